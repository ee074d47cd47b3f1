// Licence requirement rows of an entry → compiled measures, built on demand and kept.
import type { ControlCode } from "../../../base/control-code.ts";
import { isoDate } from "../../../base/date.ts";
import type { Act } from "../../../base/transaction.ts";
import type { Condition, CountrySet, Measure } from "../../../register/index.ts";
import { compileMeasure } from "../../compile.ts";
import type { Engine } from "../../engine.ts";
import type { CompiledMeasure } from "../../compiled-measure.ts";
import { codeAtom } from "../../read-goods.ts";
import { actAtom } from "../../read-places.ts";
import type { Test } from "../../test-tree.ts";
import { alternativesOf, surelyCovers } from "./alternatives.ts";
import type { UsCcl, UsChart, UsDestinations, UsRow } from "./data.ts";
import { columnAtom, destinationAtom } from "./destination.ts";
import { exceptionsOf } from "./exceptions/rules.ts";
import { LIST } from "./codes.ts";
import { scopeTest } from "./scope.ts";

const RECORDED = isoDate("2026-11-21");
/** What the Country Chart governs (General Prohibition One, 736.2(b)(1)), and acts that carry an item or know-how abroad. */
const ABROAD: readonly Act[] = ["export", "re_export", "transit", "deemed_export", "technical_assistance", "brokering"];
/** Rows with destinations of their own speak of transfers within the country too. */
const ABROAD_OR_WITHIN: readonly Act[] = [...ABROAD, "transfer_in_country"];

export interface CompiledRow extends CompiledMeasure {
  /** The row names a column of the Country Chart. */
  readonly byColumn: boolean;
}

/** The compiled rows of an entry of the list. */
export function rowMeasures(ccl: UsCcl, chart: UsChart, entry: string, engine: Engine): readonly CompiledRow[] {
  const places = new Map<string, number>();
  return (ccl.entries[entry]?.rows ?? []).map((row) => {
    const place = (places.get(row.reason) ?? 0) + 1;
    places.set(row.reason, place);
    return { ...rowMeasure(ccl, chart, entry, row, place, engine), byColumn: row.column !== undefined };
  });
}

/**
 * A measure for what the stated code leaves open: it applies where every item that the code may stand for is surely
 * controlled to the destination by one line or another (15 CFR 738.4(a)). Undefined when some item is controlled by none.
 */
export function wholeMeasure(ccl: UsCcl, chart: UsChart, code: ControlCode, engine: Engine): CompiledRow | undefined {
  const entry = code.split(".")[0] as string;
  const rows = ccl.entries[entry]?.rows ?? [];
  const cases = minimal(
    (alternativesOf(ccl, code) ?? []).map((one) => rows.flatMap((row, i) => (surelyCovers(ccl, row, one) ? [i] : []))),
  );
  if (cases.length === 0 || cases.some((one) => one.length === 0)) return undefined;
  const reaches = (index: number): Test => destinationOf(ccl, chart, rows[index] as UsRow);
  const all = cases.map((one): Test => anyOf(one.map(reaches)));
  const row: UsRow = { reason: "any", in: [code], to: "world" };
  const measure = measureOf(ccl, chart, entry, row, 1, ccl.destinations["world"], ABROAD);
  const compiled = compileMeasure(
    {
      ...measure,
      id: `us-ccl-${code}-any`.toLowerCase(),
      title: { en: `${code}: a licence whichever of its items it is` },
    },
    engine.controlledBy,
  );
  return {
    ...compiled,
    exceptions: exceptionsOf(ccl, entry, row, engine.controlledBy, true),
    byColumn: false,
    test: { op: "all", children: [actAtom(ABROAD), codeAtom(LIST, [code]), ...all] },
  };
}

const anyOf = (children: readonly Test[]): Test =>
  children.length === 1 ? (children[0] as Test) : { op: "any", children };

/** The sets that contain no other: where each of them holds, all do. */
function minimal(sets: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const distinct = [...new Map(sets.map((set) => [set.join(), set])).values()];
  return distinct.filter((set) => !distinct.some((other) => other !== set && other.every((one) => set.includes(one))));
}

function destinationOf(ccl: UsCcl, chart: UsChart, row: UsRow): Test {
  const where = row.to === undefined ? undefined : ccl.destinations[row.to];
  return where ? destinationAtom(chart, where) : columnAtom(chart, row.column ?? "");
}

function rowMeasure(
  ccl: UsCcl,
  chart: UsChart,
  entry: string,
  row: UsRow,
  place: number,
  engine: Engine,
): CompiledMeasure {
  const where = row.to === undefined ? undefined : ccl.destinations[row.to];
  const acts = row.column === undefined ? ABROAD_OR_WITHIN : ABROAD;
  const measure = measureOf(ccl, chart, entry, row, place, where, acts);
  const compiled = compileMeasure(measure, engine.controlledBy);
  return {
    ...compiled,
    exceptions: exceptionsOf(ccl, entry, row, engine.controlledBy),
    test: {
      op: "all",
      children: [actAtom(acts), destinationOf(ccl, chart, row), scopeTest(ccl, entry, row, engine.controlledBy)],
    },
  };
}

function measureOf(
  ccl: UsCcl,
  chart: UsChart,
  entry: string,
  row: UsRow,
  place: number,
  where: UsDestinations | undefined,
  acts: readonly Act[],
): Measure {
  const reason = row.footnote === undefined ? row.reason : `footnote ${row.footnote}`;
  const target = where
    ? where.label
    : `destinations marked in ${row.column?.slice(0, 2)} column ${row.column?.slice(2)}`;
  const provision = `US:CCL:${entry}`;
  return {
    id: `us-ccl-${entry}-${row.reason}-${place}`.toLowerCase(),
    instrument: "US:CCL",
    provision,
    cites: ["US:EAR:738", ...(row.cites ?? [])],
    title: { en: `${entry} ${reason}: licence to ${target}` },
    jurisdiction: "US",
    authority: "BIS",
    question: "item",
    effect: "licence",
    jurisdictionBasis: ["territorial", "origin", "content", "direct_product"],
    mast: "P3",
    gta: "Export licensing requirement",
    when: conditionOf(chart, entry, row, where, acts),
    goods: [],
    parties: [],
    exceptions: [],
    defeats: [],
    licence: { authority: "BIS", applicant: "exporter or re-exporter", channel: "SNAP-R", types: ["individual"] },
    declarations: [],
    redFlags: [],
    conflictsWith: [],
    informal: false,
    time: { announced: ccl.heldFrom, from: ccl.heldFrom, events: [] },
    knownFrom: ccl.heldFrom,
    backfilled: true,
    recordedAt: RECORDED,
    basis: "official",
    confidence: "high",
    draft: false,
    figures: [],
  };
}

/** The row in the register's scope language, for readers; the compiled test resolves chart rows more exactly. */
function conditionOf(
  chart: UsChart,
  entry: string,
  row: UsRow,
  where: UsDestinations | undefined,
  acts: readonly Act[],
): Condition {
  const code: Condition = {
    code: { list: LIST, in: row.in ?? [entry], ...(row.except === undefined ? {} : { except: row.except }) },
  };
  return { all: [{ act: acts }, { to: setOf(chart, row, where) }, code, ...(row.if ? [row.if] : [])] };
}

const MARKED = new WeakMap<UsChart, Map<string, readonly string[]>>();

function setOf(chart: UsChart, row: UsRow, where: UsDestinations | undefined): CountrySet {
  if (where) return where.allBut ? { not: where.allBut } : [...(where.always ?? []), ...(where.in ?? [])];
  const columns = MARKED.get(chart) ?? new Map<string, readonly string[]>();
  MARKED.set(chart, columns);
  const column = row.column ?? "";
  const marked = columns.get(column) ?? Object.keys(chart.rows).filter((code) => chart.rows[code]?.includes(column));
  columns.set(column, marked);
  return marked;
}
