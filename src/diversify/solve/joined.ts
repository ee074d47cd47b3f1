// Blocks joined by coupling rows, without a general solver. The best prices on these rows bound the whole; a plan within a
// slack of that bound can only use the few patterns of each block that cost little more than its least; a search over
// these patterns finds the cheapest plan below the slack or shows that there is none, and the slack grows until it does.
import type { Model } from "../model/model.ts";
import { solveBlock } from "./block-search.ts";
import type { Block, Leaf } from "./block.ts";
import { dive } from "./dive.ts";
import { Joining } from "./joining.ts";
import { Mix } from "./mix.ts";
import { type Found, type PricedNode, searchPatterns } from "./pattern-search.ts";
import { listPatterns, type Patterns } from "./patterns.ts";
import type { FoundBlock } from "./recognise.ts";
import type { SolveStatus } from "./solved.ts";

export interface JoinedSolution {
  readonly status: SolveStatus;
  readonly cost: number;
  readonly bound: number;
  readonly plans?: Found["plans"];
  /** Best prices of the coupling rows over all plans, and the bound they prove alone. */
  readonly prices: Float64Array;
  readonly priced: number;
  /** Closed nodes of each block's listing at these prices, when asked for. */
  readonly leaves: readonly (readonly Leaf[])[];
  /** The search that proves the optimum; absent when it did not end. */
  readonly tree?: PricedNode;
  readonly nodes: number;
  /** The general solver that had the last word, when one had. */
  readonly by?: string;
}

export interface JoinedLimits {
  readonly maxNodes: number;
  readonly keepLeaves?: boolean;
}

const FIRST_SLACK = 2e-4;
const WIDER = 2;
/** A first plan dearer than this many slacks is no help. */
const FAR = 50;
const MOST_PATTERNS = 50_000;

/** The cheapest plan for `blocks` under `rows`; costs leave out the model's constant and what is bought in any case. */
export function solveJoined(
  model: Model,
  blocks: readonly FoundBlock[],
  rows: readonly number[],
  { maxNodes, keepLeaves = false }: JoinedLimits,
): JoinedSolution {
  const joining = new Joining(model, blocks, rows);
  const infeasible = { status: "infeasible", cost: Infinity, bound: Infinity, leaves: [], nodes: 0 } as const;
  if (joining.low.some((low, r) => low > (joining.high[r] as number)))
    return { ...infeasible, prices: new Float64Array(rows.length), priced: Infinity };
  const mix = new Mix(joining);
  const root = mix.root();
  const prices = root?.prices ?? new Float64Array(rows.length);
  const priced = root?.bound ?? Infinity;
  const nothing = { prices, priced, leaves: [], nodes: 0, cost: Infinity };
  if (priced === Infinity) return { ...infeasible, prices, priced };
  // Rows that still lack something at any price: rounding hides whether a plan exists.
  if (mix.master.lack > 1e-9) return { ...nothing, status: "limit", bound: priced };
  const basis = mix.save();
  const pricedBlocks = blocks.map((_, b) => joining.priced(b, prices));
  const least = pricedBlocks.map((block) => solveBlock(block).cost);
  let slack = Math.max(FIRST_SLACK * Math.abs(priced), 1e-9);
  const dearest = joining.dearest() - priced;
  let best: Found | undefined;
  let nodes = 0;
  for (;;) {
    const lists = listAll(blocks, pricedBlocks, least, slack, keepLeaves);
    if (lists === undefined) break;
    mix.list(lists.map(({ open }) => open));
    const search = searchPatterns(mix, basis, priced + slack, maxNodes - nodes, best);
    nodes += search.nodes;
    best = search.best ?? best;
    const leaves = lists.map((list) => list.leaves);
    if (!search.isComplete) {
      const bound = Math.max(priced, Math.min(search.bound, priced + slack));
      return { ...nothing, ...planOf(best), status: "limit", bound, nodes };
    }
    if (best !== undefined && best.cost <= priced + slack) {
      const { cost } = best;
      return { ...nothing, ...planOf(best), status: "optimal", bound: cost, leaves, tree: search.root, nodes };
    }
    // No plan at all can cost more than this.
    if (slack > dearest) return { ...nothing, status: "infeasible", bound: Infinity, nodes };
    if (best === undefined || best.cost > priced + slack * WIDER) {
      const plan = dive(mix, basis, best?.cost ?? priced + slack * FAR);
      if (plan !== undefined && plan.cost < (best?.cost ?? Infinity)) best = plan;
    }
    slack = Math.min(best === undefined ? Infinity : (best.cost - priced) * (1 + 1e-9), slack * WIDER);
  }
  return { ...nothing, ...planOf(best), status: "limit", bound: priced + slack / WIDER, nodes };
}

const planOf = (best: Found | undefined): Partial<JoinedSolution> & { readonly cost: number } =>
  best === undefined ? { cost: Infinity } : { cost: best.cost, plans: best.plans };

function listAll(
  blocks: readonly FoundBlock[],
  priced: readonly Block[],
  least: readonly number[],
  slack: number,
  keepLeaves: boolean,
): readonly Patterns[] | undefined {
  const lists: Patterns[] = [];
  let left = MOST_PATTERNS;
  for (const [b, block] of priced.entries()) {
    const { switches } = blocks[b] as FoundBlock;
    const list = listPatterns(block, least[b] as number, slack * (1 + 1e-6), { most: left, switches, keepLeaves });
    if (list === undefined) return undefined;
    left -= list.open.length;
    lists.push(list);
  }
  return lists;
}
