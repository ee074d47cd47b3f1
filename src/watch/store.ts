// The port: what watch needs of a place that keeps subscriptions, the answers held and every change told. Changes only grow.
import type { Page, PageQuery } from "../base/page.ts";
import type { ChangedAnswer } from "./changed-answer.ts";
import type { Held, RunHead } from "./held.ts";
import type { Attempt, OutMessage, StoredMessage } from "./message.ts";
import type { Subscription } from "./subscription.ts";

/** When somebody marked a change as seen, and who. */
export interface Seen {
  /** An instant, in UTC. */
  readonly at: string;
  readonly by?: string;
}

export interface StoredChange extends ChangedAnswer {
  readonly seen?: Seen;
}

export interface ChangeQuery extends PageQuery {
  readonly subscription?: string;
  readonly unseen?: boolean;
}

export interface WatchedState {
  readonly subscription: Subscription;
  readonly last: RunHead;
}

export interface ChangeCount {
  readonly all: number;
  readonly unseen: number;
}

/** Every method may throw IoError: the store cannot be reached or is closed. */
export interface WatchStore {
  /** `taken`: there is, or was, a subscription of that id; nothing is written. */
  readonly add: (subscription: Subscription, held: Held) => Promise<"added" | "taken">;
  /** Removed ones too, by id. */
  readonly list: () => Promise<readonly WatchedState[]>;
  readonly held: (subscription: string) => Promise<Held | undefined>;
  /**
   * Keeps a run's answers with what changed and the message about it, all or nothing. `overtaken`: another run, or the removal of the subscription,
   * came between; nothing is written, so that of two runs at once one tells.
   */
  readonly advance: (
    subscription: string,
    held: Held,
    changes: readonly ChangedAnswer[],
    message?: OutMessage,
  ) => Promise<"advanced" | "overtaken">;
  /** Oldest first; those of removed subscriptions too. */
  readonly openMessages: () => Promise<readonly StoredMessage[]>;
  /** Newest first. */
  readonly messages: (subscription: string) => Promise<readonly StoredMessage[]>;
  /** One more round of tries. What was delivered stays delivered, whatever another round at the same time says. */
  readonly attempted: (message: string, attempt: Attempt) => Promise<void>;
  /** Undefined when there is none; the first instant stays when removed again. */
  readonly remove: (subscription: string, at: string) => Promise<Subscription | undefined>;
  /** Newest run first, within a run in the order told. */
  readonly changes: (query?: ChangeQuery) => Promise<Page<StoredChange>>;
  readonly counts: () => Promise<ReadonlyMap<string, ChangeCount>>;
  /** Marks what is not marked yet: the changes of these ids, or all of the subscription. Returns how many. */
  readonly markSeen: (subscription: string, seen: Seen, ids?: readonly string[]) => Promise<number>;
}
