// Days on a horizontal axis: one scale and its ticks for every chart of time.
import { scaleUtc } from "d3-scale";

export interface DayScale {
  /** Pixels from the left for a day; also for a month or year, from its first day. */
  (day: string): number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Maps `[from, to]` to `[left, right]`; ticks are years, or months when the span is short. */
export function dayScale(from: string, to: string, left: number, right: number): DayScale {
  const scale = scaleUtc([instant(from), instant(to)], [left, right]);
  const at = (day: string): number => Math.round(scale(instant(day)) * 10) / 10;
  const ticks = scale
    .ticks(Math.max(2, Math.floor((right - left) / 90)))
    .map((date) => ({ x: at(date.toISOString().slice(0, 10)), label: labelOf(date) }));
  return Object.assign(at, { ticks });
}

function instant(day: string): Date {
  return new Date(`${firstDay(day)}T00:00:00Z`);
}

/** `2026` → `2026-01-01`, `2026-03` → `2026-03-01`. */
export function firstDay(day: string): string {
  return day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day;
}

function labelOf(date: Date): string {
  const [month, day] = [date.getUTCMonth(), date.getUTCDate()];
  if (day !== 1) return `${day} ${MONTHS[month]}`;
  return month === 0 ? String(date.getUTCFullYear()) : `${MONTHS[month]}`;
}
