// Writes down what the solver found so that the checker can prove it again: names for numbers.
import type { Certificate, LeafProof, NodeProof, Proof, TreeProof } from "../certificate/certificate.ts";
import type { Model } from "../model/model.ts";
import { type Leaf, STATE } from "./block.ts";
import type { PricedNode } from "./pattern-search.ts";
import type { FoundBlock } from "./recognise.ts";
import type { ModelSolution } from "./solve-model.ts";
import type { Part } from "./solve-sourcing.ts";

/** The certificate of a solution; undefined when there is no plan to certify. */
export function certify(model: Model, solution: ModelSolution): Certificate | undefined {
  const { x, parts, rowPrices, objective, bound, method } = solution;
  if (x === undefined) return undefined;
  const proofs: Proof[] = [];
  for (const part of parts)
    if (part.kind === "block") proofs.push(treeProof(model, part.found, part.solution.leaves));
    else {
      proofs.push(joinedProof(model, part));
      if (part.joined.by !== undefined) proofs.push({ kind: "claim", by: part.joined.by, bound });
    }
  if (parts.length === 0) {
    const prices: Record<string, number> = {};
    rowPrices?.forEach((price, row) => {
      if (price !== 0) prices[model.rowNames[row] as string] = price;
    });
    proofs.push({ kind: "prices", prices });
    if (model.kind.some((kind) => kind !== 0)) proofs.push({ kind: "claim", by: method, bound });
  }
  const plan: Record<string, number> = {};
  x.forEach((value, j) => {
    if (value !== 0) plan[model.columns[j] as string] = value;
  });
  return { objective, plan, proofs };
}

/** Below the plan's cost by what rounding in the search may amount to. */
const ROUNDING = 5e-10;

function joinedProof(model: Model, { blocks, rows, joined }: Extract<Part, { readonly kind: "joined" }>): Proof {
  const { prices, leaves, tree, cost, priced } = joined;
  const base = blocks.reduce((sum, { constant }) => sum + constant, 0);
  const named = (values: Float64Array): Readonly<Record<string, number>> =>
    Object.fromEntries(
      rows.flatMap((row, r) => (values[r] === 0 ? [] : [[model.rowNames[row] as string, values[r] as number]])),
    );
  const nodeProof = (node: PricedNode): NodeProof => {
    if (node.split === undefined) return { prices: named(node.prices) };
    const { block, candidate, open, closed } = node.split;
    const on = model.columns[blocks[block]?.switches[candidate] as number] as string;
    return { prices: named(node.prices), split: { on, open: nodeProof(open), closed: nodeProof(closed) } };
  };
  return {
    kind: "joined",
    prices: named(prices),
    blocks: blocks.map((found, b) => ({
      ...treeProof(model, found, leaves[b] ?? []),
      demand: model.rowNames[found.demandRow] as string,
      groups: Array.from(found.groupRows, (row) => model.rowNames[row] as string),
    })),
    ...(tree === undefined
      ? {}
      : { bound: cost + base - ROUNDING * Math.max(Math.abs(cost), Math.abs(priced)), search: nodeProof(tree) }),
  };
}

function treeProof({ columns, rowNames }: Model, found: FoundBlock, leaves: readonly Leaf[]): TreeProof {
  const { amounts, switches } = found;
  return {
    kind: "tree",
    amounts: Array.from(amounts, (j) => columns[j] as string),
    switches: Array.from(switches, (j) => (j < 0 ? null : (columns[j] as string))),
    leaves: leaves.map((leaf) => leafProof(leaf, found, rowNames)),
  };
}

function leafProof(
  { kind, state, prices }: Leaf,
  { demandRow, groupRows, countRows, switches }: FoundBlock,
  rowNames: readonly string[],
): LeafProof {
  const at = (code: number): readonly number[] =>
    Array.from(state.keys()).filter((i) => state[i] === code && (switches[i] as number) >= 0);
  const named: Record<string, number> = {};
  if (prices.demand !== 0) named[rowNames[demandRow] as string] = prices.demand;
  prices.groups.forEach((price, g) => {
    if (price !== 0) named[rowNames[groupRows[g] as number] as string] = price;
  });
  const [countRow] = countRows;
  if (prices.count !== 0 && countRow !== undefined) named[rowNames[countRow] as string] = prices.count;
  return { kind, open: at(STATE.open), closed: at(STATE.closed), prices: named };
}
