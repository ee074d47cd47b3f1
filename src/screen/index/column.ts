// A column of numbers that grows, while an index is built or keys are gathered to be looked up: one typed array, doubled when it is
// full. It is emptied by setting `length` to 0 and keeps its room.

/** Numbers of 32 bits, or bytes. */
export class Column<T extends Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>> {
  items: T;
  length = 0;
  private readonly make: (size: number) => T;

  /** `make` is the array for so many numbers. */
  constructor(make: (size: number) => T, size = 1 << 14) {
    this.make = make;
    this.items = make(size);
  }

  /** Adds a number and returns its place. */
  push(value: number): number {
    if (this.length === this.items.length) this.reserve(1);
    this.items[this.length] = value;
    return this.length++;
  }

  /** Whether what stands from `start` to the end is what stands from one place to another. */
  endsAs(start: number, from: number, to: number): boolean {
    if (this.length - start !== to - from) return false;
    for (let at = from; at < to; at++) if (this.items[at] !== this.items[start + at - from]) return false;
    return true;
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    if (this.length + more <= this.items.length) return;
    const next = this.make(Math.max(this.items.length * 2, this.length + more));
    next.set(this.items.subarray(0, this.length));
    this.items = next;
  }

  /** What was added, over the same memory. */
  finish(): T {
    return this.items.subarray(0, this.length) as T;
  }
}

export type WordColumn = Column<Uint32Array<ArrayBuffer>>;
export type ByteColumn = Column<Uint8Array<ArrayBuffer>>;

export const wordColumn = (size?: number): WordColumn => new Column((length) => new Uint32Array(length), size);
export const byteColumn = (size?: number): ByteColumn => new Column((length) => new Uint8Array(length), size);
