// The solver behind the linear programmes: HiGHS as WebAssembly, loaded when the first programme is solved.
import type { LinearSolution, SolveLinear } from "./linear-program.ts";

type Status = LinearSolution["status"];

let loaded: Promise<SolveLinear> | undefined;

/** The solver, loaded once. */
export function highsSolver(): Promise<SolveLinear> {
  return (loaded ??= load());
}

async function load(): Promise<SolveLinear> {
  const module = await import("highs");
  // Its types describe CommonJS, where the loader lies one default deeper than Node hands it to an ES module.
  const loadHighs = module.default as unknown as typeof module.default.default;
  const highs = await loadHighs();
  const { modelStatus } = highs.constants;
  const statusOf = (code: number): Status => {
    if (code === modelStatus.optimal) return "optimal";
    if (code === modelStatus.infeasible) return "infeasible";
    return code === modelStatus.unbounded || code === modelStatus.unboundedOrInfeasible ? "unbounded" : "not_solved";
  };
  return (program, method) => {
    const { minimize, maximize } = highs.constants.objectiveSense;
    const { columns, rows, starts, indices, values } = program;
    const model = highs.createModel({
      numCols: columns,
      numRows: rows,
      sense: program.maximise ? maximize : minimize,
      colCost: program.cost,
      colLower: program.lower,
      colUpper: program.upper,
      rowLower: program.rowLower,
      rowUpper: program.rowUpper,
      matrix: { format: "csr", numRows: rows, numCols: columns, starts, indices, values },
    });
    try {
      model.options.set({ output_flag: false, solver: method === "interior" ? "ipm" : "simplex" });
      model.run();
      const { colValue, rowDual } = model.getSolution();
      const status = statusOf(model.getModelStatus());
      return { status, objective: model.getObjectiveValue(), primal: colValue, dual: rowDual };
    } finally {
      model.dispose();
    }
  };
}
