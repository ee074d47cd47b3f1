// Whole names letter by letter, spaces left out: what finds a slip that hides a title, a legal form or the space between two
// words, where comparison word by word has nothing to hold on to.
import { isFirmWord } from "../names/roles.ts";
import type { Token } from "../names/token.ts";
import { COST } from "./weights.ts";

/** Bytes of a-z and 0-9, one a letter; see `lettersOf`. */
export type Letters = Uint8Array;

/** Names shorter than this have too many neighbours one letter away. */
const SHORTEST = 5;

/** The letters of plain Latin words in order, without spaces. */
export function lettersOf(words: readonly string[]): Letters {
  const letters = new Uint8Array(lettersIn(words));
  const size = writeLetters(words, letters, 0);
  return size === letters.length ? letters : letters.subarray(0, size);
}

/** Letters that `writeLetters` writes at most. */
export function lettersIn(words: readonly string[]): number {
  let length = 0;
  for (let at = 0; at < words.length; at++) length += (words[at] as string).length;
  return length;
}

/** Writes the letters of plain Latin words from a place on and returns where they end. */
export function writeLetters(words: readonly string[], into: Uint8Array, from: number): number {
  let size = from;
  for (let place = 0; place < words.length; place++) {
    const word = words[place] as string;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      if (code < 128) into[size++] = code;
    }
  }
  return size;
}

/** 0 for equal letters; 1 for one changed, added, left out, or two neighbours exchanged; 2 for more, and for another number. Linear. */
export function slipsApart(a: Letters, b: Letters, bFrom = 0, bEnd = b.length): 0 | 1 | 2 {
  const m = a.length;
  const n = bEnd - bFrom;
  if (m - n > 1 || n - m > 1) return 2;
  const least = m < n ? m : n;
  let from = 0;
  while (from < least && a[from] === b[bFrom + from]) from++;
  if (from === m && from === n) return 0;
  let end = 0;
  while (end < least - from && a[m - 1 - end] === b[bEnd - 1 - end]) end++;
  const left = m - from - end;
  const right = n - from - end;
  if (left <= 1 && right <= 1) {
    const isNumber = (left === 0 || isDigit(a[from])) && (right === 0 || isDigit(b[bFrom + from]));
    return isNumber ? 2 : 1;
  }
  const isExchange = left === 2 && right === 2 && a[from] === b[bFrom + from + 1] && a[from + 1] === b[bFrom + from];
  return isExchange && !(isDigit(a[from]) && isDigit(a[from + 1])) ? 1 : 2;
}

const isDigit = (code = 0): boolean => code >= 0x30 && code <= 0x39;

/** Of each letter, how many more one of two names holds. */
const counts = new Int16Array(128);

/** Whether both hold the same letters in any order. */
export function sameLetters(a: Letters, b: Letters, bFrom: number, bEnd: number): boolean {
  if (a.length !== bEnd - bFrom) return false;
  counts.fill(0);
  for (let at = 0; at < a.length; at++) {
    counts[a[at] as number] = (counts[a[at] as number] as number) + 1;
    counts[b[bFrom + at] as number] = (counts[b[bFrom + at] as number] as number) - 1;
  }
  return counts.every((count) => count === 0);
}

/** Evidence of two names with these slips between them, or -Infinity. `info`: evidence in the words of the listed name; `whole`: that all agree. */
export function lettersScore(slips: 0 | 1 | 2, length: number, info: number, whole: number): number {
  if (slips === 2 || length < SHORTEST) return -Infinity;
  if (slips === 0) return info + whole - COST.joined;
  return info + whole - COST.letterSlip - Math.max(0, 12 - length) * COST.letterSlipShort;
}

/** The least that the letters of a firm's name are worth, whatever its words: so many are hardly alike by chance. */
export function firmLetters(tokens: readonly Token[], letters: number): number {
  const isFirm = tokens.some(isFirmWord) || tokens.every(({ role }) => role === "place" || role === "number");
  return isFirm ? Math.min(COST.firmLetters, COST.firmLetter * letters) : 0;
}

/** Evidence of initials of this many letters: three are the initials of many names, six of few. */
export function acronymScore(letters: number): number {
  return Math.min(6, COST.acronymLetter * letters) + COST.acronymWhole;
}

/** Evidence of a word of this many letters that is made of the beginnings of so many words of the other name. */
export function blendScore(letters: number, pieces: number): number {
  return Math.min(6, COST.blendLetter * letters + COST.blendPiece * pieces);
}
