import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { IoError } from "../errors.ts";
import { readXlsxFile, type SheetTable } from "../formats/index.ts";
import { HOSTILE, SAMPLE } from "./sample.case.ts";
import { saveHtmlReport, saveXlsxReport } from "./save.ts";
import { xlsxReport } from "./xlsx.ts";

let folder = "";
let sheets: ReadonlyMap<string, SheetTable["rows"]> = new Map();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "derisk-reports-"));
  const path = join(folder, "report.xlsx");
  await saveXlsxReport(path, SAMPLE);
  sheets = new Map((await readXlsxFile(path)).map(({ sheet, rows }) => [sheet, rows]));
});
afterAll(() => rm(folder, { recursive: true }));

/** The named columns of a sheet, as text. */
function read(sheet: string, ...columns: readonly string[]): readonly (readonly string[])[] {
  return (sheets.get(sheet) ?? []).map(({ cells }) => columns.map((column) => cells[column] ?? "no such column"));
}

const text = (value: string | number | boolean | undefined): string => (value === undefined ? "" : String(value));

test("sheets have names that Excel takes, each once, and every row fits its columns", () => {
  const planned = xlsxReport(SAMPLE);
  const names = planned.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, columns, rows } of planned) {
    expect(name).toMatch(/^[a-z ]{1,31}$/);
    expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(columns.length);
  }
  expect([...sheets.keys()]).toEqual(names);
});

test("lines read back as the JSON has them", () => {
  const columns = [
    "line",
    "standing",
    "outcome",
    "may_proceed",
    "past",
    "law_of",
    "item",
    "counterparty",
    "counterparty_local",
    "from",
    "to",
    "file",
    "row",
  ];
  expect(read("lines", ...columns)).toEqual(
    SAMPLE.lines.map((one) =>
      [
        one.id,
        one.standing,
        one.verdict.outcome,
        one.verdict.mayProceed,
        one.past,
        one.verdict.on,
        HOSTILE,
        one.counterparty?.name,
        one.counterparty?.nameLocal,
        one.from,
        one.to,
        one.at.file,
        one.at.row,
      ].map(text),
    ),
  );
});

test("requirements name applicant, documents and who provides them; reach alone is none", () => {
  expect(
    read("requirements", "line", "measure", "applicant", "documents", "time_limit_days", "time_limit_verified"),
  ).toEqual([
    [
      "M-GA/S-1/SITE-1",
      "cn-gallium",
      "exporter in China",
      "end-user certificate (end user)\nor instead: general licence (exporter)",
      "45",
      "false",
    ],
    [
      "TX-1",
      "cn-gallium",
      "exporter in China",
      "end-user certificate (end user)\nor instead: general licence (exporter)",
      "45",
      "false",
    ],
  ]);
  expect(read("documents", "alternative", "document", "code", "provided_by", "lines")).toEqual([
    ["1", "end-user certificate", "C001", "end user", "1"],
    ["2", "general licence", "", "exporter", "1"],
  ]);
});

test("figures are figures", () => {
  expect(read("products", "product", "revenue_per_week", "currency", "share_of_purchases", "indispensable")).toEqual([
    [HOSTILE, "421300.5", "EUR", "0.755", "true"],
  ]);
  expect(read("customers", "risk_low_per_week", "risk_high_per_week")).toEqual([["0", "94500"]]);
  expect(read("origins", "country", "share")).toEqual([
    ["US", "0.5"],
    ["CN", "0.3"],
    ["", "0.2"],
  ]);
  expect(read("dates ahead", "date", "line_count")).toEqual([["2026-11-28", "1"]]);
});

test.each([
  ["summary", 7],
  ["questions", 1],
  ["concentration", 1],
  ["changes", 1],
  ["party matches", 1],
  ["problems", 1],
  ["notes", 1],
  ["coverage", 1],
  ["provisions", 1],
  ["sources", 0],
] as const)("%s has %i rows", (sheet, count) => {
  expect(read(sheet, "x")).toHaveLength(count);
});

test("a folder that is not there leaves nothing behind", async () => {
  await expect(saveHtmlReport(join(folder, "no", "report.html"), SAMPLE)).rejects.toBeInstanceOf(IoError);
  expect(await readdir(folder)).toEqual(["report.xlsx"]);
});

test("a report that cannot be made does not touch the file that is there", async () => {
  const path = join(folder, "report.xlsx");
  const before = await readXlsxFile(path);
  const broken = {
    ...SAMPLE,
    get lines(): never {
      throw new Error("no lines");
    },
  };
  await expect(saveXlsxReport(path, broken)).rejects.toThrow("no lines");
  expect(await readXlsxFile(path)).toEqual(before);
});
