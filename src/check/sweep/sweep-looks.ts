// A sweep of any chunk under any engine: each line goes down the tree of every question it is asked.
import { transactionAt, type TransactionColumns } from "../../base/transaction-columns.ts";
import { check, type Days } from "../check.ts";
import type { Engine } from "../compile.ts";
import { asksAction, isAction, overallOf } from "../overall.ts";
import { aspectsOf } from "./aspects.ts";
import { createAsked, type Asked, type AskedQuestion } from "./asked.ts";
import { CodedLines } from "./coded-lines.ts";
import { PairMap } from "./pair-map.ts";
import type { Reason } from "./reason.ts";
import { SWEPT_OUTCOMES, type Swept } from "./swept.ts";

const ASKED = new WeakMap<Engine, Asked>();
/** Answers that are kept from chunk to chunk; all are forgotten when there are more. */
const REMEMBERED = 200_000;

function askedOf(engine: Engine): Asked {
  let asked = ASKED.get(engine);
  if (!asked || asked.memory.looks.answers > REMEMBERED) ASKED.set(engine, (asked = createAsked(engine)));
  return asked;
}

export function sweepLooks(engine: Engine, columns: TransactionColumns, days: Days): Swept {
  const { length } = columns;
  const asked = askedOf(engine);
  const lines = new CodedLines(asked.memory, aspectsOf(columns, engine.world, days.on, days.known));
  const reasons = new Reasons(asked);
  const outcome = new Uint8Array(length);
  const reasonOf = new Int32Array(length);
  for (let row = 0; row < length; row++) {
    const agenda = lines.answer(asked.agendaTree, row);
    let reason = reasons.of(agenda);
    let without: string | undefined;
    for (const { authority, tree } of asked.agendas[agenda] as readonly AskedQuestion[]) {
      if (authority === without) continue;
      const answer = lines.answer(tree, row);
      reason = reasons.with(reason, answer);
      if (asked.answers[answer]?.said.outcome === "not_subject") without = authority;
    }
    reason = reasons.with(reason, -1 - lines.answer(asked.unstatedTree, row));
    reasonOf[row] = reason;
    outcome[row] = reasons.outcome(reason);
  }
  return {
    length,
    outcome,
    reasonOf,
    reasons: reasons.size,
    reason: (number) => reasons.reason(number),
    verdictAt: (row) => check(engine, transactionAt(columns, row), days),
  };
}

const UNSET = 255;

/** Reasons by number: an agenda, the answers to it one after another, and last what nobody states. */
class Reasons {
  readonly #asked: Asked;
  readonly #next = new PairMap();
  readonly #started: number[] = [];
  readonly #parent: number[] = [];
  /** An answer, or below 0 what is unstated. */
  readonly #last: number[] = [];
  readonly #outcome: number[] = [];
  readonly #reason: (Reason | undefined)[] = [];

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  get size(): number {
    return this.#parent.length;
  }

  of(agenda: number): number {
    return (this.#started[agenda] ??= this.#add(-1, 0));
  }

  with(reason: number, last: number): number {
    const before = this.#next.get(reason, last);
    if (before >= 0) return before;
    const number = this.#add(reason, last);
    this.#next.add(reason, last, number);
    return number;
  }

  outcome(reason: number): number {
    const before = this.#outcome[reason] as number;
    if (before !== UNSET) return before;
    const code = SWEPT_OUTCOMES.indexOf(this.reason(reason).overall.outcome);
    this.#outcome[reason] = code;
    return code;
  }

  reason(number: number): Reason {
    return (this.#reason[number] ??= this.#work(number));
  }

  #work(number: number): Reason {
    const { answers, unstated } = this.#asked;
    const given: number[] = [];
    let at = this.#parent[number] as number;
    for (; (this.#parent[at] as number) >= 0; at = this.#parent[at] as number) given.push(this.#last[at] as number);
    const answered = given.reverse().map((one) => answers[one] as (typeof answers)[number]);
    const action = answered.map(({ said }) => said).filter(isAction);
    const missing = asksAction(action) ? (unstated[-1 - (this.#last[number] as number)] ?? []) : [];
    return {
      ...overallOf(action, missing.length > 0),
      answers: answered.map(({ said, may }) => ({
        ...said,
        applies: (said.requirements ?? []).map(({ measure }) => measure),
        may,
        missingFacts: said.missingFacts ?? [],
      })),
    };
  }

  #add(parent: number, last: number): number {
    this.#parent.push(parent);
    this.#last.push(last);
    this.#outcome.push(UNSET);
    this.#reason.push(undefined);
    return this.#parent.length - 1;
  }
}
