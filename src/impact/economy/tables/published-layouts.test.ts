// Each importer on the layouts in which the tables are downloaded: headings, labels and file names as published, numbers of
// our own, small enough to add up by eye.
import { describe, expect, test } from "vitest";
import { isGood } from "../scenario/prepare.ts";
import { divisionsOfName } from "./isic.ts";
import { readTable, type TableFormat } from "./read-table.ts";
import type { TableFile } from "./table-file.ts";
import type { EconomyTable } from "./table.ts";

const csv = (rows: readonly (readonly (string | number)[])[], separator = ","): string =>
  rows.map((row) => row.join(separator)).join("\n");

const read = (format: TableFormat, ...files: readonly TableFile[]): EconomyTable => {
  const reading = readTable(format, files);
  if (reading.kind === "faults") throw new Error(JSON.stringify(reading.faults));
  return reading.table;
};

const PUBLISHED: readonly (readonly [
  name: string,
  format: TableFormat,
  files: readonly TableFile[],
  codes: readonly string[],
])[] = [
  [
    "OECD ICIO, edition with split metals and transport equipment",
    "icio",
    [
      {
        name: "2020_SML.csv",
        text: csv([
          ["V1", "AUS_A01_02", "AUS_C24A", "CN1_C302T309", "AUS_HFCE", "CN1_INVNT", "AUS_DPABR", "OUT"],
          ["AUS_A01_02", 10, 5, 5, 70, 10, 0, 100],
          ["AUS_C24A", 20, 10, 10, 30, 10, 0, 80],
          ["CN1_C302T309", 10, 5, 15, 20, 10, 0, 60],
          ["TLS", 1, 1, 1, 3, 2, 0, 8],
          ["VA", 59, 59, 29, 0, 0, 0, 147],
          ["OUT", 100, 80, 60, 123, 32, 0, 395],
        ]),
      },
    ],
    ["AUS_A01_02", "AUS_C24A", "CN1_C302T309"],
  ],
  [
    "FIGARO, flat format",
    "figaro",
    [
      {
        name: "flatfile_eu-ic-io_ind-by-ind_24ed_2020.csv",
        text: csv([
          ["icioRow", "icioCol", "refArea", "rowIi", "counterpartArea", "colIi", "obsValue"],
          ...[
            ["DE", "C26", "DE", "C26", 10],
            ["DE", "C26", "FIGW1", "C31_32", 20],
            ["DE", "C26", "DE", "P3_S14", 30],
            ["DE", "C26", "FIGW1", "P51G", 35],
            ["DE", "C26", "FIGW1", "P5M", 5],
            ["FIGW1", "C31_32", "DE", "C26", 5],
            ["FIGW1", "C31_32", "FIGW1", "C31_32", 5],
            ["FIGW1", "C31_32", "DE", "P3_S13", 30],
            ["W2", "D21X31", "DE", "C26", 1],
            ["W2", "OP_RES", "DE", "P3_S14", 7],
            ["W2", "D1", "DE", "C26", 60],
            ["W2", "D29X39", "DE", "C26", 4],
            ["W2", "B2A3G", "DE", "C26", 20],
            ["W2", "D1", "FIGW1", "C31_32", 15],
          ].map(([a, b, c, d, value]) => [`${a}_${b}`, `${c}_${d}`, a!, b!, c!, d!, value!]),
        ]),
      },
    ],
    ["DE_C26", "FIGW1_C31_32"],
  ],
  [
    "WIOD 2016 as written from R",
    "wiod",
    [
      {
        name: "WIOT2020_October16_ROW.csv",
        text: csv([
          ["IndustryCode", "IndustryDescription", "Country", "RNr", "Year", "JPN18", "ROW19", "JPN57", "ROW60", "TOT"],
          ["C27", '"Manufacture of electrical equipment"', "JPN", 18, 2020, 10, 20, 30, 40, 100],
          ["C31_C32", '"Furniture, other"', "ROW", 19, 2020, 5, 5, 10, 20, 40],
          ["II_fob", "Total intermediate consumption", "TOT", 65, 2020, 15, 25, 40, 60, 140],
          ["TXSP", "taxes less subsidies on products", "TOT", 66, 2020, 1, 1, 0, 0, 2],
          ["VA", "Value added at basic prices", "TOT", 70, 2020, 84, 14, 0, 0, 98],
          ["IntTTM", "International Transport Margins", "TOT", 71, 2020, 0, 0, 0, 0, 0],
          ["GO", "Output at basic prices", "TOT", 73, 2020, 100, 40, 40, 60, 240],
        ]),
      },
    ],
    ["JPN_C27", "RoW_C31_C32"],
  ],
  [
    "WIOD 2016, the sheet saved as CSV",
    "wiod",
    [
      {
        name: "WIOT2020_Nov16_ROW.csv",
        text: csv([
          ["Intercountry Input-Output Table", "", "", "", "", "", "", "", ""],
          ["2020", "", "", "", "", "", "", "", ""],
          ["(industry-by-industry)", "", "", "", "C27", "C31_C32", "CONS_h", "GFCF", "GO"],
          ["(millions of US$)", "", "", "", "Electrical", "Furniture", "Households", "Capital", "Total output"],
          ["", "", "", "", "JPN", "ROW", "JPN", "ROW", "TOT"],
          ["", "", "", "", "c18", "c19", "c57", "c60", "c62"],
          ["C27", "Electrical", "JPN", "r18", 10, 20, 30, 40, 100],
          ["C31_C32", "Furniture", "ROW", "r19", 5, 5, 10, 20, 40],
          ["II_fob", "Total intermediate consumption", "TOT", "r65", 15, 25, 40, 60, 140],
          ["TXSP", "taxes less subsidies on products", "TOT", "r66", 1, 1, 0, 0, 2],
          ["VA", "Value added at basic prices", "TOT", "r70", 84, 14, 0, 0, 98],
          ["GO", "Output at basic prices", "TOT", "r73", 100, 40, 40, 60, 240],
        ]),
      },
    ],
    ["JPN_C27", "RoW_C31_C32"],
  ],
  [
    "WIOD 2013, the sheet saved as CSV",
    "wiod",
    [
      {
        name: "wiot20_row_apr12_2020.csv",
        text: csv([
          ["World Input-Output Table, 2020", "", "", "", "", "", "", "", ""],
          ["", "", "", "", "", "", "", "", ""],
          ["(industry-by-industry)", "", "", "", "30t33", "36t37", "", "", ""],
          [
            "(millions of US$)",
            "",
            "",
            "",
            "Electrical",
            '"Manufacturing, nec"',
            "Households",
            "Capital",
            "Total output",
          ],
          ["", "", "", "", "JPN", "RoW", "JPN", "RoW", "TOT"],
          ["", "", "", "", "c14", "c16", "c37", "c41", "c43"],
          ["30t33", "Electrical", "JPN", "c14", 10, 20, 30, 40, 100],
          ["36t37", '"Manufacturing, nec"', "RoW", "c16", 5, 5, 10, 20, 40],
          ["", "Total intermediate consumption", "TOT", "r60", 15, 25, 40, 60, 140],
          ["", "Taxes less subsidies on products", "TOT", "r61", 1, 1, 0, 0, 2],
          ["", "Value added at basic prices", "TOT", "r64", 84, 14, 0, 0, 98],
          ["", "Output at basic prices", "TOT", "r69", 100, 40, 40, 60, 240],
        ]),
      },
    ],
    ["JPN_c14", "RoW_c16"],
  ],
  [
    "EXIOBASE, A.txt with x.txt: three lines of headings",
    "exiobase",
    [
      {
        name: "IOT_2020_ixi/A.txt",
        text: csv(
          [
            ["region", "", "AT", "WA"],
            ["sector", "", "Manufacture of electrical machinery and apparatus n.e.c. (31)", "Copper production"],
            ["region", "sector", "", ""],
            ["AT", "Manufacture of electrical machinery and apparatus n.e.c. (31)", 0.1, 0.5],
            ["WA", "Copper production", 0.05, 0.125],
          ],
          "\t",
        ),
      },
      {
        name: "IOT_2020_ixi/x.txt",
        text: csv(
          [
            ["region", "sector", "indout"],
            ["AT", "Manufacture of electrical machinery and apparatus n.e.c. (31)", 100],
            ["WA", "Copper production", 40],
          ],
          "\t",
        ),
      },
      {
        name: "IOT_2020_ixi/Y.txt",
        text: csv(
          [
            ["region", "", "AT", "WA"],
            ["category", "", "Final consumption expenditure by households", "Exports: Total (fob)"],
            ["region", "sector", "", ""],
            ["AT", "Manufacture of electrical machinery and apparatus n.e.c. (31)", 40, 30],
            ["WA", "Copper production", 20, 10],
          ],
          "\t",
        ),
      },
    ],
    ["AT_Manufacture of electrical machinery and apparatus n.e.c. (31)", "WA_Copper production"],
  ],
];

describe.each(PUBLISHED)("%s", (_, format, files, codes) => {
  const table = read(format, ...files);

  test("every label lands where it belongs: rows and columns balance, nothing is left out", () => {
    expect(table.industries.map(({ code }) => code)).toEqual(codes);
    expect(table.findings.filter(({ code }) => /unbalanced|left_out/.test(code))).toEqual([]);
    expect(table.valueAdded.every((value) => value > 0)).toBe(true);
    expect(table.unit).toMatch(/^million (?:USD|EUR)$/);
    expect(table.year).toBe(2020);
  });

  test("its goods are told from services", () => expect(table.industries.every(isGood)).toBe(true));
});

test.each([
  ["Manufacture of electrical machinery and apparatus n.e.c. (31)", [27]],
  ["Radio, television and communication equipment and apparatus (32)", [26]],
  ["Copper production", [24]],
  ["Mining of lead, zinc and tin ores and concentrates", [7]],
  ["Cultivation of wheat", [1]],
  ["Education (80)", []],
])("EXIOBASE counts by NACE revision 1.1: %s", (name, divisions) => {
  expect(divisionsOfName(name)).toEqual(divisions);
});

test("a workbook is named as what it is", () => {
  const reading = readTable("wiod", [{ name: "WIOT2014_Nov16_ROW.xlsb", text: "PK\u0003\u0004…" }]);
  if (reading.kind !== "faults") throw new Error("read");
  expect(reading.faults[0]?.fix).toMatch(/save the sheet of the table as CSV/);
});

test("a flat file with a figure that is none names its line; a supply table is refused", () => {
  const flat = PUBLISHED[1]![2][0]!;
  const broken = readTable("figaro", [{ ...flat, text: flat.text.replace(",10\n", ",1o\n") }]);
  expect(broken).toMatchObject({ kind: "faults", faults: [{ line: 2, message: 'obsValue "1o" is no number' }] });
  const supply = readTable("figaro", [{ ...flat, text: flat.text.replace("rowIi", "produced") }]);
  expect(supply).toMatchObject({ kind: "faults", faults: [{ line: 1 }] });
});
