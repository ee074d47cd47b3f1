// What a spelling alone tells of a word. A text says the same words over and over, so each is looked at once.
import type { Node } from "../lexicon/trie.ts";
import type { Token } from "./model.ts";

export interface Spelling {
  /** Lower case, accents and dots off: `U.S.` → `us`. */
  readonly key: string;
  readonly capital: boolean;
  readonly acronym: boolean;
  /** Where the lexicon goes on from this word, if any term begins with it. */
  readonly lead: Node | undefined;
}

/** Tells of the word, number or sign that stands at `[start, end)` of `text`. */
export type Speller = (text: string, start: number, end: number, kind: Token["kind"]) => Spelling;

/** Where the lexicon goes on from a word's key, if any term begins with it. */
export type Leads = (key: string) => Node | undefined;

/** Slots of the table, a power of two; half of them are used at most, then it starts afresh. */
const SLOTS = 16_384;
const MOST_KEPT = SLOTS / 2;
/** A longer slice may hold on to the whole text it was cut from, so it is not kept. */
const LONGEST_KEPT = 12;

interface Kept {
  readonly raw: string;
  readonly spelling: Spelling;
}

/**
 * A speller that knows which words begin a term, and remembers what it told. Its own open table finds a word by the code
 * units in place: a Map would need each word cut out and made one with its equals before it is looked up.
 */
export function spellerOf(leads: Leads): Speller {
  let slots: (Kept | undefined)[] = Array.from({ length: SLOTS });
  let count = 0;
  return (text, start, end, kind) => {
    if (end - start > LONGEST_KEPT) return spell(text.slice(start, end), kind, leads);
    let slot = hashOf(text, start, end);
    for (let kept = slots[slot]; kept !== undefined; kept = slots[slot]) {
      if (isWrittenAt(kept.raw, text, start, end)) return kept.spelling;
      slot = (slot + 1) & (SLOTS - 1);
    }
    const raw = text.slice(start, end);
    const spelling = spell(raw, kind, leads);
    if (count >= MOST_KEPT) {
      slots = Array.from({ length: SLOTS });
      count = 0;
      slot = hashOf(text, start, end);
    }
    slots[slot] = { raw, spelling };
    count++;
    return spelling;
  };
}

/** FNV-1a over the code units, folded to a slot. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

function isWrittenAt(raw: string, text: string, start: number, end: number): boolean {
  if (raw.length !== end - start) return false;
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** Spells without a lexicon and without a memory. */
export const plainSpeller: Speller = (text, start, end, kind) => spell(text.slice(start, end), kind);

/** A spelling with its lead, if there is a lexicon. No term begins with a sign, but for money. */
function spell(raw: string, kind: Token["kind"], leads?: Leads): Spelling {
  const key = keyOf(raw, kind);
  const isWord = kind === "word";
  return {
    key,
    capital: isWord && isCapital(raw),
    acronym: isWord && isAcronym(raw),
    lead: kind === "sign" && key !== "$" ? undefined : leads?.(key),
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
