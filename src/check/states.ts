// States of measures on the days asked about, worked out once for each day and measure.
import type { IsoDate } from "../base/date.ts";
import { stateOn, type Measure, type MeasureState } from "../register/index.ts";
import type { CompiledMeasure } from "./compile.ts";
import type { Subject } from "./subject.ts";
import { Derived, textOf } from "./trace.ts";

/** The states on one pair of days. */
interface DayStates {
  readonly on: IsoDate;
  readonly known: IsoDate;
  readonly states: Map<Measure, MeasureState>;
}

export type States = Derived<DayStates>;

const DAYS_REMEMBERED = 64;

/** Forgets all days when there are too many. */
export function createStates(): States {
  const days = new Map<string, DayStates>();
  return new Derived(
    ({ on, known }) => {
      const name = `${on}|${known}`;
      let day = days.get(name);
      if (!day) {
        if (days.size >= DAYS_REMEMBERED) days.clear();
        days.set(name, (day = { on, known, states: new Map() }));
      }
      return day;
    },
    ({ on, known }) => `${on}|${known}`,
  );
}

/** `stateOn` for a subject's days. */
export function stateFor(engine: { readonly states: States }, measure: Measure, subject: Subject): MeasureState {
  return stateOf(engine.states.of(subject), measure);
}

function stateOf({ on, known, states }: DayStates, measure: Measure): MeasureState {
  let state = states.get(measure);
  if (!state) states.set(measure, (state = stateOn(measure, on, known)));
  return state;
}

interface ListStates {
  readonly states: readonly MeasureState[];
  readonly number: number;
}

const LISTS = new WeakMap<readonly CompiledMeasure[], Derived<ListStates>>();

/**
 * The states of listed measures, in their order; days on which all of them are in the same state count as the same. A list is
 * known by its identity.
 */
export function statesOf(
  engine: { readonly states: States },
  listed: readonly CompiledMeasure[],
  subject: Subject,
): readonly MeasureState[] {
  if (listed.length === 0) return [];
  let ofList = LISTS.get(listed);
  if (!ofList) LISTS.set(listed, (ofList = listStates(engine, listed)));
  return ofList.of(subject).states;
}

function listStates(engine: { readonly states: States }, listed: readonly CompiledMeasure[]): Derived<ListStates> {
  const days = new WeakMap<DayStates, ListStates>();
  const numbers = new Map<string, number>();
  const read = (day: DayStates): ListStates => {
    const states = listed.map(({ measure }) => stateOf(day, measure));
    const text = textOf(states);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return { states, number };
  };
  return new Derived(
    (subject) => {
      const day = engine.states.of(subject);
      let found = days.get(day);
      if (!found) days.set(day, (found = read(day)));
      return found;
    },
    ({ number }) => number,
  );
}
