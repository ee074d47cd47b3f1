import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { and, not, or, type Truth } from "./logic.ts";

const truth = fc.constantFrom<Truth>(true, false, "unknown");

describe("Kleene connectives", () => {
  it.each<[Truth, Truth, Truth, Truth]>([
    [true, true, true, true],
    [true, false, false, true],
    [true, "unknown", "unknown", true],
    [false, false, false, false],
    [false, "unknown", false, "unknown"],
    ["unknown", "unknown", "unknown", "unknown"],
  ])("%s, %s: and is %s, or is %s", (a, b, conjunction, disjunction) => {
    expect(and([a, b])).toBe(conjunction);
    expect(and([b, a])).toBe(conjunction);
    expect(or([a, b])).toBe(disjunction);
    expect(or([b, a])).toBe(disjunction);
  });

  it("nothing is true in conjunction and false in disjunction", () => {
    expect(and([])).toBe(true);
    expect(or([])).toBe(false);
  });

  it("obeys De Morgan and double negation", () => {
    fc.assert(
      fc.property(fc.array(truth), (operands) => {
        expect(not(and(operands))).toBe(or(operands.map(not)));
        expect(not(or(operands))).toBe(and(operands.map(not)));
        expect(operands.map((operand) => not(not(operand)))).toEqual(operands);
      }),
    );
  });

  it("learning an unknown never changes a settled answer", () => {
    fc.assert(
      fc.property(fc.array(truth), fc.boolean(), (operands, learnt) => {
        const known = operands.map((operand) => (operand === "unknown" ? learnt : operand));
        for (const connective of [and, or]) {
          const before = connective(operands);
          if (before !== "unknown") expect(connective(known)).toBe(before);
        }
      }),
    );
  });
});
