import { expect, it } from "vitest";
import { matchesOf, movedMatches, type PartyMatch } from "./party-matches.ts";

const match = (state: PartyMatch["state"], listing = "1"): PartyMatch => ({
  party: "Example Optics",
  list: "US-ENTITY-LIST",
  listing,
  alert: "a",
  state,
});
const [open, confirmed, other] = [match("open"), match("confirmed"), match("open", "2")];

it.each<[string, readonly PartyMatch[], readonly PartyMatch[], ReturnType<typeof movedMatches>]>([
  ["the same", [open], [open], undefined],
  ["a new one beside", [open], [open, other], { appeared: [other], gone: [] }],
  ["one confirmed, which has not gone", [open], [confirmed], { appeared: [confirmed], gone: [] }],
  ["one open again", [confirmed], [open], { appeared: [open], gone: [] }],
  ["one gone", [open, other], [open], { appeared: [], gone: [other] }],
])("%s", (_name, before, after, expected) => expect(movedMatches(before, after)).toEqual(expected));

it("reads the matches that a verdict warns of, and no other warning", () => {
  const params = { party: "Example Optics", list: "US-ENTITY-LIST", listing: "1", alert: "a" };
  const warnings = ["party_alert_open", "party_screened", "party_listed"].map((code) => ({ code, params, text: "" }));
  expect(matchesOf({ warnings })).toEqual([open, confirmed]);
});
