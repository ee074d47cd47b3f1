// How old a list is: days since its content was last known to be current. A stale list is still screened against; every
// answer says so.
import { daysBetween, type IsoDate } from "../base/date.ts";
import type { ListState } from "./list-store.ts";

/** Most official lists change within a week. */
export const STALE_AFTER_DAYS = 7;

export interface ListAge {
  /** The last day to which the content is known to be current; absent: there is none, or nobody says. */
  readonly confirmedOn?: IsoDate;
  readonly days?: number;
  readonly isStale: boolean;
}

/** Sources of lists of one's own: as old as their owner hands them in. */
const OWN: ReadonlySet<string> = new Set(["csv", "ftm"]);

/**
 * The age on a day. A list that is not there, or that is dated after the day, has none and counts as stale; so does an official
 * file that says no day, nor do its rows, its user or an update: it may have lain about for years.
 */
export function listAge(
  { current, confirmedOn }: Pick<ListState, "current" | "confirmedOn">,
  on: IsoDate,
  staleAfterDays: number = STALE_AFTER_DAYS,
): ListAge {
  if (current === undefined) return { isStale: true };
  const { asOf, source, day } = current;
  const isUndated = asOf === undefined && source !== undefined && !OWN.has(source);
  const known = [isUndated ? undefined : day, confirmedOn].filter((one) => one !== undefined && one <= on);
  const last = known.sort().at(-1) ?? (isUndated ? undefined : day);
  if (last === undefined) return { isStale: true };
  const days = Math.max(0, daysBetween(last, on));
  return { confirmedOn: last, days, isStale: days > staleAfterDays };
}
