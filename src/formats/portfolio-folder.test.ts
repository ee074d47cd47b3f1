import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SourceTable } from "../base/source-row.ts";
import { InputError, IoError } from "../errors.ts";
import { type Portfolio, readPortfolio, TABLE_NAMES, TABLES, type TableName } from "../portfolio/index.ts";
import { shippedReference } from "../portfolio/tables.case.ts";
import { writeCsvFile } from "./csv.ts";
import { readPortfolioFolder, savePortfolioMapping } from "./portfolio-folder.ts";
import { writeXlsxFile } from "./xlsx.ts";

const REFERENCE = shippedReference();
let root = "";
let made = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "derisk-portfolio-"));
});
afterAll(() => rm(root, { recursive: true }));

async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const path = join(root, `${made++}`);
  await mkdir(path);
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text);
  return path;
}

const cell = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "A",
      "B",
      "S-1",
      "CN",
      "Germany",
      "2026-01-02",
      "0.5",
      "1250.50",
      "export",
      "007",
      "811292",
      "60%",
      "",
      '{"purityPct": 99.9}',
      "=1+1",
      "镓",
      "a, b; c",
      " x ",
      "two\nlines",
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(..."abc019 -+=@'\"<>&;,.é镓") }) },
);

test("a workbook and a folder with the same cells give the same portfolio and the same problems", async () => {
  const tables = fc.dictionary(
    fc.constantFrom(...TABLE_NAMES),
    fc.array(fc.array(cell, { minLength: 15, maxLength: 15 }), { maxLength: 4 }),
    { minKeys: 1, maxKeys: 4 },
  );
  await fc.assert(
    fc.asyncProperty(tables, async (drawn) => {
      const path = await folder({});
      const book = join(path, "book.xlsx");
      const sheets = Object.entries(drawn).map(([name, rows]) => sourceTable(name as TableName, rows));
      for (const { sheet, headers, rows } of sheets) {
        await writeCsvFile(
          join(path, `${sheet}.csv`),
          headers,
          rows.map(({ cells }) => cells),
        );
      }
      await writeXlsxFile(book, sheets);
      const { book: fromBook, csv: fromCsv } = {
        book: await readPortfolioFolder(book),
        csv: await readPortfolioFolder(path),
      };
      const [a, b] = [readPortfolio(fromCsv, REFERENCE), readPortfolio(fromBook, REFERENCE)];
      expect(bare(b.portfolio)).toEqual(bare(a.portfolio));
      const placed = (problems: typeof a.problems): unknown[] =>
        problems
          .filter(({ code }) => code !== "table_unknown")
          .map(({ row, column, code, value }) => [row, column, code, value]);
      expect(placed(b.problems)).toEqual(placed(a.problems));
    }),
    { numRuns: 30 },
  );
});

function sourceTable(name: TableName, rows: readonly (readonly string[])[]): SourceTable & { readonly sheet: string } {
  const headers = TABLES[name].columns.map((column) => column.name);
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  return {
    sheet: name,
    file: name,
    headers,
    rows: filled.map((cells, index) => ({
      file: name,
      row: index + 2,
      cells: Object.fromEntries(headers.map((header, i) => [header, cells[i] ?? ""])),
    })),
  };
}

/** Records without the name of the file they came from. */
function bare(portfolio: Portfolio): unknown {
  return JSON.parse(JSON.stringify(portfolio, (key, value: unknown) => (key === "file" ? undefined : value)));
}

test("files are found by name in any case; others are named as strangers", async () => {
  const path = await folder({ "Parts.csv": "part_id,name\nA,Alloy\n", "supplier.csv": "x\n", "notes.txt": "" });
  const input = await readPortfolioFolder(path);
  expect(Object.keys(input.tables)).toEqual(["parts"]);
  expect(input.strangers).toEqual(["supplier.csv"]);
});

test("a data package says which file is which table, but not outside the folder", async () => {
  const inside = { resources: [{ name: "parts", path: "export-2026.csv" }] };
  const path = await folder({
    "export-2026.csv": "part_id;name\nA;Alloy\n",
    "datapackage.json": JSON.stringify(inside),
  });
  expect((await readPortfolioFolder(path)).tables.parts?.rows[0]?.cells).toEqual({ part_id: "A", name: "Alloy" });
  const outside = { resources: [{ name: "parts", path: "../secret.csv" }] };
  const other = await folder({ "parts.csv": "part_id,name\n", "datapackage.json": JSON.stringify(outside) });
  await expect(readPortfolioFolder(other)).rejects.toThrow(/outside the folder/);
});

test("a saved mapping is found again and applied", async () => {
  const path = await folder({ "parts.csv": "MATNR,MAKTX\nA,Alloy\n" });
  await savePortfolioMapping(path, { parts: { MATNR: "part_id", MAKTX: "name" } });
  const { portfolio, problems } = readPortfolio(await readPortfolioFolder(path), REFERENCE);
  expect(problems).toEqual([]);
  expect(portfolio.parts[0]).toMatchObject({ id: "A", name: "Alloy" });
});

test.each([
  ["an empty folder", {}, InputError, /holds no portfolio table/],
  ["a mapping that is not JSON", { "parts.csv": "part_id,name\n", "mapping.json": "{" }, InputError, /not JSON/],
  [
    "a mapping for no table",
    { "parts.csv": "part_id,name\n", "mapping.json": '{"part": {}}' },
    InputError,
    /mapping.json/,
  ],
  ["a table that is not UTF-8", { "parts.csv": "\uFFFE" }, undefined, undefined],
] as const)("%s", async (_, files, type, message) => {
  const path = await folder(files as Readonly<Record<string, string>>);
  if (type === undefined) {
    await writeFile(join(path, "parts.csv"), Buffer.from([0x70, 0xff, 0x0a]));
    await expect(readPortfolioFolder(path)).rejects.toThrow(/parts.csv is not UTF-8/);
    return;
  }
  await expect(readPortfolioFolder(path)).rejects.toThrow(message);
  await expect(readPortfolioFolder(path)).rejects.toBeInstanceOf(type);
});

test("a path that is not there, and a file that is no workbook", async () => {
  await expect(readPortfolioFolder(join(root, "nowhere"))).rejects.toBeInstanceOf(IoError);
  const path = await folder({ "book.xlsx": "not a zip" });
  await expect(readPortfolioFolder(join(path, "book.xlsx"))).rejects.toBeInstanceOf(InputError);
});
