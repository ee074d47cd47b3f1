// The master programme filled with plans of blocks: which column is which plan, which patterns may carry weight, and the
// prices at which no allowed pattern improves the mix.
import { Joining } from "./joining.ts";
import { type Basis, Master } from "./master.ts";
import { PatternBlock } from "./patterns.ts";
import { solveBlock } from "./block-search.ts";
import type { FoundBlock } from "./recognise.ts";

/** One block's plan behind a column of the master. */
interface Plan {
  readonly block: number;
  readonly amount: Float64Array;
  readonly open: Uint8Array;
  /** Number of its pattern over all blocks, -1: not listed. */
  pattern: number;
}

export interface Bounded {
  /** No plan costs less than this at these prices. */
  readonly bound: number;
  readonly prices: Float64Array;
}

/** Reduced costs below this share of a block's mean cost are rounding. */
const DUST = 1e-10;
const MOST_ROUNDS = 200;

export class Mix {
  readonly joining: Joining;
  readonly master: Master;
  /** First pattern number of each block, and one past the last. */
  offset = new Int32Array(1);
  #lists: readonly PatternBlock[] = [];
  readonly #plans: Plan[] = [];
  readonly #firstPlan: number;
  readonly #size: number;
  #dust = DUST;
  #penalty = 0;
  /** Cost of each pattern at the last prices, and each block's least. */
  value = new Float64Array(0);
  readonly least: Float64Array;

  constructor(joining: Joining) {
    this.joining = joining;
    const { blocks, low, high } = joining;
    this.master = new Master(
      Array.from(low, (one, r) => ({ low: one, high: high[r] as number })),
      blocks.length,
    );
    this.#firstPlan = this.master.count;
    this.#size = blocks.length;
    this.least = new Float64Array(blocks.length);
  }

  #add(block: number, amount: Float64Array, open: Uint8Array, pattern: number): number {
    const used = new Float64Array(this.joining.low.length);
    const cost = this.joining.use(block, amount, open, used);
    this.#plans.push({ block, amount: amount.slice(), open, pattern });
    return this.master.add(block, cost, used);
  }

  /** Best prices over all plans of all blocks; undefined when some block has no plan, `bound` Infinity when they fit nowhere together. */
  root(): Bounded | undefined {
    const { joining, master } = this;
    const rows = joining.low.length;
    const first: number[] = [];
    let size = 0;
    for (let b = 0; b < this.#size; b++) {
      const { status, amount, open, cost } = solveBlock((joining.blocks[b] as FoundBlock).block);
      if (status !== "optimal") return undefined;
      size += Math.abs(cost);
      first.push(this.#add(b, amount, open, -1));
    }
    this.#dust = (DUST * Math.max(size, 1)) / this.#size;
    this.setPenalty(10 * Math.max(size, 1));
    master.start(first);
    const dearest = joining.dearest();
    let best: Bounded = { bound: -Infinity, prices: new Float64Array(rows) };
    for (let round = 0; round < MOST_ROUNDS; round++) {
      if (!master.primal() && !master.load(master.save())) break;
      const prices = joining.signed(master.rowPrices());
      let bound = joining.worth(prices);
      let added = 0;
      for (let b = 0; b < this.#size; b++) {
        const { cost, amount, open } = solveBlock(joining.priced(b, prices));
        bound += cost;
        if (cost >= (master.prices[master.rows + b] as number) - this.#dust) continue;
        this.#add(b, amount, open, -1);
        added++;
      }
      if (bound > best.bound) best = { bound, prices };
      if (best.bound > dearest) return { ...best, bound: Infinity };
      if (added > 0 && master.cost - best.bound > 1e-11 * Math.abs(best.bound)) continue;
      if (master.lack <= 1e-9 || this.#penalty > 1e9 * dearest) break;
      this.setPenalty(this.#penalty * 1000);
      master.load(master.save());
    }
    return best;
  }

  setPenalty(cost: number): void {
    this.#penalty = cost;
    this.master.setPenalty(cost, this.#dust);
  }

  /** From now on only these patterns of each block may carry weight. */
  list(patterns: readonly (readonly Uint8Array[])[]): void {
    this.#lists = patterns.map((open, b) => new PatternBlock((this.joining.blocks[b] as FoundBlock).block, open));
    this.offset = new Int32Array(this.#size + 1);
    patterns.forEach((open, b) => (this.offset[b + 1] = (this.offset[b] as number) + open.length));
    this.value = new Float64Array(this.offset[this.#size] as number);
    const numbers = patterns.map((open) => new Map(open.map((one, p) => [one.join(""), p])));
    for (const plan of this.#plans) {
      const p = numbers[plan.block]?.get(plan.open.join(""));
      plan.pattern = p === undefined ? -1 : (this.offset[plan.block] as number) + p;
    }
  }

  patternAt(b: number, number: number): Uint8Array {
    return (this.#lists[b] as PatternBlock).patterns[number - (this.offset[b] as number)] as Uint8Array;
  }

  /** Lets only the patterns marked 1 carry weight. */
  restrict(allowed: Uint8Array): void {
    this.#plans.forEach(({ pattern }, k) =>
      this.master.allow(this.#firstPlan + k, pattern >= 0 && allowed[pattern] === 1),
    );
  }

  /** Values every allowed pattern at the prices; adds each block's cheapest plan when it improves the mix. */
  appraise(
    allowed: Uint8Array,
    prices: Float64Array,
    add: boolean,
  ): { readonly bound: number; readonly added: number } {
    const { joining, master } = this;
    let bound = joining.worth(prices);
    let added = 0;
    for (let b = 0; b < this.#size; b++) {
      const list = this.#lists[b] as PatternBlock;
      joining.price(b, prices, list);
      let least = Infinity;
      let at = -1;
      const to = this.offset[b + 1] as number;
      for (let p = this.offset[b] as number; p < to; p++) {
        if (allowed[p] === 0) continue;
        const value = list.fill(p - (this.offset[b] as number));
        this.value[p] = value;
        if (value < least) [least, at] = [value, p];
      }
      this.least[b] = least;
      bound += least;
      if (at < 0) return { bound: Infinity, added };
      if (!add || least >= (master.prices[master.rows + b] as number) - this.#dust) continue;
      this.#addPattern(b, at);
      added++;
    }
    return { bound, added };
  }

  #addPattern(b: number, pattern: number): void {
    const list = this.#lists[b] as PatternBlock;
    const amount = new Float64Array(list.unit.length);
    list.fill(pattern - (this.offset[b] as number), amount);
    this.#add(b, amount, this.patternAt(b, pattern), pattern);
  }

  /**
   * Best prices over the allowed patterns, from the basis that is loaded; ends early once the bound reaches `cutoff`.
   * The mix is feasible afterwards unless `master.lack` says otherwise.
   */
  settle(allowed: Uint8Array, cutoff: number): Bounded {
    const { joining, master } = this;
    this.restrict(allowed);
    let prices = joining.signed(master.rowPrices());
    let best: Bounded = { ...this.appraise(allowed, prices, true), prices };
    if (best.bound >= cutoff) return best;
    this.#completeBlocks(allowed);
    master.dual();
    for (let round = 0; round < MOST_ROUNDS; round++) {
      master.primal();
      prices = joining.signed(master.rowPrices());
      const { bound, added } = this.appraise(allowed, prices, true);
      if (bound > best.bound) best = { bound, prices };
      if (best.bound >= cutoff) return best;
      if (added > 0 && master.cost - best.bound > 1e-12 * Math.abs(best.bound)) continue;
      // What is still lacking can only be paid for while the penalty is too low to close the node.
      if (master.lack <= 1e-9 || this.#penalty > 1e9 * Math.abs(best.bound)) break;
      this.setPenalty(this.#penalty * 100);
      master.load(master.save());
    }
    return best;
  }

  /** The dual method needs an allowed plan of every block to turn to. */
  #completeBlocks(allowed: Uint8Array): void {
    const has = new Uint8Array(this.#size);
    for (const { block, pattern } of this.#plans) if (pattern >= 0 && allowed[pattern] === 1) has[block] = 1;
    for (let b = 0; b < this.#size; b++) {
      if (has[b] === 1) continue;
      for (let p = this.offset[b] as number; p < (this.offset[b + 1] as number); p++)
        if (allowed[p] === 1 && this.value[p] === this.least[b]) {
          this.#addPattern(b, p);
          break;
        }
    }
  }

  /** Weight of every pattern in the mix. */
  weights(): ReadonlyMap<number, number> {
    const weights = new Map<number, number>();
    this.#each((plan, weight) => weights.set(plan.pattern, (weights.get(plan.pattern) ?? 0) + weight));
    return weights;
  }

  /** How far open each candidate of each block is in the mix. */
  openness(): readonly Float64Array[] {
    const open = this.joining.blocks.map(({ amounts }) => new Float64Array(amounts.length));
    this.#each((plan, weight) => {
      const own = open[plan.block] as Float64Array;
      plan.open.forEach((one, i) => (own[i] = (own[i] as number) + one * weight));
    });
    return open;
  }

  #each(visit: (plan: Plan, weight: number) => void): void {
    const { basis, x, size } = this.master;
    for (let k = 0; k < size; k++) {
      const plan = this.#plans[(basis[k] as number) - this.#firstPlan];
      const weight = x[k] as number;
      if (plan !== undefined && weight > 1e-9) visit(plan, weight);
    }
  }

  /** The mix as one plan, when every block keeps to one pattern; undefined otherwise. */
  plan(): readonly { readonly amount: Float64Array; readonly open: Uint8Array }[] | undefined {
    if (this.master.lack > 1e-8) return undefined;
    const plans: ({ amount: Float64Array; open: Uint8Array; pattern: number } | undefined)[] = [];
    let isOne = true;
    this.#each(({ block, amount, open, pattern }, weight) => {
      const known = (plans[block] ??= { amount: new Float64Array(amount.length), open, pattern });
      if (known.pattern !== pattern) isOne = false;
      amount.forEach((x, i) => (known.amount[i] = (known.amount[i] as number) + weight * x));
    });
    return isOne ? (plans as { amount: Float64Array; open: Uint8Array }[]) : undefined;
  }

  save(): Basis {
    return this.master.save();
  }
}
