// A list declared once: the same columns make the table on the terminal and the CSV file.
import type { Style } from "./style.ts";
import { tableText } from "./table.ts";

export interface ListColumn<T> {
  /** Header of the CSV, snake_case; on the terminal with spaces. */
  readonly name: string;
  readonly align?: "right";
  /** Never cut on the terminal: ids and days, which people copy. */
  readonly whole?: true;
  /** Left out on the terminal, where room is short. */
  readonly csvOnly?: true;
  value(row: T): string;
}

/** The table; `empty` instead of a table without rows. */
export function listingText<T>(
  columns: readonly ListColumn<T>[],
  rows: readonly T[],
  style: Style,
  empty: string,
): string {
  if (rows.length === 0) return empty;
  const shown = columns.filter(({ csvOnly }) => !csvOnly);
  const heads = shown.map(({ name, align, whole }) => ({
    title: name.replaceAll("_", " "),
    ...(align === undefined ? {} : { align }),
    ...(whole === undefined ? {} : { whole }),
  }));
  return tableText(
    heads,
    rows.map((row) => shown.map(({ value }) => value(row))),
    style,
    0,
  );
}

/** CSV with a header; cells that a spreadsheet would run as formulas are guarded. */
export async function listingCsv<T>(columns: readonly ListColumn<T>[], rows: readonly T[]): Promise<string> {
  const { csvText } = await import("../../formats/index.ts");
  const headers = columns.map(({ name }) => name);
  const records = rows.map((row) => Object.fromEntries(columns.map(({ name, value }) => [name, value(row)])));
  return csvText(headers, records).trimEnd();
}
