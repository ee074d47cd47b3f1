// Words that a rule asks for. Few words are of any one set, and few sentences hold one: so each word that any rule asks for has a
// number and a row of bits, one for each set it is in, and a sentence keeps the bits of all its words together. Whether a sentence
// holds a word of a set is then one bit, and whether a token is one is another.

/** The words of a line: `wordSet("take takes took")`. Sets are made while modules load, before any word is numbered. */
export function wordSet(words: string): WordSet {
  return new WordSet(words.split(" "));
}

const ROW_BITS = 32;
const numbers = new Map<string, number>();
const sets: WordSet[] = [];
/** A row for each number, one behind another; the first is empty. */
let rows: Int32Array | undefined;
let width = 0;

export class WordSet extends Set<string> {
  /** Where its bit stands in a row. */
  readonly place = Math.trunc(sets.length / ROW_BITS);
  readonly bit = 1 << (sets.length % ROW_BITS);

  constructor(words: Iterable<string>) {
    super(words);
    if (rows !== undefined) throw new Error("a set of words is made before any text is read");
    sets.push(this);
    for (const word of this) if (!numbers.has(word)) numbers.set(word, numbers.size + 1);
  }
}

/** The number of a word; 0 for one of no set. */
export function numberOf(word: string): number {
  rows ??= rowsOf();
  return numbers.get(word) ?? 0;
}

function rowsOf(): Int32Array {
  width = Math.ceil(sets.length / ROW_BITS);
  const filled = new Int32Array((numbers.size + 1) * width);
  for (const set of sets)
    for (const word of set) {
      const at = (numbers.get(word) ?? 0) * width + set.place;
      filled[at] = (filled[at] ?? 0) | set.bit;
    }
  return filled;
}

const NONE = new Int32Array(0);

/** Whether the word of this number is of the set. */
export function isOf(number: number, { place, bit }: WordSet): boolean {
  return (((rows ?? NONE)[number * width + place] ?? 0) & bit) !== 0;
}

/** The bits of words, by their numbers, all together. */
export function bitsOf(words: readonly { readonly word: number }[], from: number, to: number): Int32Array {
  const all = rows ?? NONE;
  const size = width;
  const bits = new Int32Array(size);
  for (let at = from; at < to; at++) {
    const number = words[at]?.word ?? 0;
    if (number === 0) continue;
    const row = number * size;
    for (let i = 0; i < size; i++) bits[i] = (bits[i] as number) | (all[row + i] as number);
  }
  return bits;
}
