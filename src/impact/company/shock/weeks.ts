// Days as weeks from a start, fractions kept.
import { daysBetween, isIsoDate, type IsoDate } from "../../../base/date.ts";

export function weeksBetween(start: IsoDate, day: IsoDate): number {
  return daysBetween(start, day) / 7;
}

/** A day, or a number of weeks from the start; the start for nothing. */
export function weekOf(start: IsoDate, when: string | number | undefined): number {
  if (typeof when === "number") return when;
  return when !== undefined && isIsoDate(when) ? weeksBetween(start, when) : 0;
}
