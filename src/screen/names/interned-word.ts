// One object for each word that names are made of: names share their words, and what was found out of one stays with it.
import { Recent } from "../../base/recent.ts";
import type { Word } from "./keyed-word.ts";
import { plainLatin } from "./latin.ts";
import type { Script } from "./script.ts";

/** Words after which the table is begun anew, usually: about a third of a kilobyte each. */
const USUAL = 12_000;
/** Places for each of them, so that few are taken. */
const ROOM = 2;

let most = USUAL;
let table: (Word | undefined)[] = [];
/** Hashes of the words in their places. */
let hashes = new Int32Array(0);
let count = 0;

/** Begins anew, with room for so many words: for all lists while an index is built. */
export function rememberWords(words = USUAL): void {
  most = words;
  table = [];
}

/** The Latin word of these codes of small letters and 0-9. */
export function internedWord(codes: Uint16Array, size: number): Word {
  if (count >= most || table.length === 0) beginAnew();
  let hash = 0x811c9dc5;
  for (let at = 0; at < size; at++) hash = Math.imul(hash ^ (codes[at] as number), 0x01000193);
  hash ^= hash >>> 15;
  let place = hash & (table.length - 1);
  for (let word = table[place]; word !== undefined; word = table[place]) {
    if (hashes[place] === hash && isWord(word.text, codes, size)) return word;
    place = (place + 1) & (table.length - 1);
  }
  count++;
  const text = String.fromCharCode.apply(null, codes.subarray(0, size) as unknown as number[]);
  const word = createWord(text, plainLatin(text), "latin");
  table[place] = word;
  hashes[place] = hash;
  return word;
}

const createWord = (text: string, plain: string, script: Script): Word => ({
  text,
  plain,
  script,
  keyed: undefined,
  tail: undefined,
  form: undefined,
  repairs: undefined,
});

function beginAnew(): void {
  const places = 1 << Math.ceil(Math.log2(most * ROOM));
  table = Array.from({ length: places });
  hashes = new Int32Array(places);
  count = 0;
}

function isWord(text: string, codes: Uint16Array, size: number): boolean {
  if (text.length !== size) return false;
  for (let at = 0; at < size; at++) if (text.charCodeAt(at) !== codes[at]) return false;
  return true;
}

const others = new Recent<string, Word>(4000);

/** The word of this text, which may be of any script. */
export function otherWord(text: string, script: Script): Word {
  let word = others.get(text);
  if (word?.script === script) return word;
  const plain = script === "latin" ? plainLatin(text) : text;
  others.set(text, (word = createWord(text, plain, script)));
  return word;
}
