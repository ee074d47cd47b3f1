// A plan near the optimum of cost plus tail loss, fast and without proof: accelerated gradient steps (Nesterov 2005) on the
// tail mean with its edge smoothed, the smoothing narrowing as it goes. After a few steps only the scenarios that may
// reach the tail are looked at.
import type { TailProblem } from "../model/tail-problem.ts";
import { edgeOf, lossesAt, tailAt } from "./tail.ts";

const STEPS = 40;
/** Steps between looks at all scenarios. */
const LOOK = 12;
/** Scenarios looked at in between, as a multiple of the tail's. */
const WIDE = 5;

/** Shares within their bounds that sum to the total, near the least cost plus tail loss. */
export function startTail(problem: TailProblem): Float64Array {
  const { cost, weight } = problem;
  let x = project(problem, new Float64Array(cost.length));
  let part = topOf(problem, lossesAt(problem, x));
  let ofX = lossesAt(problem, x, part.rows);
  const value = (plan: Float64Array, losses: Float64Array): number =>
    weight * tailAt(part.problem, losses) + plan.reduce((sum, share, i) => sum + share * (cost[i] as number), 0);
  const width = 0.1 * Math.max(edgeOf(part.problem, ofX), 1e-12);
  let best = { x, losses: ofX, value: value(x, ofX) };
  let momentum = 1;
  let y = x;
  let ofY = ofX;
  let stride = 0;
  for (let step = 0; step < STEPS; step++) {
    if (step > 0 && step % LOOK === 0) {
      part = topOf(problem, lossesAt(problem, best.x));
      ofX = lossesAt(problem, best.x, part.rows);
      best = { x: best.x, losses: ofX, value: value(best.x, ofX) };
      [x, y, ofY, momentum] = [best.x, best.x, ofX, 1];
    }
    const slope = slopeAt(problem, part, ofY, width * Math.max(0.01, 0.9 ** step));
    if (stride === 0) stride = (0.3 * norm(x)) / Math.max(norm(centred(slope)), 1e-300);
    const length = stride;
    const next = project(
      problem,
      y.map((share, i) => share - length * (slope[i] as number)),
    );
    const ofNext = lossesAt(problem, next, part.rows);
    const reached = value(next, ofNext);
    if (reached < best.value) {
      const larger = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      const carry = (momentum - 1) / larger;
      const [before, ofBefore] = [x, ofX];
      y = next.map((share, i) => share + carry * (share - (before[i] as number)));
      ofY = ofNext.map((loss, k) => loss + carry * (loss - (ofBefore[k] as number)));
      momentum = larger;
      stride *= 1.1;
      best = { x: next, losses: ofNext, value: reached };
    } else {
      [y, ofY, momentum] = [best.x, best.losses, 1];
      stride *= 0.7;
    }
    [x, ofX] = [best.x, best.losses];
  }
  return best.x;
}

interface Part {
  readonly rows: Int32Array;
  readonly problem: TailProblem;
}

/** The scenarios with the largest losses, enough for several tails. */
function topOf(problem: TailProblem, losses: Float64Array): Part {
  const edge = edgeOf({ ...problem, tail: Math.min(1, WIDE * problem.tail) }, losses);
  const rows = Int32Array.from(losses.keys()).filter((s) => (losses[s] as number) >= edge);
  const probabilities = Float64Array.from(rows, (s) => problem.probabilities[s] as number);
  return { rows, problem: { ...problem, probabilities } };
}

/** Slope of cost plus the smoothed tail: scenarios over the edge weigh in by how far they are over, up to their share. */
function slopeAt(
  { cost, losses, tail, weight }: TailProblem,
  part: Part,
  values: Float64Array,
  width: number,
): Float64Array {
  const { probabilities } = part.problem;
  let high = -Infinity;
  for (const value of values) if (value > high) high = value;
  let low = edgeOf(part.problem, values) - 2 * width;
  for (let round = 0; round < 40 && high - low > 1e-6 * width; round++) {
    const edge = (low + high) / 2;
    let sum = 0;
    for (let k = 0; k < values.length; k++) {
      const over = ((values[k] as number) - edge) / width;
      if (over > 0) sum += Math.min(1, over) * (probabilities[k] as number);
    }
    if (sum > tail) low = edge;
    else high = edge;
  }
  const slope = cost.slice();
  for (let k = 0; k < values.length; k++) {
    const over = ((values[k] as number) - high) / width;
    if (over <= 0) continue;
    const share = (weight * Math.min(1, over) * (probabilities[k] as number)) / tail;
    const from = (part.rows[k] as number) * cost.length;
    for (let i = 0; i < slope.length; i++) slope[i] = (slope[i] as number) + share * (losses[from + i] as number);
  }
  return slope;
}

/** The nearest shares within bounds that sum to the total: all lowered alike, then cut off at their bounds. */
function project({ upper, total }: TailProblem, y: Float64Array): Float64Array {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < y.length; i++) {
    low = Math.min(low, (y[i] as number) - (upper[i] as number));
    high = Math.max(high, y[i] as number);
  }
  const cut = (share: number, i: number, by: number): number => Math.min(upper[i] as number, Math.max(0, share - by));
  for (let round = 0; round < 60; round++) {
    const by = (low + high) / 2;
    let sum = 0;
    for (let i = 0; i < y.length; i++) sum += cut(y[i] as number, i, by);
    if (sum > total) low = by;
    else high = by;
  }
  return y.map((share, i) => cut(share, i, high));
}

const norm = (values: Float64Array): number => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}
