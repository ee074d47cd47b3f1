// Solves a recognised sourcing model: blocks that nothing joins by exact search, joined ones through multipliers.
import { type Model, objectiveAt } from "../model/model.ts";
import { solveBlock } from "./block-search.ts";
import type { BlockSolution } from "./block.ts";
import { type JoinedSolution, solveJoined } from "./joined.ts";
import { joinedBlocks, type FoundBlock, type Sourcing } from "./recognise.ts";
import { reducedModel } from "./reduced-model.ts";
import type { BlockPlan } from "./pattern-search.ts";
import type { GeneralSolver, Limits, SolveStatus } from "./solved.ts";

/** What was solved apart, for the certificate. */
export type Part =
  | { readonly kind: "block"; readonly found: FoundBlock; readonly solution: BlockSolution }
  | {
      readonly kind: "joined";
      readonly blocks: readonly FoundBlock[];
      readonly rows: readonly number[];
      readonly joined: JoinedSolution;
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

/** Nodes a search of joined blocks may visit when nobody says; about a minute for models of 2,000 columns. */
const MOST_NODES = 20_000;
/** What a limit of wall time is read as, since a search without a clock gives the same answer everywhere. */
const NODES_PER_SECOND = 300;
/** Joining rows and blocks beyond which a dense mix of plans is slower than a general solver. */
const MOST_ROWS = 600;

/** The optimum of `model`, whose shape is `sourcing`. `solver` helps where too much joins the blocks. */
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
      const joined = await solveGroup(model, found, rows, solver, options);
      nodes += joined.nodes;
      bound += joined.bound + found.reduce((sum, { constant }) => sum + constant, 0);
      if (joined.status === "infeasible")
        return { status: "infeasible", objective: Infinity, bound: Infinity, nodes, parts };
      if (joined.status !== "optimal") status = "limit";
      parts.push({ kind: "joined", blocks: found, rows, joined });
      if (joined.plans === undefined) return { status: "limit", objective: Infinity, bound, nodes, parts };
      joined.plans.forEach((plan, b) => writeBlock(x, found[b] as FoundBlock, plan));
    }
  }
  const objective = objectiveAt(model, x);
  return { status, objective, bound: status === "optimal" ? Math.min(bound, objective) : bound, x, nodes, parts };
}

/** Blocks joined by `rows`: searched by patterns, and by the general solver where that ends without proof. */
async function solveGroup(
  model: Model,
  blocks: readonly FoundBlock[],
  rows: readonly number[],
  solver: GeneralSolver | undefined,
  { seconds, maxNodes, keepLeaves = false, signal }: SourcingOptions,
): Promise<JoinedSolution> {
  const nodes = maxNodes ?? (seconds === undefined ? MOST_NODES : Math.ceil(seconds * NODES_PER_SECOND));
  const isSmall = rows.length + blocks.length <= MOST_ROWS;
  const own = isSmall ? solveJoined(model, blocks, rows, { maxNodes: nodes, keepLeaves }) : nothingKnown(rows.length);
  if (own.status !== "limit" || own.nodes >= nodes || solver === undefined) return own;
  const whole = reducedModel(model, blocks, rows);
  const answer = await solver.solve(whole.model, {
    ...(seconds === undefined ? {} : { seconds }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (answer.status === "infeasible") return { ...own, status: "infeasible", bound: Infinity };
  const bound = Math.max(own.bound, answer.bound);
  if (answer.x === undefined || answer.objective >= own.cost) return { ...own, bound: Math.min(bound, own.cost) };
  const isOptimal = answer.status === "optimal";
  const cost = answer.objective;
  const status = isOptimal ? "optimal" : "limit";
  return { ...own, status, cost, bound: isOptimal ? cost : bound, plans: whole.plans(answer.x), by: solver.name };
}

const nothingKnown = (rows: number): JoinedSolution => ({
  status: "limit",
  cost: Infinity,
  bound: -Infinity,
  prices: new Float64Array(rows),
  priced: -Infinity,
  leaves: [],
  nodes: 0,
});

/** Writes a block's plan into the model's columns. */
export function writeBlock(x: Float64Array, { amounts, switches, base }: FoundBlock, solution: BlockPlan): void {
  amounts.forEach((j, i) => {
    x[j] = (base[i] as number) + (solution.amount[i] as number);
    const y = switches[i] as number;
    if (y >= 0) x[y] = solution.open[i] as number;
  });
}
