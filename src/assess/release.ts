// Whether a line may go, beside how it stands: a standing leaves parties and end uses aside, so "no control found" is no release.
import { isOpen, type Verdict } from "../base/verdict.ts";

/** `past`: it is over, and was judged by the law of its day. */
export const RELEASES = ["may_proceed", "on_hold", "past"] as const;
export type Release = (typeof RELEASES)[number];

export function releaseOf(past: boolean, { mayProceed }: Pick<Verdict, "mayProceed">): Release {
  return past ? "past" : mayProceed ? "may_proceed" : "on_hold";
}

/** Questions of every kind without an answer, and facts that every complete picture of a deal has, one each. */
export function openQuestions({ determinations, missingFacts }: Verdict): number {
  const open = determinations.filter(({ outcome }) => isOpen(outcome));
  const asked = new Set(determinations.flatMap((one) => one.missingFacts ?? []).map(String));
  return open.length + missingFacts.filter((set) => !asked.has(String(set))).length;
}

interface Released {
  readonly release: Release;
  readonly openQuestions: number;
  readonly verdict: Pick<Verdict, "outcome">;
}

/** `may proceed`, `on hold: 3 questions open`, `on hold: licence to obtain`, `past: judged by the law of its day`. */
export function releaseText({ release, openQuestions: open, verdict }: Released): string {
  if (release === "past") return "past: judged by the law of its day";
  if (release === "may_proceed") return "may proceed";
  const why = WAITS_FOR[verdict.outcome];
  const questions = open === 0 ? [] : [`${open} ${open === 1 ? "question" : "questions"} open`];
  const reasons = [...(why === undefined ? [] : [why]), ...questions];
  return `on hold: ${reasons.length === 0 ? "parties not screened, or a warning to look at" : reasons.join(", ")}`;
}

const WAITS_FOR: Readonly<Partial<Record<Verdict["outcome"], string>>> = {
  prohibited: "prohibited",
  licence_required: "licence to obtain",
  obligation: "duty to do",
};
