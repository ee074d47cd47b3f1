// What a case stated and nobody could read: told in the verdict, which nothing unread lets proceed.
import type { Verdict } from "../base/verdict.ts";

/** The verdict on a case of which `unread` was not read: it may be what decides, so that nothing is cleared. */
export function tellUnread(verdict: Verdict, unread: readonly string[]): Verdict {
  if (unread.length === 0) return verdict;
  const clears = verdict.outcome === "no_control_found" || verdict.outcome === "exception_available";
  return {
    ...verdict,
    ...(clears ? { outcome: "indeterminate" as const } : {}),
    completeness: "incomplete",
    warnings: [
      {
        code: "not_read",
        params: { keys: unread.join(", ") },
        text: `Not read: ${unread.join(", ")}. The answer does not take it into account; state it in a field of the transaction.`,
      },
      ...verdict.warnings,
    ],
    mayProceed: false,
  };
}
