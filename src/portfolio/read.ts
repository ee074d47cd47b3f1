// Tables of text → a portfolio, the problems met, and what cannot be answered without the tables that are missing.
import type { SourceTable } from "../base/source-row.ts";
import type { Notice } from "../base/verdict.ts";
import type { ReferenceData } from "./cell.ts";
import { checkPortfolio } from "./checks.ts";
import { type PortfolioMapping, resolveHeaders, type UnmappedHeader } from "./headers.ts";
import { nearest } from "./nearest.ts";
import { type Problem, problem } from "./problem.ts";
import { readTable } from "./read-table.ts";
import { RECORDS } from "./records.ts";
import { checkReferences } from "./references.ts";
import type { ReadRow } from "./row.ts";
import { TABLE_NAMES, TABLES } from "./tables.ts";
import type { Portfolio, TableName } from "./types.ts";

/** What a folder or workbook holds, as text. */
export interface PortfolioInput {
  readonly tables: Readonly<Partial<Record<TableName, SourceTable>>>;
  readonly mapping?: PortfolioMapping;
  /** Files or sheets whose name is no table. */
  readonly strangers?: readonly string[];
  /** Such files with their content, kept until somebody says which table each is; not read. */
  readonly unplaced?: readonly SourceTable[];
}

export interface TableStats {
  readonly file: string;
  readonly rows: number;
  readonly kept: number;
  readonly rejected: number;
  readonly warnings: number;
}

export interface PortfolioReading {
  readonly portfolio: Portfolio;
  /** By table, then row. */
  readonly problems: readonly Problem[];
  /** One entry for each table that was given. */
  readonly stats: Readonly<Partial<Record<TableName, TableStats>>>;
  readonly unmapped: readonly UnmappedHeader[];
  /** One `table_missing` for each absent table: what cannot be answered without it. */
  readonly notes: readonly Notice[];
}

/**
 * Reads a portfolio. Pure; never throws on bad data: rows that cannot be identified or placed are left out, other
 * unreadable cells count as unknown, and each is a problem with file, row, column and fix.
 */
export function readPortfolio(input: PortfolioInput, reference: ReferenceData): PortfolioReading {
  const problems: Problem[] = (input.strangers ?? []).map((file) => stranger(file));
  const unmapped: UnmappedHeader[] = [];
  const kept = new Map<TableName, ReadonlySet<string>>();
  const rejected = new Map<TableName, ReadonlyMap<string, number>>();
  const rows = new Map<TableName, readonly ReadRow[]>();
  for (const name of TABLE_NAMES) {
    const source = input.tables[name];
    if (source === undefined) continue;
    const table = TABLES[name];
    const headers = resolveHeaders(source.headers, table, input.mapping?.[name], source.file);
    const reading = readTable(source, table, headers, reference);
    const placed = checkReferences(reading.rows, table, { kept, rejected });
    problems.push(...byRow([...headers.problems, ...reading.problems, ...placed.problems]));
    unmapped.push(...headers.unmapped);
    rows.set(name, placed.rows);
    if (table.key === undefined) continue;
    const key = table.key;
    kept.set(name, new Set(placed.rows.map((row) => row.values.get(key) as string)));
    const unplaced = placed.rejected.map((row) => [row.values.get(key) as string, row.row] as const);
    rejected.set(name, new Map([...reading.rejectedIds, ...unplaced]));
  }
  const records = (name: TableName): unknown[] => (rows.get(name) ?? []).map((row) => RECORDS[name](row));
  const portfolio = Object.fromEntries(TABLE_NAMES.map((name) => [name, records(name)])) as unknown as Portfolio;
  problems.push(...checkPortfolio(portfolio));
  const given = TABLE_NAMES.filter((name) => input.tables[name] !== undefined);
  const stats = Object.fromEntries(
    given.map((name) => [name, statsOf(input.tables[name], portfolio[name].length, problems)]),
  );
  return { portfolio, problems, stats, unmapped, notes: notesOf(given) };
}

function stranger(file: string): Problem {
  const base = file.replace(/\.[^.]+$/, "");
  return problem({ file, row: 0 }, "warning", {
    code: "table_unknown",
    params: { suggestion: nearest(base, TABLE_NAMES) ?? "" },
  });
}

function byRow(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => a.row - b.row);
}

function statsOf(source: SourceTable | undefined, kept: number, problems: readonly Problem[]): TableStats {
  const file = source?.file ?? "";
  const filled = (source?.rows ?? []).filter((row) => Object.values(row.cells).some((cell) => cell.trim() !== ""));
  const warnings = problems.filter((found) => found.file === file && found.severity === "warning").length;
  return { file, rows: filled.length, kept, rejected: filled.length - kept, warnings };
}

function notesOf(given: readonly TableName[]): readonly Notice[] {
  return TABLE_NAMES.filter((name) => !given.includes(name)).map((table) => ({
    code: "table_missing",
    params: { table },
    text: `No table "${table}". ${TABLES[table].without}`,
  }));
}
