// The other direction: industries that make less also buy less, so their suppliers lose sales. Output of the directly hit
// industries is given, everyone else's follows (mixed Leontief model; Miller and Blair, chapter 13).
import { invert } from "../linear/inverse.ts";
import type { Matrix } from "../linear/matrix.ts";

/** Lost output of every industry when the `hit` ones lose `loss` (same order). Undefined when that has no solution. */
export function suppliersIdle(
  leontief: Matrix,
  hit: readonly number[],
  loss: readonly number[],
): Float64Array | undefined {
  const n = leontief.rows;
  const k = hit.length;
  const core = new Float64Array(k * k);
  hit.forEach((i, a) => hit.forEach((j, b) => (core[a * k + b] = leontief.data[i * n + j]!)));
  const solved = invert({ rows: k, columns: k, data: core });
  if (solved.kind === "singular") return undefined;
  const out = new Float64Array(n);
  hit.forEach((j, b) => {
    let weight = 0;
    for (let a = 0; a < k; a++) weight += solved.matrix.data[b * k + a]! * loss[a]!;
    for (let i = 0; i < n; i++) out[i]! += leontief.data[i * n + j]! * weight;
  });
  return out;
}
