// The initials by which a long name is known: "Korean Committee for Space Technology" is KCST; and the first of them, where a
// name goes on after what the initials stand for: "Front for the Liberation of Oran - Western Branch" is FLO.
import type { NameLexicon } from "./lexicon.ts";

const FEWEST_WORDS = 3;
export const SHORTEST_ACRONYM = 3;
export const LONGEST_ACRONYM = 8;

const DIGITS = /^\d+$/;
const fits = (text: string): boolean => text.length >= SHORTEST_ACRONYM && text.length <= LONGEST_ACRONYM;
const NONE: readonly string[] = [];

interface Initials {
  /** Of the words that count, numbers whole. */
  readonly telling: string;
  /** With those of words for a firm among them. */
  readonly all: string;
}

function initialsOf(words: readonly string[], lexicon: NameLexicon): Initials {
  let telling = "";
  let all = "";
  for (const word of words) {
    const role = lexicon.phrases.get(word)?.role;
    if (role === "small") continue;
    const initial = DIGITS.test(word) ? word : word.charAt(0);
    all += initial;
    if (role !== "legal") telling += initial;
  }
  return { telling, all };
}

/** Initials of all words that count; with CO too where the name has a word for a firm. Empty for short names. */
export function acronymsOf(words: readonly string[], lexicon: NameLexicon): readonly string[] {
  if (words.length < FEWEST_WORDS) return NONE;
  const { telling, all } = initialsOf(words, lexicon);
  const isFirm = all !== telling;
  if (telling.length < FEWEST_WORDS - (isFirm ? 1 : 0) || telling.length > LONGEST_ACRONYM) return NONE;
  return (isFirm ? [telling, `${telling}co`] : [telling]).filter(fits);
}

/** Initials of the first words only, and with those of words for a firm among them. */
export function acronymParts(words: readonly string[], lexicon: NameLexicon): readonly string[] {
  if (words.length < FEWEST_WORDS) return NONE;
  const whole = acronymsOf(words, lexicon);
  const { telling, all } = initialsOf(words, lexicon);
  const parts = new Set<string>();
  for (const text of [telling, all])
    for (let length = SHORTEST_ACRONYM; length <= Math.min(text.length, LONGEST_ACRONYM); length++)
      parts.add(text.slice(0, length));
  return [...parts].filter((part) => !whole.includes(part));
}
