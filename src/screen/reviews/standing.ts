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
  const held = heldOf(live);
  if (held?.expires !== undefined && held.expires <= on) changed.push("expired");
  if (changed.length > 0) return { state: "open", decision: last, reopened: changed };
  if (held?.second !== undefined) return { state: last.verdict, decision: held.decision, second: held.second };
  return { state: last.fourEyes === true ? "waiting" : last.verdict, decision: last };
}

/** What stands at the end: one decision, or two that agree. */
interface Held {
  readonly decision: Decided;
  readonly second?: Decided;
  readonly expires?: IsoDate;
}

/**
 * A second person confirms what stood when they decided, not what was over or rested on something else; what two decided holds no
 * longer than either of them said.
 */
function heldOf(live: readonly Decided[]): Held | undefined {
  let held: Held | undefined;
  for (const one of live) {
    const before: Decided | undefined = held?.second ?? held?.decision;
    const stood = held?.expires === undefined || held.expires > one.at.slice(0, 10);
    const confirms =
      one.fourEyes === true &&
      stood &&
      before?.verdict === one.verdict &&
      !isSamePerson(before.by, one.by) &&
      BASIS_PARTS.every((part) => before.basis[part] === one.basis[part]);
    const expires = [one.expires, ...(confirms ? [before.expires] : [])].filter((day) => day !== undefined).sort()[0];
    held = {
      ...(confirms ? { decision: before, second: one } : { decision: one }),
      ...(expires === undefined ? {} : { expires }),
    };
  }
  return held;
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
