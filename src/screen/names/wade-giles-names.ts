// Names of Chinese people in Latin letters, from one of the two systems to the other: Hsieh Chen-hua is Xie Zhenhua. From pinyin
// there is one way; from Wade-Giles without its marks there are several, since `ch` stands for four sounds.
import { cutPinyin, eachSyllable, isPinyin } from "./pinyin-syllables.ts";
import { wadeGiles } from "./wade-giles.ts";

/** Syllables that pinyin does not have, nor other languages as often. */
const TELLING = /^hs|^ts[aeou]|^tz|^ss|ieh$|ueh$|ien$|^(?:ch|sh|j)ih$|erh$/;

const MOST_WORDS = 4;
const NONE: readonly string[] = [];

/** Whether a name is written in Wade-Giles: all its words are, and one could be nothing else. */
export function isWadeGiles(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > MOST_WORDS) return false;
  return words.every((word) => pinyinOf(word).length > 0) && words.some((word) => TELLING.test(word));
}

/** The words of a name in pinyin as Wade-Giles has them, where that writes one in a way that nothing else does; else undefined. */
export function toWadeGiles(words: readonly string[]): readonly string[] | undefined {
  if (words.length < 2 || words.length > MOST_WORDS || !words.every(isPinyin)) return undefined;
  const written: string[] = [];
  let isTelling = false;
  for (const word of words) {
    const syllables = cutPinyin(word)?.map(wadeGiles) ?? NONE;
    isTelling ||= syllables.some((syllable) => TELLING.test(syllable));
    written.push(syllables.join(""));
  }
  return isTelling ? written : undefined;
}

let inverse: Map<string, string[]> | undefined;

/** Syllables of pinyin that Wade-Giles without marks writes so; none for other words. */
export function pinyinOf(word: string): readonly string[] {
  inverse ??= invert();
  return inverse.get(word) ?? NONE;
}

function invert(): Map<string, string[]> {
  const table = new Map<string, string[]>();
  eachSyllable((syllable) => {
    const wade = wadeGiles(syllable);
    const there = table.get(wade);
    if (there === undefined) table.set(wade, [syllable]);
    else there.push(syllable);
  });
  return table;
}
