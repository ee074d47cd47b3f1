// How far apart two spellings are, as a weighted edit distance over sounds: a wrong vowel costs less than a wrong consonant,
// a look- or sound-alike less than a stranger.
import { maskOf } from "./letter-mask.ts";

/** Signs of a text that are compared; the others are left out. */
export const WIDTH = 28;
const CODES = 128;
const swapCost = new Float32Array(CODES * CODES).fill(1);
const dropCost = new Float32Array(CODES).fill(0.9);
let previous2 = new Float32Array(WIDTH + 1);
let previous = new Float32Array(WIDTH + 1);
let current = new Float32Array(WIDTH + 1);

const VOWELS = "aeiouy";
/** Groups of sounds that transliterations and typists exchange, with the cost of doing so. */
const ALIKE: readonly (readonly [signs: string, cost: number])[] = [
  [VOWELS, 0.4],
  ["ei", 0.25],
  ["ou", 0.25],
  ["iy", 0.15],
  ["ae", 0.3],
  ["kgG", 0.45],
  ["kX", 0.4],
  ["gG", 0.2],
  ["hX", 0.2],
  ["XC", 0.5],
  ["gh", 0.6],
  ["GX", 0.4],
  ["sz", 0.35],
  ["sS", 0.45],
  ["sc", 0.35],
  ["zc", 0.4],
  ["cC", 0.45],
  ["SC", 0.4],
  ["ZJ", 0.3],
  ["CZ", 0.45],
  ["zZ", 0.4],
  ["zJ", 0.55],
  ["SZ", 0.5],
  ["dt", 0.5],
  ["dD", 0.15],
  ["tT", 0.15],
  ["sT", 0.5],
  ["zD", 0.3],
  ["TD", 0.4],
  ["zd", 0.7],
  ["bp", 0.5],
  ["vw", 0.15],
  ["vf", 0.4],
  ["bv", 0.55],
  ["wu", 0.3],
  ["wo", 0.45],
  ["vu", 0.5],
  ["fp", 0.5],
  ["yJ", 0.35],
  ["iJ", 0.5],
  ["JC", 0.45],
  ["Jg", 0.5],
  ["lr", 0.6],
  ["mn", 0.7],
  ["kC", 0.45],
  ["kc", 0.5],
  ["sk", 0.75],
  ["0o", 0.3],
  ["1l", 0.3],
  ["1i", 0.3],
];
for (const [signs, cost] of ALIKE)
  for (const a of signs)
    for (const b of signs) swapCost[a.charCodeAt(0) * CODES + b.charCodeAt(0)] = a === b ? 0 : cost;
for (let code = 0; code < CODES; code++) swapCost[code * CODES + code] = 0;
for (const vowel of VOWELS) dropCost[vowel.charCodeAt(0)] = 0.5;
dropCost[0x68] = 0.4;

/** Beginnings are heard and typed better than the rest. */
const FIRST_SOUND = 0.1;

const codesA = new Uint16Array(WIDTH);
const codesB = new Uint8Array(WIDTH);
const dropsB = new Float64Array(WIDTH);

/** Distance of two sound strings; gives up (returns a number above `limit`) as soon as it must exceed `limit`. */
export function soundDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const m = a.length < WIDTH ? a.length : WIDTH;
  if (areUneven(m, b.length < WIDTH ? b.length : WIDTH, limit)) return limit + 1;
  for (let i = 0; i < m; i++) codesA[i] = a.charCodeAt(i);
  return codesDistance(codesA, m, b, limit);
}

/** The same where the first is given by the codes of its signs. */
export function codesDistance(a: Uint16Array, size: number, b: string, limit: number): number {
  const m = size < WIDTH ? size : WIDTH;
  const n = b.length < WIDTH ? b.length : WIDTH;
  if (areUneven(m, n, limit)) return limit + 1;
  previous[0] = 0;
  let last = -1;
  for (let j = 0; j < n; j++) {
    const raw = b.charCodeAt(j);
    codesB[j] = raw & 127;
    const cost = raw === last ? TWICE : (dropCost[raw & 127] as number);
    dropsB[j] = cost;
    previous[j + 1] = (previous[j] as number) + cost;
    last = raw;
  }
  let beforeA = -1;
  let rawA = -1;
  for (let i = 1; i <= m; i++) {
    const raw = a[i - 1] as number;
    const ca = raw & 127;
    const dropA = raw === rawA ? TWICE : (dropCost[ca] as number);
    rawA = raw;
    let left = (current[0] = Math.fround((previous[0] as number) + dropA));
    let least = left;
    const base = ca * CODES;
    let beforeB = -1;
    for (let j = 1; j <= n; j++) {
      const cb = codesB[j - 1] as number;
      let cost = (previous[j - 1] as number) + (swapCost[base + cb] as number);
      const up = (previous[j] as number) + dropA;
      if (up < cost) cost = up;
      const across = left + (dropsB[j - 1] as number);
      if (across < cost) cost = across;
      if (ca === beforeB && cb === beforeA) {
        const swapped = (previous2[j - 2] as number) + 0.6;
        if (swapped < cost) cost = swapped;
      }
      if (cost < least) least = cost;
      left = current[j] = Math.fround(cost);
      beforeB = cb;
    }
    if (least > limit) return limit + 1;
    const oldest = previous2;
    previous2 = previous;
    previous = current;
    current = oldest;
    beforeA = ca;
  }
  const first = a[0] === b.charCodeAt(0) ? 0 : FIRST_SOUND;
  return (previous[n] as number) + first;
}

/** Whether what one has more signs than the other exceeds the limit by itself. */
const areUneven = (m: number, n: number, limit: number): boolean => (m > n ? m - n : n - m) * 0.4 > limit;

/** What it costs to leave out a sign that is written twice. */
const TWICE = 0.1;

/** Single precision keeps less of a cost than this. */
const ROUNDED = 1e-5;
const NINE = 0x39;
const NO_LETTERS = -1 << 26;

/** Letters that stand for a sound of their own whatever is beside them, those that `foldedMask` takes for one together: bit, and what losing it costs. */
const STEADY = ["a", "b", "l", "m", "n", "r", "vw"].map((letters) => ({
  bit: maskOf(letters.charAt(0)),
  cost: Math.min(...Array.from(letters, (letter) => costToLose(letter, letters))),
}));
const STEADY_BITS = STEADY.reduce((bits, { bit }) => bits | bit, 0);

/** The least that it costs to leave out a sound or to take another for it, digits and `these` left aside. */
function costToLose(sound: string, these: string): number {
  const code = sound.charCodeAt(0);
  let least = dropCost[code] as number;
  for (let other = NINE + 1; other < CODES; other++)
    if (!these.includes(String.fromCharCode(other))) least = Math.min(least, swapCost[code * CODES + other] as number);
  return least - ROUNDED;
}

/**
 * The least that two texts, or their sounds, can be apart whose letters are these (`foldedMask`): a step rids either side of one
 * steady letter at most. 0 where digits, which stand for letters, are among them.
 */
export function leastDistance(a: number, b: number): number {
  const differing = a ^ b;
  if ((differing & STEADY_BITS) === 0 || ((a | b) & NO_LETTERS) !== 0) return 0;
  let onlyA = 0;
  let onlyB = 0;
  for (let at = 0; at < STEADY.length; at++) {
    const { bit, cost } = STEADY[at] as (typeof STEADY)[number];
    if ((differing & bit) === 0) continue;
    if ((a & bit) !== 0) onlyA += cost;
    else onlyB += cost;
  }
  return onlyA > onlyB ? onlyA : onlyB;
}

/** The distance up to which two words of these lengths may be one word. One plain slip is allowed from three letters on. */
export function distanceLimit(a: number, b: number): number {
  const length = Math.min(a, b);
  if (length <= 2) return 0.45;
  if (length <= 4) return 1.2;
  if (length <= 6) return 1.2;
  return length <= 8 ? 1.6 : 2.1;
}

/** Plain edit distance over characters, for scripts whose signs sound like nothing in particular. */
export function signDistance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (before[j - 1] ?? 0) + Number(a.charCodeAt(i - 1) !== b.charCodeAt(j - 1));
      now.push(Math.min(swap, (before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[b.length] ?? 0;
}
