import { expect, test } from "vitest";
import { attributeUnit } from "./attribute-unit.ts";
import { contentWith, type Raw, rawGoods, saidBy } from "./testing.ts";

const limit = (changes: Raw): Raw => ({
  goods: [rawGoods({ thresholds: [{ attribute: "purityPct", op: "gte", value: 99, unit: "%", ...changes }] })],
});

test.each<[string, Raw, RegExp[]]>([
  ["a unit that fits the name", limit({ attribute: "purityPct", unit: "%" }), []],
  ["the same dimension in another unit", limit({ attribute: "densityGcm3", unit: "kg/m3" }), []],
  [
    "a unit nobody knows",
    limit({ attribute: "densityGcm3", unit: "stone/pint" }),
    [/"stone\/pint" is not a known unit/],
  ],
  [
    "another dimension",
    limit({ attribute: "densityGcm3", unit: "MPa" }),
    [/densityGcm3 is read as g\/cm3, but the threshold is in MPa/],
  ],
  ["a name without a unit", limit({ attribute: "purity", unit: "%" }), [/purity is read as a number without unit/]],
  ["a pure number", limit({ attribute: "tpp", unit: "1" }), []],
  [
    "a quantity",
    { when: { quantity: { op: "gt", amount: "1", unit: "barrels" } } },
    [/when: "barrels" is not a known unit/],
  ],
])("%s", (_, measure, expected) => {
  expect(saidBy(attributeUnit, contentWith(measure))).toEqual(
    expected.map((pattern) => expect.stringMatching(pattern)),
  );
});
