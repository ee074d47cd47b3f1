// How an alert stands on a day: what was last decided about it, whether that still holds, and if not, why not.
import type { IsoDate } from "../../base/date.ts";
import { type AlertBasis, type AlertEntry, type AlertVerdict, BASIS_PARTS } from "./alert.ts";

export type Decided = Extract<AlertEntry, { readonly kind: "decide" }>;

export type ReopenReason = (typeof BASIS_PARTS)[number] | "expired";

export interface AlertStanding {
  /** `waiting`: decided by one, to be confirmed by another. `unsure` is open work too. */
  readonly state: "open" | "waiting" | AlertVerdict;
  /** What was last decided and not undone. */
  readonly decision?: Decided;
  /** Who confirmed it, where two are needed. */
  readonly second?: Decided;
  /** Set when it was decided and what the decision rested on changed since. */
  readonly reopened?: readonly ReopenReason[];
}

/**
 * The standing from an alert's entries in order. `now` is the basis of today; a part that differs from the basis decided on
 * opens the alert again, as does the end of the decision's time.
 */
export function standingOf(entries: readonly AlertEntry[], now: AlertBasis, on: IsoDate): AlertStanding {
  const live = withoutUndone(entries);
  const last = live.at(-1);
  if (last === undefined) return { state: "open" };
  const changed: ReopenReason[] = BASIS_PARTS.filter((part) => last.basis[part] !== now[part]);
  if (last.expires !== undefined && last.expires <= on) changed.push("expired");
  if (changed.length > 0) return { state: "open", decision: last, reopened: changed };
  if (last.fourEyes !== true) return { state: last.verdict, decision: last };
  const before = live.at(-2);
  const agrees =
    before !== undefined &&
    before.verdict === last.verdict &&
    !isSamePerson(before.by, last.by) &&
    BASIS_PARTS.every((part) => before.basis[part] === now[part]);
  return agrees ? { state: last.verdict, decision: before, second: last } : { state: "waiting", decision: last };
}

/** Each undo takes back the last decision that stands. */
function withoutUndone(entries: readonly AlertEntry[]): readonly Decided[] {
  const live: Decided[] = [];
  for (const entry of entries) {
    if (entry.kind === "undo") live.pop();
    else live.push(entry);
  }
  return live;
}

/** Written otherwise, "A. Lee" and "a. lee " are one person. */
export const isSamePerson = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const REASONS: Readonly<Record<ReopenReason, string>> = {
  row: "the list's entry changed",
  party: "the customer's record changed",
  links: "the owners or relations that the list states changed",
  owners: "the customer's owners changed",
  programme: "the list's programme changed",
  effect: "the legal effect of the entry changed",
  expired: "the decision's time is over",
};

/** `the list's entry changed, the decision's time is over`. */
export const reopenText = (reasons: readonly ReopenReason[]): string => reasons.map((one) => REASONS[one]).join(", ");
