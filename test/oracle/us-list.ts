// The oracle's reading of the United States' list-based requirements (15 CFR 738, 774): every row of every stated entry, the
// Country Chart cell by cell, and what all that a code may stand for share. For acts that leave the United States.
import type { Transaction } from "../../src/base/transaction.ts";
import type { Answer } from "../../src/base/verdict.ts";
import { codeHolds, stated } from "./goods.ts";
import { holds } from "./holds.ts";
import { inside } from "./parties.ts";
import { all, any, flip, type Three } from "./three.ts";
import { controlled, covers, meantBy, placed, type Row } from "./us-items.ts";
import type { OracleWorld } from "./world.ts";

const THE_STATES = ["US", "PR", "GU", "VI", "AS", "MP", "UM"];
const ABROAD = ["export", "re_export", "transit", "deemed_export", "technical_assistance", "brokering"];
const LICENCE: Answer = { outcome: "licence_required", reviewPolicy: "unstated" };

type UsEar = NonNullable<OracleWorld["usEar"]>;

/** Whether the oracle can tell: the act starts in the States, on a day that the tables describe. */
export function judgesUsList({ usEar }: OracleWorld, line: Transaction, on: string, known: string): boolean {
  if (!usEar || line.from == null || !THE_STATES.includes(line.from)) return false;
  return on >= usEar.ccl.heldFrom && known >= usEar.ccl.heldFrom;
}

/** The line as if it left the mainland: what leaves a territory leaves the United States. */
export const fromTheStates = (line: Transaction): Transaction => ({ ...line, from: "US" });

/** Every list-based requirement with whether it holds, and what is open because of the code itself. */
export function usRequirements(
  world: OracleWorld,
  line: Transaction,
  on: string,
  known: string,
): readonly (readonly [Three, Answer])[] {
  const { ccl } = world.usEar as UsEar;
  const codes = stated(line, "US-CCL") ?? [];
  const requirements: (readonly [Three, Answer])[] = codes.length === 0 ? [["?", LICENCE]] : [];
  for (const code of codes) {
    if (code === null) requirements.push(["?", LICENCE]);
    if (code === null || code === "EAR99" || code === "none") continue;
    const entry = ccl.entries[code.split(".")[0] ?? ""];
    if (!entry || (entry.status !== undefined && entry.status !== "itar")) requirements.push(["?", LICENCE]);
    for (const row of entry?.rows ?? []) requirements.push([rowHolds(world, code, row, line, on, known), LICENCE]);
    requirements.push([sharedHolds(world, code, line, on), LICENCE]);
  }
  return requirements;
}

/** Nothing found means no requirement: every code is read, and the destination has a row of its own. */
export function mayClearUs(world: OracleWorld, line: Transaction, on: string): boolean {
  if (line.act === "brokering" || line.act === "technical_assistance") return false;
  const { ccl } = world.usEar as UsEar;
  const codes = stated(line, "US-CCL") ?? [];
  const isRead = (code: string | null): boolean => {
    if (code === "EAR99" || code === "none") return true;
    const entry = code === null ? undefined : ccl.entries[code.split(".")[0] ?? ""];
    return entry !== undefined && entry.status === undefined;
  };
  const row = chartRow(world, line, on);
  return (
    codes.length > 0 && codes.every(isRead) && row !== undefined && (row.states === true || row.marks !== undefined)
  );
}

interface ChartRow {
  readonly code: string;
  /** Absent: no row, or one that another section governs. */
  readonly marks?: readonly string[];
  readonly governed?: boolean;
  readonly states?: boolean;
}

function chartRow({ usEar }: OracleWorld, line: Transaction, on: string): ChartRow | undefined {
  const { chart } = usEar as UsEar;
  const to = line.finalDestination !== undefined ? line.finalDestination : line.to;
  if (to == null) return undefined;
  if (THE_STATES.includes(to)) return { code: to, states: true };
  const heir = chart.inherits[to];
  const own = heir && (!heir.from || heir.from <= on) ? heir.row : to;
  for (const code of [own, line.facts?.["usChartRow"]]) {
    if (typeof code !== "string") continue;
    if (chart.governedBy[code] !== undefined) return { code, governed: true };
    const marks = chart.rows[code];
    if (marks) return { code, marks };
  }
  return { code: to };
}

function reaches(world: OracleWorld, row: Row, line: Transaction, on: string): Three {
  const found = chartRow(world, line, on);
  if (!found) return "?";
  if (found.states) return false;
  if (row.to === undefined) return found.governed ? false : found.marks ? found.marks.includes(row.column ?? "") : "?";
  const { allBut, in: groups = [], not = [], always = [] } = (world.usEar as UsEar).ccl.destinations[row.to] ?? {};
  if (allBut) return !allBut.includes(found.code);
  if (always.includes(found.code)) return true;
  return all([inside(world, found.code, groups, on), flip(inside(world, found.code, not, on))]);
}

function rowHolds(world: OracleWorld, code: string, row: Row, line: Transaction, on: string, known: string): Three {
  const acts = row.column === undefined ? [...ABROAD, "transfer_in_country"] : ABROAD;
  const facts = line.facts ?? {};
  const parts: Three[] = [
    acts.includes(line.act),
    reaches(world, row, line, on),
    codeHolds(line, "US-CCL", row.in ?? [code.split(".")[0] ?? ""], row.except ?? []),
  ];
  if (row.about) parts.push(aboutHolds(world, row.about, facts));
  if (row.meets) {
    const meets = facts["meetsParametersOf"];
    const said = typeof meets === "string" ? [meets] : Array.isArray(meets) ? meets : undefined;
    parts.push(said ? said.some((one) => row.meets?.includes(String(one))) : "?");
  }
  if (row.if) parts.push(holds(row.if, { goods: [] }, world, line, on, known));
  for (const { fact, is } of row.unless ?? []) parts.push(facts[fact] !== is);
  return all(parts);
}

function aboutHolds(world: OracleWorld, about: NonNullable<Row["about"]>, facts: Transaction["facts"] & object): Three {
  const said = facts["relatedClassification"];
  const items = typeof said === "string" ? [said] : Array.isArray(said) ? said.map(String) : undefined;
  if (!items) return "?";
  const reasons = facts["relatedItemReasons"];
  return any(
    items.map((item): Three => {
      const where = placed(about.codes, about.except, item);
      if (about.reason === undefined) return where;
      const listed = controlled((world.usEar as UsEar).ccl, item, about.reason);
      const isFor: Three = listed === true ? true : Array.isArray(reasons) ? reasons.includes(about.reason) : listed;
      return all([where, isFor]);
    }),
  );
}

/** Everything that the code may stand for is covered by some row that reaches the destination. */
function sharedHolds(world: OracleWorld, code: string, line: Transaction, on: string): Three {
  const { ccl } = world.usEar as UsEar;
  const rows = ccl.entries[code.split(".")[0] ?? ""]?.rows ?? [];
  const items = meantBy(ccl, code) ?? [];
  if (!ABROAD.includes(line.act) || items.length === 0) return false;
  const own = codeHolds(line, "US-CCL", [code], []);
  return all([
    own,
    ...items.map((one) => any(rows.filter((row) => covers(ccl, row, one)).map((row) => reaches(world, row, line, on)))),
  ]);
}
