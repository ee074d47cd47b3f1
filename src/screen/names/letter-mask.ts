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

/** The mask of what may be anything. */
export const ANY = -1;
const letter = (sign: string): number => sign.charCodeAt(0) - 97;
const Y_TO_I = letter("y") - letter("i");
const W_TO_V = letter("w") - letter("v");
const Q_TO_K = letter("q") - letter("k");
const [Y, W, Q] = [1 << letter("y"), 1 << letter("w"), 1 << letter("q")] as const;

/** The same with one letter for those that stand for one another in nearly all spellings: y is i, w is v, q is k. */
export function foldedMask(mask: number): number {
  if (mask === ANY) return ANY;
  return (mask & ~(Y | W | Q)) | ((mask & Y) >> Y_TO_I) | ((mask & W) >> W_TO_V) | ((mask & Q) >> Q_TO_K);
}

/** Letters by which two spellings may differ: two slips change four. */
const MOST_DIFFERENT = 4;

/** Whether two words could be spellings, parts or initials of one another. */
export function mayBeOne(a: number, b: number, most = MOST_DIFFERENT): boolean {
  if (a === ANY || b === ANY) return true;
  return (a & ~b) === 0 || (b & ~a) === 0 || bits(a ^ b) <= most;
}

/** How many bits are set: added up by twos, fours and bytes. */
export function bits(mask: number): number {
  const twos = mask - ((mask >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The place of the lowest bit that is set. */
export const placeOf = (mask: number): number => 31 - Math.clz32(mask & -mask);
