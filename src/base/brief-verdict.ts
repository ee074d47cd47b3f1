// A verdict without its reasons: what mass data is sorted by. Whoever wants to know why checks the one line again.
import type { Answer, Determination, Verdict } from "./verdict.ts";

/** The fields of a verdict and of its determinations that say what the answer is, under the same names. */
export interface BriefVerdict extends Pick<
  Verdict,
  | "id"
  | "on"
  | "known"
  | "outcome"
  | "reviewPolicy"
  | "completeness"
  | "floor"
  | "ceiling"
  | "missingFacts"
  | "mayProceed"
> {
  readonly determinations: readonly (Pick<Determination, "jurisdiction" | "question"> & Answer)[];
}

/** What is read of a verdict. */
type Read = Omit<BriefVerdict, "determinations"> & {
  readonly determinations: readonly Omit<Determination, "because">[];
};

export function briefly(verdict: Read): BriefVerdict {
  const { id, on, known, outcome, completeness, floor, ceiling, missingFacts, mayProceed } = verdict;
  const determinations = verdict.determinations.map(({ jurisdiction, question, outcome: answer, reviewPolicy }) => ({
    jurisdiction,
    question,
    outcome: answer,
    ...(reviewPolicy === undefined ? {} : { reviewPolicy }),
  }));
  return {
    id,
    on,
    known,
    determinations,
    outcome,
    ...(verdict.reviewPolicy === undefined ? {} : { reviewPolicy: verdict.reviewPolicy }),
    completeness,
    floor,
    ceiling,
    missingFacts,
    mayProceed,
  };
}
