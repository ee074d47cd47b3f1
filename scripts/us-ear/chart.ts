// The Country Chart by ISO code. Both parses have to agree on every row.
import { type CountryTable, findCountry } from "../../src/base/country.ts";
import type { IsoDate } from "../../src/base/date.ts";
import type { UsChart } from "../../src/check/regimes/us/data.ts";
import type { ChartParse } from "./sources.ts";

/** Sections that govern the destinations whose rows are empty. */
const GOVERNED: Readonly<Record<string, string>> = {
  CU: "US:EAR:746.2",
  IR: "US:EAR:746.7",
  KP: "US:EAR:746.4",
  SY: "US:EAR:746.9",
};

export function chartOf(
  [first, second]: readonly [ChartParse, ChartParse],
  countries: CountryTable,
): Pick<UsChart, "columns" | "rows" | "inherits" | "governedBy"> {
  if (JSON.stringify(first) !== JSON.stringify(second) || first.rows.size !== second.rows.size) {
    throw new Error("the two parses of the Country Chart differ");
  }
  const rows: Record<string, readonly string[]> = {};
  for (const [name, { marks }] of second.rows) {
    const other = first.rows.get(name);
    if (other?.marks.join() !== marks.join()) throw new Error(`${name}: the parses mark different columns`);
    rows[codeOf(countries, name)] = marks;
  }
  for (const name of [...first.pointers, ...second.pointers]) {
    if (GOVERNED[codeOf(countries, name)] === undefined) throw new Error(`${name}: an empty row that nothing governs`);
  }
  const inherits: Record<string, { row: string; from?: IsoDate }> = {};
  for (const { code, usRow } of countries.byCode.values()) {
    if (usRow && usRow.code !== "US") {
      inherits[code] = usRow.from === undefined ? { row: usRow.code } : { row: usRow.code, from: usRow.from };
    }
  }
  // Footnote 5 gives Liechtenstein the row of Switzerland, whatever its own cells say.
  for (const code of Object.keys(inherits)) delete rows[code];
  const sorted = Object.fromEntries(Object.entries(rows).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return { columns: second.columns, rows: sorted, inherits, governedBy: GOVERNED };
}

function codeOf(countries: CountryTable, name: string): string {
  const found = findCountry(countries, name);
  if (found.kind === "error") throw new Error(`${name}: ${found.message}`);
  return found.value;
}
