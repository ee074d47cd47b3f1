import { expect, test } from "vitest";
import { thresholdUnit } from "./threshold-unit.ts";
import { contentWith, type Raw, rawGoods, saidBy } from "./testing.ts";

const limit = (changes: Raw): Raw => ({
  goods: [rawGoods({ thresholds: [{ attribute: "purityPct", op: "gte", value: 99, unit: "%", ...changes }] })],
});

test.each<[string, Raw, RegExp[]]>([
  ["a unit", limit({ unit: "%" }), []],
  ["a pure number says so", limit({ attribute: "tpp", unit: "1" }), []],
  ["nothing", limit({ unit: "" }), [/purityPct 99 has no unit/]],
  ["a space", limit({ unit: " " }), [/has no unit/]],
])("%s", (_, measure, expected) => {
  expect(saidBy(thresholdUnit, contentWith(measure))).toEqual(
    expected.map((pattern) => expect.stringMatching(pattern)),
  );
});
