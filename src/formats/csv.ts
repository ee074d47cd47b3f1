// CSV in and out. Reading streams, finds the delimiter, and keeps each record's spreadsheet row.
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { CsvError, parse, type Parser } from "csv-parse";
import type { SourceRow, SourceTable } from "../base/source-row.ts";
import { InputError } from "../errors.ts";
import { guardCell, unguardCell } from "./cell-guard.ts";
import { nameHeaders } from "./headers.ts";
import { type ByteStream, decodeText, fileBytes } from "./text-stream.ts";

export interface CsvStream {
  readonly file: string;
  readonly delimiter: string;
  readonly headers: readonly string[];
  /** Once through. Blank rows are skipped and counted. Throws InputError on a quote that is never closed. */
  readonly rows: AsyncIterable<SourceRow>;
}

const DELIMITERS = [",", ";", "\t", "|"] as const;
const HEAD_LIMIT = 65_536;
const LONGEST_RECORD = 4_000_000;

/** Opens a CSV: the header is read, the rows wait. `file` is the name that rows and errors carry. */
export async function openCsv(input: ByteStream, file: string): Promise<CsvStream> {
  const text = decodeText(input, file)[Symbol.asyncIterator]();
  let head = "";
  while (head.length < HEAD_LIMIT && !firstRecord(head).ended) {
    const next = await text.next();
    if (next.done) break;
    head += next.value;
  }
  const declared = /^sep=(.)\r?\n/.exec(head);
  if (declared) head = head.slice(declared[0].length);
  const delimiter = declared?.[1] ?? likeliestDelimiter(firstRecord(head).text);
  const records = readRecords(chain(head, text), delimiter, file);
  const first = await records.next();
  const headers = first.done ? [] : nameHeaders(first.value.map(unguardCell));
  return { file, delimiter, headers, rows: toRows(records, headers, file) };
}

/** Reads a whole CSV file into memory. */
export async function readCsvFile(path: string, file: string = basename(path)): Promise<SourceTable> {
  const { headers, rows } = await openCsv(fileBytes(path), file);
  const kept: SourceRow[] = [];
  for await (const row of rows) kept.push(row);
  return { file, headers, rows: kept };
}

/** CSV text with `\n` line ends; cells that a spreadsheet would run as formulas are guarded. */
export function csvText(headers: readonly string[], rows: Iterable<Readonly<Record<string, string>>>): string {
  const lines = [headers.map(csvCell).join(",")];
  for (const row of rows) {
    const line = headers.map((header) => csvCell(row[header] ?? "")).join(",");
    lines.push(line === "" ? '""' : line);
  }
  return `${lines.join("\n")}\n`;
}

/** Writes `csvText` to a file. */
export async function writeCsvFile(
  path: string,
  headers: readonly string[],
  rows: Iterable<Readonly<Record<string, string>>>,
): Promise<void> {
  await writeFile(path, csvText(headers, rows));
}

function csvCell(cell: string): string {
  const guarded = guardCell(cell);
  return /[",;\t|\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

async function* toRows(
  records: AsyncIterable<string[]>,
  headers: readonly string[],
  file: string,
): AsyncGenerator<SourceRow> {
  let row = 1;
  for await (const record of records) {
    row++;
    if (record.every((cell) => cell === "")) continue;
    const cells: Record<string, string> = {};
    for (const [index, header] of headers.entries()) cells[header] = unguardCell(record[index] ?? "");
    const surplus = record.slice(headers.length).filter((cell) => cell.trim() !== "");
    yield surplus.length === 0 ? { file, row, cells } : { file, row, cells, surplus };
  }
}

async function* readRecords(text: AsyncIterable<string>, delimiter: string, file: string): AsyncGenerator<string[]> {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_RECORD,
  });
  const fed = feed(parser, text).catch((error: unknown) => error);
  try {
    for await (const record of parser) yield record as string[];
  } catch (cause) {
    const reason = await fed;
    if (reason instanceof Error && !(reason instanceof CsvError)) throw reason;
    throw new InputError(`${file} cannot be read after row ${parser.info.records}: ${explain(cause)}`, FIXES, {
      cause,
    });
  } finally {
    parser.destroy();
  }
}

const FIXES = 'A cell that opens with a double quote must close with one; a quote inside it is written twice ("").';

function explain(cause: unknown): string {
  if (cause instanceof CsvError && cause.code === "CSV_QUOTE_NOT_CLOSED") return "a quoted cell is never closed";
  if (cause instanceof CsvError && cause.code === "CSV_MAX_RECORD_SIZE") return "the next row is too long";
  return cause instanceof Error ? cause.message : String(cause);
}

/** Writes text into the parser at the parser's pace; a failing source fails the parser. */
async function feed(parser: Parser, text: AsyncIterable<string>): Promise<void> {
  try {
    for await (const chunk of text) {
      if (parser.destroyed) return;
      if (!parser.write(chunk)) await Promise.race([once(parser, "drain"), once(parser, "close")]);
    }
    parser.end();
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

async function* chain(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** The text up to the first line end outside quotes, and whether that end has been seen. */
function firstRecord(text: string): { readonly text: string; readonly ended: boolean } {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === "\n" || sign === "\r")) return { text: text.slice(0, i), ended: true };
  }
  return { text, ended: false };
}

/** The delimiter that stands most often outside quotes in the header; a comma when there is none. */
function likeliestDelimiter(header: string): string {
  const bare = header.replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}
