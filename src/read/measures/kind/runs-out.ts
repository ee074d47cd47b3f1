// Restrictions that nobody takes back and that are over all the same: "let the tax lapse", "no longer apply", "needs no permit any
// more", "the ban will not be renewed", "the end of the duties", "the ban is over".
import { CLAUSE_WORDS, CONJUNCTIONS } from "../../grammar/function-words.ts";
import { predicateAfter } from "../../grammar/predicate.ts";
import { holds, isAt, keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { WordSet, wordSet } from "../../grammar/word-set.ts";
import type { Region } from "../candidate.ts";
import { isNegated } from "../status/negated.ts";
import { namesRestriction } from "./taken-off.ts";

/** Tokens beside the act's own words in which it is told. */
const BEFORE = 6;
const BEHIND = 8;
/** Tokens between "let" and "lapse", or "no longer require" and the permit. */
const OBJECT = 9;

const LAPSES = wordSet("lapse expire run");
const LETS = wordSet("let lets letting allow allows allowed allowing");
const APPLIES = wordSet("apply applies applied hold holds stand stands bind binds valid");
const NEEDS = wordSet(
  "need needs require requires required face faces pay pays charge charges levy levies owe owes demand demands",
);
const RENEWS = wordSet("renew renewed extend extended prolong prolonged");
const ENDS = new WordSet([...LAPSES, ...RENEWS, "longer", "anymore", "more", "end"]);

/** Whether the restriction in `match` runs out. */
export function runsOut(view: SentenceView, region: Region, match: Region): boolean {
  const to = holds(view, ENDS) ? Math.min(region.to, match.to + BEHIND) : 0;
  for (let at = Math.max(region.from, match.from - BEFORE); at < to; at++) {
    const key = keyAt(view, at);
    if (LAPSES.has(key) && isLet(view, at)) return true;
    if (key === "longer" && keyAt(view, at - 1) === "no" && endsNeed(view, at, match)) return true;
    if ((key === "anymore" || (key === "more" && keyAt(view, at - 1) === "any")) && nobodyNeeds(view, at, match))
      return true;
    if (RENEWS.has(key) && isLeftToEnd(view, at, match)) return true;
    if (key === "end" && (isEndOfRestriction(view, at) || comesToAnEnd(view, at, match))) return true;
  }
  return isOver(view, region, match);
}

const ENDING = wordSet("the an");
/** Before the end of a ban the ban still binds. */
const UNTIL = wordSet("until till before by after since at from toward towards near");
const OF_WHAT = wordSet("of to for");

/** "announced the end of the duties"; not "until the end of the ban", "the end of the year". */
function isEndOfRestriction(view: SentenceView, end: number): boolean {
  return (
    isAt(view, end - 1, ENDING) &&
    !isAt(view, end - 2, UNTIL) &&
    isAt(view, end + 1, OF_WHAT) &&
    namesRestriction(view, end + 2, end + 2 + OBJECT_OF_END)
  );
}

const OBJECT_OF_END = 5;

/** "the duties come to an end on Friday", "brought its ban to an end". */
function comesToAnEnd(view: SentenceView, end: number, match: Region): boolean {
  if (keyAt(view, end - 1) !== "an" || keyAt(view, end - 2) !== "to") return false;
  if (isAt(view, end - 3, COMES)) return match.from < end && !isNegated(view, end - 3);
  for (let at = end - 3; at > end - OBJECT; at--)
    if (isAt(view, at, BRINGS)) return !isNegated(view, at) && namesRestriction(view, at + 1, end);
  return false;
}

const COMES = wordSet("come comes came coming");
const BRINGS = wordSet("bring brings brought bringing");

/** "the halt to sales is over"; not "is over 60 days old", "is over the number of …". */
function isOver(view: SentenceView, region: Region, match: Region): boolean {
  const predicate = predicateAfter(view, match.to, region.to);
  if (predicate === undefined || keyAt(view, predicate.verb) !== "over" || isNegated(view, predicate.verb))
    return false;
  const { key, kind } = tokenAt(view, predicate.verb + 1);
  return (
    predicate.verb + 1 >= view.sentence.endToken || kind === "sign" || CONJUNCTIONS.has(key) || CLAUSE_WORDS.has(key)
  );
}

function isLet(view: SentenceView, lapse: number): boolean {
  for (let at = lapse - 2; at >= lapse - OBJECT; at--)
    if (isAt(view, at, LETS)) return !isNegated(view, at) && namesRestriction(view, at + 1, lapse);
  return false;
}

/** "no longer apply", of the restriction; "no longer need a permit", of who had to. */
function endsNeed(view: SentenceView, longer: number, match: Region): boolean {
  const key = keyAt(view, longer + 1);
  if (APPLIES.has(key)) return longer >= match.from;
  return NEEDS.has(key) && namesRestriction(view, longer + 2, longer + OBJECT);
}

const NOBODY = wordSet("nobody none no not n't");

/** "nobody needs a permit any more", "need not apply for a licence any more". */
function nobodyNeeds(view: SentenceView, more: number, match: Region): boolean {
  for (let at = more - 2; at >= more - OBJECT; at--)
    if (isAt(view, at, NEEDS)) return match.from <= more && [-2, -1, 1].some((by) => isAt(view, at + by, NOBODY));
  return false;
}

/** "will not be renewed", "will not extend its ban"; not "will not extend such rules to magnets". */
function isLeftToEnd(view: SentenceView, renew: number, match: Region): boolean {
  if (!/^(?:not|n't)$/.test(keyAt(view, keyAt(view, renew - 1) === "be" ? renew - 2 : renew - 1))) return false;
  if (renew >= match.to) return keyAt(view, renew - 1) === "be";
  return namesRestriction(view, renew + 1, renew + OBJECT) && keyAt(view, match.to) !== "to";
}
