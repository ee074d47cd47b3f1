// Words of each entry's heading and items, for finding candidate codes by description. Words alone: no text of the list.
import { wordsOf } from "../../src/goods/classify/words.ts";
import type { FirstParse, SecondParse } from "./sources.ts";

/** A word in more entries than this tells none of them apart. */
const COMMON = 90;

/** Words of an entry: those of its heading, and those of its items alone; each separated by spaces, in order. */
export interface EntryWords {
  readonly heading: string;
  readonly items?: string;
}

export function entryWords(
  codes: readonly string[],
  first: FirstParse,
  second: SecondParse,
  aliases: Readonly<Record<string, string>>,
): Readonly<Record<string, EntryWords>> {
  const all = new Map(
    codes.map((code) => {
      const heading = distinctive(
        `${first.headings.get(code) ?? ""} ${second.titles.get(code) ?? ""} ${aliases[code] ?? ""}`,
      );
      const items = distinctive((first.texts.get(code) ?? []).join(" ")).filter((word) => !heading.includes(word));
      return [code, { heading, items }] as const;
    }),
  );
  const counts = new Map<string, number>();
  for (const { heading, items } of all.values()) {
    for (const word of [...heading, ...items]) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const joined = (words: readonly string[]): string =>
    words
      .filter((word) => (counts.get(word) ?? 0) <= COMMON)
      .toSorted()
      .join(" ");
  return Object.fromEntries(
    [...all].map(([code, { heading, items }]): [string, EntryWords] => [
      code,
      { heading: joined(heading), ...(items.length === 0 ? {} : { items: joined(items) }) },
    ]),
  );
}

function distinctive(text: string): readonly string[] {
  return wordsOf(text).filter((word) => !/^\d+$|^\d[a-e]\d{3}/.test(word));
}
