// Eurostat's national symmetric input-output tables (naio_10_cp1750 and the like) as SDMX-CSV or long CSV: one line per
// cell with product row, industry column, flow (domestic, imports, total), country and year.
import { zeros } from "../linear/matrix.ts";
import { checkTable } from "./check-table.ts";
import { numberIn, readDelimited } from "./delimited.ts";
import type { TableFault, TableFile, TableReading } from "./table-file.ts";
import type { Industry, TableFinding } from "./table.ts";

const SOURCE = {
  publisher: "Eurostat",
  title: "Symmetric input-output table",
  licence: "loaded by the user; Eurostat allows reuse with acknowledgement (CC BY 4.0)",
  url: "https://ec.europa.eu/eurostat/databrowser/view/naio_10_cp1750",
} as const;

/** Final uses by code; totals that would count twice are not among them. */
const FINAL = /^(?:P3_S13|P3_S14|P3_S15|P51G|P52|P53|P52_P53|P6)$/;
const VALUE_ADDED = "B1G";
const OUTPUT = "P1";

interface Cell {
  readonly row: string;
  readonly column: string;
  readonly flow: string;
  readonly value: number;
}

export function readEurostat(files: readonly TableFile[]): TableReading {
  const [file] = files;
  const fault = (message: string, fix: string, line?: number): TableReading => {
    const one: TableFault = { file: file?.name ?? "", message, fix, ...(line === undefined ? {} : { line }) };
    return { kind: "faults", faults: [one] };
  };
  if (file === undefined) return fault("no file was given", "Give the table's CSV file.");
  const [head, ...body] = readDelimited(file.text);
  const headings = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const at = (...names: readonly string[]): number => headings.findIndex((heading) => names.includes(heading));
  const [row, column, flow, value, geo, time, unit] = [
    at("prod_na", "rows", "prd_ava", "ind_ava"),
    at("induse", "ind_use", "cols"),
    at("stk_flow"),
    at("obs_value", "values", "value"),
    at("geo"),
    at("time_period", "time"),
    at("unit"),
  ];
  if (row < 0 || column < 0 || value < 0)
    return fault(
      `the headings ${headings.slice(0, 8).join(", ")} lack prod_na, induse or OBS_VALUE`,
      "Download the table as SDMX-CSV.",
      head?.line ?? 1,
    );
  const tables = new Set(
    body.map(({ cells }) => [geo, time, unit].map((one) => (one < 0 ? "" : (cells[one] ?? ""))).join(" ")),
  );
  if (tables.size > 1)
    return fault(
      `the file holds ${tables.size} tables (${[...tables].slice(0, 3).join("; ")})`,
      "Filter one country, year and unit.",
    );
  let missing = 0;
  const cells = body.flatMap(({ cells: one }): readonly Cell[] => {
    const figure = numberIn(one[value]);
    if (Number.isNaN(figure)) {
      missing++;
      return [];
    }
    const text = (index: number): string => (one[index] ?? "").trim().replace(/^CPA_/, "");
    return [{ row: text(row), column: text(column), flow: flow < 0 ? "DOM" : text(flow), value: figure }];
  });
  return assemble(file, cells, missing, [...tables][0] ?? "", fault);
}

function assemble(
  file: TableFile,
  cells: readonly Cell[],
  missing: number,
  which: string,
  fault: (message: string, fix: string) => TableReading,
): TableReading {
  const rows = new Set(cells.map(({ row }) => row));
  const isIndustry = (code: string): boolean =>
    /^[A-U](?:\d|$|[-_])/.test(code) && !/^(?:P|D|B|K|TOTAL)\w*$/.test(code);
  const codes = [...new Set(cells.map(({ column }) => column))].filter((code) => rows.has(code) && isIndustry(code));
  if (codes.length < 2)
    return fault(
      "fewer than two industries stand in both rows and columns",
      "Give a symmetric table (products by products or industries by industries).",
    );
  const position = new Map(codes.map((code, index) => [code, index]));
  const n = codes.length;
  const [domestic, imports, total] = [zeros(n, n), zeros(n, n), zeros(n, n)];
  const finalDemand = new Float64Array(n);
  const valueAdded = new Float64Array(n);
  const output = new Float64Array(n).fill(Number.NaN);
  let hasDomestic = false;
  for (const { row, column, flow, value } of cells) {
    const [i, j] = [position.get(row), position.get(column)];
    const isImport = flow === "IMP";
    const isTotal = flow === "TOTAL" || flow === "TOT";
    if (i !== undefined && j !== undefined) {
      (isImport ? imports : isTotal ? total : domestic).data[i * n + j] = value;
      if (!isImport && !isTotal) hasDomestic = true;
    } else if (i !== undefined && FINAL.test(column) && !isImport && !isTotal) finalDemand[i]! += value;
    else if (j !== undefined && row === VALUE_ADDED) valueAdded[j] = value;
    else if (j !== undefined && row === OUTPUT) output[j] = value;
  }
  if (!hasDomestic)
    return fault("the table has no domestic flows (stk_flow DOM)", "Download domestic flows, and imports if wanted.");
  const findings: TableFinding[] = [];
  if (missing > 0)
    findings.push({
      code: "cells_missing",
      severity: "note",
      where: [],
      amount: missing,
      text: `${missing} cells of ${file.name} are empty or not available`,
      assumed: "they are zero",
    });
  const bought = (j: number): number => codes.reduce((sum, _, i) => sum + domestic.data[i * n + j]!, 0);
  const sold = (i: number): number => codes.reduce((sum, _, j) => sum + domestic.data[i * n + j]!, finalDemand[i]!);
  const unstated = codes.filter((_, j) => Number.isNaN(output[j]!));
  codes.forEach((_, j) => Number.isNaN(output[j]!) && (output[j] = sold(j)));
  if (unstated.length > 0)
    findings.push({
      code: "cells_missing",
      severity: "note",
      where: unstated.slice(0, 5),
      text: `${unstated.length} industries state no output (P1)`,
      assumed: "output is what is sold",
    });
  const gross = {
    ...domestic,
    data: domestic.data.map((value, index) =>
      total.data[index]! > 0 ? total.data[index]! : value + imports.data[index]!,
    ),
  };
  // Imports, taxes and margins of a national table: what is left between output, flows and value added.
  const otherInputs = output.map((x, j) => Math.max(0, x - bought(j) - valueAdded[j]!));
  const industries = codes.map((code): Industry => ({ code, name: code }));
  const figures = { industries, domestic, finalDemand, output, valueAdded, otherInputs, unit: "million" };
  const table = {
    id: `eurostat:${file.name}`,
    title: `${SOURCE.title} ${which}`.trim(),
    year: Number(/(?:19|20)\d{2}/.exec(which)?.[0] ?? 0),
    unit: which.includes("MIO_EUR") ? "million EUR" : "million national currency",
    source: SOURCE,
    industries,
    domestic,
    gross,
    finalDemand,
    output,
    valueAdded,
    findings: [...findings, ...checkTable(figures)],
  };
  return { kind: "table", table };
}
