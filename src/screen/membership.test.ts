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
  ])("%j", (state, age) => expect(listAge(state, on)).toMatchObject(age));
});
