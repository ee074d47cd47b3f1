// Signs that options share weigh as much as the features they stand for.
import { expect, test } from "vitest";
import { featuresOfSigns, scoreOf, scoreOfSigns, type Signs } from "./score.ts";

const WEIGHTS = { past: 1, none: 2, "none past": 4, "none told=noun": 8, "nonesuch past": 16 };
const signs = (of: string | undefined, names: readonly string[], sums?: Signs["sums"]): Signs => ({ of, names, sums });

test.each<[readonly Signs[], number]>([
  [[], 0],
  [[signs(undefined, ["past", "unknown"])], 1],
  [[signs(undefined, ["none"]), signs("none", ["past", "told=noun", "told=verbal"])], 14],
  [[signs("past", ["none"])], 0],
  [[signs(undefined, ["none", "none past"], new Map())], 6],
])("%j weighs %d", (lists, sum) => {
  expect(scoreOfSigns(lists, WEIGHTS)).toBe(sum);
  expect(scoreOf(featuresOfSigns(lists), WEIGHTS)).toBe(sum);
});

test("a kept sum is that of the model asked", () => {
  const lists = [signs(undefined, ["past"], new Map())];
  const other = { past: -3 };
  for (let turn = 0; turn < 2; turn++) {
    expect(scoreOfSigns(lists, WEIGHTS)).toBe(1);
    expect(scoreOfSigns(lists, other)).toBe(-3);
  }
});
