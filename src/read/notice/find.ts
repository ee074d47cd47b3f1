// Small readers that the forms share: a pattern's words with their place, dates of several tongues, codes.
import type { Span } from "../document/index.ts";
import type { Stated } from "./notice.ts";

/** The span of a match, or of its group. */
export function spanOf(text: string, start: number, length: number): Span {
  return { start, end: start + length, text: text.slice(start, start + length) };
}

/** The first match of `pattern` as a value made by `value`; undefined when nothing or no value is found. */
export function stated(
  text: string,
  pattern: RegExp,
  value: (match: RegExpExecArray) => string | undefined,
): Stated | undefined {
  const match = pattern.exec(text);
  const found = match === null ? undefined : value(match);
  if (match === null || found === undefined) return undefined;
  return { value: found, quote: spanOf(text, match.index, match[0].length) };
}

/** `2023`, `7`, `3` → `2023-07-03`; undefined for no day of the calendar. */
export function day(
  year: string | undefined,
  month: string | number | undefined,
  date: string | undefined,
): string | undefined {
  const text = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  const time = Date.parse(text);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : text;
}

const MONTHS = "january february march april may june july august september october november december".split(" ");

/** `July` → 7; 0 for no month. */
export function monthOf(name: string | undefined): number {
  const at = MONTHS.findIndex((month) => month === name?.toLowerCase() || month.slice(0, 3) === name?.toLowerCase());
  return at + 1;
}

/** "July 3, 2023" and "3 July 2023". */
export const ENGLISH_DAY =
  /\b(?:(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2}), (\d{4})|(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4}))\b/;

/** The day that a match of ENGLISH_DAY names, its groups starting at `first`. */
export function englishDay(match: readonly (string | undefined)[], first = 1): string | undefined {
  const [month, date, year, date2, month2, year2] = match.slice(first, first + 6);
  return month === undefined ? day(year2, monthOf(month2), date2) : day(year, monthOf(month), date);
}

/** Control codes such as 3C001.a, 1C902.a.1, 3A090. */
export function controlCodes(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\b\d[A-E]\d{3}(?:\.[a-z](?:\.\d+)?(?:\.[a-z])?)*\b/g)].map(([code]) => code))];
}

/** Runs of 6 to 10 digits, spaces and dots inside taken out: `8703 80 10`, `2844.43.00`. */
export function customsCodes(text: string): readonly string[] {
  const found = [...text.matchAll(/(?<![\d.])\d{4}[ .]?\d{2}(?:[ .]?\d{2}){0,2}(?![\d])/g)].map(([code]) =>
    code.replaceAll(/\D/g, ""),
  );
  return [...new Set(found.filter((code) => !/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])$/.test(code)))];
}
