import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SourceRow } from "../base/source-row.ts";
import { InputError, IoError } from "../errors.ts";
import { csvText, openCsv, readCsvFile, writeCsvFile } from "./csv.ts";

async function* bytes(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array | string> {
  for (const chunk of chunks) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}

async function read(...chunks: (string | Uint8Array)[]): Promise<{ headers: readonly string[]; rows: SourceRow[] }> {
  const { headers, rows } = await openCsv(bytes(...chunks), "t.csv");
  const kept: SourceRow[] = [];
  for await (const row of rows) kept.push(row);
  return { headers, rows: kept };
}

describe("reading", () => {
  test.each([
    ["comma", "a,b\n1,2\n", { a: "1", b: "2" }],
    ["semicolon with commas inside", "a;b\n1,5;2\n", { a: "1,5", b: "2" }],
    ["tab", "a\tb\n1\t2\n", { a: "1", b: "2" }],
    ["declared separator", "sep=|\r\na|b\r\n1|2\r\n", { a: "1", b: "2" }],
    ["delimiters inside a quoted header", '"a;x;y",b\n1,2\n', { "a;x;y": "1", b: "2" }],
    ["byte-order mark", "\uFEFFa,b\n1,2\n", { a: "1", b: "2" }],
    ["CRLF and no last line end", "a,b\r\n1,2", { a: "1", b: "2" }],
    ["quoted line end and doubled quotes", 'a,b\n"1\n""x""",2\n', { a: '1\n"x"', b: "2" }],
    ["a stray quote inside a cell", 'a,b\n5" pipe,2\n', { a: '5" pipe', b: "2" }],
    ["missing cells at the end", "a,b\n1\n", { a: "1", b: "" }],
    ["an unnamed and a repeated header", "a,,a\n1,2,3\n", { a: "1", "(column 2)": "2", "a (2)": "3" }],
    ["Chinese", "名称\n镓\n", { 名称: "镓" }],
    ["a guarded formula", "a\n'=1+1\n", { a: "=1+1" }],
  ])("%s", async (_, text, cells) => {
    const { rows } = await read(text);
    expect(rows).toEqual([{ file: "t.csv", row: 2, cells }]);
  });

  test("rows count as a spreadsheet does: blank rows and quoted line ends included", async () => {
    const { rows } = await read('a,b\n"x\ny",1\n\n,\nz,2\n');
    expect(rows.map(({ row, cells }) => [row, cells["a"]])).toEqual([
      [2, "x\ny"],
      [5, "z"],
    ]);
  });

  test("cells beyond the header are surplus", async () => {
    const { rows } = await read("a,b\n1,2,3,,4\n1,2,,\n");
    expect(rows.map((row) => row.surplus)).toEqual([["3", "4"], undefined]);
  });

  test("an empty file has no headers and no rows", async () => {
    expect(await read("")).toEqual({ headers: [], rows: [] });
  });

  test("signs cut between chunks are put together", async () => {
    const whole = Buffer.from("名称,b\n氧化镓,2\n");
    for (let cut = 1; cut < whole.length; cut++) {
      const { rows } = await read(whole.subarray(0, cut), whole.subarray(cut));
      expect(rows[0]?.cells).toEqual({ 名称: "氧化镓", b: "2" });
    }
  });

  test.each([
    ["Windows-1252", Buffer.from([0x61, 0x0a, 0xfc, 0x0a]), /not UTF-8/],
    ["GB18030 cut at the end", Buffer.from([0x61, 0x0a, 0xc4]), /not UTF-8/],
    ["UTF-16", Buffer.from("\uFEFFa\n1\n", "utf16le"), /UTF-16/],
    ["a quote that is never closed", Buffer.from('a,b\n1,2\n"x,3\n'), /after row 2: a quoted cell is never closed/],
  ])("%s is refused with the reason", async (_, data, message) => {
    const reading = read(data);
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toBeInstanceOf(InputError);
  });

  test("a reader that stops early does not hang", async () => {
    const { rows } = await openCsv(
      bytes("a\n", ...Array.from({ length: 5000 }, (_, i) => `${i}\n`.repeat(50))),
      "t.csv",
    );
    for await (const row of rows) {
      expect(row.cells).toEqual({ a: "0" });
      break;
    }
  });
});

describe("writing", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "derisk-csv-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("cells that a spreadsheet would run are guarded, numbers are not", () => {
    const rows = ["=1+1", "+49 30", "-5", "@cmd", "\tx", "-1.5e3", "'=x", "plain"].map((a) => ({ a }));
    expect(csvText(["a"], rows).split("\n").slice(1, -1)).toEqual([
      "'=1+1",
      "'+49 30",
      "-5",
      "'@cmd",
      '"\'\tx"',
      "-1.5e3",
      "''=x",
      "plain",
    ]);
  });

  test("what is written reads back the same", async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("=A1", "-", "''=", ' "', "a\nb", "a;b", "1,5", "\t", ""));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ a: cell, b: cell }), { maxLength: 6 }), async (records) => {
        const filled = records.filter(({ a, b }) => a !== "" || b !== "");
        const { rows } = await read(csvText(["a", "b"], filled));
        expect(rows.map(({ cells }) => cells)).toEqual(filled);
      }),
    );
  });

  test("files", async () => {
    const path = join(folder, "x.csv");
    await writeCsvFile(path, ["a"], [{ a: "=1" }]);
    expect((await readCsvFile(path)).rows).toEqual([{ file: "x.csv", row: 2, cells: { a: "=1" } }]);
    await writeFile(path, "");
    expect(await readCsvFile(path)).toEqual({ file: "x.csv", headers: [], rows: [] });
    await expect(readCsvFile(join(folder, "none.csv"))).rejects.toBeInstanceOf(IoError);
  });
});
