// Misspelled dictionary words: "corporition", "shippng". They stay names, since a surname may look like a word, but may be
// taken for the word they are one slip away from.
import { wordColumn } from "../index/column.ts";
import { addDeletions, hashKey } from "../index/hash.ts";
import { type KeyTable, KeyTableBuilder } from "../index/key-table.ts";
import { keySections } from "../index/packed-tables.ts";
import type { Section } from "../index/sections.ts";
import type { Meaning, MeaningMap } from "./word-maps.ts";

const SALT = 7;
const SHORTEST = 5;
const LONGEST = 20;

/** Keys of the Latin words of firm names, whole and with each letter left out, as sections of the packed word tables. */
export function slipSections(phrases: ReadonlyMap<string, Meaning>): Readonly<Record<string, Section>> {
  const builder = new KeyTableBuilder();
  [...phrases].forEach(([word, { role }], number) => {
    if (role === "small" || role === "name" || !isLatinWord(word)) return;
    hashes.length = 0;
    hashes.push(hashKey(word, SALT));
    addDeletions(word, SALT, hashes);
    for (const hash of hashes.finish()) builder.add(hash, number);
  });
  return keySections("slips", builder.finish());
}

function isLatinWord(word: string): boolean {
  if (word.length < SHORTEST || word.length > LONGEST) return false;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

export class Slips {
  private readonly phrases: MeaningMap;
  private readonly keys: KeyTable;

  /** `keys` hold numbers of the phrases. */
  constructor(phrases: MeaningMap, keys: KeyTable) {
    this.phrases = phrases;
    this.keys = keys;
  }

  /** Meaning of the dictionary word that an unknown word of five letters or more is one slip away from. */
  meaningOf(word: string): Meaning | undefined {
    if (word.length < SHORTEST || word.length > LONGEST) return undefined;
    hashes.length = numbers.length = 0;
    hashes.push(hashKey(word, SALT));
    addDeletions(word, SALT, hashes);
    this.keys.collectAll(hashes, numbers);
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers.items[at] as number;
      if (isOneSlip(word, this.phrases.texts.at(number))) return this.phrases.at(number);
    }
    return undefined;
  }
}

/** Keys of the word that is looked up, and where they lead. */
const hashes = wordColumn(LONGEST + 1);
const numbers = wordColumn(64);

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
