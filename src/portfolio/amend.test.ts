import { describe, expect, test } from "vitest";
import { amendPortfolio } from "./amend.ts";
import type { PortfolioInput } from "./read.ts";

const parts = {
  file: "Materialstamm.csv",
  headers: ["Materialnummer", "Kurztext"],
  rows: [
    { file: "Materialstamm.csv", row: 2, cells: { Materialnummer: "M-1", Kurztext: "Gallium" } },
    { file: "Materialstamm.csv", row: 3, cells: { Materialnummer: "", Kurztext: "Germanium" } },
  ],
};

describe("amendPortfolio", () => {
  test("gives a waiting file its table, maps its headers and mends a cell by the portfolio's own column", () => {
    const input: PortfolioInput = { tables: {}, strangers: [parts.file], unplaced: [parts] };
    const { portfolio, refused } = amendPortfolio(input, {
      place: [{ file: parts.file, table: "parts" }],
      mapping: { parts: { Materialnummer: "part_id", Kurztext: "name" } },
      cells: [{ table: "parts", row: 3, column: "part_id", value: "M-2" }],
    });
    expect(refused).toEqual([]);
    expect(portfolio.tables.parts?.rows[1]?.cells).toEqual({ Materialnummer: "M-2", Kurztext: "Germanium" });
    expect(portfolio).toMatchObject({ strangers: [], unplaced: [], mapping: { parts: { Kurztext: "name" } } });
  });

  test("adds a column that the file lacks", () => {
    const { portfolio } = amendPortfolio(
      { tables: { parts } },
      { cells: [{ table: "parts", row: 2, column: "origin", value: "CN" }] },
    );
    expect(portfolio.tables.parts?.headers).toEqual(["Materialnummer", "Kurztext", "origin"]);
    expect(portfolio.tables.parts?.rows[0]?.cells["origin"]).toBe("CN");
  });

  test("leaves out a row and keeps the numbers of the others", () => {
    const { portfolio } = amendPortfolio({ tables: { parts } }, { leaveOut: [{ table: "parts", row: 2 }] });
    expect(portfolio.tables.parts?.rows.map(({ row }) => row)).toEqual([3]);
  });

  test("says what does not fit and does the rest", () => {
    const { portfolio, refused } = amendPortfolio(
      { tables: { parts }, unplaced: [{ ...parts, file: "more.csv" }] },
      {
        place: [
          { file: "more.csv", table: "parts" },
          { file: "none.csv", table: "bom" },
        ],
        cells: [
          { table: "parts", row: 9, column: "name", value: "x" },
          { table: "parts", row: 2, column: "name", value: "Ga" },
        ],
        leaveOut: [{ table: "bom", row: 2 }],
      },
    );
    expect(refused).toHaveLength(4);
    expect(portfolio.unplaced).toHaveLength(1);
    expect(portfolio.tables.parts?.rows[0]?.cells["name"]).toBe("Ga");
  });

  test("does not touch what it was given", () => {
    const before = structuredClone(parts);
    amendPortfolio({ tables: { parts } }, { cells: [{ table: "parts", row: 2, column: "name", value: "x" }] });
    expect(parts).toEqual(before);
  });
});
