// What all choices of days in a document share, and what the words of each day tell by themselves.
import type { Signs } from "../clauses/score.ts";
import type { Draft } from "../measures/draft.ts";
import type { SentenceView } from "../grammar/sentence-view.ts";
import type { Governments } from "../measures/who/government.ts";
import type { DayWords } from "./day-words.ts";

/** What holds of the words of a day, whichever measure they are looked at for. */
export interface Wording {
  readonly value: string;
  readonly signs: Signs;
  /** How they stand to each measure that asked. */
  readonly beside: Map<Draft, Signs>;
  readonly when: string;
  readonly relation: string;
  /** The kind of the verb that the day hangs on. */
  readonly verb: string;
  /** The measures that begin on it, where a verb says so. */
  readonly effect: { readonly meant: readonly Draft[] } | undefined;
  readonly isBesideSaying: boolean;
}

/** What all choices of a document share. */
export interface Telling {
  readonly published: string;
  readonly drafts: readonly Draft[];
  readonly governments: Governments;
  readonly views: readonly SentenceView[];
  /** Every day that the text tells, in order. */
  readonly days: readonly DayWords[];
  /** The first sentence of the body. */
  readonly lede: SentenceView | undefined;
  /** What the words of each day tell by themselves, as far as a measure has asked. */
  readonly wordings: Map<DayWords, Wording>;
}
