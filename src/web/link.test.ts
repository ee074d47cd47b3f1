import { describe, expect, test } from "vitest";
import { addressOf, instrumentPath, linkFrom, measurePath, twinOf } from "./link.ts";

describe("linkFrom", () => {
  const link = linkFrom(new URLSearchParams("on=2025-01-01&known=2025-02-01&text=x"));
  test("keeps the pinned days and nothing else", () => {
    expect(link("/register")).toBe("/register?on=2025-01-01&known=2025-02-01");
    expect(link("/register", { state: "ended" })).toBe("/register?state=ended&on=2025-01-01&known=2025-02-01");
  });
  test("a day given replaces the pinned one", () => {
    expect(link("/a", { known: "2024-01-01" })).toBe("/a?known=2024-01-01&on=2025-01-01");
  });
  test("without pinned days an address stays bare", () => {
    expect(linkFrom(new URLSearchParams("text=x"))("/register")).toBe("/register");
  });
});

test.each([
  ["/a", { b: "", c: undefined, d: 0 }, "/a?d=0"],
  ["/a", {}, "/a"],
  ["/a", { q: "镓 & x" }, "/a?q=%E9%95%93+%26+x"],
])("addressOf %s %o", (path, params, address) => {
  expect(addressOf(path, params)).toBe(address);
});

test("ids make one readable segment", () => {
  expect(instrumentPath("EU:2021/821:3(1)")).toBe("/instruments/EU:2021%2F821:3(1)");
  expect(measurePath("a b?c#d")).toBe("/measures/a%20b%3Fc%23d");
});

test("twins keep the query", () => {
  expect(twinOf("/", new URLSearchParams(), "json")).toBe("/index.json");
  expect(twinOf("/goods/811292", new URLSearchParams("on=2025-01-01"), "csv")).toBe("/goods/811292.csv?on=2025-01-01");
});
