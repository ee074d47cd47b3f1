// The changes of one run together: one entry of a feed, one message, one heading of a page.
import { changeText, isMoved, isNotable } from "../assess/index.ts";
import type { AnswerSide, ChangedAnswer } from "./changed-answer.ts";
import { type CauseWords, causeWords, coverageText } from "./words.ts";

export interface ToldRun<T extends ChangedAnswer = ChangedAnswer> {
  /** `sample-3`: subscription and run. */
  readonly id: string;
  readonly subscription: string;
  readonly run: number;
  readonly at: string;
  readonly on: AnswerSide["on"];
  readonly known: AnswerSide["known"];
  readonly changes: readonly T[];
}

/** In the order in which the runs first appear. */
export function byRun<T extends ChangedAnswer>(changes: readonly T[]): readonly ToldRun<T>[] {
  const runs = Map.groupBy(changes, ({ subscription, run }) => `${subscription}-${run}`);
  return [...runs].flatMap(([id, all]) => {
    const [first] = all;
    if (first === undefined) return [];
    const { subscription, run, at, after } = first;
    return [{ id, subscription, run, at, on: after.on, known: after.known, changes: all }];
  });
}

/** `90 answers changed as of 2026-11-28: 23 stand otherwise, 67 on other grounds`. */
export function runTitle({ on, changes }: ToldRun): string {
  const moved = changes.filter(isMoved).length;
  const answers = changes.length === 1 ? "1 answer" : `${changes.length} answers`;
  return `${answers} changed as of ${on}: ${moved} stand otherwise, ${changes.length - moved} on other grounds`;
}

export interface ToldCause<T extends ChangedAnswer> extends CauseWords {
  readonly changes: readonly T[];
}

/** Each cause in words with its changes; those behind lines that stand otherwise first, and of these the ones that did little else. */
export function causesTold<T extends ChangedAnswer>(changes: readonly T[]): readonly ToldCause<T>[] {
  const told = new Map<string, CauseWords & { readonly changes: T[] }>();
  for (const change of changes) {
    const own = new Map(change.causes.flatMap(causeWords).map((words) => [words.text, words]));
    for (const [text, words] of own) {
      const known = told.get(text);
      if (known === undefined) told.set(text, { ...words, changes: [change] });
      else known.changes.push(change);
    }
  }
  const moved = (cause: ToldCause<T>): number => cause.changes.filter(isMoved).length;
  const others = (a: ToldCause<T>, b: ToldCause<T>): number => b.changes.length - a.changes.length;
  return [...told.values()].toSorted((a, b) => moved(b) - moved(a) || (moved(a) > 0 ? others(b, a) : others(a, b)));
}

/** Most lines of a digest; the page has all. */
const MOST = 50;

/** The run as plain text for a message: what stands otherwise, line by line, then the causes. */
export function digestText(run: ToldRun): string {
  const moved = run.changes.filter(isNotable);
  const lines = moved.slice(0, MOST).map((change) => {
    const { id, title, party } = change.subject;
    return `- ${title} (${id}${party === undefined ? "" : `, ${party}`}): ${changeText(change)}`;
  });
  const cautions = new Set(moved.flatMap((change) => coverageText(change) ?? []));
  return [
    `${runTitle(run)}.`,
    ...(lines.length === 0 ? [] : ["", ...lines]),
    ...(moved.length > MOST ? [`… and ${moved.length - MOST} more`] : []),
    ...[...cautions].flatMap((text) => ["", text]),
    "",
    "Because of",
    ...causesTold(run.changes).map(
      ({ text, changes }) => `- ${changes.length === 1 ? "1 line" : `${changes.length} lines`}: ${text}`,
    ),
    "",
    "Not legal advice.",
  ].join("\n");
}
