// Numbers of the texts that were met, found by a hash of their own: a Map would keep a copy of every text it is asked for.
import { hashKey } from "./key-table.ts";

const SALT = 15;
/** Share of the places that may be taken. */
const MOST_FULL = 0.5;

export class TextTable {
  private readonly texts: string[] = [];
  /** Number of the text at a place and one more; 0 where the place is free. */
  private places = new Uint32Array(1 << 14);

  get size(): number {
    return this.texts.length;
  }

  /** Number of a text, in the order in which they were first met: a new one has the number that `size` was. */
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
