// Answers of today against those held: each subject whose answer changed by the contract's definition, with its causes.
import { isMoved, isNotable, matchesOf, movedMatches } from "../assess/index.ts";
import { compareAnswers } from "../base/answer-change.ts";
import { answersOf } from "../base/answer.ts";
import { causesOf, type CauseWorld } from "./causes.ts";
import type { AnswerSide, ChangedAnswer } from "./changed-answer.ts";
import {
  type Answered,
  type AnswerBasis,
  answersHeld,
  type Held,
  type HeldSubject,
  type WatchedSubject,
} from "./held.ts";

export interface Compared {
  readonly changed: readonly ChangedAnswer[];
  /** Subjects asked about for the first time, and those no longer asked about: no answer of theirs changed. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

export interface CompareWorld extends CauseWorld {
  /** Lower-case hex SHA-256 of a text. */
  readonly sha256: (text: string) => string;
}

/** Changed answers, those that stand otherwise first, then those that go on or off hold or have new possible matches. Costs up to four checks for each that changed, none for the others. */
export function compareHeld(held: Held, now: Answered, subscription: string, world: CompareWorld): Compared {
  const [before, after] = [byKey(held.subjects), byKey(now.subjects)];
  const run = held.run + 1;
  const changed: ChangedAnswer[] = [];
  for (const [key, subject] of after) {
    const was = before.get(key);
    if (was === undefined) continue;
    const answers = answersHeld(held, was);
    const changes = compareAnswers(answers, answersOf(subject.verdict));
    const matches = movedMatches(was.matches, matchesOf(subject.verdict));
    const { kind, id, title, party, verdict } = subject;
    // A release that lapses, by age alone even, changes no answer, and nobody may go on shipping by it.
    if (changes.length === 0 && matches === undefined && was.mayProceed === verdict.mayProceed) continue;
    changed.push({
      id: world.sha256([subscription, run, key].join("\n")).slice(0, 16),
      subscription,
      run,
      at: now.at,
      subject: { kind, id, title, ...(party === undefined ? {} : { party }) },
      before: sideOf(was, held.basis),
      after: sideOf({ ...subject, outcome: verdict.outcome, mayProceed: verdict.mayProceed }, now.basis),
      changes,
      ...(matches === undefined ? {} : { matches }),
      causes: causesOf({ subject: was, answers, basis: held.basis }, { subject, basis: now.basis }, world),
      register: now.basis.register,
      ...coverageOf(subject),
    });
  }
  return {
    changed: changed.toSorted((a, b) => rankOf(b) - rankOf(a)),
    added: [...after].flatMap(([key, { id }]) => (before.has(key) ? [] : [id])),
    gone: [...before].flatMap(([key, { id }]) => (after.has(key) ? [] : [id])),
  };
}

const rankOf = (change: ChangedAnswer): number => (isMoved(change) ? 2 : isNotable(change) ? 1 : 0);

/** Two lines of the same part, supplier and site share an id: they are told apart by their order. */
function byKey<T extends Pick<HeldSubject, "kind" | "id">>(subjects: readonly T[]): ReadonlyMap<string, T> {
  const keyed = new Map<string, T>();
  for (const subject of subjects) {
    const key = `${subject.kind}\n${subject.id}`;
    let nth = 1;
    while (keyed.has(`${key}\n${nth}`)) nth++;
    keyed.set(`${key}\n${nth}`, subject);
  }
  return keyed;
}

function sideOf(
  { standing, outcome, mayProceed }: Pick<HeldSubject, "standing" | "outcome" | "mayProceed">,
  { on, known }: AnswerBasis,
): AnswerSide {
  return { on, known, standing, outcome, mayProceed };
}

/** An answer that found nothing says where it looked: it is no clearance. */
function coverageOf({ standing, verdict }: WatchedSubject): Pick<ChangedAnswer, "coverage"> {
  if (standing !== "no_control_found" && standing !== "exception_available") return {};
  return { coverage: verdict.coverage.map(({ list, edition, state }) => ({ list, edition, state })) };
}
