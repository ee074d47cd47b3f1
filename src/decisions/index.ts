// Decisions: verdicts kept with their facts in an append-only, hash-chained log, with receipts that can be replayed.
export { refusalOf, type Refusal, type RefusalCode } from "./admit.ts";
export { appendTo, readRecord, type Appended, type LogTransaction } from "./append.ts";
export {
  GENESIS_HASH,
  seal,
  unseal,
  verifyChain,
  type Break,
  type BreakCode,
  type ChainReport,
  type Sha256,
  type StoredEntry,
} from "./chain.ts";
export {
  decisionIdOf,
  type DecisionDraft,
  type DecisionEntry,
  type Entry,
  type EntryDraft,
  type EntryKind,
  type Link,
  type ReleaseDraft,
  type ReleaseEntry,
  type WithdrawalDraft,
  type WithdrawalEntry,
} from "./entry.ts";
export { readReceipt, receiptOf, replay, type Check, type ReadReceipt, type Receipt, type Replay } from "./receipt.ts";
export { mayProceed, standing, type Standing } from "./standing.ts";
export type { DecisionStore, EntryQuery } from "./store.ts";
