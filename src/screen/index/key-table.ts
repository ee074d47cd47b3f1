// A multimap from 32-bit hashes of strings to small integers in three typed arrays. The bucket tells some bits of a hash, and only
// sixteen more are kept: two hashes that share them are harmless, since whoever looks up compares what it finds.
import type { WordColumn } from "./column.ts";

/** Keys that a bucket holds at most on the average. */
const A_BUCKET = 8;
/** With the sixteen bits of the checks enough for few collisions in the smallest tables. */
const FEWEST_BUCKETS = 1 << 12;
const CHECK = 0xffff;

/** Grows while keys are added; `finish` packs it. */
export class KeyTableBuilder {
  private hashes: Uint32Array<ArrayBuffer>;
  private values: Uint32Array<ArrayBuffer>;
  private count = 0;

  /** For about so many keys. */
  constructor(size = 1 << 14) {
    this.hashes = new Uint32Array(size);
    this.values = new Uint32Array(size);
  }

  add(hash: number, value: number): void {
    if (this.count === this.hashes.length) this.reserve(1);
    this.hashes[this.count] = hash;
    this.values[this.count++] = value;
  }

  /** `places` gives the values other numbers. */
  finish(places?: Uint32Array): KeyTable {
    const values = this.values.subarray(0, this.count);
    if (places !== undefined)
      for (let at = 0; at < values.length; at++) values[at] = places[values[at] as number] as number;
    return KeyTable.of(this.hashes.subarray(0, this.count), values);
  }

  private reserve(more: number): void {
    if (this.count + more <= this.hashes.length) return;
    const size = Math.max(this.hashes.length * 2, this.count + more);
    this.hashes = grown(this.hashes, size);
    this.values = grown(this.values, size);
  }
}

function grown(items: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(size);
  next.set(items);
  return next;
}

/** Where the pairs of a bucket begin and end, for each hash that is looked up. */
let ranges = new Uint32Array(64);

export class KeyTable {
  readonly starts: Uint32Array;
  readonly checks: Uint16Array;
  readonly values: Uint32Array;
  private readonly mask: number;
  private readonly shift: number;

  /** Takes the arrays of another table as they are. */
  constructor(starts: Uint32Array, checks: Uint16Array, values: Uint32Array) {
    this.starts = starts;
    this.checks = checks;
    this.values = values;
    this.mask = starts.length - 2;
    this.shift = shiftOf(starts.length - 1);
  }

  /** Sorts the pairs into buckets. */
  static of(hashes: Uint32Array, values: Uint32Array): KeyTable {
    let buckets = FEWEST_BUCKETS;
    while (buckets * A_BUCKET < hashes.length) buckets *= 2;
    const mask = buckets - 1;
    const shift = shiftOf(buckets);
    const starts = new Uint32Array(buckets + 1);
    for (let at = 0; at < hashes.length; at++) {
      const after = ((hashes[at] as number) & mask) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let at = 0; at < buckets; at++) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
    const next = starts.slice(0, buckets);
    const checks = new Uint16Array(hashes.length);
    const sorted = new Uint32Array(hashes.length);
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at] as number;
      const to = next[hash & mask] as number;
      next[hash & mask] = to + 1;
      checks[to] = hash >>> shift;
      sorted[to] = values[at] as number;
    }
    return new KeyTable(starts, checks, sorted);
  }

  /** Calls `visit` with each value stored under `hash`. */
  find(hash: number, visit: (value: number) => void): void {
    const bucket = hash & this.mask;
    const check = (hash >>> this.shift) & CHECK;
    const end = this.starts[bucket + 1] as number;
    for (let at = this.starts[bucket] as number; at < end; at++)
      if (this.checks[at] === check) visit(this.values[at] as number);
  }

  /** The same; `visit` may be another function each time without the hot paths of `find` slowing down. */
  each(hash: number, visit: (value: number) => void): void {
    const bucket = hash & this.mask;
    const check = (hash >>> this.shift) & CHECK;
    const end = this.starts[bucket + 1] as number;
    for (let at = this.starts[bucket] as number; at < end; at++)
      if (this.checks[at] === check) visit(this.values[at] as number);
  }

  has(hash: number): boolean {
    const bucket = hash & this.mask;
    const check = (hash >>> this.shift) & CHECK;
    const end = this.starts[bucket + 1] as number;
    for (let at = this.starts[bucket] as number; at < end; at++) if (this.checks[at] === check) return true;
    return false;
  }

  /** Appends the values stored under `hash`; the form for hot paths. */
  collect(hash: number, into: number[]): void {
    const bucket = hash & this.mask;
    const check = (hash >>> this.shift) & CHECK;
    const end = this.starts[bucket + 1] as number;
    for (let at = this.starts[bucket] as number; at < end; at++)
      if (this.checks[at] === check) into.push(this.values[at] as number);
  }

  /** The same for many hashes, each value behind what is there. Where their buckets lie is read first, so that a processor waits for all of them at once. */
  collectAll({ items: hashes, length }: WordColumn, into: WordColumn): void {
    const { starts, checks, values, mask, shift } = this;
    if (ranges.length < length * 2) ranges = new Uint32Array(length * 4);
    for (let at = 0; at < length; at++) {
      const bucket = (hashes[at] as number) & mask;
      ranges[at * 2] = starts[bucket] as number;
      ranges[at * 2 + 1] = starts[bucket + 1] as number;
    }
    for (let at = 0; at < length; at++) {
      const check = ((hashes[at] as number) >>> shift) & CHECK;
      const end = ranges[at * 2 + 1] as number;
      for (let pair = ranges[at * 2] as number; pair < end; pair++)
        if (checks[pair] === check) into.push(values[pair] as number);
    }
  }

  get bytes(): number {
    return this.starts.byteLength + this.checks.byteLength + this.values.byteLength;
  }
}

/** Which sixteen bits of a hash are kept: those above the bucket's, as far as there are so many. */
const shiftOf = (buckets: number): number => Math.min(16, Math.log2(buckets));
