// A reader pack: lexicon rows, patterns and their examples, as read from a folder and stored in the compiled snapshot.
import type { ClaimWeights, DayWeights, ReaderWeights, Weights } from "./weights.ts";
import type { LexiconRow } from "./gazetteer.ts";

export interface PatternExample {
  readonly text: string;
  /** Fields the candidate must have; compared by JSON value. */
  readonly expect?: Readonly<Record<string, unknown>> | undefined;
}

/** One pattern without what tests it; `match` is explained in data/lexicon/reader/README.md. */
export interface PatternRule {
  readonly id: string;
  /** `measure/export_ban`. */
  readonly emits: string;
  readonly match: readonly string[];
  /** Fixed fields of what is emitted. */
  readonly set?: Readonly<Record<string, string | boolean>> | undefined;
  /** Higher wins where two patterns claim the same words; 50 unless told. */
  readonly rank?: number | undefined;
}

export interface PatternData extends PatternRule {
  readonly examples: readonly PatternExample[];
  readonly counterexamples: readonly string[];
}

/** The rules of one pack, in the order of its files. */
export interface PackRules {
  readonly id: string;
  readonly version: string;
  readonly patterns: readonly PatternRule[];
  /** Weights of the scorer; the last pack that has some gives them. */
  readonly weights?: ReaderWeights | undefined;
  readonly claimWeights?: ClaimWeights | undefined;
  readonly dayWeights?: DayWeights | undefined;
  readonly authorityWeights?: Weights | undefined;
  readonly trustWeights?: Weights | undefined;
  readonly partyWeights?: Weights | undefined;
}

export interface ReaderPack {
  readonly id: string;
  readonly version: string;
  readonly rows: readonly LexiconRow[];
  readonly patterns: readonly PatternData[];
  readonly weights?: ReaderWeights | undefined;
  readonly claimWeights?: ClaimWeights | undefined;
  readonly dayWeights?: DayWeights | undefined;
  readonly authorityWeights?: Weights | undefined;
  readonly trustWeights?: Weights | undefined;
  readonly partyWeights?: Weights | undefined;
}
