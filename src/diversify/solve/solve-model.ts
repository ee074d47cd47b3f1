// Solves any model read from outside: by our own exact methods where its structure allows, else by the general solver.
import { type Model, objectiveAt } from "../model/model.ts";
import { solveByInteriorPoint } from "./interior-point.ts";
import { recogniseSourcing } from "./recognise.ts";
import { solveSourcing, type Part } from "./solve-sourcing.ts";
import { type GeneralSolver, type Limits, relativeGap, type SolveStatus } from "./solved.ts";

export interface ModelSolution {
  readonly status: SolveStatus;
  /** Infinity (-Infinity when maximising) without a plan. */
  readonly objective: number;
  readonly bound: number;
  /** |objective - bound| / |objective|. */
  readonly gap: number;
  /** How it was solved, in a word for the reader. */
  readonly method: string;
  readonly x?: Float64Array;
  readonly rowPrices?: Float64Array;
  readonly parts: readonly Part[];
}

export interface SolveOptions extends Limits {
  readonly keepLeaves?: boolean;
}

/** The optimum of `model`. A limit reached is reported with the gap that remains. */
export async function solveModel(
  model: Model,
  solver: GeneralSolver,
  options: SolveOptions = {},
): Promise<ModelSolution> {
  if (model.columns.length === 0) return withoutColumns(model);
  const sourcing = recogniseSourcing(model);
  if (sourcing !== undefined) {
    const { status, objective, bound, x, parts } = await solveSourcing(model, sourcing, solver, options);
    const method = methodOf(parts);
    return { status, objective, bound, gap: relativeGap(objective, bound), method, parts, ...(x ? { x } : {}) };
  }
  const squares = model.quadratic.length > 0 ? solveByInteriorPoint(model) : undefined;
  const answer = squares ?? (await solver.solve(model, options));
  const objective = answer.x === undefined ? answer.objective : objectiveAt(model, answer.x);
  const bound = answer.status === "optimal" && relativeGap(objective, answer.bound) < 1e-9 ? objective : answer.bound;
  return {
    status: answer.status,
    objective,
    bound,
    gap: relativeGap(objective, bound),
    method: squares === undefined ? solver.name : "interior-point",
    parts: [],
    ...(answer.x ? { x: answer.x } : {}),
    ...(answer.rowPrices ? { rowPrices: answer.rowPrices } : {}),
  };
}

function methodOf(parts: readonly Part[]): string {
  const joined = parts.flatMap((part) => (part.kind === "joined" ? [part.joined] : []));
  if (joined.length === 0) return "search-by-block";
  const by = joined.find((one) => one.by !== undefined)?.by;
  return by === undefined ? "prices-and-patterns" : `prices-and-patterns+${by}`;
}

/** Nothing to decide: the rows hold at 0 or they do not. */
function withoutColumns(model: Model): ModelSolution {
  const holds = model.rowLower.every((low, row) => low <= 0 && (model.rowUpper[row] as number) >= 0);
  const worst = model.sense === "minimise" ? Infinity : -Infinity;
  const objective = holds ? model.constant : worst;
  const status = holds ? "optimal" : "infeasible";
  return {
    status,
    objective,
    bound: objective,
    gap: 0,
    method: "none",
    parts: [],
    ...(holds ? { x: new Float64Array(0) } : {}),
  };
}
