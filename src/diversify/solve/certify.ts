// Writes down what the solver found so that the checker can prove it again: names for numbers.
import { type Certificate, type LeafProof, type Proof } from "../certificate/certificate.ts";
import type { Model } from "../model/model.ts";
import { type Leaf, STATE } from "./block.ts";
import type { FoundBlock } from "./recognise.ts";
import type { ModelSolution } from "./solve-model.ts";

/** The certificate of a solution; undefined when there is no plan to certify. */
export function certify(model: Model, solution: ModelSolution): Certificate | undefined {
  const { x, parts, rowPrices, objective, bound, method } = solution;
  if (x === undefined) return undefined;
  const proofs: Proof[] = [];
  const shared: Record<string, number> = {};
  for (const part of parts)
    if (part.kind === "block") proofs.push(treeProof(model, part.found, part.solution.leaves));
    else {
      part.rows.forEach((row, r) => {
        const price = part.prices[r] as number;
        if (price !== 0) shared[model.rowNames[row] as string] = price;
      });
      part.blocks.forEach((found, b) => proofs.push(treeProof(model, found, part.leaves[b] ?? [])));
      if (part.bound > part.priced) proofs.push({ kind: "claim", by: method, bound });
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
  return { objective, plan, ...(Object.keys(shared).length > 0 ? { shared } : {}), proofs };
}

function treeProof({ columns, rowNames }: Model, found: FoundBlock, leaves: readonly Leaf[]): Proof {
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
  { demandRow, groupRows, countRows }: FoundBlock,
  rowNames: readonly string[],
): LeafProof {
  const at = (code: number): readonly number[] => Array.from(state.keys()).filter((i) => state[i] === code);
  const named: Record<string, number> = {};
  if (prices.demand !== 0) named[rowNames[demandRow] as string] = prices.demand;
  prices.groups.forEach((price, g) => {
    if (price !== 0) named[rowNames[groupRows[g] as number] as string] = price;
  });
  const [countRow] = countRows;
  if (prices.count !== 0 && countRow !== undefined) named[rowNames[countRow] as string] = prices.count;
  return { kind, open: at(STATE.open), closed: at(STATE.closed), prices: named };
}
