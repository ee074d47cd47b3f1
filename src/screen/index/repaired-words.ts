// Names read anew where words that nothing knows are taken for others. What a word is taken for is remembered: names share words.
import { Recent } from "../../base/recent.ts";
import type { Word } from "../names/keyed-word.ts";
import type { ScreenIndex } from "./screen-index.ts";

/** Words remembered of an index. */
const MEMO = 8000;
/** What is remembered of a word that stays as it is. */
const ITSELF = "";

/** Reads names with the words, of `least` letters or more, that `repair` takes for others put in their place; undefined for names where it takes none. */
export function repairer(
  least: number,
  repair: (index: ScreenIndex, word: string) => string | undefined,
): (index: ScreenIndex, given: readonly Word[]) => string | undefined {
  const memos = new WeakMap<ScreenIndex, Recent<string, string>>();
  return (index, given) => {
    let memo = memos.get(index);
    if (memo === undefined) memos.set(index, (memo = new Recent(MEMO)));
    let repaired: string[] | undefined;
    for (let at = 0; at < given.length; at++) {
      const { text, script } = given[at] as Word;
      let read = script === "latin" && text.length >= least ? memo.get(text) : ITSELF;
      if (read === undefined) memo.set(text, (read = repair(index, text) ?? ITSELF));
      if (read !== ITSELF) repaired ??= given.slice(0, at).map((word) => word.text);
      repaired?.push(read === ITSELF ? text : read);
    }
    return repaired?.join(" ");
  };
}
