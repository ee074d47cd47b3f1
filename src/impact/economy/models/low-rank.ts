// Inverses after small changes without inverting again (Sherman, Morrison, Woodbury), and with it hypothetical extraction:
// the economy without an industry or without a country's industries.
import { invert } from "../linear/inverse.ts";
import { timesVector, type Matrix } from "../linear/matrix.ts";

/** One rank-one term u·v' that is subtracted from A. */
export interface RankOne {
  readonly u: Float64Array;
  readonly v: Float64Array;
}

/**
 * (I − A + Σ u·v')⁻¹·b from L = (I − A)⁻¹: L·b − L·U·(I + V'·L·U)⁻¹·V'·L·b. Costs one product with L per term.
 * Undefined when the changed matrix has no inverse.
 */
export function solveChanged(
  inverse: Matrix,
  terms: readonly RankOne[],
  b: ArrayLike<number>,
): Float64Array | undefined {
  const y = timesVector(inverse, b);
  const k = terms.length;
  if (k === 0) return y;
  const lu = terms.map(({ u }) => timesVector(inverse, u));
  const core = new Float64Array(k * k);
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) core[i * k + j] = (i === j ? 1 : 0) + dot(terms[i]!.v, lu[j]!);
  const solved = invert({ rows: k, columns: k, data: core });
  if (solved.kind === "singular") return undefined;
  const weights = timesVector(
    solved.matrix,
    terms.map(({ v }) => dot(v, y)),
  );
  lu.forEach((column, j) => {
    const weight = weights[j]!;
    for (let i = 0; i < y.length; i++) y[i]! -= weight * column[i]!;
  });
  return y;
}

/**
 * Output of every industry when industries `extracted` neither sell to nor buy from others and serve no final demand, to
 * the `degree` 0 … 1 (1: entirely). Undefined when the rest of the economy has no solution.
 */
export function extract(
  a: Matrix,
  inverse: Matrix,
  finalDemand: ArrayLike<number>,
  extracted: readonly number[],
  degree = 1,
): Float64Array | undefined {
  const n = a.rows;
  const gone = new Set(extracted);
  const terms = [...gone].flatMap((k): readonly RankOne[] => {
    const unit = new Float64Array(n);
    unit[k] = 1;
    const row = a.data.slice(k * n, (k + 1) * n).map((value) => value * degree);
    // The crossing of an extracted row and column is taken out with the row.
    const column = Float64Array.from({ length: n }, (_, i) => (gone.has(i) ? 0 : a.data[i * n + k]! * degree));
    return [
      { u: unit, v: row },
      { u: column, v: unit },
    ];
  });
  const rest = Float64Array.from(finalDemand, (value, i) => (gone.has(i) ? value * (1 - degree) : value));
  return solveChanged(inverse, terms, rest);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
