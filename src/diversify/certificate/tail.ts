// Checks the optimum of cost plus tail loss, in exact fractions and without the solver: shares of the scenarios, none
// larger than its probability over the tail and 1 in sum, make the tail mean at least their mean loss; the cheapest plan
// under that mean is then a bound for every plan.
import type { TailProblem } from "../model/tail-problem.ts";
import { type Binary, fractions } from "./numbers.ts";

export interface TailCheck {
  /** Largest distance of the plan from its limits, relative. */
  readonly violation: number;
  /** Cost plus weighted tail mean of the plan, worked out again. */
  readonly objective: number;
  /** What the shares prove. */
  readonly bound: number;
  readonly gap: number;
}

/** What `weights` prove about `problem`, and how far the plan `x` is from it. */
export function checkTail(problem: TailProblem, x: Float64Array, weights: Float64Array): TailCheck {
  const shares = sharesOf(problem, weights);
  const bound = shares === undefined ? -Infinity : fractions.toNumber(boundBy(problem, shares));
  const { cost, upper, total, losses, probabilities, tail, weight } = problem;
  let violation = 0;
  let sum = 0;
  let objective = 0;
  x.forEach((share, i) => {
    sum += share;
    objective += share * (cost[i] as number);
    violation = Math.max(violation, -share, share - (upper[i] as number));
  });
  violation = Math.max(violation, Math.abs(sum - total) / Math.max(1, Math.abs(total)));
  const outcomes = Array.from(probabilities, (probability, s) => ({
    probability,
    loss: x.reduce((lost, share, i) => lost + share * (losses[s * x.length + i] as number), 0),
  })).toSorted((a, b) => b.loss - a.loss);
  let left = tail;
  let lost = 0;
  for (const { probability, loss } of outcomes) {
    const part = Math.min(left, probability);
    lost += part * loss;
    left -= part;
    if (left <= 0) break;
  }
  objective += (weight * lost) / tail;
  return { violation, objective, bound, gap: Math.abs(objective - bound) / Math.max(1e-10, Math.abs(objective)) };
}

/** The weights as exact shares, none above its limit; what rounding left over or took too much is moved elsewhere. */
function sharesOf(
  { probabilities, tail, losses }: TailProblem,
  weights: Float64Array,
): ReadonlyMap<number, Binary> | undefined {
  const shares = new Map<number, Binary>();
  // A quotient of doubles is no double: the limit is taken a little lower, so that it is one.
  const most = probabilities.map((one) => (one / tail) * (1 - 2 ** -50));
  const least = (a: number, b: number): number => Math.min(Math.max(0, a), b);
  let left = fractions.from(1);
  weights.forEach((weight, s) => {
    const share = least(weight, most[s] as number);
    if (share <= 0) return;
    shares.set(s, fractions.from(share));
    left = fractions.subtract(left, fractions.from(share));
  });
  for (let s = 0; s < most.length && fractions.compare(left, fractions.zero) !== 0; s++) {
    const share = shares.get(s) ?? fractions.zero;
    const isShort = fractions.compare(left, fractions.zero) > 0;
    const room = isShort
      ? fractions.subtract(fractions.from(most[s] as number), share)
      : fractions.subtract(fractions.zero, share);
    if (isShort && fractions.compare(room, fractions.zero) <= 0) continue;
    const isEnough = isShort ? fractions.compare(room, left) >= 0 : fractions.compare(room, left) <= 0;
    const part = isEnough ? left : room;
    shares.set(s, fractions.add(share, part));
    left = fractions.subtract(left, part);
  }
  // Shares that fall short of 1 still give a bound where nothing can be won by bad luck.
  const isWhole = fractions.compare(left, fractions.zero) === 0;
  return isWhole || losses.every((loss) => loss >= 0) ? shares : undefined;
}

/** Least cost plus weighted mean loss over all plans, at a price for the total found in doubles and valued exactly. */
function boundBy({ cost, upper, total, losses, weight }: TailProblem, shares: ReadonlyMap<number, Binary>): Binary {
  const exactWeight = fractions.from(weight);
  const slopes = Array.from(cost, (one, i) => {
    let mean = fractions.zero;
    for (const [s, share] of shares) {
      const loss = losses[s * cost.length + i] as number;
      if (loss !== 0) mean = fractions.add(mean, fractions.multiply(share, fractions.from(loss)));
    }
    return fractions.add(fractions.from(one), fractions.multiply(exactWeight, mean));
  });
  const rough = slopes.map((slope) => fractions.toNumber(slope));
  let left = total;
  let price = 0;
  for (const i of [...rough.keys()].toSorted((a, b) => (rough[a] as number) - (rough[b] as number))) {
    if (left <= 0) break;
    price = rough[i] as number;
    left -= upper[i] as number;
  }
  const exactPrice = fractions.from(price);
  let bound = fractions.multiply(exactPrice, fractions.from(total));
  for (const [i, slope] of slopes.entries()) {
    const reduced = fractions.subtract(slope, exactPrice);
    if (fractions.compare(reduced, fractions.zero) < 0)
      bound = fractions.add(bound, fractions.multiply(reduced, fractions.from(upper[i] as number)));
  }
  return bound;
}
