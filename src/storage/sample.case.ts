// Drafts for the tests of the stores.
import { isoDate } from "../base/date.ts";
import type { Verdict } from "../base/verdict.ts";
import type { Appended, DecisionDraft, Entry, ReleaseDraft, WithdrawalDraft } from "../decisions/index.ts";

export const RECORDED_AT = "2026-11-21T09:30:00.000Z";

export function decision(id: string, fields: Partial<DecisionDraft> = {}): DecisionDraft {
  return {
    kind: "decision",
    id,
    recordedAt: RECORDED_AT,
    transaction: { id: "T1", act: "export", item: { material: "gallium" }, from: "CN", to: "US" },
    verdict: verdict("T1"),
    ...fields,
  };
}

export function verdict(transaction: string): Verdict {
  return {
    id: transaction,
    on: isoDate("2026-11-21"),
    known: isoDate("2026-11-21"),
    determinations: [],
    outcome: "licence_required",
    completeness: "complete",
    floor: { outcome: "licence_required" },
    ceiling: { outcome: "licence_required" },
    missingFacts: [],
    warnings: [],
    mayProceed: false,
    coverage: [],
    register: { version: "2026-11-20", sha256: "ab".repeat(32) },
    engine: "0.1.0",
  };
}

/** A decision on a transaction of its own. */
export function decisionOn(transaction: string, id: string): DecisionDraft {
  const base = decision(id);
  return { ...base, transaction: { ...base.transaction, id: transaction }, verdict: verdict(transaction) };
}

export function release(id: string, of: string): ReleaseDraft {
  return { kind: "release", id, recordedAt: RECORDED_AT, decision: of, approver: "Chen Wei", reason: "permit seen" };
}

export function withdrawal(id: string, of: string, entry: string): WithdrawalDraft {
  return {
    kind: "withdrawal",
    id,
    recordedAt: RECORDED_AT,
    decision: of,
    entry,
    by: "A. Okafor",
    reason: "wrong buyer",
  };
}

/** The entry that was appended; fails the test when it was refused. */
export function entryOf(appended: Appended): Entry {
  if (appended.kind === "refused") throw new Error(`refused: ${appended.refusal.code}`);
  return appended.entry;
}
