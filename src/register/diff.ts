// What changed: between two editions of the register, and between two days of one.
import { canonicalJson } from "../base/canonical-json.ts";
import type { IsoDate } from "../base/date.ts";
import { type MeasureState, stateOn } from "./as-of.ts";
import { sameState } from "./history.ts";
import type { Instrument, Register } from "./instrument.ts";
import type { Measure } from "./measure.ts";

export interface RecordChange {
  readonly record: "instrument" | "measure" | "event";
  readonly id: string;
  readonly change: "added" | "removed" | "changed";
  /** Top-level fields that differ, sorted; empty unless `changed`. */
  readonly fields: readonly string[];
}

/** Records that differ between two registers: instruments (their measures apart), measures, events; in id order each. */
export function diffRegisters(before: Register, after: Register): readonly RecordChange[] {
  return [
    ...diffRecords("instrument", before.instruments.map(withoutMeasures), after.instruments.map(withoutMeasures)),
    ...diffRecords("measure", measuresOf(before), measuresOf(after)),
    ...diffRecords("event", before.events, after.events),
  ];
}

export interface StateChange {
  readonly measure: string;
  readonly instrument: string;
  readonly before: MeasureState;
  readonly after: MeasureState;
}

/** A day asked about, as known on another. */
export interface Viewpoint {
  readonly on: IsoDate;
  readonly known: IsoDate;
}

/**
 * Measures whose state differs between two viewpoints of one register: another day (what starts or ends between them) or
 * another knowledge day (what was published between them).
 */
export function diffDays(register: Register, before: Viewpoint, after: Viewpoint): readonly StateChange[] {
  return measuresOf(register).flatMap((measure) => {
    const change = {
      measure: measure.id,
      instrument: measure.instrument,
      before: stateOn(measure, before.on, before.known),
      after: stateOn(measure, after.on, after.known),
    };
    return sameState(change.before, change.after) ? [] : [change];
  });
}

function measuresOf(register: Register): readonly Measure[] {
  return register.instruments.flatMap(({ measures }) => measures);
}

function withoutMeasures({ measures: _measures, ...rest }: Instrument): Omit<Instrument, "measures"> {
  return rest;
}

type Identified = { readonly id: string };

function diffRecords(
  record: RecordChange["record"],
  before: readonly Identified[],
  after: readonly Identified[],
): RecordChange[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const now = new Map(after.map((one) => [one.id, one]));
  const ids = [...new Set([...old.keys(), ...now.keys()])].toSorted();
  return ids.flatMap((id): RecordChange[] => {
    const [a, b] = [old.get(id), now.get(id)];
    if (a === undefined) return [{ record, id, change: "added", fields: [] }];
    if (b === undefined) return [{ record, id, change: "removed", fields: [] }];
    const fields = differingFields(a, b);
    return fields.length === 0 ? [] : [{ record, id, change: "changed", fields }];
  });
}

function differingFields(a: object, b: object): readonly string[] {
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((key) => canonicalJson(left.get(key) ?? null) !== canonicalJson(right.get(key) ?? null))
    .toSorted();
}
