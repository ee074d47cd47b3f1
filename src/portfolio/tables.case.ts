// Test helper: tables written as CSV-like text, and the reference tables of the repository.
import { readFileSync } from "node:fs";
import { compileCountries, type CountryRow } from "../base/country.ts";
import { compileHsTable } from "../base/hs.ts";
import type { SourceTable } from "../base/source-row.ts";
import type { ReferenceData } from "./cell.ts";
import { type PortfolioReading, readPortfolio } from "./read.ts";
import type { PortfolioMapping } from "./headers.ts";
import type { TableName } from "./types.ts";

const DATA = new URL("../../data/", import.meta.url);

/** The countries and HS 2022 as shipped. */
export function shippedReference(): ReferenceData {
  const countries = JSON.parse(readFileSync(new URL("geo/countries.json", DATA), "utf8")) as readonly CountryRow[];
  const lines = readFileSync(new URL("goods/hs-2022.csv", DATA), "utf8").trim().split("\n").slice(1);
  const hs = lines.map((line) => {
    const cut = line.indexOf(",");
    return { code: line.slice(0, cut), description: line.slice(cut + 1).replace(/^"|"$/g, "") };
  });
  return { countries: compileCountries(countries), hs: compileHsTable(2022, hs) };
}

/** `a | b` lines as a table: the first line names the columns. */
export function table(name: string, ...lines: readonly string[]): SourceTable {
  const [headers = [], ...rows] = lines.map((line) => line.split("|").map((cell) => cell.trim()));
  const file = `${name}.csv`;
  return {
    file,
    headers,
    rows: rows.map((cells, index) => ({
      file,
      row: index + 2,
      cells: Object.fromEntries(headers.map((header, i) => [header, cells[i] ?? ""])),
    })),
  };
}

const REFERENCE = shippedReference();

/** Reads tables given as lines: `{ parts: ["part_id | name", "A | Alloy"] }`. */
export function readTables(
  tables: Readonly<Partial<Record<TableName, readonly string[]>>>,
  mapping?: PortfolioMapping,
): PortfolioReading {
  const read = Object.entries(tables).map(([name, lines]) => [name, table(name, ...lines)] as const);
  const input = { tables: Object.fromEntries(read) };
  return readPortfolio(mapping === undefined ? input : { ...input, mapping }, REFERENCE);
}
