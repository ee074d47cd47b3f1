// Tables published as one wide sheet: industries of all regions in rows and columns, final uses to the right, value added
// below. OECD ICIO, Eurostat FIGARO and WIOD differ only in their labels.
import type { Matrix } from "../linear/matrix.ts";
import { checkTable } from "./check-table.ts";
import { numberIn, readDelimited, type DelimitedRow } from "./delimited.ts";
import type { TableFault, TableFile, TableReading } from "./table-file.ts";
import type { EconomyTable, Industry, TableFinding, TableSource } from "./table.ts";

/** Where labels and figures stand in a file. */
export interface Layout {
  /** Label of each column, in the format's own writing. */
  readonly labels: readonly string[];
  /** Lines of headings. */
  readonly skip: number;
  /** Columns before the first figure, which hold words. */
  readonly firstFigure: number;
  /** Label of a row. */
  readonly label: (cells: readonly string[]) => string;
}

export interface SquareFormat {
  readonly id: string;
  readonly source: TableSource;
  readonly unit: string;
  /** Region and industry of a label, or undefined when it is no industry. */
  readonly industry: (label: string) => { readonly region: string; readonly code: string } | undefined;
  readonly isFinalUse: (label: string) => boolean;
  readonly isValueAdded: (label: string) => boolean;
  /** Taxes, margins and the like: inputs that are neither flows nor value added. */
  readonly isOtherInput: (label: string) => boolean;
  readonly isOutput: (label: string) => boolean;
  /** Sums of rows that are there already. */
  readonly isSubtotal?: (label: string) => boolean;
  readonly layout: (rows: readonly DelimitedRow[]) => Layout;
}

/** One line of headings and one column of labels. */
export function plainLayout(rows: readonly DelimitedRow[]): Layout {
  return {
    labels: rows[0]?.cells.map((cell) => cell.trim()) ?? [],
    skip: 1,
    firstFigure: 1,
    label: (cells) => (cells[0] ?? "").trim(),
  };
}

/** Reads the one file of such a table. */
export function readSquare(files: readonly TableFile[], format: SquareFormat): TableReading {
  const [file] = files;
  if (file === undefined) return faults({ file: "", message: "no file was given", fix: "Give the table's CSV file." });
  return readSquareRows(file, readDelimited(file.text), format);
}

/** The same from rows that are split already. */
export function readSquareRows(file: TableFile, rows: readonly DelimitedRow[], format: SquareFormat): TableReading {
  const { labels, skip, firstFigure, label: labelOf } = format.layout(rows);
  const columns = labels.flatMap((label, at) => {
    const found = at < firstFigure ? undefined : format.industry(label);
    return found === undefined ? [] : [{ at, label, ...found }];
  });
  if (columns.length === 0)
    return faults({
      file: file.name,
      line: rows[0]?.line ?? 1,
      message: `no column is an industry of the ${format.id} format (first headings: ${labels.slice(0, 4).join(", ")})`,
      fix: "Check --format, or export the table with its original headings.",
    });
  const position = new Map(columns.map(({ label }, at) => [label, at]));
  const n = columns.length;
  const flows: Matrix = { rows: n, columns: n, data: new Float64Array(n * n) };
  const finalDemand = new Float64Array(n);
  const valueAdded = new Float64Array(n);
  const otherInputs = new Float64Array(n);
  const published = new Float64Array(n).fill(Number.NaN);
  const finalColumns = labels.flatMap((label, at) => (format.isFinalUse(label) ? [at] : []));
  const outputColumn = labels.findIndex((label, at) => at >= firstFigure && format.isOutput(label));
  const seen = new Set<string>();
  const unknown: (DelimitedRow & { readonly label: string })[] = [];
  let [missing, hasValueAdded] = [0, false];
  const figure = (cells: readonly string[], at: number): number => {
    const value = numberIn(cells[at]);
    if (!Number.isNaN(value)) return value;
    missing++;
    return 0;
  };
  const bad: TableFault[] = [];
  for (const row of rows.slice(skip)) {
    const label = labelOf(row.cells);
    const i = position.get(label);
    if (row.cells.length !== labels.length && i !== undefined) {
      bad.push({
        file: file.name,
        line: row.line,
        message: `${label} has ${row.cells.length} cells, the heading ${labels.length}`,
        fix: "Export the table again; the row is cut short or has a stray separator.",
      });
      continue;
    }
    if (i !== undefined) {
      seen.add(label);
      columns.forEach(({ at }, j) => (flows.data[i * n + j] = figure(row.cells, at)));
      for (const at of finalColumns) finalDemand[i]! += figure(row.cells, at);
      if (outputColumn >= 0) published[i] = numberIn(row.cells[outputColumn]);
    } else if (format.isValueAdded(label)) {
      hasValueAdded = true;
      columns.forEach(({ at }, j) => (valueAdded[j]! += figure(row.cells, at)));
    } else if (format.isOtherInput(label)) columns.forEach(({ at }, j) => (otherInputs[j]! += figure(row.cells, at)));
    else if (format.isOutput(label)) columns.forEach(({ at }, j) => (published[j] = numberIn(row.cells[at])));
    else if (format.isSubtotal?.(label) !== true) unknown.push({ ...row, label });
  }
  const absent = columns.filter(({ label }) => !seen.has(label));
  for (const { label } of absent.slice(0, 5))
    bad.push({ file: file.name, message: `there is a column ${label} but no such row`, fix: "Give the whole table." });
  if (bad.length > 0) return { kind: "faults", faults: bad };
  const industries = columns.map(({ region, code }): Industry => ({ code: `${region}_${code}`, name: code, region }));
  const findings = notes(missing, unknown, file.name);
  return {
    kind: "table",
    table: finish({
      file,
      format,
      industries,
      flows,
      finalDemand,
      valueAdded,
      otherInputs,
      published,
      hasValueAdded,
      findings,
    }),
  };
}

interface Parts {
  readonly file: TableFile;
  readonly format: Pick<SquareFormat, "id" | "source" | "unit">;
  readonly industries: readonly Industry[];
  readonly flows: Matrix;
  readonly finalDemand: Float64Array;
  readonly valueAdded: Float64Array;
  readonly otherInputs: Float64Array;
  readonly published: Float64Array;
  readonly hasValueAdded: boolean;
  readonly findings: TableFinding[];
}

/** Output as published, else as sold; value added as published, else what is left of output. Both are said. */
export function finish(parts: Parts): EconomyTable {
  const { file, format, industries, flows, finalDemand, otherInputs, published, findings } = parts;
  const n = industries.length;
  const sold = finalDemand.slice();
  const bought = otherInputs.slice();
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      sold[i]! += flows.data[i * n + j]!;
      bought[j]! += flows.data[i * n + j]!;
    }
  const isStated = published.every((value) => !Number.isNaN(value));
  const output = isStated ? published : sold;
  if (!isStated)
    findings.push({
      code: "cells_missing",
      severity: "note",
      where: [],
      text: "The table states no output for every industry",
      assumed: "output is what is sold",
    });
  const valueAdded = parts.hasValueAdded ? parts.valueAdded : output.map((x, j) => x - bought[j]!);
  if (!parts.hasValueAdded)
    findings.push({
      code: "cells_missing",
      severity: "note",
      where: [],
      text: "The table states no value added",
      assumed: "it is output less all inputs",
    });
  const figures = { industries, domestic: flows, finalDemand, output, valueAdded, otherInputs, unit: format.unit };
  return {
    id: `${format.id}:${file.name}`,
    title: `${format.source.title}, ${file.name}`,
    year: Number(/(?:19|20)\d{2}/.exec(file.name)?.[0] ?? 0),
    unit: format.unit,
    source: format.source,
    industries,
    domestic: flows,
    gross: flows,
    finalDemand,
    output,
    valueAdded,
    findings: [...findings, ...checkTable(figures)],
  };
}

function notes(
  missing: number,
  unknown: readonly (DelimitedRow & { readonly label: string })[],
  file: string,
): TableFinding[] {
  const found: TableFinding[] = [];
  if (missing > 0)
    found.push({
      code: "cells_missing",
      severity: "note",
      where: [],
      amount: missing,
      text: `${missing} cells of ${file} are empty or no numbers`,
      assumed: "they are zero",
    });
  if (unknown.length > 0)
    found.push({
      code: "left_out",
      severity: "note",
      where: unknown.slice(0, 5).map(({ label }) => label),
      text: `${unknown.length} rows are neither industries nor known totals (first at line ${unknown[0]?.line})`,
      assumed: "they are left out",
    });
  return found;
}

function faults(fault: TableFault): TableReading {
  return { kind: "faults", faults: [fault] };
}
