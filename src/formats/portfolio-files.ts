// A portfolio out of files held in memory (an upload): which file is which table, by name, else by its headers.
import type { SourceRow, SourceTable } from "../base/source-row.ts";
import { InputError } from "../errors.ts";
import {
  type PortfolioInput,
  type PortfolioMapping,
  suggestMapping,
  TABLE_NAMES,
  type TableName,
  TABLES,
} from "../portfolio/index.ts";
import { openCsv } from "./csv.ts";
import { SavedMapping } from "./schema.ts";
import { readXlsx } from "./xlsx.ts";

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file with its sheet's or own name, free of folder and ending. */
interface Candidate {
  readonly stem: string;
  readonly source: SourceTable;
}

/**
 * Reads CSV files, workbooks and a `mapping.json`. A file whose name is no table becomes the table that its headers fit
 * best when every required column is found; else it waits, unplaced. Throws InputError for a file that cannot be read.
 */
export async function readPortfolioFiles(files: readonly UploadedFile[]): Promise<PortfolioInput> {
  const candidates: Candidate[] = [];
  let mapping: PortfolioMapping | undefined;
  for (const { name, bytes } of files) {
    const file = name.replace(/^.*[\\/]/, "");
    if (/\.xlsx$/i.test(file)) {
      for (const { sheet, ...source } of await readXlsx(bytes, file)) candidates.push({ stem: sheet, source });
    } else if (/mapping\.json$/i.test(file)) mapping = readMapping(bytes, file);
    else if (/\.(csv|tsv|txt)$/i.test(file)) {
      candidates.push({ stem: file.replace(/\.[^.]+$/, ""), source: await readCsv(bytes, file) });
    } else if (!/^datapackage\.json$/i.test(file)) {
      throw new InputError(`${file} is neither a CSV file nor a workbook`, "Save the table as CSV (UTF-8) or .xlsx.");
    }
  }
  if (candidates.length === 0) throw new InputError("no table was given", "Choose CSV files or one .xlsx workbook.");
  return { ...placed(candidates), ...(mapping === undefined ? {} : { mapping }) };
}

function placed(candidates: readonly Candidate[]): PortfolioInput {
  const tables: Partial<Record<TableName, SourceTable>> = {};
  const waiting: Candidate[] = [];
  for (const candidate of candidates) {
    const name = TABLE_NAMES.find((known) => known === candidate.stem.trim().toLowerCase());
    if (name === undefined || tables[name] !== undefined) waiting.push(candidate);
    else tables[name] = candidate.source;
  }
  const unplaced: SourceTable[] = [];
  for (const { source } of waiting) {
    const name = likeliestTable(source);
    if (name === undefined || tables[name] !== undefined) unplaced.push(source);
    else tables[name] = source;
  }
  const strangers = unplaced.map(({ file }) => file);
  return strangers.length === 0 ? { tables } : { tables, strangers, unplaced };
}

/** The table whose columns the headers name best; undefined when a required column is missing or two fit alike. */
function likeliestTable({ headers }: SourceTable): TableName | undefined {
  const ranked = TABLE_NAMES.map((name) => {
    const found = suggestMapping(headers, TABLES[name]);
    const columns = new Set(found.map(({ column }) => column));
    const isWhole = TABLES[name].columns.every((column) => !column.required || columns.has(column.name));
    return { name, score: isWhole ? found.reduce((sum, one) => sum + one.score, 0) : 0 };
  }).toSorted((a, b) => b.score - a.score);
  const [first, second] = ranked;
  return first && first.score > (second?.score ?? 0) ? first.name : undefined;
}

async function readCsv(bytes: Uint8Array, file: string): Promise<SourceTable> {
  const { headers, rows } = await openCsv(once(bytes), file);
  const kept: SourceRow[] = [];
  for await (const row of rows) kept.push(row);
  return { file, headers, rows: kept };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function readMapping(bytes: Uint8Array, file: string): PortfolioMapping {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new InputError(`${file} is not JSON`, "Correct it or leave it away.", { cause });
  }
  const read = SavedMapping.safeParse(json);
  if (read.success) return read.data as PortfolioMapping;
  throw new InputError(
    `${file}: ${read.error.issues[0]?.message}`,
    'Write { "table": { "header in the file": "column" } }.',
  );
}
