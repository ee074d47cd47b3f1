// States of measures on a subject's days, worked out once for each pair of days.
import { stateOn, type Measure, type MeasureState } from "../register/index.ts";
import type { Engine } from "./compile.ts";
import type { Subject } from "./subject.ts";

/** States of measures by the days asked about: `on|known` → measure → state. Emptied when it has grown to its bound. */
export type StatesMemo = Map<string, Map<Measure, MeasureState>>;

const DAYS_REMEMBERED = 64;

/** `stateOn` for a subject's days. */
export function stateFor({ states }: Engine, measure: Measure, { on, known }: Subject): MeasureState {
  const days = `${on}|${known}`;
  let ofDays = states.get(days);
  if (!ofDays) {
    if (states.size >= DAYS_REMEMBERED) states.clear();
    states.set(days, (ofDays = new Map()));
  }
  let state = ofDays.get(measure);
  if (!state) ofDays.set(measure, (state = stateOn(measure, on, known)));
  return state;
}
