// The two tables of a recovery problem → cases. Columns are found by name in any order; a bad row is named and left out.
import type { SourceTable } from "../../../base/source-row.ts";
import type { RecoveryCase, RecoveryProblem, RecoveryScenario } from "./case.ts";

export interface CaseReading {
  readonly cases: readonly RecoveryCase[];
  readonly problems: readonly RecoveryProblem[];
}

type Field = "capacity" | "demand" | "inventory" | "loss" | "ttr";

/** Words used for each parameter, lower case. */
const FIELDS: readonly (readonly [Field, RegExp])[] = [
  ["ttr", /^(?:ttr|time[ _-]?to[ _-]?recover(?:y)?)$/],
  ["capacity", /^(?:capacity|cap)$/],
  ["demand", /^demand$/],
  ["inventory", /^(?:inventory|stock|inventories)$/],
  ["loss", /^(?:loss|margin|profit|penalty|lost ?sales ?cost)$/],
];
const CONFIGURATION = /^(?:configuration|config|design|network|case)$/i;

/**
 * Reads the parameters (`Type, Parameter, Index, Value`) and the scenarios (`Node, Product`, then a column for each
 * scenario with what is left of that making, 0-1). A column `Configuration` in either table splits it into cases; a
 * table without it belongs to each. A pair of supplier and product without a row cannot be made at all.
 */
export function readRecoveryCase(parameters: SourceTable, scenarios: SourceTable): CaseReading {
  const problems: RecoveryProblem[] = [];
  const given = parameterRows(parameters, problems);
  const links = linkRows(scenarios, problems);
  const names = new Set([...given, ...links.rows].map(({ configuration }) => configuration));
  if (names.size > 1) names.delete("");
  const cases = [...names].map((name) =>
    caseOf(
      name,
      given.filter(({ configuration }) => configuration === "" || configuration === name),
      links.rows.filter(({ configuration }) => configuration === "" || configuration === name),
      links.scenarios,
      { problems, parameters: parameters.file, scenarios: scenarios.file },
    ),
  );
  return { cases: cases.flatMap((one) => one ?? []), problems };
}

interface ParameterRow {
  readonly configuration: string;
  readonly field: Field;
  readonly index: string;
  readonly value: number;
  readonly row: number;
}

function parameterRows(table: SourceTable, problems: RecoveryProblem[]): readonly ParameterRow[] {
  const { file, headers: header } = table;
  const at = columnsOf(header, ["parameter", "index", "value"]);
  const missing = (["parameter", "index", "value"] as const).filter((name) => at[name] === undefined);
  if (missing.length > 0) {
    const message = `no column ${missing.join(", ")}`;
    problems.push({ file, row: 1, column: missing.join(", "), severity: "rejected", message, fix: HEADER_FIX });
    return [];
  }
  const configuration = header.findIndex((name) => CONFIGURATION.test(name.trim()));
  const seen = new Set<string>();
  return bodyOf(table).flatMap(({ row, cells }): readonly ParameterRow[] => {
    const reject = (column: string, message: string, fix: string): readonly ParameterRow[] => {
      problems.push({ file, row, column, severity: "rejected", message: `${message}: the row was left out`, fix });
      return [];
    };
    const word = cell(cells, at["parameter"]).toLowerCase();
    const index = cell(cells, at["index"]);
    const field = FIELDS.find(([, pattern]) => pattern.test(word))?.[0];
    if (field === undefined) {
      return reject("Parameter", `"${word}" is no parameter`, "One of Capacity, Demand, Inventory, Loss, TTR.");
    }
    if (index === "") return reject("Index", "no supplier, product or scenario is named", "Name it.");
    const value = numberOf(cell(cells, at["value"]));
    if (value === undefined || value < 0) {
      return reject("Value", `"${cell(cells, at["value"])}" is not a number of at least 0`, "Correct the number.");
    }
    const named = configuration < 0 ? "" : cell(cells, configuration);
    const key = [named, field, index].join("\n");
    if (seen.has(key)) return reject("Index", `${word} of ${index} a second time`, "State it once.");
    seen.add(key);
    return [{ configuration: named, field, index, value, row }];
  });
}

const HEADER_FIX = "The header is Type, Parameter, Index, Value.";

interface LinkRow {
  readonly configuration: string;
  readonly supplier: string;
  readonly product: string;
  readonly available: readonly number[];
  readonly row: number;
}

function linkRows(
  table: SourceTable,
  problems: RecoveryProblem[],
): { readonly rows: readonly LinkRow[]; readonly scenarios: readonly string[] } {
  const { file, headers: header } = table;
  const at = columnsOf(header, ["node", "supplier", "product"]);
  const supplierAt = at["node"] ?? at["supplier"];
  if (supplierAt === undefined || at["product"] === undefined) {
    const message = "no columns Node and Product";
    const fix = "The header is Node, Product, then one column for each scenario.";
    problems.push({ file, row: 1, column: "Node", severity: "rejected", message, fix });
    return { rows: [], scenarios: [] };
  }
  const configuration = header.findIndex((name) => CONFIGURATION.test(name.trim()));
  const scenarioAt = header.flatMap((name, i) =>
    i === supplierAt || i === at["product"] || i === configuration || name.trim() === "" ? [] : [i],
  );
  const found = bodyOf(table).flatMap(({ row, cells }): readonly LinkRow[] => {
    const available = scenarioAt.map((column) => numberOf(cell(cells, column)));
    const bad = available.findIndex((share) => share === undefined || share < 0 || share > 1);
    if (bad >= 0) {
      const column = header[scenarioAt[bad] ?? 0] ?? "";
      const message = `"${cell(cells, scenarioAt[bad])}" is not between 0 and 1: the row was left out`;
      problems.push({ file, row, column, severity: "rejected", message, fix: "1 works, 0 is down." });
      return [];
    }
    return [
      {
        configuration: configuration < 0 ? "" : cell(cells, configuration),
        supplier: cell(cells, supplierAt),
        product: cell(cells, at["product"]),
        available: available as readonly number[],
        row,
      },
    ];
  });
  return { rows: found, scenarios: scenarioAt.map((column) => (header[column] ?? "").trim()) };
}

interface Where {
  readonly problems: RecoveryProblem[];
  readonly parameters: string;
  readonly scenarios: string;
}

function caseOf(
  configuration: string,
  given: readonly ParameterRow[],
  links: readonly LinkRow[],
  names: readonly string[],
  where: Where,
): RecoveryCase | undefined {
  const values = new Map(given.map(({ field, index, value }) => [`${field}\n${index}`, value]));
  const of = (field: Field): readonly string[] => given.filter((one) => one.field === field).map(({ index }) => index);
  const suppliers = of("capacity");
  const products = of("demand");
  const assumed = (field: Field, index: string, value: number, why: string): number => {
    const message = `${field} of ${index} is not stated: ${why}`;
    const fix = `Add a row ${field}, ${index}.`;
    where.problems.push({ file: where.parameters, row: 0, column: field, severity: "assumed", message, fix });
    return value;
  };
  const value = (field: Field, index: string, fallback: number, why: string): number =>
    values.get(`${field}\n${index}`) ?? assumed(field, index, fallback, why);
  if (suppliers.length === 0 || products.length === 0) {
    const message = "no supplier with a capacity, or no product with a demand";
    const fix = "State Capacity for suppliers and Demand for products.";
    where.problems.push({ file: where.parameters, row: 0, column: "", severity: "rejected", message, fix });
    return undefined;
  }
  const known = links.filter(({ supplier, product, row }) => {
    const stranger = !suppliers.includes(supplier) ? supplier : !products.includes(product) ? product : undefined;
    if (stranger === undefined) return true;
    const message = `"${stranger}" has no parameters: the row was left out`;
    const fix = "State its capacity or demand in the parameters.";
    where.problems.push({ file: where.scenarios, row, column: "Node", severity: "rejected", message, fix });
    return false;
  });
  return {
    configuration,
    suppliers: suppliers.map((name) => ({ name, capacity: value("capacity", name, 0, "") })),
    products: products.map((name) => ({
      name,
      demand: value("demand", name, 0, ""),
      inventory: value("inventory", name, 0, "no stock was assumed"),
      loss: value("loss", name, 1, "1 a unit was assumed, so the cost counts units"),
    })),
    scenarios: names.map((name, i): RecoveryScenario => {
      const ttr = values.get(`ttr\n${name}`);
      if (ttr === undefined) assumed("ttr", name, 0, "its cost is left open");
      const share = (supplier: string, product: string): number =>
        known.find((one) => one.supplier === supplier && one.product === product)?.available[i] ?? 0;
      const available = suppliers.map((supplier) => products.map((product) => share(supplier, product)));
      return { name, timeToRecover: ttr, available };
    }),
  };
}

function bodyOf({
  headers,
  rows,
}: SourceTable): readonly { readonly row: number; readonly cells: readonly string[] }[] {
  return rows.map(({ row, cells }) => ({ row, cells: headers.map((name) => cells[name] ?? "") }));
}

function columnsOf(header: readonly string[], names: readonly string[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [i, raw] of header.entries()) {
    const name = raw
      .replace(/^\uFEFF/, "")
      .trim()
      .toLowerCase();
    if (names.includes(name) && found[name] === undefined) found[name] = i;
  }
  return found;
}

function cell(cells: readonly string[], column: number | undefined): string {
  return column === undefined ? "" : (cells[column] ?? "").trim();
}

/** Accepts a thousands comma: `1,327,500`. */
function numberOf(text: string): number | undefined {
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text;
  const value = Number(plain);
  return plain === "" || !Number.isFinite(value) ? undefined : value;
}
