// Why a model has no optimum: the fewest limits to relax so that some plan exists, or the columns that may grow for ever.
import { ModelBuilder, type Term } from "../model/build.ts";
import { KIND, type Model } from "../model/model.ts";
import type { GeneralSolver, Limits } from "./solved.ts";

/** A limit of a row, or of a column where no row can help, and the nearest value that lets a plan exist with the others. */
export interface RelaxedLimit {
  readonly on: "row" | "column";
  readonly name: string;
  readonly side: "at least" | "at most";
  readonly limit: number;
  readonly needed: number;
}

/**
 * `relax`: with these limits as `needed` a plan exists; `isFewest` when no smaller set would do. `grow`: along these
 * columns the objective improves without end.
 */
export type NoOptimum =
  | { readonly kind: "relax"; readonly limits: readonly RelaxedLimit[]; readonly isFewest: boolean }
  | { readonly kind: "grow"; readonly columns: readonly { readonly name: string; readonly direction: number }[] };

/** Rows up to which the fewest limits are counted out exactly. */
const COUNTED_ROWS = 300;
const DUST = 1e-7;

/** The limits to relax in an infeasible model; undefined when the solver's limits end first. */
export async function explainInfeasible(
  model: Model,
  solver: GeneralSolver,
  limits: Limits = {},
): Promise<NoOptimum | undefined> {
  const crossed = crossedBounds(model);
  if (crossed.length > 0) return { kind: "relax", limits: crossed, isFewest: true };
  const least = await relaxed(model, solver, limits, undefined);
  if (least === undefined) return undefined;
  const most = least.reduce((sum, { by }) => sum + by, 0);
  if (least.length <= 1 || model.rowNames.length > COUNTED_ROWS)
    return { kind: "relax", limits: least.map(({ shown }) => shown), isFewest: least.length === 1 };
  // Some smallest set needs no more than a hundred times the least shift in any limit, or it is no fix worth naming.
  const fewest = await relaxed(model, solver, limits, 100 * most + 1);
  const best = fewest !== undefined && fewest.length <= least.length ? fewest : least;
  return { kind: "relax", limits: best.map(({ shown }) => shown), isFewest: fewest !== undefined };
}

/** Columns whose own bounds cross: no row can help. */
function crossedBounds({ columns, lower, upper, kind }: Model): readonly RelaxedLimit[] {
  return columns.flatMap((name, j): readonly RelaxedLimit[] => {
    const isWhole = kind[j] === KIND.integer || kind[j] === KIND.semiInteger;
    const [low, high] = [lower[j] as number, upper[j] as number];
    const least = isWhole ? Math.ceil(low - 1e-9) : low;
    const isSemi = kind[j] === KIND.semiContinuous || kind[j] === KIND.semiInteger;
    if (isSemi || least <= (isWhole ? Math.floor(high + 1e-9) : high)) return [];
    return [{ on: "column", name, side: "at most", limit: high, needed: least }];
  });
}

interface Shift {
  readonly by: number;
  readonly shown: RelaxedLimit;
}

/** The least sum of shifts that lets a plan exist, each relative to its limit; with `most`, the fewest shifts up to that. */
async function relaxed(
  model: Model,
  solver: GeneralSolver,
  limits: Limits,
  most: number | undefined,
): Promise<readonly Shift[] | undefined> {
  const builder = new ModelBuilder();
  model.columns.forEach((name, j) =>
    builder.addColumn(name, {
      lower: model.lower[j] as number,
      upper: model.upper[j] as number,
      kind: model.kind[j] as number,
    }),
  );
  const shifts: { column: number; row: number; side: "at least" | "at most"; scale: number }[] = [];
  const pairs: { column: number; chosen: number }[] = [];
  const { start, index, value } = model.rows;
  model.rowNames.forEach((name, row) => {
    const terms: Term[] = [];
    for (let k = start[row] as number; k < (start[row + 1] as number); k++)
      terms.push({ column: index[k] as number, value: value[k] as number });
    const shift = (side: "at least" | "at most", limit: number): void => {
      if (!Number.isFinite(limit)) return;
      const scale = Math.max(1, Math.abs(limit));
      const column = builder.addColumn(`${side} ${row}`, {
        cost: most === undefined ? 1 : 1e-6 / most,
        upper: most ?? Infinity,
      });
      terms.push({ column, value: side === "at least" ? scale : -scale });
      shifts.push({ column, row, side, scale });
      if (most === undefined) return;
      pairs.push({
        column,
        chosen: builder.addColumn(`chosen ${side} ${row}`, { cost: 1, upper: 1, kind: KIND.integer }),
      });
    };
    shift("at least", model.rowLower[row] as number);
    shift("at most", model.rowUpper[row] as number);
    builder.addRow(name, terms, model.rowLower[row] as number, model.rowUpper[row] as number);
  });
  for (const { column, chosen } of pairs)
    builder.addRow(
      "",
      [
        { column, value: 1 },
        { column: chosen, value: -(most as number) },
      ],
      -Infinity,
      0,
    );
  const { status, x } = await solver.solve(builder.model(), limits);
  if (status !== "optimal" || x === undefined) return undefined;
  return shifts.flatMap(({ column, row, side, scale }): readonly Shift[] => {
    const by = x[column] as number;
    if (by <= DUST) return [];
    const limit = (side === "at least" ? model.rowLower[row] : model.rowUpper[row]) as number;
    const needed = side === "at least" ? limit - by * scale : limit + by * scale;
    const name = model.rowNames[row] as string;
    return [{ by, shown: { on: "row", name, side, limit, needed: rounded(needed) } }];
  });
}

const rounded = (value: number): number => Number(value.toPrecision(10));

/** The columns along which an unbounded model improves without end; undefined when there is no such direction. */
export async function explainUnbounded(
  model: Model,
  solver: GeneralSolver,
  limits: Limits = {},
): Promise<NoOptimum | undefined> {
  const builder = new ModelBuilder();
  const sign = model.sense === "minimise" ? 1 : -1;
  const bent = new Set(model.quadratic.flatMap(({ i, j }) => [i, j]));
  model.columns.forEach((name, j) =>
    builder.addColumn(name, {
      cost: sign * (model.cost[j] as number),
      // Along a column with squares nothing grows for ever in a convex model.
      lower: model.lower[j] === -Infinity && !bent.has(j) ? -1 : 0,
      upper: model.upper[j] === Infinity && !bent.has(j) ? 1 : 0,
    }),
  );
  const { start, index, value } = model.rows;
  model.rowNames.forEach((name, row) => {
    const terms: Term[] = [];
    for (let k = start[row] as number; k < (start[row + 1] as number); k++)
      terms.push({ column: index[k] as number, value: value[k] as number });
    const low = model.rowLower[row] === -Infinity ? -Infinity : 0;
    builder.addRow(name, terms, low, model.rowUpper[row] === Infinity ? Infinity : 0);
  });
  const { status, x, objective } = await solver.solve(builder.model(), limits);
  if (status !== "optimal" || x === undefined || objective >= -DUST) return undefined;
  const columns = model.columns.flatMap((name, j) => {
    const direction = x[j] as number;
    return Math.abs(direction) <= DUST ? [] : [{ name, direction: rounded(direction) }];
  });
  return { kind: "grow", columns };
}
