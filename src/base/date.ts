// Calendar days and half-open periods. A day is the issuer's calendar day; `[from, to)` never includes `to`.

/** An ISO 8601 calendar day, `YYYY-MM-DD`, known to exist. */
export type IsoDate = string & { readonly __brand: "IsoDate" };

/** Half-open period `[from, to)`; without `to` it is open-ended. */
export interface Period {
  readonly from: IsoDate;
  readonly to?: IsoDate | undefined;
}

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** True when `text` is a real calendar day: `isIsoDate("2023-02-29")` is false. */
export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== "string") return false;
  const match = SHAPE.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** `text` as an IsoDate. Throws RangeError with the offending text. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`"${text}" is not a calendar day (write YYYY-MM-DD)`);
  return text;
}

/** The day `days` after `date` (before it when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
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
