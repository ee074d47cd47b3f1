// The shipped national tables meet their identities; a small table whose answer is known by hand; faults are named.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { identitiesOf, tableOf, type CompactSupplyUse } from "./supply-use.ts";

const shipped = (id: string): CompactSupplyUse =>
  JSON.parse(readFileSync(new URL(`../../../../data/economy/${id}.json`, import.meta.url), "utf8")) as CompactSupplyUse;

const SMALL: CompactSupplyUse = {
  id: "small",
  title: "Two industries, two goods",
  year: 2020,
  unit: "million",
  publisher: "nobody",
  tables: "made up",
  url: "",
  route: "",
  licence: "",
  files: [],
  industries: [
    ["A", "Makes a"],
    ["B", "Makes b and some a"],
  ],
  commodities: [
    ["a", "Good a"],
    ["b", "Good b"],
  ],
  finalUses: [["F", "Final use"]],
  valueAdded: [["V", "Value added"]],
  output: [80, 120],
  commodityOutput: [100, 100],
  use: [
    [1, 20, 1, 30, 1, 50],
    [1, 10, 1, 40, 1, 50],
  ],
  valueAddedUse: [[1, 50, 1, 50]],
  make: [
    [1, 80],
    [1, 20, 1, 100],
  ],
  imports: [[], []],
};

describe.each([
  ["us-2017", 402, 19_612_117, 19_612_107],
  ["us-2023", 71, 27_720_703, 27_720_706],
])("%s", (id, industries, byValueAdded, byFinalUse) => {
  const compact = shipped(id);

  test("meets its identities to one millionth", () => {
    const { commodityBalance, makeBalance, industryBalance, gdp } = identitiesOf(compact);
    expect(Math.max(commodityBalance, makeBalance, industryBalance, gdp.difference)).toBeLessThanOrEqual(1e-6);
    expect(gdp).toMatchObject({ byValueAdded, byFinalUse });
  });

  test("gives balanced industry-by-industry flows, its licence and every file's digest", () => {
    const table = tableOf(compact);
    expect(table.industries).toHaveLength(industries);
    expect(table.findings.filter(({ severity }) => severity === "severe")).toEqual([]);
    expect(table.findings.map(({ code }) => code)).not.toContain("row_unbalanced");
    expect(table.source.licence).toMatch(/public domain/);
    expect(table.source.files?.map(({ sha256 }) => sha256.length)).toEqual(table.source.files?.map(() => 64));
  });
});

test("goods are bought from industries in the shares in which they make them", () => {
  const table = tableOf(SMALL);
  expect([...table.domestic.data]).toEqual([16, 24, 14, 46]);
  expect([...table.finalDemand]).toEqual([40, 60]);
  expect([...table.valueAdded]).toEqual([50, 50]);
  expect(table.findings).toEqual([]);
});

test("imports leave the domestic flows and stay in the gross ones; an import over its use is named", () => {
  const table = tableOf({
    ...SMALL,
    imports: [
      [1, 5],
      [1, 14],
    ],
    use: [...SMALL.use],
  });
  expect(table.gross.data[0]).toBe(16);
  expect(table.domestic.data[0]).toBe(12);
  const clamped = table.findings.find(({ code }) => code === "cells_clamped");
  expect(clamped).toMatchObject({ where: ["b"], amount: -4 });
  expect(table.domestic.data[2]).toBe(3);
});

test.each([
  ["row_unbalanced", { output: [8_000_000, 120] }],
  ["column_unbalanced", { valueAddedUse: [[1, 4_000_000, 1, 50]] }],
  ["negative_value_added", { valueAddedUse: [[1, -50, 1, 50]] }],
  ["negative_output", { output: [-80, 120] }],
  ["zero_output", { output: [0, 120] }],
  ["negative_flow", { use: [[1, -20, 1, 30, 1, 90], SMALL.use[1]!] }],
  ["not_a_number", { valueAddedUse: [[1, Number.NaN, 1, 50]] }],
  ["zero_row", { use: [[], []] }],
  [
    "left_out",
    {
      make: [
        [1, 80],
        [1, 20],
      ],
    },
  ],
])("%s is found, with what is assumed", (code, change) => {
  const found = tableOf({ ...SMALL, ...change }).findings.find((one) => one.code === code);
  expect(found).toBeDefined();
  expect(found?.assumed).toBeTruthy();
  expect(found?.where.length).toBeGreaterThan(0);
});
