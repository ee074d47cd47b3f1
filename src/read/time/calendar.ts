// Calendar arithmetic of the reader: months, weeks (Monday to Sunday) and weekdays around an anchor day.
import { addDays, type IsoDate } from "../../base/date.ts";

export const MONTHS: ReadonlyMap<string, number> = new Map(
  "january february march april may june july august september october november december"
    .split(" ")
    .flatMap((name, i): [string, number][] => [
      [name, i + 1],
      [name.slice(0, 3), i + 1],
      ...(name === "september" ? [["sept", 9] as [string, number]] : []),
    ]),
);

/** Monday 0 … Sunday 6. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    "monday mon",
    "tuesday tue tues",
    "wednesday wed",
    "thursday thu thur thurs",
    "friday fri",
    "saturday sat",
    "sunday sun",
  ].flatMap((names, i) => names.split(" ").map((name): [string, number] => [name, i])),
);

export function weekdayOf(day: IsoDate): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** `2023-07-03/2023-07-09`: the week, Monday to Sunday, `weeks` after the one that holds `day`. */
export function weekOf(day: IsoDate, weeks: number): string {
  const monday = addDays(day, weeks * 7 - weekdayOf(day));
  return `${monday}/${addDays(monday, 6)}`;
}

export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export const pad = (value: number): string => String(value).padStart(2, "0");

/** `2023-05-21`, or undefined when there is no such day. */
export function dayValue(year: number, month: number, day: number): IsoDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return undefined;
  return `${year}-${pad(month)}-${pad(day)}` as IsoDate;
}

/** Month `months` after that of `day`, as `2023-05`. */
export function monthFrom(day: IsoDate, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(at / 12)}-${pad((at % 12) + 1)}`;
}

/** The year of a month without one: the last such month, the next where words look ahead; the month of `anchor` is its own. */
export function nearestMonth(anchor: IsoDate, month: number, forward: boolean): number {
  const year = Number(anchor.slice(0, 4));
  const now = Number(anchor.slice(5, 7));
  if (forward) return month >= now ? year : year + 1;
  return month <= now ? year : year - 1;
}

/** First and last day of a value: day, month, year or interval. */
export function boundsOf(value: string): readonly [string, string] {
  const [a = "", b] = value.split("/");
  const high = b ?? a;
  const low = a.length === 4 ? `${a}-01-01` : a.length === 7 ? `${a}-01` : a;
  if (high.length === 4) return [low, `${high}-12-31`];
  if (high.length === 7) return [low, `${high}-${pad(lastDayOf(Number(high.slice(0, 4)), Number(high.slice(5, 7))))}`];
  return [low, high];
}

/** A whole year that is not over on `day`: what is told of it may have been and may be to come. */
export function isOpenYear(value: string, day: string): boolean {
  return value.length === 4 && boundsOf(value)[1] >= day;
}
