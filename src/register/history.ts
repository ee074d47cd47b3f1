// The states of one measure one after another, as known on a day: stretches without gaps, for timelines and cliffs.
import { addDays, type IsoDate } from "../base/date.ts";
import { canonicalJson } from "../base/canonical-json.ts";
import { type MeasureState, stateOn } from "./as-of.ts";
import type { Measure } from "./measure.ts";

/** Stands for "since ever": earlier than any record. */
export const DAWN = "0001-01-01" as IsoDate;

/** `state` holds from `from` until the next stretch; the last one has no end. */
export interface Stretch {
  readonly from: IsoDate;
  readonly state: MeasureState;
}

/** All states of `measure` as known on `known`, in order, from `DAWN` on; neighbours differ. */
export function stateHistory(measure: Measure, known: IsoDate): readonly [Stretch, ...Stretch[]] {
  const stretches: [Stretch, ...Stretch[]] = [{ from: DAWN, state: stateOn(measure, DAWN, known) }];
  for (const from of boundaries(measure)) {
    const state = stateOn(measure, from, known);
    if (!sameState(state, stretches.at(-1)?.state)) stretches.push({ from, state });
  }
  return stretches;
}

/** Whether two states say the same, end and author included. */
export function sameState(a: MeasureState | undefined, b: MeasureState | undefined): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}

/** The days on which the state may change. */
function boundaries({ time, verifyBy }: Measure): readonly IsoDate[] {
  const days = [time.from, time.to, time.sunset, dayAfter(verifyBy)];
  for (const event of time.events) days.push(event.from, event.to, dayAfter(event.verifyBy));
  return [...new Set(days.filter((day) => day !== undefined))].toSorted();
}

function dayAfter(day: IsoDate | undefined): IsoDate | undefined {
  return day === undefined ? undefined : addDays(day, 1);
}
