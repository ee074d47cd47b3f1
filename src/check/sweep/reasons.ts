// Reasons of lines by number: what a line starts from and what is added to it, one number after another. Lines of one number share
// the reason, which is worked out when somebody asks.
import { PairMap } from "./pair-map.ts";
import type { Reason } from "./reason.ts";
import { SWEPT_OUTCOMES } from "./swept.ts";

const UNSET = 255;

export class Reasons {
  readonly #work: (start: number, added: readonly number[]) => Reason;
  readonly #started: number[] = [];
  readonly #next = new PairMap();
  /** A reason with one addition less; of what is only started, -1 less the start. */
  readonly #parent: number[] = [];
  readonly #last: number[] = [];
  readonly #outcome: number[] = [];
  readonly #reason: (Reason | undefined)[] = [];

  constructor(work: (start: number, added: readonly number[]) => Reason) {
    this.#work = work;
  }

  /** Numbers run below this. */
  get size(): number {
    return this.#parent.length;
  }

  /** The number of a start alone, which is 0 or more. */
  of(start: number): number {
    return (this.#started[start] ??= this.#add(-1 - start, 0));
  }

  /** The number of a reason with one addition. */
  with(reason: number, added: number): number {
    const before = this.#next.get(reason, added);
    if (before >= 0) return before;
    const number = this.#add(reason, added);
    this.#next.add(reason, added, number);
    return number;
  }

  /** Index into `SWEPT_OUTCOMES`. */
  outcome(reason: number): number {
    const before = this.#outcome[reason] as number;
    if (before !== UNSET) return before;
    const code = SWEPT_OUTCOMES.indexOf(this.reason(reason).overall.outcome);
    this.#outcome[reason] = code;
    return code;
  }

  reason(number: number): Reason {
    return (this.#reason[number] ??= this.#workOut(number));
  }

  #workOut(number: number): Reason {
    const added: number[] = [];
    let at = number;
    for (; (this.#parent[at] as number) >= 0; at = this.#parent[at] as number) added.push(this.#last[at] as number);
    return this.#work(-1 - (this.#parent[at] as number), added.reverse());
  }

  #add(parent: number, last: number): number {
    this.#parent.push(parent);
    this.#last.push(last);
    this.#outcome.push(UNSET);
    this.#reason.push(undefined);
    return this.#parent.length - 1;
  }
}
