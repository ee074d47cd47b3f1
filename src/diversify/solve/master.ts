// The linear programme that mixes blocks' plans under the rows that join them (Dantzig and Wolfe 1960): one weight a plan,
// the weights of a block add up to 1. Few rows and many columns that come one by one: a revised simplex method with a
// dense inverse, primal after new plans, dual after plans are forbidden.

import { invert } from "./invert.ts";

/** `Σ coef·weight` of a joining row must lie between its limits. */
export interface JoiningRow {
  readonly low: number;
  readonly high: number;
}

/** A basis to come back to. */
export interface Basis {
  readonly columns: Int32Array;
}

const PIVOT = 1e-9;
const MOST_PIVOTS = 5000;
/** Pivots after which the inverse is worked out anew. */
const FRESH = 100;

export class Master {
  /** Joining rows, ranges split in two. */
  readonly rows: number;
  readonly size: number;
  /** Weight of each basic column. */
  readonly x: Float64Array;
  readonly basis: Int32Array;
  /** Price of each split row, then of each block's weight. */
  readonly prices: Float64Array;
  readonly #right: Float64Array;
  readonly #origin: Int32Array;
  readonly #scale: Float64Array;
  readonly #given: number;
  readonly #inverse: Float64Array;
  #coef = new Float64Array(1024);
  #cost = new Float64Array(64);
  #block = new Int32Array(64);
  /** 1: may have weight. */
  #active = new Uint8Array(64);
  #isBasic = new Uint8Array(64);
  #count = 0;
  #age = 0;
  /** By column; plans come after the slacks and penalties. */
  readonly #isPenalty: Uint8Array;
  pivots = 0;
  /** Reduced costs below this in size count as 0. */
  #tolerance = 1e-9;
  readonly #direction: Float64Array;
  readonly #marked: {
    readonly basis: Int32Array;
    readonly x: Float64Array;
    readonly inverse: Float64Array;
    age: number;
  };

  constructor(given: readonly JoiningRow[], blocks: number) {
    const split: { row: number; limit: number; sign: number }[] = [];
    given.forEach(({ low, high }, row) => {
      if (low === high) split.push({ row, limit: high, sign: 0 });
      else {
        if (high < Infinity) split.push({ row, limit: high, sign: 1 });
        if (low > -Infinity) split.push({ row, limit: low, sign: -1 });
      }
    });
    this.#given = given.length;
    this.rows = split.length;
    this.size = split.length + blocks;
    this.#scale = Float64Array.from(split, ({ limit }) => 1 / (1 + Math.abs(limit)));
    this.#origin = Int32Array.from(split, ({ row }) => row);
    this.#right = new Float64Array(this.size).fill(1);
    split.forEach(({ limit }, r) => (this.#right[r] = limit * (this.#scale[r] as number)));
    this.#isPenalty = new Uint8Array(2 * split.length);
    this.x = new Float64Array(this.size);
    this.basis = new Int32Array(this.size);
    this.prices = new Float64Array(this.size);
    this.#inverse = new Float64Array(this.size * this.size);
    this.#direction = new Float64Array(this.size);
    this.#marked = {
      basis: new Int32Array(this.size),
      x: new Float64Array(this.size),
      inverse: new Float64Array(this.size * this.size),
      age: 0,
    };
    split.forEach(({ sign }, r) => {
      const unit = (value: number): number => {
        const id = this.#append(-1, 0);
        this.#coef[id * this.rows + r] = value;
        return id;
      };
      // The slack where there is one, and on the other side a penalty for what the row lacks.
      const first = unit(sign === -1 ? -1 : 1);
      const second = unit(sign === -1 ? 1 : -1);
      this.#isPenalty[second] = 1;
      if (sign === 0) this.#isPenalty[first] = 1;
    });
  }

  #append(block: number, cost: number): number {
    const id = this.#count++;
    if (id >= this.#cost.length) {
      const grown = <T extends Float64Array | Int32Array | Uint8Array>(old: T, made: T): T => {
        made.set(old);
        return made;
      };
      this.#cost = grown(this.#cost, new Float64Array(id * 2));
      this.#block = grown(this.#block, new Int32Array(id * 2));
      this.#active = grown(this.#active, new Uint8Array(id * 2));
      this.#isBasic = grown(this.#isBasic, new Uint8Array(id * 2));
    }
    if ((id + 1) * this.rows > this.#coef.length) {
      const larger = new Float64Array(Math.max(this.#coef.length * 2, (id + 1) * this.rows));
      larger.set(this.#coef);
      this.#coef = larger;
    }
    this.#cost[id] = cost;
    this.#block[id] = block;
    this.#active[id] = 1;
    return id;
  }

  get count(): number {
    return this.#count;
  }

  /** A plan of `block`: its cost and what it uses of each joining row as given. */
  add(block: number, cost: number, used: Float64Array): number {
    const id = this.#append(block, cost);
    const from = id * this.rows;
    for (let r = 0; r < this.rows; r++)
      this.#coef[from + r] = (used[this.#origin[r] as number] as number) * (this.#scale[r] as number);
    return id;
  }

  allow(id: number, isAllowed: boolean): void {
    this.#active[id] = isAllowed ? 1 : 0;
  }

  /** What lacking a whole limit costs, and below which size a reduced cost is 0. */
  setPenalty(cost: number, tolerance: number): void {
    for (let id = 0; id < this.#isPenalty.length; id++) if (this.#isPenalty[id] === 1) this.#cost[id] = cost;
    this.#tolerance = tolerance;
  }

  /** Begins with one plan a block; what these plans use too much is paid by penalty. */
  start(first: readonly number[]): void {
    const used = new Float64Array(this.rows);
    first.forEach((id, b) => {
      this.basis[this.rows + b] = id;
      for (let r = 0; r < this.rows; r++) used[r] = (used[r] as number) + (this.#coef[id * this.rows + r] as number);
    });
    for (let r = 0; r < this.rows; r++) {
      const [a, b] = [2 * r, 2 * r + 1];
      const isOver = (this.#right[r] as number) < (used[r] as number);
      this.basis[r] = (this.#coef[a * this.rows + r] as number) > 0 === isOver ? b : a;
    }
    this.load({ columns: this.basis.slice() });
  }

  save(): Basis {
    return { columns: this.basis.slice() };
  }

  /** Goes back to a basis; false when rounding made it singular. */
  load({ columns }: Basis): boolean {
    this.#isBasic.fill(0);
    this.basis.set(columns);
    for (const id of columns) this.#isBasic[id] = 1;
    return this.#refresh();
  }

  /** Remembers the state exactly, for `recall`: many short trials start from one basis. */
  mark(): void {
    this.#marked.basis.set(this.basis);
    this.#marked.x.set(this.x);
    this.#marked.inverse.set(this.#inverse);
    this.#marked.age = this.#age;
  }

  recall(): void {
    for (const id of this.basis) this.#isBasic[id] = 0;
    this.basis.set(this.#marked.basis);
    this.x.set(this.#marked.x);
    this.#inverse.set(this.#marked.inverse);
    this.#age = this.#marked.age;
    for (const id of this.basis) this.#isBasic[id] = 1;
    // Worked out anew, since a penalty may have changed meanwhile.
    this.#price();
  }

  /** Inverts the basis from scratch (Gauss-Jordan with row exchanges). */
  #refresh(): boolean {
    const { size, rows } = this;
    const matrix = new Float64Array(size * size);
    for (let k = 0; k < size; k++) {
      const id = this.basis[k] as number;
      for (let r = 0; r < rows; r++) matrix[r * size + k] = this.#coef[id * rows + r] as number;
      const block = this.#block[id] as number;
      if (block >= 0) matrix[(rows + block) * size + k] = 1;
    }
    const inverse = this.#inverse;
    if (!invert(matrix, inverse, size)) return false;
    for (let k = 0; k < size; k++) {
      let sum = 0;
      for (let c = 0; c < size; c++) sum += (inverse[k * size + c] as number) * (this.#right[c] as number);
      this.x[k] = sum;
    }
    this.#age = 0;
    this.#price();
    return true;
  }

  #price(): void {
    const { size, prices } = this;
    prices.fill(0);
    for (let k = 0; k < size; k++) {
      const cost = this.#cost[this.basis[k] as number] as number;
      if (cost === 0) continue;
      const from = k * size;
      for (let c = 0; c < size; c++) prices[c] = (prices[c] as number) + cost * (this.#inverse[from + c] as number);
    }
  }

  #reduced(id: number): number {
    const { rows, prices } = this;
    const block = this.#block[id] as number;
    let value = (this.#cost[id] as number) - (block >= 0 ? (prices[rows + block] as number) : 0);
    const from = id * rows;
    for (let r = 0; r < rows; r++) value -= (this.#coef[from + r] as number) * (prices[r] as number);
    return value;
  }

  /** Price of each joining row as given. */
  rowPrices(): Float64Array {
    const prices = new Float64Array(this.#given);
    for (let r = 0; r < this.rows; r++) {
      const row = this.#origin[r] as number;
      prices[row] = (prices[row] as number) + (this.prices[r] as number) * (this.#scale[r] as number);
    }
    return prices;
  }

  get cost(): number {
    let sum = 0;
    for (let k = 0; k < this.size; k++) sum += (this.#cost[this.basis[k] as number] as number) * (this.x[k] as number);
    return sum;
  }

  /** What rows lack, as the largest share of a limit. */
  get lack(): number {
    let most = 0;
    for (let k = 0; k < this.size; k++)
      if (this.#isPenalty[this.basis[k] as number] === 1) most = Math.max(most, this.x[k] as number);
    return most;
  }

  /** Improves the mix while an allowed column pays. */
  primal(): boolean {
    for (let round = 0; round < MOST_PIVOTS; round++) {
      const careful = round > 500;
      let entering = -1;
      let least = -this.#tolerance;
      for (let id = 0; id < this.#count; id++) {
        if (this.#active[id] === 0 || this.#isBasic[id] === 1) continue;
        const reduced = this.#reduced(id);
        if (reduced >= least) continue;
        entering = id;
        least = reduced;
        if (careful) break;
      }
      if (entering < 0) return true;
      const direction = this.#along(entering);
      let leaving = -1;
      let reach = Infinity;
      for (let k = 0; k < this.size; k++) {
        const d = direction[k] as number;
        // A forbidden column stays at 0: it may neither fall nor rise.
        const blocks = d > PIVOT || (d < -PIVOT && this.#active[this.basis[k] as number] === 0);
        if (!blocks) continue;
        const limit = d > 0 ? Math.max(0, this.x[k] as number) / d : 0;
        const isBetter =
          limit < reach - 1e-12 ||
          (limit <= reach + 1e-12 && Math.abs(d) > Math.abs(leaving < 0 ? 0 : (direction[leaving] as number)));
        if (isBetter) [leaving, reach] = [k, Math.min(reach, limit)];
      }
      if (leaving < 0) return false;
      if (!this.#pivot(leaving, entering)) return false;
    }
    return false;
  }

  /** Restores weights that are negative or forbidden, prices staying right; false when no allowed mix exists. */
  dual(most = MOST_PIVOTS): boolean {
    const { size, rows } = this;
    for (let round = 0; round < most; round++) {
      let leaving = -1;
      let worst = 1e-9;
      let isHigh = false;
      for (let k = 0; k < size; k++) {
        const x = this.x[k] as number;
        if (-x > worst) [leaving, worst, isHigh] = [k, -x, false];
        else if (x > worst && this.#active[this.basis[k] as number] === 0) [leaving, worst, isHigh] = [k, x, true];
      }
      if (leaving < 0) return true;
      const row = leaving * size;
      const inverse = this.#inverse;
      let entering = -1;
      let least = Infinity;
      let strongest = 0;
      for (let id = 0; id < this.#count; id++) {
        if (this.#active[id] === 0 || this.#isBasic[id] === 1) continue;
        const block = this.#block[id] as number;
        let slope = block >= 0 ? (inverse[row + rows + block] as number) : 0;
        const from = id * rows;
        for (let r = 0; r < rows; r++) slope += (inverse[row + r] as number) * (this.#coef[from + r] as number);
        if (!isHigh) slope = -slope;
        if (slope <= PIVOT) continue;
        const ratio = Math.max(0, this.#reduced(id)) / slope;
        if (ratio > least + this.#tolerance || (ratio > least - this.#tolerance && slope <= strongest)) continue;
        entering = id;
        least = Math.min(least, ratio);
        strongest = slope;
      }
      if (entering < 0) return false;
      this.#along(entering);
      if (!this.#pivot(leaving, entering)) return false;
    }
    return most < MOST_PIVOTS;
  }

  #along(id: number): Float64Array {
    const { size, rows } = this;
    const direction = this.#direction;
    const block = this.#block[id] as number;
    const from = id * rows;
    for (let k = 0; k < size; k++) {
      const row = k * size;
      let sum = block >= 0 ? (this.#inverse[row + rows + block] as number) : 0;
      for (let r = 0; r < rows; r++) sum += (this.#inverse[row + r] as number) * (this.#coef[from + r] as number);
      direction[k] = sum;
    }
    return direction;
  }

  #pivot(leaving: number, entering: number): boolean {
    this.pivots++;
    const { size } = this;
    const direction = this.#direction;
    const pivot = direction[leaving] as number;
    if (Math.abs(pivot) < 1e-11) return false;
    const reduced = this.#reduced(entering);
    const inverse = this.#inverse;
    const row = leaving * size;
    const step = (this.x[leaving] as number) / pivot;
    for (let c = 0; c < size; c++) inverse[row + c] = (inverse[row + c] as number) / pivot;
    for (let k = 0; k < size; k++) {
      const factor = direction[k] as number;
      if (k === leaving || factor === 0) continue;
      const at = k * size;
      for (let c = 0; c < size; c++)
        inverse[at + c] = (inverse[at + c] as number) - factor * (inverse[row + c] as number);
      this.x[k] = (this.x[k] as number) - factor * step;
    }
    this.x[leaving] = step;
    this.#isBasic[this.basis[leaving] as number] = 0;
    this.#isBasic[entering] = 1;
    this.basis[leaving] = entering;
    if (++this.#age >= FRESH) return this.#refresh();
    const { prices } = this;
    for (let c = 0; c < size; c++) prices[c] = (prices[c] as number) + reduced * (inverse[row + c] as number);
    return true;
  }
}
