// A sweep of any chunk under any engine: each line goes down the tree of every question it is asked.
import { transactionAt, type TransactionColumns } from "../../base/transaction-columns.ts";
import { check } from "../check.ts";
import type { Days } from "../checked.ts";
import type { Engine } from "../engine.ts";
import { asksAction, isAction, overallOf } from "../overall.ts";
import { aspectsOf, type Aspects } from "./aspects.ts";
import { createAsked, type Asked, type AskedQuestion } from "./asked.ts";
import { CodedLines } from "./coded-lines.ts";
import type { Reason } from "./reason.ts";
import { Reasons } from "./reasons.ts";
import type { Swept } from "./swept.ts";

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
  const read = readLines(engine, aspectsOf(columns, engine.world, days.on, days.known));
  const outcome = new Uint8Array(length);
  const reasonOf = new Int32Array(length);
  for (let row = 0; row < length; row++) {
    const reason = read.at(row);
    reasonOf[row] = reason;
    outcome[row] = read.reasons.outcome(reason);
  }
  return {
    length,
    outcome,
    reasonOf,
    reasons: read.reasons.size,
    reason: (number) => read.reasons.reason(number),
    verdictAt: (row) => check(engine, transactionAt(columns, row), days),
  };
}

/** Lines to read one by one. */
export interface ReadLines {
  readonly reasons: Reasons;
  /** The number of a row's reason. */
  readonly at: (row: number) => number;
}

export function readLines(engine: Engine, aspects: Aspects): ReadLines {
  const asked = askedOf(engine);
  const lines = new CodedLines(asked.memory, aspects);
  const reasons = new Reasons((_agenda, added) => reasonFrom(asked, added));
  const at = (row: number): number => {
    const agenda = lines.answer(asked.agendaTree, row);
    let reason = reasons.of(agenda);
    let without: string | undefined;
    for (const { authority, tree } of asked.agendas[agenda] as readonly AskedQuestion[]) {
      if (authority === without) continue;
      const answer = lines.answer(tree, row);
      reason = reasons.with(reason, answer);
      if (asked.answers[answer]?.head.outcome === "not_subject") without = authority;
    }
    return reasons.with(reason, -1 - lines.answer(asked.unstatedTree, row));
  };
  return { reasons, at };
}

/** `added`: answers one after another, and last, below 0, what is unstated. */
function reasonFrom({ answers, unstated }: Asked, added: readonly number[]): Reason {
  const answered = added.slice(0, -1).map((one) => answers[one] as Asked["answers"][number]);
  const action = answered.map(({ said }) => said).filter(isAction);
  const missing = asksAction(action) ? (unstated[-1 - (added.at(-1) as number)] ?? []) : [];
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
