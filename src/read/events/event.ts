// One event as the reader found it: a candidate, never a fact.
import type { Span } from "../document/span.ts";
import type { EventStatus, Factuality } from "../frames/certainty.ts";
import type { DateValue, Participant } from "../frames/record.ts";

export interface ReadEvent {
  readonly id: string;
  readonly kind: string;
  readonly plover: {
    readonly event: string | null;
    readonly mode: string | null;
    readonly context: string;
    readonly codebook: string;
  };
  readonly cameo: string | null;
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly place?: string;
  readonly date: DateValue | null;
  readonly status: EventStatus;
  readonly factuality: Factuality;
  readonly background?: true;
  readonly zone?: string;
  readonly quote: Span;
  readonly mentions: readonly Span[];
  readonly patternId: string;
  /** 0 to 1; how often candidates of this make were right on the texts we measured. */
  readonly confidence: number;
}
