// The answers of a subscription as they were last given: what the next ones are compared with.
import { matchesOf, type PartyMatch, type Standing } from "../assess/index.ts";
import { answersOf, type AnswerState } from "../base/answer.ts";
import type { IsoDate } from "../base/date.ts";
import type { Transaction } from "../base/transaction.ts";
import type { Outcome, Verdict } from "../base/verdict.ts";

/** What answers rest on, besides the transactions themselves. */
export interface AnswerBasis {
  readonly on: IsoDate;
  readonly known: IsoDate;
  readonly register: Verdict["register"];
  readonly engine: string;
  /** Lists screened against, by name. */
  readonly lists: readonly HeldList[];
  /** The portfolio version whose rows were asked about; absent for a single transaction. */
  readonly portfolio?: { readonly version: number; readonly sha256: string };
}

export interface HeldList {
  readonly list: string;
  readonly edition: string;
  /** Id of the version: equal rows, equal id. */
  readonly version: string;
  readonly stale: boolean;
}

/** One thing that is asked about. */
export interface WatchedSubject {
  readonly kind: "supply" | "transaction";
  readonly id: string;
  readonly title: string;
  readonly party?: string;
  readonly standing: Standing;
  readonly transaction: Transaction;
  readonly verdict: Verdict;
}

/** A subject as it is kept; `answers` are places in the list of all answers held, since many subjects share theirs. */
export interface HeldSubject extends Omit<WatchedSubject, "verdict"> {
  readonly outcome: Outcome;
  readonly mayProceed: boolean;
  readonly answers: readonly number[];
  readonly matches: readonly PartyMatch[];
  /** Ids of measures that the answer rests on or waits for. */
  readonly measures: readonly string[];
}

/** A run, without what it answered. */
export interface RunHead {
  /** 1 when subscribed, one more with every run. */
  readonly run: number;
  /** The instant of the run, in UTC. */
  readonly at: string;
  readonly basis: AnswerBasis;
}

export interface Held extends RunHead {
  readonly answers: readonly AnswerState[];
  readonly subjects: readonly HeldSubject[];
}

/** What a run found: the subjects with their verdicts of the day. */
export interface Answered {
  readonly at: string;
  readonly basis: AnswerBasis;
  readonly subjects: readonly WatchedSubject[];
}

/** The answers to keep for the next comparison; equal ones are kept once. */
export function hold({ at, basis, subjects }: Answered, run: number): Held {
  const places = new Map<string, number>();
  const answers: AnswerState[] = [];
  const placeOf = (answer: AnswerState): number => {
    const key = JSON.stringify(answer);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, answers.length);
    return answers.push(answer) - 1;
  };
  const held = subjects.map(({ verdict, ...subject }) => ({
    ...subject,
    outcome: verdict.outcome,
    mayProceed: verdict.mayProceed,
    answers: answersOf(verdict).map(placeOf),
    matches: matchesOf(verdict),
    measures: measuresOf(verdict),
  }));
  return { run, at, basis, answers, subjects: held };
}

/** The answers of one held subject, the overall one first. */
export function answersHeld(held: Held, subject: HeldSubject): readonly AnswerState[] {
  return subject.answers.flatMap((place) => held.answers[place] ?? []);
}

/** Measures that an answer rests on or waits for: required, suspended, upcoming, or of unknown state. */
export function measuresOf(verdict: Verdict): readonly string[] {
  const stated = verdict.determinations.flatMap(({ requirements = [], suspended = [], upcoming = [] }) =>
    [...requirements, ...suspended, ...upcoming].map(({ measure }) => measure),
  );
  const horizon = answersOf(verdict).flatMap(({ aspects }) => aspects.horizon ?? []);
  return [...new Set([...stated, ...horizon.map((text) => text.slice(0, text.indexOf(": ")))])];
}
