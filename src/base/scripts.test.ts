import { describe, expect, it } from "vitest";
import { isComparable } from "./scripts.ts";

describe("whether a name can be told apart from others by its letters", () => {
  it.each([
    ["samsung", ["micron"], true],
    ["三星", ["micron", "美光"], true],
    ["三星 samsung", ["micron"], true],
    ["三星", ["micron"], false],
    ["самсунг", ["micron", "美光"], false],
    ["micrоn", ["micron"], false],
    ["7440-55-3", ["gallium"], false],
    ["6n", ["gallium"], false],
    ["", ["gallium"], false],
  ])("%s beside %j: %s", (name, others, comparable) => {
    expect(isComparable(name, others)).toBe(comparable);
  });
});
