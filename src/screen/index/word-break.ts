// Spaces that lists and queries set differently: a word that no list and no dictionary knows, made of two that they know, is
// read as those two as well (`IranAir`); two words that the list writes as one are read as that one (`Aero-Caribbean`).
import { byStem } from "../names/lexicon.ts";
import type { ScreenIndex } from "./screen-index.ts";

/** Words below this many letters are left whole. */
export const SHORTEST_BROKEN = 7;
/** Two syllables of one East Asian given name are no missing space: one part must be longer than any syllable. */
const LONGER_PART = 6;
const SHORTER_PART = 2;

/** An unknown word as the two known ones that it is made of; undefined where it is not. */
export function brokenWord(index: ScreenIndex, word: string): string | undefined {
  const at = word.length < SHORTEST_BROKEN ? 0 : bestBreak(index, word);
  return at === 0 ? undefined : `${word.slice(0, at)} ${word.slice(at)}`;
}

/** Where both parts are known words, as near the middle as may be; 0 where there is no such place. */
function bestBreak(index: ScreenIndex, word: string): number {
  let best = 0;
  let shorter = SHORTER_PART - 1;
  for (let at = SHORTER_PART; at <= word.length - SHORTER_PART; at++) {
    const least = Math.min(at, word.length - at);
    if (least <= shorter) continue;
    if (
      word.length - least < LONGER_PART &&
      !(least > SHORTER_PART && isGeneral(index, word, 0, at) && isGeneral(index, word, at))
    )
      continue;
    if (!isKnown(index, word, 0, at) || !isKnown(index, word, at)) continue;
    best = at;
    shorter = least;
  }
  return best;
}

/** Whether a list or the dictionary has the word, or a part of it. Asked for every part, so nothing is made or remembered. */
export const isKnown = ({ table, lexicon }: ScreenIndex, word: string, from = 0, to = word.length): boolean =>
  table.tokens.texts.numberOf(word, from, to) >= 0 ||
  lexicon.phrases.texts.numberOf(word, from, to) >= 0 ||
  byStem(lexicon, word, from, to) !== undefined;

/** A word of the dictionary of firms and places, which no given name is. */
function isGeneral({ lexicon }: ScreenIndex, word: string, from = 0, to = word.length): boolean {
  const role = lexicon.phrases.ofPart(word, from, to)?.role;
  return role === "generic" || role === "place";
}

const SHORTEST_WRITTEN_AS_ONE = 6;
/** … where the dictionary knows neither: shorter words of names are made of others by chance. */
const SHORTEST_NAME_WRITTEN_AS_ONE = 9;
const MOST_WRITTEN_AS_ONE = 3;

/** The words with two or three of them written as one where the list does so. */
export function joinWords(index: ScreenIndex, words: readonly string[]): string | undefined {
  for (let at = 0; at + 1 < words.length; at++) {
    let { length } = words[at] as string;
    for (let end = at + 1; end < words.length && end < at + MOST_WRITTEN_AS_ONE; end++) {
      length += (words[end] as string).length;
      if (length < SHORTEST_WRITTEN_AS_ONE) continue;
      if (index.table.tokens.texts.numberOfJoined(words, at, end + 1) < 0) continue;
      const joined = words.slice(at, end + 1);
      if (length < SHORTEST_NAME_WRITTEN_AS_ONE && !joined.some((word) => isGeneral(index, word))) continue;
      return [...words.slice(0, at), joined.join(""), ...words.slice(end + 1)].join(" ");
    }
  }
  return undefined;
}
