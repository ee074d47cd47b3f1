// Mending a portfolio as it was handed in: cells, headers, rows left out, files given their table. The tables stay text,
// so that what is saved, downloaded and read again is what the user wrote.
import type { SourceRow, SourceTable } from "../base/source-row.ts";
import { resolveHeaders, type PortfolioMapping } from "./headers.ts";
import type { PortfolioInput } from "./read.ts";
import { TABLES } from "./tables.ts";
import type { TableName } from "./types.ts";

export interface CellEdit {
  readonly table: TableName;
  /** Spreadsheet row, header = 1. */
  readonly row: number;
  /** The portfolio's column, whatever the file calls it. */
  readonly column: string;
  readonly value: string;
}

export interface Amendment {
  readonly cells?: readonly CellEdit[];
  /** Rows to leave out. */
  readonly leaveOut?: readonly { readonly table: TableName; readonly row: number }[];
  /** Replaces the saved mapping of each table it names. */
  readonly mapping?: PortfolioMapping;
  /** Which table an unplaced file is. */
  readonly place?: readonly { readonly file: string; readonly table: TableName }[];
}

export interface Amended {
  readonly portfolio: PortfolioInput;
  /** What could not be done, in words. */
  readonly refused: readonly string[];
}

/** Applies files' tables, then mapping, then cells and rows. What does not fit is refused and said; the rest is done. */
export function amendPortfolio(input: PortfolioInput, amendment: Amendment): Amended {
  const refused: string[] = [];
  const placed = place(input, amendment.place ?? [], refused);
  const mapping = amendment.mapping === undefined ? placed.mapping : { ...placed.mapping, ...amendment.mapping };
  const tables: Partial<Record<TableName, SourceTable>> = { ...placed.tables };
  for (const { table, row } of amendment.leaveOut ?? []) {
    const source = tables[table];
    if (!source?.rows.some((one) => one.row === row)) refused.push(`${table} has no row ${row}.`);
    else tables[table] = { ...source, rows: source.rows.filter((one) => one.row !== row) };
  }
  for (const edit of amendment.cells ?? []) {
    const source = tables[edit.table];
    const changed = source && setCell(source, edit, mapping);
    if (changed === undefined) refused.push(`${edit.table} has no row ${edit.row}.`);
    else tables[edit.table] = changed;
  }
  return { portfolio: { ...placed, tables, ...(mapping === undefined ? {} : { mapping }) }, refused };
}

function place(input: PortfolioInput, places: NonNullable<Amendment["place"]>, refused: string[]): PortfolioInput {
  if (places.length === 0) return input;
  const tables: Partial<Record<TableName, SourceTable>> = { ...input.tables };
  const done = new Set<string>();
  for (const { file, table } of places) {
    const source = (input.unplaced ?? []).find((one) => one.file === file);
    if (source === undefined) refused.push(`There is no file ${file} waiting for its table.`);
    else if (tables[table] !== undefined) refused.push(`${table} is already read from ${tables[table].file}.`);
    else {
      tables[table] = source;
      done.add(file);
    }
  }
  const unplaced = (input.unplaced ?? []).filter((one) => !done.has(one.file));
  const strangers = (input.strangers ?? []).filter((file) => !done.has(file));
  return { ...input, tables, unplaced, strangers };
}

/** The table with one cell changed; a column that the file lacks is added. Undefined when there is no such row. */
function setCell(
  source: SourceTable,
  { table, row, column, value }: CellEdit,
  mapping: PortfolioMapping | undefined,
): SourceTable | undefined {
  if (!source.rows.some((one) => one.row === row)) return undefined;
  const { headerOf } = resolveHeaders(source.headers, TABLES[table], mapping?.[table], source.file);
  const header = headerOf.get(column) ?? column;
  const headers = source.headers.includes(header) ? source.headers : [...source.headers, header];
  const set = (one: SourceRow): SourceRow =>
    one.row === row ? { ...one, cells: { ...one.cells, [header]: value } } : one;
  return { ...source, headers, rows: source.rows.map(set) };
}
