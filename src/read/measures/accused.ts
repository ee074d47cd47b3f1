// Who is taken to court over an act did it: "took Japan to the WTO over the curbs", "a complaint against India over its duties".
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import type { Region } from "./candidate.ts";
import type { Government } from "./governments.ts";

/** Words between "over" and the act at most, and between who is accused and "over". */
const REACH = { act: 6, accused: 8 };

/** The state that a case is brought against, where `match` stands behind "over" or "for". */
export function accusedOf(
  view: SentenceView,
  governments: readonly Government[],
  { from }: Region,
): Government | undefined {
  let over = from - 1;
  while (over > from - REACH.act && !/^(?:over|about|,)$/.test(keyAt(view, over))) over--;
  if (!/^(?:over|about)$/.test(keyAt(view, over))) return undefined;
  return governments.findLast(
    (one) =>
      one.kind !== "demonym" && one.endToken <= over && over - one.endToken <= REACH.accused && isAccused(view, one),
  );
}

function isAccused(view: SentenceView, { firstToken, endToken }: Government): boolean {
  const lead = keyAt(view, firstToken - 1) === "the" ? firstToken - 2 : firstToken - 1;
  const word = keyAt(view, lead);
  if (/^(?:su(?:es?|ed|ing)|challeng(?:e[sd]?|ing))$/.test(word)) return true;
  if (/^(?:against|with)$/.test(word)) return CASES.test(keyAt(view, lead - 1)) || CASES.test(keyAt(view, lead - 2));
  return TAKES.test(word) && keyAt(view, endToken) === "to";
}

const CASES =
  /^(?:complaints?|cases?|suits?|lawsuits?|disputes?|proceedings?|consultations?|challenges?|actions?|petitions?|claims?)$/;
const TAKES = /^(?:takes?|took|taken|taking|hauls?|hauled|hauling|brings?|brought|bringing|dragg?(?:s|ed|ing)?)$/;
