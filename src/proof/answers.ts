// Answers compared and ordered for the replay.
import {
  strictness,
  type Answer,
  type ExceptionStatus,
  type Outcome,
  type Question,
  type Requirement,
} from "../base/verdict.ts";

const OUTCOME_OF: Readonly<Record<string, Outcome>> = {
  prohibit: "prohibited",
  licence: "licence_required",
  block: "blocked",
  subject: "subject",
  classify: "controlled",
};

/** What a requirement amounts to: lifted by an available exception, else by its effect; every other effect is a duty. */
export function answerOfRequirement({ effect, exceptions = [], reviewPolicy }: Requirement): Answer {
  if (exceptions.some(isMet)) return { outcome: "exception_available" };
  const outcome = OUTCOME_OF[effect] ?? "obligation";
  return outcome === "licence_required" ? { outcome, reviewPolicy: reviewPolicy ?? "unstated" } : { outcome };
}

/** Nothing of an available exception is open, left to confirm, or failing. */
function isMet({ status, open, conditions = [], failed = [] }: ExceptionStatus): boolean {
  return status === "available" && open.length + conditions.length + failed.length === 0;
}

/** The strictest of some answers; undefined for none. */
export function strictestOf(question: Question, answers: readonly Answer[]): Answer | undefined {
  let best: Answer | undefined;
  for (const one of answers) if (!best || strictness(question, one) > strictness(question, best)) best = one;
  return best;
}

/** Same outcome and review policy; a licence without a policy is one whose policy is unstated. */
export function sameAnswer(a: Answer | undefined, b: Answer | undefined): boolean {
  return textOf(a) === textOf(b);
}

export function textOf(answer: Answer | undefined): string {
  if (answer === undefined) return "nothing";
  const policy = answer.reviewPolicy ?? (answer.outcome === "licence_required" ? "unstated" : undefined);
  return policy === undefined ? answer.outcome : `${answer.outcome} (${policy})`;
}
