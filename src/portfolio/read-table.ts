// One source table → rows with their cells read. A row is rejected only when it cannot be identified or placed; any
// other unreadable cell is set aside, so that the fact counts as unknown and the rest of the row still counts.
import type { SourceRow, SourceTable } from "../base/source-row.ts";
import { readCell, type ReferenceData, saysUnknown } from "./cell.ts";
import type { CellValue } from "./cell-value.ts";
import { classificationsOf } from "./classification.ts";
import type { Column, TableDescription } from "./columns.ts";
import type { HeaderReading } from "./headers.ts";
import { hasDecimalComma } from "./number-cell.ts";
import { type Problem, problem } from "./problem.ts";
import type { ReadRow } from "./row.ts";
import { type ColumnScale, percentScale, shareScale } from "./scale.ts";

export interface TableReading {
  readonly rows: readonly ReadRow[];
  /** Ids of rejected rows, so that what refers to them says so. */
  readonly rejectedIds: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/** Reads every row of one table. Nothing is read when a required column is missing. */
export function readTable(
  source: SourceTable,
  table: TableDescription,
  headers: HeaderReading,
  reference: ReferenceData,
): TableReading {
  const problems: Problem[] = [];
  const rejectedIds = new Map<string, number>();
  if (table.columns.some((column) => column.required && !headers.headerOf.has(column.name))) {
    return { rows: [], rejectedIds, problems };
  }
  const scales = scalesOf(source, table, headers, problems);
  const commaDecimals = writesDecimalCommas(source, table, headers);
  const rows: ReadRow[] = [];
  const firstUse = new Map<string, number>();
  for (const row of source.rows) {
    if (Object.values(row.cells).every((cell) => cell.trim() === "")) continue;
    const before = problems.length;
    const { values, notKnown } = readCells(row, table, headers, { scales, commaDecimals }, reference, problems);
    const id = table.key === undefined ? undefined : values.get(table.key);
    if (typeof id === "string") {
      const first = firstUse.get(id);
      if (first === undefined) firstUse.set(id, row.row);
      else problems.push(rejection(row, table.key, { code: "id_repeated", value: id, params: { first } }));
    }
    if (problems.slice(before).some(({ severity }) => severity === "rejected")) {
      if (typeof id === "string" && firstUse.get(id) === row.row) rejectedIds.set(id, row.row);
      continue;
    }
    const extra = Object.fromEntries(
      headers.extra.map((header) => [header, row.cells[header] ?? ""] as const).filter(([, cell]) => cell !== ""),
    );
    const read: ReadRow = { table: table.name, file: row.file, row: row.row, values, notKnown, extra };
    if (table.name === "parts") {
      const place = { file: row.file, row: row.row, column: "classification_code" };
      problems.push(...classificationsOf(read).faults.map((fault) => problem(place, "warning", fault)));
    }
    rows.push(read);
  }
  return { rows, rejectedIds, problems };
}

function readCells(
  row: SourceRow,
  table: TableDescription,
  headers: HeaderReading,
  { scales, commaDecimals }: { readonly scales: ReadonlyMap<string, ColumnScale>; readonly commaDecimals: boolean },
  reference: ReferenceData,
  problems: Problem[],
): Pick<ReadRow, "values" | "notKnown"> {
  const cell = (column: string): string => row.cells[headers.headerOf.get(column) ?? ""]?.trim() ?? "";
  const values = new Map<string, CellValue>();
  const notKnown = new Set<string>();
  if (row.surplus !== undefined) {
    problems.push(
      rejection(row, "", {
        code: "cells_surplus",
        value: row.surplus.join(" | "),
        params: { count: row.surplus.length },
      }),
    );
  }
  for (const column of table.columns) {
    const text = cell(column.name);
    if (text === "" || saysUnknown(text, column)) {
      if (text !== "") notKnown.add(column.name);
      if (column.required)
        problems.push(rejection(row, column.name, { code: "value_missing", ...(text === "" ? {} : { value: text }) }));
      else if (column.bounds && text !== "")
        problems.push(rejection(row, column.name, { code: "bound_not_known", value: text }));
      continue;
    }
    const context = { reference, scale: scales.get(column.name), commaDecimals, sibling: cell };
    const { value, faults } = readCell(column, text, context);
    const severity = (column.required || column.bounds) && value === undefined ? "rejected" : "warning";
    const place = { file: row.file, row: row.row, column: column.name };
    problems.push(...faults.map((fault) => problem(place, severity, fault)));
    if (value !== undefined) values.set(column.name, value);
    if (faults.length > 0) notKnown.add(column.name);
  }
  return { values, notKnown };
}

function rejection(row: SourceRow, column: string | undefined, fault: Parameters<typeof problem>[2]): Problem {
  return problem({ file: row.file, row: row.row, column: column ?? "" }, "rejected", fault);
}

/** Whether some amount of the table has a decimal comma. */
function writesDecimalCommas(source: SourceTable, table: TableDescription, headers: HeaderReading): boolean {
  const amounts = table.columns.filter(({ type }) => type.kind === "decimal" || type.kind === "number");
  const headings = amounts.flatMap(({ name }) => headers.headerOf.get(name) ?? []);
  return source.rows.some(({ cells }) => headings.some((heading) => hasDecimalComma(cells[heading] ?? "")));
}

/** The notation of each share and percent column, with one warning where it is not the expected one. */
function scalesOf(
  source: SourceTable,
  table: TableDescription,
  headers: HeaderReading,
  problems: Problem[],
): ReadonlyMap<string, ColumnScale> {
  const scales = new Map<string, ColumnScale>();
  const ofKind = (column: Column): boolean => column.type.kind === "share" || column.type.kind === "percent";
  for (const column of table.columns.filter(ofKind)) {
    const header = headers.headerOf.get(column.name);
    if (header === undefined) continue;
    const cells = source.rows.map((row) => row.cells[header] ?? "");
    const scale = column.type.kind === "share" ? shareScale(cells) : percentScale(cells);
    scales.set(column.name, scale);
    if (scale.shift === 0) continue;
    const code = scale.shift < 0 ? "column_in_percent" : "column_in_shares";
    problems.push(problem({ file: source.file, row: 1, column: column.name }, "warning", { code }));
  }
  return scales;
}
