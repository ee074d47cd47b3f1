// Whether a decided transaction may go today: the verdict, unless a release or a withdrawal was recorded after it.
import type { IsoDate } from "../base/date.ts";
import type { DecisionEntry, Entry, ReleaseEntry, WithdrawalEntry } from "./entry.ts";

export type Standing =
  /** The verdict itself lets the transaction go. */
  | { readonly kind: "cleared"; readonly decision: DecisionEntry }
  /** The verdict does not, and no release is in force. */
  | { readonly kind: "held"; readonly decision: DecisionEntry }
  | { readonly kind: "released"; readonly decision: DecisionEntry; readonly release: ReleaseEntry }
  | { readonly kind: "withdrawn"; readonly decision: DecisionEntry; readonly withdrawal: WithdrawalEntry };

/** How a decision stands on the day `on`, from all entries that belong to it. Undefined when none of them is a decision. */
export function standing(history: readonly Entry[], on: IsoDate): Standing | undefined {
  const decision = history.find((entry) => entry.kind === "decision");
  if (decision === undefined) return undefined;
  const withdrawal = withdrawalOf(history, decision.id);
  if (withdrawal) return { kind: "withdrawn", decision, withdrawal };
  if (decision.verdict.mayProceed) return { kind: "cleared", decision };
  const release = releaseInForce(history, on);
  return release ? { kind: "released", decision, release } : { kind: "held", decision };
}

/** Only a cleared or a released transaction may proceed. */
export function mayProceed(standing: Standing): boolean {
  return standing.kind === "cleared" || standing.kind === "released";
}

/** The withdrawal that took back the entry `id`, if any. */
export function withdrawalOf(history: readonly Entry[], id: string): WithdrawalEntry | undefined {
  return history.find((entry) => entry.kind === "withdrawal" && entry.entry === id) as WithdrawalEntry | undefined;
}

function releaseInForce(history: readonly Entry[], on: IsoDate): ReleaseEntry | undefined {
  for (const entry of history) {
    if (entry.kind !== "release" || withdrawalOf(history, entry.id)) continue;
    if (entry.validTo === undefined || on < entry.validTo) return entry;
  }
  return undefined;
}
