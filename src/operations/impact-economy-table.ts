// The same question on a table that the user loads: OECD ICIO, FIGARO, WIOD, EXIOBASE or Eurostat.
import { InputError } from "../errors.ts";
import {
  readTable,
  runForeign,
  type EconomyImpact,
  type EconomyModel,
  type EconomyTable,
  type SolveLinear,
  type TableFile,
  type TableFormat,
  type Target,
} from "../impact/index.ts";
import type { ImpactEconomyReport } from "./impact-economy-report.ts";

export interface UserTable {
  readonly format: TableFormat;
  readonly files: readonly TableFile[];
}

/** Throws InputError that names file, line and fix when the table cannot be read. */
export function readUserTable({ format, files }: UserTable): EconomyTable {
  const reading = readTable(format, files);
  if (reading.kind === "table") return reading.table;
  const [first] = reading.faults;
  const more = reading.faults.length > 1 ? ` (and ${reading.faults.length - 1} more faults)` : "";
  const where = first?.line === undefined ? (first?.file ?? "") : `${first.file}:${first.line}`;
  throw new InputError(
    `${where}: ${first?.message ?? "unusable"}${more}`,
    first?.fix ?? "Give the table as published.",
  );
}

/** GDP of the target on the table given, from the shares lost in the shipped US model. */
export function runOnTable(
  us: EconomyModel,
  impact: EconomyImpact,
  table: EconomyTable,
  target: Target,
  solve?: SolveLinear,
): Pick<ImpactEconomyReport, "gdp" | "table"> {
  const { industries, valueAdded } = us.economy.table;
  const lost = new Map(impact.lostShares.map(({ code, share }) => [code, share]));
  const direct = industries.map(({ code }, j) => ({
    code,
    valueAdded: valueAdded[j] ?? 0,
    lost: lost.get(code) ?? { low: 0, central: 0, high: 0 },
  }));
  const found = runForeign(table, target, direct, solve);
  const { id, title, source, findings } = table;
  const head = { id, title, source, findings };
  if (found.kind === "unavailable") return { gdp: { kind: "not_available", why: found.why }, table: head };
  const { elsewhere, notes, closureNotes, ...rest } = found.impact;
  const abroad = `The rest of the table's world loses ${Math.round(-elsewhere).toLocaleString("en-US")} ${rest.unit} besides.`;
  return {
    gdp: { kind: "impact", ...rest, channels: [], lostShares: [], notes: [...notes, ...closureNotes, abroad] },
    table: head,
  };
}
