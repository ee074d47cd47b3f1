// A multimap from 32-bit hashes of strings to small integers in three typed arrays: what the lexicon's keys live in. Hash
// collisions are harmless, since whoever looks up compares what it finds.

import { type WordColumn, wordColumn } from "./column.ts";

/** Keys that a bucket holds at most on the average. */
const A_BUCKET = 2;

/** Grows while keys are added; `finish` packs it. */
export class KeyTableBuilder {
  private readonly hashes: WordColumn;
  private readonly values: WordColumn;

  /** For about so many keys. */
  constructor(size = 1 << 14) {
    this.hashes = wordColumn(size + 1);
    this.values = wordColumn(size + 1);
  }

  /** Keys added so far. */
  get size(): number {
    return this.hashes.length;
  }

  add(hash: number, value: number): void {
    this.hashes.push(hash);
    this.values.push(value);
  }

  /** Adds the keys from one number to another once more, for another value. */
  repeat(from: number, to: number, value: number): void {
    this.hashes.repeat(from, to);
    for (let at = from; at < to; at++) this.values.push(value);
  }

  /** `places` gives the values other numbers. */
  finish(places?: Uint32Array): KeyTable {
    const values = this.values.finish();
    if (places !== undefined)
      for (let at = 0; at < values.length; at++) values[at] = places[values[at] as number] as number;
    return KeyTable.of(this.hashes.finish(), values);
  }
}

export class KeyTable {
  private readonly mask: number;
  readonly starts: Uint32Array;
  readonly hashes: Uint32Array;
  readonly values: Uint32Array;

  /** Takes the three arrays of another table as they are. */
  constructor(starts: Uint32Array, hashes: Uint32Array, values: Uint32Array) {
    this.starts = starts;
    this.hashes = hashes;
    this.values = values;
    this.mask = starts.length - 2;
  }

  /** Sorts the pairs into buckets. */
  static of(hashes: Uint32Array, values: Uint32Array): KeyTable {
    let buckets = 16;
    while (buckets * A_BUCKET < hashes.length) buckets *= 2;
    const mask = buckets - 1;
    const starts = new Uint32Array(buckets + 1);
    for (const hash of hashes) starts[(hash & mask) + 1] = (starts[(hash & mask) + 1] ?? 0) + 1;
    for (let at = 0; at < buckets; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
    const next = starts.slice(0, buckets);
    const sorted = new Uint32Array(hashes.length);
    const sortedValues = new Uint32Array(hashes.length);
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at] as number;
      const to = next[hash & mask] as number;
      next[hash & mask] = to + 1;
      sorted[to] = hash;
      sortedValues[to] = values[at] as number;
    }
    return new KeyTable(starts, sorted, sortedValues);
  }

  /** Number of the bucket that holds what is stored under `hash`, and maybe more. */
  bucketOf(hash: number): number {
    return hash & this.mask;
  }

  /** Calls `visit` with each value stored under `hash`. */
  find(hash: number, visit: (value: number) => void): void {
    const bucket = hash & this.mask;
    const end = this.starts[bucket + 1] as number;
    for (let at = this.starts[bucket] as number; at < end; at++)
      if (this.hashes[at] === hash) visit(this.values[at] as number);
  }

  /** The same; `visit` may be another function each time without the hot paths of `find` slowing down. */
  each(hash: number, visit: (value: number) => void): void {
    const bucket = hash & this.mask;
    const end = this.starts[bucket + 1] as number;
    for (let at = this.starts[bucket] as number; at < end; at++)
      if (this.hashes[at] === hash) visit(this.values[at] as number);
  }

  has(hash: number): boolean {
    const bucket = hash & this.mask;
    const end = this.starts[bucket + 1] as number;
    for (let at = this.starts[bucket] as number; at < end; at++) if (this.hashes[at] === hash) return true;
    return false;
  }

  /** Appends the values stored under `hash`; the form for hot paths. */
  collect(hash: number, into: number[]): void {
    const bucket = hash & this.mask;
    const end = this.starts[bucket + 1] as number;
    for (let at = this.starts[bucket] as number; at < end; at++)
      if (this.hashes[at] === hash) into.push(this.values[at] as number);
  }

  get bytes(): number {
    return this.starts.byteLength + this.hashes.byteLength + this.values.byteLength;
  }
}
