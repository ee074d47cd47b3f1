import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isoDate } from "../../base/date.ts";
import type { Listing } from "../../base/listing.ts";
import { type AlertEntry, alertOf, basisOf } from "./alert.ts";
import { standingOf } from "./standing.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const entry: Listing = {
  id: "7",
  list: "TEST",
  names: [{ text: "Ivan Zarvanov", grade: "primary" }],
  programmes: ["P1"],
  terms: { provision: "§ 1" },
  links: [{ relation: "owned_by", name: "Holding" }],
};
const party = { name: "I. Zarvanov", countries: ["DE"] };
const basis = basisOf(entry, party, sha256);
const ON = isoDate("2026-11-21");

const decided = (fields: Partial<Extract<AlertEntry, { kind: "decide" }>> = {}): AlertEntry => ({
  kind: "decide",
  alert: "x",
  verdict: "false",
  reason: "another person",
  by: "A. Lee",
  at: "2026-11-20T09:00:00Z",
  basis,
  ...fields,
});
const undo: AlertEntry = { kind: "undo", alert: "x", by: "A. Lee", at: "2026-11-20T10:00:00Z" };
const state = (...entries: readonly AlertEntry[]): string => standingOf(entries, basis, ON).state;

describe("a decision is remembered", () => {
  it.each<[string, readonly AlertEntry[], string]>([
    ["nothing decided", [], "open"],
    ["decided", [decided()], "false"],
    ["undone", [decided(), undo], "open"],
    ["the one before an undone one", [decided({ verdict: "true" }), decided(), undo], "true"],
    ["until its time is over", [decided({ expires: isoDate("2026-11-22") })], "false"],
    ["one eye pair of two", [decided({ fourEyes: true })], "waiting"],
    ["the same person twice", [decided({ fourEyes: true }), decided({ fourEyes: true, by: " a. lee" })], "waiting"],
    ["two persons", [decided({ fourEyes: true }), decided({ fourEyes: true, by: "B. Roy" })], "false"],
    [
      "two persons who disagree",
      [decided({ fourEyes: true }), decided({ fourEyes: true, by: "B. Roy", verdict: "true" })],
      "waiting",
    ],
    [
      "two persons, the first until a day that is over",
      [decided({ fourEyes: true, expires: isoDate("2026-11-21") }), decided({ fourEyes: true, by: "B. Roy" })],
      "open",
    ],
    [
      "the second after the first was over",
      [
        decided({ fourEyes: true, expires: isoDate("2026-11-18"), at: "2026-11-15T09:00:00Z" }),
        decided({ fourEyes: true, by: "B. Roy" }),
      ],
      "waiting",
    ],
    [
      "one again after what two decided was over",
      [
        decided({ fourEyes: true, expires: isoDate("2026-11-18"), at: "2026-11-15T09:00:00Z" }),
        decided({ fourEyes: true, by: "B. Roy", at: "2026-11-16T09:00:00Z" }),
        decided({ fourEyes: true }),
      ],
      "waiting",
    ],
  ])("%s", (_name, entries, expected) => expect(state(...entries)).toBe(expected));
});

describe("a decision is open again, with the reason, when what it rested on changes", () => {
  it.each<[string, object, object, readonly string[]]>([
    ["a name of the entry", { names: [{ text: "Ivan Petrovich Zarvanov", grade: "primary" }] }, {}, ["row"]],
    ["the programme", { programmes: ["P1", "P2"] }, {}, ["programme"]],
    ["the review policy", { terms: { provision: "§ 1", reviewPolicy: "denial" } }, {}, ["effect"]],
    ["the end of the listing", { listedTo: "2027-01-01" }, {}, ["effect"]],
    ["the owners of the entry", { links: [] }, {}, ["links"]],
    ["the customer's country", {}, { countries: ["AE"] }, ["party"]],
  ])("%s", (_name, listed, customer, reopened) => {
    const now = basisOf({ ...entry, ...listed } as Listing, { ...party, ...customer }, sha256);
    expect(standingOf([decided()], now, ON)).toMatchObject({ state: "open", reopened });
  });

  it("the owners of the customer", () => {
    const now = basisOf(entry, party, sha256, [{ name: "Holding", pct: 60 }]);
    expect(standingOf([decided()], now, ON).reopened).toEqual(["owners"]);
  });

  it("its time, on the day", () => {
    expect(standingOf([decided({ expires: ON })], basis, ON)).toMatchObject({ state: "open", reopened: ["expired"] });
  });

  it("a confirmation of what was decided on another basis is none", () => {
    const other = basisOf({ ...entry, programmes: [] }, party, sha256);
    const both = [decided({ fourEyes: true, basis: other }), decided({ fourEyes: true, by: "B. Roy" })];
    expect(state(...both)).toBe("waiting");
  });
});

it("one pair is one alert, whatever the spelling; two records of one name are two", () => {
  const id = (name: string, record?: string) =>
    alertOf(
      entry,
      { matchedName: "", score: 1 },
      { name, ...(record && { id: record }) },
      "2026-11-20T09:00:00Z",
      sha256,
    ).id;
  expect(id("Ivan Zarvanov")).toBe(id("IVAN  ZARVÁNOV"));
  expect(id("Ivan Zarvanov", "C1")).not.toBe(id("Ivan Zarvanov", "C2"));
});
