// HiGHS behind the diversify verb's solver port: sparse arrays in, typed arrays out. The wasm module loads at first use.
import type { Highs } from "highs";
import { isDiscrete, type GeneralSolution, type GeneralSolver, type Limits, type Model } from "../diversify/index.ts";

/** The module is CommonJS with its own types: Node hands the loader over as `default`. */
async function load(): Promise<Highs> {
  const module = (await import("highs")) as unknown as { readonly default: () => Promise<Highs> };
  return module.default();
}

let loaded: Promise<Highs> | undefined;

/** Rows above which interior point with crossover beats the simplex method on these models. */
const MANY_ROWS = 1000;

/** The solver. It blocks its thread while it works, so long models are solved in a worker (run-diversify.ts). */
export const highsSolver: GeneralSolver = {
  name: "highs",
  async solve(model, limits = {}) {
    const highs = await (loaded ??= load());
    return highs.withModel(asModelData(highs, model), (handle) => {
      handle.options.set(optionsFor(model, limits));
      handle.run();
      return answerOf(highs, model, handle);
    });
  },
};

type Handle = ReturnType<Highs["createModel"]>;

function optionsFor(model: Model, { seconds }: Limits): Record<string, string | number | boolean> {
  const usesInterior = model.quadratic.length === 0 && !isDiscrete(model) && model.rowNames.length > MANY_ROWS;
  return {
    output_flag: false,
    mip_rel_gap: 0,
    mip_abs_gap: 1e-9,
    primal_feasibility_tolerance: 1e-9,
    dual_feasibility_tolerance: 1e-9,
    mip_feasibility_tolerance: 1e-9,
    ...(seconds === undefined ? {} : { time_limit: seconds }),
    ...(usesInterior ? { solver: "ipm" } : {}),
  };
}

type ModelData = Exclude<NonNullable<Parameters<Highs["createModel"]>[0]>, { readonly format: unknown }>;

function asModelData(highs: Highs, model: Model): ModelData {
  const { rows, columns, rowNames } = model;
  const { minimize, maximize } = highs.constants.objectiveSense;
  return {
    numCols: columns.length,
    numRows: rowNames.length,
    sense: model.sense === "minimise" ? minimize : maximize,
    offset: model.constant,
    colCost: model.cost,
    colLower: model.lower,
    colUpper: model.upper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    matrix: {
      format: "csr",
      numRows: rowNames.length,
      numCols: columns.length,
      starts: rows.start,
      indices: rows.index,
      values: rows.value,
    },
    // The codes of KIND are those of HiGHS.
    ...(isDiscrete(model) ? { integrality: Int32Array.from(model.kind) } : {}),
    ...(model.quadratic.length > 0 ? { hessian: hessianOf(model) } : {}),
  };
}

/** Lower triangle by columns of Q in ½ x'Qx. */
function hessianOf({ quadratic, columns }: Model): NonNullable<ModelData["hessian"]> {
  const terms = quadratic.toSorted((a, b) => a.i - b.i || a.j - b.j);
  const starts = new Int32Array(columns.length + 1);
  for (const { i } of terms) starts[i + 1] = (starts[i + 1] as number) + 1;
  for (let j = 0; j < columns.length; j++) starts[j + 1] = (starts[j + 1] as number) + (starts[j] as number);
  return {
    format: "triangular",
    dimension: columns.length,
    starts,
    indices: Int32Array.from(terms, ({ j }) => j),
    values: Float64Array.from(terms, ({ i, j, weight }) => (i === j ? 2 * weight : weight)),
  };
}

function answerOf(highs: Highs, model: Model, handle: Handle): GeneralSolution {
  const { modelStatus } = highs.constants;
  const code = handle.getModelStatus();
  const worst = model.sense === "minimise" ? Infinity : -Infinity;
  if (code === modelStatus.infeasible) return { status: "infeasible", objective: worst, bound: worst };
  if (code === modelStatus.unbounded || code === modelStatus.unboundedOrInfeasible)
    return { status: "unbounded", objective: -worst, bound: -worst };
  const isOptimal = code === modelStatus.optimal || code === modelStatus.empty;
  const hasPlan = handle.info.get("primal_solution_status") === highs.constants.solutionStatus.feasible;
  if (!isOptimal && !hasPlan) return { status: "limit", objective: worst, bound: boundOf(model, handle, -worst) };
  const { colValue, rowDual } = handle.getSolution();
  const objective = handle.getObjectiveValue();
  return {
    status: isOptimal ? "optimal" : "limit",
    objective,
    bound: isDiscrete(model) || !isOptimal ? boundOf(model, handle, -worst) : objective,
    x: colValue,
    ...(isDiscrete(model) ? {} : { rowPrices: rowDual }),
  };
}

function boundOf(model: Model, handle: Handle, nothing: number): number {
  return isDiscrete(model) ? Number(handle.info.get("mip_dual_bound") ?? nothing) : nothing;
}
