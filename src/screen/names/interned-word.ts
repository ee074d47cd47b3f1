// One object for each Latin word that names are made of: names share their words, and what is looked up by a word that was met
// before finds it by the same string.
import type { Word } from "./keyed-word.ts";

/** Places of the table, a power of two, and words after which it is begun anew. */
const PLACES = 1 << 15;
const MOST = 16_000;

let table: (Word | undefined)[] = [];
let count = 0;

/** The Latin word of these codes of a-z and 0-9. */
export function internedWord(codes: Uint8Array, size: number): Word {
  if (count >= MOST || table.length === 0) {
    table = Array.from({ length: PLACES });
    count = 0;
  }
  let hash = 0x811c9dc5;
  for (let at = 0; at < size; at++) hash = Math.imul(hash ^ (codes[at] as number), 0x01000193);
  let place = (hash ^ (hash >>> 15)) & (PLACES - 1);
  for (let word = table[place]; word !== undefined; word = table[place]) {
    if (isWord(word.text, codes, size)) return word;
    place = (place + 1) & (PLACES - 1);
  }
  count++;
  const word: Word = { text: String.fromCharCode(...codes.subarray(0, size)), script: "latin" };
  table[place] = word;
  return word;
}

function isWord(text: string, codes: Uint8Array, size: number): boolean {
  if (text.length !== size) return false;
  for (let at = 0; at < size; at++) if (text.charCodeAt(at) !== codes[at]) return false;
  return true;
}
