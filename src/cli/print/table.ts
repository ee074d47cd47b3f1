// Plain text tables: columns as wide as their longest cell, numbers to the right, the last text column cut to fit.
import type { Style } from "./style.ts";

export interface Column {
  readonly title: string;
  readonly align?: "right";
}

/** Full-width East Asian signs take two cells. */
export function cellWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(sign) ? 2 : 1;
  return width;
}

export function tableText(columns: readonly Column[], rows: readonly (readonly string[])[], style: Style, indent = 2): string {
  const widths = columns.map(({ title }, i) => Math.max(cellWidth(title), ...rows.map((row) => cellWidth(row[i] ?? ""))));
  const total = widths.reduce((sum, width) => sum + width + 2, indent);
  const last = widths.length - 1;
  if (total > style.width && columns[last]?.align !== "right") {
    widths[last] = Math.max(12, (widths[last] ?? 0) - (total - style.width));
  }
  const line = (cells: readonly string[]): string =>
    " ".repeat(indent) + columns.map(({ align }, i) => pad(cut(cells[i] ?? "", widths[i] ?? 0), widths[i] ?? 0, align)).join("  ").trimEnd();
  return [line(columns.map(({ title }) => title)), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
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
