// How far the register's knowledge goes: what was published after its last day is not in it, whatever day is asked for.
import type { IsoDate } from "../base/date.ts";
import { isOutOfDate as isTooOld } from "../base/out-of-date.ts";
import type { Notice } from "../base/verdict.ts";

/** Says that the register ends before the day by which things were to be known; undefined where it does not. */
export function registerBehind(lastDay: IsoDate | undefined, known: IsoDate): Notice | undefined {
  if (lastDay === undefined || known <= lastDay) return undefined;
  const stop = isOutOfDate(lastDay, known) ? " It is too old for a deal to proceed on: update derisk." : "";
  return {
    code: "register_behind",
    params: { lastDay },
    text: `The register ends on ${lastDay}: what was published after that day is not in this answer.${stop}`,
  };
}

/** Whether the act is to be so long after the day of knowledge that the law on its day cannot be known yet. */
export function isTooFarAhead({ on, known }: { readonly on: IsoDate; readonly known: IsoDate }): boolean {
  return isTooOld(known, on);
}

/** Says so; undefined where it is not. */
export function askedAhead(days: { readonly on: IsoDate; readonly known: IsoDate }): Notice | undefined {
  if (!isTooFarAhead(days)) return undefined;
  return {
    code: "act_far_ahead",
    params: { on: days.on, known: days.known },
    text: `The act is on ${days.on}, and what is published between ${days.known} and then is not in this answer: ask again before it goes ahead.`,
  };
}

/** Whether the register is too old for a deal to proceed on what it does not hold. */
export function isOutOfDate(lastDay: IsoDate | undefined, known: IsoDate): boolean {
  return lastDay !== undefined && isTooOld(lastDay, known);
}
