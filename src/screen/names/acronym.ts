// The initials by which a long name is known: "Korean Committee for Space Technology" is KCST; and the first of them, where a
// name goes on after what the initials stand for: "Front for the Liberation of Oran - Western Branch" is FLO.
import type { NameLexicon } from "./lexicon.ts";

const FEWEST_WORDS = 3;
export const SHORTEST_ACRONYM = 3;
export const LONGEST_ACRONYM = 8;

export interface Acronyms {
  /** Initials of all words that count; with CO too where the name has a word for a firm. */
  readonly whole: readonly string[];
  /** Initials of the first words only, or with those of the words for a firm among them. */
  readonly part: readonly string[];
}

const NONE: Acronyms = { whole: [], part: [] };
const DIGITS = /^\d+$/;

/** Initials of a name's words, numbers whole; none for short names. */
export function acronymsOf(words: readonly string[], lexicon: NameLexicon): Acronyms {
  if (words.length < FEWEST_WORDS) return NONE;
  let initials = "";
  let all = "";
  let firms = 0;
  for (const word of words) {
    const meaning = lexicon.phrases.get(word);
    if (meaning?.role === "small") continue;
    const initial = DIGITS.test(word) ? word : word.charAt(0);
    all += initial;
    if (meaning?.role === "legal") firms++;
    else initials += initial;
  }
  const whole = [initials, ...(firms > 0 ? [`${initials}co`] : [])];
  const fits = (text: string): boolean => text.length >= SHORTEST_ACRONYM && text.length <= LONGEST_ACRONYM;
  const isLong = initials.length >= FEWEST_WORDS - (firms > 0 ? 1 : 0) && initials.length <= LONGEST_ACRONYM;
  const part: string[] = [];
  for (const text of firms > 0 ? [initials, all] : [initials])
    for (let length = SHORTEST_ACRONYM; length <= Math.min(text.length, LONGEST_ACRONYM); length++) {
      const first = text.slice(0, length);
      if (!whole.includes(first) && !part.includes(first)) part.push(first);
    }
  return { whole: isLong ? whole.filter(fits) : [], part };
}
