// Distinct texts by number and numbers by text, found by a hash of their own. A finished table is three typed arrays that can
// lie in a file: nothing is decoded or put into a Map when it is read.
import { addUnit, endHash, hashKey, hashPart, startHash } from "./hash.ts";

const SALT = 15;
/** Share of the places that may be taken. */
const MOST_FULL = 0.5;

/** What packs and reads a table: where each text begins, their UTF-16 units, and the hash places. */
export interface TextArrays {
  readonly starts: Uint32Array;
  readonly units: Uint16Array;
  /**
   * Number of the text at a place and one more, and above these bits what the text's hash has there, by which most other texts are
   * told at once; 0 where the place is free. Their count is a power of two.
   */
  readonly places: Int32Array;
}

export class TextTable {
  readonly arrays: TextArrays;
  private readonly starts: Uint32Array;
  private readonly units: Uint16Array;
  private readonly places: Int32Array;

  constructor(arrays: TextArrays) {
    this.arrays = arrays;
    this.starts = arrays.starts;
    this.units = arrays.units;
    this.places = arrays.places;
  }

  /** Texts in the order of their numbers, each once. */
  static of(texts: Iterable<string>): TextTable {
    const builder = new TextTableBuilder();
    for (const text of texts) builder.numberOf(text);
    return builder.finish();
  }

  get size(): number {
    return this.starts.length - 1;
  }

  /** Number of a text, or of a part of one, or -1. */
  numberOf(text: string, from = 0, to = text.length): number {
    const mask = this.places.length - 1;
    const hash = hashPart(text, SALT, from, to);
    let place = hash & mask;
    for (let there = this.places[place] as number; there !== 0; there = this.places[place] as number) {
      const number = (there & mask) - 1;
      if (((there ^ hash) & ~mask) === 0 && this.isPart(number, text, from, to)) return number;
      place = (place + 1) & mask;
    }
    return -1;
  }

  has(text: string): boolean {
    return this.numberOf(text) >= 0;
  }

  /** Number of the text that words from one place to another make when they are written as one, or -1. */
  numberOfJoined(words: readonly string[], from: number, to: number): number {
    const mask = this.places.length - 1;
    let hash = startHash(SALT);
    for (let word = from; word < to; word++) {
      const text = words[word] as string;
      for (let at = 0; at < text.length; at++) hash = addUnit(hash, text.charCodeAt(at));
    }
    hash = endHash(hash);
    let place = hash & mask;
    for (let there = this.places[place] as number; there !== 0; there = this.places[place] as number) {
      const number = (there & mask) - 1;
      if (((there ^ hash) & ~mask) === 0 && this.areJoined(number, words, from, to)) return number;
      place = (place + 1) & mask;
    }
    return -1;
  }

  /** Number of the longest text of at least so many units that a word begins with, or the part of it from one place to another; -1 for none. */
  prefixOf(word: string, least: number, from = 0, to = word.length): number {
    const mask = this.places.length - 1;
    let longest = -1;
    let hash = startHash(SALT);
    for (let at = from; at < to; at++) {
      hash = addUnit(hash, word.charCodeAt(at));
      if (at + 1 - from < least) continue;
      const ended = endHash(hash);
      let place = ended & mask;
      for (let there = this.places[place] as number; there !== 0; there = this.places[place] as number) {
        const number = (there & mask) - 1;
        if (((there ^ ended) & ~mask) === 0 && this.isPart(number, word, from, at + 1)) longest = number;
        place = (place + 1) & mask;
      }
    }
    return longest;
  }

  /** Units of the text of a number. */
  lengthOf(number: number): number {
    return (this.starts[number + 1] as number) - (this.starts[number] as number);
  }

  /** The text of a number, made anew each time. */
  at(number: number): string {
    const from = this.starts[number] as number;
    return String.fromCharCode.apply(null, this.units.subarray(from, this.starts[number + 1]) as unknown as number[]);
  }

  private areJoined(number: number, words: readonly string[], from: number, to: number): boolean {
    let unit = this.starts[number] as number;
    const end = this.starts[number + 1] as number;
    for (let word = from; word < to; word++) {
      const text = words[word] as string;
      for (let at = 0; at < text.length; at++)
        if (unit === end || this.units[unit++] !== text.charCodeAt(at)) return false;
    }
    return unit === end;
  }

  /** Whether a text is a word's part from one place to another. */
  private isPart(number: number, word: string, from: number, to: number): boolean {
    const start = this.starts[number] as number;
    if (this.lengthOf(number) !== to - from) return false;
    for (let at = from; at < to; at++) if (this.units[start + at - from] !== word.charCodeAt(at)) return false;
    return true;
  }
}

/** Numbers texts in the order in which they are first met. A Map would keep a copy of every text that it is asked for. */
export class TextTableBuilder {
  private readonly texts: string[] = [];
  private places = new Int32Array(1 << 6);

  get size(): number {
    return this.texts.length;
  }

  /** Number of a text: a new one has the number that `size` was. */
  numberOf(text: string): number {
    const hash = hashKey(text, SALT);
    let place = this.placeOf(text, hash);
    const there = this.places[place] as number;
    if (there !== 0) return (there & (this.places.length - 1)) - 1;
    if (this.texts.length >= this.places.length * MOST_FULL) {
      this.grow();
      place = this.placeOf(text, hash);
    }
    this.take(place, this.texts.push(text), hash);
    return this.texts.length - 1;
  }

  finish(): TextTable {
    const starts = new Uint32Array(this.texts.length + 1);
    for (let at = 0; at < this.texts.length; at++)
      starts[at + 1] = (starts[at] as number) + (this.texts[at] as string).length;
    const units = new Uint16Array(starts[this.texts.length] as number);
    let size = 0;
    for (const text of this.texts) for (let at = 0; at < text.length; at++) units[size++] = text.charCodeAt(at);
    return new TextTable({ starts, units, places: this.places });
  }

  private placeOf(text: string, hash: number): number {
    const mask = this.places.length - 1;
    let place = hash & mask;
    for (let there = this.places[place] as number; there !== 0; there = this.places[place] as number) {
      if (((there ^ hash) & ~mask) === 0 && this.texts[(there & mask) - 1] === text) return place;
      place = (place + 1) & mask;
    }
    return place;
  }

  private take(place: number, numberAndOne: number, hash: number): void {
    this.places[place] = numberAndOne | (hash & -this.places.length);
  }

  private grow(): void {
    this.places = new Int32Array(this.places.length * 2);
    for (let number = 0; number < this.texts.length; number++) {
      const text = this.texts[number] as string;
      const hash = hashKey(text, SALT);
      this.take(this.placeOf(text, hash), number + 1, hash);
    }
  }
}
