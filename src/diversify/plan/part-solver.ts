// One part at one stock level, solved again and again with other weights: as a block where its limits leave one, else by
// branch and bound over linear problems, with tangents of the index added where a plan breaks it (outer approximation,
// Kelley 1960). Tangents found for one weight serve all others.
import type { LeafProof, Proof } from "../certificate/certificate.ts";
import { ModelBuilder } from "../model/build.ts";
import type { Model } from "../model/model.ts";
import type { BuyerProblem, PartNeed } from "../problem/types.ts";
import { solveBlock } from "../solve/block-search.ts";
import { certify } from "../solve/certify.ts";
import { type FoundBlock, recogniseSourcing } from "../solve/recognise.ts";
import { writeBlock } from "../solve/solve-sourcing.ts";
import type { GeneralSolver } from "../solve/solved.ts";
import { searchBranches } from "./branch-search.ts";
import { brokenLimits, limitsOf } from "./limits.ts";
import type { PartChoice } from "./part-choice.ts";
import {
  addPart,
  type AmountColumn,
  countsSources,
  type Cut,
  type PartColumns,
  stockCost,
  type Strictness,
  type Weights,
} from "./part-model.ts";
import { tangentsAt } from "./tangent.ts";

const RULES: readonly Strictness[] = [0, 1, 2];

export class PartSolver {
  readonly #problem: BuyerProblem;
  readonly #part: PartNeed;
  readonly #stockWeeks: number;
  readonly #solver: GeneralSolver;
  readonly #cuts: Cut[] = [];
  readonly #shapes = new Map<Strictness, BlockShape | undefined>();
  /** Settled at the first weights that are solved. */
  #rules: Strictness | undefined;

  constructor(problem: BuyerProblem, part: PartNeed, stockWeeks: number, solver: GeneralSolver) {
    this.#problem = problem;
    this.#part = part;
    this.#stockWeeks = stockWeeks;
    this.#solver = solver;
  }

  get cuts(): readonly Cut[] {
    return this.#cuts;
  }

  get rules(): Strictness {
    return this.#rules ?? 0;
  }

  /** The best way to buy the part for `weights`; undefined when the limits leave none. */
  async solve(weights: Weights): Promise<PartChoice | undefined> {
    return (await this.#solved(weights, false))?.choice;
  }

  /** The same with what proves it: columns by name and a proof in the names of the part's rows. */
  async prove(
    weights: Weights,
  ): Promise<{ readonly plan: Readonly<Record<string, number>>; readonly proof: Proof } | undefined> {
    const found = await this.#solved(weights, true);
    if (found?.proof === undefined) return undefined;
    const plan: Record<string, number> = {};
    found.x.forEach((value, j) => {
      if (value !== 0) plan[found.model.columns[j] as string] = value;
    });
    return { plan, proof: found.proof };
  }

  async #solved(weights: Weights, keepLeaves: boolean): Promise<Solved | undefined> {
    for (const rules of this.#rules === undefined ? RULES : [this.#rules]) {
      const found = (await this.#asBlock(weights, rules, keepLeaves)) ?? (await this.#byBranches(weights, rules));
      if (found === "infeasible" || found === undefined) continue;
      this.#rules = rules;
      return found;
    }
    return undefined;
  }

  /** The block without the limits that would break it; undefined when its best plan breaks one of them. */
  async #asBlock(weights: Weights, rules: Strictness, keepLeaves: boolean): Promise<Solved | "infeasible" | undefined> {
    const limits = limitsOf(this.#problem, this.#part);
    if (countsSources(limits) || limits.survive !== undefined) return undefined;
    const shape = keepLeaves ? this.#shapeAt(weights, rules) : this.#shape(rules);
    if (shape === undefined) return undefined;
    const { model, columns, one } = shape;
    const solution = solveBlock(keepLeaves ? one.block : repriced(shape, weights), { keepLeaves });
    if (solution.status !== "optimal") return "infeasible";
    const x = new Float64Array(model.columns.length);
    writeBlock(x, one, solution);
    const choice = this.#choice(columns, x);
    if (brokenLimits(this.#problem, this.#part, choice).length > 0 || this.#breaksOrder(columns, x)) return undefined;
    return { choice, x, model, ...(keepLeaves ? blockProof(model, one, solution, x) : {}) };
  }

  /** The part's block, whose shape is the same at all weights: recognised once for each set of rules. */
  #shape(rules: Strictness): BlockShape | undefined {
    if (!this.#shapes.has(rules)) this.#shapes.set(rules, this.#shapeAt({ cost: 1, loss: 0 }, rules));
    return this.#shapes.get(rules);
  }

  #shapeAt(weights: Weights, rules: Strictness): BlockShape | undefined {
    const { model, columns } = this.#model(weights, rules, "shares");
    const sourcing = recogniseSourcing(model) ?? recogniseSourcing(model, { linear: true });
    const [one] = sourcing?.coupling.length === 0 ? sourcing.blocks : [];
    if (one === undefined) return undefined;
    const amountAt = new Map(
      columns.candidates.flatMap(({ amounts }) => amounts.map((amount) => [amount.column, amount] as const)),
    );
    return { model, columns, one, amounts: Array.from(one.amounts, (j) => amountAt.get(j) as AmountColumn) };
  }

  async #byBranches(weights: Weights, rules: Strictness): Promise<Solved | undefined> {
    const { model, columns } = this.#model(weights, rules, "all");
    // Nobody may deliver anything.
    if (model.columns.length === 0) return undefined;
    const found = await searchBranches(
      () => this.#model(weights, rules, "all").model,
      (x) => {
        const cuts = tangentsAt(this.#problem, this.#part, this.#choice(columns, x).amounts);
        this.#cuts.push(...cuts);
        return cuts.length > 0;
      },
      this.#solver,
    );
    if (found === undefined) return undefined;
    const amounts = columns.candidates.flatMap(({ amounts: own, open }) =>
      own.map(({ column }, k) => ({ amount: column, open: k === 0 ? open : -1 })),
    );
    const leaves = found.leaves.map(({ fixed, ...leaf }): LeafProof => {
      const at = (value: 0 | 1): readonly number[] =>
        amounts.flatMap(({ open }, i) => (open >= 0 && fixed.get(open) === value ? [i] : []));
      return { ...leaf, open: at(1), closed: at(0) };
    });
    const proof: Proof = {
      kind: "tree",
      amounts: amounts.map(({ amount }) => model.columns[amount] as string),
      switches: amounts.map(({ open }) => (open < 0 ? null : (model.columns[open] as string))),
      leaves,
    };
    return { choice: this.#choice(columns, found.x), x: found.x, model, proof };
  }

  #model(
    weights: Weights,
    rules: Strictness,
    limits: "shares" | "all",
  ): { readonly model: Model; readonly columns: PartColumns } {
    const builder = new ModelBuilder();
    const rows = { rules, limits, cuts: this.#cuts };
    const columns = addPart(builder, this.#problem, this.#part, this.#stockWeeks, weights, rows);
    return { model: builder.model(), columns };
  }

  /** True when something is bought of a source that is not open: more than today's nothing, below its minimum order. */
  #breaksOrder({ candidates }: PartColumns, x: Float64Array): boolean {
    return candidates.some(
      ({ amounts, open }) => open >= 0 && x[open] === 0 && amounts.some(({ column }) => (x[column] as number) > 1e-9),
    );
  }

  #choice({ candidates }: PartColumns, x: Float64Array): PartChoice {
    const part = this.#part;
    let cost = stockCost(this.#problem, part, this.#stockWeeks);
    let loss = 0;
    const amounts = new Float64Array(candidates.length);
    const open = new Uint8Array(candidates.length);
    candidates.forEach((one, i) => {
      for (const { column, cost: unit, loss: lost } of one.amounts as readonly AmountColumn[]) {
        const amount = x[column] as number;
        amounts[i] = (amounts[i] as number) + amount;
        cost += amount * unit;
        loss += amount * lost;
      }
      open[i] = one.open < 0 ? ((amounts[i] as number) > 0 ? 1 : 0) : Math.round(x[one.open] as number);
      if (open[i] === 1) cost += part.candidates[i]?.qualificationCost ?? 0;
    });
    return { cost, loss, stockWeeks: this.#stockWeeks, amounts, open };
  }
}

/** A part's model at some weights and the block found in it, with the candidates' own cost and loss. */
interface BlockShape {
  readonly model: Model;
  readonly columns: PartColumns;
  readonly one: FoundBlock;
  readonly amounts: readonly AmountColumn[];
}

/** The block of a shape made at weights { cost: 1, loss: 0 }, at other weights. */
function repriced({ one, amounts }: BlockShape, weights: Weights): FoundBlock["block"] {
  const unit = Float64Array.from(amounts, ({ cost, loss }) => weights.cost * cost + weights.loss * loss);
  return { ...one.block, unit, fixed: one.block.fixed.map((fixed) => weights.cost * fixed) };
}

interface Solved {
  readonly choice: PartChoice;
  readonly x: Float64Array;
  readonly model: Model;
  readonly proof?: Proof;
}

function blockProof(
  model: Model,
  found: FoundBlock,
  solution: ReturnType<typeof solveBlock>,
  x: Float64Array,
): { readonly proof?: Proof } {
  const certificate = certify(model, {
    status: "optimal",
    objective: solution.cost,
    bound: solution.bound,
    gap: 0,
    method: "search-by-block",
    x,
    parts: [{ kind: "block", found, solution }],
  });
  const [proof] = certificate?.proofs ?? [];
  return proof === undefined ? {} : { proof };
}
