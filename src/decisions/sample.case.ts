// Small decisions for the tests of this folder.
import { createHash } from "node:crypto";
import { isoDate } from "../base/date.ts";
import type { Transaction } from "../base/transaction.ts";
import type { Verdict } from "../base/verdict.ts";
import { readRecord } from "./append.ts";
import { seal, type Sha256, type StoredEntry } from "./chain.ts";
import type { DecisionDraft, Entry, EntryDraft, ReleaseDraft, WithdrawalDraft } from "./entry.ts";

export const sha256: Sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");

export const transaction: Transaction = {
  id: "T1",
  act: "export",
  item: { description: "镓 gallium metal, 6N", hs: [{ code: "811292", nomenclature: "HS-2022" }] },
  from: "CN",
  to: "US",
};

export function verdictOn(fields: Partial<Verdict> = {}): Verdict {
  return {
    id: "T1",
    on: isoDate("2026-11-21"),
    known: isoDate("2026-11-21"),
    determinations: [],
    outcome: "licence_required",
    completeness: "incomplete",
    floor: { outcome: "licence_required" },
    ceiling: { outcome: "prohibited" },
    missingFacts: [["parties[end_user].categories"]],
    warnings: [],
    mayProceed: false,
    coverage: [],
    register: { version: "2026-11-20", sha256: "ab".repeat(32) },
    engine: "0.1.0",
    ...fields,
  };
}

export function decisionDraft(fields: Partial<DecisionDraft> = {}): DecisionDraft {
  return {
    kind: "decision",
    id: "D1",
    recordedAt: "2026-11-21T09:30:00.000Z",
    transaction,
    verdict: verdictOn(),
    ...fields,
  };
}

export function releaseDraft(fields: Partial<ReleaseDraft> = {}): ReleaseDraft {
  return {
    kind: "release",
    id: "R1",
    recordedAt: "2026-11-22T09:30:00Z",
    decision: "D1",
    approver: "Chen Wei",
    reason: "MOFCOM permit 2026-0417 seen in original",
    ...fields,
  };
}

export function withdrawalDraft(fields: Partial<WithdrawalDraft> = {}): WithdrawalDraft {
  return {
    kind: "withdrawal",
    id: "W1",
    recordedAt: "2026-11-23T09:30:00Z",
    decision: "D1",
    entry: "D1",
    by: "A. Okafor",
    reason: "wrong end user",
    ...fields,
  };
}

/** The drafts as records of one chain, with no check of what may follow what. */
export function chainOf(drafts: readonly EntryDraft[]): readonly StoredEntry[] {
  const records: StoredEntry[] = [];
  for (const draft of drafts) records.push(seal(draft, records.at(-1), sha256));
  return records;
}

export function entriesOf(drafts: readonly EntryDraft[]): readonly Entry[] {
  return chainOf(drafts).map((record) => readRecord(record, sha256));
}
