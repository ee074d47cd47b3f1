// Words of a goods description: normalised, plurals and American spellings levelled, each Chinese sign a word of its own,
// commas kept. The same function prepares the lexicon's terms and the user's text, so the two always meet.
import { normaliseText } from "../base/text.ts";

/** A word as matched (`key`) and as written (`raw`); a comma is a word. */
export interface Word {
  readonly key: string;
  readonly raw: string;
}

export const COMMA = ",";

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["aluminum", "aluminium"],
  ["fiber", "fibre"],
  ["sulfide", "sulphide"],
  ["trisulfide", "trisulphide"],
  ["disulfide", "disulphide"],
  ["sulfur", "sulphur"],
  ["mold", "mould"],
  ["vapor", "vapour"],
  ["center", "centre"],
  ["analog", "analogue"],
  ["spheroidized", "spheroidised"],
  ["graphitization", "graphitisation"],
  ["stabilized", "stabilised"],
  ["lenses", "lens"],
  ["lens", "lens"],
  ["optics", "optics"],
]);

const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}%.])+|[,，、]/gu;
/** The same words where there are only ASCII signs, found several times faster. */
const ASCII = /^[\t\n\r\x20-\x7e]*$/;
const ASCII_WORD = /[A-Za-z0-9%.]+|,/g;
const PLAIN = /^[A-Za-z0-9]+$/;

/** The words of `text` in order: `"GaN-on-SiC wafers"` has the keys gan, on, sic, wafer. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  const found = ASCII.test(text)
    ? text.matchAll(ASCII_WORD)
    : text
        .normalize("NFKC")
        .replace(/\p{Cf}+/gu, "")
        .matchAll(WORD);
  for (const [raw] of found) {
    if (PLAIN.test(raw)) words.push({ key: levelled(raw.toLowerCase()), raw });
    else if (raw === COMMA || raw === "、") words.push({ key: COMMA, raw });
    else for (const key of normaliseText(raw).split(" ")) if (key !== "") words.push({ key: levelled(key), raw });
  }
  return words;
}

/** The keys of `text` without its commas: how terms are stored. */
export function keysOf(text: string): readonly string[] {
  return wordsOf(text).flatMap(({ key }) => (key === COMMA ? [] : [key]));
}

/** Words as a reader would write them: spaces between words, none between Chinese signs. */
export function written(words: readonly Word[]): string {
  const text = words.map((word) => word.raw).join(" ");
  return text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
}

/** Sentences and list parts of a description: a colon, semicolon, line break or full stop ends one. */
export function clauses(text: string): readonly string[] {
  return text.split(/[;:\n\r；：。]|\.\s/u);
}

function levelled(word: string): string {
  const known = SPELLINGS.get(word);
  if (known !== undefined) return known;
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  const singular = /(?:sses|ches|shes|xes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
  return SPELLINGS.get(singular) ?? singular;
}
