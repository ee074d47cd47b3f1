// References between tables: a row that points nowhere by a required column is rejected, an optional one is set aside.
import type { TableDescription } from "./columns.ts";
import { nearest } from "./nearest.ts";
import { type Fault, type Problem, problem } from "./problem.ts";
import type { ReadRow } from "./row.ts";
import type { TableName } from "./types.ts";

/** Ids that may be referred to, table by table; a table that was not given has no entry and is not checked against. */
export interface KnownIds {
  readonly kept: ReadonlyMap<TableName, ReadonlySet<string>>;
  readonly rejected: ReadonlyMap<TableName, ReadonlyMap<string, number>>;
}

export interface ReferenceReading {
  readonly rows: readonly ReadRow[];
  readonly rejected: readonly ReadRow[];
  readonly problems: readonly Problem[];
}

/** Checks every reference column of `table` in `rows`. */
export function checkReferences(rows: readonly ReadRow[], table: TableDescription, ids: KnownIds): ReferenceReading {
  const problems: Problem[] = [];
  const kept: ReadRow[] = [];
  const rejected: ReadRow[] = [];
  for (const row of rows) {
    let current: ReadRow | undefined = row;
    for (const column of table.columns) {
      if (column.type.kind !== "reference") continue;
      const id = row.values.get(column.name);
      const fault = typeof id === "string" ? brokenReference(id, column.type.tables, ids) : undefined;
      if (fault === undefined) continue;
      const place = { file: row.file, row: row.row, column: column.name };
      problems.push(problem(place, column.required || column.bounds ? "rejected" : "warning", fault));
      if (column.required || column.bounds) current = undefined;
      else if (current) current = without(current, column.name);
    }
    if (current) kept.push(current);
    else rejected.push(row);
  }
  return { rows: kept, rejected, problems };
}

function brokenReference(id: string, tables: readonly TableName[], ids: KnownIds): Fault | undefined {
  const given = tables.filter((table) => ids.kept.has(table));
  if (given.length === 0 || given.some((table) => ids.kept.get(table)?.has(id))) return undefined;
  for (const table of given) {
    const row = ids.rejected.get(table)?.get(id);
    if (row !== undefined) {
      return { code: "reference_rejected", value: id, params: { where: `row ${row} of ${table}` } };
    }
  }
  const known = given.flatMap((table) => [...(ids.kept.get(table) ?? [])]);
  const params = { tables: given.join(" or "), suggestion: nearest(id, known) ?? "" };
  return { code: "reference_broken", value: id, params };
}

function without(row: ReadRow, column: string): ReadRow {
  const values = new Map([...row.values].filter(([name]) => name !== column));
  return { ...row, values, notKnown: new Set([...row.notKnown, column]) };
}
