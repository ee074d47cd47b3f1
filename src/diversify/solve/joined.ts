// Blocks joined by coupling rows. Prices on these rows split the problem into blocks again, whose exact optima add up to
// a bound; every plan cheaper than bound + slack must keep the switches that no block can afford to turn, so only the
// undecided rest goes to a general solver. If its plan costs no more than bound + slack, it is the optimum.
import { type Model, transpose } from "../model/model.ts";
import { solveBlock } from "./block-search.ts";
import { type Block, type Leaf, reachable, STATE } from "./block.ts";
import { reducedModel, spreadModel } from "./reduced-model.ts";
import type { FoundBlock } from "./recognise.ts";
import type { GeneralSolver, Limits, SolveStatus } from "./solved.ts";

export interface JoinedSolution {
  readonly status: SolveStatus;
  readonly bound: number;
  readonly x?: ReadonlyMap<number, number>;
  /** Price of each coupling row, and the bound these prices alone prove. */
  readonly prices: Float64Array;
  readonly priced: number;
  /** Closed nodes of each block under the prices, when asked for. */
  readonly leaves: readonly (readonly Leaf[])[];
  readonly nodes: number;
}

const ROUNDS = 40;
const FIRST_SLACK = 1e-6;
/** Regrets are worked out up to this slack at once. */
const FIRST_REACH = 2e-3;
/** Growth of the slack while the undecided rest holds no plan. */
const WIDER = 15;

/** The cheapest plan for `blocks` under `rows`. Costs exclude the model's constant. */
export async function solveJoined(
  model: Model,
  blocks: readonly FoundBlock[],
  rows: readonly number[],
  solver: GeneralSolver,
  limits: Limits & { readonly keepLeaves?: boolean },
): Promise<JoinedSolution> {
  const pricing = new Pricing(model, blocks, rows);
  const relaxed = await solver.solve(spreadModel(model, blocks, rows), limits);
  if (relaxed.status === "infeasible")
    return {
      status: "infeasible",
      bound: Infinity,
      prices: new Float64Array(rows.length),
      priced: -Infinity,
      leaves: [],
      nodes: 0,
    };
  // The reduced model carries the coupling rows last.
  const start = relaxed.rowPrices?.slice(-rows.length) ?? new Float64Array(rows.length);
  const { bound: priced, prices } = pricing.climb(start);
  const leaves = limits.keepLeaves === true ? pricing.leaves(prices) : [];
  const nothing = { prices, priced, leaves, nodes: pricing.nodes };
  if (priced === Infinity) return { ...nothing, status: "infeasible", bound: Infinity };
  const dearest = dearestPlan(blocks) - priced;
  // Without a bound from prices there is nothing to decide by: everything goes to the general solver.
  if (!Number.isFinite(priced)) {
    const whole = reducedModel(model, blocks, rows, {});
    const { status, bound, x } = await solver.solve(whole.model, limits);
    return { ...nothing, status, bound, ...(x === undefined ? {} : { x: whole.expand(x) }) };
  }
  let slack = Math.max(FIRST_SLACK * Math.abs(priced), 1e-9);
  let reach = Math.max(10 * slack, FIRST_REACH * Math.abs(priced));
  let regrets = pricing.regrets(prices, reach);
  for (;;) {
    if (slack > reach) {
      reach = slack * 4;
      regrets = pricing.regrets(prices, reach);
    }
    const fixed = decided(regrets, slack);
    const reduced = reducedModel(model, blocks, rows, { fixed });
    const answer = await solver.solve(reduced.model, limits);
    const x = answer.x === undefined ? undefined : reduced.expand(answer.x);
    if (answer.status === "limit")
      return {
        ...nothing,
        status: "limit",
        bound: Math.min(Math.max(priced, answer.bound), priced + slack),
        ...(x ? { x } : {}),
      };
    const isProven = answer.status === "optimal" && answer.objective <= priced + slack;
    if (isProven && x !== undefined)
      return { ...nothing, status: "optimal", bound: answer.objective, x, nodes: pricing.nodes };
    // No plan at all can cost more than this: the undecided rest held none, so there is none.
    if (answer.status !== "optimal" && slack > dearest) return { ...nothing, status: "infeasible", bound: Infinity };
    // A dearer plan is still a plan: the optimum lies within its distance. Without one, look further.
    const distance = (answer.objective - priced) * (1 + 1e-9);
    slack = Math.min(answer.status === "optimal" ? distance : Infinity, slack * WIDER);
  }
}

/** More than any plan can cost. */
function dearestPlan(blocks: readonly FoundBlock[]): number {
  let sum = 1;
  for (const { block } of blocks)
    reachable(block).forEach(
      (most, i) => (sum += Math.abs(block.fixed[i] as number) + most * Math.abs(block.unit[i] as number)),
    );
  return sum;
}

/** Block optima under prices on the coupling rows. */
class Pricing {
  nodes = 0;
  readonly #model: Model;
  readonly #blocks: readonly FoundBlock[];
  readonly #rows: readonly number[];
  /** Entries of the coupling rows by column. */
  readonly #entries: ReturnType<typeof transpose>;

  constructor(model: Model, blocks: readonly FoundBlock[], rows: readonly number[]) {
    this.#model = model;
    this.#blocks = blocks;
    this.#rows = rows;
    const { start, index, value } = model.rows;
    const pieces = rows.map((row) => [start[row] as number, start[row + 1] as number] as const);
    const starts = [0];
    for (const [from, to] of pieces) starts.push((starts.at(-1) as number) + to - from);
    const joined = {
      start: Int32Array.from(starts),
      index: Int32Array.from(pieces.flatMap(([from, to]) => [...index.subarray(from, to)])),
      value: Float64Array.from(pieces.flatMap(([from, to]) => [...value.subarray(from, to)])),
    };
    this.#entries = transpose(joined, model.columns.length);
  }

  #priceOf(column: number, prices: Float64Array): number {
    const { start, index, value } = this.#entries;
    let sum = 0;
    for (let k = start[column] as number; k < (start[column + 1] as number); k++)
      sum += (prices[index[k] as number] as number) * (value[k] as number);
    return sum;
  }

  #priced({ block, amounts, switches }: FoundBlock, prices: Float64Array): Block {
    return {
      ...block,
      unit: block.unit.map((unit, i) => unit - this.#priceOf(amounts[i] as number, prices)),
      fixed: block.fixed.map((fixed, i) =>
        (switches[i] as number) < 0 ? 0 : fixed - this.#priceOf(switches[i] as number, prices),
      ),
    };
  }

  /** What the rows' limits are worth at `prices`: a positive price leans on the lower limit, a negative on the upper. */
  #worth(prices: Float64Array): number {
    return this.#rows.reduce((sum, row, r) => {
      const price = prices[r] as number;
      if (price === 0) return sum;
      return sum + price * ((price > 0 ? this.#model.rowLower[row] : this.#model.rowUpper[row]) as number);
    }, 0);
  }

  /** Bound at `prices` and the rows' activities in the blocks' optima. */
  at(prices: Float64Array): { readonly bound: number; readonly used: Float64Array } {
    const used = new Float64Array(this.#rows.length);
    let bound = this.#worth(prices);
    const { start, index, value } = this.#entries;
    const add = (column: number, amount: number): void => {
      for (let k = start[column] as number; k < (start[column + 1] as number); k++)
        used[index[k] as number] = (used[index[k] as number] as number) + (value[k] as number) * amount;
    };
    for (const found of this.#blocks) {
      const solution = solveBlock(this.#priced(found, prices));
      this.nodes += solution.nodes;
      bound += solution.cost;
      found.amounts.forEach((j, i) => {
        add(j, solution.amount[i] as number);
        const y = found.switches[i] as number;
        if (y >= 0) add(y, solution.open[i] as number);
      });
    }
    return { bound, used };
  }

  /** The searches' closed nodes at `prices`, for a certificate. */
  leaves(prices: Float64Array): readonly (readonly Leaf[])[] {
    return this.#blocks.map((found) => solveBlock(this.#priced(found, prices), { keepLeaves: true }).leaves);
  }

  /** Raises the bound from the linear relaxation's prices by steps along the rows' violations (subgradient ascent). */
  climb(start: Float64Array): { readonly bound: number; readonly prices: Float64Array } {
    let prices = this.#signed(start);
    let best = { bound: -Infinity, prices };
    let reach = 1e-3;
    let stale = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const { bound, used } = this.at(prices);
      // A block that cannot be bought at all stays so at any price.
      if (bound === Infinity) return { bound, prices };
      if (bound > best.bound + 1e-9 * Math.abs(bound)) {
        best = { bound, prices };
        stale = 0;
      } else if (++stale >= 3) {
        reach /= 2;
        stale = 0;
        prices = best.prices;
      }
      const violation = used.map((sum, r) => this.#violation(sum, r, prices[r] as number));
      const norm = violation.reduce((sum, value) => sum + value * value, 0);
      if (norm <= 1e-18) return best;
      const step = (reach * Math.abs(best.bound)) / norm;
      prices = this.#signed(prices.map((price, r) => price + step * (violation[r] as number)));
    }
    return best;
  }

  #violation(sum: number, r: number, price: number): number {
    const low = this.#model.rowLower[this.#rows[r] as number] as number;
    const high = this.#model.rowUpper[this.#rows[r] as number] as number;
    if (price > 0 || sum < low) return low === -Infinity ? Math.min(0, high - sum) : low - sum;
    if (price < 0 || sum > high) return high === Infinity ? Math.max(0, low - sum) : high - sum;
    return 0;
  }

  /** A price must lean on a limit that exists. */
  #signed(prices: Float64Array): Float64Array {
    return prices.map((price, r) => {
      const row = this.#rows[r] as number;
      if (price > 0 && this.#model.rowLower[row] === -Infinity) return 0;
      if (price < 0 && this.#model.rowUpper[row] === Infinity) return 0;
      return price;
    });
  }

  /**
   * What turning each switch costs at least, at `prices`: every plan cheaper than bound + slack keeps the switches whose
   * regret exceeds the slack. Regrets above `most` are not told apart.
   */
  regrets(prices: Float64Array, most: number): readonly Regrets[] {
    return this.#blocks.map((found) => {
      const block = this.#priced(found, prices);
      const best = solveBlock(block);
      const cutoff = best.cost + most;
      const regret = Float64Array.from(found.switches, (y, i) => {
        if (y < 0) return 0;
        const state = best.open[i] === 1 ? STATE.closed : STATE.open;
        const other = solveBlock(block, { cutoff, start: { at: i, state } });
        this.nodes += other.nodes;
        return Math.max(0, other.cost - best.cost);
      });
      return { open: best.open, regret };
    });
  }
}

interface Regrets {
  readonly open: Uint8Array;
  readonly regret: Float64Array;
}

/** The states that all plans within `slack` share. */
function decided(regrets: readonly Regrets[], slack: number): readonly Uint8Array[] {
  const reach = slack * (1 + 1e-9);
  return regrets.map(({ open, regret }) =>
    open.map((isOpen, i) => {
      if ((regret[i] as number) <= reach) return STATE.free;
      return isOpen === 1 ? STATE.open : STATE.closed;
    }),
  );
}
