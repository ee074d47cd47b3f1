// Favours under a restriction: a waiver, a permission or a place among trusted partners that goes restricts again, and trade free
// of a licence is loosened.
import type { Mention } from "../../document/model.ts";
import { NOT } from "../../grammar/function-words.ts";
import { holds, isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { Region } from "../candidate.ts";
import { isFavour } from "./instrument.ts";
import { isNegated, isPassive } from "../status/negated.ts";
import { wordSet } from "../../grammar/word-set.ts";

/** What lets somebody trade who else could not, or on better terms; any verb of ending takes it away. */
const FAVOUR = wordSet(
  "waivers waiver exemptions exemption exclusions exclusion reprieve relief truce preferences preference privileges privilege perks holiday status treatment concessions concession gsp agoa",
);
/** What must be asked for: to end the need of it loosens, to take it back restricts. */
const PERMISSION = wordSet(
  "licences licence licenses license permits permit permissions permission authorisations authorisation authorizations authorization approvals approval registrations registration accreditations accreditation clearances clearance certifications certification",
);
const ENDS = wordSet(
  "ends ended ending end scraps scrapped scrapping scrap remove removes removed removing terminate terminates terminated terminating abolishes abolished abolishing abolish drops dropped dropping drop close closes closed closing",
);
const TAKES = wordSet(
  "lose loses lost losing forfeits forfeited forfeit revoke revokes revoked revoking withdraws withdrawn withdrawing withdraw withdrew cancels cancelled canceled cancelling canceling cancel rescinds rescinded rescinding rescind suspends suspended suspending suspend away strips stripped stripping strip deprive deprives deprived pulls pulled pulling pull",
);
const KEEPS = wordSet("renew prolong extend");
const STOPS = /^(?:stop|halt|ceas|suspend|freez|froze|refus)/;
const GIVING = wordSet("issuing granting giving approving renewing");

const BEFORE = 9;
const BEHIND = 8;
/** How far from the act's own words a favour may stand. */
const NEAR = 8;

/** "will end the waivers", "declined to renew a waiver", "its permits were withdrawn": near the act, a favour goes. */
export function losesFavour(view: SentenceView, region: Region, match: Region): boolean {
  if (!holds(view, FAVOUR) && !holds(view, PERMISSION) && !view.names.some(isInstrument)) return false;
  const to = Math.min(region.to, match.to + NEAR);
  for (let at = region.from; at < to; at++) {
    if (at < match.from - NEAR && !isTold(view, at, match)) continue;
    const isGiven = isFavourAt(view, at);
    if ((isGiven || isAt(view, at, PERMISSION)) && !isNeed(view, at) && goes(view, at, isGiven)) return true;
  }
  return false;
}

const isInstrument = (name: Mention): boolean => name.class === "instrument";

const TELLS = wordSet("that which under");
const BREAKS = wordSet(", ;");

/** "a waiver that has let them ship tools without a licence": the act's words tell what the favour is. */
function isTold(view: SentenceView, favour: number, match: Region): boolean {
  if (!isAt(view, favour + 1, TELLS)) return false;
  for (let at = favour + 1; at < match.from; at++) if (isAt(view, at, BREAKS)) return false;
  return true;
}

/** A favour by its word or by the name it has: "de minimis treatment". */
function isFavourAt(view: SentenceView, at: number): boolean {
  if (isAt(view, at, FAVOUR)) return true;
  return view.names.some((name) => name.class === "instrument" && name.endToken === at + 1 && isFavour(name));
}

/** "the licence requirement", "the need for a permit", "without a licence". */
function isNeed(view: SentenceView, at: number): boolean {
  return (
    /^(?:requirements?|regime|rules?|system|obligations?|needs?)$/.test(keyAt(view, at + 1)) ||
    /^(?:without|no|need|needs|require|requires|required|requiring)$/.test(keyAt(view, at - 1)) ||
    /^(?:without|no|need|needs|require|requires|required|requiring|for)$/.test(keyAt(view, at - 2))
  );
}

/** Whether a verb before it takes it away, or one behind tells that it ends. `isGiven`: any ending takes it. */
function goes(view: SentenceView, favour: number, isGiven: boolean): boolean {
  for (let at = favour - 1; at >= favour - BEFORE; at--) {
    const key = keyAt(view, at);
    if (TAKES.has(key) || (isGiven && ENDS.has(key)) || (GIVING.has(key) && STOPS.test(keyAt(view, at - 1))))
      return !isNegated(view, at);
    if (KEEPS.has(key)) return isRefused(view, at);
    if (/^(?:let|lets|letting)$/.test(key)) return lapses(view, favour);
    if (/^(?:from|on|to|for|by|with|in|,|;|that|which|who)$/.test(key)) break;
  }
  for (let at = favour + 1; at < favour + BEHIND; at++) {
    const key = keyAt(view, at);
    if (/^(?:,|;|that|which|who|under|after|until)$/.test(key)) return false;
    if (isGiven && /^(?:expires?|expired|lapsed?|lapses|ends?|ended)$/.test(key)) return !isNegated(view, at);
    if ((TAKES.has(key) || (isGiven && ENDS.has(key))) && isPassive(view, at)) return !isNegated(view, at);
  }
  return false;
}

/** "let its exemption lapse". */
function lapses(view: SentenceView, favour: number): boolean {
  for (let at = favour + 1; at < favour + BEHIND; at++)
    if (/^(?:lapse|expire|run|end|go)$/.test(keyAt(view, at))) return true;
  return false;
}

/** "declined to renew", "will not renew". */
export function isRefused(view: SentenceView, at: number): boolean {
  return (
    NOT.has(keyAt(view, at - 1)) ||
    (keyAt(view, at - 1) === "to" && /^(?:declined|declines|refused|refuses|failed)$/.test(keyAt(view, at - 2)))
  );
}

const WITHOUT = wordSet("without");

/** "may come in without a licence"; not "may not", "cannot ship without a licence". */
export function needsNone(view: SentenceView, { from, to }: Region): boolean {
  if (!holds(view, WITHOUT)) return false;
  for (let at = from; at < to; at++) {
    if (keyAt(view, at) !== "without") continue;
    if (!view.words.some(({ norm, firstToken }) => norm === "licence.noun" && firstToken > at && firstToken <= at + 3))
      continue;
    let may = false;
    for (let i = from; i < at; i++) {
      const key = keyAt(view, i);
      if (NOT.has(key) || /^(?:no|cannot|nobody|bans?|banned|bars?|barred|illegal|nor)$/.test(key)) return false;
      if (/^(?:may|can|could|allowed|free|able|lets?|allows?)$/.test(key)) may = true;
    }
    if (may) return true;
  }
  return false;
}
