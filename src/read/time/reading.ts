// What the readers of dates share: the tokens of a sentence, the anchor day, and small look-ups.
import { addDays, type IsoDate } from "../../base/date.ts";
import type { Token } from "../document/model.ts";
import { dayValue, MONTHS } from "./calendar.ts";

export interface Found {
  readonly value: string;
  readonly basis: "text" | "derived";
  readonly end: number;
  readonly conflict?: string;
}

export interface Reading {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly anchor: IsoDate | undefined;
  /** Whether the clause around a token looks forward. */
  readonly future: (at: number) => boolean;
  /** The last date of the document that was stated with its year; "a day after" leans on it. */
  readonly last: string | undefined;
  /** The past day, month or year told last: "a month later", "two years earlier" lean on it. */
  readonly told: string | undefined;
  /** The day named last, past or to come: "from the same date". */
  readonly named: string | undefined;
  /** The day named before it in the sentence, else the last past day that the text names: 同日. */
  readonly sameDay: string | undefined;
  /** The day to come named last: "until the same date". */
  readonly ahead: string | undefined;
}

export function key(reading: Reading, at: number): string {
  return at >= reading.from && at < reading.to ? (reading.tokens[at]?.key ?? "") : "";
}

export function isMonth(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return token !== undefined && at >= reading.from && at < reading.to && token.capital && MONTHS.has(token.key);
}

export function yearAt(reading: Reading, at: number): number | undefined {
  const token = reading.tokens[at];
  if (
    token === undefined ||
    at >= reading.to ||
    token.kind !== "number" ||
    token.joined ||
    !/^(?:19|20)\d\d$/.test(token.key)
  )
    return undefined;
  if (["%", "percent"].includes(key(reading, at + 1))) return undefined;
  return Number(token.key);
}

export function dayNumber(token: Token | undefined, inside: boolean): number | undefined {
  if (token === undefined || !inside) return undefined;
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.key);
  const day = digits === null ? Number.NaN : Number(digits[1]);
  return day >= 1 && day <= 31 ? day : undefined;
}

/** The year that puts a day and month nearest the anchor on the side its sentence looks to. */
export function nearest(anchor: IsoDate, month: number, day: number, forward: boolean): IsoDate | undefined {
  const year = Number(anchor.slice(0, 4));
  const options = [year - 1, year, year + 1].flatMap((one) => dayValue(one, month, day) ?? []);
  if (forward)
    return (
      options.find((one) => one >= anchor && one < addDays(anchor, 300)) ?? options.findLast((one) => one < anchor)
    );
  // A sentence in the past tense may still name a day soon to come ("entered on or after March 23").
  const soon = options.find((one) => one > anchor && one <= addDays(anchor, 120));
  const back = options.findLast((one) => one <= anchor);
  if (back !== undefined && back >= addDays(anchor, -240)) return back;
  return soon ?? back;
}

/** The last such day up to `anchor`: "since January 1" is never of the next year. */
export function lastOf(anchor: IsoDate, month: number, day: number): IsoDate | undefined {
  const year = Number(anchor.slice(0, 4));
  return [year, year - 1].flatMap((one) => dayValue(one, month, day) ?? []).find((one) => one <= anchor);
}
