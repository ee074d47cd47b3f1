// Bounds that follow from the model's rows, since a proof by prices needs every column to be bounded: worked out here
// again, without the solver.
import { KIND, type Model } from "../model/model.ts";

export interface Boxes {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

const ROUNDS = 3;

/** The model's bounds, tightened where one column's row limit and the bounds of the row's other columns imply more. */
export function boxesOf(model: Model): Boxes {
  const lower = model.lower.slice();
  const upper = model.upper.slice();
  model.kind.forEach((kind, j) => {
    if (kind === KIND.semiContinuous || kind === KIND.semiInteger) lower[j] = Math.min(0, lower[j] as number);
  });
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    for (let row = 0; row < model.rowNames.length; row++) changed = tighten(model, row, lower, upper) || changed;
    if (!changed) break;
  }
  return { lower, upper };
}

/** Only missing bounds are added: a computed one may carry rounding, and given ones are as good. */
function tighten({ rows, rowLower, rowUpper }: Model, row: number, lower: Float64Array, upper: Float64Array): boolean {
  const from = rows.start[row] as number;
  const to = rows.start[row + 1] as number;
  let [least, most, leastInfinite, mostInfinite] = [0, 0, 0, 0];
  for (let k = from; k < to; k++) {
    const [low, high] = reach(rows.value[k] as number, rows.index[k] as number, lower, upper);
    if (low === -Infinity) leastInfinite++;
    else least += low;
    if (high === Infinity) mostInfinite++;
    else most += high;
  }
  let changed = false;
  for (let k = from; k < to; k++) {
    const j = rows.index[k] as number;
    const a = rows.value[k] as number;
    const [low, high] = reach(a, j, lower, upper);
    const othersLeast =
      leastInfinite - (low === -Infinity ? 1 : 0) > 0 ? -Infinity : least - (low === -Infinity ? 0 : low);
    const othersMost =
      mostInfinite - (high === Infinity ? 1 : 0) > 0 ? Infinity : most - (high === Infinity ? 0 : high);
    const atMost = ((rowUpper[row] as number) - othersLeast) / a;
    const atLeast = ((rowLower[row] as number) - othersMost) / a;
    const [newLower, newUpper] = a > 0 ? [atLeast, atMost] : [atMost, atLeast];
    if (upper[j] === Infinity && Number.isFinite(newUpper)) {
      upper[j] = widened(newUpper, 1);
      changed = true;
    }
    if (lower[j] === -Infinity && Number.isFinite(newLower)) {
      lower[j] = widened(newLower, -1);
      changed = true;
    }
  }
  return changed;
}

/** A little looser than computed, so that rounding cannot cut a plan off. */
const widened = (value: number, sign: number): number => value + sign * 1e-9 * (1 + Math.abs(value));

function reach(a: number, j: number, lower: Float64Array, upper: Float64Array): readonly [number, number] {
  const [p, q] = [a * (lower[j] as number), a * (upper[j] as number)];
  return a > 0 ? [p, q] : [q, p];
}
