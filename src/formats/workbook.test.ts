import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { workbookBytes, type Worksheet } from "./workbook.ts";
import { readXlsxFile } from "./xlsx.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "derisk-workbook-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function save(name: string, sheets: readonly Worksheet[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, await workbookBytes(sheets));
  return path;
}

/** One entry of a zip archive as text, found through the central directory (PKWARE APPNOTE 4.3.12). */
function unzip(archive: Buffer, name: string): string {
  for (let at = archive.readUInt32LE(archive.lastIndexOf("PK\u0005\u0006") + 16); ;) {
    const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    const local = archive.readUInt32LE(at + 42);
    if (archive.toString("utf8", at + 46, at + 46 + nameLength) === name) {
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
      return (archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8");
    }
    at += 46 + nameLength + extra + comment;
    if (at >= archive.length) throw new Error(`no ${name} in the archive`);
  }
}

const COLUMNS = [
  { title: "text" },
  { title: "number", kind: "number" },
  { title: "day", kind: "date" },
  { title: "yes", kind: "yes_no" },
] as const;

test("cells are of their column's kind and read back as written", async () => {
  const path = await save("kinds.xlsx", [
    {
      name: "t",
      columns: COLUMNS,
      rows: [
        ["007", 1.5, "2026-11-21", true],
        ["岭南 & <b>", -3, "2000-02-29", false],
      ],
    },
  ]);
  expect((await readXlsxFile(path))[0]?.rows.map(({ cells }) => cells)).toEqual([
    { text: "007", number: "1.5", day: "2026-11-21", yes: "true" },
    { text: "岭南 & <b>", number: "-3", day: "2000-02-29", yes: "false" },
  ]);
});

test("a value that is not of its column's kind stays as text", async () => {
  const path = await save("odd.xlsx", [
    {
      name: "t",
      columns: COLUMNS,
      rows: [
        ["", "n/a", "2026-02-30", "?"],
        [undefined, Number.NaN],
      ],
    },
  ]);
  expect((await readXlsxFile(path))[0]?.rows.map(({ cells }) => Object.values(cells))).toEqual([
    ["", "n/a", "2026-02-30", "?"],
    ["", "NaN", "", ""],
  ]);
});

test("nothing becomes a formula and control characters do not break the file", async () => {
  const hostile = ['=HYPERLINK("http://x")', "+1", "-1+1", "@SUM(A1)", "\t=1", "a\u0000b\u001F", "]]>"];
  const path = await save("hostile.xlsx", [
    { name: "t", columns: [{ title: "=t" }], rows: hostile.map((one) => [one]) },
  ]);
  const xml = unzip(await readFile(path), "xl/worksheets/sheet1.xml");
  expect(xml).toContain("<row");
  expect(xml).not.toMatch(/<f[ >]/);
  const [table] = await readXlsxFile(path);
  expect(table?.headers).toEqual(["=t"]);
  expect(table?.rows.map(({ cells }) => cells["=t"])).toEqual([...hostile.slice(0, 5), "ab", "]]>"]);
});

test("text longer than a cell can hold is cut visibly", async () => {
  const path = await save("long.xlsx", [{ name: "t", columns: [{ title: "a" }], rows: [["x".repeat(40_000)]] }]);
  const cell = (await readXlsxFile(path))[0]?.rows[0]?.cells["a"] ?? "";
  expect(cell).toHaveLength(32_767);
  expect(cell.endsWith("…")).toBe(true);
});
