// A rate of duty as people write it: "25 %", "17–35.3 %", "up to 40 %", "72 EUR/t".
import type { Rate } from "../measures/candidate.ts";

/** `rate` in one line, which `rateOf` reads back; empty where no figure is told. */
export function rateText({ value, min, max, unit }: Rate): string {
  if (value !== undefined) return `${value} ${unit}`;
  if (min !== undefined && max !== undefined) return `${min}–${max} ${unit}`;
  if (max !== undefined) return `up to ${max} ${unit}`;
  return min === undefined ? "" : `from ${min} ${unit}`;
}

const FIGURE = String.raw`(\d+(?:\.\d+)?)`;
const UNIT = String.raw`\s*(%|percent|per cent|[A-Z]{0,3}\/[a-z0-9]+)$`;
const SHAPES: readonly (readonly [shape: RegExp, rate: (first: number, second: number) => Omit<Rate, "unit">])[] = [
  [new RegExp(`^${FIGURE}${UNIT}`), (value) => ({ value })],
  [new RegExp(String.raw`^${FIGURE}\s*(?:-|–|to)\s*${FIGURE}${UNIT}`), (min, max) => ({ min, max })],
  [new RegExp(String.raw`^up to\s*${FIGURE}${UNIT}`), (max) => ({ max })],
  [new RegExp(String.raw`^from\s*${FIGURE}${UNIT}`), (min) => ({ min })],
];

/** The rate that such a line states; undefined where it states none, or one from more to less. */
export function rateOf(text: string): Rate | undefined {
  for (const [shape, rate] of SHAPES) {
    const found = shape.exec(text.trim());
    if (found === null) continue;
    const [first = Number.NaN, second = first] = found.slice(1, -1).map(Number);
    const [unit = ""] = found.slice(-1);
    return second < first ? undefined : { ...rate(first, second), unit: unit.startsWith("per") ? "%" : unit };
  }
  return undefined;
}
