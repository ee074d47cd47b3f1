// Where an item goes, in the terms of the EAR: a row of the Country Chart, a country group, or a place that has neither.
import { valueOf } from "../../../base/facts.ts";
import type { Truth } from "../../../base/logic.ts";
import { inCountrySet, type Subject } from "../../subject.ts";
import type { Reading, Test } from "../../test-tree.ts";
import type { UsChart, UsDestinations } from "./data.ts";

/** The United States in the EAR's sense (15 CFR 772.1): going from one of these to another is no export. */
export const UNITED_STATES: readonly string[] = ["US", "PR", "GU", "VI", "AS", "MP", "UM"];

/** The fact by which a user names the row that governs a destination without one. */
export const ROW_FACT = "usChartRow";

export type ChartRow =
  | { readonly kind: "row"; readonly code: string; readonly marks: readonly string[] }
  /** Left empty because another section governs the destination. */
  | { readonly kind: "governed"; readonly code: string; readonly by: string }
  /** No row, and none that the EAR assigns: its sovereign's may govern it, which the user has to say. */
  | { readonly kind: "none"; readonly code: string }
  | { readonly kind: "united-states" }
  | { readonly kind: "unknown" };

/** The row of the Country Chart that governs the subject's destination on its day. */
export function chartRowOf(chart: UsChart, subject: Subject): ChartRow {
  const to = valueOf(subject.to);
  if (to === undefined) return { kind: "unknown" };
  if (UNITED_STATES.includes(to)) return { kind: "united-states" };
  const heir = chart.inherits[to];
  const own = heir && (heir.from === undefined || heir.from <= subject.on) ? heir.row : to;
  const row = rowCalled(chart, own);
  if (row) return row;
  const said = subject.transaction.facts?.[ROW_FACT];
  return (typeof said === "string" ? rowCalled(chart, said) : undefined) ?? { kind: "none", code: to };
}

function rowCalled(chart: UsChart, code: string): ChartRow | undefined {
  const by = chart.governedBy[code];
  if (by !== undefined) return { kind: "governed", code, by };
  const marks = chart.rows[code];
  return marks && { kind: "row", code, marks };
}

/** The destination's cell in a column is marked. A row that another section governs has no marks and clears nothing. */
export function columnAtom(chart: UsChart, column: string): Test {
  const name = `${column.slice(0, 2)} column ${column.slice(2)}`;
  return {
    op: "atom",
    label: `the Country Chart marks ${name}`,
    read(subject): Reading {
      const row = chartRowOf(chart, subject);
      if (row.kind === "unknown") return { truth: "unknown", missing: subject.toPath };
      if (row.kind === "none")
        return { truth: "unknown", missing: `facts.${ROW_FACT}`, found: `${row.code} has no row` };
      if (row.kind === "united-states") return { truth: false, found: "the United States" };
      if (row.kind === "governed") return { truth: false, found: `${row.code}: governed by ${row.by}` };
      return { truth: row.marks.includes(column), found: row.code };
    },
  };
}

/** The destination is one of a row's own destinations. */
export function destinationAtom(chart: UsChart, rule: UsDestinations): Test {
  return {
    op: "atom",
    label: `to ${rule.label}`,
    read(subject): Reading {
      const row = chartRowOf(chart, subject);
      if (row.kind === "unknown") return { truth: "unknown", missing: subject.toPath };
      if (row.kind === "united-states") return { truth: false, found: "the United States" };
      const truth = isAmong(rule, row.code, subject);
      return truth === "unknown"
        ? { truth, missing: `facts.${ROW_FACT}`, found: row.code }
        : { truth, found: row.code };
    },
  };
}

function isAmong({ allBut, always, in: inside = [], not = [] }: UsDestinations, code: string, subject: Subject): Truth {
  if (allBut) return !allBut.includes(code);
  if (always?.includes(code)) return true;
  const truth = inCountrySet(subject, code, inside);
  if (truth === false || not.length === 0) return truth;
  const outside = inCountrySet(subject, code, not);
  if (outside === true) return false;
  return outside === "unknown" || truth === "unknown" ? "unknown" : true;
}
