// The answer overall: what follows from the answers of every question of every regime in reach.
import { isOpen, strictness, type Answer, type Question } from "../base/verdict.ts";

/** A determination as far as the overall answer looks at it. */
export interface Answered extends Answer {
  readonly question: Question;
  readonly floor?: Answer;
  readonly ceiling?: Answer;
}

export interface Overall {
  readonly overall: Answer;
  readonly completeness: "complete" | "incomplete";
  readonly floor: Answer;
  readonly ceiling: Answer;
}

/** Tariffs and classifications are information: they are no answer about what may be done. */
export function isAction({ question }: { readonly question: Question }): boolean {
  return question !== "tariff" && question !== "classification";
}

/** Something besides jurisdiction is asked. */
export function asksAction(action: readonly { readonly question: Question }[]): boolean {
  return action.some(({ question }) => question !== "jurisdiction");
}

/**
 * Source: contracts, "Verdict": the strictest settled outcome, else indeterminate while anything is open; indeterminate also
 * when an open question is already certain to be answered more strictly than every settled one. Where the outcome is settled
 * and an open question is certain of a stricter review policy, that policy is the answer's. `action`: determinations that
 * `isAction`; `unstated`: some fact that every complete picture has is missing.
 */
export function overallOf(action: readonly Answered[], unstated: boolean): Overall {
  const settled = strictest(action.filter((one) => !isOpen(one.outcome)));
  const open = action.some((one) => isOpen(one.outcome)) || action.length === 0 || unstated;
  const floor = strictest([settled, ...action.flatMap((one) => one.floor ?? [])]);
  const undecided = settled.outcome !== floor.outcome || (settled.outcome === "no_control_found" && open);
  return {
    overall: undecided ? { outcome: "indeterminate" } : floor,
    completeness: open ? "incomplete" : "complete",
    floor,
    ceiling: strictest(action.length === 0 ? [UNBOUNDED] : action.map(ceilingOf)),
  };
}

const UNBOUNDED: Answer = { outcome: "prohibited" };

/** The most that an answer could become: outside what we hold of a list, anything. */
function ceilingOf(one: Answered): Answer {
  if (!isOpen(one.outcome)) return one;
  return one.ceiling ?? UNBOUNDED;
}

/** The strictest of some answers, in the words of action; `no_control_found` for none. */
function strictest(answers: readonly Answer[]): Answer {
  const none: Answer = { outcome: "no_control_found" };
  return answers.map(asAction).reduce((best, one) => (rank(one) > rank(best) ? one : best), none);
}

/** Blocking and jurisdiction answers in the words of action: a blocked party is a prohibition. */
function asAction(one: Answer): Answer {
  if (one.outcome === "blocked") return { outcome: "prohibited" };
  if (one.outcome === "not_blocked" || one.outcome === "subject" || one.outcome === "not_subject")
    return { outcome: "no_control_found" };
  return one.reviewPolicy === undefined
    ? { outcome: one.outcome }
    : { outcome: one.outcome, reviewPolicy: one.reviewPolicy };
}

function rank(answer: Answer): number {
  return strictness("item", answer);
}
