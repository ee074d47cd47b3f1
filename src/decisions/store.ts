// The port: what the product needs of a place that keeps decisions. Adapters live in `storage`.
import type { Page, PageQuery } from "../base/page.ts";
import type { Appended } from "./append.ts";
import type { StoredEntry } from "./chain.ts";
import type { Entry, EntryDraft, EntryKind } from "./entry.ts";

export interface EntryQuery extends PageQuery {
  readonly kind?: EntryKind;
  /** Id of a transaction: its decisions. */
  readonly transaction?: string;
  /** `oldest` first when absent. */
  readonly order?: "oldest" | "newest";
}

/** Every method may throw IoError: the store cannot be reached, is closed, or holds a record that was changed. */
export interface DecisionStore {
  /** Durable when it resolves. Calls from several processes at once are put in one order. */
  readonly append: (draft: EntryDraft) => Promise<Appended>;
  /** Several at once, in order, made durable together; a refused one does not hold up the others. */
  readonly appendAll: (drafts: readonly EntryDraft[]) => Promise<readonly Appended[]>;
  readonly get: (id: string) => Promise<Entry | undefined>;
  /** The decision and all that was recorded on it later, oldest first; empty when there is no such decision. */
  readonly history: (decision: string) => Promise<readonly Entry[]>;
  readonly list: (query?: EntryQuery) => Promise<Page<Entry>>;
  /** Every record as stored, oldest first, unchecked: the input of `verifyChain`. */
  readonly records: () => AsyncIterable<StoredEntry>;
}
