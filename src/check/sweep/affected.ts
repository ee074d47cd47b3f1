// One measure changes: which of the lines stored does it bear on otherwise than before? Lines lie by what their goods are, so
// that only those of goods the measure names are read.
import type { IsoDate } from "../../base/date.ts";
import type { TransactionColumns } from "../../base/transaction-columns.ts";
import { answerOf } from "../answer-of.ts";
import type { Days } from "../check.ts";
import { itemKeys, subjectKeys, type CompiledMeasure } from "../compile.ts";
import type { World } from "../subject.ts";
import type { Atom, Test } from "../test-tree.ts";
import { aspectsOf, type Aspects } from "./aspects.ts";
import { foundIn, lookupOf, type Lookup } from "./lookup.ts";
import { States, stateIn, type History, type SweepMemo } from "./memo.ts";
import { compact, isConjunction, isPackable, reduce, residualUnder, truthOf, type Variant } from "./variant.ts";

/** Lines stored, in order of their goods. */
export interface LineIndex {
  readonly aspects: Aspects;
  readonly known: IsoDate;
  /** Goods code + 1 → its rows: `rows[from[code + 1]]` up to `from[code + 2]`. */
  readonly from: Int32Array;
  readonly rows: Int32Array;
  /** Key of a measure's goods (`itemKeys`) → goods codes that carry it. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  readonly memo: SweepMemo;
}

/** Built once for a chunk; some ten milliseconds a million lines. */
export function indexLines(world: World, columns: TransactionColumns, days: Days): LineIndex {
  const aspects = aspectsOf(columns, world, days.on, days.known);
  const { codes, size } = aspects.goods;
  const from = new Int32Array(size + 2);
  for (let row = 0; row < codes.length; row++) {
    const slot = (codes[row] as number) + 2;
    from[slot] = (from[slot] as number) + 1;
  }
  for (let slot = 0; slot <= size; slot++) from[slot + 1] = (from[slot + 1] as number) + (from[slot] as number);
  const next = from.slice();
  const rows = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const slot = (codes[row] as number) + 1;
    const at = next[slot] as number;
    rows[at] = row;
    next[slot] = at + 1;
  }
  return {
    aspects,
    known: days.known,
    from,
    rows,
    byKey: goodsByKey(aspects),
    memo: { tables: new WeakMap(), states: new Map() },
  };
}

function goodsByKey({ goods }: Aspects): ReadonlyMap<string, readonly number[]> {
  const seen = goods.occurs();
  const byKey = new Map<string, number[]>();
  for (let code = -1; code < goods.size; code++) {
    if (!seen[code + 1]) continue;
    for (const key of subjectKeys(goods.subject(code))) {
      const codes = byKey.get(key);
      if (codes) codes.push(code);
      else byKey.set(key, [code]);
    }
  }
  return byKey;
}

/** Goods codes for which a measure may be other than false: all of them where its goods do not say. */
function goodsOf({ aspects, byKey }: LineIndex, measures: readonly (CompiledMeasure | undefined)[]): Iterable<number> {
  const codes = new Set<number>();
  for (const one of measures) {
    if (!one) continue;
    const keys = itemKeys(one.measure);
    if (!keys) return Array.from({ length: aspects.goods.size + 1 }, (_, at) => at - 1);
    for (const key of keys) for (const code of byKey.get(key) ?? []) codes.add(code);
  }
  return codes;
}

/** How a measure reads one kind of goods. */
interface Reader {
  readonly variant: Variant;
  readonly history: History;
  readonly answer: string;
}

/**
 * Rows, ascending, on which the measure bears otherwise after than before: it was or is more than false there, and its
 * state, its truth, what it waits for or what it answers differs. `undefined` on a side: no such measure then. Rows whose
 * answer changed are among these, and no other row's can have. Undefined when a condition cannot be looked up.
 */
export function affectedRows(
  index: LineIndex,
  before: CompiledMeasure | undefined,
  after: CompiledMeasure | undefined,
): Int32Array | undefined {
  const readers = [before, after].map((measure) => measure && readerOf(index, measure));
  if (readers.includes(null)) return undefined;
  const [was, is] = readers as readonly (((code: number) => Reader | undefined) | undefined)[];
  const found: number[] = [];
  const { from, rows, aspects } = index;
  const { day, goods } = aspects;
  const seen = goods.occurs();
  for (const code of goodsOf(index, [before, after])) {
    if (!seen[code + 1]) continue;
    const old = was?.(code);
    const now = is?.(code);
    if (!old && !now) continue;
    const end = from[code + 2] as number;
    for (let at = from[code + 1] as number; at < end; at++) {
      const row = rows[at] as number;
      const on = day.days[day.codes[row] as number] as number;
      if (bearing(old, row, on) !== bearing(now, row, on)) found.push(row);
    }
  }
  return Int32Array.from(found).sort();
}

/** What the measure comes to in a row, as text; empty where it is false or not read. */
function bearing(reader: Reader | undefined, row: number, on: number): string {
  if (!reader) return "";
  const { variant, history, answer } = reader;
  const { tree, lookups } = variant;
  const found = (at: number): number => foundIn(lookups[at] as Lookup, row);
  if (truthOf(tree, found) === false) return "";
  const state = stateIn(history, on);
  if (state === 0) return "";
  return `${state} ${answer} ${JSON.stringify(residualUnder(tree, found, lookups))}`;
}

/** Null: some condition cannot be looked up. Goods of which nothing depends share one reader. */
function readerOf(
  { aspects, known, memo }: LineIndex,
  compiled: CompiledMeasure,
): ((code: number) => Reader | undefined) | null {
  const lookups = new Map<Atom, Lookup>();
  for (const atom of atomsIn(compiled.test)) {
    if (atom.reads === "goods" || lookups.has(atom)) continue;
    const lookup = lookupOf(atom, aspects, lookups.size, memo);
    if (!lookup) return null;
    lookups.set(atom, lookup);
  }
  let states = memo.states.get(known);
  if (!states) memo.states.set(known, (states = new States(known)));
  const history = states.historyOf(compiled.measure);
  const answer = JSON.stringify(answerOf(compiled.measure) ?? null);
  return (code) => {
    const met: Lookup[] = [];
    const reduced = reduce(
      compiled.test,
      aspects.goods.subject(code),
      (atom) => met.push(lookups.get(atom) as Lookup) - 1,
    );
    if (reduced === undefined) return undefined;
    const used: number[] = [];
    const tree = compact(reduced, used);
    const own = used.map((at) => met[at] as Lookup);
    const variant: Variant = {
      number: 0,
      measure: 0,
      compiled,
      tree,
      lookups: own,
      isConjunction: isConjunction(tree),
      isPackable: isPackable(own),
    };
    return { variant, history, answer };
  };
}

function* atomsIn(test: Test): Generator<Atom> {
  if (test.op === "atom") yield test;
  else if (test.op === "not") yield* atomsIn(test.child);
  else for (const child of test.children) yield* atomsIn(child);
}
