// Who says something in a sentence, and which stretch of it is what they say.
import type { Actor } from "../actors/index.ts";
import type { Mention } from "../document/model.ts";
import type { NounPhrase } from "../grammar/noun-phrase.ts";

export type Complement = "clause" | "object" | "naming" | "according" | "finding";

export interface Attribution {
  readonly cue: Mention;
  readonly complement: Complement;
  /** Stance that the verb alone tells. */
  readonly stance: string;
  readonly speaker: Actor | undefined;
  readonly speakerPhrase: NounPhrase | undefined;
  /** Tokens `[first, end)` of what is said; undefined where the words stand in a quotation elsewhere. */
  readonly content: { readonly first: number; readonly end: number } | undefined;
  readonly negated: boolean;
  /** How it was found, for the pattern id. */
  readonly shape: "subject" | "inverted" | "participle" | "according" | "final" | "parenthesis" | "agent";
}
