// The word that governs the name of a state: "to" in "to the United States", "into" in "into the Republic of Kazakhstan".
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";

const STYLED = /^(?:republic|kingdom|commonwealth|federation|state|territory|market)$/;

/** The token before a name, its article and its style. */
export function leadAt(view: SentenceView, firstToken: number): number {
  let at = firstToken - 1;
  if (keyAt(view, at) === "the") at--;
  if (keyAt(view, at) !== "of" || !STYLED.test(keyAt(view, at - 1))) return at;
  at -= 2;
  return keyAt(view, at) === "the" ? at - 1 : at;
}
