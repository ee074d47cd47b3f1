// Days as clerks write them: "2026-08-01", "1 August 2026", "01.08.2026", "2026年8月1日", "20260801".
import { isIsoDate, type IsoDate } from "../base/date.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The day; undefined where it cannot be told, as with "01/08/2026", which is January or August. */
export function readDay(value: unknown): IsoDate | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  const inOrder = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?:[T ].*)?$/u.exec(text);
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  const named = /^(\d{1,2})(?:st|nd|rd|th)?\.? (\p{L}{3,9})\.?,? (\d{4})$/u.exec(text);
  const american = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text);
  const parts =
    (inOrder && [inOrder[1], inOrder[2], inOrder[3]]) ??
    (german && [german[3], german[2], german[1]]) ??
    (named && [named[3], monthOf(named[2]), named[1]]) ??
    (american && [american[3], monthOf(american[1]), american[2]]);
  if (!parts) return undefined;
  const day = parts.map((part, at) => String(part ?? "").padStart(at === 0 ? 4 : 2, "0")).join("-");
  return isIsoDate(day) ? day : undefined;
}

function monthOf(name = ""): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}
