// Decisions: verdicts kept with their facts in an append-only, hash-chained log, with receipts that can be replayed.
export type { Refusal, RefusalCode } from "./admit.ts";
export { appendTo, readRecord, type Appended, type LogTransaction } from "./append.ts";
export { verifyChain, type Break, type BreakCode, type ChainReport, type Sha256, type StoredEntry } from "./chain.ts";
export type {
  DecisionDraft,
  DecisionEntry,
  Entry,
  EntryDraft,
  EntryKind,
  Link,
  ReleaseDraft,
  ReleaseEntry,
  WithdrawalDraft,
  WithdrawalEntry,
} from "./entry.ts";
export { readReceipt, receiptOf, replay, type Check, type ReadReceipt, type Receipt, type Replay } from "./receipt.ts";
export { mayProceed, standing, type Standing } from "./standing.ts";
export type { DecisionStore, EntryQuery } from "./store.ts";
