// A band holds what happened, or is missed on one side.
import { expect, it } from "vitest";
import { checkBacktest } from "./backtest-checks.ts";
import type { Backtest } from "./study.ts";

const rows = [
  { what: "x, world output of 2009", cut: 0.4, price: { low: 1.3, central: 2.1, high: 5.6 }, basis: "assumed" },
];
const story = (priceRatio: number, row = "x", cut = 0.4): Backtest => ({
  id: "s",
  title: "s",
  when: "",
  measures: [],
  observed: [],
  reading: "",
  checks: [{ what: "price", row, cut, priceRatio, source: "s" }],
});

it.each([
  [1.29, "model_too_harsh"],
  [1.3, "within"],
  [5.6, "within"],
  [6.4, "model_too_mild"],
] as const)("%d times the price is %s", (ratio, verdict) => {
  expect(checkBacktest(rows, story(ratio))).toMatchObject([{ verdict, observed: ratio, central: 2.1 }]);
});

it("holds nothing against a row that is not there", () => {
  expect(checkBacktest(rows, story(2, "y"))).toEqual([]);
  expect(checkBacktest(rows, story(2, "x", 1))).toEqual([]);
});
