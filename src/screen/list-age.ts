// How old a list is: days since its content was last known to be current. A stale list is still screened against; every
// answer says so.
import { daysBetween, type IsoDate } from "../base/date.ts";
import type { ListState } from "./list-store.ts";

/** Most official lists change within a week. */
export const STALE_AFTER_DAYS = 7;

export interface ListAge {
  /** The last day to which the content is known to be current; absent: there is none. */
  readonly confirmedOn?: IsoDate;
  readonly days?: number;
  readonly isStale: boolean;
}

/** The age on a day. A list that is not there, or that is dated after the day, has none and counts as stale. */
export function listAge(
  { current, confirmedOn }: Pick<ListState, "current" | "confirmedOn">,
  on: IsoDate,
  staleAfterDays: number = STALE_AFTER_DAYS,
): ListAge {
  if (current === undefined) return { isStale: true };
  const last = confirmedOn !== undefined && confirmedOn > current.day && confirmedOn <= on ? confirmedOn : current.day;
  const days = Math.max(0, daysBetween(last, on));
  return { confirmedOn: last, days, isStale: days > staleAfterDays };
}
