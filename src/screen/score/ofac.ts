// An imitation of the score of OFAC's Sanctions List Search, for those who must quote it. From OFAC's description (FAQ 249):
// Jaro-Winkler and Soundex; the whole name, and name part by name part; the higher result counts.
import { plainLatin } from "../names/latin.ts";
import { cleanName } from "../names/normalise.ts";

/** 0 to 1. Legal forms and word order count as they stand, as there. */
export function ofacScore(query: string, listed: string): number {
  const a = wordsOf(query);
  const b = wordsOf(listed);
  if (a.length === 0 || b.length === 0) return 0;
  return Math.max(jaroWinkler(a.join(" "), b.join(" ")), byParts(a, b));
}

const wordsOf = (name: string): readonly string[] => plainLatin(cleanName(name)).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Each word of the query with its best partner, weighed by its length; a partner that sounds different counts less. */
function byParts(a: readonly string[], b: readonly string[]): number {
  let sum = 0;
  let length = 0;
  for (const word of a) {
    let best = 0;
    for (const other of b) {
      const similarity = jaroWinkler(word, other);
      const score = similarity < 1 && soundex(word) !== soundex(other) ? similarity * 0.85 : similarity;
      if (score > best) best = score;
    }
    sum += best * word.length;
    length += word.length;
  }
  const missing = b.reduce((total, word) => total + word.length, 0) - length;
  return (sum / length) * (missing > 0 ? 1 - 0.15 * Math.min(1, missing / length) : 1);
}

/** Jaro similarity with Winkler's bonus for a common beginning of up to four letters (p = 0.1). */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const [m, n] = [a.length, b.length];
  const window = Math.max(0, Math.floor(Math.max(m, n) / 2) - 1);
  if (taken.length < m + n) taken = new Uint8Array(m + n);
  taken.fill(0, 0, m + n);
  let matches = 0;
  for (let i = 0; i < m; i++) {
    const end = Math.min(n, i + window + 1);
    for (let j = Math.max(0, i - window); j < end; j++) {
      if (taken[m + j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      taken[i] = taken[m + j] = 1;
      matches++;
      break;
    }
  }
  if (matches === 0) return 0;
  let swaps = 0;
  let i = 0;
  for (let j = 0; j < n; j++) {
    if (taken[m + j] === 0) continue;
    while (taken[i] === 0) i++;
    if (a.charCodeAt(i++) !== b.charCodeAt(j)) swaps++;
  }
  const jaro = (matches / m + matches / n + (matches - swaps / 2) / matches) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < m && a.charAt(prefix) === b.charAt(prefix)) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** Which letters have a partner: those of one text, then those of the other. */
let taken = new Uint8Array(512);

const SOUNDEX = "01230120022455012623010202";

/** American Soundex: first letter and three digits. */
export function soundex(word: string): string {
  let code = word.charAt(0);
  let last = SOUNDEX.charAt(word.charCodeAt(0) - 97);
  for (let at = 1; at < word.length && code.length < 4; at++) {
    const digit = SOUNDEX.charAt(word.charCodeAt(at) - 97);
    if (digit !== "0" && digit !== "" && digit !== last) code += digit;
    if (word.charAt(at) !== "h" && word.charAt(at) !== "w") last = digit;
  }
  return code.padEnd(4, "0");
}
