// An act whose status is asked for, with what the questions about it share.
import type { SentenceView } from "../../grammar/sentence-view.ts";
import type { Factuality, Region, Status } from "../candidate.ts";
import type { Cues } from "../cues.ts";
import type { MeasureType } from "../families.ts";

/** What the status depends on besides the words. */
export interface StatusContext {
  readonly type: MeasureType;
  readonly direction: "restrict" | "relax";
  readonly verbal: boolean;
  /** Last day on which the measure may have begun, if the sentence says when; and the publication day. */
  readonly effective: string | undefined;
  readonly announced: string | undefined;
  readonly published: string | undefined;
}

export interface Act {
  readonly view: SentenceView;
  readonly region: Region;
  readonly match: Region;
  readonly cue: Cues;
  readonly context: StatusContext;
}

/** An answer to the question how far an act has come. */
export interface State {
  readonly status: Status;
  /** 2: a cue or a day says so; 1: the verb's tense; 0: a bare noun. */
  readonly weight: 0 | 1 | 2;
  /** Where the answer tells it; else as the words about the act have it. */
  readonly factuality?: Factuality;
}

export const state = (status: Status, weight: State["weight"], factuality?: Factuality): State =>
  factuality === undefined ? { status, weight } : { status, weight, factuality };

const SOON = 100;

/** Whether `value` is one day, at most so many days after `published`. */
export function isNearDay(value: string, published: string, most = SOON): boolean {
  return value.length === 10 && daysApart(published, value) <= most;
}

export function daysApart(a: string, b: string): number {
  return (Date.parse(b.slice(0, 10)) - Date.parse(a.slice(0, 10))) / 86_400_000;
}
