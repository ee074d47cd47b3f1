// Why an answer changed, found by changing one thing at a time from then to now: the edition of the register, the user's
// own rows, the lists, the day. What changes the answer at its turn is a cause.
import { matchesOf, movedMatches, type PartyMatch } from "../assess/index.ts";
import { compareAnswers } from "../base/answer-change.ts";
import { answersOf, type AnswerState } from "../base/answer.ts";
import { canonicalJson } from "../base/canonical-json.ts";
import type { IsoDate } from "../base/date.ts";
import type { Transaction } from "../base/transaction.ts";
import type { Verdict } from "../base/verdict.ts";
import type { Cause, MovedMeasure } from "./changed-answer.ts";
import { type AnswerBasis, type HeldList, type HeldSubject, measuresOf, type WatchedSubject } from "./held.ts";

/** The law of a day as known on a day, and the lists of a day. */
export interface AskedAs {
  readonly on: IsoDate;
  readonly known: IsoDate;
  readonly listsOn: IsoDate;
}

export interface CauseWorld {
  /** The answer of today's register and engine. */
  readonly ask: (transaction: Transaction, as: AskedAs) => Verdict;
  /** Measures that stand otherwise on the second day than on the first. */
  readonly moved: (before: AnswerBasis, after: AnswerBasis) => readonly MovedMeasure[];
}

export interface Before {
  readonly subject: HeldSubject;
  readonly answers: readonly AnswerState[];
  readonly basis: AnswerBasis;
}

export interface After {
  readonly subject: WatchedSubject;
  readonly basis: AnswerBasis;
}

/** Never empty for answers that differ. */
export function causesOf(before: Before, after: After, { ask, moved }: CauseWorld): readonly Cause[] {
  const [was, is] = [before.basis, after.basis];
  // Unchanged rows may still be asked otherwise: where a line's destination is open, the answers decide which is asked about.
  const sameRows = was.portfolio?.sha256 === is.portfolio?.sha256;
  const rows = sameRows ? before.subject.transaction : after.subject.transaction;
  const then = { on: was.on, known: was.known, listsOn: listDay(was) };
  const edition = ask(before.subject.transaction, then);
  const own = ask(rows, then);
  const lists = ask(rows, { ...then, listsOn: listDay(is) });
  const causes: Cause[] = [];
  const { matches, mayProceed } = before.subject;
  const held: Told = { answers: before.answers, matches, mayProceed };
  if (differ(held, told(edition))) causes.push(editionCause(was, is));
  if (differ(told(edition), told(own))) causes.push(rowsCause(before, after));
  if (differ(told(own), told(lists))) causes.push({ kind: "lists", lists: movedLists(was.lists, is.lists) });
  if (differ(told(lists), told(after.subject.verdict)) || causes.length === 0) {
    const touched = new Set([...before.subject.measures, ...measuresOf(lists), ...measuresOf(after.subject.verdict)]);
    // A measure that moved changes an answer; where none changed, the release came or went by age alone.
    const isAnswered = compareAnswers(before.answers, answersOf(after.subject.verdict)).length > 0;
    const measures = isAnswered ? moved(was, is).filter(({ id }) => touched.has(id)) : [];
    causes.push(measures.length > 0 ? { kind: "measures", measures } : { kind: "days", from: was.on, to: is.on });
  }
  return causes;
}

/** The day whose lists an answer was screened against. */
const listDay = ({ on, known }: AnswerBasis): IsoDate => (known < on ? known : on);

/** What is told of an answer. */
interface Told {
  readonly answers: readonly AnswerState[];
  readonly matches: readonly PartyMatch[];
  readonly mayProceed: boolean;
}

const told = (verdict: Verdict): Told => ({
  answers: answersOf(verdict),
  matches: matchesOf(verdict),
  mayProceed: verdict.mayProceed,
});

const differ = (a: Told, b: Told): boolean =>
  a.mayProceed !== b.mayProceed ||
  compareAnswers(a.answers, b.answers).length > 0 ||
  movedMatches(a.matches, b.matches) !== undefined;

function editionCause(was: AnswerBasis, is: AnswerBasis): Cause {
  if (was.register.sha256 !== is.register.sha256) {
    return { kind: "edition", before: was.register.version, after: is.register.version };
  }
  if (was.engine !== is.engine) return { kind: "edition", before: was.engine, after: is.engine };
  return { kind: "lists", lists: movedLists(was.lists, is.lists) };
}

function rowsCause({ subject: was, basis }: Before, { subject: is, basis: now }: After): Cause {
  const [left, right] = [new Map(Object.entries(was.transaction)), new Map(Object.entries(is.transaction))];
  const fields = [...new Set([...left.keys(), ...right.keys()])]
    .filter((key) => canonicalJson(left.get(key) ?? null) !== canonicalJson(right.get(key) ?? null))
    .toSorted();
  if (basis.portfolio === undefined || now.portfolio === undefined) return { kind: "rows", fields };
  return { kind: "rows", fields, versions: { before: basis.portfolio.version, after: now.portfolio.version } };
}

/** Lists that are new, gone, of other rows, or stale where they were not or the reverse. */
function movedLists(was: readonly HeldList[], is: readonly HeldList[]): readonly string[] {
  const key = ({ list, version, stale }: HeldList): string => `${list}\n${version}\n${stale}`;
  const [before, after] = [new Set(was.map(key)), new Set(is.map(key))];
  const moved = [...was.filter((one) => !after.has(key(one))), ...is.filter((one) => !before.has(key(one)))];
  return [...new Set(moved.map(({ list }) => list))].toSorted();
}
