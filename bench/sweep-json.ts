// The swept lines as JSON Lines: text in, columns, sweep, brief answers out; and what JSON alone takes to read the same lines and
// write the same answers.
import type { DictionaryColumn } from "../src/base/columns.ts";
import type { Transaction } from "../src/base/transaction.ts";
import { transactionAt, type TransactionColumns } from "../src/base/transaction-columns.ts";
import { sweep, type Days, type Engine, type Reason } from "../src/check/index.ts";

/** The first lines of the columns as text. */
export function linesOf(columns: TransactionColumns, count: number): readonly string[] {
  return Array.from({ length: count }, (_, row) => JSON.stringify(transactionAt(columns, row)));
}

/** Answers to lines, one text a line. */
export function answerLines(engine: Engine, lines: readonly string[], days: Days): readonly string[] {
  const columns = columnsOf(lines);
  const swept = sweep(engine, columns, days);
  if (!swept) throw new Error("the lines cannot be swept");
  // Lines of one reason share all of their answer but the id.
  const told = new Map<number, string>();
  const answers: string[] = [];
  for (let row = 0; row < swept.length; row++) {
    const number = swept.reasonOf[row] as number;
    let text = told.get(number);
    if (text === undefined) told.set(number, (text = JSON.stringify(answerOf(swept.reason(number))).slice(1)));
    answers.push(`{"id":${JSON.stringify(columns.id[row])},${text}`);
  }
  return answers;
}

/** JSON alone on the same lines and answers. */
export function jsonAlone(lines: readonly string[], answers: readonly unknown[]): number {
  let size = 0;
  for (const [at, line] of lines.entries()) {
    const { id } = JSON.parse(line) as Transaction;
    size += id.length + JSON.stringify(answers[at]).length;
  }
  return size;
}

function answerOf({ overall, completeness, floor, ceiling, answers }: Reason): object {
  return { ...overall, completeness, floor, ceiling, determinations: answers };
}

/** Lines of the bench's own fields in columns. */
function columnsOf(lines: readonly string[]): TransactionColumns {
  const { length } = lines;
  const id: string[] = [];
  const act = new Dictionary<Transaction["act"]>(length);
  const on = new Dictionary<NonNullable<Transaction["on"]>>(length);
  const hs = new Dictionary<NonNullable<Transaction["item"]["hs"]>[number]>(length);
  const origin = new Dictionary<string | null>(length);
  const to = new Dictionary<string | null>(length);
  const purity = new Float64Array(length).fill(Number.NaN);
  for (const [row, line] of lines.entries()) {
    const one = JSON.parse(line) as Transaction;
    id.push(one.id);
    act.put(row, one.act, one.act);
    if (one.on) on.put(row, one.on, one.on);
    const code = one.item.hs?.[0];
    if (code?.code) hs.put(row, code.code, code);
    if (one.item.origin) origin.put(row, one.item.origin, one.item.origin);
    if (one.to) to.put(row, one.to, one.to);
    const measured = one.item.attributes?.["purityPct"];
    if (typeof measured === "number") purity[row] = measured;
  }
  return {
    length,
    id,
    act: act.column(),
    on: on.column(),
    hs: hs.column(),
    attributes: { purityPct: { kind: "number", values: purity } },
    origin: origin.column(),
    to: to.column(),
  };
}

/** A dictionary column while it is filled. */
class Dictionary<Value> {
  readonly #codes: Int32Array;
  readonly #values: Value[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(length: number) {
    this.#codes = new Int32Array(length).fill(-1);
  }

  put(row: number, key: string, value: Value): void {
    let number = this.#numbers.get(key);
    if (number === undefined) this.#numbers.set(key, (number = this.#values.push(value) - 1));
    this.#codes[row] = number;
  }

  column(): DictionaryColumn<Value> {
    return { kind: "dictionary", values: this.#values, codes: this.#codes };
  }
}
