import { describe, expect, test } from "vitest";
import { readPortfolioFiles } from "./portfolio-files.ts";
import { workbookBytes } from "./workbook.ts";

const file = (name: string, text: string): { name: string; bytes: Uint8Array } => ({
  name,
  bytes: new TextEncoder().encode(text),
});

describe("readPortfolioFiles", () => {
  test("a file named after a table is that table, wherever it lay", async () => {
    const { tables, unplaced } = await readPortfolioFiles([
      file("export\\Parts.CSV", "part_id,name\nM-1,Gallium\n"),
      file("datapackage.json", "{}"),
    ]);
    expect(tables.parts?.rows[0]?.cells).toEqual({ part_id: "M-1", name: "Gallium" });
    expect(unplaced).toBeUndefined();
  });

  test("a file of another name is the table that its headers fit", async () => {
    const { tables } = await readPortfolioFiles([
      file("LFA1.csv", "Lieferantennummer;Lieferantenname;Land\n100;Huaxin;CN\n"),
    ]);
    expect(tables.suppliers?.file).toBe("LFA1.csv");
  });

  test("a file that could be anything waits with its content", async () => {
    const read = await readPortfolioFiles([file("stuff.csv", "a,b\n1,2\n"), file("parts.csv", "part_id,name\n1,x\n")]);
    expect(read.strangers).toEqual(["stuff.csv"]);
    expect(read.unplaced?.[0]?.rows).toHaveLength(1);
  });

  test("of two files for one table the second waits", async () => {
    const text = "part_id,name\n1,x\n";
    const read = await readPortfolioFiles([file("parts.csv", text), file("sub/parts.csv", text)]);
    expect(read.unplaced).toHaveLength(1);
  });

  test("each sheet of a workbook is a file of its own", async () => {
    const columns = [{ title: "part_id" }, { title: "name" }];
    const bytes = await workbookBytes([
      { name: "Parts", columns, rows: [["M-1", "Gallium"]] },
      { name: "Notes", columns: [{ title: "x" }], rows: [["y"]] },
    ]);
    const { tables, strangers } = await readPortfolioFiles([{ name: "export.xlsx", bytes }]);
    expect(tables.parts).toMatchObject({ file: "export.xlsx#Parts", rows: [{ row: 2, cells: { part_id: "M-1" } }] });
    expect(strangers).toEqual(["export.xlsx#Notes"]);
  });

  test("a saved mapping comes along", async () => {
    const read = await readPortfolioFiles([
      file("parts.csv", "Nr,name\n1,x\n"),
      file("mapping.json", '{"parts":{"Nr":"part_id"}}'),
    ]);
    expect(read.mapping).toEqual({ parts: { Nr: "part_id" } });
  });

  test.each([
    ["picture.png", "neither a CSV"],
    ["mapping.json", "no table"],
    ["book.xlsx", "cannot be read as a workbook"],
  ])("%s alone is refused with what to do", async (name, words) => {
    await expect(readPortfolioFiles([file(name, "{}")])).rejects.toThrow(words);
  });
});
