// Each importer on a small made-up table in the published shape: figures land where they belong, faults name file and line.
import { describe, expect, test } from "vitest";
import { CLOSURES } from "../scenario/closures.ts";
import { runForeign } from "../scenario/foreign.ts";
import { divisionsOf, isicDivision } from "./isic.ts";
import { readTable, type TableFormat } from "./read-table.ts";
import type { TableFile } from "./table-file.ts";
import type { EconomyTable } from "./table.ts";

const csv = (rows: readonly (readonly (string | number)[])[], separator = ","): string =>
  rows.map((row) => row.join(separator)).join("\n");

const ICIO = csv([
  ["V1", "JPN_C26", "JPN_C29", "CHN_C26", "CHN_C29", "JPN_HFCE", "CHN_GFCF", "OUT"],
  ["JPN_C26", 10, 20, 5, 0, 30, 5, 70],
  ["JPN_C29", 0, 10, 0, 5, 60, 5, 80],
  ["CHN_C26", 15, 5, 20, 10, 5, 45, 100],
  ["CHN_C29", 0, 0, 0, 15, 5, 30, 50],
  ["TLS", 1, 1, 1, 1, 0, 0, 4],
  ["VA", 44, 44, 74, 19, 0, 0, 181],
  ["OUT", 70, 80, 100, 50, 105, 85, 490],
]);

const FIGARO = csv([
  ["rowLabels", "JP_C26", "FIGW1_C29", "JP_P3_S14", "FIGW1_P51G"],
  ["JP_C26", 10, 20, 30, 40],
  ["FIGW1_C29", 5, 5, 10, 20],
  ["W2_D21X31", 1, 1, 0, 0],
  ["W2_D1", 60, 10, 0, 0],
  ["W2_B2A3G", 24, 4, 0, 0],
]);

const WIOD = csv([
  ["", "", "", "", "", "C26", "C29", "CONS_h", "GFCF", "GO"],
  ["IndustryCode", "Description", "Country", "RNr", "Year", "JPN", "RoW", "JPN", "RoW", "TOT"],
  ["C26", "Electronics", "JPN", "1", "2014", 10, 20, 30, 40, 100],
  ["C29", "Cars", "RoW", "2", "2014", 5, 5, 10, 20, 40],
  ["TXSP", "Taxes", "TOT", "3", "2014", 1, 1, 0, 0, 2],
  ["VA", "Value added", "TOT", "4", "2014", 84, 14, 0, 0, 98],
  ["GO", "Output", "TOT", "5", "2014", 100, 40, 0, 0, 140],
]);

const EXIOBASE: readonly TableFile[] = [
  {
    name: "IOT_2020_ixi/Z.txt",
    text: csv(
      [
        ["region", "", "JP", "WA"],
        ["", "sector", "C26", "C29"],
        ["region", "sector", "", ""],
        ["JP", "C26", 10, 20],
        ["WA", "C29", 5, 5],
      ],
      "\t",
    ),
  },
  {
    name: "IOT_2020_ixi/Y.txt",
    text: csv(
      [
        ["region", "", "JP", "WA"],
        ["category", "", "Households", "Capital"],
        ["region", "sector", "", ""],
        ["JP", "C26", 30, 40],
        ["WA", "C29", 10, 20],
      ],
      "\t",
    ),
  },
];

const EUROSTAT = csv([
  ["DATAFLOW", "freq", "unit", "stk_flow", "induse", "prod_na", "geo", "TIME_PERIOD", "OBS_VALUE"],
  ...[
    ["DOM", "C26", "CPA_C26", 10],
    ["DOM", "C29", "CPA_C26", 20],
    ["DOM", "P3_S14", "CPA_C26", 70],
    ["DOM", "C26", "CPA_C29", 5],
    ["DOM", "C29", "CPA_C29", 5],
    ["DOM", "P6", "CPA_C29", 30],
    ["IMP", "C29", "CPA_C26", 8],
    ["TOTAL", "C26", "B1G", 80],
    ["TOTAL", "C29", "B1G", 5],
    ["TOTAL", "C26", "P1", 100],
    ["TOTAL", "C29", "P1", 40],
    ["DOM", "C29", "CPA_TOTAL", ":"],
  ].map(([flow, column, row, value]) => ["ESTAT:NAIO", "A", "MIO_EUR", flow!, column!, row!, "AT", "2020", value!]),
]);

const read = (format: TableFormat, ...files: readonly TableFile[]): EconomyTable => {
  const reading = readTable(format, files);
  if (reading.kind === "faults") throw new Error(JSON.stringify(reading.faults));
  return reading.table;
};
const file = (text: string, name = "table_2020.csv"): TableFile => ({ name, text });

describe.each([
  ["icio", [file(ICIO)], ["JPN_C26", "JPN_C29", "CHN_C26", "CHN_C29"], [70, 80, 100, 50], [44, 44, 74, 19]],
  ["figaro", [file(FIGARO)], ["JP_C26", "FIGW1_C29"], [100, 40], [84, 14]],
  ["wiod", [file(WIOD)], ["JPN_C26", "RoW_C29"], [100, 40], [84, 14]],
  ["exiobase", EXIOBASE, ["JP_C26", "WA_C29"], [100, 40], [85, 15]],
  ["eurostat", [file(EUROSTAT)], ["C26", "C29"], [100, 40], [80, 5]],
] as const)("%s", (format, files, codes, output, valueAdded) => {
  const table = read(format, ...files);

  test("industries, output and value added", () => {
    expect(table.industries.map(({ code }) => code)).toEqual(codes);
    expect([...table.output]).toEqual(output);
    expect([...table.valueAdded]).toEqual(valueAdded);
    expect(table.year).toBe(2020);
    expect(table.source.licence).toMatch(/loaded by the user/);
  });

  test("balances, and says what was assumed", () => {
    expect(table.findings.filter(({ severity }) => severity === "severe")).toEqual([]);
    for (const { assumed } of table.findings) expect(assumed).toBeTruthy();
  });
});

test("a national table keeps imports of the like goods in the gross flows", () => {
  const { domestic, gross } = read("eurostat", file(EUROSTAT));
  expect([...domestic.data]).toEqual([10, 20, 5, 5]);
  expect([...gross.data]).toEqual([10, 28, 5, 5]);
});

describe("faults", () => {
  const faultOf = (format: TableFormat, ...files: readonly TableFile[]): string => {
    const reading = readTable(format, files);
    if (reading.kind === "table") throw new Error("read");
    const [first] = reading.faults;
    expect(first?.fix).toBeTruthy();
    return `${first?.file}:${first?.line ?? ""} ${first?.message}`;
  };

  test.each([
    [
      "a row cut short",
      "icio",
      ICIO.replace("JPN_C29,0,10,", "JPN_C29,0,"),
      /table_2020.csv:3 JPN_C29 has 7 cells, the heading 8/,
    ],
    ["a missing row", "icio", ICIO.replace("CHN_C29,0,0,0,15,5,30,50\n", ""), /column CHN_C29 but no such row/],
    ["another format", "figaro", WIOD, /no column is an industry of the figaro format/],
    ["no headings", "eurostat", "a,b\n1,2", /lack prod_na, induse or OBS_VALUE/],
    ["two tables in one", "eurostat", `${EUROSTAT}\nESTAT:NAIO,A,MIO_EUR,DOM,C26,CPA_C26,DE,2020,1`, /holds 2 tables/],
  ] as const)("%s", (_, format, text, message) => expect(faultOf(format, file(text))).toMatch(message));

  test("files missing, a table that is not square", () => {
    expect(faultOf("exiobase", EXIOBASE[0]!)).toMatch(/needs Z.txt and Y.txt/);
    const narrow = { ...EXIOBASE[0]!, text: EXIOBASE[0]!.text.replace("10\t20", "10") };
    expect(faultOf("exiobase", narrow, EXIOBASE[1]!)).toMatch(/Z.txt:4 JP\|C26 has 1 figures, not 2/);
  });

  test("cells without numbers count as zero and are counted; an unbalanced row is named with its amount", () => {
    const table = read("icio", file(ICIO.replace("JPN_C26,10,20,5,0,30", "JPN_C26,10,20,NA,0,3000")));
    expect(table.findings.find(({ code }) => code === "cells_missing")?.amount).toBe(1);
    expect(table.findings.find(({ code }) => code === "row_unbalanced")).toMatchObject({
      severity: "severe",
      where: ["JPN_C26"],
      amount: 2965,
    });
  });
});

describe("a scenario on a loaded table", () => {
  const direct = [
    { code: "334413", valueAdded: 100, lost: { low: 0.02, central: 0.1, high: 0.2 } },
    { code: "334510", valueAdded: 100, lost: { low: 0, central: 0, high: 0 } },
  ];

  test("Japan's loss: the direct one at least, the chain's at most; the rest of the world is told apart", () => {
    const found = runForeign(read("icio", file(ICIO)), "JP", direct);
    if (found.kind === "unavailable") throw new Error(found.why);
    const { gdp, band, industries, elsewhere } = found.impact;
    // Division 26 loses 5 % (half of it is not 334413): 5 % of 44.
    expect(industries.find(({ code }) => code === "JPN_C26")?.direct).toBeCloseTo(-2.2, 9);
    expect(band.least).toBeCloseTo(-2.2, 9);
    expect(gdp.central).toBeLessThan(band.least);
    expect(gdp.high).toBeLessThan(gdp.central);
    expect(elsewhere).toBeLessThan(0);
  });

  test("all five closures run, and what a closure rests on is said", () => {
    const found = runForeign(read("icio", file(ICIO)), "JP", direct);
    if (found.kind === "unavailable") throw new Error(found.why);
    expect(found.impact.closures.map(({ id }) => id)).toEqual(CLOSURES.map(({ id }) => id));
    for (const { low, central, high } of found.impact.closures) {
      expect(central).toBeLessThan(0);
      expect(high).toBeLessThanOrEqual(central);
      expect(central).toBeLessThanOrEqual(low);
    }
    expect(found.impact.closureNotes.join(" ")).toMatch(/Rationing of domestic goods is that of all goods/);
    const national = runForeign(read("eurostat", file(EUROSTAT)), "EU", direct);
    if (national.kind === "unavailable") throw new Error(national.why);
    const of = (id: string): number => national.impact.closures.find((one) => one.id === id)?.central ?? 0;
    expect(of("ration-gross")).toBeLessThan(of("ration-domestic"));
  });

  test("a table without the target says so", () => {
    expect(runForeign(read("icio", file(ICIO)), "KR", direct)).toMatchObject({
      kind: "unavailable",
      why: expect.stringMatching(/no region of KR/),
    });
  });
});

test.each([
  ["C26", [26]],
  ["C31_33", [31, 32, 33]],
  ["C10T12", [10, 11, 12]],
  ["D", []],
  ["c14", [26, 27]],
  ["A01", [1]],
  ["A01_02", [1, 2]],
  ["C24A", [24]],
  ["C302T309", [30]],
  ["C10-C12", [10, 11, 12]],
  ["C241_2431", [24]],
])("divisions of %s", (code, divisions) => {
  expect(divisionsOf(code)).toEqual(divisions);
});

test.each([
  ["334413", 26],
  ["333314", 26],
  ["335920", 27],
  ["336412", 30],
  ["336111", 29],
  ["325412", 21],
  ["622000", undefined],
])("ISIC division of %s", (code, division) => {
  expect(isicDivision(code)).toBe(division);
});
