// The sample company in examples/: its size, its broken rows exactly as its README lists them, and its story.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { materialOriginShares, type PortfolioReading, productsAbove, readPortfolio } from "../portfolio/index.ts";
import { shippedReference } from "../portfolio/tables.case.ts";
import { readPortfolioFolder } from "./portfolio-folder.ts";

const EXAMPLES = new URL("../../examples/", import.meta.url);
let reading: PortfolioReading;

beforeAll(async () => {
  const input = await readPortfolioFolder(fileURLToPath(new URL("meridian-rf", EXAMPLES)));
  reading = readPortfolio(input, shippedReference());
});

/** `file row` of every problem of a severity, in order. */
function places(severity: "rejected" | "warning"): readonly string[] {
  return reading.problems
    .filter((found) => found.severity === severity)
    .map(({ file, row }) => `${file} ${row}`)
    .sort();
}

/** The rows of one table of the README: "`bom.csv` row 42" → "bom.csv 42". */
async function listed(from: string, to: string): Promise<readonly string[]> {
  const text = await readFile(new URL("README.md", EXAMPLES), "utf8");
  const section = text.slice(text.indexOf(from), to === "" ? undefined : text.indexOf(to));
  return [...section.matchAll(/^\| `(\w+\.csv)` row (\d+)/gm)].map(([, file, row]) => `${file} ${row}`).sort();
}

describe("broken rows", () => {
  test("the rejected rows are exactly those that the README lists", async () => {
    expect(places("rejected")).toEqual(await listed("Seven rows are rejected", "Ten more stay"));
    expect(places("rejected")).toHaveLength(7);
  });

  test("and so are the warnings", async () => {
    expect(places("warning")).toEqual(await listed("Ten more stay", ""));
    expect(places("warning")).toHaveLength(10);
  });

  test("each kind of trouble that a reader must know occurs", () => {
    expect(reading.problems.map(({ code }) => code).sort()).toEqual([
      "bom_cycle",
      "choice_unknown",
      "country_unknown",
      "country_unknown",
      "date_shape",
      "hs_absent",
      "id_repeated",
      "json_shape",
      "number_negative",
      "number_shape",
      "number_shape",
      "percent_range",
      "period_reversed",
      "reference_broken",
      "reference_broken",
      "share_sum_above",
      "value_missing",
    ]);
  });
});

test("every table is there, no column is unmapped", () => {
  const kept = Object.fromEntries(Object.entries(reading.stats).map(([table, { kept }]) => [table, kept]));
  expect(kept).toEqual({
    products: 16,
    parts: 110,
    bom: 141,
    suppliers: 70,
    sites: 88,
    supply: 312,
    inventory: 38,
    customers: 28,
    transactions: 61,
    ownership: 19,
    licences: 9,
  });
  expect(reading.notes).toEqual([]);
  expect(reading.unmapped).toEqual([]);
});

test("every act is dealt in, and suppliers stand in at least fifteen countries", () => {
  const { portfolio } = reading;
  expect(new Set(portfolio.transactions.map(({ act }) => act)).size).toBe(12);
  expect(new Set(portfolio.suppliers.map(({ country }) => country)).size).toBeGreaterThanOrEqual(15);
});

test("gallium bought in Japan is traced to China; what was not traced stays unknown", () => {
  const { portfolio } = reading;
  const sixNine = materialOriginShares(portfolio, "M-GA-6N");
  expect(sixNine.shares.map(({ country, share }) => [country, share])).toEqual([
    ["CN", 0.75],
    ["DE", 0.1],
    ["US", 0.1],
    [null, 0.05],
  ]);
  expect(sixNine.shares[0]?.supplierIds).toEqual(["S-CN-01", "S-JP-01"]);
  expect(sixNine.unknown).toBe(0.05);
});

test("a missing epitaxial wafer stops the power supply's own switch, but not the power supply", () => {
  const uses = productsAbove(reading.portfolio, "M-GAN-EPI150");
  expect(uses.map(({ productId, indispensable }) => [productId, indispensable])).toEqual([["P-PSU-3K", false]]);
  expect(uses[0]?.quantity).toBeCloseTo(8 * 0.85 * 0.0016, 12);
  expect(uses[0]?.alternatives.map(({ childId }) => childId)).toEqual(["C-SIC-MOS"]);
});

test("no product has the reach of the magnets' rotor", () => {
  const uses = productsAbove(reading.portfolio, "A-ROTOR");
  expect(uses.map(({ productId, indispensable }) => [productId, indispensable])).toEqual([
    ["P-ACT-2", true],
    ["P-MOT-7", true],
  ]);
});
