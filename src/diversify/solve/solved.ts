// What a solver hands back, ours and others' alike, and the port a general solver is reached through.
import type { Model } from "../model/model.ts";

/** `limit`: time or nodes ran out; `objective` is the best plan found (if any) and `bound` says how much better one may be. */
export type SolveStatus = "optimal" | "infeasible" | "unbounded" | "limit";

export interface Limits {
  /** Seconds of wall time a general solver may take. */
  readonly seconds?: number;
  /** Nodes our own searches may visit. */
  readonly maxNodes?: number;
  readonly signal?: AbortSignal;
}

/** `x`, `rowPrices` absent when nothing feasible was found or the model is discrete. Prices: change of the optimum per unit of the row's limit. */
export interface GeneralSolution {
  readonly status: SolveStatus;
  readonly objective: number;
  readonly bound: number;
  readonly x?: Float64Array;
  readonly rowPrices?: Float64Array;
}

/** A solver for any linear, mixed-integer or convex quadratic model. The adapter lives at the edge. */
export interface GeneralSolver {
  readonly name: string;
  solve(model: Model, limits?: Limits): Promise<GeneralSolution>;
}

/** Relative distance of bound and objective; 0 when both are infinite (proven infeasible). */
export function relativeGap(objective: number, bound: number): number {
  if (objective === bound) return 0;
  const gap = Math.abs(objective - bound) / Math.max(1e-10, Math.abs(objective));
  // Two sums of the same numbers in another order differ by rounding, which is no gap.
  return gap < 1e-12 ? 0 : gap;
}
