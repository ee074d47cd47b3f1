// Misspelled dictionary words: "corporition", "shippng". They stay names, since a surname may look like a word, but may be
// taken for the word they are one slip away from.
import { hashKey } from "../index/hash.ts";
import { type KeyTable, KeyTableBuilder } from "../index/key-table.ts";
import type { Meaning } from "./lexicon.ts";

export interface Slips {
  readonly words: readonly { readonly word: string; readonly meaning: Meaning }[];
  readonly table: KeyTable;
}

const SALT = 7;
const SHORTEST = 5;
const LONGEST = 20;

/** Keys of the Latin words of firm names: whole and with each letter left out. */
export function compileSlips(phrases: ReadonlyMap<string, Meaning>): Slips {
  const words: { readonly word: string; readonly meaning: Meaning }[] = [];
  const builder = new KeyTableBuilder();
  for (const [word, meaning] of phrases) {
    if (meaning.role === "small" || meaning.role === "name" || !isLatinWord(word)) continue;
    const at = words.push({ word, meaning }) - 1;
    for (let skip = -1; skip < word.length; skip++) builder.add(hashKey(word, SALT, skip), at);
  }
  return { words, table: builder.finish() };
}

function isLatinWord(word: string): boolean {
  if (word.length < SHORTEST || word.length > LONGEST) return false;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/** Meaning of the dictionary word that an unknown word of five letters or more is one slip away from. */
export function slipOf({ words, table }: Slips, word: string): Meaning | undefined {
  if (word.length < SHORTEST || word.length > LONGEST) return undefined;
  let found: Meaning | undefined;
  const visit = (at: number): void => {
    const meant = words[at];
    if (meant !== undefined && isOneSlip(word, meant.word)) found ??= meant.meaning;
  };
  for (let skip = -1; skip < word.length; skip++) table.find(hashKey(word, SALT, skip), visit);
  return found;
}

/** One letter changed, added or left out, or two neighbours exchanged. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  let endA = a.length;
  let endB = b.length;
  while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const left = a.slice(from, endA);
  const right = b.slice(from, endB);
  return left.length + right.length <= 2 || (left.length === 2 && right === [...left].reverse().join(""));
}
