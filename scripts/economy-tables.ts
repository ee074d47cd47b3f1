// Rewrites data/economy/us-*.json from the Bureau of Economic Analysis's input-output tables as CSV:
//   node scripts/economy-tables.ts FOLDER
// The compact form keeps every published cell: one line per row of a table, gaps between columns and whole millions.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const OUT = fileURLToPath(new URL("../data/economy/", import.meta.url));

interface Source {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly use: string;
  readonly make: string;
  readonly imports: string;
  readonly industries: string;
  readonly commodities: string;
  readonly finalUses: string;
  readonly valueAdded: string;
  /** Titles of total rows and columns in the publisher's files. */
  readonly totals: { readonly output: string; readonly commodityOutput: string };
}

const SOURCES: readonly Source[] = [
  {
    id: "us-2017",
    title: "United States 2017, 402 industries",
    year: 2017,
    use: "bea2017_detail402_use_producer_after_redef.csv",
    make: "bea2017_detail402_make_after_redef.csv",
    imports: "bea2017_detail402_import_before_redef.csv",
    industries: "bea2017_detail_industry_names.csv",
    commodities: "bea2017_detail_commodity_names.csv",
    finalUses: "bea2017_detail_final_demand_names.csv",
    valueAdded: "bea2017_detail_value_added_names.csv",
    totals: { output: "T008", commodityOutput: "T007" },
  },
  {
    id: "us-2023",
    title: "United States 2023, 71 industries",
    year: 2023,
    use: "bea2023_summary71_use_producer_after_redef.csv",
    make: "bea2023_summary71_make_after_redef.csv",
    imports: "bea2023_summary71_import_before_redef.csv",
    industries: "bea_summary_industry_names.csv",
    commodities: "bea_summary_commodity_names.csv",
    finalUses: "bea_summary_final_demand_names.csv",
    valueAdded: "bea_summary_value_added_names.csv",
    totals: { output: "Total Industry Output", commodityOutput: "Total Commodity Output" },
  },
];

type Cells = ReadonlyMap<string, ReadonlyMap<string, number>>;

function parseLine(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => (quoted ?? plain ?? "").trim());
}

function main(folder: string): void {
  for (const source of SOURCES) {
    const files: { name: string; sha256: string }[] = [];
    const lines = (name: string): string[][] => {
      const bytes = readFileSync(join(folder, name));
      files.push({ name, sha256: createHash("sha256").update(bytes).digest("hex") });
      return bytes.toString("utf8").trimEnd().split(/\r?\n/).map(parseLine);
    };
    const names = (name: string): [string, string][] =>
      lines(name)
        .slice(1)
        .map(([code = "", title = ""]) => [code, title.replace(/\s*\[\d+\]$/, "")]);
    const cells = (name: string): Cells => {
      const [head = [], ...rows] = lines(name);
      return new Map(
        rows.map((row) => [row[0] ?? "", new Map(head.slice(1).map((code, at) => [code, Number(row[at + 1])]))]),
      );
    };
    const [use, make, imports] = [cells(source.use), cells(source.make), cells(source.imports)];
    const industries = names(source.industries);
    const commodities = names(source.commodities);
    const finalUses = names(source.finalUses);
    const valueAdded = names(source.valueAdded);
    const buyers = [...industries, ...finalUses].map(([code]) => code);
    const codesOf = (list: readonly [string, string][]): readonly string[] => list.map(([code]) => code);
    const table = {
      id: source.id,
      title: source.title,
      year: source.year,
      unit: "million USD",
      publisher: "US Bureau of Economic Analysis",
      tables: "Use and make tables after redefinitions at producers' prices; import matrix before redefinitions",
      url: "https://www.bea.gov/industry/input-output-accounts-data",
      route: "github.com/USEPA/useeior at commit 1565a70b, whose R data files carry the published tables",
      licence: "US Government work, public domain",
      files,
      industries,
      commodities,
      finalUses,
      valueAdded,
      output: codesOf(industries).map((code) => at(make, code, source.totals.output)),
      commodityOutput: codesOf(commodities).map((code) => at(make, source.totals.commodityOutput, code)),
      use: sparse(use, codesOf(commodities), buyers),
      valueAddedUse: sparse(use, codesOf(valueAdded), buyers),
      make: sparse(make, codesOf(industries), codesOf(commodities)),
      imports: sparse(imports, codesOf(commodities), buyers),
    };
    writeFileSync(join(OUT, `${source.id}.json`), printed(table));
  }
}

function at(cells: Cells, row: string, column: string): number {
  const value = cells.get(row)?.get(column);
  if (value === undefined || !Number.isSafeInteger(value))
    throw new Error(`no whole number at row ${row}, column ${column}`);
  return value;
}

/** Per row: the gap to the next filled column and its value, over and over. A row the file lacks has no cells. */
function sparse(cells: Cells, rows: readonly string[], columns: readonly string[]): readonly (readonly number[])[] {
  return rows.map((row) => {
    if (!cells.has(row)) return [];
    const out: number[] = [];
    let last = -1;
    columns.forEach((column, index) => {
      const value = cells.get(row)?.has(column) === true ? at(cells, row, column) : 0;
      if (value === 0) return;
      out.push(index - last, value);
      last = index;
    });
    return out;
  });
}

/** One line per row, so that a change of a table shows as a change of its rows. */
function printed(table: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(table).map(([key, value]) =>
    Array.isArray(value) && typeof value[0] === "object"
      ? `${JSON.stringify(key)}: [\n${value.map((row) => JSON.stringify(row)).join(",\n")}\n]`
      : `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${fields.join(",\n")}\n}\n`;
}

const [, , folder] = process.argv;
if (folder === undefined) throw new Error("give the folder of the CSV tables");
main(folder);
