// What a portfolio holds and what is wrong with it, on the terminal and as CSV.
import type { PortfolioCheck } from "../../operations/index.ts";
import type { PortfolioVersion, Problem, TableName, TableStats } from "../../portfolio/index.ts";
import { listingText, type ListColumn } from "./listing.ts";
import { bold, dim, wrap, type Style } from "./style.ts";

export const PROBLEMS: readonly ListColumn<Problem>[] = [
  { name: "severity", value: ({ severity }) => severity },
  { name: "file", value: ({ file }) => file },
  { name: "row", align: "right", value: ({ row }) => String(row) },
  { name: "column", value: ({ column }) => column },
  { name: "code", csvOnly: true, value: ({ code }) => code },
  { name: "value", csvOnly: true, value: ({ value }) => value ?? "" },
  { name: "message", value: ({ message }) => message },
  { name: "fix", value: ({ fix }) => fix },
];

export const VERSIONS: readonly ListColumn<PortfolioVersion>[] = [
  { name: "name", value: ({ name }) => name },
  { name: "version", align: "right", value: ({ version }) => String(version) },
  { name: "saved_at", value: ({ savedAt }) => savedAt },
  { name: "by", value: ({ savedBy }) => savedBy ?? "" },
  { name: "sha256", value: ({ sha256 }) => sha256.slice(0, 12) },
  {
    name: "note",
    value: ({ note, restored }) =>
      [restored === undefined ? "" : `restores ${restored}`, note ?? ""].filter(Boolean).join("; "),
  },
];

type StatsRow = TableStats & { readonly table: TableName };

const STATS: readonly ListColumn<StatsRow>[] = [
  { name: "table", value: ({ table }) => table },
  { name: "rows", align: "right", value: ({ rows }) => String(rows) },
  { name: "kept", align: "right", value: ({ kept }) => String(kept) },
  { name: "rejected", align: "right", value: ({ rejected }) => String(rejected) },
  { name: "warnings", align: "right", value: ({ warnings }) => String(warnings) },
];

export function portfolioText({ stats, problems, unmapped, notes }: PortfolioCheck, style: Style): string {
  const rows = Object.entries(stats).map(([table, one]) => ({ table: table as TableName, ...one }));
  const rejected = problems.filter(({ severity }) => severity === "rejected");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  return [
    listingText(STATS, rows, style, "No table was read."),
    ...section(
      "Rejected rows",
      rejected.map((one) => problemLine(one, style)),
      style,
    ),
    ...section(
      "Warnings: the row stays, what could not be read counts as unknown",
      warnings.map((one) => problemLine(one, style)),
      style,
    ),
    ...section(
      "Columns kept as they are, with what they may mean",
      unmapped.map((one) => wrap(unmappedLine(one), 2, style)),
      style,
    ),
    ...section(
      "What cannot be answered",
      notes.map(({ text }) => wrap(text, 2, style)),
      style,
    ),
    "",
    dim(nextStep(rejected.length + warnings.length, unmapped), style),
  ].join("\n");
}

function section(title: string, lines: readonly string[], style: Style): readonly string[] {
  return lines.length === 0 ? [] : ["", bold(title, style), ...lines];
}

function problemLine({ file, row, column, message, fix }: Problem, style: Style): string {
  const where = [file, ...(row === 0 ? [] : [row]), ...(column === "" ? [] : [column])].join(":");
  return wrap(`${where}  ${message}. ${fix}`, 2, style);
}

function unmappedLine({ table, header, suggestion }: PortfolioCheck["unmapped"][number]): string {
  if (suggestion === undefined) return `${table}: "${header}"`;
  return `${table}: "${header}" may be ${suggestion.column} (${suggestion.reason}, ${Math.round(suggestion.score * 100)} %)`;
}

function nextStep(problems: number, unmapped: PortfolioCheck["unmapped"]): string {
  if (unmapped.some(({ suggestion }) => suggestion))
    return "Next: --save-mapping writes the suggestions to a file that you confirm.";
  if (problems > 0) return "Next: mend these rows; `derisk assess` uses the others meanwhile.";
  return "Next: `derisk assess` on the same folder.";
}
