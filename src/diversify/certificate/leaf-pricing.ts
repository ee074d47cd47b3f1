// What a block's plan costs at least when it is known which candidates are open and rows outside credit its columns: the
// checker finds prices of the block's own rows by filling in order of unit price, in doubles, and values them exactly. Any
// prices give a bound, so nothing rests on this search being right.
import type { JoinedBlockProof } from "./certificate.ts";
import type { Numbers } from "./numbers.ts";
import type { Candidate, Indexed } from "./tree.ts";

interface Priceable<T> {
  readonly low: number;
  readonly high: number;
  readonly exactLow: T | undefined;
  readonly exactHigh: T | undefined;
}

export class LeafPricing<T> {
  readonly #numbers: Numbers<T>;
  readonly #candidates: readonly Candidate<T>[];
  readonly #own: readonly { readonly cost: T; readonly fixed: T; readonly least: T; readonly most: T }[];
  readonly #demand: Priceable<T>;
  readonly #groups: readonly Priceable<T>[];
  /** Group of each candidate, -1 for none. */
  readonly #groupOf: Int32Array;
  readonly #unit: T[];
  readonly #fixed: T[];
  readonly #price: Float64Array;
  #order: readonly number[] = [];

  private constructor(
    { model }: Indexed,
    candidates: readonly Candidate<T>[],
    demand: Priceable<T>,
    groups: readonly Priceable<T>[],
    groupOf: Int32Array,
    numbers: Numbers<T>,
  ) {
    this.#numbers = numbers;
    this.#candidates = candidates;
    this.#demand = demand;
    this.#groups = groups;
    this.#groupOf = groupOf;
    this.#own = candidates.map(({ x, y, least, most }) => ({
      cost: numbers.from(model.cost[x] as number),
      fixed: y < 0 ? numbers.zero : numbers.from(model.cost[y] as number),
      least: numbers.from(least),
      most: numbers.from(most),
    }));
    this.#unit = this.#own.map(({ cost }) => cost);
    this.#fixed = this.#own.map(({ fixed }) => fixed);
    this.#price = new Float64Array(candidates.length);
  }

  /** For one block of a proof, or a sentence when the rows it names are not sums of its amounts. */
  static of<T>(
    indexed: Indexed,
    { demand, groups }: JoinedBlockProof,
    candidates: readonly Candidate<T>[],
    numbers: Numbers<T>,
  ): LeafPricing<T> | string {
    const { model, rowAt } = indexed;
    const place = new Map(candidates.map(({ x }, i) => [x, i]));
    const groupOf = new Int32Array(candidates.length).fill(-1);
    const read = (name: string, visit: (i: number) => boolean): Priceable<T> | string => {
      const row = rowAt.get(name);
      if (row === undefined) return `the model has no row ${name}`;
      let isSum = true;
      for (let k = model.rows.start[row] as number; k < (model.rows.start[row + 1] as number); k++) {
        const i = place.get(model.rows.index[k] as number);
        isSum = isSum && model.rows.value[k] === 1 && i !== undefined && visit(i);
      }
      if (!isSum) return `row ${name} is not a sum of the block's amounts`;
      const [low, high] = [model.rowLower[row] as number, model.rowUpper[row] as number];
      const exact = (limit: number): T | undefined => (Number.isFinite(limit) ? numbers.from(limit) : undefined);
      return { low, high, exactLow: exact(low), exactHigh: exact(high) };
    };
    let members = 0;
    const whole = read(demand, () => ++members <= candidates.length);
    if (typeof whole === "string") return whole;
    if (members !== candidates.length) return `row ${demand} leaves out some of the block's amounts`;
    const limits: Priceable<T>[] = [];
    for (const [g, name] of groups.entries()) {
      const limit = read(name, (i) => {
        const isFirst = groupOf[i] === -1;
        groupOf[i] = g;
        return isFirst;
      });
      if (typeof limit === "string") return limit;
      limits.push(limit);
    }
    return new LeafPricing(indexed, candidates, whole, limits, groupOf, numbers);
  }

  /** Takes what rows outside credit the columns off their costs. */
  charge(of: (column: number) => T): void {
    const numbers = this.#numbers;
    this.#candidates.forEach(({ x, y }, i) => {
      const { cost, fixed } = this.#own[i] as { cost: T; fixed: T };
      this.#unit[i] = numbers.subtract(cost, of(x));
      this.#fixed[i] = y < 0 ? numbers.zero : numbers.subtract(fixed, of(y));
      this.#price[i] = numbers.toNumber(this.#unit[i] as T);
    });
    this.#order = [...this.#price.keys()].sort((a, b) => (this.#price[a] as number) - (this.#price[b] as number));
  }

  /** No plan that opens just these candidates (and those without a switch) costs less. */
  value(open: readonly number[]): T {
    const numbers = this.#numbers;
    const { demand, groups } = this.#prices(open);
    let sum = numbers.zero;
    const worth = (price: number, { exactLow, exactHigh }: Priceable<T>): T => {
      const limit = price > 0 ? exactLow : exactHigh;
      const exact = limit === undefined ? numbers.zero : numbers.from(price);
      if (limit !== undefined && price !== 0) sum = numbers.add(sum, numbers.multiply(exact, limit));
      return exact;
    };
    const exactDemand = worth(demand, this.#demand);
    const exactGroups = Array.from(groups, (price, g) => worth(price, this.#groups[g] as Priceable<T>));
    for (const [i, { y }] of this.#candidates.entries()) {
      if (y >= 0 && !open.includes(i)) continue;
      const { least, most } = this.#own[i] as { least: T; most: T };
      const g = this.#groupOf[i] as number;
      let unit = numbers.subtract(this.#unit[i] as T, exactDemand);
      if (g >= 0) unit = numbers.subtract(unit, exactGroups[g] as T);
      const amount = numbers.compare(unit, numbers.zero) < 0 ? most : least;
      sum = numbers.add(sum, numbers.add(this.#fixed[i] as T, numbers.multiply(unit, amount)));
    }
    return sum;
  }

  /** Prices of demand and of groups that ran out, from a fill in order of unit price. */
  #prices(open: readonly number[]): { readonly demand: number; readonly groups: Float64Array } {
    const isIn = (i: number): boolean => (this.#candidates[i] as Candidate<T>).y < 0 || open.includes(i);
    const room = Float64Array.from(this.#groups, ({ high }) => high);
    const spent = new Float64Array(room.length).fill(Number.NaN);
    let placed = 0;
    for (const i of this.#order) {
      if (!isIn(i)) continue;
      const { least } = this.#candidates[i] as Candidate<T>;
      placed += least;
      const g = this.#groupOf[i] as number;
      if (g >= 0) room[g] = (room[g] as number) - least;
    }
    let need = this.#demand.low - placed;
    let spare = this.#demand.high - placed;
    let demand = 0;
    for (const i of this.#order) {
      if (!isIn(i)) continue;
      const price = this.#price[i] as number;
      if (price >= 0 && need <= 0 && this.#demand.low !== this.#demand.high) break;
      if (spare <= 0) break;
      const { least, most } = this.#candidates[i] as Candidate<T>;
      const g = this.#groupOf[i] as number;
      let take = most - least;
      if (g >= 0 && (room[g] as number) < take) {
        take = Math.max(0, room[g] as number);
        if (Number.isNaN(spent[g])) spent[g] = price;
      }
      const wanted = price < 0 ? spare : need;
      const isLast = wanted <= take;
      take = Math.min(take, wanted);
      if (take > 0 && (isLast || price >= 0)) demand = price < 0 && spare > need ? Math.min(0, price) : price;
      if (g >= 0) room[g] = (room[g] as number) - take;
      need -= take;
      spare -= take;
    }
    return { demand, groups: spent.map((price) => (Number.isNaN(price) ? 0 : Math.min(0, price - demand))) };
  }
}
