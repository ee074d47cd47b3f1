// Blocks and the rows that join them: what a plan of a block costs and uses, and what prices on the rows make of both.
import { type Model, transpose } from "../model/model.ts";
import { type Block, reachable } from "./block.ts";
import type { PatternBlock } from "./patterns.ts";
import type { FoundBlock } from "./recognise.ts";

/** Entries of the joining rows in the columns of one block's candidates. */
interface Entries {
  readonly start: Int32Array;
  readonly row: Int32Array;
  readonly value: Float64Array;
}

export class Joining {
  readonly blocks: readonly FoundBlock[];
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly #amounts: readonly Entries[];
  readonly #switches: readonly Entries[];

  constructor(model: Model, blocks: readonly FoundBlock[], rows: readonly number[]) {
    this.blocks = blocks;
    this.low = Float64Array.from(rows, (row) => model.rowLower[row] as number);
    this.high = Float64Array.from(rows, (row) => model.rowUpper[row] as number);
    const { start, index, value } = model.rows;
    const pieces = rows.map((row) => [start[row] as number, start[row + 1] as number] as const);
    const starts = [0];
    for (const [from, to] of pieces) starts.push((starts.at(-1) as number) + to - from);
    const joined = {
      start: Int32Array.from(starts),
      index: Int32Array.from(pieces.flatMap(([from, to]) => [...index.subarray(from, to)])),
      value: Float64Array.from(pieces.flatMap(([from, to]) => [...value.subarray(from, to)])),
    };
    const byColumn = transpose(joined, model.columns.length);
    const entriesOf = (columns: Int32Array): Entries => {
      const at = [0];
      const row: number[] = [];
      const values: number[] = [];
      for (const j of columns) {
        const [from, to] = j < 0 ? [0, 0] : [byColumn.start[j] as number, byColumn.start[j + 1] as number];
        for (let k = from; k < to; k++) {
          row.push(byColumn.index[k] as number);
          values.push(byColumn.value[k] as number);
        }
        at.push(row.length);
      }
      return { start: Int32Array.from(at), row: Int32Array.from(row), value: Float64Array.from(values) };
    };
    this.#amounts = blocks.map(({ amounts }) => entriesOf(amounts));
    this.#switches = blocks.map(({ switches }) => entriesOf(switches));
    // What is bought in any case is taken off the limits.
    const taken = new Float64Array(rows.length);
    blocks.forEach(({ base }, b) => this.#addAmounts(b, base, taken));
    taken.forEach((amount, r) => {
      this.low[r] = (this.low[r] as number) - amount;
      this.high[r] = (this.high[r] as number) - amount;
    });
  }

  /** What the rows' limits are worth: a positive price leans on the lower limit, a negative one on the upper. */
  worth(prices: Float64Array): number {
    let sum = 0;
    for (let r = 0; r < prices.length; r++) {
      const price = prices[r] as number;
      if (price !== 0) sum += price * ((price > 0 ? this.low[r] : this.high[r]) as number);
    }
    return sum;
  }

  /** Prices that lean on limits that exist: rounding dust of the other sign goes. */
  signed(prices: Float64Array): Float64Array {
    return prices.map((price, r) => {
      const limit = (price > 0 ? this.low[r] : this.high[r]) as number;
      return Number.isFinite(limit) ? price : 0;
    });
  }

  /** Block `b` with its costs less what the prices credit its columns. */
  priced(b: number, prices: Float64Array): Block {
    const { block } = this.blocks[b] as FoundBlock;
    const unit = block.unit.slice();
    const fixed = block.fixed.slice();
    this.#charge(b, prices, unit, fixed);
    return { ...block, unit, fixed };
  }

  /** Puts the priced costs of block `b` into its patterns' memory. */
  price(b: number, prices: Float64Array, into: PatternBlock): void {
    into.unit.set(into.block.unit);
    into.fixed.set(into.block.fixed);
    this.#charge(b, prices, into.unit, into.fixed);
    into.sort();
  }

  #charge(b: number, prices: Float64Array, unit: Float64Array, fixed: Float64Array): void {
    takeCredit(this.#amounts[b] as Entries, prices, unit);
    takeCredit(this.#switches[b] as Entries, prices, fixed);
  }

  /** Own cost of a plan of block `b`; adds what it uses of the rows to `used`. */
  use(b: number, amount: Float64Array, open: Uint8Array, used: Float64Array): number {
    const { block } = this.blocks[b] as FoundBlock;
    let cost = 0;
    for (let i = 0; i < amount.length; i++) {
      cost += (amount[i] as number) * (block.unit[i] as number);
      if (open[i] !== 1) continue;
      cost += block.fixed[i] as number;
      addTimes(this.#switches[b] as Entries, i, 1, used);
    }
    this.#addAmounts(b, amount, used);
    return cost;
  }

  #addAmounts(b: number, amount: Float64Array, used: Float64Array): void {
    for (let i = 0; i < amount.length; i++)
      if (amount[i] !== 0) addTimes(this.#amounts[b] as Entries, i, amount[i] as number, used);
  }

  /** More than any plan can cost. */
  dearest(): number {
    let sum = 1;
    for (const { block } of this.blocks) {
      const most = reachable(block);
      for (let i = 0; i < most.length; i++)
        sum += Math.abs(block.fixed[i] as number) + (most[i] as number) * Math.abs(block.unit[i] as number);
    }
    return sum;
  }
}

function addTimes({ start, row, value }: Entries, i: number, times: number, to: Float64Array): void {
  for (let k = start[i] as number; k < (start[i + 1] as number); k++) {
    const r = row[k] as number;
    to[r] = (to[r] as number) + times * (value[k] as number);
  }
}

function takeCredit({ start, row, value }: Entries, prices: Float64Array, from: Float64Array): void {
  for (let i = 0; i < from.length; i++) {
    const to = start[i + 1] as number;
    let credit = 0;
    for (let k = start[i] as number; k < to; k++) credit += (prices[row[k] as number] as number) * (value[k] as number);
    from[i] = (from[i] as number) - credit;
  }
}
