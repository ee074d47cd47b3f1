// The lower bound: a planner steers what is left so that value added is largest, final uses giving way first. Linear
// programme after R. L. Manley, E. Alonso, N. T. Nassar 2022, Resources Policy 78; the solver is handed in.
import { programBuilder, type LinearProgram, type SolveLinear } from "../../company/lp/linear-program.ts";
import type { EconomyTable } from "../tables/table.ts";

export interface MostValueAdded {
  /** Lost output of every industry. */
  readonly lostOutput: Float64Array;
  /** `bound`: every industry already reaches its own bound, so nothing can be better; `solver`: found by the programme. */
  readonly by: "bound" | "solver";
}

/** Use by industries and imports for them, by good; what the programme needs besides output and value added. */
export interface PlanningFigures {
  readonly table: EconomyTable;
  readonly used: Float64Array;
  readonly imported: Float64Array;
}

export function planningFigures(table: EconomyTable): PlanningFigures {
  const { gross, domestic } = table;
  const n = table.output.length;
  const used = new Float64Array(n);
  const imported = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const all = Math.max(0, gross.data[i * n + j]!);
      used[i]! += all;
      imported[i]! += all - Math.max(0, domestic.data[i * n + j]!);
    }
  return { table, used, imported };
}

/** Use of good i over what may be used: imports, and final uses that the table itself already has below zero. */
function room({ table, used, imported }: PlanningFigures, i: number): number {
  return imported[i]! + Math.max(0, used[i]! - imported[i]! - table.output[i]!);
}

/**
 * max Σ v_j·z_j with 0 ≤ z_j ≤ 1 − d_j (z: share of normal output), and for every good Σ_j Z_ij·z_j − x_i·z_i ≤ what may
 * be used besides. When z = 1 − d itself keeps every good within its supply, it is the optimum, since no z is larger, and no
 * solver is needed. Undefined when one is needed and none is given or it fails.
 */
export function mostValueAdded(
  figures: PlanningFigures,
  direct: ArrayLike<number>,
  solve?: SolveLinear,
): MostValueAdded | undefined {
  const { table } = figures;
  const { gross, output } = table;
  const n = output.length;
  const isEnough = [...output.keys()].every((i) => {
    let needed = 0;
    for (let j = 0; j < n; j++) needed += Math.max(0, gross.data[i * n + j]!) * (1 - direct[j]!);
    const supply = Math.max(0, output[i]!) * (1 - direct[i]!) + room(figures, i);
    return needed <= supply * (1 + 1e-12) + 1e-9;
  });
  if (isEnough) return { lostOutput: Float64Array.from(output, (x, j) => Math.max(0, x) * direct[j]!), by: "bound" };
  const solution = solve?.(planningProgram(figures, direct), "simplex");
  if (solution?.status !== "optimal") return undefined;
  return { lostOutput: Float64Array.from(output, (x, j) => Math.max(0, x) * (1 - solution.primal[j]!)), by: "solver" };
}

/** The programme itself: one column per industry, one row per good that industries use. */
export function planningProgram(figures: PlanningFigures, direct: ArrayLike<number>): LinearProgram {
  const { gross, output, valueAdded } = figures.table;
  const n = output.length;
  const program = programBuilder();
  for (let j = 0; j < n; j++) program.column(valueAdded[j]!, { lower: 0, upper: 1 - direct[j]! });
  for (let i = 0; i < n; i++) {
    const terms: [number, number][] = [];
    for (let j = 0; j < n; j++) {
      const value = Math.max(0, gross.data[i * n + j]!) - (i === j ? Math.max(0, output[i]!) : 0);
      if (value !== 0) terms.push([j, value]);
    }
    if (terms.length > 0) program.row(terms, -Infinity, room(figures, i));
  }
  return program.build(true);
}
