// Calendar days as files write them: ISO, and the forms with only one possible meaning.
import { isIsoDate, type IsoDate } from "../base/date.ts";
import type { Fault } from "./problem.ts";

export type DateReading =
  | { readonly kind: "ok"; readonly date: IsoDate }
  | { readonly kind: "fault"; readonly fault: Fault };

/**
 * Reads `2024-03-05`, `2024/3/5`, `20240305`, `05.03.2024` (always day first), and `25/03/2024` or `03/25/2024`.
 * `05/03/2024` is two different days in two countries: a fault.
 */
export function readDate(text: string): DateReading {
  const value = text.normalize("NFKC").trim();
  const yearFirst = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(value);
  if (yearFirst) return day(text, yearFirst[1], yearFirst[2], yearFirst[3]);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(value);
  if (compact) return day(text, compact[1], compact[2], compact[3]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value);
  if (dotted) return day(text, dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(value);
  if (!slashed) return { kind: "fault", fault: { code: "date_shape", value: text } };
  const [first, second] = [Number(slashed[1]), Number(slashed[2])];
  if (first <= 12 && second <= 12 && first !== second) {
    return { kind: "fault", fault: { code: "date_ambiguous", value: text } };
  }
  return first > 12 ? day(text, slashed[3], slashed[2], slashed[1]) : day(text, slashed[3], slashed[1], slashed[2]);
}

function day(text: string, year = "", month = "", date = ""): DateReading {
  const iso = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isIsoDate(iso) ? { kind: "ok", date: iso } : { kind: "fault", fault: { code: "date_shape", value: text } };
}
