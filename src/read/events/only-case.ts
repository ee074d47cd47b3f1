// Clauses that name an event only as a case that may come: behind `once`, `if`, `unless`, and `when` with a verb of the present.
import type { FrameMatch } from "../frames/find-matches.ts";
import { isAt, keyAt } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";

/** `Once Parliament and Council agree, the rules …`, `Before the ruling of a panel`: a case that may come, no news of it. */
export function isOnlyCase({ view, trigger, verb }: FrameMatch): boolean {
  const told = verb?.first ?? trigger.firstToken;
  for (let at = told - 1; at >= view.sentence.firstToken && told - at <= CASE_REACH; at--) {
    const key = keyAt(view, at);
    if (CASES.has(key)) return true;
    if (key === "when") return isAt(view, told, PRESENT);
    if (key === "before" && trigger.class === "act_noun") return told - at <= 2;
    if (key === "," && !isAt(view, at + 1, CASES)) return false;
  }
  return false;
}

const CASE_REACH = 10;
const CASES = wordSet("if once unless");
const PRESENT = wordSet("agree agrees meet meets sign signs strike strikes reach reaches visit visits rule rules");
