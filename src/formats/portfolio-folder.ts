// A portfolio as a folder of CSVs or one workbook: which file is which table, the saved mapping, the data package.
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, extname, join, resolve, sep } from "node:path";
import type { SourceTable } from "../base/source-row.ts";
import { InputError, IoError } from "../errors.ts";
import { type PortfolioInput, type PortfolioMapping, TABLE_NAMES, type TableName } from "../portfolio/index.ts";
import { writeFileAtomically } from "./atomic-file.ts";
import { csvText, readCsvFile } from "./csv.ts";
import { DataPackage, SavedMapping } from "./schema.ts";
import { readXlsxFile } from "./xlsx.ts";

const MAPPING = "mapping.json";
const PACKAGE = "datapackage.json";

type Tables = Partial<Record<TableName, SourceTable>>;

/**
 * Reads a folder (`products.csv` …, or the paths that `datapackage.json` gives) or an `.xlsx` with sheets of the same
 * names; `mapping.json` lies in the folder, or beside the workbook as `<name>.mapping.json`. Throws IoError when nothing
 * can be read, InputError when the folder holds no table or a file is not UTF-8.
 */
export async function readPortfolioFolder(path: string): Promise<PortfolioInput> {
  const kind = await stat(path).catch((cause: unknown) => {
    throw new IoError(`cannot read ${path}`, "Give a folder of CSV files or one .xlsx file.", { cause });
  });
  const { tables, strangers } = kind.isDirectory() ? await readFolder(path) : await readWorkbook(path);
  if (Object.keys(tables).length === 0) {
    throw new InputError(`${path} holds no portfolio table`, `Name the files ${TABLE_NAMES.join(", ")} (.csv).`);
  }
  const mapping = await readMapping(mappingPath(path, kind.isDirectory()));
  return { tables, strangers, ...(mapping === undefined ? {} : { mapping }) };
}

/** Saves a confirmed mapping where `readPortfolioFolder` will find it. */
export async function savePortfolioMapping(path: string, mapping: PortfolioMapping): Promise<void> {
  const kind = await stat(path);
  await writeFile(mappingPath(path, kind.isDirectory()), `${JSON.stringify(mapping, null, 2)}\n`);
}

function mappingPath(path: string, isFolder: boolean): string {
  return isFolder ? join(path, MAPPING) : path.replace(/\.xlsx$/i, `.${MAPPING}`);
}

async function readFolder(folder: string): Promise<{ tables: Tables; strangers: readonly string[] }> {
  const names = (await readdir(folder)).sort();
  const declared = names.includes(PACKAGE) ? await packagePaths(join(folder, PACKAGE)) : new Map<TableName, string>();
  const tables: Tables = {};
  const used = new Set<string>();
  for (const table of TABLE_NAMES) {
    const file = declared.get(table) ?? names.find((name) => name.toLowerCase() === `${table}.csv`);
    if (file === undefined) continue;
    const path = resolve(folder, file);
    if (!path.startsWith(resolve(folder) + sep)) {
      throw new InputError(`${PACKAGE} points outside the folder: ${file}`, "Keep the tables inside the folder.");
    }
    used.add(file);
    tables[table] = await readCsvFile(path, file);
  }
  const strangers = names.filter(
    (name) => [".csv", ".tsv", ".xlsx"].includes(extname(name).toLowerCase()) && !used.has(name),
  );
  return { tables, strangers };
}

async function readWorkbook(path: string): Promise<{ tables: Tables; strangers: readonly string[] }> {
  const tables: Tables = {};
  const strangers: string[] = [];
  for (const { sheet, ...table } of await readXlsxFile(path)) {
    const name = TABLE_NAMES.find((known) => known === sheet.trim().toLowerCase());
    if (name === undefined) strangers.push(sheet);
    else tables[name] = table;
  }
  return { tables, strangers };
}

async function packagePaths(path: string): Promise<ReadonlyMap<TableName, string>> {
  const read = DataPackage.safeParse(await readJson(path));
  if (!read.success)
    throw new InputError(`${PACKAGE}: ${read.error.issues[0]?.message}`, "See the guide to portfolios.");
  const paths = new Map<TableName, string>();
  for (const resource of read.data.resources) {
    const table = TABLE_NAMES.find((known) => known === resource.name);
    if (table !== undefined) paths.set(table, resource.path);
  }
  return paths;
}

async function readMapping(path: string): Promise<PortfolioMapping | undefined> {
  const text = await readJson(path).catch((error: unknown) => {
    if (error instanceof IoError) return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const read = SavedMapping.safeParse(text);
  if (read.success) return read.data as PortfolioMapping;
  const hint = 'Write { "table": { "header in the file": "column" } }.';
  throw new InputError(`${basename(path)}: ${read.error.issues[0]?.message}`, hint);
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new IoError(`cannot read ${path}`, "Check that the file may be read.", { cause });
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new InputError(`${basename(path)} is not JSON`, "Correct it or remove it.", { cause });
  }
}

/** Writes each table as a CSV file into a folder, made when it is not there; returns the files. Throws IoError. */
export async function savePortfolioFolder(path: string, { tables }: PortfolioInput): Promise<readonly string[]> {
  const files: string[] = [];
  await mkdir(path, { recursive: true });
  for (const [name, table] of Object.entries(tables)) {
    const file = join(path, `${name}.csv`);
    await writeFileAtomically(
      file,
      csvText(
        table.headers,
        table.rows.map(({ cells }) => Object.fromEntries(table.headers.map((header) => [header, cells[header] ?? ""]))),
      ),
    );
    files.push(file);
  }
  return files;
}
