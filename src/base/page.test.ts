import { describe, expect, it } from "vitest";
import { pageLimit, pageOf } from "./page.ts";

describe("pageLimit", () => {
  it.each([
    [undefined, 100],
    [0, 1],
    [-3, 1],
    [7.9, 7],
    [1000, 1000],
    [1e9, 1000],
    [Number.NaN, 100],
  ])("of %s is %d", (limit, expected) => {
    expect(pageLimit(limit === undefined ? {} : { limit })).toBe(expected);
  });
});

describe("pageOf", () => {
  it.each([
    [[], { items: [] }],
    [["a", "b"], { items: ["a", "b"] }],
    [["a", "b", "c"], { items: ["a", "b"], next: "after b" }],
  ])("%j, two at a time", (rows, page) => {
    expect(pageOf(rows, 2, (last) => `after ${last}`)).toEqual(page);
  });
});
