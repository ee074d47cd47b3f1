// Least cost plus tail loss over many scenarios (Rockafellar and Uryasev 2000), exact though only few scenarios are written
// down: at a plan near the optimum most scenarios lie clearly above or below the tail's edge, so that the first stand in
// the model as one sum and the others not at all. Such a model is a bound from below; scenarios that its answer moves
// across the edge get rows of their own, until there are none.
import { ModelBuilder, type Term } from "../model/build.ts";
import type { TailProblem } from "../model/tail-problem.ts";
import { startTail } from "./cvar-start.ts";
import { type GeneralSolver, relativeGap } from "./solved.ts";
import { edgeOf, lossesAt, tailAt } from "./tail.ts";

export type { TailProblem };

export interface TailSolution {
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
  readonly x: Float64Array;
  readonly tailLoss: number;
  /** Share of each scenario in the tail mean that proves the bound: 0 … probability / tail, summing to 1. */
  readonly weights: Float64Array;
  /** Scenarios that got a row of their own. */
  readonly rows: number;
}

const MOST_ROUNDS = 40;
/** Scenarios around the tail's edge that get rows at once. */
const AT_EDGE = 220;

/** The plan whose cost plus weighted tail mean is least, proven to `tolerance` (relative); undefined when none fits. */
export async function solveTail(
  problem: TailProblem,
  solver: GeneralSolver,
  tolerance = 1e-9,
): Promise<TailSolution | undefined> {
  const { cost, upper, total, weight, probabilities } = problem;
  if (upper.reduce((sum, one) => sum + one, 0) < total) return undefined;
  let x = startTail(problem);
  const sets = new Sets(problem, lossesAt(problem, x));
  let best: Pick<TailSolution, "objective" | "x" | "tailLoss"> = { objective: Infinity, x, tailLoss: 0 };
  let bound = -Infinity;
  let weights: Float64Array = new Float64Array(probabilities.length);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const model = modelOf(problem, sets);
    const answer = await solver.solve(model);
    if (answer.x === undefined || answer.rowPrices === undefined) return undefined;
    if (answer.objective > bound) {
      bound = answer.objective;
      weights = weightsOf(problem, sets, answer.rowPrices);
    }
    x = answer.x.slice(0, cost.length);
    const losses = lossesAt(problem, x);
    const tailLoss = tailAt(problem, losses);
    const objective = cost.reduce((sum, one, i) => sum + one * (x[i] as number), 0) + weight * tailLoss;
    if (objective < best.objective) best = { objective, x, tailLoss };
    if (relativeGap(best.objective, bound) <= tolerance * 1e-3) break;
    if (!sets.move(losses, answer.x[cost.length] as number)) break;
  }
  const proven = Math.min(bound, best.objective);
  return { ...best, bound: proven, gap: relativeGap(best.objective, proven), weights, rows: sets.own.length };
}

const PLACE = { below: 0, own: 1, above: 2 } as const;

/** Where each scenario stands: above the edge in one sum, below it left out, or with a row of its own. */
class Sets {
  readonly place: Uint8Array;
  own: number[] = [];

  constructor(problem: TailProblem, losses: Float64Array) {
    const edge = edgeOf(problem, losses);
    this.place = Uint8Array.from(losses, (loss) => (loss > edge ? PLACE.above : PLACE.below));
    const byDistance = Int32Array.from(losses.keys()).sort(
      (a, b) => Math.abs((losses[a] as number) - edge) - Math.abs((losses[b] as number) - edge),
    );
    for (const s of byDistance.subarray(0, AT_EDGE)) this.#give(s);
  }

  #give(s: number): void {
    this.place[s] = PLACE.own;
    this.own.push(s);
  }

  /** Gives rows to the scenarios that stand on the wrong side of the edge; false when there are none. */
  move(losses: Float64Array, edge: number): boolean {
    const before = this.own.length;
    const noise = 1e-12 * (1 + Math.abs(edge));
    for (let s = 0; s < losses.length; s++) {
      const over = (losses[s] as number) - edge;
      const isWrong = this.place[s] === PLACE.above ? over < -noise : this.place[s] === PLACE.below && over > noise;
      if (isWrong) this.#give(s);
    }
    return this.own.length > before;
  }
}

/** Cost + weight · (edge + Σ share · over), the sum taken whole above the edge and by rows `over >= loss - edge` at it. */
function modelOf(problem: TailProblem, { place, own }: Sets): ReturnType<ModelBuilder["model"]> {
  const { cost, upper, total, weight, tail, losses, probabilities } = problem;
  const sources = cost.length;
  const summed = new Float64Array(sources);
  let share = 0;
  for (let s = 0; s < place.length; s++) {
    if (place[s] !== PLACE.above) continue;
    const part = (probabilities[s] as number) / tail;
    share += part;
    const from = s * sources;
    for (let i = 0; i < sources; i++) summed[i] = (summed[i] as number) + part * (losses[from + i] as number);
  }
  const builder = new ModelBuilder();
  const columns = Array.from(cost, (one, i) =>
    builder.addColumn(`x${i}`, { cost: one + weight * (summed[i] as number), upper: upper[i] as number }),
  );
  const edge = builder.addColumn("edge", { cost: weight * (1 - share), lower: -Infinity });
  builder.addRow(
    "total",
    columns.map((column): Term => ({ column, value: 1 })),
    total,
    total,
  );
  for (const s of own) {
    const over = builder.addColumn(`over${s}`, { cost: (weight * (probabilities[s] as number)) / tail });
    const terms: Term[] = [
      { column: edge, value: 1 },
      { column: over, value: 1 },
    ];
    for (const column of columns) {
      const loss = losses[s * sources + column] as number;
      if (loss !== 0) terms.push({ column, value: -loss });
    }
    builder.addRow(`s${s}`, terms, 0, Infinity);
  }
  return builder.model();
}

function weightsOf(
  { probabilities, tail, weight }: TailProblem,
  { place, own }: Sets,
  prices: Float64Array,
): Float64Array {
  const weights = probabilities.map((one, s) => (place[s] === PLACE.above ? one / tail : 0));
  own.forEach((s, k) => {
    const most = (probabilities[s] as number) / tail;
    weights[s] = Math.min(most, Math.max(0, (prices[k + 1] as number) / weight));
  });
  return weights;
}
