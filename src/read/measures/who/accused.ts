// Who is taken to court over an act did it: "took Japan to the WTO over the curbs", "a complaint against India over its duties".
import { isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { Region } from "../candidate.ts";
import { isFelt } from "./complains.ts";
import type { Government } from "./government.ts";
import { wordSet } from "../../grammar/word-set.ts";

/** Words between "over" and the act at most, and between who is accused and "over". */
const REACH = { act: 6, accused: 8, told: 10, joined: 6 };

const OVER = wordSet("over about");
const OVER_OR_COMMA = wordSet("over about ,");

/** The state that a case is brought against, where `match` stands behind "over" or "for". */
export function accusedOf(
  view: SentenceView,
  governments: readonly Government[],
  { from }: Region,
): Government | undefined {
  const told = governments.findLast((one) => one.kind !== "demonym" && isTold(view, one, from));
  if (told !== undefined) return told;
  let over = from - 1;
  while (over > from - REACH.act && !isAt(view, over, OVER_OR_COMMA)) over--;
  if (!isAt(view, over, OVER) || isFelt(view, over)) return undefined;
  return governments.findLast(
    (one) =>
      one.kind !== "demonym" && one.endToken <= over && over - one.endToken <= REACH.accused && isAccused(view, one),
  );
}

/** "complaints against Poland, which refuses to let in grain": the clause tells what the accused does. */
function isTold(view: SentenceView, one: Government, from: number): boolean {
  const comma = one.endToken;
  if (keyAt(view, comma) !== "," || !/^(?:which|who)$/.test(keyAt(view, comma + 1)) || !isAccused(view, one))
    return false;
  return from > comma && from - comma <= REACH.told;
}

function isAccused(view: SentenceView, { firstToken, endToken }: Government): boolean {
  const lead = keyAt(view, firstToken - 1) === "the" ? firstToken - 2 : firstToken - 1;
  const word = keyAt(view, lead);
  if (/^(?:su(?:es?|ed|ing)|challeng(?:e[sd]?|ing))$/.test(word)) return true;
  if (/^(?:against|with)$/.test(word)) return hasCase(view, lead);
  if (word === "and" || word === ",") {
    for (let at = lead - 1; at > lead - REACH.joined; at--)
      if (/^(?:against|with)$/.test(keyAt(view, at))) return hasCase(view, at);
  }
  return TAKES.test(word) && keyAt(view, endToken) === "to";
}

/** "complaints at the World Trade Organization against": a case right before, or the forum between. */
function hasCase(view: SentenceView, against: number): boolean {
  for (let at = against - 1; at > against - REACH.accused; at--) {
    if (CASES.test(keyAt(view, at))) return true;
    if (keyAt(view, at) === ",") return false;
  }
  return false;
}

const CASES =
  /^(?:complaints?|cases?|suits?|lawsuits?|disputes?|proceedings?|consultations?|challenges?|actions?|petitions?|claims?)$/;
const TAKES = /^(?:takes?|took|taken|taking|hauls?|hauled|hauling|brings?|brought|bringing|dragg?(?:s|ed|ing)?)$/;
