// Pairs of small whole numbers → a whole number, in three flat arrays: no object and no boxed number an entry.

const EMPTY = -1;

export class PairMap {
  #size = 0;
  #mask: number;
  #first: Int32Array;
  #second: Int32Array;
  #value: Int32Array;

  constructor(capacity = 1024) {
    this.#mask = capacity - 1;
    this.#first = new Int32Array(capacity);
    this.#second = new Int32Array(capacity);
    this.#value = new Int32Array(capacity).fill(EMPTY);
  }

  /** The value of the pair, or -1. Values are never negative. */
  get(first: number, second: number): number {
    let at = hash(first, second) & this.#mask;
    for (;;) {
      const value = this.#value[at] as number;
      if (value === EMPTY || (this.#first[at] === first && this.#second[at] === second)) return value;
      at = (at + 1) & this.#mask;
    }
  }

  /** Adds a pair that is not there yet. */
  add(first: number, second: number, value: number): void {
    if (++this.#size * 2 > this.#mask) this.#grow();
    this.#put(first, second, value);
  }

  #put(first: number, second: number, value: number): void {
    let at = hash(first, second) & this.#mask;
    while (this.#value[at] !== EMPTY) at = (at + 1) & this.#mask;
    this.#first[at] = first;
    this.#second[at] = second;
    this.#value[at] = value;
  }

  #grow(): void {
    const old = { first: this.#first, second: this.#second, value: this.#value };
    const capacity = (this.#mask + 1) * 2;
    this.#mask = capacity - 1;
    this.#first = new Int32Array(capacity);
    this.#second = new Int32Array(capacity);
    this.#value = new Int32Array(capacity).fill(EMPTY);
    for (let at = 0; at < old.value.length; at++) {
      const value = old.value[at] as number;
      if (value !== EMPTY) this.#put(old.first[at] as number, old.second[at] as number, value);
    }
  }
}

function hash(first: number, second: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
