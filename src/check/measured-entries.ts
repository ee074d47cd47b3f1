// Entries of control lists that the register describes by measured limits, so that what the user measured can be held against
// the code that the user states.
import type { ControlList } from "../base/transaction.ts";
import type { Condition, Measure } from "../register/index.ts";
import { compileCondition, describedBy } from "./compile-condition.ts";
import type { Engine } from "./engine.ts";
import { bucketKey } from "./rule-index.ts";
import { atomsIn, type Atom, type Test } from "./test-tree.ts";

/** One entry of a list, as one measure describes it. */
export interface MeasuredEntry {
  readonly list: ControlList;
  readonly code: string;
  readonly measure: Measure;
  readonly test: Test;
  /** The value of `facts.classificationEntry` with which the test asks about this entry; absent: it asks about nothing else. */
  readonly asked?: string;
}

/** How questions about one entry name it: list, then code. */
const PREFIXES: readonly (readonly [string, ControlList])[] = [["US:CCL:", "US-CCL"]];

const ENTRIES = new WeakMap<Engine, Map<string, readonly MeasuredEntry[]>>();

/** Entries of the lists of a jurisdiction, from its rules on items and from its rules on what an entry describes. */
export function measuredEntries(engine: Engine, jurisdiction: string): readonly MeasuredEntry[] {
  let all = ENTRIES.get(engine);
  if (!all) ENTRIES.set(engine, (all = new Map()));
  let entries = all.get(jurisdiction);
  if (!entries) {
    const found = [...describedEntries(engine, jurisdiction), ...entriesClassified(engine, jurisdiction)];
    all.set(jurisdiction, (entries = found.filter(({ test }) => [...atomsIn(test)].some(isLimit))));
  }
  return entries;
}

const DESCRIBED = new WeakMap<Engine, Map<string, readonly MeasuredEntry[]>>();

/** Entries of which a rule on items says besides the code what they are, measured or not. */
export function describedEntries(engine: Engine, jurisdiction: string): readonly MeasuredEntry[] {
  let all = DESCRIBED.get(engine);
  if (!all) DESCRIBED.set(engine, (all = new Map()));
  let entries = all.get(jurisdiction);
  if (!entries) all.set(jurisdiction, (entries = [...entriesOfItems(engine, jurisdiction)]));
  return entries;
}

/** A condition on a number that somebody measured. */
export function isLimit({ measured }: Atom): boolean {
  return measured !== undefined && measured.op !== "eq";
}

function* entriesOfItems(engine: Engine, jurisdiction: string): Generator<MeasuredEntry> {
  for (const { measure } of engine.bucketOf(bucketKey(jurisdiction, "item"))?.all ?? []) {
    const compile = (condition: Condition): Test => compileCondition(condition, measure, engine.controlledBy);
    for (const entry of measure.goods) {
      const { list, code } = entry;
      const test = list === undefined || code === undefined ? undefined : describedBy(entry, compile);
      if (list !== undefined && code !== undefined && test !== undefined) yield { list, code, measure, test };
    }
  }
}

function* entriesClassified(engine: Engine, jurisdiction: string): Generator<MeasuredEntry> {
  for (const { measure, test } of engine.bucketOf(bucketKey(jurisdiction, "classification"))?.all ?? []) {
    if (measure.effect !== "classify") continue;
    for (const asked of new Set(entriesAsked(measure.when)))
      for (const [prefix, list] of PREFIXES)
        if (asked.startsWith(prefix)) yield { list, code: asked.slice(prefix.length), measure, test, asked };
  }
}

function* entriesAsked(condition: Condition): Generator<string> {
  if ("all" in condition) for (const part of condition.all) yield* entriesAsked(part);
  else if ("any" in condition) for (const part of condition.any) yield* entriesAsked(part);
  else if ("fact" in condition && condition.fact.name === "classificationEntry")
    for (const one of condition.fact.in) if (typeof one === "string") yield one;
}
