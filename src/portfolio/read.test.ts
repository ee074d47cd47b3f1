import { describe, expect, test } from "vitest";
import type { SourceTable } from "../base/source-row.ts";
import { readTables, shippedReference } from "./tables.case.ts";
import { PROBLEM_CODES } from "./problem.ts";
import { type PortfolioReading, readPortfolio } from "./read.ts";

const PARTS = ["part_id | name", "A | Alloy", "B | Board", "C | Cell"];
const met = new Set<string>();

function readWith(parts: SourceTable | undefined, strangers: readonly string[] = []): PortfolioReading {
  return readPortfolio({ tables: parts === undefined ? {} : { parts }, strangers }, shippedReference());
}

/** `row column code severity` of each problem. */
function problems(reading: PortfolioReading): readonly string[] {
  for (const found of reading.problems) {
    met.add(found.code);
    expect(found.message).not.toMatch(/undefined|\{\w+\}/);
    expect(found.fix).toMatch(/^[A-Z].*[.?]$/s);
  }
  return reading.problems.map(({ row, column, code, severity }) => `${row} ${column} ${code} ${severity}`);
}

describe("a row that cannot be identified or placed is rejected, the others stay", () => {
  test.each([
    ["an empty required cell", { parts: ["part_id | name", "A |", "B | Board"] }, "2 name value_missing rejected"],
    ["a repeated id", { parts: ["part_id | name", "B | first", "B | second"] }, "3 part_id id_repeated rejected"],
    [
      "an unknown act",
      {
        transactions: [
          "transaction_id | date | act | part_or_product_id",
          "T1 | 2026-01-02 | exprot | A",
          "T2 | 2026-01-02 | export | A",
        ],
      },
      "2 act choice_unknown rejected",
    ],
    [
      "an impossible day",
      {
        transactions: [
          "transaction_id | date | act | part_or_product_id",
          "T1 | 2026-02-30 | export | A",
          "T2 | 20260228 | export | A",
        ],
      },
      "2 date date_shape rejected",
    ],
    [
      "a day with two meanings",
      {
        transactions: [
          "transaction_id | date | act | part_or_product_id",
          "T1 | 03/04/2026 | export | A",
          "T2 | 31/03/2026 | export | A",
        ],
      },
      "2 date date_ambiguous rejected",
    ],
    [
      "a text for a stock",
      { parts: PARTS, inventory: ["part_id | quantity", "A | plenty", "A | 1.200,5"] },
      "2 quantity number_shape rejected",
    ],
    [
      "a stock with two meanings",
      { parts: PARTS, inventory: ["part_id | quantity", "A | 1,200", "A | 1200"] },
      "2 quantity number_ambiguous rejected",
    ],
    [
      "a stock below zero",
      { parts: PARTS, inventory: ["part_id | quantity", "A | -3", "A | 3"] },
      "2 quantity number_negative rejected",
    ],
    [
      "a child that is no part",
      { parts: PARTS, bom: ["parent_id | child_id | quantity", "A | X | 1", "A | B | 1"] },
      "2 child_id reference_broken rejected",
    ],
    [
      "a supply line to an unknown supplier",
      {
        suppliers: ["supplier_id | name", "SUP-01 | One"],
        supply: ["part_id | supplier_id", "A | SUP-10", "A | SUP-01"],
      },
      "2 supplier_id reference_broken rejected",
    ],
  ])("%s", (_, tables, expected) => {
    const reading = readTables(tables);
    const last = Object.keys(tables).at(-1) as keyof typeof reading.stats;
    expect(problems(reading)).toEqual([expected]);
    expect(reading.stats[last]).toMatchObject({ rows: 2, kept: 1, rejected: 1 });
  });

  test("a reference to a rejected row says which row to repair", () => {
    const reading = readTables({
      parts: ["part_id | name", "A |", "B | Board"],
      bom: ["parent_id | child_id | quantity", "B | A | 1"],
    });
    expect(problems(reading)).toEqual(["2 name value_missing rejected", "2 child_id reference_rejected rejected"]);
    expect(reading.problems[1]?.fix).toBe("Repair row 2 of parts first.");
  });

  test("a missing required column stops its table only", () => {
    const reading = readTables({
      parts: ["Materialnummer | name", "A | Alloy"],
      suppliers: ["supplier_id | name", "S | One"],
    });
    expect(problems(reading)).toEqual(["1 part_id column_missing rejected"]);
    expect(reading.problems[0]?.fix).toContain('"Materialnummer"');
    expect(reading.portfolio.suppliers).toHaveLength(1);
    expect(reading.stats.parts).toMatchObject({ rows: 1, kept: 0, rejected: 1 });
  });

  test("a row with too many cells is rejected, since its cells may have moved", () => {
    const source = {
      file: "parts.csv",
      headers: ["part_id", "name"],
      rows: [{ file: "parts.csv", row: 2, cells: { part_id: "A", name: "Alloy" }, surplus: ["x"] }],
    };
    expect(problems(readWith(source))).toEqual(["2  cells_surplus rejected"]);
  });
});

describe("any other unreadable cell counts as unknown, the row stays", () => {
  test.each([
    [
      "country",
      "parts",
      "part_id | name | origin",
      "A | x | Grmany",
      "2 origin country_unknown warning",
      "Did you mean DE (Germany)?",
    ],
    [
      "ambiguous country",
      "parts",
      "part_id | name | origin",
      "A | x | Korea",
      "2 origin country_ambiguous warning",
      "ISO",
    ],
    [
      "an area for a country",
      "parts",
      "part_id | name | origin",
      "A | x | EU",
      "2 origin country_unknown warning",
      "ISO",
    ],
    [
      "a quantity of nothing",
      "transactions",
      "transaction_id | date | act | part_or_product_id | quantity",
      "T1 | 2026-01-02 | export | A | 0.0",
      "2 quantity number_zero warning",
      "every limit",
    ],
    [
      "HS code that does not exist",
      "parts",
      "part_id | name | hs | hs_nomenclature",
      "A | x | 8110929010 | CHN-2023",
      "2 hs hs_absent warning",
      "8110 has 811010, 811020, 811090",
    ],
    [
      "HS code without its leading zero",
      "parts",
      "part_id | name | hs | hs_nomenclature",
      "A | x | 10121 | HS-2022",
      "2 hs hs_unreadable warning",
      "hs_nomenclature",
    ],
    [
      "tariff",
      "parts",
      "part_id | name | hs | hs_nomenclature",
      "A | x | 811292 | HTS",
      "2 hs nomenclature_unknown warning",
      "CHN-2023",
    ],
    [
      "lists of different length",
      "parts",
      "part_id | name | hs | hs_nomenclature",
      "A | x | 811292;810110;7202 | HS-2022;CHN-2023",
      "2 hs list_length warning",
      "semicolons",
    ],
    [
      "JSON",
      "parts",
      "part_id | name | attributes",
      'A | x | {"purityPct": }',
      "2 attributes json_shape warning",
      "purityPct",
    ],
    [
      "JSON that is no object",
      "parts",
      "part_id | name | attributes",
      "A | x | [1]",
      "2 attributes json_shape warning",
      "object",
    ],
    [
      "nested JSON",
      "parts",
      "part_id | name | attributes",
      'A | x | {"a": [1], "b": 2}',
      "2 attributes json_value warning",
      "null",
    ],
    [
      "control code",
      "parts",
      "part_id | name | classification_list | classification_code",
      "A | x | US-CCL | three",
      "2 classification_code control_code_shape warning",
      "3A001.b.2",
    ],
    [
      "control list",
      "parts",
      "part_id | name | classification_list | classification_code",
      "A | x | US-CLC | 3A001",
      "2 classification_list choice_unknown warning",
      "US-CCL",
    ],
    ["margin", "products", "product_id | name | margin_pct", "A | x | 140", "2 margin_pct percent_range warning", "60"],
    ["1 %, or everything?", "ownership", "owner | owned | pct", "A | x | 1", "2 pct percent_ambiguous warning", "100%"],
    [
      "currency",
      "products",
      "product_id | name | currency",
      "A | x | Euro",
      "2 currency currency_shape warning",
      "EUR",
    ],
    ["LEI", "suppliers", "supplier_id | name | lei", "A | x | 5299000J2N45DDNE4Y29", "2 lei lei_shape warning", "copy"],
    [
      "answer",
      "customers",
      "customer_id | name | cii_operator",
      "A | x | maybe",
      "2 cii_operator answer_unknown warning",
      "unknown",
    ],
    [
      "category",
      "customers",
      "customer_id | name | categories",
      "A | x | goverment agency;civil",
      "2 categories choice_unknown warning",
      "government_agency",
    ],
    [
      "licence period",
      "licences",
      "licence_id | authority | type | valid_from | valid_to",
      "A | x | y | 2026-02-01 | 2026-01-01",
      "2 valid_to period_reversed warning",
      "dates",
    ],
    [
      "an amount without currency",
      "products",
      "product_id | name | revenue_per_week",
      "A | x | 10",
      "2 revenue_per_week currency_missing warning",
      "currency",
    ],
    [
      "a code of an older edition",
      "parts",
      "part_id | name | hs | hs_nomenclature",
      "A | x | 811292 | CHN-2019",
      "2 hs hs_unverified warning",
      "HS 2022",
    ],
  ] as const)("%s", (_, name, header, row, expected, fix) => {
    const reading = readTables({ [name]: [header, row] });
    expect(
      problems(reading).filter((found) => !found.includes("list_length") || expected.includes("list_length")),
    ).toEqual([expected]);
    expect(reading.problems[0]?.fix).toContain(fix);
    expect(reading.portfolio[name]).toHaveLength(1);
  });

  test("what was set aside is absent, what was readable beside it stays", () => {
    const { portfolio } = readTables({
      parts: [
        "part_id | name | hs | hs_nomenclature | origin | attributes | classification_list | classification_code | classified_by",
        'A | Ga | 811092;8112929010 | HS-2022;CHN-2023 | Chnia | {"purityPct": 99.99, "x": {}} | US-CCL;EU-ANNEX-I | EAR99;3c001(a) | lab',
      ],
      customers: [
        "customer_id | name | categories | cii_operator",
        "K | Kunde | civil;nonsense | unknown",
        "L | Leer | |",
        "M | Marine | civil;military_end_user;nonsense | no",
        "N | Nobody | n/a | no",
      ],
      transactions: [
        "transaction_id | date | act | part_or_product_id | end_use",
        ...["civil", "Militär", "n/a", ""].map((use, i) => `T${i} | 2026-01-02 | export | A | ${use}`),
      ],
      ownership: ["owner | owned | pct", "H | K |"],
    });
    expect(portfolio.parts[0]).toEqual({
      at: { file: "parts.csv", row: 2 },
      extra: {},
      id: "A",
      name: "Ga",
      hs: [
        { code: null, nomenclature: "HS-2022" },
        { code: "8112929010", nomenclature: "CHN-2023" },
      ],
      classifications: [
        { list: "US-CCL", code: "EAR99", by: "lab" },
        { list: "EU-ANNEX-I", code: "3C001.a", by: "lab" },
      ],
      attributes: { purityPct: 99.99 },
    });
    // Beside what could not be read, "civil" does not say that the customer is nothing else.
    expect(portfolio.customers[0]).toMatchObject({ categories: null, ciiOperator: "unknown" });
    expect(portfolio.customers[1]).not.toHaveProperty("categories");
    expect(portfolio.customers[2]?.categories).toEqual(["military_end_user"]);
    expect(portfolio.customers[3]?.categories).toBeNull();
    expect(portfolio.transactions.map(({ endUse }) => endUse)).toEqual(["civil", null, null, undefined]);
    expect(portfolio.ownership[0]?.pct).toBeNull();
  });

  test("countries are found by name in any language of the table; NA is Namibia, n/a is not known", () => {
    const origins = ["Germany", "中国", "Korea, South", "NA", "n/a", ""];
    const { portfolio, problems: found } = readTables({
      parts: ["part_id | name | origin", ...origins.map((origin, i) => `P${i} | x | ${origin}`)],
    });
    expect(portfolio.parts.map(({ origin }) => origin)).toEqual(["DE", "CN", "KR", "NA", undefined, undefined]);
    expect(found).toEqual([]);
  });
});

describe("placeholders and bounds", () => {
  test("a material, form or maker that says n/a is as good as an empty cell", () => {
    const { portfolio } = readTables({
      parts: [
        "part_id | name | description | material | form | manufacturer",
        "A | x | see list | n/a | tbc | unknown",
        "B | x | gallium metal | gallium | - | Micron",
      ],
    });
    const [a, b] = portfolio.parts;
    expect(a).toEqual({
      ...b,
      id: "A",
      name: "x",
      at: a?.at,
      description: undefined,
      material: undefined,
      manufacturer: undefined,
    });
    expect(b).toMatchObject({ material: "gallium", manufacturer: "Micron" });
  });

  test.each([
    ["item", "GX", "reference_broken"],
    ["quantity", "ten", "number_shape"],
    ["quantity", "unknown", "bound_not_known"],
    ["value", "?", "bound_not_known"],
    ["valid_to", "2026-02-30", "date_shape"],
  ])("a licence whose %s is %s allows nothing", (column, cell, code) => {
    const reading = readTables({
      parts: PARTS,
      licences: [
        "licence_id | authority | type | item | quantity | value | valid_to",
        `L1 | MOFCOM | licence | ${["item", "quantity", "value", "valid_to"].map((one) => (one === column ? cell : "")).join(" | ")}`,
        "L2 | MOFCOM | licence | A | | |",
      ],
    });
    expect(reading.portfolio.licences.map(({ id }) => id)).toEqual(["L2"]);
    expect(problems(reading)).toEqual([`2 ${column} ${code} rejected`]);
  });
});

describe("shares and percentages in either notation", () => {
  const shares = (...cells: string[]): PortfolioReading =>
    readTables({ supply: ["part_id | supplier_id | share", ...cells.map((cell, i) => `A | S${i} | ${cell}`)] });
  const read = (reading: PortfolioReading): unknown[] => reading.portfolio.supply.map(({ share }) => share);

  test.each([
    ["shares", ["0.6", "0.4"], [0.6, 0.4], []],
    ["percent signs", ["60%", "0.4"], [0.6, 0.4], []],
    ["a column in percent", ["60", "40"], [0.6, 0.4], ["1 share column_in_percent warning"]],
    ["mixed: the large ones are unknown", ["60", "0.4"], [undefined, 0.4], ["2 share share_range warning"]],
    ["more than everything", ["0.8", "0.4"], [0.8, 0.4], ["2 share share_sum_above warning"]],
    ["less than everything", ["0.5", "0.4"], [0.5, 0.4], ["2 share share_sum_below warning"]],
    ["an unknown one takes the rest", ["0.5", ""], [0.5, undefined], []],
    ["thirds", ["0.333333", "0.333333", "0.333334"], [0.333333, 0.333333, 0.333334], []],
  ])("%s", (_, cells, values, expected) => {
    const reading = shares(...cells);
    expect(problems(reading)).toEqual(expected);
    expect(read(reading)).toEqual(values);
  });

  test("percentages written as shares", () => {
    const reading = readTables({ ownership: ["owner | owned | pct", "A | B | 0.5", "C | B | 0.25"] });
    expect(problems(reading)).toEqual(["1 pct column_in_shares warning"]);
    expect(reading.portfolio.ownership.map(({ pct }) => pct)).toEqual([50, 25]);
  });
});

describe("between rows", () => {
  test("a circle in the bill of materials is reported once and nothing loops", () => {
    const reading = readTables({
      parts: PARTS,
      bom: ["parent_id | child_id | quantity", "A | B | 1", "B | C | 1", "C | A | 1", "C | C | 1"],
    });
    expect(problems(reading)).toEqual(["4 child_id bom_cycle warning", "5 child_id bom_cycle warning"]);
    expect(reading.problems[0]?.params).toEqual({ cycle: "A → B → C → A" });
    expect(reading.problems[1]?.params).toEqual({ cycle: "C → C" });
    expect(reading.portfolio.bom).toHaveLength(4);
  });

  test("alternatives that do not add up, a site of somebody else, a party nobody knows", () => {
    const reading = readTables({
      parts: PARTS,
      bom: [
        "parent_id | child_id | quantity | group | alternative_share",
        "A | B | 1 | g | 0.5",
        "A | C | 1 | g | 0.2",
      ],
      suppliers: ["supplier_id | name", "S1 | One", "S2 | Two"],
      sites: ["site_id | supplier_id", "X1 | S1", "X2 | S9"],
      supply: ["part_id | supplier_id | site_id", "A | S2 | X1", "A | S1 | X7"],
      customers: ["customer_id | name", "CU-1 | Kunde"],
      transactions: [
        "transaction_id | date | act | part_or_product_id | purchaser | end_user",
        "T | 2026-01-01 | export | A | CU-2 | Kunde",
      ],
    });
    expect(problems(reading)).toEqual([
      "3 supplier_id reference_broken rejected",
      "3 site_id reference_broken warning",
      "2 alternative_share alternatives_sum warning",
      "2 site_id site_of_other warning",
      "2 purchaser party_not_found warning",
    ]);
    expect(reading.portfolio.transactions[0]?.purchaser).toBe("CU-2");
    // Without its owner the site would count as the company's own.
    expect(reading.portfolio.sites.map(({ id }) => id)).toEqual(["X1"]);
    expect(reading.portfolio.supply[1]).not.toHaveProperty("siteId");
  });
});

test("missing tables are empty and say what they leave open; unknown columns are kept", () => {
  const reading = readTables({ parts: ["part_id | name | Werkszeugnis", "A | Alloy | EN 10204", "B | Board |"] });
  expect(reading.portfolio.parts.map(({ extra }) => extra)).toEqual([{ Werkszeugnis: "EN 10204" }, {}]);
  expect(reading.unmapped).toEqual([{ table: "parts", header: "Werkszeugnis" }]);
  expect(reading.portfolio.supply).toEqual([]);
  expect(reading.notes).toHaveLength(10);
  expect(reading.notes.map(({ params }) => params["table"])).not.toContain("parts");
});

test("files that are no table are named with what they may have been", () => {
  const reading = readWith(undefined, ["Suplier.csv", "notes.csv"]);
  expect(reading.problems.map(({ code, fix }) => [code, fix])).toEqual([
    ["table_unknown", "Rename it to suppliers."],
    ["table_unknown", "Remove it, or rename it to one of the tables in the guide."],
  ]);
  problems(reading);
});

describe("a saved mapping", () => {
  const foreign = { parts: ["MATNR | MAKTX | Ursprungsland | Notiz", "A | Alloy | Deutschland | x"] };
  test("is applied; an empty column keeps a header on purpose", () => {
    const reading = readTables(foreign, {
      parts: { MATNR: "part_id", maktx: "name", Ursprungsland: "origin", Notiz: "" },
    });
    expect(reading.portfolio.parts[0]).toMatchObject({ id: "A", name: "Alloy", extra: { Notiz: "x" } });
    expect(reading.unmapped).toEqual([]);
  });
  test("that fits nothing, or fits twice, is reported", () => {
    const reading = readTables(foreign, { parts: { MATNR: "part_id", MAKTX: "name", Gone: "origin", Notiz: "name" } });
    expect(problems(reading)).toEqual(["1 origin mapping_unused warning", "1 name column_repeated warning"]);
  });
});

test("every kind of problem is met above", () => {
  expect(PROBLEM_CODES.filter((code) => !met.has(code))).toEqual([]);
});
