// Words of a goods description: normalised, plurals and American spellings levelled, each Chinese sign a word of its own.
// The same function prepares the lexicon's terms and the user's text, so the two always meet.
import { normaliseText } from "../base/text.ts";

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["aluminum", "aluminium"],
  ["fiber", "fibre"],
  ["sulfide", "sulphide"],
  ["sulfur", "sulphur"],
  ["spheroidized", "spheroidised"],
  ["polarizer", "polariser"],
  ["lenses", "lens"],
  ["lens", "lens"],
  ["electronics", "electronics"],
  ["optics", "optics"],
]);

const WORD = /\p{Script=Han}|[^\s\p{Script=Han}]+/gu;

/** The words of `text` in order; `"GaN-on-SiC wafers"` → `["gan", "on", "sic", "wafer"]`. */
export function tokens(text: string): readonly string[] {
  return Array.from(normaliseText(text).matchAll(WORD), (match) => levelled(match[0]));
}

/** Sentences and list parts of a description: a colon, semicolon, line break or full stop ends one. */
export function clauses(text: string): readonly string[] {
  return text.split(/[;:\n\r；：。]|\.\s/u).filter((part) => part.trim() !== "");
}

function levelled(word: string): string {
  const known = SPELLINGS.get(word);
  if (known !== undefined) return known;
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return /(?:sses|ches|shes|xes)$/.test(word)
    ? word.slice(0, -2)
    : (SPELLINGS.get(word.slice(0, -1)) ?? word.slice(0, -1));
}
