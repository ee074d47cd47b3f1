// The word that governs the name of a state: "to" in "to the United States", "into" in "into the Republic of Kazakhstan".
import { isAt, keyAt, nameAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Government } from "./government.ts";

const STYLED = /^(?:republic|kingdom|commonwealth|federation|state|territory|market)$/;

/** The token before a name, its article and its style. */
export function leadAt(view: SentenceView, firstToken: number): number {
  let at = firstToken - 1;
  if (keyAt(view, at) === "the") at--;
  if (keyAt(view, at) !== "of" || !STYLED.test(keyAt(view, at - 1))) return at;
  at -= 2;
  return keyAt(view, at) === "the" ? at - 1 : at;
}

/** Words of a town's name at most: "Rio de Janeiro" has no more. */
const TOWN = 3;
const AT_PLACES = wordSet("in at near outside");
const BEHIND_PLACES = wordSet(", . ; on last this in at after before where when for");

/** "met in Busan, South Korea, on October 30": the country says where the town lies, not who acts. */
export function isSeat(view: SentenceView, { kind, firstToken, endToken }: Government): boolean {
  if (kind !== "country" || keyAt(view, firstToken - 1) !== "," || !isAt(view, endToken, BEHIND_PLACES)) return false;
  const town = nameAt(view, firstToken - 2);
  if (town?.class === "country" || town?.class === "demonym") return false;
  let at = firstToken - 2;
  while (tokenAt(view, at).capital && at > firstToken - 2 - TOWN) at--;
  return at < firstToken - 2 && isAt(view, at, AT_PLACES);
}
