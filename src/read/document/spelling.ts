// What a spelling alone tells of a word. A text says the same words over and over, so each is looked at once.
import type { Node } from "../lexicon/trie.ts";
import type { Token } from "./model.ts";
import { keyOf } from "./tokens.ts";

export interface Spelling {
  /** Lower case, accents and dots off: `U.S.` → `us`. */
  readonly key: string;
  readonly capital: boolean;
  readonly acronym: boolean;
  /** Where the lexicon goes on from this word, if any term begins with it. */
  readonly lead: Node | undefined;
}

/** Tells of a word, number or sign as written. */
export type Speller = (raw: string, kind: Token["kind"]) => Spelling;

/** Words kept; a text of endless new words starts the table afresh. */
const MOST_KEPT = 20_000;
/** A longer slice may hold on to the whole text it was cut from, so it is not kept. */
const LONGEST_KEPT = 12;

/** Where the lexicon goes on from a word's key, if any term begins with it. */
export type Leads = (key: string) => Node | undefined;

/** A speller that knows which words begin a term, and remembers what it told. */
export function spellerOf(leads: Leads): Speller {
  const kept = new Map<string, Spelling>();
  return (raw, kind) => {
    const known = kept.get(raw);
    if (known !== undefined) return known;
    const spelling = spell(raw, kind, leads);
    if (raw.length <= LONGEST_KEPT) {
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(raw, spelling);
    }
    return spelling;
  };
}

/** A spelling with its lead, if there is a lexicon. No term begins with a sign, but for money. */
export function spell(raw: string, kind: Token["kind"], leads?: Leads): Spelling {
  const key = keyOf(raw, kind);
  const isWord = kind === "word";
  return {
    key,
    capital: isWord && isCapital(raw),
    acronym: isWord && isAcronym(raw),
    lead: kind === "sign" && key !== "$" ? undefined : leads?.(key),
  };
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
