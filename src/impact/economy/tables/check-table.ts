// Consistency of a table on load: do rows and columns add up, is anything zero, negative or missing. Everything found is
// named with its amount and with what the models then assume; nothing is repaired in silence.
import type { Matrix } from "../linear/matrix.ts";
import type { EconomyTable, TableFinding } from "./table.ts";

/** Relative difference of a row's or column's sum that counts as unbalanced. */
const TOLERANCE = 1e-6;
const NAMED = 5;

/** The bare figures to check; `otherInputs` are imports and net taxes that are neither flows nor value added. */
export type Figures = Pick<EconomyTable, "industries" | "domestic" | "finalDemand" | "output" | "valueAdded"> & {
  readonly unit: string;
  readonly otherInputs?: ArrayLike<number>;
};

/** What is wrong or unusual, severe things first. */
export function checkTable(figures: Figures): readonly TableFinding[] {
  const { industries, domestic, finalDemand, output, valueAdded, otherInputs, unit } = figures;
  const codes = industries.map(({ code }) => code);
  const total = sum(output.map(Math.abs));
  const rows = sumsOf(domestic, "rows");
  const columns = sumsOf(domestic, "columns");
  const rowGap = output.map((x, i) => rows[i]! + finalDemand[i]! - x);
  const columnGap = output.map((x, j) => columns[j]! + valueAdded[j]! + (otherInputs?.[j] ?? 0) - x);
  const findings = [
    notNumbers(figures, codes),
    gaps("row_unbalanced", rowGap, output, codes, unit, total),
    gaps("column_unbalanced", columnGap, output, codes, unit, total),
    at(output, (x) => x < 0, codes, {
      code: "negative_output",
      severity: "severe",
      text: "Industries with negative output",
      assumed: "they sell and buy nothing",
    }),
    at(output, (x) => x === 0, codes, {
      code: "zero_output",
      severity: "note",
      text: "Industries without output",
      assumed: "their coefficients are zero",
    }),
    at(
      rows.map((value, i) => (output[i] === 0 ? 1 : Math.abs(value) + Math.abs(finalDemand[i]!))),
      (value) => value === 0,
      codes,
      {
        code: "zero_row",
        severity: "severe",
        text: "Industries with output that nobody buys",
        assumed: "a loss there reaches no other industry",
      },
    ),
    at(valueAdded, (value) => value < 0, codes, {
      code: "negative_value_added",
      severity: "note",
      text: `Industries whose value added is negative (${amountText(sum(valueAdded.filter((v) => v < 0)), unit)})`,
      assumed: "kept as published; less output of theirs raises GDP",
    }),
    negatives(domestic, codes, unit),
  ];
  return findings
    .filter((one) => one !== undefined)
    .toSorted((a, b) => Number(b.severity === "severe") - Number(a.severity === "severe"));
}

function sumsOf({ rows, columns, data }: Matrix, by: "rows" | "columns"): Float64Array {
  const out = new Float64Array(by === "rows" ? rows : columns);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) out[by === "rows" ? i : j]! += data[i * columns + j]!;
  return out;
}

function gaps(
  code: "row_unbalanced" | "column_unbalanced",
  gap: Float64Array,
  output: Float64Array,
  codes: readonly string[],
  unit: string,
  total: number,
): TableFinding | undefined {
  // Rounding of published whole numbers is no imbalance: half a unit per cell at most.
  const room = (i: number): number => Math.max(Math.abs(output[i]!) * TOLERANCE, codes.length);
  const bad = [...gap.keys()].filter((i) => Math.abs(gap[i]!) > room(i));
  if (bad.length === 0) return undefined;
  const worst = bad.toSorted((a, b) => Math.abs(gap[b]!) - Math.abs(gap[a]!)).slice(0, NAMED);
  const amount = sum(bad.map((i) => Math.abs(gap[i]!)));
  const [what, sides] =
    code === "row_unbalanced"
      ? ["rows", "sales differ from output"]
      : ["columns", "inputs and value added differ from output"];
  return {
    code,
    severity: amount > total * 1e-3 ? "severe" : "note",
    where: worst.map((i) => codes[i]!),
    amount,
    text:
      `${bad.length} ${what} do not balance: ${sides} by ${amountText(amount, unit)} in all, most at ` +
      worst.map((i) => `${codes[i]!} (${amountText(gap[i]!, unit)})`).join(", "),
    assumed: "the published output is right; the difference is treated as other final use or other input",
  };
}

function negatives(flows: Matrix, codes: readonly string[], unit: string): TableFinding | undefined {
  let count = 0;
  let amount = 0;
  const rows = new Set<number>();
  flows.data.forEach((value, at) => {
    if (value >= 0 || Number.isNaN(value)) return;
    count++;
    amount += value;
    rows.add(Math.floor(at / flows.columns));
  });
  if (count === 0) return undefined;
  return {
    code: "negative_flow",
    severity: "note",
    where: [...rows].slice(0, NAMED).map((i) => codes[i]!),
    amount,
    text: `${count} flows between industries are negative, ${amountText(amount, unit)} in all`,
    assumed: "kept in identities and inverses; rationing treats them as zero",
  };
}

function notNumbers(figures: Figures, codes: readonly string[]): TableFinding | undefined {
  const { domestic, finalDemand, output, valueAdded } = figures;
  const bad = new Set<number>();
  domestic.data.forEach((value, at) => void (Number.isFinite(value) || bad.add(Math.floor(at / domestic.columns))));
  for (const vector of [finalDemand, output, valueAdded])
    vector.forEach((value, i) => void (Number.isFinite(value) || bad.add(i)));
  if (bad.size === 0) return undefined;
  return {
    code: "not_a_number",
    severity: "severe",
    where: [...bad].slice(0, NAMED).map((i) => codes[i]!),
    text: `${bad.size} industries have cells that are no numbers`,
    assumed: "nothing: no result can be given until they are corrected",
  };
}

function at(
  values: Float64Array,
  isBad: (value: number) => boolean,
  codes: readonly string[],
  finding: Omit<TableFinding, "where">,
): TableFinding | undefined {
  const bad = [...values.keys()].filter((i) => isBad(values[i]!));
  if (bad.length === 0) return undefined;
  const where = bad.slice(0, NAMED).map((i) => codes[i]!);
  const more = bad.length > where.length ? ` and ${bad.length - where.length} more` : "";
  return { ...finding, where, text: `${finding.text}: ${where.join(", ")}${more}` };
}

/** `1,234.5 million USD`. */
export function amountText(amount: number, unit: string): string {
  return `${amount.toLocaleString("en-US", { maximumFractionDigits: 1 })} ${unit}`;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
