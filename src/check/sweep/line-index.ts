// Lines stored so that one measure finds its own: in order of their goods, then of one place, with a copy of what they say in
// that order. Goods and place cut the lines down to a few stretches, and a stretch is read from front to back.
import type { IsoDate } from "../../base/date.ts";
import type { TransactionColumns } from "../../base/transaction-columns.ts";
import type { Days } from "../checked.ts";
import { subjectKeys } from "../rule-index.ts";
import type { World } from "../subject.ts";
import { aspectsOf, type Aspects, type CodedAspect } from "./aspects.ts";
import type { SweepMemo } from "./memo.ts";

/** Lines stored. A position is a place in the order of the index; `rows` tells the row. */
export interface LineIndex {
  /** What lines say, by position. */
  readonly aspects: Aspects;
  /** What lines say, by row. */
  readonly stated: Aspects;
  readonly known: IsoDate;
  /** Position → row. */
  readonly rows: Int32Array;
  /** Goods code + 1 → its stretches: from `stretchesOf[code + 1]` up to `stretchesOf[code + 2]`. */
  readonly stretchesOf: Int32Array;
  /** Stretch → its first position; one more entry for the end. */
  readonly start: Int32Array;
  /** Stretch → code of `place` that all its lines have. */
  readonly placeOf: Int32Array;
  readonly place: CodedAspect;
  /** Key of a measure's goods (`itemKeys`) → goods codes that carry it. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  readonly memo: SweepMemo;
}

/** A place of more codes would cut the lines of one kind of goods to shreds. */
const MOST_PLACES = 64;

/** Built once for a chunk; some hundred milliseconds a million lines. */
export function indexLines(world: World, columns: TransactionColumns, days: Days): LineIndex {
  const stated = aspectsOf(columns, world, days.on, days.known);
  const varied = [stated.origin, stated.from, stated.to].filter((one) => countOf(one) > 1);
  const byCount = varied.toSorted((a, b) => countOf(a) - countOf(b));
  const place = byCount.findLast((one) => countOf(one) <= MOST_PLACES) ?? stated.nothing;
  const within = byCount.filter((one) => one !== place);
  const rows = [...within, place, stated.goods].reduce(orderedBy, undefined);
  const aspects = inOrder(stated, rows as Int32Array, Object.keys(columns.attributes ?? {}));
  const { goods } = aspects;
  const placed =
    place === stated.nothing
      ? aspects.nothing
      : ([aspects.origin, aspects.from, aspects.to][
          [stated.origin, stated.from, stated.to].indexOf(place)
        ] as CodedAspect);
  return {
    aspects,
    stated,
    known: days.known,
    rows: rows as Int32Array,
    ...stretches(goods, placed),
    place: placed,
    byKey: goodsByKey(goods),
    memo: { goods: new WeakMap(), tables: new WeakMap(), states: new Map() },
  };
}

function countOf(aspect: CodedAspect): number {
  return aspect.occurs().reduce((sum, one) => sum + one, 0);
}

/** `rows` sorted by the codes of one aspect, otherwise left in their order. */
function orderedBy(rows: Int32Array | undefined, { codes, size }: CodedAspect): Int32Array {
  const next = new Int32Array(size + 2);
  for (let row = 0; row < codes.length; row++) {
    const slot = (codes[row] as number) + 2;
    next[slot] = (next[slot] as number) + 1;
  }
  for (let slot = 0; slot <= size; slot++) next[slot + 1] = (next[slot + 1] as number) + (next[slot] as number);
  const ordered = new Int32Array(codes.length);
  for (let at = 0; at < codes.length; at++) {
    const row = rows ? (rows[at] as number) : at;
    const slot = (codes[row] as number) + 1;
    const position = next[slot] as number;
    ordered[position] = row;
    next[slot] = position + 1;
  }
  return ordered;
}

/** The aspects by position. What is lazy there is read here, so that no change has to wait for it. */
function inOrder(aspects: Aspects, rows: Int32Array, attributes: readonly string[]): Aspects {
  const moved = (aspect: CodedAspect): CodedAspect => {
    const seen = aspect.occurs();
    aspect.subject(seen.indexOf(1) - 1);
    return { ...aspect, codes: rows.map((row) => aspect.codes[row] as number) };
  };
  const byName = new Map(
    attributes.map((name): [string, ReturnType<Aspects["attribute"]>] => {
      const aspect = aspects.attribute(name);
      if (!aspect) return [name, aspect];
      if (!("kind" in aspect)) return [name, moved(aspect)];
      const values = new Float64Array(rows.length);
      for (let at = 0; at < rows.length; at++) values[at] = aspect.values[rows[at] as number] as number;
      return [name, { kind: "number", values }];
    }),
  );
  aspects.context.subject(0);
  return {
    ...aspects,
    act: moved(aspects.act),
    from: moved(aspects.from),
    to: moved(aspects.to),
    origin: moved(aspects.origin),
    goods: moved(aspects.goods),
    parties: moved(aspects.parties),
    endUse: moved(aspects.endUse),
    day: { ...aspects.day, codes: rows.map((row) => aspects.day.codes[row] as number) },
    attribute: (name) => (byName.has(name) ? byName.get(name) : aspects.attribute(name)),
  };
}

function stretches(goods: CodedAspect, place: CodedAspect): Pick<LineIndex, "stretchesOf" | "start" | "placeOf"> {
  const { length } = goods.codes;
  const start: number[] = [];
  const placeOf: number[] = [];
  const stretchesOf = new Int32Array(goods.size + 2);
  for (let at = 0; at < length; at++) {
    const code = goods.codes[at] as number;
    const where = place.codes[at] as number;
    if (at > 0 && goods.codes[at - 1] === code && place.codes[at - 1] === where) continue;
    start.push(at);
    placeOf.push(where);
    stretchesOf[code + 2] = start.length;
  }
  // Goods of no line end where the ones before them do.
  for (let slot = 1; slot < stretchesOf.length; slot++)
    stretchesOf[slot] = Math.max(stretchesOf[slot] as number, stretchesOf[slot - 1] as number);
  return { start: Int32Array.from([...start, length]), placeOf: Int32Array.from(placeOf), stretchesOf };
}

function goodsByKey(goods: CodedAspect): ReadonlyMap<string, readonly number[]> {
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
