import { describe, expect, it } from "vitest";
import { expandParagraphs } from "./control-ranges.ts";

describe("expandParagraphs", () => {
  it.each([
    ["3B001", "a.4, c, d, f.1, k to n, p.2", "a.4 c d f.1 k l m n p.2"],
    ["3A001", "b.2 to b.4", "b.2 b.3 b.4"],
    ["5A002", "a.2 through a.4, and .z", "a.2 a.3 a.4 z"],
    ["3A001", "3A001.b.2", "b.2"],
    ["3A001", "b.8 to b.11", "b.8 b.9 b.10 b.11"],
    ["3A001", "a, a", "a"],
  ])("%s %s", (entry, text, expected) => {
    expect(expandParagraphs(entry, text)).toEqual({
      kind: "ok",
      value: expected.split(" ").map((part) => `${entry}.${part}`),
    });
  });

  it("follows an entry named in the list", () => {
    expect(expandParagraphs("3B001", "k to l, p.2; or 3B002.c, 3B903")).toEqual({
      kind: "ok",
      value: ["3B001.k", "3B001.l", "3B001.p.2", "3B002.c", "3B903"],
    });
  });

  it.each([
    ["a.3 to b.4", "range_order"],
    ["a.4 to a.2", "range_order"],
    ["a to c.3", "range_order"],
    ["a.1 to a.b", "range_order"],
    ["a except a.5", "range_shape"],
    ["", "range_shape"],
    ["a to c to e", "range_shape"],
  ])("never widens silently: %s is %s", (text, reason) => {
    expect(expandParagraphs("3A001", text)).toMatchObject({ kind: "error", reason });
  });
});
