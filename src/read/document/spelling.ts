// What a spelling alone tells of a word. A text says the same words over and over, so each is looked at once.
import type { Node } from "../lexicon/node.ts";
import type { Token } from "./model.ts";
import { numberOf } from "../grammar/word-set.ts";
import { hintsOf } from "./hints.ts";
import { copyOf, wordTable } from "./word-table.ts";

export interface Spelling {
  /** Lower case, accents and dots off: `U.S.` → `us`. */
  readonly key: string;
  readonly capital: boolean;
  readonly acronym: boolean;
  /** Where the lexicon goes on from this word, if any term begins with it. */
  readonly lead: Node | undefined;
  /** The number of the key, 0 for one that no rule asks for: see grammar/word-set.ts. */
  readonly word: number;
  /** See hints.ts. */
  readonly hints: number;
}

/** Tells of the word, number or sign that stands at `[start, end)` of `text`. */
export type Speller = (text: string, start: number, end: number, kind: Token["kind"]) => Spelling;

/** Where the lexicon goes on from a word's key, if any term begins with it. */
export type Leads = (key: string) => Node | undefined;

/** A speller that knows which words begin a term, and remembers what it told. */
export function spellerOf(leads: Leads): Speller {
  return wordTable((raw, kind: Token["kind"]) => spell(raw, kind, leads));
}

/** Spells without a lexicon and without a memory. */
export const plainSpeller: Speller = (text, start, end, kind) => spell(text.slice(start, end), kind);

/** A spelling with its lead, if there is a lexicon. No term begins with a sign, but for money. */
function spell(raw: string, kind: Token["kind"], leads?: Leads): Spelling {
  const key = leads === undefined ? keyOf(raw, kind) : copyOf(keyOf(raw, kind));
  const isWord = kind === "word";
  return {
    key,
    capital: isWord && isCapital(raw),
    acronym: isWord && isAcronym(raw),
    word: leads === undefined ? 0 : numberOf(key),
    lead: kind === "sign" && key !== "$" ? undefined : leads?.(key),
    hints: isWord ? hintsOf(key) : 0,
  };
}

/** The form in which lexicon terms and the words of a text meet. */
export function keyOf(raw: string, kind: Token["kind"] = "word"): string {
  if (kind === "sign") return raw === "’" ? "'" : raw;
  if (kind === "number") return raw.includes(",") ? raw.replace(/,(?=\d{3})/g, "") : raw;
  let plain = true;
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) > 127) plain = false;
  const lower = plain
    ? raw.toLowerCase()
    : raw
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .toLowerCase()
        .replace(/[’ʼ]/g, "'");
  return lower.includes(".") ? lower.replaceAll(".", "") : lower;
}

function isCapital(raw: string): boolean {
  const first = raw.charCodeAt(0);
  if (first < 128) return first >= 65 && first <= 90;
  const letter = raw[0] ?? "";
  return letter !== letter.toLowerCase();
}

function isAcronym(raw: string): boolean {
  let letters = 0;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code >= 97 && code <= 122) return false;
    if (code >= 65 && code <= 90) letters++;
  }
  return letters >= 2;
}
