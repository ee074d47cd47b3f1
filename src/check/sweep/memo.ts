// What sweeps of one engine carry from chunk to chunk: conditions read of the values of a dictionary, and states by day.
import type { IsoDate } from "../../base/date.ts";
import { stateHistory, type Measure, type MeasureState } from "../../register/index.ts";
import type { Engine } from "../engine.ts";
import { dayNumber } from "./aspects.ts";
import type { Atom, Residual } from "../test-tree.ts";
import type { GoodsMemo } from "./reduction.ts";

/** What a condition found of each value; see `TableLookup`. */
export interface ValueTable {
  readonly table: Uint8Array;
  readonly unknowns: Residual[];
  readonly numberOfKey: Map<string, number>;
}

/** The states of a measure by the days on which they begin: numbers into `States.states`. */
export interface History {
  /** `YYYYMMDD`, ascending. */
  readonly from: Int32Array;
  readonly state: Int32Array;
}

/** The state on a day `YYYYMMDD`. */
export function stateIn({ from, state }: History, day: number): number {
  let at = from.length - 1;
  while (at > 0 && day < (from[at] as number)) at--;
  return state[at] as number;
}

/** Many histories one after another, so that a state is found without following references. */
export interface Histories {
  /** History → where it begins in the other two; one more entry for the end. */
  readonly start: Int32Array;
  readonly from: Int32Array;
  readonly state: Int32Array;
}

export function joined(histories: readonly History[]): Histories {
  const size = histories.reduce((sum, { from }) => sum + from.length, 0);
  const start = new Int32Array(histories.length + 1);
  const from = new Int32Array(size);
  const state = new Int32Array(size);
  for (const [at, one] of histories.entries()) {
    from.set(one.from, start[at]);
    state.set(one.state, start[at]);
    start[at + 1] = (start[at] as number) + one.from.length;
  }
  return { start, from, state };
}

/** `stateIn` of the history of that number. */
export function stateAmong({ start, from, state }: Histories, number: number, day: number): number {
  const first = start[number] as number;
  let at = (start[number + 1] as number) - 1;
  while (at > first && day < (from[at] as number)) at--;
  return state[at] as number;
}

/** States that a verdict tells apart, numbered; 0 is a measure that is not read at all. */
export class States {
  readonly states: MeasureState[] = [{ kind: "not_known" }];
  readonly #numbers = new Map<string, number>();
  readonly #histories = new Map<Measure, History>();
  readonly #known: IsoDate;

  constructor(known: IsoDate) {
    this.#known = known;
  }

  historyOf(measure: Measure): History {
    let history = this.#histories.get(measure);
    if (!history) {
      const stretches = stateHistory(measure, this.#known);
      history = {
        from: Int32Array.from(stretches, ({ from }) => dayNumber(from)),
        state: Int32Array.from(stretches, ({ state }) => this.#number(state)),
      };
      this.#histories.set(measure, history);
    }
    return history;
  }

  #number(state: MeasureState): number {
    if (state.kind === "not_known" || state.kind === "draft" || state.kind === "ended") return 0;
    const named = state.kind === "suspended" ? state.until : state.kind === "upcoming" ? state.from : "";
    const key = `${state.kind} ${named ?? ""}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      this.#numbers.set(key, (number = this.states.length));
      this.states.push(state);
    }
    return number;
  }
}

export interface SweepMemo {
  /** Dictionary of goods → column that says them → the measures left for each. */
  readonly goods: WeakMap<readonly unknown[], Map<string, GoodsMemo>>;
  /** Dictionary → condition → what it found. Dictionaries are known by identity. */
  readonly tables: WeakMap<readonly unknown[], Map<Atom, ValueTable>>;
  readonly states: Map<IsoDate, States>;
}

const MEMOS = new WeakMap<Engine, SweepMemo>();

export function memoOf(engine: Engine): SweepMemo {
  let memo = MEMOS.get(engine);
  if (!memo) MEMOS.set(engine, (memo = { goods: new WeakMap(), tables: new WeakMap(), states: new Map() }));
  return memo;
}

export function statesOf({ states }: SweepMemo, known: IsoDate): States {
  let found = states.get(known);
  if (!found) states.set(known, (found = new States(known)));
  return found;
}
