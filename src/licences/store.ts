// The port: what the product needs of a place that keeps the licence ledger. Adapters live in `storage`.
import type { Page, PageQuery } from "../base/page.ts";
import type { Applied } from "./apply.ts";
import type { Balance, LedgerDraft, LedgerEntry, Reservation } from "./licence.ts";

/** Every method may throw IoError: the store cannot be reached, or is closed. */
export interface LicenceStore {
  /** Durable when it resolves. Calls from several processes at once are put in one order. */
  readonly apply: (draft: LedgerDraft) => Promise<Applied>;
  /** Several at once, in order, made durable together; a refused one does not hold up the others. */
  readonly applyAll: (drafts: readonly LedgerDraft[]) => Promise<readonly Applied[]>;
  readonly balance: (licence: string) => Promise<Balance | undefined>;
  /** By id of the licence. */
  readonly list: (query?: PageQuery) => Promise<Page<Balance>>;
  /** Reservations of a licence that still hold something; of every licence without an argument. */
  readonly reservations: (licence?: string) => Promise<readonly Reservation[]>;
  /** What happened to a licence, oldest first. */
  readonly entries: (licence: string) => Promise<readonly LedgerEntry[]>;
  /** Every entry, oldest first: the input of `replayLedger`. */
  readonly records: () => AsyncIterable<LedgerEntry>;
}
