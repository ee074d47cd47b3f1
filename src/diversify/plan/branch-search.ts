// Branch and bound over the switches of one part, each node a linear problem for the general solver. Small: a part has a
// handful of switches. The leaves keep the rows' prices, so that the checker can prove the search again.
import type { LeafProof } from "../certificate/certificate.ts";
import { ModelBuilder, type Term } from "../model/build.ts";
import { isDiscrete, KIND, type Model } from "../model/model.ts";
import type { GeneralSolver } from "../solve/solved.ts";

export interface BranchLeaf extends Pick<LeafProof, "kind" | "prices"> {
  /** Switch column → what the node fixes it to. */
  readonly fixed: ReadonlyMap<number, 0 | 1>;
}

export interface BranchSolution {
  readonly x: Float64Array;
  readonly objective: number;
  readonly leaves: readonly BranchLeaf[];
}

const WHOLE = 1e-6;
const SAME = 1e-10;
/** Rounds of tangents a node may take before it is given up as unreachable. */
const ROUNDS = 200;

/**
 * The optimum of the model that `model` gives. `refine` sees the plan of a node and may add rows to the model (all columns
 * stay): true when it did, and the node is solved again. Undefined: no plan fits.
 */
export async function searchBranches(
  model: () => Model,
  refine: (x: Float64Array) => boolean,
  solver: GeneralSolver,
): Promise<BranchSolution | undefined> {
  const leaves: BranchLeaf[] = [];
  let best: { readonly x: Float64Array; readonly objective: number } | undefined;
  const visit = async (fixed: ReadonlyMap<number, 0 | 1>): Promise<void> => {
    const node = await solveNode(model, refine, fixed, solver);
    if (node === undefined) {
      leaves.push({ kind: "contradiction", fixed, prices: await contradiction(relaxed(model(), fixed), solver) });
      return;
    }
    const isWorse = best !== undefined && node.objective >= best.objective - SAME * Math.abs(best.objective);
    const branch = isWorse ? -1 : mostBroken(model(), node.x);
    if (branch < 0) {
      if (!isWorse) best = { x: rounded(model(), node.x), objective: node.objective };
      leaves.push({ kind: "bound", fixed, prices: node.prices });
      return;
    }
    const first = (node.x[branch] as number) >= 0.5 ? 1 : 0;
    await visit(new Map(fixed).set(branch, first));
    await visit(new Map(fixed).set(branch, first === 1 ? 0 : 1));
  };
  await visit(new Map());
  return best === undefined ? undefined : { ...best, leaves };
}

interface Node {
  readonly x: Float64Array;
  readonly objective: number;
  readonly prices: Readonly<Record<string, number>>;
}

async function solveNode(
  model: () => Model,
  refine: (x: Float64Array) => boolean,
  fixed: ReadonlyMap<number, 0 | 1>,
  solver: GeneralSolver,
): Promise<Node | undefined> {
  for (let round = 0; round < ROUNDS; round++) {
    const node = relaxed(model(), fixed);
    const { status, objective, x, rowPrices } = await solver.solve(node);
    if (status !== "optimal" || x === undefined) return undefined;
    if (!refine(x)) return { x, objective, prices: pricesOf(node, rowPrices) };
  }
  return undefined;
}

/** Switches as shares, those that the node fixes at their value. */
function relaxed(model: Model, fixed: ReadonlyMap<number, 0 | 1>): Model {
  if (!isDiscrete(model)) return model;
  const lower = model.lower.slice();
  const upper = model.upper.slice();
  for (const [column, value] of fixed) {
    lower[column] = value;
    upper[column] = value;
  }
  return { ...model, lower, upper, kind: new Uint8Array(model.kind.length) };
}

/** The switch that is least whole; -1 when all are. */
function mostBroken({ kind }: Model, x: Float64Array): number {
  let at = -1;
  let worst = WHOLE;
  kind.forEach((code, j) => {
    const broken = Math.abs((x[j] as number) - Math.round(x[j] as number));
    if (code === KIND.integer && broken > worst) [worst, at] = [broken, j];
  });
  return at;
}

const rounded = ({ kind }: Model, x: Float64Array): Float64Array =>
  x.map((value, j) => (kind[j] === KIND.integer ? Math.round(value) : value));

/** Rows that tie an amount to its switch need no price: the checker goes through both states of each switch itself. */
const isTie = (name: string): boolean => name.startsWith("capacity[") || name.startsWith("order[");

function pricesOf({ rowNames, rowLower, rowUpper }: Model, prices: Float64Array | undefined): Record<string, number> {
  const named: Record<string, number> = {};
  prices?.forEach((price, row) => {
    const name = rowNames[row] as string;
    const limit = price > 0 ? rowLower[row] : rowUpper[row];
    if (price !== 0 && Number.isFinite(limit) && !isTie(name)) named[name] = price;
  });
  return named;
}

/** Prices that show that no plan fits: of the problem of breaking the rows as little as can be, where nothing costs. */
async function contradiction(model: Model, solver: GeneralSolver): Promise<Record<string, number>> {
  const builder = new ModelBuilder();
  model.columns.forEach((name, j) =>
    builder.addColumn(name, { lower: model.lower[j] as number, upper: model.upper[j] as number }),
  );
  model.rowNames.forEach((name, row) => {
    const terms: Term[] = [];
    for (let k = model.rows.start[row] as number; k < (model.rows.start[row + 1] as number); k++)
      terms.push({ column: model.rows.index[k] as number, value: model.rows.value[k] as number });
    if (!isTie(name))
      for (const value of [1, -1])
        terms.push({ column: builder.addColumn(`miss[${name}/${value}]`, { cost: 1 }), value });
    builder.addRow(name, terms, model.rowLower[row] as number, model.rowUpper[row] as number);
  });
  const elastic = builder.model();
  const { rowPrices } = await solver.solve(elastic);
  return pricesOf(elastic, rowPrices);
}
