// The initials by which a long name is known: "Korean Committee for Space Technology" is KCST.
import type { NameLexicon } from "./lexicon.ts";

const FEWEST_WORDS = 3;
export const SHORTEST_ACRONYM = 3;
export const LONGEST_ACRONYM = 8;

/** Initials of the words that count; with CO too where the name ends in a word for a firm. Empty for short names. */
export function acronymsOf(words: readonly string[], lexicon: NameLexicon): readonly string[] {
  if (words.length < FEWEST_WORDS) return [];
  let initials = "";
  let isFirm = false;
  for (const word of words) {
    const meaning = lexicon.phrases.get(word);
    if (meaning?.role === "small") continue;
    if (meaning?.role === "legal") isFirm = true;
    else initials += word.charAt(0);
  }
  if (initials.length < FEWEST_WORDS - (isFirm ? 1 : 0) || initials.length > LONGEST_ACRONYM) return [];
  const short = initials.length < SHORTEST_ACRONYM ? [] : [initials];
  return isFirm ? [...short, `${initials}co`] : short;
}
