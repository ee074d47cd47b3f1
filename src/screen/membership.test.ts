import { describe, expect, it } from "vitest";
import { isoDate } from "../base/date.ts";
import type { Listing } from "../base/listing.ts";
import { listAge } from "./list-age.ts";
import type { ListHead } from "./list-store.ts";
import { indexMembership, membershipOf } from "./membership.ts";

const entry = (list: string, fields: Partial<Listing> = {}): Listing => ({
  id: "1",
  list,
  names: [{ text: "Example", grade: "primary" }],
  ...fields,
});

describe("membership", () => {
  it.each<[Listing, readonly string[]]>([
    [entry("US-ENTITY-LIST"), ["US-ENTITY-LIST"]],
    [entry("US-CSL", { memberOf: ["US-DPL"] }), ["US-DPL"]],
    [entry("US-CSL", { memberOf: [] }), []],
    [entry("house-list"), []],
  ])("%j", (listing, codes) => expect(membershipOf(listing)).toEqual(codes));

  it("tells codes that no list covers, but counts an empty list as loaded", () => {
    const { byCode, missing } = indexMembership([
      { list: "US-CSL", edition: "1", listings: [entry("US-CSL", { memberOf: ["US-UVL"] })] },
      { list: "TW-SHTC", edition: "1", listings: [] },
    ]);
    expect(byCode.get("US-UVL")).toHaveLength(1);
    expect(byCode.get("TW-SHTC")).toEqual([]);
    expect(missing).toContain("EU-FSF");
    expect(missing).not.toContain("TW-SHTC");
  });
});

describe("age", () => {
  const current = { day: isoDate("2026-11-01") } as ListHead;
  const on = isoDate("2026-11-10");
  it.each([
    [{ current }, { days: 9, isStale: true }],
    [
      { current, confirmedOn: isoDate("2026-11-08") },
      { days: 2, isStale: false, confirmedOn: "2026-11-08" },
    ],
    [
      { current, confirmedOn: isoDate("2026-11-20") },
      { days: 9, isStale: true },
    ],
    [{ current: { day: isoDate("2026-11-03") } as ListHead }, { days: 7, isStale: false }],
    [{}, { isStale: true }],
    // An official file that nobody dated: the day of its import says nothing of its age, an update does.
    [{ current: { day: on, source: "us-ofac" } as ListHead }, { isStale: true }],
    [{ current: { day: on, source: "us-ofac", asOf: on } as ListHead }, { isStale: false, days: 0 }],
    [
      { current: { day: on, source: "us-ofac" } as ListHead, confirmedOn: isoDate("2026-11-08") },
      { isStale: false, days: 2 },
    ],
    [{ current: { day: on, source: "us-ofac" } as ListHead, confirmedOn: isoDate("2026-11-20") }, { isStale: true }],
    [{ current: { day: on, source: "csv" } as ListHead }, { isStale: false, days: 0 }],
  ])("%j", (state, age) => expect(listAge(state, on)).toMatchObject(age));

  it("is none where nobody says the day of an official file", () => {
    expect(listAge({ current: { day: on, source: "us-ofac" } as ListHead }, on)).toEqual({ isStale: true });
  });
});
