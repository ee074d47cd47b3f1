// Names read anew where words that nothing knows are taken for others: two that lack a space between them, or one with letters
// misread. What a word is taken for stays with the word: names share words.
import type { Repairs, Word } from "../names/keyed-word.ts";
import { meantWord } from "./misread.ts";
import type { ScreenIndex } from "./screen-index.ts";
import { brokenWord, isKnown } from "./word-break.ts";

/** The name of these words with those that are taken for others in one of the two ways put in their place; undefined where none is. */
export function repaired(index: ScreenIndex, given: readonly Word[], how: "broken" | "reread"): string | undefined {
  let texts: string[] | undefined;
  for (let at = 0; at < given.length; at++) {
    const word = given[at] as Word;
    if (word.repairs?.versions !== index.versions) word.repairs = repairsOf(index, word);
    const read = (word.repairs as Repairs)[how];
    if (read !== undefined) texts ??= given.slice(0, at).map(({ text }) => text);
    texts?.push(read ?? word.text);
  }
  return texts?.join(" ");
}

function repairsOf(index: ScreenIndex, { text, script }: Word): Repairs {
  const mayBe = script === "latin" && !isKnown(index, text);
  return {
    versions: index.versions,
    broken: mayBe ? brokenWord(index, text) : undefined,
    reread: mayBe ? meantWord(index, text) : undefined,
  };
}
