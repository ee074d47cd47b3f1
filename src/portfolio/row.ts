// One row of a table with its cells read: typed access for the builders of records.ts.
import type { IsoDate } from "../base/date.ts";
import { saysNotKnown } from "../base/says-not-known.ts";
import type { AttributeValue, HsStatement } from "../base/transaction.ts";
import type { CellValue } from "./cell-value.ts";
import type { TableName } from "./types.ts";

export interface ReadRow {
  readonly table: TableName;
  readonly file: string;
  readonly row: number;
  /** By column; an unknown cell is absent. The kind of each value follows from the column's description. */
  readonly values: ReadonlyMap<string, CellValue>;
  /** Columns whose cell says something that could not be read, in whole or in part, or that the fact is not known. */
  readonly notKnown: ReadonlySet<string>;
  readonly extra: Readonly<Record<string, string>>;
}

/** The text of a column that the reader has made sure of (required columns). */
export function textOf(row: ReadRow, column: string): string {
  const value = row.values.get(column);
  if (typeof value !== "string") throw new TypeError(`${row.table}.${column} is not text in row ${row.row}`);
  return value;
}

export function maybeText(row: ReadRow, column: string): string | undefined {
  return row.values.has(column) ? textOf(row, column) : undefined;
}

/** A text that names something: "n/a" and the like are as good as an empty cell. */
export function maybeName(row: ReadRow, column: string): string | undefined {
  const text = maybeText(row, column);
  return text === undefined || saysNotKnown(text) ? undefined : text;
}

export function maybeNumber(row: ReadRow, column: string): number | undefined {
  const value = row.values.get(column);
  return typeof value === "number" ? value : undefined;
}

export function maybeDate(row: ReadRow, column: string): IsoDate | undefined {
  return maybeText(row, column) as IsoDate | undefined;
}

export function maybeAnswer(row: ReadRow, column: string): boolean | undefined {
  const value = row.values.get(column);
  return typeof value === "boolean" ? value : undefined;
}

export function maybeList(row: ReadRow, column: string): readonly string[] | undefined {
  return row.values.get(column) as readonly string[] | undefined;
}

export function hsOf(row: ReadRow): readonly HsStatement[] {
  return (row.values.get("hs") as readonly HsStatement[] | undefined) ?? [];
}

export function attributesOf(row: ReadRow): Readonly<Record<string, AttributeValue>> {
  return (row.values.get("attributes") as Readonly<Record<string, AttributeValue>> | undefined) ?? {};
}
