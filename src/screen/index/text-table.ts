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
  /** Number of the text at a place and one more; 0 where the place is free. Their count is a power of two. */
  readonly places: Uint32Array;
}

export class TextTable {
  readonly arrays: TextArrays;
  private readonly starts: Uint32Array;
  private readonly units: Uint16Array;
  private readonly places: Uint32Array;

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
    let place = hashPart(text, SALT, from, to) & mask;
    for (let there = this.places[place] as number; there > 0; there = this.places[place] as number) {
      if (this.isPart(there - 1, text, from, to)) return there - 1;
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
    let place = endHash(hash) & mask;
    for (let there = this.places[place] as number; there > 0; there = this.places[place] as number) {
      if (this.areJoined(there - 1, words, from, to)) return there - 1;
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
      let place = endHash(hash) & mask;
      for (let there = this.places[place] as number; there > 0; there = this.places[place] as number) {
        if (this.isPart(there - 1, word, from, at + 1)) longest = there - 1;
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
  private places = new Uint32Array(1 << 6);

  get size(): number {
    return this.texts.length;
  }

  /** Number of a text: a new one has the number that `size` was. */
  numberOf(text: string): number {
    let place = this.placeOf(text);
    const there = this.places[place] as number;
    if (there > 0) return there - 1;
    if (this.texts.length >= this.places.length * MOST_FULL) {
      this.grow();
      place = this.placeOf(text);
    }
    this.places[place] = this.texts.push(text);
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

  private placeOf(text: string): number {
    const mask = this.places.length - 1;
    let place = hashKey(text, SALT) & mask;
    for (let there = this.places[place] as number; there > 0; there = this.places[place] as number) {
      if (this.texts[there - 1] === text) return place;
      place = (place + 1) & mask;
    }
    return place;
  }

  private grow(): void {
    this.places = new Uint32Array(this.places.length * 2);
    for (let number = 0; number < this.texts.length; number++)
      this.places[this.placeOf(this.texts[number] as string)] = number + 1;
  }
}
