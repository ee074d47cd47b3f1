// Who goes short when one good is scarce. The allocation nearest to the usual one, Σ (Z − Z⁰)²/Z⁰ smallest while the row
// sums to what there is, is proportional rationing: every buyer loses the same share (the multiplier of the single row
// constraint is common to all cells). Round after round over gross flows that is the Ghosh model with capped rows.
import { ghoshInverse, outputShares } from "../models/ghosh.ts";
import type { Inverter } from "../linear/inverse.ts";
import type { Matrix } from "../linear/matrix.ts";

/** Deliveries after a row's supply falls to `available`; cells at or under zero stay as they are. */
export function rationRow(usual: ArrayLike<number>, available: number): Float64Array {
  const cells = Float64Array.from(usual);
  let [kept, shared] = [0, 0];
  for (const value of cells) {
    if (value > 0) shared += value;
    else kept += value;
  }
  const ratio = shared > 0 ? Math.max(0, Math.min(1, (available - kept) / shared)) : 1;
  return cells.map((value) => (value > 0 ? value * ratio : value));
}

/** Σ (Z − Z⁰)²/Z⁰ over positive cells: what the allocation makes smallest. */
export function deviation(cells: ArrayLike<number>, usual: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < usual.length; i++) if (usual[i]! > 0) sum += (cells[i]! - usual[i]!) ** 2 / usual[i]!;
  return sum;
}

export type RationInverse =
  | {
      readonly kind: "inverse";
      readonly inverse: Matrix;
      readonly capped: readonly { readonly industry: number; readonly rowSum: number }[];
    }
  | { readonly kind: "singular"; readonly column: number };

/** The inverse whose rows give every industry's lost output per unit lost in one; negative flows ration nobody. */
export function rationInverse(flows: Matrix, output: ArrayLike<number>, inverter?: Inverter): RationInverse {
  const positive = { ...flows, data: flows.data.map((value) => Math.max(0, value)) };
  const { shares, capped } = outputShares(positive, output);
  const solved = ghoshInverse(shares, inverter);
  return solved.kind === "singular" ? solved : { kind: "inverse", inverse: solved.matrix, capped };
}
