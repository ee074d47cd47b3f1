// When an answer counts as changed: what `assess --since`, `watch` and the replay of a decision all report.
// The definition is the contract's; wording, explanations, provisions and missing facts may differ freely.
import { ANSWER_ASPECTS, answersOf, type AnswerAspect, type AnswerState, type DeterminationKey } from "./answer.ts";
import { isOpen, strictness, type Question, type Verdict } from "./verdict.ts";

/** `unsettled`: from a settled answer to an open one; `settled`: the reverse. */
export type Direction = "stricter" | "looser" | "unsettled" | "settled";

/** One aspect of one answer that differs. */
export interface Change {
  readonly aspect: AnswerAspect;
  /** Absent: the overall answer. Where the authority changed, the key as it is now. */
  readonly determination?: DeterminationKey;
  /** Sorted; empty when there was none: no such determination, no documents … */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Only for the outcome and review policy of an answer that exists on both sides; open answers count by ceiling. */
  readonly direction?: Direction;
}

/**
 * What changed from `before` to `after` by the contract's definition: outcome, review policy, authority, licence types,
 * exceptions, documents, time limit, conflicts or horizon state. Empty means: the same answer.
 */
export function answerChanged(before: Verdict, after: Verdict): readonly Change[] {
  return compareAnswers(answersOf(before), answersOf(after));
}

/**
 * `answerChanged` on stored answers. They are matched by jurisdiction, authority and question; where exactly one is left
 * on each side under a jurisdiction and question, its authority changed; any other that is new or gone is an outcome
 * that was nothing before or is nothing now.
 */
export function compareAnswers(before: readonly AnswerState[], after: readonly AnswerState[]): readonly Change[] {
  const same = match(before, after, ({ determination: key }) =>
    key ? JSON.stringify([key.jurisdiction, key.authority, key.question]) : "overall",
  );
  const moved = match(same.gone, same.added, ({ determination: key }) => `${key?.jurisdiction}\n${key?.question}`, 1);
  return [
    ...[...same.matched, ...moved.matched].flatMap(([was, is]) => compareOne(was, is)),
    ...moved.gone.map((was) => cameOrWent(was, { before: was.aspects.outcome ?? [], after: [] })),
    ...moved.added.map((is) => cameOrWent(is, { before: [], after: is.aspects.outcome ?? [] })),
  ];
}

function cameOrWent({ determination }: AnswerState, sides: Pick<Change, "before" | "after">): Change {
  return { aspect: "outcome", ...(determination && { determination }), ...sides };
}

function compareOne(was: AnswerState, is: AnswerState): readonly Change[] {
  const direction = directionOf(is.determination?.question ?? "item", was, is);
  const changes: Change[] = [];
  for (const aspect of ANSWER_ASPECTS) {
    const before = was.aspects[aspect] ?? [];
    const after = is.aspects[aspect] ?? [];
    if (before.length === after.length && before.every((text, index) => text === after[index])) continue;
    const graded = aspect === "outcome" || aspect === "review_policy";
    changes.push({
      aspect,
      ...(is.determination && { determination: is.determination }),
      before,
      after,
      ...(graded && direction && { direction }),
    });
  }
  return changes;
}

function directionOf(question: Question, was: AnswerState, is: AnswerState): Direction | undefined {
  if (isOpen(was.outcome) !== isOpen(is.outcome)) return isOpen(is.outcome) ? "unsettled" : "settled";
  const rank = (side: AnswerState): number =>
    strictness(question, isOpen(side.outcome) ? (side.ceiling ?? side) : side);
  const step = rank(is) - rank(was);
  if (step === 0) return undefined;
  return step > 0 ? "stricter" : "looser";
}

interface Matching {
  readonly matched: readonly (readonly [was: AnswerState, is: AnswerState])[];
  readonly gone: readonly AnswerState[];
  readonly added: readonly AnswerState[];
}

/** Pairs in order of appearance under one key; a key with more than `limit` on either side stays unpaired. */
function match(
  before: readonly AnswerState[],
  after: readonly AnswerState[],
  key: (answer: AnswerState) => string,
  limit: number = Number.POSITIVE_INFINITY,
): Matching {
  const waiting = Map.groupBy(after, key);
  const matched: [AnswerState, AnswerState][] = [];
  const gone: AnswerState[] = [];
  const added: AnswerState[] = [];
  for (const [name, olds] of Map.groupBy(before, key)) {
    const news = waiting.get(name) ?? [];
    waiting.delete(name);
    const count = olds.length > limit || news.length > limit ? 0 : olds.length;
    for (const [index, was] of olds.entries()) {
      const is = index < count ? news[index] : undefined;
      if (is) matched.push([was, is]);
      else gone.push(was);
    }
    added.push(...news.slice(count));
  }
  for (const news of waiting.values()) added.push(...news);
  return { matched, gone, added };
}
