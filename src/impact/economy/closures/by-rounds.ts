// Closures of large tables, solved round by round: no inverse of some thousand industries for a single question.
import type { Matrix } from "../linear/matrix.ts";

const MOST_ROUNDS = 500;
/** A round that adds less than this share anywhere is the last. */
const SETTLED = 1e-12;

/**
 * Rationing: x' = w' + x'·B, lost output everywhere when `direct` is lost first; B as in rationInverse (negative flows
 * ration nobody, rows over their output are capped). Calls `unsettled` when it has not settled after 500 rounds.
 */
export function rationByRounds(
  { rows: n, data }: Matrix,
  output: ArrayLike<number>,
  direct: Float64Array,
  unsettled: () => void,
): Float64Array {
  const divisor = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let at = i * n; at < (i + 1) * n; at++) sum += Math.max(0, data[at]!);
    divisor[i] = Math.max(output[i]!, sum);
  }
  const total = direct.slice();
  let now = direct;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      if (!(now[i]! > 0) || !(divisor[i]! > 0)) continue;
      const factor = now[i]! / divisor[i]!;
      for (let j = 0, at = i * n; j < n; j++, at++) if (data[at]! > 0) next[j]! += factor * data[at]!;
    }
    if (added(total, next) < SETTLED) return total;
    now = next;
  }
  unsettled();
  return total;
}

/**
 * Suppliers idle: lost output of the hit industries is given, everyone else's is what those that lose output no longer buy
 * (the mixed Leontief model as in suppliersIdle), x = A·x in the rows of the others.
 */
export function idleByRounds(
  { rows: n, data }: Matrix,
  output: ArrayLike<number>,
  direct: Float64Array,
  unsettled: () => void,
): Float64Array {
  const total = direct.slice();
  let now = direct;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const share = now.map((lost, j) => (output[j]! > 0 ? lost / output[j]! : 0));
    const next = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      if (direct[i]! > 0) continue;
      let sum = 0;
      for (let j = 0, at = i * n; j < n; j++, at++) sum += data[at]! * share[j]!;
      next[i] = sum;
    }
    if (added(total, next) < SETTLED) return total;
    now = next;
  }
  unsettled();
  return total;
}

/** Adds a round to the total; the largest share by which it moved anything. */
function added(total: Float64Array, next: Float64Array): number {
  let most = 0;
  for (let j = 0; j < total.length; j++) {
    if (next[j] === 0) continue;
    total[j]! += next[j]!;
    most = Math.max(most, Math.abs(next[j]!) / Math.max(1e-300, Math.abs(total[j]!)));
  }
  return most;
}
