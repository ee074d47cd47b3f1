// One measure changes: which of the lines stored does it bear on otherwise than before? Only lines of goods and at a place that
// the measure may be about are read.
import { answerOf } from "../answer-of.ts";
import type { CompiledMeasure } from "../compiled-measure.ts";
import { itemKeys } from "../rule-index.ts";
import { atomsIn, type Atom } from "../test-tree.ts";
import type { CodedAspect } from "./aspects.ts";
import type { LineIndex } from "./line-index.ts";
import { FALSE, foundIn, lookupOf, type Lookup } from "./lookup.ts";
import { statesOf, stateIn, type History } from "./memo.ts";
import {
  compact,
  isConjunction,
  isPackable,
  reduce,
  residualUnder,
  truthOf,
  type Reduced,
  type Variant,
} from "./variant.ts";

/** Goods codes for which a measure may be other than false: all of them where its goods do not say. */
export function goodsOf(
  { aspects, byKey }: LineIndex,
  measures: readonly (CompiledMeasure | undefined)[],
): Iterable<number> {
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
export interface Reader {
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
  const { rows, stretchesOf, start, placeOf, place, aspects } = index;
  const { day, goods } = aspects;
  const seen = goods.occurs();
  for (const code of goodsOf(index, [before, after])) {
    if (!seen[code + 1]) continue;
    const old = was?.(code);
    const now = is?.(code);
    if (!old && !now) continue;
    const places = [old, now].map((reader) => placesOf(reader, place));
    for (let stretch = stretchesOf[code + 1] as number; stretch < (stretchesOf[code + 2] as number); stretch++) {
      const slot = (placeOf[stretch] as number) + 1;
      if (!places.some((open) => open[slot] === 1)) continue;
      const end = start[stretch + 1] as number;
      for (let at = start[stretch] as number; at < end; at++) {
        const on = day.days[day.codes[at] as number] as number;
        if (bearing(old, at, on) !== bearing(now, at, on)) found.push(rows[at] as number);
      }
    }
  }
  return Int32Array.from(found).sort();
}

/** Place code + 1 → whether the measure may be other than false there. */
export function placesOf(reader: Reader | undefined, place: CodedAspect): Uint8Array {
  const open = new Uint8Array(place.size + 1);
  if (!reader) return open;
  open.fill(1);
  const { isConjunction: rules, lookups } = reader.variant;
  for (const lookup of rules ? lookups : []) {
    if (lookup.kind !== "table" || lookup.codes !== place.codes) continue;
    for (let slot = 0; slot < open.length; slot++) if (lookup.table[slot] === FALSE) open[slot] = 0;
  }
  return open;
}

/** What the measure comes to at a position, as text; empty where it is false or not read. */
export function bearing(reader: Reader | undefined, at: number, on: number): string {
  if (!reader) return "";
  const { variant, history, answer } = reader;
  const { tree, lookups, isConjunction: rules } = variant;
  if (rules) for (const lookup of lookups) if (foundIn(lookup, at) === FALSE) return "";
  const found = (number: number): number => foundIn(lookups[number] as Lookup, at);
  const truth = truthOf(tree, found);
  if (truth === false) return "";
  const state = stateIn(history, on);
  if (state === 0) return "";
  return `${state} ${answer} ${truth === true ? "true" : JSON.stringify(residualUnder(tree, found, lookups))}`;
}

/** What no look finds, whatever a line says. */
export const OPEN: Reduced = { op: "open", residual: { op: "atom", key: "not looked up", fact: "" } };

/**
 * How a measure reads goods, by their code. Null: some condition cannot be looked up, unless these count as unknown (`isWide`): then
 * the measure is other than false for more lines than it is, and for none fewer.
 */
export function readerOf(
  { aspects, known, memo }: LineIndex,
  compiled: CompiledMeasure,
  isWide = false,
): ((code: number) => Reader | undefined) | null {
  const lookups = new Map<Atom, Lookup>();
  for (const atom of atomsIn(compiled.test)) {
    if (atom.reads === "goods" || lookups.has(atom)) continue;
    const lookup = lookupOf(atom, aspects, lookups.size, memo);
    if (lookup) lookups.set(atom, lookup);
    else if (!isWide) return null;
  }
  const history = statesOf(memo, known).historyOf(compiled.measure);
  const answer = JSON.stringify(answerOf(compiled.measure) ?? null);
  return (code) => {
    const met: Lookup[] = [];
    const reduced = reduce(compiled.test, aspects.goods.subject(code), (atom) => {
      const lookup = lookups.get(atom);
      return lookup ? { op: "look", at: met.push(lookup) - 1 } : OPEN;
    });
    if (reduced === undefined) return undefined;
    const used: number[] = [];
    const tree = compact(reduced, used);
    const own = used.map((at) => met[at] as Lookup);
    const variant: Variant = {
      number: 0,
      compiled,
      tree,
      lookups: own,
      isConjunction: isConjunction(tree),
      isPackable: isPackable(own),
    };
    return { variant, history, answer };
  };
}
