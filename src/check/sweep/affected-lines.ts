// One measure of the register changes: which of the lines stored are answered otherwise? Those that the measure may bear on are
// found by goods and place, and only they are read under the register before and after.
import type { Engine } from "../engine.ts";
import type { CompiledMeasure } from "../compiled-measure.ts";
import { lifts } from "../exceptions.ts";
import { bearing, goodsOf, OPEN, placesOf, readerOf } from "./affected.ts";
import type { Subject } from "../subject.ts";
import type { LineIndex } from "./line-index.ts";
import type { Reason } from "./reason.ts";
import { readLines } from "./sweep-looks.ts";
import { reduce } from "./variant.ts";

/**
 * Rows, ascending, whose answers differ under two engines that hold the same but for the measure `id`: outcome, floor and ceiling,
 * what applies, what may, what is required, and the facts that would settle it; not which rules are cited where none applies. The
 * same as sweeping every row under both. Conflicts of law are no part of a swept answer.
 */
export function affectedLines(index: LineIndex, before: Engine, after: Engine, id: string): Int32Array {
  const { stated } = index;
  const [was, is] = [readLines(before, stated), readLines(after, stated)];
  const same = new Map<string, boolean>();
  return rowsConcerned(index, before, after, id).filter((row) => {
    const [old, now] = [was.at(row), is.at(row)];
    const key = `${old} ${now}`;
    let isSame = same.get(key);
    if (isSame === undefined)
      same.set(key, (isSame = textOf(was.reasons.reason(old)) === textOf(is.reasons.reason(now))));
    return !isSame;
  });
}

function textOf({ answers, ...overall }: Reason): string {
  return JSON.stringify({ ...overall, answers: answers.map((one) => ({ ...one, provisions: [] })) });
}

/** Rows, ascending, that the measure may bear on before or after: all whose answers may differ, and more. */
export function rowsConcerned(index: LineIndex, before: Engine, after: Engine, id: string): Int32Array {
  if (since(before) !== since(after)) return Int32Array.from(index.rows).sort();
  const concerned = new Uint8Array(index.rows.length);
  for (const engine of [before, after]) for (const one of changedIn(engine, id)) mark(index, one, concerned);
  return Int32Array.from(index.rows.filter((_row, position) => concerned[position] === 1)).sort();
}

/** Since when anything is held, of every jurisdiction: where that moves, it moves for every line. */
function since({ knownSince, firstDay }: Engine): string {
  return JSON.stringify([[...knownSince].toSorted(), firstDay]);
}

/** The measure, and where it is a permission the measures whose requirements it may lift. */
function changedIn(engine: Engine, id: string): readonly CompiledMeasure[] {
  for (const key of engine.questions) {
    const bucket = engine.bucketOf(key);
    const permit = bucket?.permits.find(({ measure }) => measure.id === id);
    if (permit) return [permit, ...(bucket?.all ?? []).filter((one) => lifts(permit, one))];
    const own = bucket?.all.find(({ measure }) => measure.id === id);
    if (own) return [own];
  }
  return [];
}

/** Positions at which the measure may be other than false, or its goods may be the line's, whatever else the line says. */
function mark(index: LineIndex, compiled: CompiledMeasure, concerned: Uint8Array): void {
  const { aspects, place, placeOf, start, stretchesOf } = index;
  const readerFor = readerOf(index, compiled, true);
  const seen = aspects.goods.occurs();
  for (const code of goodsOf(index, [compiled])) {
    if (!seen[code + 1]) continue;
    const [first, last] = [stretchesOf[code + 1] as number, stretchesOf[code + 2] as number];
    // What is on a list is asked of the goods alone: by other measures, and by what is held of the list.
    if (mayDescribe(compiled, aspects.goods.subject(code))) {
      concerned.fill(1, start[first] as number, start[last] as number);
      continue;
    }
    const reader = readerFor?.(code);
    if (!reader) continue;
    const open = placesOf(reader, place);
    for (let stretch = first; stretch < last; stretch++) {
      if (open[(placeOf[stretch] as number) + 1] !== 1) continue;
      for (let at = start[stretch] as number; at < (start[stretch + 1] as number); at++) {
        const on = aspects.day.days[aspects.day.codes[at] as number] as number;
        if (bearing(reader, at, on) !== "") concerned[at] = 1;
      }
    }
  }
}

/** The goods named may be these, or an official text puts these outside. */
function mayDescribe({ goods, measure }: CompiledMeasure, subject: Subject): boolean {
  if (goods === undefined) return false;
  if (measure.goods.some(({ notForms }) => notForms)) return true;
  return reduce(goods, subject, () => OPEN) !== undefined;
}
