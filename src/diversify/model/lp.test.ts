import { describe, expect, test } from "vitest";
import { InputError } from "../../errors.ts";
import { KIND, objectiveAt } from "./model.ts";
import { readLp } from "./read-lp.ts";
import { writeLp } from "./write-lp.ts";

const MODEL = `\\ a comment
Maximize
 profit: 3 x + 2 y - 4z + [ 2 x^2 + 2 x * y - 6 y ^2 ] / 2 + 10
Subject To
 c1: x + y + x <= 4
 -2 <= x - y <= 8
 eq: y - 2 z = -1.5e1
 c3: 3 >= z
Bounds
 x <= 40
 -5 <= y <= inf
 z free
 w = 2
General
 y
Binaries
 b
Semi-continuous
 x
End
`.replace("c3: 3 >= z", "c3: 3 >= z + b");

describe("the LP format", () => {
  test("reads every section", () => {
    const model = readLp(MODEL);
    expect(model.sense).toBe("maximise");
    expect(model.columns).toEqual(["x", "y", "z", "b", "w"]);
    expect([...model.cost]).toEqual([3, 2, -4, 0, 0]);
    expect(model.constant).toBe(10);
    expect(model.quadratic).toEqual([
      { i: 0, j: 0, weight: 1 },
      { i: 0, j: 1, weight: 1 },
      { i: 1, j: 1, weight: -3 },
    ]);
    expect([...model.rowLower]).toEqual([-Infinity, -2, -15, -Infinity]);
    expect([...model.rowUpper]).toEqual([4, 8, -15, 3]);
    expect(Array.from(model.rows.value.subarray(0, 2))).toEqual([2, 1]);
    expect([...model.lower]).toEqual([0, -5, -Infinity, 0, 2]);
    expect([...model.upper]).toEqual([40, Infinity, Infinity, 1, 2]);
    expect([...model.kind]).toEqual([KIND.semiContinuous, KIND.integer, 0, KIND.integer, 0]);
  });

  test("writes what it reads", () => {
    const model = readLp(MODEL);
    const again = readLp(writeLp(model));
    const x = Float64Array.from([1, 2, 3, 1, 2]);
    expect(objectiveAt(again, x.subarray(0, again.columns.length))).toBe(objectiveAt(model, x));
    expect([...again.rowUpper]).toEqual([...model.rowUpper]);
    expect([...again.kind].slice(0, 4)).toEqual([...model.kind].slice(0, 4));
  });

  test.each([
    ["Subject To\n c: x <= 1\nEnd", 1, "starts with Minimize"],
    ["Minimize\n x\nSubject To\n c: x + y >> 2\nEnd", 4, "a term expected"],
    ["Minimize\n x\nSubject To\n c: x >= 1\n c: x <= 2\nEnd", 5, 'a second row "c"'],
    ["Minimize\n x\nSubject To\n c: x >= 1\nLazy Constraints\n d: x <= 2\nEnd", 5, "lazy, user cut"],
    ["Minimize\n x\nSubject To\n c: x >= 1\nGeneral Constraints\n d: y = MAX ( x , 2 )\nEnd", 5, "general constraint"],
    ["Minimize\n 1e400 x\nSubject To\n c: x >= 1\nEnd", 2, "too large a number"],
    ["Minimize multi-objectives\n o: x\nSubject To\n c: x >= 1\nEnd", 1, "several objectives"],
    ["Minimize\n x\nSubject To\n c: x >= 1\nSemi-continuous\n x\nEnd", 6, "no upper bound"],
    ["Minimize\n x\nSubject To\n c: x >= 1\nBounds\n -2 <= x <= 4\nSemi-continuous\n x\nEnd", 8, "below 0"],
    ["Minimize\n x\nSubject To\n c: x y <= 2\nEnd", 4, "expected before"],
    ["Minimize\n x\nSubject To\n c: [ x^2 ] <= 2\nEnd", 4, "quadratic rows"],
    ["Minimize\n x\nSubject To\n c: x >= 2\nSOS1\n s: x:1\nEnd", 5, "SOS"],
    ["Minimize\n [ x^3 ]\nSubject To\n c: x >= 2\nEnd", 2, "squares"],
    ["Minimize\n x\nSubject To\n c: x >= 2\nGeneral\n nobody\nEnd", 6, "nobody"],
  ])("refuses %j with its line", (text, line, words) => {
    expect(() => readLp(text)).toThrow(InputError);
    expect(() => readLp(text)).toThrow(new RegExp(`line ${line}.*${words.replaceAll("?", "\\?")}|${words}`));
  });

  test("infinities, words with colons and free row names", () => {
    const model = readLp(
      "Minimize\n x\nSubject To:\n x >= -inf\n d: -infinity <= x + y <= 5\n r0: x + y <= 1e30\nBounds\n y <= 1e20\nEnd",
    );
    expect(model.rowNames).toEqual(["r0_", "d", "r0"]);
    expect([...model.rowLower]).toEqual([-Infinity, -Infinity, -Infinity]);
    expect([...model.rowUpper]).toEqual([Infinity, 5, Infinity]);
    expect(model.columns).toEqual(["x", "y"]);
    expect(model.upper[1]).toBe(Infinity);
  });
});
