// Dates of birth and listing as official lists write them, brought to what listings hold: a day, a month, a year, or a range
// of years. What cannot be read is undefined; the caller says so.
import { isIsoDate, type IsoDate } from "../../base/date.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const ABOUT = /^(?:circa|c\.?a?\.?|approximately|approx\.?|about|around|est\.?|between)\s+/i;
const RANGE = /^(\d{4})(?:-\d\d-\d\d)?\s*(?:-|–|to|and|\/)\s*(\d{4})(?:-\d\d-\d\d)?$/i;

/**
 * `1971`, `1971-03`, `1971-03-05`, or `1969/1973`. Reads ISO dates and instants, "05 Mar 1971", "Mar 1971", "March 5, 1971",
 * "circa 1971", "1969 to 1973", and with `order` day first or month first "05/03/1971", whose unknown parts may be
 * "dd/mm/1971" or "00/00/1971".
 */
export function readDate(text: string, order: "day-first" | "month-first" = "day-first"): string | undefined {
  const trimmed = text.trim();
  if (isIsoDate(trimmed) && trimmed >= FIRST_DAY) return trimmed;
  const plain = trimmed.replace(ABOUT, "");
  const range = RANGE.exec(plain);
  if (range) return range[1] === range[2] ? range[1] : `${range[1]}/${range[2]}`;
  return iso(plain) ?? inWords(plain) ?? withSlashes(plain, order);
}

/** As `readDate`, of people who write the day or the month first: where the two differ ("05/03/1971") only the year is sure. */
export function readSureDate(text: string): string | undefined {
  const dayFirst = readDate(text, "day-first");
  const monthFirst = readDate(text, "month-first");
  return dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst
    ? (dayFirst ?? monthFirst)
    : dayFirst.slice(0, 4);
}

/** A whole day, or undefined. */
export function readDay(text: string | undefined, order?: "day-first" | "month-first"): IsoDate | undefined {
  const date = text === undefined ? undefined : readDate(text, order);
  return isIsoDate(date) ? date : undefined;
}

function iso(text: string): string | undefined {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ]\d\d:.*|Z|[+-]\d\d:\d\d)?$/.exec(text);
  return found ? fromParts(found[1], found[2], found[3]) : undefined;
}

function inWords(text: string): string | undefined {
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})$/.exec(text);
  if (dayFirst) return fromParts(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(text);
  return monthFirst ? fromParts(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : undefined;
}

function withSlashes(text: string, order: "day-first" | "month-first"): string | undefined {
  const found = /^([\dDdMm]{1,2})[/.-]([\dDdMm]{1,2})[/.-](\d{4}|\d\d)$/.exec(text);
  if (!found) return undefined;
  const [, a, b, year = ""] = found;
  const full = year.length === 4 ? year : `${Number(year) > 40 ? 19 : 20}${year}`;
  return order === "day-first" ? fromParts(full, b, a) : fromParts(full, a, b);
}

function monthOf(word: string | undefined): string | undefined {
  const at = MONTHS.indexOf(word?.slice(0, 3).toLowerCase() ?? "");
  return at < 0 ? "?" : String(at + 1);
}

/** Years before are misread numbers. */
const FIRST_YEAR = 1000;
const FIRST_DAY = `${FIRST_YEAR}-01-01`;

/** Unknown parts ("00", "dd") make the date coarser; impossible ones make it none. */
function fromParts(year: string | undefined, month?: string, day?: string): string | undefined {
  if (year === undefined || Number(year) < FIRST_YEAR) return undefined;
  if (month === undefined || /^(?:00?|[a-z]+)$/i.test(month)) return year;
  const mm = month.padStart(2, "0");
  if (!/^(?:0[1-9]|1[0-2])$/.test(mm)) return undefined;
  if (day === undefined || /^(?:00?|[a-z]+)$/i.test(day)) return `${year}-${mm}`;
  const date = `${year}-${mm}-${day.padStart(2, "0")}`;
  return isIsoDate(date) ? date : undefined;
}
