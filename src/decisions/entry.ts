// What the decision log holds: decisions, and the releases and withdrawals recorded after them. Nothing is ever edited.
import type { IsoDate } from "../base/date.ts";
import type { Transaction } from "../base/transaction.ts";
import type { Verdict } from "../base/verdict.ts";

interface Draft {
  /** Unique in the store, chosen by the caller: appending the same draft again is then safe after a lost reply. */
  readonly id: string;
  /** The instant of recording, `2026-11-21T09:30:00.000Z`. */
  readonly recordedAt: string;
}

/** A verdict to be kept with the facts it rested on. Days, register hash and engine version are the verdict's own. */
export interface DecisionDraft extends Draft {
  readonly kind: "decision";
  /** The facts exactly as they were given. */
  readonly transaction: Transaction;
  readonly verdict: Verdict;
  /** Who looked at the verdict; absent when nobody has. */
  readonly reviewer?: string;
  readonly note?: string;
}

/** A named approver lets a held transaction go, on their own responsibility and for a stated reason. */
export interface ReleaseDraft extends Draft {
  readonly kind: "release";
  /** Id of the decision. */
  readonly decision: string;
  readonly approver: string;
  readonly reason: string;
  /** First day on which the release no longer holds. */
  readonly validTo?: IsoDate;
}

/** A decision or a release is taken back; the record of it stays. */
export interface WithdrawalDraft extends Draft {
  readonly kind: "withdrawal";
  /** Id of the decision that is withdrawn or whose release is. */
  readonly decision: string;
  /** Id of the entry taken back: the decision's own id, or that of its release. */
  readonly entry: string;
  readonly by: string;
  readonly reason: string;
}

export type EntryDraft = DecisionDraft | ReleaseDraft | WithdrawalDraft;
export type EntryKind = EntryDraft["kind"];

/** The place of an entry in the hash chain. */
export interface Link {
  /** 1 for the first entry of the log, without gaps. */
  readonly seq: number;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previousHash: string;
  readonly hash: string;
}

export type DecisionEntry = DecisionDraft & Link;
export type ReleaseEntry = ReleaseDraft & Link;
export type WithdrawalEntry = WithdrawalDraft & Link;
export type Entry = DecisionEntry | ReleaseEntry | WithdrawalEntry;

/** Id of the decision that an entry is or belongs to. */
export function decisionIdOf(entry: EntryDraft): string {
  return entry.kind === "decision" ? entry.id : entry.decision;
}
