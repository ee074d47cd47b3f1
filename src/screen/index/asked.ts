// One form of a name that is asked for, with all that looking it up needs.
import type { Reading } from "../names/name-form.ts";
import type { Token } from "../names/token.ts";
import type { Letters } from "../score/letters.ts";
import type { Neighbourhood } from "./token-table.ts";

/** A listed name of which the query's is a short form, or the other way round, and what that proves (log-odds). */
export interface ShortName {
  readonly name: number;
  readonly what: "acronym" | "beginning of the acronym" | "beginnings of the words";
  readonly logit: number;
}

export type Change = "a space put in or out" | "letters taken for others" | "Chinese romanised otherwise";

/** One reading of one of the query's names, with the weight and the neighbourhood of each of its words. */
export interface AskedForm {
  readonly text: string;
  readonly reading: Reading;
  /** The words as plain Latin letters, where the name is written in them. */
  readonly words: readonly string[];
  /** What was changed in the query to read it so, if anything. */
  readonly change: Change | undefined;
  readonly tokens: readonly Token[];
  readonly weights: readonly number[];
  readonly neighbours: readonly Neighbourhood[];
  /** Lifts names of general words; see combination.ts. */
  readonly scale: number;
  /** The most that it tells when every word agrees, beyond what the words tell. */
  readonly whole: number;
  readonly letters: Letters;
  /** A word is no name that is known, or there are three of them: one letter may be a slip. */
  readonly maySlip: boolean;
  /** A word is one that no list holds and nobody is known to bear. */
  readonly isUnknown: boolean;
  /** Evidence in all words that tell, and the same lifted. */
  readonly bareInfo: number;
  readonly info: number;
  /** Listed names with the same letters or the same words in any order. */
  readonly wholeNames: readonly number[];
  /** Listed names one letter apart. */
  readonly slipNames: readonly number[];
  /** Listed names of which this is the acronym or a blend, or that are the acronym of this. */
  readonly shortNames: readonly ShortName[];
}
