// Least cost plus tail loss over many scenarios by cutting planes: the tail mean is the largest of linear functions, of which
// only those that matter are ever written down (Rockafellar and Uryasev 2000; Künzi-Bay and Mayer 2006). Cuts are taken
// between the master's answer and the best plan, which steadies the steps.
import { ModelBuilder, type Term } from "../model/build.ts";
import { type GeneralSolver, relativeGap } from "./solved.ts";

/** Shares of `total` among sources; `losses` holds scenario after scenario one loss a source per unit bought. */
export interface TailProblem {
  readonly cost: Float64Array;
  readonly upper: Float64Array;
  readonly total: number;
  readonly losses: Float64Array;
  readonly probabilities: Float64Array;
  /** Share of the worst outcomes averaged, e.g. 0.05. */
  readonly tail: number;
  /** Weight of the tail mean beside cost. */
  readonly weight: number;
}

export interface TailSolution {
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
  readonly x: Float64Array;
  readonly tailLoss: number;
  readonly cuts: number;
}

const MOST_CUTS = 400;

/** The plan whose cost plus weighted tail mean is within `tolerance` (relative) of the least; undefined when none fits. */
export async function solveTail(
  problem: TailProblem,
  solver: GeneralSolver,
  tolerance = 1e-9,
): Promise<TailSolution | undefined> {
  const { cost, upper, total, weight } = problem;
  const cuts: Float64Array[] = [];
  const room = upper.reduce((sum, one) => sum + one, 0);
  if (room < total) return undefined;
  let best: { objective: number; x: Float64Array; tailLoss: number } = {
    objective: Infinity,
    x: upper.map((one) => (one * total) / room),
    tailLoss: 0,
  };
  const look = (x: Float64Array): void => {
    const { loss, slope } = tailAt(problem, x);
    cuts.push(slope);
    const objective = cost.reduce((sum, one, i) => sum + one * (x[i] as number), 0) + weight * loss;
    if (objective < best.objective) best = { objective, x, tailLoss: loss };
  };
  look(best.x);
  let bound = -Infinity;
  while (cuts.length < MOST_CUTS) {
    const master = await solver.solve(masterOf(problem, cuts));
    if (master.x === undefined) return undefined;
    bound = master.objective;
    if (relativeGap(best.objective, bound) <= tolerance || bound >= best.objective) break;
    const proposed = master.x.slice(0, cost.length);
    const before = best.objective;
    look(proposed.map((value, i) => (value + (best.x[i] as number)) / 2));
    // No progress half-way: the master's own answer is cut off, so that the method ends.
    if (best.objective === before) look(proposed);
  }
  return {
    ...best,
    bound: Math.min(bound, best.objective),
    gap: relativeGap(best.objective, Math.min(bound, best.objective)),
    cuts: cuts.length,
  };
}

/** Tail mean of the losses at `x` and its slope: the average row of the worst scenarios. */
export function tailAt(
  { losses, probabilities, tail }: TailProblem,
  x: Float64Array,
): { readonly loss: number; readonly slope: Float64Array } {
  const sources = x.length;
  const totals = probabilities.map((_, s) => {
    let sum = 0;
    const from = s * sources;
    for (let i = 0; i < sources; i++) sum += (losses[from + i] as number) * (x[i] as number);
    return sum;
  });
  const order = Int32Array.from(totals.keys()).sort((a, b) => (totals[b] as number) - (totals[a] as number));
  const slope = new Float64Array(sources);
  let left = tail;
  let loss = 0;
  for (const s of order) {
    if (left <= 0) break;
    const share = Math.min(left, probabilities[s] as number) / tail;
    left -= probabilities[s] as number;
    loss += share * (totals[s] as number);
    for (let i = 0; i < sources; i++) slope[i] = (slope[i] as number) + share * (losses[s * sources + i] as number);
  }
  return { loss, slope };
}

/** The tail mean replaced by the largest of the cuts found so far: a bound from below. */
function masterOf(
  { cost, upper, total, weight }: TailProblem,
  cuts: readonly Float64Array[],
): ReturnType<ModelBuilder["model"]> {
  const builder = new ModelBuilder();
  const columns = Array.from(cost, (one, i) => builder.addColumn(`x${i}`, { cost: one, upper: upper[i] as number }));
  const tail = builder.addColumn("tail", { cost: weight, lower: -Infinity });
  builder.addRow(
    "total",
    columns.map((column): Term => ({ column, value: 1 })),
    total,
    total,
  );
  cuts.forEach((slope, k) => {
    const terms = columns.map((column, i): Term => ({ column, value: -(slope[i] as number) }));
    builder.addRow(`cut${k}`, [...terms, { column: tail, value: 1 }], 0, Infinity);
  });
  return builder.model();
}
