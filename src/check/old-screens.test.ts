// A screening clears for a month, counted to the day of the act or of asking, whichever is earlier.
import { describe, expect, it } from "vitest";
import { isoDate, type IsoDate } from "../base/date.ts";
import { PARTY_LISTS, type Party, type ScreenedParty } from "../base/party.ts";
import { withoutOldScreens } from "./old-screens.ts";
import { verdict } from "./verdict.case.ts";

const KNOWN = isoDate("2026-11-21");
const HIT = { alert: "a", list: "L", listing: "1", name: "X", score: 1, codes: [], measures: [] };
const screen = (on: string): ScreenedParty => ({
  on: on as IsoDate,
  notFoundOn: ["EU-FSF"],
  notHeld: [],
  open: [HIT],
  confirmed: [],
});

function current(party: Party, on: IsoDate = KNOWN): Party | undefined {
  return withoutOldScreens({ id: "t", act: "export", item: {}, parties: [party] }, { on, known: KNOWN }).parties?.[0];
}

describe("the statement that no list names a party", () => {
  it.each<[string, string, string, boolean]>([
    ["of the day", "2026-11-21", "2026-11-21", true],
    ["of a month ago", "2026-10-22", "2026-11-21", true],
    ["of more than a month ago", "2026-10-21", "2026-11-21", false],
    ["made for an act of that time", "2025-03-01", "2025-03-20", true],
    ["made long before an act", "2025-03-01", "2025-05-01", false],
    ["made for an act to come", "2026-11-01", "2027-03-01", true],
  ])("%s", (_, stated, on, counts) => {
    const party = current({ unlisted: true, unlistedOn: isoDate(stated) }, isoDate(on));
    expect(party?.unlisted === true).toBe(counts);
  });

  it("without a day is made on the day of asking", () => {
    const party: Party = { unlisted: true };
    expect(current(party)).toBe(party);
  });
});

describe("a screen of lists", () => {
  it("of a year ago has found what it found, and clears nothing", () => {
    const old = screen("2025-11-21");
    const expected = { ...old, notFoundOn: [], notHeld: PARTY_LISTS };
    expect(current({ screened: old })?.screened).toEqual(expected);
    expect(current({ owners: [{ pct: 60, screened: old }] })?.owners?.[0]?.screened).toEqual(expected);
    const nested = current({ owners: [{ pct: 60, party: { screened: old } }] });
    expect(nested?.owners?.[0]?.party?.screened).toEqual(expected);
  });

  it("of the week is left as it is", () => {
    const fresh = screen("2026-11-18");
    expect(current({ screened: fresh })?.screened).toBe(fresh);
  });
});

it("a deal waits for a party screened too long ago, and says so", () => {
  const parties = (unlistedOn: string): readonly Party[] => [
    { role: "end_user", name: "Buyer", unlisted: true, unlistedOn: isoDate(unlistedOn), categories: ["civil"] },
  ];
  const copper = { material: "copper", form: "powder" };
  const today = verdict([], { stated: { item: copper, parties: parties("2020-01-01") } });
  expect(today.mayProceed).toBe(false);
  expect(today.warnings.map(({ code }) => code)).toContain("party_screening_out_of_date");
});
