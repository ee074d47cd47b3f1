// The closures: five answers to the question who goes without when an industry makes less. All of them always run; their
// spread is part of the answer.
import type { SolveLinear } from "../../company/lp/linear-program.ts";
import { stopWithoutInputs } from "../closures/fixed-proportions.ts";
import { mostValueAdded } from "../closures/most-value-added.ts";
import { suppliersIdle } from "../closures/suppliers-idle.ts";
import { vectorTimes, type Matrix } from "../linear/matrix.ts";
import type { PreparedEconomy } from "./prepare.ts";

export type ClosureId =
  | "most-value-added"
  | "suppliers-idle"
  | "ration-domestic"
  | "ration-gross"
  | "fixed-proportions";

export interface Closure {
  readonly id: ClosureId;
  readonly name: string;
  readonly says: string;
  readonly role: "lower bound" | "sensitivity" | "central" | "upper bound";
}

export const CLOSURES: readonly Closure[] = [
  {
    id: "most-value-added",
    name: "Best allocation",
    says: "What is left goes where it keeps most value added; final uses give way first (linear programme).",
    role: "lower bound",
  },
  {
    id: "suppliers-idle",
    name: "Suppliers idle",
    says: "Buyers find other goods; only the suppliers of the industries that stop lose sales (mixed Leontief).",
    role: "sensitivity",
  },
  {
    id: "ration-domestic",
    name: "Rationing, domestic goods",
    says: "Every buyer of the scarce domestic good loses the same share; imports are untouched (Ghosh).",
    role: "sensitivity",
  },
  {
    id: "ration-gross",
    name: "Rationing, all goods",
    says: "As before, with imports of the same good short in proportion, as their makers lack the metal too.",
    role: "central",
  },
  {
    id: "fixed-proportions",
    name: "Nothing replaces an input",
    says: "Each industry stops with its scarcest good of 2 % of its output or more, all along the chain (Leontief).",
    role: "upper bound",
  },
];

export interface ClosureResult {
  readonly id: ClosureId;
  /** Lost value added of every industry, in the table's unit. */
  readonly lostValueAdded: Float64Array;
}

/** Runs one closure on lost shares of output; undefined when it has no solution or needs a solver that is not given. */
export function runClosure(
  id: ClosureId,
  economy: PreparedEconomy,
  direct: ArrayLike<number>,
  solve?: SolveLinear,
): ClosureResult | undefined {
  const lost = lostOutput(id, economy, direct, solve);
  if (lost === undefined) return undefined;
  const { valueShare, table } = economy;
  // No industry loses more than all it makes.
  return {
    id,
    lostValueAdded: lost.map((value, j) => Math.min(value, Math.max(0, table.output[j]!)) * valueShare[j]!),
  };
}

function lostOutput(
  id: ClosureId,
  economy: PreparedEconomy,
  direct: ArrayLike<number>,
  solve: SolveLinear | undefined,
): Float64Array | undefined {
  const { table, essential, planning } = economy;
  const loss = table.output.map((x, j) => Math.max(0, x) * direct[j]!);
  switch (id) {
    case "ration-gross":
      return rationed(economy.gross, loss);
    case "ration-domestic":
      return rationed(economy.domestic, loss);
    case "suppliers-idle": {
      const hit = [...loss.keys()].filter((j) => loss[j]! > 0);
      return suppliersIdle(
        economy.leontief,
        hit,
        hit.map((j) => loss[j]!),
      );
    }
    case "fixed-proportions":
      return stopWithoutInputs(essential, direct).map((share, j) => share * Math.max(0, table.output[j]!));
    case "most-value-added":
      return mostValueAdded(planning, direct, solve)?.lostOutput;
  }
}

function rationed(inverse: Matrix, loss: Float64Array): Float64Array {
  return vectorTimes(loss, inverse);
}
