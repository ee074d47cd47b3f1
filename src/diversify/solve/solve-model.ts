// Solves any model read from outside: by our own exact methods where its structure allows, else by the general solver.
import { KIND, type Model, objectiveAt } from "../model/model.ts";
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
  const given = squares ?? (await solver.solve(model, options));
  const answer = given.x === undefined ? given : { ...given, x: snapped(model, given.x) };
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

const SNAP = 1e-7;

/** A solver's whole numbers made whole and its nearly 0 semi-continuous values 0: what its tolerances leave open. */
function snapped({ kind, lower, upper }: Model, x: Float64Array): Float64Array {
  return x.map((value, j) => {
    const isWhole = kind[j] === KIND.integer || kind[j] === KIND.semiInteger;
    const near = isWhole && Math.abs(value - Math.round(value)) <= SNAP ? Math.round(value) : value;
    const isSemi = kind[j] === KIND.semiContinuous || kind[j] === KIND.semiInteger;
    if (isSemi && Math.abs(near) <= SNAP) return 0;
    const inside = Math.min(upper[j] as number, Math.max(lower[j] as number, near));
    return Math.abs(inside - near) <= SNAP * Math.max(1, Math.abs(near)) ? inside : near;
  });
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
