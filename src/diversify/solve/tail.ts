// Losses of a plan in many scenarios and the mean of its worst outcomes; arrays of millions of numbers, so plain loops.

import type { TailProblem } from "../model/tail-problem.ts";

/** Loss of each scenario at `x`; with `rows`, of these scenarios alone. */
export function lossesAt({ losses, probabilities }: TailProblem, x: Float64Array, rows?: Int32Array): Float64Array {
  const sources = x.length;
  const count = rows === undefined ? probabilities.length : rows.length;
  const sums = new Float64Array(count);
  const whole = sources - (sources % 4);
  for (let k = 0; k < count; k++) {
    const from = (rows === undefined ? k : (rows[k] as number)) * sources;
    // Four sums side by side, since one would wait for itself.
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0; i < whole; i += 4) {
      a += (losses[from + i] as number) * (x[i] as number);
      b += (losses[from + i + 1] as number) * (x[i + 1] as number);
      c += (losses[from + i + 2] as number) * (x[i + 2] as number);
      d += (losses[from + i + 3] as number) * (x[i + 3] as number);
    }
    for (let i = whole; i < sources; i++) a += (losses[from + i] as number) * (x[i] as number);
    sums[k] = a + b + c + d;
  }
  return sums;
}

/** The loss at the tail's edge: scenarios above it have less than `tail` of the probability, with it at least as much. */
export function edgeOf({ probabilities, tail }: TailProblem, losses: Float64Array): number {
  const values = losses.slice();
  const chances = probabilities.slice();
  let [low, high] = [0, values.length - 1];
  let left = tail;
  // Quickselect from the top: only the side that holds the edge is looked at again.
  while (low < high) {
    const pivot = middle(values[low] as number, values[(low + high) >> 1] as number, values[high] as number);
    let [above, at, below] = [low, low, high];
    let chance = 0;
    while (at <= below) {
      const value = values[at] as number;
      if (value > pivot) {
        chance += chances[at] as number;
        exchange(values, chances, above++, at++);
      } else if (value < pivot) exchange(values, chances, at, below--);
      else at++;
    }
    if (chance >= left) {
      high = above - 1;
      continue;
    }
    left -= chance;
    for (let k = above; k < at; k++) left -= chances[k] as number;
    if (left <= 1e-15 || at > high) return pivot;
    low = at;
  }
  return values[low] as number;
}

const middle = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

function exchange(values: Float64Array, chances: Float64Array, a: number, b: number): void {
  const [value, chance] = [values[a] as number, chances[a] as number];
  values[a] = values[b] as number;
  chances[a] = chances[b] as number;
  values[b] = value;
  chances[b] = chance;
}

/** Mean of the worst `tail` of the outcomes. */
export function tailAt(problem: TailProblem, losses: Float64Array): number {
  const { probabilities, tail } = problem;
  const edge = edgeOf(problem, losses);
  let over = 0;
  for (let s = 0; s < losses.length; s++) {
    const excess = (losses[s] as number) - edge;
    if (excess > 0) over += excess * (probabilities[s] as number);
  }
  return edge + over / tail;
}
