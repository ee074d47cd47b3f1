import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, mayBeSlip } from "./edit-distance.ts";

describe("the distance of two spellings", () => {
  it.each([
    ["", "abc", 3],
    ["gallium", "galium", 1],
    ["micron", "micorn", 1],
    ["micron", "mikron", 1],
    ["germanium", "germainium", 1],
    ["kitten", "sitting", 3],
  ])("%s, %s: %d", (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
  });

  it("is the same from both sides, 0 for the same word alone, and at most the longer word", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const edits = editDistance(a, b);
        expect(edits).toBe(editDistance(b, a));
        expect(edits === 0).toBe(a === b);
        expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe("a slip", () => {
  it.each([
    ["micorn", "micron", true],
    ["micron", "micron", false],
    ["lead", "leaf", false],
    ["thallium", "gallium", false],
    ["micorn technolgy", "micron technology", true],
    ["samsung", "micron", false],
  ])("%s for %s: %s", (written, meant, may) => {
    expect(mayBeSlip(written, meant)).toBe(may);
  });
});
