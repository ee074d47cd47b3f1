// FIGARO in its flat format: one line per cell with the region and industry (or product) it comes from and goes to. Laid out
// as the matrix format has it, so that one reader serves both.
import { readDelimited, type DelimitedRow } from "./delimited.ts";
import type { TableFault, TableFile } from "./table-file.ts";

export type FlatReading =
  | { readonly kind: "matrix"; readonly rows: readonly DelimitedRow[] }
  | { readonly kind: "faults"; readonly faults: readonly TableFault[] };

/** Rows of the matrix format; undefined when the headings are not those of the flat format. Values of a cell add up. */
export function matrixOfFlat(file: TableFile): FlatReading | undefined {
  const newline = file.text.indexOf("\n");
  const head = file.text.slice(0, newline < 0 ? undefined : newline);
  if (!/refArea/i.test(head) || !/obsValue/i.test(head)) return undefined;
  const [names, ...lines] = readDelimited(file.text);
  const headings = names?.cells.map((cell) => cell.trim()) ?? [];
  const at = (pattern: RegExp): number => headings.findIndex((heading) => pattern.test(heading));
  const [from, row, to, column, value] = [
    at(/^refArea$/i),
    at(/^row[IP]i$/i),
    at(/^counterpartArea$/i),
    at(/^col[IP]i$/i),
    at(/^obsValue$/i),
  ];
  if (row < 0 || to < 0 || column < 0) {
    const fix = "Give an input-output table (rowIi and colIi, or rowPi and colPi), not a supply or use table.";
    const message = `the headings ${headings.join(", ")} lack rowIi, counterpartArea or colIi`;
    return { kind: "faults", faults: [{ file: file.name, line: names?.line ?? 1, message, fix }] };
  }
  const columns = new Map<string, number>();
  const cells = new Map<string, { readonly line: number; readonly values: Map<number, number> }>();
  const bad: TableFault[] = [];
  for (const { line, cells: one } of lines) {
    const part = (index: number): string => (one[index] ?? "").trim().replace(/^CPA_/, "");
    const figure = Number(part(value) || Number.NaN);
    if (!Number.isFinite(figure)) {
      const message = `obsValue "${part(value)}" is no number`;
      if (bad.length < 5) bad.push({ file: file.name, line, message, fix: "Download the file again." });
      continue;
    }
    const label = `${part(to)}_${part(column)}`;
    const place = columns.get(label) ?? columns.size;
    columns.set(label, place);
    const rowLabel = `${part(from)}_${part(row)}`;
    const kept = cells.get(rowLabel) ?? { line, values: new Map<number, number>() };
    kept.values.set(place, (kept.values.get(place) ?? 0) + figure);
    cells.set(rowLabel, kept);
  }
  if (bad.length > 0) return { kind: "faults", faults: bad };
  const rows = [...cells].map(([label, { line, values }]) => ({
    line,
    cells: [label, ...Array.from({ length: columns.size }, (_, place) => String(values.get(place) ?? 0))],
  }));
  return { kind: "matrix", rows: [{ line: 1, cells: ["rowLabels", ...columns.keys()] }, ...rows] };
}
