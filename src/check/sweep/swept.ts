// What comes of a sweep: an outcome and a reason a line.
import type { Outcome, Verdict } from "../../base/verdict.ts";
import type { Reason } from "./reason.ts";

/** Codes of `Swept.outcome`. */
export const SWEPT_OUTCOMES: readonly Outcome[] = [
  "no_control_found",
  "exception_available",
  "obligation",
  "licence_required",
  "prohibited",
  "indeterminate",
  "out_of_coverage",
];

export interface Swept {
  readonly length: number;
  /** Row → index into `SWEPT_OUTCOMES`: the overall outcome. */
  readonly outcome: Uint8Array;
  /** Row → number of its reason; rows of one number share every answer. */
  readonly reasonOf: Int32Array;
  /** How many reasons there may be; numbers run below this, some stand for no row. */
  readonly reasons: number;
  readonly reason: (number: number) => Reason;
  /** The whole verdict of a row with its explanation, found when asked for: `check` itself. */
  readonly verdictAt: (row: number) => Verdict;
}
