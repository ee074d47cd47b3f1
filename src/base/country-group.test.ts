import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compileGroups, type CountryGroup, inGroup, membersOf } from "./country-group.ts";
import { isoDate } from "./date.ts";
import type { Truth } from "./logic.ts";
import { CountryGroupRows, CountryRows } from "./schema.ts";

function read(name: string): string {
  return readFileSync(new URL(`../../data/geo/${name}`, import.meta.url), "utf8");
}
const rows = CountryGroupRows.parse(parse(read("groups.yaml")));
const countries = CountryRows.parse(JSON.parse(read("countries.json"))).filter((row) => !row.area);
const groups = compileGroups(rows);

describe("the groups of data/geo", () => {
  it.each<[string, string, string, Truth]>([
    ["EU", "GB", "2020-01-31", true],
    ["EU", "GB", "2020-02-01", false],
    ["EU-CUSTOMS", "GB", "2020-12-31", true],
    ["EU-CUSTOMS", "GB", "2021-01-01", false],
    ["EU-CUSTOMS", "MC", "2026-01-01", true],
    ["EU-CUSTOMS", "JE", "2026-01-01", "unknown"],
    ["EU", "HR", "2013-06-30", false],
    ["EU", "HR", "2013-07-01", true],
    ["EU", "DE", "1990-01-01", "unknown"],
    ["EEA", "NO", "2024-01-01", true],
    ["EEA", "DE", "2024-01-01", true],
    ["EEA", "CH", "2024-01-01", false],
    ["EU:EU001", "JP", "2024-01-01", true],
    ["EU:EU001", "IS", "2024-01-01", "unknown"],
    ["G7", "JP", "2023-05-20", true],
    ["WA", "IN", "2017-12-06", false],
    ["WA", "IN", "2017-12-07", true],
    ["WA", "CN", "2026-01-01", false],
    ["JP:GROUP-A", "KR", "2019-08-28", false],
    ["JP:GROUP-A", "KR", "2023-07-21", true],
    ["JP:GENERAL-BULK", "US", "2023-08-01", true],
    ["JP:GENERAL-BULK", "FR", "2023-08-01", "unknown"],
    ["JP:GENERAL-BULK", "CN", "2023-08-01", false],
    ["US:D5", "CN", "2026-08-01", true],
    ["US:D5", "HK", "2026-08-01", true],
    ["US:D5", "HK", "2022-11-01", true],
    ["US:D5", "HK", "2020-12-22", "unknown"],
    ["US:D5", "MO", "2026-08-01", false],
    ["US:D5-OR-MACAU", "MO", "2023-01-17", true],
    ["US:D5-OR-MACAU", "CN", "2023-01-17", true],
    ["US:D5-OR-MACAU", "DE", "2026-08-01", false],
    ["US:D5", "DE", "2022-11-01", false],
    ["US:D5", "KH", "2022-11-01", "unknown"],
    ["US:D5", "NI", "2024-03-14", "unknown"],
    ["US:D5", "NI", "2024-03-15", true],
    ["US:D5", "BM", "2026-08-01", "unknown"],
    ["US:A1", "LI", "2026-08-01", true],
    ["US:E1", "IR", "2026-08-01", true],
    ["US:E2", "CU", "2026-08-01", true],
    ["US:E1", "CU", "2026-08-01", false],
    ["US:EMBARGOED", "IR", "2026-08-01", true],
    ["US:EMBARGOED", "RU", "2026-08-01", false],
    ["NO-SUCH", "DE", "2026-08-01", "unknown"],
  ])("%s has %s on %s: %s", (group, country, on, expected) => {
    expect(inGroup(groups, group, country, isoDate(on))).toBe(expected);
  });

  it("counts as the sources do", () => {
    const on = isoDate("2026-08-01");
    expect(membersOf(groups, "EU", on)).toHaveLength(27);
    expect(membersOf(groups, "WA", on)).toHaveLength(42);
    expect(membersOf(groups, "EU", isoDate("2013-07-01"))).toHaveLength(28);
    expect(membersOf(groups, "JP:GROUP-A", on)).toHaveLength(27);
    expect(membersOf(groups, "US:D5", on)).toHaveLength(23);
    expect(membersOf(groups, "NO-SUCH", on)).toEqual([]);
  });

  it("names only known countries and groups, and each member once at a time", () => {
    const codes = new Set(countries.map((row) => row.code));
    for (const group of rows) {
      const named = [...group.members, ...(group.dated ?? []).map((member) => member.country)];
      for (const country of [...named, ...(group.outside ?? []), ...(group.undecided ?? [])]) {
        expect(codes.has(country), `${group.id} ${country}`).toBe(true);
      }
      for (const other of [...(group.includes ?? []), ...(group.within ? [group.within] : [])]) {
        expect(groups.has(other), `${group.id} ${other}`).toBe(true);
      }
      expect(new Set(group.members).size, group.id).toBe(group.members.length);
    }
  });

  it("members are exactly the countries whose membership is true", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rows),
        fc.constantFrom("2015-01-01", "2020-02-01", "2024-06-01", "2026-08-01"),
        (group, day) => {
          const on = isoDate(day);
          const asked = countries
            .filter((row) => inGroup(groups, group.id, row.code, on) === true)
            .map((row) => row.code);
          expect(membersOf(groups, group.id, on)).toEqual(asked.toSorted());
        },
      ),
    );
  });
});

describe("an incomplete group", () => {
  const group: CountryGroup = {
    id: "X",
    title: "x",
    source: "x",
    heldFrom: isoDate("2020-01-01"),
    complete: false,
    members: ["DE"],
    outside: ["CN"],
    outsideFrom: isoDate("2019-01-01"),
  };
  const held = compileGroups([group]);

  it.each<[string, string, Truth]>([
    ["DE", "2021-01-01", true],
    ["FR", "2021-01-01", "unknown"],
    ["CN", "2021-01-01", false],
    ["CN", "2019-06-01", false],
    ["CN", "2018-06-01", "unknown"],
    ["DE", "2019-06-01", "unknown"],
  ])("%s on %s: %s", (country, on, expected) => {
    expect(inGroup(held, "X", country, isoDate(on))).toBe(expected);
  });
});
