// Words that put a day on that of the act itself: "at once", "with immediate effect", "from the date of its publication"; hours that
// are told of what begins.
import { PREPOSITIONS } from "../../grammar/function-words.ts";
import { holds, isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import { namesRestriction } from "../kind/taken-off.ts";

/** Words with which such words begin. */
const OPENS = wordSet("immediately forthwith immediate at right on upon date day");

/** Words with one of which such words end. */
const CLOSES = wordSet(
  "immediately forthwith immediate once away publication publishing published notification release released gazetting proclamation issue issuance issued promulgation promulgated announcement announced signing signature signed adoption adopted",
);

/** Whether a sentence can hold such words at all: few do, and each token is asked about. */
export function mayTellAtOnce(view: SentenceView): boolean {
  return holds(view, CLOSES) && holds(view, OPENS);
}

/** The token after such words that begin at `at`; a bare "immediately" counts only for who asks when something begins. */
export function endOfAtOnce(view: SentenceView, at: number): number | undefined {
  const key = keyAt(view, at);
  if (!OPENS.has(key)) return undefined;
  const next = keyAt(view, at + 1);
  if (key === "immediately" || key === "forthwith") return at + 1;
  if (key === "immediate") return next === "effect" ? at + 2 : isOfRestriction(view, at) ? at + 1 : undefined;
  if ((key === "at" && next === "once") || (key === "right" && next === "away")) return at + 2;
  if ((key === "on" || key === "upon") && ISSUE.test(next)) return at + 2;
  if (key !== "date" && key !== "day") return undefined;
  let end = at + 1;
  while (/^(?:of|its|the|their|this|it|they|was|is|were|are)$/.test(keyAt(view, end))) end++;
  return end > at + 1 && ISSUE.test(keyAt(view, end)) && isFrom(view, at) ? end + 1 : undefined;
}

const GIVES = wordSet(
  "announced announces imposed imposes ordered orders introduced introduces declared declares placed put with",
);
const KIND_REACH = 3;

/** "announced immediate export controls on tungsten"; not "called for the immediate lifting of controls". */
function isOfRestriction(view: SentenceView, at: number): boolean {
  const lead = /^(?:an|the)$/.test(keyAt(view, at - 1)) ? at - 2 : at - 1;
  if (!isAt(view, lead, GIVES)) return false;
  for (let i = at + 1; i <= at + KIND_REACH; i++) {
    if (PREPOSITIONS.has(keyAt(view, i))) return false;
    if (namesRestriction(view, i, i + 1)) return true;
  }
  return false;
}

const ISSUE =
  /^(?:publication|publishing|published|notification|release|released|gazetting|proclamation|issue|issuance|issued|promulgation|promulgated|announcement|announced|signing|signature|signed|adoption|adopted)$/;

/** "from the date of publication", "on the day it was issued"; not "30 days after the date of publication". */
function isFrom(view: SentenceView, at: number): boolean {
  const before = keyAt(view, at - 1) === "the" || keyAt(view, at - 1) === "very" ? at - 2 : at - 1;
  return /^(?:from|on|upon|of|since|with|same|starting)$/.test(keyAt(view, before));
}

/** "rose to 50% at 12:01 am today", "came in at midnight on Tuesday"; not "said at 3 pm on Monday". */
export function isClockDay(view: SentenceView, at: number): boolean {
  let hour: number | undefined;
  for (let i = at - 1; i >= Math.max(view.sentence.firstToken, at - CLOCK_REACH); i--) {
    const key = keyAt(view, i);
    if (HOURS.has(key)) hour = i;
    else if (key === "," || SAID.has(key)) return false;
    else if (/^(?:at|from)$/.test(key)) return hour !== undefined && !isAt(view, i - 1, SAID);
  }
  return false;
}

const CLOCK_REACH = 9;
const HOURS = wordSet("am pm a.m p.m a.m. p.m. midnight noon gmt");
const SAID = wordSet("said says announced told confirmed stated declared unveiled ruled published");
