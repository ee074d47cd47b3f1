// Columns of transactions → verdicts, by the same check() as a single one: rows that say the same are checked once and
// share the answer; a cache carries answers from chunk to chunk, so that a stream of any length stays in bounded memory.
import { groupRows, rowsByGroup } from "../base/columns.ts";
import type { Transaction } from "../base/transaction.ts";
import { caseColumns, transactionAt, type TransactionColumns } from "../base/transaction-columns.ts";
import type { Verdict } from "../base/verdict.ts";
import { check } from "./check.ts";
import type { Days } from "./checked.ts";
import type { Engine } from "./engine.ts";

/** A verdict without the id of the transaction: what rows that say the same share. */
export type SharedVerdict = Omit<Verdict, "id">;

/** Answers of one chunk, row by row. Take what you need from it before the next chunk: nothing else holds it. */
export interface CheckedColumns {
  readonly id: readonly string[];
  /** Row → index into `verdicts`. */
  readonly verdictOf: Int32Array;
  readonly verdicts: readonly SharedVerdict[];
}

/** What to do to a row's transaction before it is checked, e.g. match its party names; must not depend on the id. */
export type Prepare = (transaction: Transaction, days: Days) => Transaction;

export interface ColumnOptions {
  /** Keeps answers between chunks of one stream. Belongs to one engine, one pair of days and one `prepare`. */
  readonly cache?: VerdictCache;
  readonly prepare?: Prepare;
}

/**
 * Checks every row of a chunk. Row for row the same as `check`: `verdictAt(checkColumns(engine, columns, days), row)`
 * equals `check(engine, transactionAt(columns, row), days)`. Cost: one check for each distinct case not in the cache.
 */
export function checkColumns(
  engine: Engine,
  columns: TransactionColumns,
  days: Days,
  { cache, prepare }: ColumnOptions = {},
): CheckedColumns {
  const { groupOf, firstRow } = groupRows(columns.length, caseColumns(columns));
  const verdicts = firstRow.map((row): SharedVerdict => {
    const { id: _id, ...stated } = transactionAt(columns, row);
    const key = cache && JSON.stringify(stated);
    const before = key === undefined ? undefined : cache?.get(key);
    if (before) return before;
    const verdict = checkCase(engine, { id: "", ...stated }, days, prepare);
    if (key !== undefined) cache?.set(key, verdict);
    return verdict;
  });
  return { id: columns.id, verdictOf: groupOf, verdicts };
}

/** One distinct case of a chunk: its answer, and the rows it is the answer of. */
export interface CheckedCase {
  readonly verdict: SharedVerdict;
  /** Ascending. */
  readonly rows: Int32Array;
}

/**
 * Checks each distinct case of a chunk once and hands it out with its rows, in order of the first of them. Where
 * `checkColumns` keeps an answer for every row at hand, this keeps none: a chunk may hold millions of rows, all different.
 */
export function* checkCases(
  engine: Engine,
  columns: TransactionColumns,
  days: Days,
  { prepare }: Pick<ColumnOptions, "prepare"> = {},
): Generator<CheckedCase> {
  const groups = groupRows(columns.length, caseColumns(columns));
  for (const rows of rowsByGroup(groups)) {
    yield { verdict: checkCase(engine, transactionAt(columns, rows[0] as number), days, prepare), rows };
  }
}

function checkCase(engine: Engine, stated: Transaction, days: Days, prepare: Prepare | undefined): SharedVerdict {
  const transaction = prepare ? prepare(stated, { on: stated.on ?? days.on, known: days.known }) : stated;
  const { id: _id, ...verdict } = check(engine, transaction, days);
  return verdict;
}

/** The verdict of one row, as `check` gives it. */
export function verdictAt({ id, verdictOf, verdicts }: CheckedColumns, row: number): Verdict {
  return { id: id[row] ?? "", ...(verdicts[verdictOf[row] ?? -1] as SharedVerdict) };
}

/** Answers by case, at most `limit` of them; those not used for longest go first. See `createVerdictCache`. */
export interface VerdictCache {
  get(key: string): SharedVerdict | undefined;
  set(key: string, verdict: SharedVerdict): void;
  readonly size: number;
}

/**
 * A bounded cache in two generations: when the young one is full it becomes the old one, and what nobody asked for
 * since then is dropped. `limit` counts verdicts; one takes some 10 to 50 kB.
 */
export function createVerdictCache(limit = 8192): VerdictCache {
  const half = Math.max(1, Math.floor(limit / 2));
  let young = new Map<string, SharedVerdict>();
  let old = new Map<string, SharedVerdict>();
  const set = (key: string, verdict: SharedVerdict): void => {
    if (young.size >= half) {
      old = young;
      young = new Map();
    }
    young.set(key, verdict);
  };
  return {
    get(key) {
      const fresh = young.get(key);
      if (fresh) return fresh;
      const aged = old.get(key);
      if (aged) {
        old.delete(key);
        set(key, aged);
      }
      return aged;
    },
    set,
    get size() {
      return young.size + old.size;
    },
  };
}
