// One claim as the reader found it: who said what, and how they meant it. A candidate, never a fact.
import type { Span } from "../document/span.ts";
import type { Factuality } from "../frames/certainty.ts";
import type { Participant } from "../frames/record.ts";

export type ClaimForm = "direct" | "mixed" | "indirect" | "headline" | "narrator";
export type Stance = "support" | "oppose" | "justify" | "deny" | "warn" | "predict" | "pledge" | "request" | "neutral";

export interface ReadClaim {
  readonly id: string;
  readonly speaker: Participant;
  readonly form: ClaimForm;
  readonly stance: Stance;
  readonly frames: readonly string[];
  readonly factuality: Factuality;
  /** Ids of measures, events and enforcement records of the same reading. */
  readonly about: readonly string[];
  readonly irony?: true;
  readonly quote: Span;
  readonly cue?: Span;
  readonly attribution: { readonly chain: readonly string[] };
  readonly patternId: string;
  readonly confidence: number;
}
