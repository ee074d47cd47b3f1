import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import write from "write-excel-file/node";
import { IoError } from "../errors.ts";
import { readXlsxFile, writeXlsxFile } from "./xlsx.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "derisk-xlsx-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("typed cells become the text a person would have typed", async () => {
  const path = join(folder, "typed.xlsx");
  const values = [0.1 + 0.2, 1e-7, 1e15, -12.5, 811292, true, new Date("2026-11-21T00:00:00Z"), "007", " padded "];
  const data = [
    ["v", "w"],
    ...values.map((value) => [value instanceof Date ? { value, type: Date, format: "yyyy-mm-dd" } : value]),
  ];
  await write([{ sheet: "s", data }]).toFile(path);
  const [table] = await readXlsxFile(path);
  expect(table?.headers).toEqual(["v", "w"]);
  expect(table?.rows.map(({ cells }) => cells["v"])).toEqual([
    "0.3",
    "0.0000001",
    "1000000000000000",
    "-12.5",
    "811292",
    "true",
    "2026-11-21",
    "007",
    " padded ",
  ]);
});

test("blank rows keep the count, surplus cells are kept apart, rows carry book and sheet", async () => {
  const path = join(folder, "gaps.xlsx");
  await write([{ sheet: "parts", data: [["a"], ["1"], [null], ["2", "more"]] }]).toFile(path);
  expect((await readXlsxFile(path))[0]?.rows).toEqual([
    { file: "gaps.xlsx#parts", row: 2, cells: { a: "1" } },
    { file: "gaps.xlsx#parts", row: 4, cells: { a: "2" }, surplus: ["more"] },
  ]);
});

test("what is written reads back, row by row, formulas as plain text", async () => {
  const path = join(folder, "again.xlsx");
  const row = (number: number, a: string): { file: string; row: number; cells: { a: string } } => ({
    file: "again.xlsx#t",
    row: number,
    cells: { a },
  });
  const table = { sheet: "t", file: "again.xlsx#t", headers: ["a"], rows: [row(2, "=1+1"), row(4, "0012")] };
  await writeXlsxFile(path, [table]);
  expect(await readXlsxFile(path)).toEqual([table]);
});

test("a workbook that is not there", async () => {
  await expect(readXlsxFile(join(folder, "none.xlsx"))).rejects.toBeInstanceOf(IoError);
});
