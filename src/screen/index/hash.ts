// Hashes of texts by FNV-1a over UTF-16 units, with a salt that keeps kinds of keys apart: what tables of keys and of texts are
// looked up by. All forms below give the same number for the same units.
import type { WordColumn } from "./column.ts";

const PRIME = 0x01000193;

/** A hash before its first unit. */
export const startHash = (salt: number): number => 0x811c9dc5 ^ Math.imul(salt, 0x9e3779b1);

/** The hash with one more unit. */
export const addUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME);

/** The hash after its last unit: 32 bits with their sign, which the engine keeps in a register. */
export const endHash = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);

/** Of the units from one place to another. */
export function hashPart(text: string, salt: number, from: number, to: number): number {
  let hash = startHash(salt);
  for (let at = from; at < to; at++) hash = addUnit(hash, text.charCodeAt(at));
  return endHash(hash);
}

/** Of a text; `skip` leaves one unit out. */
export function hashKey(text: string, salt: number, skip = -1): number {
  let hash = startHash(salt);
  for (let at = 0; at < text.length; at++) if (at !== skip) hash = addUnit(hash, text.charCodeAt(at));
  return endHash(hash);
}

/** Adds the hashes of a text without each of its units, from the first; of two equal neighbours, once. */
export function addDeletions(text: string, salt: number, into: WordColumn): void {
  let head = startHash(salt);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (at === 0 || unit !== text.charCodeAt(at - 1)) {
      let hash = head;
      for (let after = at + 1; after < text.length; after++) hash = addUnit(hash, text.charCodeAt(after));
      into.push(endHash(hash));
    }
    head = addUnit(head, unit);
  }
}

/** Of words one after another with the unit `between` two of them, 0 for nothing, without joining them. */
export function hashWords(words: readonly string[], salt: number, between: number): number {
  let hash = startHash(salt);
  for (let word = 0; word < words.length; word++) {
    if (word > 0 && between !== 0) hash = addUnit(hash, between);
    const text = words[word] as string;
    for (let at = 0; at < text.length; at++) hash = addUnit(hash, text.charCodeAt(at));
  }
  return endHash(hash);
}

/** Of the first `size` units. */
export function hashCodes(codes: Uint16Array, size: number, salt: number): number {
  let hash = startHash(salt);
  for (let at = 0; at < size; at++) hash = addUnit(hash, codes[at] as number);
  return endHash(hash);
}

/** Of so many of the first letters and so many of the last. */
export function hashEnds(letters: Uint8Array, head: number, tail: number, salt: number): number {
  let hash = startHash(salt);
  for (let at = 0; at < head; at++) hash = addUnit(hash, letters[at] as number);
  for (let at = letters.length - tail; at < letters.length; at++) hash = addUnit(hash, letters[at] as number);
  return endHash(hash);
}
