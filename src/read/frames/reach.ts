// What stands within some tokens of a clause.
import type { Mention } from "../document/model.ts";
import { keyAt, type SentenceView, textOf } from "../grammar/sentence-view.ts";

/** Whether one of the tokens `[from, to)` of the sentence is among the keys. */
export function hasKey(view: SentenceView, from: number, to: number, keys: { has(key: string): boolean }): boolean {
  for (let at = Math.max(from, view.sentence.firstToken); at < to; at++) if (keys.has(keyAt(view, at))) return true;
  return false;
}

/** Whether one of the lexicon words that begin within `[from, to)` is such a word. */
export function hasWord(view: SentenceView, from: number, to: number, isSuch: (word: Mention) => boolean): boolean {
  return view.words.some((word) => word.firstToken >= from && word.firstToken < to && isSuch(word));
}

/** The text of a token and of as many after it as the sentence has of `more`. */
export function textFrom(view: SentenceView, first: number, more: number): string {
  return textOf(view, first, Math.min(first + more, view.sentence.endToken - 1));
}
