// Branch and bound over the blocks' patterns: a node lets some patterns carry weight, its bound comes from the best prices
// on the joining rows, and it splits on whether one candidate is open. Best node first; the nodes are kept as a tree that
// a checker can replay.
import type { Basis } from "./master.ts";
import type { Mix } from "./mix.ts";

/** A node of the search: the prices that bound it and how it was split. */
export interface PricedNode {
  readonly prices: Float64Array;
  split?: { readonly block: number; readonly candidate: number; open: PricedNode; closed: PricedNode };
}

export interface BlockPlan {
  readonly amount: Float64Array;
  readonly open: Uint8Array;
}

export interface Found {
  readonly cost: number;
  readonly plans: readonly BlockPlan[];
}

export interface PatternSearch {
  /** Absent: no plan costs less than the cutoff. */
  readonly best?: Found;
  /** No plan costs less, as far as the listed patterns go. */
  readonly bound: number;
  readonly nodes: number;
  readonly root: PricedNode;
  readonly isComplete: boolean;
}

interface Open {
  readonly node: PricedNode;
  readonly bound: number;
  readonly allowed: Uint8Array;
  readonly basis: Basis;
}

/** Relative distance under which a bound counts as reached. */
export const CLOSE = 1e-11;
/** Candidates whose split is tried before one is chosen, and dual steps of each trial. */
const TRIALS = 6;
const TRIAL_STEPS = 15;

/** The cheapest plan below `cutoff` that uses the mix's listed patterns, starting at `basis`. */
export function searchPatterns(mix: Mix, basis: Basis, cutoff: number, maxNodes: number, known?: Found): PatternSearch {
  return new Search(mix, cutoff, known).run(basis, maxNodes);
}

class Search {
  readonly #mix: Mix;
  readonly #queue: Open[] = [];
  #cutoff: number;
  #best: Found | undefined;
  #nodes = 0;

  constructor(mix: Mix, cutoff: number, known: Found | undefined) {
    this.#mix = mix;
    this.#best = known;
    this.#cutoff = Math.min(cutoff, known?.cost ?? Infinity);
  }

  run(basis: Basis, maxNodes: number): PatternSearch {
    const all = new Uint8Array(this.#mix.offset.at(-1) as number).fill(1);
    this.#mix.master.load(basis);
    const root = this.#enter(all, -Infinity);
    for (;;) {
      const next = this.#queue.pop();
      const isDone = next === undefined || next.bound >= this.#limit();
      if (isDone || this.#nodes >= maxNodes) {
        const bound = isDone ? this.#cutoff : next.bound;
        const best = this.#best === undefined ? {} : { best: this.#best };
        return { ...best, bound, nodes: this.#nodes, root, isComplete: isDone };
      }
      this.#split(next);
    }
  }

  #limit(): number {
    return this.#cutoff - CLOSE * Math.abs(this.#cutoff);
  }

  /** Bounds the node of `allowed` patterns from the basis loaded; queues it unless it is closed or holds a plan. */
  #enter(allowed: Uint8Array, atLeast: number): PricedNode {
    this.#nodes++;
    const mix = this.#mix;
    const { bound: own, prices } = mix.settle(allowed, this.#limit());
    const node: PricedNode = { prices };
    const bound = Math.max(own, atLeast);
    if (bound >= this.#limit()) return node;
    const plans = mix.plan();
    if (plans !== undefined) {
      const { cost } = mix.master;
      if (cost < this.#cutoff) {
        this.#best = { cost, plans };
        this.#cutoff = cost;
      }
      return node;
    }
    const kept = this.#keep(allowed, prices);
    const open = { node, bound, allowed: kept, basis: mix.save() };
    let at = this.#queue.length;
    while (at > 0 && (this.#queue[at - 1] as Open).bound < bound) at--;
    this.#queue.splice(at, 0, open);
    return node;
  }

  /** The allowed patterns that a plan below the cutoff may still use. */
  #keep(allowed: Uint8Array, prices: Float64Array): Uint8Array {
    const mix = this.#mix;
    const { bound } = mix.appraise(allowed, prices, false);
    const kept = allowed.slice();
    for (let b = 0; b < mix.least.length; b++)
      for (let p = mix.offset[b] as number; p < (mix.offset[b + 1] as number); p++) {
        const regret = (mix.value[p] as number) - (mix.least[b] as number);
        if (kept[p] === 1 && bound + regret > this.#cutoff) kept[p] = 0;
      }
    return kept;
  }

  #split({ node, bound, allowed, basis }: Open): void {
    const mix = this.#mix;
    mix.master.load(basis);
    mix.master.mark();
    mix.restrict(allowed);
    const choice = this.#choose(allowed);
    if (choice === undefined) return;
    const { block, candidate, share } = choice;
    const enter = (open: number): PricedNode => {
      mix.master.recall();
      return this.#enter(this.#half(allowed, block, candidate, open), bound);
    };
    const [first, second] = share > 0.5 ? [1, 0] : [0, 1];
    const [one, other] = [enter(first), enter(second)];
    const [open, closed] = first === 1 ? [one, other] : [other, one];
    node.split = { block, candidate, open, closed };
  }

  #half(allowed: Uint8Array, block: number, candidate: number, open: number): Uint8Array {
    const mix = this.#mix;
    const half = allowed.slice();
    for (let p = mix.offset[block] as number; p < (mix.offset[block + 1] as number); p++)
      if (mix.patternAt(block, p)[candidate] !== open) half[p] = 0;
    return half;
  }

  /** The candidate, open in part, whose two halves raise the bound most in a short trial. */
  #choose(
    allowed: Uint8Array,
  ): { readonly block: number; readonly candidate: number; readonly share: number } | undefined {
    const mix = this.#mix;
    const undecided: { block: number; candidate: number; share: number; weight: number }[] = [];
    mix.openness().forEach((shares, block) => {
      const fixed = mix.joining.blocks[block]?.block.fixed as Float64Array;
      shares.forEach((share, candidate) => {
        if (share > 1e-7 && share < 1 - 1e-7)
          undecided.push({
            block,
            candidate,
            share,
            weight: Math.min(share, 1 - share) * (1 + (fixed[candidate] as number)),
          });
      });
    });
    undecided.sort((a, b) => b.weight - a.weight);
    let best = undecided[0];
    let strongest = -1;
    const here = mix.master.cost;
    for (const one of undecided.length > 1 ? undecided.slice(0, TRIALS) : []) {
      let strength = 1;
      for (const open of [0, 1]) {
        mix.master.recall();
        mix.restrict(this.#half(allowed, one.block, one.candidate, open));
        const rise = mix.master.dual(TRIAL_STEPS) ? mix.master.cost - here : this.#cutoff - here;
        strength *= Math.max(rise, 1e-9 * Math.abs(here));
      }
      if (strength > strongest) [strongest, best] = [strength, one];
    }
    return best;
  }
}
