// The numbered lines of a Chinese paper, which are what the sentence before them announces.
import type { Draft } from "./chinese-measure.ts";
import { MEASURE_KINDS } from "../families.ts";

/** 自10日起对部分商品加征关税。一、对煤炭加征15%关税: the lines take the day of the sentence, which goes. Changes `acts`. */
export function joinNumbered(acts: Draft[]): void {
  for (const act of acts.filter(isBare)) {
    const parts = acts.filter((one) => isNumbered(one) && goesInto(one, act));
    if (parts.length === 0) continue;
    for (const part of parts) part.effective ??= act.effective;
    acts.splice(acts.indexOf(act), 1);
  }
}

/** An act without goods, rate or parties of its own, in no numbered line. */
function isBare(act: Draft): boolean {
  return act.goods.length === 0 && act.rate === undefined && !isNumbered(act) && !/%/u.test(act.clause.text);
}

function isNumbered({ clause }: Draft): boolean {
  return /^[\s　]*[一二三四五六七八九十]+、/u.test(clause.text);
}

function goesInto(part: Draft, whole: Draft): boolean {
  return (
    part.clause.start > whole.clause.start &&
    part.actor.norm === whole.actor.norm &&
    MEASURE_KINDS[part.type].family === MEASURE_KINDS[whole.type].family &&
    MEASURE_KINDS[part.type].family !== "party"
  );
}
