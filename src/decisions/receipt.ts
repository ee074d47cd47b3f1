// A receipt: what was asked, of which register and engine, and what was answered, in one file that can be checked years
// later without our store. It keeps the answers and the hash of the full verdict, so that a replay can say where it differs.
import { compareAnswers, type Change } from "../base/answer-change.ts";
import { answersOf, type AnswerState } from "../base/answer.ts";
import { canonicalJson } from "../base/canonical-json.ts";
import type { IsoDate } from "../base/date.ts";
import type { Transaction } from "../base/transaction.ts";
import type { Verdict } from "../base/verdict.ts";
import type { Sha256 } from "./chain.ts";
import type { DecisionEntry } from "./entry.ts";

const FORMAT = "derisk-receipt-1";

export interface Receipt {
  readonly format: typeof FORMAT;
  /** Id of the decision and its place in the log: an anchor for `verifyChain`. */
  readonly decision: string;
  readonly seq: number;
  readonly hash: string;
  readonly recordedAt: string;
  readonly on: IsoDate;
  readonly known: IsoDate;
  readonly register: Verdict["register"];
  readonly engine: string;
  readonly transaction: Transaction;
  readonly answers: readonly AnswerState[];
  /** Whether the act might proceed; absent in receipts of before 2026-11-24. */
  readonly mayProceed?: boolean;
  readonly verdictSha256: string;
  /** Over the canonical JSON of all other fields. Guards against damage, not against a forger: the log does that. */
  readonly sha256: string;
}

/** The receipt of a decision. Equal entries give equal receipts, so a receipt is checked against a log by comparing. */
export function receiptOf(entry: DecisionEntry, sha256: Sha256): Receipt {
  const { verdict, transaction, seq, hash, recordedAt } = entry;
  const receipt = {
    format: FORMAT,
    decision: entry.id,
    seq,
    hash,
    recordedAt,
    on: verdict.on,
    known: verdict.known,
    register: verdict.register,
    engine: verdict.engine,
    transaction,
    answers: answersOf(verdict),
    mayProceed: verdict.mayProceed,
    verdictSha256: sha256(canonicalJson(verdict)),
  } as const;
  return { ...receipt, sha256: sha256(canonicalJson(receipt)) };
}

export type ReadReceipt =
  | { readonly kind: "receipt"; readonly receipt: Receipt }
  | { readonly kind: "refused"; readonly problem: "not_a_receipt" | "altered"; readonly text: string };

/** A receipt out of parsed JSON. The transaction in it still passes its own schema before anything checks it. */
export function readReceipt(json: unknown, sha256: Sha256): ReadReceipt {
  if (typeof json !== "object" || json === null || (json as Partial<Receipt>).format !== FORMAT) {
    return { kind: "refused", problem: "not_a_receipt", text: `This is no receipt of the format ${FORMAT}.` };
  }
  const { sha256: stated, ...rest } = json as Receipt;
  if (sha256(canonicalJson(rest)) === stated) return { kind: "receipt", receipt: json as Receipt };
  return { kind: "refused", problem: "altered", text: "This receipt was changed after it was given out." };
}

/** The engine, as a replay needs it: the verdict on the same facts for the same two days. */
export type Check = (
  transaction: Transaction,
  days: { readonly on: IsoDate; readonly known: IsoDate },
) => Verdict | Promise<Verdict>;

export interface Replay {
  /** `identical`: the verdict to the letter; `same`: the same answers and the same hold or release, other words; `changed`: `changes` says where. */
  readonly kind: "identical" | "same" | "changed";
  readonly changes: readonly Change[];
  /** Whether the act might proceed then, and may now, where that differs: age alone takes a release away. */
  readonly proceeds?: { readonly before: boolean; readonly after: boolean };
  /** Whether today's register and engine are those of the receipt: an old register replays old answers exactly. */
  readonly sameRegister: boolean;
  readonly sameEngine: boolean;
  readonly verdict: Verdict;
}

/** Asks again what a receipt records, and compares by the contract's definition of a changed answer. */
export async function replay(receipt: Receipt, check: Check, sha256: Sha256): Promise<Replay> {
  const verdict = await check(receipt.transaction, { on: receipt.on, known: receipt.known });
  const changes = compareAnswers(receipt.answers, answersOf(verdict));
  const before = receipt.mayProceed ?? verdict.mayProceed;
  const isAsThen = before === verdict.mayProceed;
  const identical = sha256(canonicalJson(verdict)) === receipt.verdictSha256;
  return {
    kind: identical ? "identical" : changes.length === 0 && isAsThen ? "same" : "changed",
    changes,
    ...(isAsThen ? {} : { proceeds: { before, after: verdict.mayProceed } }),
    sameRegister: verdict.register.sha256 === receipt.register.sha256,
    sameEngine: verdict.engine === receipt.engine,
    verdict,
  };
}
