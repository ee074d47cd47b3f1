// What may be appended to the log. A refusal is an answer to the user, with what to do in the sentence.
import { assertInstant } from "../base/instant.ts";
import type { Entry, EntryDraft, ReleaseDraft, WithdrawalDraft } from "./entry.ts";
import { withdrawalOf } from "./standing.ts";

export type RefusalCode =
  | "blank_field"
  | "id_taken"
  | "foreign_verdict"
  | "decision_not_found"
  | "entry_not_found"
  | "already_withdrawn"
  | "nothing_to_release";

export interface Refusal {
  readonly code: RefusalCode;
  readonly text: string;
}

/**
 * Why `draft` may not follow `history` (the entries of the same decision, in order); undefined when it may.
 * Throws RangeError when `recordedAt` is not an instant in UTC: a caller's mistake, no answer to a user.
 */
export function refusalOf(draft: EntryDraft, history: readonly Entry[]): Refusal | undefined {
  assertInstant(draft.recordedAt, "recordedAt");
  const blank = blankField(draft);
  if (blank) return { code: "blank_field", text: `State ${blank}: an entry without it cannot be answered for.` };
  if (draft.kind === "decision") return foreignVerdict(draft.transaction.id, draft.verdict.id);
  const decision = history.find((entry) => entry.kind === "decision");
  if (decision === undefined) {
    return { code: "decision_not_found", text: `There is no decision ${draft.decision}: record the decision first.` };
  }
  if (withdrawalOf(history, decision.id)) {
    return { code: "already_withdrawn", text: `Decision ${decision.id} was withdrawn: check the transaction again.` };
  }
  if (draft.kind === "withdrawal") return withdrawalRefusal(draft, history);
  if (!decision.verdict.mayProceed) return undefined;
  return { code: "nothing_to_release", text: `Decision ${decision.id} holds nothing: the transaction may proceed.` };
}

function withdrawalRefusal(draft: WithdrawalDraft, history: readonly Entry[]): Refusal | undefined {
  const target = history.find((entry) => entry.id === draft.entry);
  if (target === undefined || target.kind === "withdrawal") {
    const text = `Decision ${draft.decision} has no release ${draft.entry}: name the decision itself or one of its releases.`;
    return { code: "entry_not_found", text };
  }
  if (!withdrawalOf(history, target.id)) return undefined;
  return { code: "already_withdrawn", text: `${target.id} was withdrawn before: nothing is left to take back.` };
}

function foreignVerdict(transaction: string, verdict: string): Refusal | undefined {
  if (transaction === verdict) return undefined;
  return {
    code: "foreign_verdict",
    text: `The verdict is on ${verdict}, the facts are of ${transaction}: keep them together.`,
  };
}

const NAMED = {
  decision: [],
  release: ["approver", "reason"],
  withdrawal: ["by", "reason"],
} as const satisfies Record<EntryDraft["kind"], readonly (keyof ReleaseDraft | keyof WithdrawalDraft)[]>;

function blankField(draft: EntryDraft): string | undefined {
  const fields: readonly string[] = ["id", ...NAMED[draft.kind]];
  const values: Readonly<Record<string, unknown>> = { ...draft };
  return fields.find((field) => String(values[field] ?? "").trim() === "");
}
