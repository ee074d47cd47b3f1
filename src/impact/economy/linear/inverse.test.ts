// The inverse against its definition, on random and on awkward matrices.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { invert } from "./inverse.ts";
import { matrixOf, times, type Matrix } from "./matrix.ts";

/** A repeatable matrix of numbers in −1 … 1. */
function sample(n: number, seed: number): Matrix {
  let state = seed >>> 0;
  const data = Float64Array.from({ length: n * n }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
  return { rows: n, columns: n, data };
}

function worstOffIdentity(m: Matrix): number {
  return m.data.reduce((worst, value, at) => {
    const expected = Math.floor(at / m.columns) === at % m.columns ? 1 : 0;
    return Math.max(worst, Math.abs(value - expected));
  }, 0);
}

describe("invert", () => {
  test.each([1, 2, 3, 4, 5, 63, 64, 65, 130])("A·A⁻¹ = I for n = %i, pivots not on the diagonal", (n) => {
    const a = sample(n, n);
    for (let i = 0; i < n; i++) a.data[i * n + i] = n === 1 ? 2 : 0;
    const inverse = invert(a);
    if (inverse.kind !== "inverse") throw new Error("singular");
    expect(worstOffIdentity(times(a, inverse.matrix))).toBeLessThan(1e-10);
  });

  test("a known inverse", () => {
    const inverse = invert(
      matrixOf([
        [4, 7],
        [2, 6],
      ]),
    );
    if (inverse.kind !== "inverse") throw new Error("singular");
    [0.6, -0.7, -0.2, 0.4].forEach((value, i) => expect(inverse.matrix.data[i]).toBeCloseTo(value, 14));
  });

  test("names the column without a pivot", () => {
    expect(
      invert(
        matrixOf([
          [1, 2, 3],
          [2, 4, 7],
          [3, 6, 1],
        ]),
      ),
    ).toEqual({ kind: "singular", column: 1 });
    expect(() => invert(matrixOf([[1, 2]]))).toThrow(RangeError);
  });

  test("WebAssembly and plain JavaScript give the same bits, and so does a second run", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer(), (n, seed) => {
        const a = sample(n, seed);
        const first = invert(a);
        expect(invert(a)).toEqual(first);
        expect(invert(a, { plain: true })).toEqual(first);
      }),
      { numRuns: 15 },
    );
  });
});
