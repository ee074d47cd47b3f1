// The supply-driven (Ghosh) model: what cannot be delivered is missing from the buyers' output, round after round, in the
// proportions of the base year. Read as rationing by shares, not as a theory of prices: Dietzenbacher 1997, J. Reg. Sci. 37.
import { invert, type Inverse, type Inverter } from "../linear/inverse.ts";
import { identityMinus, vectorTimes, type Matrix } from "../linear/matrix.ts";

export interface OutputShares {
  /** B: each row of flows over its industry's output. */
  readonly shares: Matrix;
  /** Industries whose sales to industries exceed their own output (imports are in the flows too); scaled down to 1. */
  readonly capped: readonly { readonly industry: number; readonly rowSum: number }[];
}

/** B with rows over 1 scaled to 1: a shortage cannot be handed on more than once. Negative flows count as they are. */
export function outputShares(flows: Matrix, output: ArrayLike<number>): OutputShares {
  const { rows, columns, data } = flows;
  const shares = new Float64Array(rows * columns);
  const capped: { industry: number; rowSum: number }[] = [];
  for (let i = 0; i < rows; i++) {
    if (!(output[i]! > 0)) continue;
    let sum = 0;
    for (let j = 0; j < columns; j++) sum += data[i * columns + j]!;
    const rowSum = sum / output[i]!;
    if (rowSum > 1) capped.push({ industry: i, rowSum });
    const divisor = output[i]! * Math.max(1, rowSum);
    for (let j = 0; j < columns; j++) shares[i * columns + j] = data[i * columns + j]! / divisor;
  }
  return { shares: { rows, columns, data: shares }, capped };
}

/** G = (I − B)⁻¹. */
export function ghoshInverse(shares: Matrix, inverter: Inverter = invert): Inverse {
  return inverter(identityMinus(shares));
}

/** x' = w'·G: lost output of every industry when `directLoss` (same unit) is lost in the first place. */
export function supplyModel(inverse: Matrix, directLoss: ArrayLike<number>): Float64Array {
  return vectorTimes(directLoss, inverse);
}
