// What people type for a range, and what is none.
import { expect, it } from "vitest";
import { rangeText, readRangeText } from "./range-text.ts";

it.each([
  ["8", { low: 8, typical: 8, high: 8 }],
  ["6/8/20", { low: 6, typical: 8, high: 20 }],
  [" 0.88 / 0.92 / 0.97 ", { low: 0.88, typical: 0.92, high: 0.97 }],
])("reads %j", (text, range) => {
  expect(readRangeText(text)).toEqual(range);
  expect(readRangeText(rangeText(range))).toEqual(range);
});

it.each(["", "a", "6/8", "8/6/20", "-1", "1/2/3/4", "6//20", "Infinity"])("refuses %j", (text) => {
  expect(readRangeText(text)).toBeUndefined();
});
