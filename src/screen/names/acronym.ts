// The initials by which a long name is known: "Korean Committee for Space Technology" is KCST; and the first of them, where a
// name goes on after what the initials stand for: "Front for the Liberation of Oran - Western Branch" is FLO.
import type { FormRole } from "./lexicon.ts";

/** A shorter name is not known by its initials. */
export const FEWEST_WORDS = 3;
export const SHORTEST_ACRONYM = 3;
export const LONGEST_ACRONYM = 8;

const fits = (text: string): boolean => text.length >= SHORTEST_ACRONYM && text.length <= LONGEST_ACRONYM;
const isNumber = (word: string): boolean => word.charCodeAt(0) <= 0x39 && /^\d+$/.test(word);
const NONE: readonly string[] = [];

interface Initials {
  /** Of the words that count, numbers whole. */
  readonly telling: string;
  /** With those of words for a firm among them. */
  readonly all: string;
}

/** Initials of a name's words, which play these parts; undefined where they are too few to stand for it. */
export function initialsOf(words: readonly string[], roles: readonly FormRole[]): Initials | undefined {
  if (words.length < FEWEST_WORDS) return undefined;
  let telling = "";
  let all = "";
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const role = roles[at];
    if (role === "small") continue;
    const initial = isNumber(word) ? word : word.charAt(0);
    all += initial;
    if (role !== "legal") telling += initial;
  }
  return { telling, all };
}

/** Initials of all words that count; with CO too where the name has a word for a firm. Empty for short names. */
export function acronymsOf(initials: Initials | undefined): readonly string[] {
  if (initials === undefined) return NONE;
  const { telling, all } = initials;
  const isFirm = all !== telling;
  const withForm = all.length === telling.length + 1 ? [all] : NONE;
  if (telling.length < FEWEST_WORDS - (isFirm ? 1 : 0) || telling.length > LONGEST_ACRONYM) return NONE;
  return (isFirm ? [telling, `${telling}co`, ...withForm] : [telling]).filter(fits);
}

/** Initials of the first words only, and with those of words for a firm among them; `whole` are those of all words. */
export function acronymParts(initials: Initials | undefined, whole: readonly string[]): readonly string[] {
  if (initials === undefined) return NONE;
  const { telling, all } = initials;
  const parts: string[] = [];
  const addFrom = (text: string): void => {
    for (let length = SHORTEST_ACRONYM; length <= Math.min(text.length, LONGEST_ACRONYM); length++) {
      const part = text.slice(0, length);
      if (!whole.includes(part) && !parts.includes(part)) parts.push(part);
    }
  };
  addFrom(telling);
  if (all !== telling) addFrom(all);
  return parts;
}
