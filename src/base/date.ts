// Calendar days and half-open periods. A day is the issuer's calendar day; `[from, to)` never includes `to`.

/** An ISO 8601 calendar day, `YYYY-MM-DD`, known to exist. */
export type IsoDate = string & { readonly __brand: "IsoDate" };

/** Half-open period `[from, to)`; without `to` it is open-ended. */
export interface Period {
  readonly from: IsoDate;
  readonly to?: IsoDate | undefined;
}

const DAY_MS = 86_400_000;

const HYPHEN = 0x2d;
const LENGTH = 10;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True when `text` is a real calendar day: `isIsoDate("2023-02-29")` is false. */
export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== "string" || text.length !== LENGTH) return false;
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
  const year = digitsOf(text, 0, 4);
  const month = digitsOf(text, 5, 7);
  const day = digitsOf(text, 8, LENGTH);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return false;
  const isLeap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (MONTH_DAYS[month - 1] as number) + (isLeap ? 1 : 0);
}

/** The number that the signs from one place to another write; NaN where one is no digit. */
function digitsOf(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** `text` as an IsoDate. Throws RangeError with the offending text. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`"${text}" is not a calendar day (write YYYY-MM-DD)`);
  return text;
}

/** The day `days` after `date` (before it when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  const day = digitsOf(date, 8, LENGTH) + days;
  // Every month has 28 days: up to there only the day changes.
  if (Number.isInteger(day) && day >= 1 && day <= 28)
    return `${date.slice(0, 8)}${day < 10 ? "0" : ""}${day}` as IsoDate;
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as IsoDate;
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / DAY_MS);
}

/** An official "until D" includes D, so the stored exclusive end is D + 1. */
export function untilInclusive(lastDay: IsoDate): IsoDate {
  return addDays(lastDay, 1);
}

/** Whether `on` lies in `[from, to)`. */
export function contains(period: Period, on: IsoDate): boolean {
  return period.from <= on && (period.to === undefined || on < period.to);
}

/** Whether the two half-open periods share a day. */
export function overlaps(a: Period, b: Period): boolean {
  return (a.to === undefined || b.from < a.to) && (b.to === undefined || a.from < b.to);
}

/** The day of an instant in a time zone (UTC by default); the only place where a clock's reading becomes a day. */
export function dayOf(instant: Date, timeZone = "UTC"): IsoDate {
  // Setting up a formatter costs tens of milliseconds at start-up, which the usual zone does not need.
  if (timeZone === "UTC") return isoDate(instant.toISOString().slice(0, 10));
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return isoDate(parts.format(instant));
}
