// The UK's published inverse and multipliers of 2010, from its published coefficients.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { columnSums, matrixOf } from "../linear/matrix.ts";
import { leontiefInverse, multipliersOf, outputMultipliers, priceModel } from "./leontief.ts";

const folder = new URL("uk2010/", import.meta.url);
const lines = (name: string): readonly (readonly string[])[] => {
  const bytes = readFileSync(new URL(name, folder));
  const text = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => (line.match(/"[^"]*"|[^,]+/g) ?? []).map((cell) => cell.trim()));
};

const N = 127;
const coefficients = lines("coefficients.csv.gz").slice(1);
const square = (rows: readonly (readonly string[])[]): number[][] =>
  rows.slice(0, N).map((row) => row.slice(1, N + 1).map(Number));
const row = (label: string): number[] => {
  const found = coefficients.find(([name]) => name === label);
  if (found === undefined) throw new Error(`no row ${label}`);
  return found.slice(1, N + 1).map(Number);
};
const published = lines("multipliers.csv").slice(1);
const column = (at: number): number[] => published.map((cells) => Number(cells[at]));

const solved = leontiefInverse(matrixOf(square(coefficients)));
if (solved.kind === "singular") throw new Error("no inverse");
const inverse = solved.matrix;
const pay = row("Compensation of employees");
const operatingSurplus = row("Gross Operating Surplus");
const gva = row("Taxes less subsidies on production").map((tax, j) => tax + pay[j]! + operatingSurplus[j]!);

/** Largest difference, relative where numbers are large. */
function worst(ours: ArrayLike<number>, theirs: readonly number[]): number {
  return theirs.reduce((most, value, i) => {
    if (ours[i] === undefined || Number.isNaN(value)) throw new Error(`nothing to compare at ${i}`);
    // Products without pay have no multiplier of pay; the publication writes 0.
    const own = Number.isFinite(ours[i]) ? ours[i] : 0;
    return Math.max(most, Math.abs(own - value) / Math.max(1, Math.abs(value)));
  }, 0);
}

describe("UK 2010", () => {
  test("has 127 products", () => expect(published).toHaveLength(N));

  test("the inverse", () => {
    expect(worst(inverse.data, square(lines("inverse.csv.gz").slice(1)).flat())).toBeLessThan(1e-12);
  });

  test.each([
    ["output multipliers", outputMultipliers(inverse), 1],
    ["pay multipliers", multipliersOf(inverse, pay).multipliers, 3],
    ["value-added multipliers", multipliersOf(inverse, gva).multipliers, 5],
    ["pay effects", multipliersOf(inverse, pay).effects, 7],
    ["value-added effects", multipliersOf(inverse, gva).effects, 9],
  ] as const)("%s", (_, ours, at) => expect(worst(ours, column(at))).toBeLessThan(1e-12));

  test("the price model gives price 1 where all primary costs are counted", () => {
    const primary = columnSums(matrixOf(square(coefficients))).map((share) => 1 - share);
    expect(
      worst(
        priceModel(inverse, primary),
        Array.from({ length: N }, () => 1),
      ),
    ).toBeLessThan(1e-12);
  });
});
