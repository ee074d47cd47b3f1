// One act of an authority against somebody or something, or for them: a candidate, never a fact.
import type { Span } from "../document/span.ts";
import type { Factuality } from "../frames/certainty.ts";
import type { DateValue, Participant } from "../frames/record.ts";

export interface ReadEnforcement {
  readonly id: string;
  readonly kind: string;
  readonly plover: {
    readonly event: string | null;
    readonly mode: string | null;
    readonly context: string;
    readonly codebook: string;
  };
  readonly cameo: string | null;
  readonly authority: Participant | null;
  readonly target: Participant | null;
  readonly date: DateValue | null;
  readonly amount?: { readonly value: number; readonly currency?: string };
  readonly outcome?: string;
  readonly factuality: Factuality;
  readonly background?: true;
  readonly zone?: string;
  readonly quote: Span;
  readonly mentions: readonly Span[];
  readonly patternId: string;
  readonly confidence: number;
}
