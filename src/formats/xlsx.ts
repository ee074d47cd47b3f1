// Excel workbooks in and out, as tables of text: numbers keep their digits, dates become ISO days.
import { basename } from "node:path";
import type { SourceRow, SourceTable } from "../base/source-row.ts";
import { InputError, IoError } from "../errors.ts";
import { nameHeaders } from "./headers.ts";

export interface SheetTable extends SourceTable {
  readonly sheet: string;
}

type Cell = string | number | boolean | Date | null;

/**
 * Reads every sheet with a header row. `file` of its rows is `book.xlsx#sheet`. Throws InputError when the file is no
 * workbook, IoError when it cannot be read.
 */
export async function readXlsxFile(path: string): Promise<readonly SheetTable[]> {
  return readSheets(path, basename(path));
}

/** Reads every sheet of a workbook held in memory; `file` is the name that rows and errors carry. */
export async function readXlsx(bytes: Uint8Array, file: string): Promise<readonly SheetTable[]> {
  return readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), file);
}

async function readSheets(input: string | Buffer, file: string): Promise<readonly SheetTable[]> {
  const { default: read } = await import("read-excel-file/node");
  let sheets;
  try {
    sheets = await read<string>(input, { trim: false, parseNumber: plainNumber });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") {
      throw new IoError(`cannot read ${file}: ${why}`, "Check that the file exists and may be read.", { cause });
    }
    throw new InputError(`${file} cannot be read as a workbook: ${why}`, "Save it as .xlsx and try again.", {
      cause,
    });
  }
  return sheets.map(({ sheet, data }) => toTable(sheet, data as Cell[][], `${file}#${sheet}`));
}

/** Writes one sheet a table, every cell as text, so that codes keep their leading zeros. */
export async function writeXlsxFile(path: string, sheets: readonly SheetTable[]): Promise<void> {
  const { default: write } = await import("write-excel-file/node");
  const cell = (value: string): { value: string; type: StringConstructor } | null =>
    value === "" ? null : { value, type: String };
  await write(
    sheets.map(({ sheet, headers, rows }) => ({
      sheet,
      data: [headers.map(cell), ...filled(rows).map((row) => headers.map((header) => cell(row?.cells[header] ?? "")))],
    })),
  ).toFile(path);
}

/** The rows at their own places from row 2 on, undefined where a blank row was. */
function filled(rows: readonly SourceRow[]): readonly (SourceRow | undefined)[] {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const last = Math.max(1, ...byRow.keys());
  return Array.from({ length: last - 1 }, (_, index) => byRow.get(index + 2));
}

function toTable(sheet: string, data: readonly Cell[][], file: string): SheetTable {
  const headers = nameHeaders((data[0] ?? []).map(cellText));
  const rows: SourceRow[] = [];
  for (const [index, cells] of data.entries()) {
    const texts = cells.map(cellText);
    if (index === 0 || texts.every((text) => text === "")) continue;
    const row = {
      file,
      row: index + 1,
      cells: Object.fromEntries(headers.map((header, i) => [header, texts[i] ?? ""])),
    };
    const surplus = texts.slice(headers.length).filter((text) => text.trim() !== "");
    rows.push(surplus.length === 0 ? row : { ...row, surplus });
  }
  return { sheet, file, headers, rows };
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (cell instanceof Date) {
    const iso = cell.toISOString();
    return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso;
  }
  return String(cell);
}

/** Excel stores 0.6 as 0.59999999999999998; it shows 15 digits, and so do we. Exponents are written out. */
function plainNumber(stored: string): string {
  const digits = stored.replace(/[-+.]|[eE].*$/g, "").replace(/^0+/, "");
  if (digits.length <= 15 && !/[eE]/.test(stored)) return stored;
  const rounded = Number(Number(stored).toPrecision(15));
  return rounded.toLocaleString("en-US", { useGrouping: false, maximumSignificantDigits: 15 });
}
