// One object for each word that names are made of: names share their words, and what was found out of one stays with it.
import { Recent } from "../../base/recent.ts";
import type { Word } from "./keyed-word.ts";
import type { Script } from "./script.ts";

/** Places of the table, a power of two, and words after which it is begun anew. */
const PLACES = 1 << 16;
const MOST = 24_000;

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
  const text = String.fromCharCode(...codes.subarray(0, size));
  const word: Word = { text, script: "latin", keyed: undefined, tail: undefined };
  table[place] = word;
  return word;
}

function isWord(text: string, codes: Uint8Array, size: number): boolean {
  if (text.length !== size) return false;
  for (let at = 0; at < size; at++) if (text.charCodeAt(at) !== codes[at]) return false;
  return true;
}

const others = new Recent<string, Word>(4000);

/** The word of this text, which may be of any script. */
export function otherWord(text: string, script: Script): Word {
  let word = others.get(text);
  if (word?.script !== script) others.set(text, (word = { text, script, keyed: undefined, tail: undefined }));
  return word;
}
