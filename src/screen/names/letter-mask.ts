// The letters of a word as bits: tells in a few instructions that two words are no spellings of one another.
import type { Token } from "./token.ts";

/** One bit a letter, six for digits: words that share few letters are no spellings of one another. */
export const letterMask = ({ text, writing }: Token): number => (writing === "latin" ? maskOf(text) : ANY);

/** The same for plain Latin text. */
export function maskOf(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    mask |= code >= 97 && code <= 122 ? 1 << (code - 97) : 1 << (26 + (code % 5));
  }
  return mask;
}

const ANY = -1;
/** Letters by which two spellings may differ: two slips change four. */
const MOST_DIFFERENT = 4;

/** Whether two words could be spellings, parts or initials of one another. */
export function mayBeOne(a: number, b: number, most = MOST_DIFFERENT): boolean {
  if (a === ANY || b === ANY) return true;
  const onlyA = a & ~b;
  const onlyB = b & ~a;
  if (onlyA === 0 || onlyB === 0) return true;
  return bits(onlyA) + bits(onlyB) <= most;
}

/** How many bits are set. */
export function bits(mask: number): number {
  let rest = mask;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count++;
  }
  return count;
}
