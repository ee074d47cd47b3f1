// Solves a recognised sourcing model: blocks that nothing joins by exact search, joined ones through multipliers.
import { type Model, objectiveAt } from "../model/model.ts";
import { solveBlock } from "./block-search.ts";
import type { BlockSolution, Leaf } from "./block.ts";
import { solveJoined } from "./joined.ts";
import { joinedBlocks, type FoundBlock, type Sourcing } from "./recognise.ts";
import type { GeneralSolver, Limits, SolveStatus } from "./solved.ts";

/** What was solved apart, for the certificate. */
export type Part =
  | { readonly kind: "block"; readonly found: FoundBlock; readonly solution: BlockSolution }
  | {
      readonly kind: "joined";
      readonly blocks: readonly FoundBlock[];
      readonly rows: readonly number[];
      readonly prices: Float64Array;
      /** What the multipliers alone prove. */
      readonly priced: number;
      readonly bound: number;
      readonly leaves: readonly (readonly Leaf[])[];
    };

export interface SourcingSolution {
  readonly status: SolveStatus;
  readonly objective: number;
  readonly bound: number;
  readonly x?: Float64Array;
  readonly nodes: number;
  readonly parts: readonly Part[];
}

export interface SourcingOptions extends Limits {
  readonly keepLeaves?: boolean;
}

/** The optimum of `model`, whose shape is `sourcing`. Blocks that coupling rows join need `solver`. */
export async function solveSourcing(
  model: Model,
  sourcing: Sourcing,
  solver: GeneralSolver | undefined,
  options: SourcingOptions = {},
): Promise<SourcingSolution> {
  const x = new Float64Array(model.columns.length);
  const parts: Part[] = [];
  let bound = model.constant;
  let nodes = 0;
  let status: SolveStatus = "optimal";
  for (const { blocks, rows } of joinedBlocks(model, sourcing)) {
    const found = blocks.map((b) => sourcing.blocks[b] as FoundBlock);
    if (rows.length === 0) {
      const [one] = found as [FoundBlock];
      const solution = solveBlock(one.block, options);
      parts.push({ kind: "block", found: one, solution });
      nodes += solution.nodes;
      bound += solution.bound + one.constant;
      if (solution.status === "infeasible")
        return { status: "infeasible", objective: Infinity, bound: Infinity, nodes, parts };
      if (solution.status === "limit") status = "limit";
      writeBlock(x, one, solution);
    } else {
      if (solver === undefined) return { status: "limit", objective: Infinity, bound: -Infinity, nodes, parts };
      const joined = await solveJoined(model, found, rows, solver, options);
      nodes += joined.nodes;
      bound += joined.bound;
      if (joined.status === "infeasible")
        return { status: "infeasible", objective: Infinity, bound: Infinity, nodes, parts };
      if (joined.status !== "optimal") status = "limit";
      parts.push({
        kind: "joined",
        blocks: found,
        rows,
        prices: joined.prices,
        priced: joined.priced,
        bound: joined.bound,
        leaves: joined.leaves,
      });
      if (joined.x === undefined) return { status: "limit", objective: Infinity, bound, nodes, parts };
      for (const [j, value] of joined.x) x[j] = value;
    }
  }
  const objective = objectiveAt(model, x);
  return { status, objective, bound: status === "optimal" ? Math.min(bound, objective) : bound, x, nodes, parts };
}

/** Writes a block's plan into the model's columns. */
export function writeBlock(x: Float64Array, { amounts, switches, base }: FoundBlock, solution: BlockSolution): void {
  amounts.forEach((j, i) => {
    x[j] = (base[i] as number) + (solution.amount[i] as number);
    const y = switches[i] as number;
    if (y >= 0) x[y] = solution.open[i] as number;
  });
}
