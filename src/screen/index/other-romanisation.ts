// Chinese names that a list writes in the other of the two systems.
import { isWadeGiles, pinyinOf, toWadeGiles } from "../names/wade-giles-names.ts";
import type { ScreenIndex } from "./screen-index.ts";

/** The words as the index knows them in the other system; undefined where it does not. */
export function romaniseOtherwise(index: ScreenIndex, words: readonly string[]): string | undefined {
  const wade = toWadeGiles(words);
  if (wade !== undefined && isLong(wade) && wade.some((word, at) => word !== words[at] && isListed(index, word)))
    return wade.join(" ");
  return isWadeGiles(words) ? inPinyin(index, words) : undefined;
}

/** Too many people share a name of two syllables for it to be looked for in every spelling. */
const isLong = (words: readonly string[]): boolean =>
  words.reduce((syllables, word) => syllables + (isSyllableOfWadeGiles(word) ? 1 : 2), 0) > 2;
const isSyllableOfWadeGiles = (word: string): boolean => pinyinOf(word).length > 0;

/** Surname first or last; the given name in one word, or in two as the query has it. */
function inPinyin(index: ScreenIndex, words: readonly string[]): string | undefined {
  for (const at of [0, words.length - 1]) {
    const given = words.filter((_, place) => place !== at);
    for (const surname of pinyinOf(words[at] as string)) {
      if (!isListed(index, surname)) continue;
      const known = spellings(given).find((word) => isListed(index, word));
      if (known !== undefined) return `${surname} ${known}`;
    }
  }
  return undefined;
}

/** All ways of the given name, in one word. */
const spellings = (words: readonly string[]): readonly string[] =>
  words.reduce<readonly string[]>(
    (heads, word) => heads.flatMap((head) => pinyinOf(word).map((tail) => head + tail)),
    [""],
  );

const isListed = ({ table }: ScreenIndex, word: string): boolean => table.idOf(word) !== undefined;
