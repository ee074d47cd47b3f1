// Measures that are not false for some line, numbered: the measure as it stands for the goods, its state, and what its other
// conditions found.
import { foundIn, type Found } from "./lookup.ts";
import { PairMap } from "./pair-map.ts";
import type { Plan } from "./plan.ts";
import type { Survivor } from "./reason.ts";
import { residualUnder, type Variant } from "./variant.ts";

export class Survivors {
  readonly #plan: Plan;
  readonly #all: Survivor[] = [];
  readonly #inState = new PairMap();
  readonly #found = new PairMap();
  /** Of variants whose findings are too many to pack. */
  readonly #unpacked = new Map<string, number>();
  #inStates = 0;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  of(number: number): Survivor {
    return this.#all[number] as Survivor;
  }

  /** The number of a variant in a state in a row. `packed`: what its lookups find there, if it is packable. */
  number(variant: Variant, state: number, packed: number, row: number): number {
    const { lookups } = variant;
    let inState = this.#inState.get(variant.number, state);
    if (inState < 0) this.#inState.add(variant.number, state, (inState = this.#inStates++));
    const key = variant.isPackable ? "" : `${inState} ${lookups.map((one) => foundIn(one, row)).join(" ")}`;
    const before = variant.isPackable ? this.#found.get(inState, packed) : (this.#unpacked.get(key) ?? -1);
    if (before >= 0) return before;
    const found: readonly Found[] = lookups.map((one) => foundIn(one, row));
    const residual = residualUnder(variant.tree, (at) => found[at] as Found, lookups);
    const kept = this.#plan.states.states[state] as Survivor["state"];
    const number = this.#all.push({ compiled: variant.compiled, state: kept, residual }) - 1;
    if (variant.isPackable) this.#found.add(inState, packed, number);
    else this.#unpacked.set(key, number);
    return number;
  }
}
