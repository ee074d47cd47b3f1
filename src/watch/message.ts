// What a webhook is told: one message for each run that found changes, kept with them before it is sent.
import type { ChangedAnswer } from "./changed-answer.ts";
import { digestText, runTitle, type ToldRun } from "./told-run.ts";

/** A message as it is posted; every try sends the same id and the same body. */
export interface OutMessage {
  /** `sample-3`: subscription and run. */
  readonly id: string;
  readonly body: string;
}

/** One round of tries at one time. */
export interface Attempt {
  /** An instant, in UTC. */
  readonly at: string;
  readonly tries: number;
  /** Of the last answer; absent when none came. */
  readonly status?: number;
  /** Absent: delivered. */
  readonly why?: string;
}

/** `open`: tried again with the next run; `given_up`: tried too often. */
export type MessageState = "open" | "delivered" | "given_up";

export interface StoredMessage extends OutMessage {
  readonly subscription: string;
  readonly state: MessageState;
  readonly attempts: readonly Attempt[];
}

/** Rounds after which a message is given up. */
export const MOST_ATTEMPTS = 10;

/** How a message stands after one more round. */
export function stateAfter(attempts: readonly Attempt[]): MessageState {
  const last = attempts.at(-1);
  if (last !== undefined && last.why === undefined) return "delivered";
  return attempts.length >= MOST_ATTEMPTS ? "given_up" : "open";
}

/** Most changes in one message; the rest is asked for by its subscription and run. */
const MOST = 1000;

/** The message of a run. Undefined when nothing changed: nobody is told that all stays as it is. */
export function messageOf(run: ToldRun | undefined, what: string): OutMessage | undefined {
  if (run === undefined || run.changes.length === 0) return undefined;
  const { id, changes, ...rest } = run;
  const body = {
    type: "answers.changed",
    id,
    ...rest,
    what,
    title: runTitle(run),
    text: digestText(run),
    total: changes.length,
    changes: changes.slice(0, MOST) as readonly ChangedAnswer[],
  };
  return { id, body: JSON.stringify(body) };
}
