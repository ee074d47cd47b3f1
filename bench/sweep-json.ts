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

/** Whoever answers lines as text, one text a line; what chunks have in common is kept from one to the next. */
export function lineAnswerer(engine: Engine, days: Days): (lines: readonly string[]) => readonly string[] {
  const dictionaries = new Dictionaries();
  return (lines) => {
    const columns = dictionaries.columnsOf(lines);
    const swept = sweep(engine, columns, days);
    // Lines of one reason share all of their answer but the id.
    const told: (string | undefined)[] = [];
    return columns.id.map((id, row) => {
      const number = swept.reasonOf[row] as number;
      const text = (told[number] ??= `,${JSON.stringify(answerOf(swept.reason(number))).slice(1)}`);
      return `{"id":${JSON.stringify(id)}${text}`;
    });
  };
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
class Dictionaries {
  readonly #act = new Dictionary<Transaction["act"]>();
  readonly #on = new Dictionary<NonNullable<Transaction["on"]>>();
  readonly #hs = new Dictionary<NonNullable<Transaction["item"]["hs"]>[number]>();
  readonly #origin = new Dictionary<string | null>();
  readonly #to = new Dictionary<string | null>();

  columnsOf(lines: readonly string[]): TransactionColumns {
    const { length } = lines;
    const id: string[] = [];
    const [act, on, hs, origin, to] = Array.from({ length: 5 }, () => new Int32Array(length).fill(-1)) as [
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
    ];
    const purity = new Float64Array(length).fill(Number.NaN);
    for (let row = 0; row < length; row++) {
      const one = JSON.parse(lines[row] as string) as Transaction;
      id.push(one.id);
      act[row] = this.#act.code(one.act, one.act);
      if (one.on) on[row] = this.#on.code(one.on, one.on);
      const code = one.item.hs?.[0];
      if (code?.code) hs[row] = this.#hs.code(code.code, code);
      if (one.item.origin) origin[row] = this.#origin.code(one.item.origin, one.item.origin);
      if (one.to) to[row] = this.#to.code(one.to, one.to);
      const measured = one.item.attributes?.["purityPct"];
      if (typeof measured === "number") purity[row] = measured;
    }
    return {
      length,
      id,
      act: this.#act.column(act),
      on: this.#on.column(on),
      hs: this.#hs.column(hs),
      attributes: { purityPct: { kind: "number", values: purity } },
      origin: this.#origin.column(origin),
      to: this.#to.column(to),
    };
  }
}

/** The values of a column, whatever chunk they were met in. */
class Dictionary<Value> {
  readonly #values: Value[] = [];
  readonly #numbers = new Map<string, number>();

  code(key: string, value: Value): number {
    let number = this.#numbers.get(key);
    if (number === undefined) this.#numbers.set(key, (number = this.#values.push(value) - 1));
    return number;
  }

  column(codes: Int32Array): DictionaryColumn<Value> {
    return { kind: "dictionary", values: this.#values, codes };
  }
}
