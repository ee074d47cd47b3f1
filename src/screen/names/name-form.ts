// What reading a name yields: one form for each way of reading it. Forms are compared with forms; the best pair counts.
import type { FormRole } from "./lexicon.ts";
import type { Token } from "./token.ts";

export const READINGS = [
  "as written",
  "romanised",
  "consonants",
  "characters",
  "pinyin",
  "wade-giles",
  "cantonese",
  "surname spelling",
  "translated",
  "transcribed",
  "hangul",
  "kana",
  "sino-korean",
  "japanese",
] as const;
export type Reading = (typeof READINGS)[number];

export interface NameForm {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  /** The words as plain Latin letters, where the name is written in them. */
  readonly words?: readonly string[];
  /** What each of these words does. */
  readonly roles?: readonly FormRole[];
}

/** Tokens beyond this many are dropped: the longest names of ministries and institutes stay whole. */
export const MOST_TOKENS = 24;
