// `--fail-on`: exit code 1 when an answer is at or above a mark, so that scripts can stop a shipment.
import { strictness, type Outcome, type Verdict } from "../base/verdict.ts";
import { UsageError } from "../errors.ts";

const MARKS = ["prohibited", "licence_required", "obligation", "indeterminate", "hold"] as const;
export type FailMark = (typeof MARKS)[number];

/** Reads the mark. Throws UsageError that lists the marks. */
export function readFailOn(text: string | undefined): FailMark | undefined {
  if (text === undefined) return undefined;
  const mark = MARKS.find((one) => one === text);
  if (mark) return mark;
  throw new UsageError(`--fail-on: "${text}" is no mark`, `One of ${MARKS.join(", ")}.`);
}

/** Whether a line or a row that could not be read counts: nobody knows its answer, and so it may not proceed. */
export function countsUnread(mark: FailMark | undefined): boolean {
  return mark === "hold" || mark === "indeterminate";
}

/** `indeterminate` also counts everything stricter; `hold` is anything that may not proceed. */
export function isFinding(verdict: Pick<Verdict, "outcome" | "mayProceed" | "completeness">, mark: FailMark): boolean {
  if (mark === "hold") return !verdict.mayProceed;
  if (mark === "indeterminate" && verdict.completeness === "incomplete") return true;
  const bar: Outcome = mark === "indeterminate" ? "obligation" : mark;
  return strictness("item", { outcome: verdict.outcome }) >= strictness("item", { outcome: bar });
}
