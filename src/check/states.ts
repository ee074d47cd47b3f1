// States of measures on the days asked about. A measure's states are stretches of days, worked out once for each day of
// knowledge; days on which nothing listed changes count as the same day.
import type { IsoDate } from "../base/date.ts";
import { stateHistory, type Measure, type MeasureState, type Stretch } from "../register/index.ts";
import type { CompiledMeasure } from "./compiled-measure.ts";
import type { ReadMeasure } from "./draft.ts";
import type { Subject } from "./subject.ts";
import { Derived } from "./trace.ts";

/** What an engine keeps of the states of its measures. */
export interface States {
  readonly byKnown: Map<IsoDate, Map<Measure, readonly Stretch[]>>;
  readonly ofMeasure: WeakMap<Measure, Derived<StatesOnDay>>;
  readonly ofList: WeakMap<readonly CompiledMeasure[], Derived<StatesOnDay>>;
}

/** The states of some measures, in their order, and a number that tells these from all others. */
interface StatesOnDay {
  readonly states: readonly MeasureState[];
  readonly number: number;
  idle?: readonly ReadMeasure[];
}

/** Days of knowledge that are kept; all are forgotten when there are more. */
const KNOWN_REMEMBERED = 64;

export function createStates(): States {
  return { byKnown: new Map(), ofMeasure: new WeakMap(), ofList: new WeakMap() };
}

interface Holder {
  readonly states: States;
}

/** `stateOn` for a subject's days. */
export function stateFor({ states }: Holder, measure: Measure, subject: Subject): MeasureState {
  let ofMeasure = states.ofMeasure.get(measure);
  if (!ofMeasure) states.ofMeasure.set(measure, (ofMeasure = derivedStates(states, [measure])));
  return ofMeasure.of(subject).states[0] as MeasureState;
}

/**
 * The listed measures that count on a subject's days, all but those not public, drafts or ended: each as read for an act that it
 * does not reach. A list is known by its identity; so is what comes of it, which subjects share.
 */
export function idleOn(
  { states }: Holder,
  listed: readonly CompiledMeasure[],
  subject: Subject,
): readonly ReadMeasure[] {
  if (listed.length === 0) return NONE;
  let ofList = states.ofList.get(listed);
  if (!ofList) {
    const measures = listed.map(({ measure }) => measure);
    states.ofList.set(listed, (ofList = derivedStates(states, measures)));
  }
  const onDay = ofList.of(subject);
  return (onDay.idle ??= listed.flatMap((compiled, at) => {
    const state = onDay.states[at] as MeasureState;
    return UNCOUNTED.has(state.kind) ? [] : [{ compiled, state, scope: false, residual: false, isShared: true }];
  }));
}

const NONE: readonly ReadMeasure[] = [];
const UNCOUNTED: ReadonlySet<MeasureState["kind"]> = new Set(["not_known", "draft", "ended"]);

function derivedStates(kept: States, measures: readonly Measure[]): Derived<StatesOnDay> {
  const byKnown = new Map<IsoDate, Stretches>();
  return new Derived(
    ({ on, known }) => {
      let stretches = byKnown.get(known);
      if (!stretches) {
        if (byKnown.size >= KNOWN_REMEMBERED) byKnown.clear();
        byKnown.set(known, (stretches = new Stretches(measures.map((one) => historyOf(kept, one, known)))));
      }
      return stretches.on(on);
    },
    ({ number }) => number,
    { isQuick: true },
  );
}

function historyOf({ byKnown }: States, measure: Measure, known: IsoDate): readonly Stretch[] {
  let histories = byKnown.get(known);
  if (!histories) {
    if (byKnown.size >= KNOWN_REMEMBERED) byKnown.clear();
    byKnown.set(known, (histories = new Map()));
  }
  let history = histories.get(measure);
  if (!history) histories.set(measure, (history = stateHistory(measure, known)));
  return history;
}

let numbered = 0;

/** Stretches of days in each of which no history changes. */
class Stretches {
  readonly #histories: readonly (readonly Stretch[])[];
  /** First days, ascending; what is before the first belongs to it. */
  readonly #from: readonly IsoDate[];
  readonly #states: (StatesOnDay | undefined)[] = [];

  constructor(histories: readonly (readonly Stretch[])[]) {
    this.#histories = histories;
    this.#from = [...new Set(histories.flatMap((history) => history.map(({ from }) => from)))].toSorted();
  }

  on(day: IsoDate): StatesOnDay {
    const at = lastNotAfter(this.#from, day);
    return (this.#states[at] ??= {
      states: this.#histories.map((history) => stateIn(history, day)),
      number: numbered++,
    });
  }
}

function lastNotAfter(days: readonly IsoDate[], day: IsoDate): number {
  let low = 0;
  let high = days.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((days[middle] as IsoDate) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

function stateIn(history: readonly Stretch[], day: IsoDate): MeasureState {
  let at = history.length - 1;
  while (at > 0 && (history[at] as Stretch).from > day) at--;
  return (history[at] as Stretch).state;
}
