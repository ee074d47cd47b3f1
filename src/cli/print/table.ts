// Plain text tables: columns as wide as their longest cell, numbers to the right. A table too wide for the terminal
// takes its room from the widest text columns, so that no column is cut while a wider one still has its full length.
import type { Style } from "./style.ts";

export interface Column {
  readonly title: string;
  readonly align?: "right";
  /** Never cut: ids and days, which people copy. */
  readonly whole?: true;
}

/** No text column becomes narrower than this (or than its own longest cell). */
const NARROWEST = 8;

/** Full-width East Asian signs take two cells. */
export function cellWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += FULL_WIDTH.test(sign) ? 2 : 1;
  return width;
}

const FULL_WIDTH = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/;

/** Header, rule and rows, each line `indent` spaces in; cells that do not fit end in `…`. */
export function tableText(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  style: Style,
  indent = 2,
): string {
  const natural = columns.map(({ title }, i) =>
    Math.max(cellWidth(title), ...rows.map((row) => cellWidth(row[i] ?? ""))),
  );
  const gaps = indent + 2 * (columns.length - 1);
  const widths = fitWidths(columns, natural, style.width - gaps);
  const line = (cells: readonly string[]): string => {
    const padded = columns.map(({ align }, i) => pad(cut(cells[i] ?? "", widths[i] ?? 0), widths[i] ?? 0, align));
    return " ".repeat(indent) + padded.join("  ").trimEnd();
  };
  return [
    line(columns.map(({ title }) => title)),
    line(widths.map((width) => "-".repeat(width))),
    ...rows.map(line),
  ].join("\n");
}

/** Takes one cell at a time from the widest text column until `room` is kept or all are at their narrowest. */
function fitWidths(columns: readonly Column[], natural: readonly number[], room: number): readonly number[] {
  const widths = [...natural];
  for (let over = widths.reduce((sum, width) => sum + width, 0) - room; over > 0; over--) {
    let widest = -1;
    for (const [i, width] of widths.entries()) {
      if (columns[i]?.align === "right" || columns[i]?.whole || width <= NARROWEST) continue;
      if (widest < 0 || width >= (widths[widest] ?? 0)) widest = i;
    }
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function pad(text: string, width: number, align: "right" | undefined): string {
  const fill = " ".repeat(Math.max(0, width - cellWidth(text)));
  return align === "right" ? fill + text : text + fill;
}

function cut(text: string, width: number): string {
  if (cellWidth(text) <= width) return text;
  let short = "";
  for (const sign of text) {
    if (cellWidth(short + sign) > width - 1) break;
    short += sign;
  }
  return `${short}…`;
}
