// Forms about a portfolio → amendments and uploads. A field's name says what it is about: `cell:supply:62:supplier_id`.
import type { Amendment, CellEdit, PortfolioMapping, TableName } from "../portfolio/index.ts";
import { TABLE_NAMES } from "../portfolio/index.ts";

export const cellField = (table: TableName, row: number, column: string): string => `cell:${table}:${row}:${column}`;
/** What the cell held when the form was made, so that only changed cells are saved. */
export const wasField = (table: TableName, row: number, column: string): string => `was:${table}:${row}:${column}`;
export const dropField = (table: TableName, row: number): string => `drop:${table}:${row}`;
export const mapField = (table: TableName, header: string): string => `map:${table}:${header}`;
export const placeField = (file: string): string => `place:${file}`;

export const isTableName = (text: string | undefined): text is TableName => TABLE_NAMES.some((name) => name === text);

/** Changed cells, rows to leave out, headers' columns and files' tables as the form states them. */
export function amendmentOf(form: FormData): Amendment {
  const cells: CellEdit[] = [];
  const leaveOut: { table: TableName; row: number }[] = [];
  const mapping: Partial<Record<TableName, Record<string, string>>> = {};
  const place: { file: string; table: TableName }[] = [];
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    const [kind, about = "", rest = ""] = split(name);
    if (kind === "place" && isTableName(value)) place.push({ file: name.slice("place:".length), table: value });
    if (!isTableName(about)) continue;
    if (kind === "map") (mapping[about] ??= {})[rest] = value;
    const [, row, column = ""] = /^(\d+)(?::(.*))?$/s.exec(rest) ?? [];
    if (row === undefined) continue;
    if (kind === "drop") leaveOut.push({ table: about, row: Number(row) });
    if (kind === "cell" && value !== form.get(`was:${about}:${rest}`)) {
      cells.push({ table: about, row: Number(row), column, value });
    }
  }
  const dropped = new Set(leaveOut.map(({ table, row }) => `${table}:${row}`));
  const kept = cells.filter(({ table, row }) => !dropped.has(`${table}:${row}`));
  return {
    ...(kept.length === 0 ? {} : { cells: kept }),
    ...(leaveOut.length === 0 ? {} : { leaveOut }),
    ...(Object.keys(mapping).length === 0 ? {} : { mapping: mapping as PortfolioMapping }),
    ...(place.length === 0 ? {} : { place }),
  };
}

/** `kind:table:rest`, where `rest` may hold colons of its own. */
function split(name: string): readonly [kind: string, about?: string, rest?: string] {
  const first = name.indexOf(":");
  const second = name.indexOf(":", first + 1);
  if (first < 0) return [name];
  if (second < 0) return [name.slice(0, first), name.slice(first + 1)];
  return [name.slice(0, first), name.slice(first + 1, second), name.slice(second + 1)];
}

/** The files of an upload, empty choices left out. */
export async function uploadedFiles(
  form: FormData,
): Promise<readonly { readonly name: string; readonly base64: string }[]> {
  const files = form.getAll("files").filter((value): value is File => value instanceof File && value.size > 0);
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      base64: Buffer.from(await file.arrayBuffer()).toString("base64"),
    })),
  );
}
