// Listed names found by a key of the whole name: the same letters, the same words in any order, words written as one, initials.
import { acronymsOf, LONGEST_ACRONYM, SHORTEST_ACRONYM } from "../names/acronym.ts";
import { soundKey } from "../names/phones.ts";
import type { Token } from "../names/token.ts";
import { hashKey } from "./key-table.ts";
import { ACRONYM, JOINED, wholeKeys } from "./name-keys.ts";
import type { ScreenIndex } from "./screen-index.ts";

const SHORTEST_JOINED = 5;

/** Names that hold one of the words as several. */
export function joinedInLists(index: ScreenIndex, tokens: readonly Token[]): readonly number[] {
  const names: number[] = [];
  for (const { role, writing, text, phones } of tokens)
    if (role === "name" && writing === "latin" && text.length >= SHORTEST_JOINED)
      index.joined.collect(hashKey(soundKey(phones), JOINED), names);
  return names;
}

/** Names with the same letters or the same words as the query's. */
export function wholeInLists(index: ScreenIndex, words: readonly string[]): readonly number[] {
  const names: number[] = [];
  for (const key of wholeKeys(words)) index.joined.collect(key, names);
  return names;
}

export function acronymsInLists(
  index: ScreenIndex,
  tokens: readonly Token[],
  words: readonly string[],
): readonly number[] {
  const names: number[] = [];
  const [first] = tokens;
  const isOne = tokens.every(({ role }, at) => at === 0 || role === "legal");
  if (isOne && first?.role === "name" && first.common === 0 && isAcronym(first.text))
    index.joined.collect(hashKey(first.text, ACRONYM), names);
  for (const short of acronymsOf(words, index.lexicon)) {
    const id = index.table.idOf(short);
    if (id === undefined) continue;
    for (let at = index.postingStarts[id] as number; at < (index.postingStarts[id + 1] as number); at++) {
      const name = index.postings[at] as number;
      if (isAlone(index, name)) names.push(name);
    }
  }
  return names;
}

const isAcronym = (text: string): boolean => text.length >= SHORTEST_ACRONYM && text.length <= LONGEST_ACRONYM;

/** Whether a listed name is one word, but for legal forms. */
function isAlone(index: ScreenIndex, name: number): boolean {
  let count = 0;
  for (let at = index.nameStarts[name] as number; at < (index.nameStarts[name + 1] as number); at++)
    if (index.table.tokens[index.nameTokens[at] as number]?.role !== "legal") count++;
  return count === 1;
}
