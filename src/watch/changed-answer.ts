// A changed answer as it is told: what it was, what it is, which parts differ and what made it differ.
import type { MovedMatches, Standing } from "../assess/index.ts";
import type { Change } from "../base/answer-change.ts";
import type { IsoDate } from "../base/date.ts";
import type { CoverageState, Outcome, Verdict } from "../base/verdict.ts";

/** An answer as of a day. */
export interface AnswerSide {
  readonly on: IsoDate;
  readonly known: IsoDate;
  readonly standing: Standing;
  readonly outcome: Outcome;
  readonly mayProceed: boolean;
}

/** A measure of the answer that stood otherwise; states as phrases. */
export interface MovedMeasure {
  readonly id: string;
  readonly provision: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** What, changed alone, changes the answer. Several may have. */
export type Cause =
  | { readonly kind: "measures"; readonly measures: readonly MovedMeasure[] }
  /** Another edition of the register or another engine; `before` and `after` name them. */
  | { readonly kind: "edition"; readonly before: string; readonly after: string }
  /** The user's own rows; top-level fields of the transaction that differ. */
  | {
      readonly kind: "rows";
      readonly fields: readonly string[];
      readonly versions?: { readonly before: number; readonly after: number };
    }
  /** Lists that changed or went stale; none named: decisions about possible matches, or lists put aside. */
  | { readonly kind: "lists"; readonly lists: readonly string[] }
  /** Only the day moved on: an exception, a licence or a term reached its end, or what was last verified grew too old. */
  | { readonly kind: "days"; readonly from: IsoDate; readonly to: IsoDate };

export interface ChangedAnswer {
  /** The same for the same subscription, run and subject. */
  readonly id: string;
  readonly subscription: string;
  readonly run: number;
  /** The instant of the run that found it, in UTC. */
  readonly at: string;
  readonly subject: { readonly kind: string; readonly id: string; readonly title: string; readonly party?: string };
  readonly before: AnswerSide;
  readonly after: AnswerSide;
  /** Empty only where nothing but possible matches of parties, or the release, came or went. */
  readonly changes: readonly Change[];
  readonly matches?: MovedMatches;
  readonly causes: readonly Cause[];
  readonly register: Verdict["register"];
  /** Given where nothing was found: what was looked into, and how far it reaches. */
  readonly coverage?: readonly Omit<CoverageState, "note">[];
}
