// Tables on the terminal: widths, cutting, East Asian signs.
import { describe, expect, test } from "vitest";
import { cellWidth, tableText } from "./table.ts";

const COLUMNS = [{ title: "id" }, { title: "n", align: "right" as const }, { title: "what" }];
const plain = (width: number): { readonly colour: boolean; readonly width: number } => ({ colour: false, width });

describe("tableText", () => {
  test("leaves a table that fits alone", () => {
    expect(tableText(COLUMNS, [["A", "1", "magnet"]], plain(80))).toBe(
      ["  id  n  what", "  --  -  ------", "  A   1  magnet"].join("\n"),
    );
  });

  test("takes room from the widest column, wherever it stands", () => {
    const rows = [["x".repeat(60), "12345678901", "y".repeat(20)]];
    const text = tableText(COLUMNS, rows, plain(60));
    const [, rule = "", row = ""] = text.split("\n");
    expect(
      rule
        .trim()
        .split(/\s+/)
        .map((dashes) => dashes.length),
    ).toEqual([23, 11, 20]);
    expect(row).toBe(`  ${"x".repeat(22)}…  12345678901  ${"y".repeat(20)}`);
  });

  test("shares the loss between columns of equal width", () => {
    const text = tableText([{ title: "a" }, { title: "b" }], [["x".repeat(50), "y".repeat(50)]], plain(64));
    const rule = text.split("\n")[1] ?? "";
    expect(
      rule
        .trim()
        .split(/\s+/)
        .map((dashes) => dashes.length),
    ).toEqual([30, 30]);
  });

  test("never cuts numbers, and keeps text columns readable on a very narrow terminal", () => {
    const row = tableText(COLUMNS, [["x".repeat(30), "12345678901", "y".repeat(30)]], plain(10)).split("\n")[2] ?? "";
    expect(row).toContain("12345678901");
    expect(row).toContain(`${"x".repeat(7)}…`);
  });

  test("counts East Asian signs as two cells", () => {
    expect(cellWidth("镓Ga")).toBe(4);
    const row = tableText([{ title: "name" }], [["半导体设备材料公司"]], plain(14)).split("\n")[2] ?? "";
    expect(row).toBe("  半导体设备…");
  });
});
