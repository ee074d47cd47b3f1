// All ways of opening a block's candidates that a near-optimal plan may use, listed by exact search; under any prices the
// cheapest of them is found by filling each in order of unit price.
import { type Block, type Leaf, reachable, STATE } from "./block.ts";
import { contradiction, tally } from "./contradiction.ts";
import { Relaxation } from "./relaxation.ts";

/** The patterns of one block: `open[p]` holds 1 for each candidate that pattern p opens. */
export interface Patterns {
  readonly open: readonly Uint8Array[];
  /** Cost above the block's least, at the prices the list was made for. */
  readonly regret: Float64Array;
  /** Closed nodes of the search, patterns among them; for a certificate. */
  readonly leaves: readonly Leaf[];
}

export interface ListOptions {
  /** More patterns than this are not listed. */
  readonly most: number;
  /** -1: the candidate has no switch and is open in every pattern. */
  readonly switches: Int32Array;
  readonly keepLeaves: boolean;
}

/** Every pattern of `block` that costs at most `least + slack`; undefined when there are more than `most`. */
export function listPatterns(
  block: Block,
  least: number,
  slack: number,
  { most, switches, keepLeaves }: ListOptions,
): Patterns | undefined {
  const relaxation = new Relaxation(block);
  const count = block.unit.length;
  const state = new Uint8Array(count);
  const open: Uint8Array[] = [];
  const regret: number[] = [];
  const leaves: Leaf[] = [];
  const cutoff = least + slack;
  const contradictory = (): void => {
    if (!keepLeaves) return;
    const own = state.slice();
    leaves.push({ kind: "contradiction", state: own, prices: contradiction(block, own, relaxation.most) });
  };
  const bounded = (): void => {
    if (keepLeaves) leaves.push({ kind: "bound", state: state.slice(), prices: relaxation.prices() });
  };
  for (let i = 0; i < count; i++) {
    if ((switches[i] as number) < 0) state[i] = STATE.open;
    if ((block.minimum[i] as number) <= (relaxation.most[i] as number)) continue;
    if (keepLeaves) {
      const alone = new Uint8Array(count);
      alone[i] = STATE.open;
      leaves.push({ kind: "contradiction", state: alone, prices: contradiction(block, alone, relaxation.most) });
    }
    state[i] = STATE.closed;
  }
  const visit = (): boolean => {
    const { opened, free } = tally(state);
    if (opened + free < block.countMin || opened > block.countMax) {
      contradictory();
      return true;
    }
    const bound = relaxation.solve(state);
    if (bound === Infinity) {
      contradictory();
      return true;
    }
    if (bound > cutoff) {
      bounded();
      return true;
    }
    const at = undecided(block, relaxation, state);
    if (at < 0) {
      if (open.length >= most) return false;
      open.push(Uint8Array.from(state, (one) => (one === STATE.open ? 1 : 0)));
      regret.push(Math.max(0, bound - least));
      bounded();
      return true;
    }
    const isUsed = (relaxation.amount[at] as number) * 2 >= (relaxation.most[at] as number);
    for (const next of isUsed ? [STATE.open, STATE.closed] : [STATE.closed, STATE.open]) {
      state[at] = next;
      if (!visit()) return false;
    }
    state[at] = STATE.free;
    return true;
  };
  return visit() ? { open, regret: Float64Array.from(regret), leaves } : undefined;
}

/** The free candidate that tells most: one used in part first, then the cheapest unused; -1 when all are decided. */
function undecided({ fixed }: Block, { amount, most, spread }: Relaxation, state: Uint8Array): number {
  let at = -1;
  let strongest = -1;
  for (let i = 0; i < state.length; i++) {
    if (state[i] !== STATE.free) continue;
    const x = amount[i] as number;
    const strength =
      x > 0
        ? 1 + Math.max(0, fixed[i] as number) * (1 - x / (most[i] as number))
        : 1 / (2 + Math.max(0, spread[i] as number));
    if (strength > strongest) [strongest, at] = [strength, i];
  }
  return at;
}

/** Working memory for filling the patterns of one block at changing prices. */
export class PatternBlock {
  readonly block: Block;
  readonly patterns: readonly Uint8Array[];
  readonly #most: Float64Array;
  readonly #room: Float64Array;
  /** Candidates that some pattern opens, in order of unit price. */
  readonly #order: Int32Array;
  readonly unit: Float64Array;
  readonly fixed: Float64Array;

  constructor(block: Block, patterns: readonly Uint8Array[]) {
    this.block = block;
    this.patterns = patterns;
    this.#most = reachable(block);
    this.#room = new Float64Array(block.limit.length);
    this.#order = Int32Array.from(block.unit.keys()).filter((i) => patterns.some((open) => open[i] === 1));
    this.unit = block.unit.slice();
    this.fixed = block.fixed.slice();
  }

  /** Call after `unit` and `fixed` have changed. */
  sort(): void {
    const order = this.#order;
    const unit = this.unit;
    for (let k = 1; k < order.length; k++) {
      const i = order[k] as number;
      const price = unit[i] as number;
      let at = k - 1;
      for (; at >= 0 && (unit[order[at] as number] as number) > price; at--) order[at + 1] = order[at] as number;
      order[at + 1] = i;
    }
  }

  /** Least cost of pattern `p` at the current prices, Infinity when it cannot serve; `amount` receives its amounts. */
  fill(p: number, amount?: Float64Array): number {
    const open = this.patterns[p] as Uint8Array;
    const { minimum, limit, group, demandMin, demandMax } = this.block;
    const { unit, fixed } = this;
    const order = this.#order;
    const room = this.#room;
    for (let g = 0; g < room.length; g++) room[g] = limit[g] as number;
    amount?.fill(0);
    let cost = 0;
    let placed = 0;
    for (let k = 0; k < order.length; k++) {
      const i = order[k] as number;
      if (open[i] === 0) continue;
      const least = minimum[i] as number;
      cost += (fixed[i] as number) + least * (unit[i] as number);
      placed += least;
      const g = group[i] as number;
      if (g >= 0) room[g] = (room[g] as number) - least;
      if (amount !== undefined) amount[i] = least;
    }
    let need = demandMin - placed;
    let spare = demandMax - placed;
    for (let k = 0; k < order.length && spare > 0; k++) {
      const i = order[k] as number;
      if (open[i] === 0) continue;
      const price = unit[i] as number;
      if (price >= 0 && need <= 0) break;
      const g = group[i] as number;
      let take = (this.#most[i] as number) - (minimum[i] as number);
      if (g >= 0) take = Math.min(take, room[g] as number);
      take = Math.min(take, price < 0 ? spare : need);
      if (take <= 0) continue;
      cost += take * price;
      need -= take;
      spare -= take;
      if (g >= 0) room[g] = (room[g] as number) - take;
      if (amount !== undefined) amount[i] = (amount[i] as number) + take;
    }
    return need > 1e-9 * Math.abs(demandMin) ? Infinity : cost;
  }
}
