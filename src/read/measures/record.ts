// The measure record as it leaves the reader: the gold shape, with the pattern and confidence of each.
import type { Span } from "../document/span.ts";
import type { DateValue, Factuality, Rate, Status } from "./candidate.ts";
import type { MeasureCodes, MeasureType } from "./families.ts";

export interface Measure extends MeasureCodes {
  readonly id: string;
  readonly type: MeasureType;
  readonly direction: "restrict" | "relax";
  readonly imposer: readonly string[];
  readonly authority: { readonly name: string; readonly norm: string } | null;
  readonly target: {
    readonly countries: readonly string[];
    readonly entities: readonly string[];
    readonly persons_bound?: string;
  };
  readonly goods: readonly {
    readonly text: string;
    readonly norm: string;
    readonly codes?: readonly string[];
    readonly suggestedCodes?: readonly string[];
  }[];
  readonly requirement?: string;
  readonly rate?: Rate;
  readonly legal_basis?: readonly string[];
  readonly announced: DateValue | null;
  readonly effective: DateValue | null;
  readonly expires?: DateValue;
  readonly status: Status;
  readonly factuality: Factuality;
  readonly background?: true;
  readonly vague?: true;
  readonly quote: Span;
  readonly mentions: readonly Span[];
  readonly attribution: { readonly chain: readonly string[] };
  /** 0 to 1: how likely it is a measure that the text tells, of this state and kind. */
  readonly confidence: number;
  readonly patternId: string;
  /** Fields that no words state: filled by default or from elsewhere in the text. */
  readonly derived: readonly string[];
}
