// The bound of a search node: candidates fixed open pay their fixed cost, free ones spread it over what they could carry.
// What remains is one demand with disjoint group limits, which filling in order of unit price solves exactly.
import { type Block, type BlockPrices, reachable, STATE } from "./block.ts";

/** Working memory of one block's relaxations, reused from node to node. */
export class Relaxation {
  readonly block: Block;
  readonly most: Float64Array;
  /** Unit price of a free candidate: unit cost plus fixed cost spread over `most`. */
  readonly spread: Float64Array;
  readonly amount: Float64Array;
  readonly #byUnit: Int32Array;
  readonly #bySpread: Int32Array;
  readonly #room: Float64Array;
  /** Price at which each group ran out, NaN while it has room. */
  readonly #spent: Float64Array;
  /** Price of the last unit of demand. */
  demandPrice = 0;

  /** `twin`: another relaxation of the same block, whose orders serve here too. */
  constructor(block: Block, twin?: Relaxation) {
    this.block = block;
    const count = block.unit.length;
    this.most = twin?.most ?? reachable(block);
    this.spread = twin?.spread ?? spreadPrices(block, this.most);
    this.amount = new Float64Array(count);
    this.#byUnit = twin === undefined ? orderBy(block.unit) : twin.#byUnit;
    this.#bySpread = twin === undefined ? orderBy(this.spread) : twin.#bySpread;
    this.#room = new Float64Array(block.limit.length);
    this.#spent = new Float64Array(block.limit.length);
  }

  /** True when the last solution opens the free candidate `i`, if only in part. */
  opens(i: number): boolean {
    return (this.amount[i] as number) > 0 || (this.block.fixed[i] as number) < 0;
  }

  /** Least cost of the relaxation under `state`, Infinity when it has no solution. Leaves `amount` and prices behind. */
  solve(state: Uint8Array): number {
    const { block, amount, most } = this;
    const { unit, fixed, minimum, group, limit } = block;
    const room = this.#room;
    room.set(limit);
    this.#spent.fill(Number.NaN);
    let cost = 0;
    let placed = 0;
    for (let i = 0; i < state.length; i++) {
      amount[i] = 0;
      if (state[i] === STATE.free && (fixed[i] as number) < 0) cost += fixed[i] as number;
      if (state[i] !== STATE.open) continue;
      const least = minimum[i] as number;
      amount[i] = least;
      placed += least;
      cost += (fixed[i] as number) + least * (unit[i] as number);
      const g = group[i] as number;
      if (g >= 0) room[g] = (room[g] as number) - least;
      if (least > (most[i] as number)) return Infinity;
    }
    if (placed > block.demandMax * (1 + 1e-12)) return Infinity;
    for (let g = 0; g < room.length; g++) if ((room[g] as number) < -1e-9 * (limit[g] as number)) return Infinity;
    return this.#fill(state, cost, placed);
  }

  /** Fills demand in order of unit price: open candidates by unit cost and free ones by spread price, merged. */
  #fill(state: Uint8Array, startCost: number, placed: number): number {
    const { amount, most, spread, block } = this;
    const { unit, group } = block;
    const room = this.#room;
    const count = state.length;
    let cost = startCost;
    let need = block.demandMin - placed;
    let spare = block.demandMax - placed;
    let a = 0;
    let b = 0;
    this.demandPrice = 0;
    for (;;) {
      while (a < count && state[this.#byUnit[a] as number] !== STATE.open) a++;
      while (b < count && state[this.#bySpread[b] as number] !== STATE.free) b++;
      const openPrice = a < count ? (unit[this.#byUnit[a] as number] as number) : Infinity;
      const freePrice = b < count ? (spread[this.#bySpread[b] as number] as number) : Infinity;
      const price = Math.min(openPrice, freePrice);
      // Demand met and nothing left that pays for itself, or nobody left to carry it.
      if (need <= 0 && price >= 0) return cost;
      if (price === Infinity) return need > 1e-9 * block.demandMin ? Infinity : cost;
      const i = (openPrice <= freePrice ? this.#byUnit[a++] : this.#bySpread[b++]) as number;
      const g = group[i] as number;
      let take = (most[i] as number) - (amount[i] as number);
      if (g >= 0 && (room[g] as number) < take) {
        take = Math.max(0, room[g] as number);
        if (Number.isNaN(this.#spent[g])) this.#spent[g] = price;
      }
      const wanted = price < 0 ? spare : need;
      if (wanted <= take) {
        take = wanted;
        this.demandPrice = price < 0 && spare > need ? 0 : price;
      }
      if (take <= 0) {
        if (spare <= 0) return cost;
        continue;
      }
      // Where all candidates together just meet the demand, the dearest one sets its price.
      if (price >= 0) this.demandPrice = price;
      amount[i] = (amount[i] as number) + take;
      if (g >= 0) room[g] = (room[g] as number) - take;
      cost += take * price;
      need -= take;
      spare -= take;
      if (need <= 0) this.demandPrice = Math.max(price, 0);
      if (block.demandMax === block.demandMin && need <= 0) {
        this.demandPrice = price;
        return cost;
      }
    }
  }

  /** The prices that prove the last bound. */
  prices(): BlockPrices {
    const demand = this.demandPrice;
    const groups = this.#spent.map((price) => (Number.isNaN(price) ? 0 : Math.min(0, price - demand)));
    return { demand, groups, count: 0 };
  }
}

/** A negative fixed cost is taken in any case; only a positive one waits for amounts to carry it. */
function spreadPrices({ unit, fixed }: Block, most: Float64Array): Float64Array {
  const spread = unit.slice();
  for (let i = 0; i < spread.length; i++) {
    const cost = fixed[i] as number;
    if (cost > 0) spread[i] = (spread[i] as number) + cost / (most[i] as number);
  }
  return spread;
}

/** Up to so many, moving one by one beats a sort that calls back. */
const FEW = 64;

function orderBy(values: Float64Array): Int32Array {
  const order = new Int32Array(values.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  if (order.length > FEW) return order.sort((a, b) => (values[a] as number) - (values[b] as number));
  for (let k = 1; k < order.length; k++) {
    const value = values[k] as number;
    let at = k - 1;
    for (; at >= 0 && (values[order[at] as number] as number) > value; at--) order[at + 1] = order[at] as number;
    order[at + 1] = k;
  }
  return order;
}
