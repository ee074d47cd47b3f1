// The days ahead as a calendar (iCalendar, RFC 5545): one all-day event for each.
import { addDays, type IsoDate } from "../base/date.ts";
import type { AheadDay } from "./ahead.ts";

export interface CalendarHead {
  /** Id of the subscription, and what it watches in words. */
  readonly id: string;
  readonly what: string;
  /** The instant of the last run, in UTC: when the events were last known to hold. */
  readonly updated: string;
}

/** Most ids of lines that an event names. */
const MOST = 20;

/** Lines end in CR LF and are folded at 75 octets. */
export function calendarText({ id, what, updated }: CalendarHead, days: readonly AheadDay[]): string {
  const stamp = updated.replaceAll(/[-:]|\.\d+/g, "");
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//derisk//watch//EN",
    `X-WR-CALNAME:${escape(`Answers that will change: ${what}`)}`,
    ...days.flatMap((day) => [
      "BEGIN:VEVENT",
      `UID:${escape([id, day.kind, day.what, day.date].map(encodeURIComponent).join("/"))}@derisk.invalid`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(day.date)}`,
      `DTEND;VALUE=DATE:${compact(addDays(day.date, 1))}`,
      "TRANSP:TRANSPARENT",
      `SUMMARY:${escape(day.text)}`,
      `DESCRIPTION:${escape(description(day))}`,
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");
}

function description({ what, subjects }: AheadDay): string {
  const named = subjects.slice(0, MOST).join(", ");
  const more = subjects.length > MOST ? ` and ${subjects.length - MOST} more` : "";
  return `${what}\nLines: ${named}${more}`;
}

const compact = (day: IsoDate): string => day.replaceAll("-", "");

function escape(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, "\\n");
}

const OCTETS = 75;

/** Broken between signs, never within one; what follows a break begins with a space, which counts. */
function folded(line: string): string {
  const parts: string[] = [];
  let [part, size] = ["", 0];
  for (const sign of line) {
    const octets = octetsOf(sign);
    if (size + octets > OCTETS) {
      parts.push(part);
      [part, size] = ["", 1];
    }
    part += sign;
    size += octets;
  }
  return [...parts, part].join("\r\n ");
}

function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
