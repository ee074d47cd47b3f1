// Typed sheets to an Excel workbook: numbers, days and yes/no are cells of their kind, everything else is text and stays
// text, so that no name can act as a formula.
import { isIsoDate } from "../base/date.ts";

export interface WorksheetColumn {
  readonly title: string;
  /** `number`, `date` and `yes_no` cells of another type are written as text rather than lost. Default: text. */
  readonly kind?: "text" | "number" | "date" | "yes_no";
  /** Excel number format, e.g. `0.0%`. */
  readonly format?: string;
  /** In characters; longer text wraps. */
  readonly width?: number;
}

/** A day is an ISO string in a `date` column. */
export type WorksheetValue = string | number | boolean | undefined;

export interface Worksheet {
  /** At most 31 characters, none of `: \ / ? * [ ]`. */
  readonly name: string;
  readonly columns: readonly WorksheetColumn[];
  readonly rows: readonly (readonly WorksheetValue[])[];
}

/** A cell holds no more; Excel refuses a workbook with longer ones. */
const LONGEST_TEXT = 32_767;
const DEFAULT_WIDTH = 18;

/** The workbook as the bytes of an .xlsx file: one sheet each, bold header that stays in view, in landscape. */
export async function workbookBytes(sheets: readonly Worksheet[]): Promise<Uint8Array> {
  const { default: write } = await import("write-excel-file/node");
  const book = write(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      orientation: "landscape" as const,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width: width ?? DEFAULT_WIDTH })),
      data: [columns.map(headerCell), ...rows.map((row) => columns.map((column, i) => cellOf(column, row[i])))],
    })),
  );
  return book.toBuffer();
}

function headerCell({ title }: WorksheetColumn): object {
  return { ...textCell(title), fontWeight: "bold" as const, backgroundColor: "#e8e8e8" };
}

function cellOf({ kind = "text", format }: WorksheetColumn, value: WorksheetValue): object | null {
  if (value === undefined || value === "") return null;
  const top = { alignVertical: "top" as const };
  if (kind === "number" && typeof value === "number" && Number.isFinite(value)) {
    return { value, type: Number, ...(format === undefined ? {} : { format }), ...top };
  }
  if (kind === "yes_no" && typeof value === "boolean") return { value, type: Boolean, ...top };
  if (kind === "date" && typeof value === "string" && isIsoDate(value)) {
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: "yyyy-mm-dd", ...top };
  }
  return textCell(String(value));
}

function textCell(text: string): {
  value: string;
  type: StringConstructor;
  format: string;
  wrap: boolean;
  alignVertical: "top";
} {
  const value = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return { value, type: String, format: "@", wrap: true, alignVertical: "top" };
}
