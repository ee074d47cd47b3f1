// The bound that one price a row proves: whatever the prices, the objective cannot beat the rows' limits at these prices
// plus what each column could add within its bounds (weak duality; for convex squares at the tangent of the plan).
import type { Model } from "../model/model.ts";
import type { Boxes } from "./boxes.ts";
import type { Numbers } from "./numbers.ts";

/** The bound in the model's own sense, or a sentence saying why there is none. */
export function priceBound<T>(
  model: Model,
  prices: Readonly<Record<string, number>>,
  x: Float64Array,
  { lower, upper }: Boxes,
  numbers: Numbers<T>,
  rowAt: ReadonlyMap<string, number>,
): T | string {
  const { rows, rowLower, rowUpper } = model;
  // A maximisation is read as a minimisation of its negative, and its prices with it.
  const sign = model.sense === "minimise" ? 1 : -1;
  if (!isConvex(model, sign)) return "the quadratic part is not convex by its diagonal: no bound by prices";
  const { sum: start, slope } = tangent(model, x, sign, numbers);
  let sum = start;
  for (const [name, given] of Object.entries(prices)) {
    const price = sign * given;
    if (price === 0) continue;
    const row = rowAt.get(name);
    if (row === undefined) return `the model has no row ${name}`;
    const limit = (price > 0 ? rowLower[row] : rowUpper[row]) as number;
    // A price that leans on a limit that is not there is rounding dust: without it the bound is still a bound.
    if (!Number.isFinite(limit)) continue;
    const exact = numbers.from(price);
    sum = numbers.add(sum, numbers.multiply(exact, numbers.from(limit)));
    for (let k = rows.start[row] as number; k < (rows.start[row + 1] as number); k++) {
      const j = rows.index[k] as number;
      slope[j] = numbers.subtract(slope[j] as T, numbers.multiply(exact, numbers.from(rows.value[k] as number)));
    }
  }
  for (const [j, reduced] of slope.entries()) {
    const side = numbers.compare(reduced, numbers.zero);
    if (side === 0) continue;
    const limit = (side > 0 ? lower[j] : upper[j]) as number;
    if (!Number.isFinite(limit))
      return `column ${model.columns[j]} is unbounded on the side its reduced cost points to`;
    sum = numbers.add(sum, numbers.multiply(reduced, numbers.from(limit)));
  }
  return sign === 1 ? sum : numbers.subtract(numbers.zero, sum);
}

/** f(x) >= f(plan) + ∇f(plan)·(x - plan): the constant and the slope of the right side. */
function tangent<T>(model: Model, x: Float64Array, sign: number, numbers: Numbers<T>): { sum: T; slope: T[] } {
  const from = (value: number): T => numbers.from(sign * value);
  const slope = [...model.cost].map(from);
  let sum = from(model.constant);
  for (const { i, j, weight } of model.quadratic) {
    const [a, b, w] = [numbers.from(x[i] as number), numbers.from(x[j] as number), from(weight)];
    slope[i] = numbers.add(slope[i] as T, numbers.multiply(w, b));
    slope[j] = numbers.add(slope[j] as T, numbers.multiply(w, a));
    sum = numbers.subtract(sum, numbers.multiply(w, numbers.multiply(a, b)));
  }
  return { sum, slope };
}

/** Diagonally dominant with the right sign: enough for convexity, and true of every concentration objective made here. */
function isConvex({ quadratic, columns }: Model, sign: number): boolean {
  const slack = new Float64Array(columns.length);
  for (const { i, j, weight } of quadratic) {
    if (i === j) slack[i] = (slack[i] as number) + 2 * sign * weight;
    else {
      slack[i] = (slack[i] as number) - Math.abs(weight);
      slack[j] = (slack[j] as number) - Math.abs(weight);
    }
  }
  return slack.every((value) => value >= 0);
}
