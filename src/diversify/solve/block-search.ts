// Exact search over one block: branch on the candidate whose fixed cost the relaxation pays only in part, close a node
// when its bound reaches the best plan found. Finishes with gap 0 or says how far it came.
import { type Block, type BlockSolution, type Leaf, STATE } from "./block.ts";
import { contradiction, tally } from "./contradiction.ts";
import { Relaxation } from "./relaxation.ts";

export interface SearchOptions {
  /** Stop after so many nodes and report the gap. Default: no limit. */
  readonly maxNodes?: number;
  /** Keep the closed nodes for a certificate. */
  readonly keepLeaves?: boolean;
  /** A cost known to be reachable; nothing dearer is looked for. */
  readonly cutoff?: number;
  /** One candidate fixed beforehand. */
  readonly start?: { readonly at: number; readonly state: number };
}

/** Relative tolerance under which two costs count as equal: rounding of a few hundred additions. */
const SAME = 1e-12;

/** The cheapest choice in `block`, with proof. */
export function solveBlock(block: Block, options: SearchOptions = {}): BlockSolution {
  return new Search(block, options).run();
}

class Search {
  readonly #block: Block;
  readonly #options: SearchOptions;
  readonly #relaxation: Relaxation;
  readonly #trial: Relaxation;
  readonly #state: Uint8Array;
  readonly #guess: Uint8Array;
  readonly #leaves: Leaf[] = [];
  #best = Infinity;
  #amount: Float64Array;
  #open: Uint8Array;
  #nodes = 0;
  #lowest = Infinity;

  constructor(block: Block, options: SearchOptions) {
    const count = block.unit.length;
    this.#block = block;
    this.#options = options;
    this.#relaxation = new Relaxation(block);
    this.#trial = new Relaxation(block, this.#relaxation);
    this.#state = new Uint8Array(count);
    this.#guess = new Uint8Array(count);
    this.#amount = new Float64Array(count);
    this.#open = new Uint8Array(count);
    this.#best = options.cutoff ?? Infinity;
    const { most } = this.#relaxation;
    // A candidate that cannot carry its own minimum order is never opened.
    for (let i = 0; i < count; i++) {
      if ((block.minimum[i] as number) <= (most[i] as number)) continue;
      this.#state[i] = STATE.closed;
      if (!options.keepLeaves) continue;
      const state = new Uint8Array(count);
      state[i] = STATE.open;
      this.#leaves.push({ kind: "contradiction", state, prices: contradiction(block, state, most) });
    }
  }

  run(): BlockSolution {
    const { start } = this.#options;
    // Asked to open what can never be opened: nothing is cheaper than the cutoff.
    if (start !== undefined && start.state === STATE.open && this.#state[start.at] === STATE.closed) this.#nodes++;
    else {
      if (start !== undefined) this.#state[start.at] = start.state;
      this.#visit();
    }
    const isOpenEnded = this.#nodes >= (this.#options.maxNodes ?? Infinity);
    const bound = Math.min(this.#lowest, this.#best);
    return {
      status: isOpenEnded && bound < this.#best ? "limit" : this.#best === Infinity ? "infeasible" : "optimal",
      cost: this.#best,
      bound: isOpenEnded ? bound : this.#best,
      amount: this.#amount,
      open: this.#open,
      nodes: this.#nodes,
      leaves: this.#leaves,
    };
  }

  #visit(): void {
    this.#nodes++;
    const bound = this.#relaxation.solve(this.#state);
    if (this.#isClosed(bound)) return this.#close(bound);
    if (this.#nodes >= (this.#options.maxNodes ?? Infinity)) {
      this.#lowest = Math.min(this.#lowest, bound);
      return;
    }
    const branch = this.#branch();
    this.#offer();
    if (branch < 0 || this.#isClosed(bound)) {
      // `offer` used the trial's memory only, so the prices of this node still stand.
      this.#close(bound);
      return;
    }
    const first = this.#prefersOpen(branch) ? STATE.open : STATE.closed;
    this.#state[branch] = first;
    this.#visit();
    this.#state[branch] = first === STATE.open ? STATE.closed : STATE.open;
    this.#visit();
    this.#state[branch] = STATE.free;
  }

  #isClosed(bound: number): boolean {
    return bound >= this.#best - SAME * Math.abs(this.#best) || bound === Infinity;
  }

  #close(bound: number): void {
    if (!this.#options.keepLeaves) return;
    const state = this.#state.slice();
    if (bound === Infinity || !this.#canCount()) {
      this.#leaves.push({
        kind: "contradiction",
        state,
        prices: contradiction(this.#block, state, this.#relaxation.most),
      });
    } else this.#leaves.push({ kind: "bound", state, prices: this.#relaxation.prices() });
  }

  /** False when the fixings alone leave too few or too many candidates open. */
  #canCount(): boolean {
    const { opened, free } = tally(this.#state);
    return opened + free >= this.#block.countMin && opened <= this.#block.countMax;
  }

  /** The free candidate whose fixed cost is paid most incompletely; else any free one while the count is wrong; else -1. */
  #branch(): number {
    const { amount, most } = this.#relaxation;
    const { fixed, minimum } = this.#block;
    let worst = 1e-12;
    let at = -1;
    let opened = 0;
    for (let i = 0; i < amount.length; i++) {
      const x = amount[i] as number;
      const opens = this.#relaxation.opens(i);
      if (this.#state[i] === STATE.open || (this.#state[i] === STATE.free && opens)) opened++;
      if (this.#state[i] !== STATE.free || !opens) continue;
      const unpaid = x > 0 ? Math.max(0, fixed[i] as number) * (1 - x / (most[i] as number)) : 0;
      const short = x < (minimum[i] as number) ? 1e-9 : 0;
      if (unpaid + short > worst) [worst, at] = [unpaid + short, i];
    }
    if (at >= 0) return at;
    return opened < this.#block.countMin || opened > this.#block.countMax ? this.#anyFree(opened) : -1;
  }

  #anyFree(opened: number): number {
    const { spread } = this.#relaxation;
    const wantsMore = opened < this.#block.countMin;
    let at = -1;
    for (let i = 0; i < spread.length; i++) {
      if (this.#state[i] !== STATE.free || this.#relaxation.opens(i) === wantsMore) continue;
      if (at < 0 || (spread[i] as number) < (spread[at] as number)) at = i;
    }
    return at;
  }

  #prefersOpen(i: number): boolean {
    const { amount, most } = this.#relaxation;
    return (amount[i] as number) * 2 >= (most[i] as number);
  }

  /** Opens what the relaxation uses (and the cheapest more while too few), and keeps the plan when it is the best so far. */
  #offer(): void {
    const guess = this.#guess;
    let opened = 0;
    for (let i = 0; i < guess.length; i++) {
      const isOpen = this.#state[i] === STATE.open || (this.#state[i] === STATE.free && this.#relaxation.opens(i));
      guess[i] = isOpen ? STATE.open : STATE.closed;
      if (isOpen) opened++;
    }
    for (; opened < this.#block.countMin; opened++) {
      const more = this.#cheapestClosed(guess);
      if (more < 0) return;
      guess[more] = STATE.open;
    }
    if (opened > this.#block.countMax) return;
    const cost = this.#trial.solve(guess);
    if (cost >= this.#best) return;
    this.#best = cost;
    this.#amount = this.#trial.amount.slice();
    this.#open = guess.map((state) => (state === STATE.open ? 1 : 0));
  }

  #cheapestClosed(guess: Uint8Array): number {
    const { fixed, unit, minimum } = this.#block;
    const price = (i: number): number => (fixed[i] as number) + (minimum[i] as number) * (unit[i] as number);
    let at = -1;
    for (let i = 0; i < guess.length; i++) {
      if (guess[i] === STATE.open || this.#state[i] !== STATE.free) continue;
      if (at < 0 || price(i) < price(at)) at = i;
    }
    return at;
  }
}
