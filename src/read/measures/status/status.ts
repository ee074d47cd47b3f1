// How far a measure has come, and how sure the text is of it: a few questions in order, answered from the words about the act
// and from its day. Has it been taken at all? Does it loosen? Is it a plan, over, or longer in time? When does it begin? And where
// no day is told: is it told as done, as decided, or as coming?
import { holds, isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Factuality, Region, Status } from "../candidate.ts";
import { cuesIn } from "../cues.ts";
import type { Act, State, StatusContext } from "./status-act.ts";
import { daysApart, state } from "./status-act.ts";
import { conditional, opensWith } from "./conditional.ts";
import { isRefused } from "../kind/favour.ts";
import { loosened } from "./status-loosened.ts";
import { isPassed, pending, proposed } from "./status-pending.ts";
import { AGREED, DECIDED, INTENDED, ISSUED, RUMOURED, TO, WILL } from "./status-words.ts";

export interface StatusReading {
  readonly status: Status;
  readonly weight: 0 | 1 | 2;
  readonly factuality: Factuality;
  readonly past: boolean;
}

/** Status and factuality of the act in `match`. */
export function readStatus(view: SentenceView, region: Region, match: Region, context: StatusContext): StatusReading {
  const act: Act = { view, region, match, cue: cuesIn(view, region, match), context };
  const past = isPast(act);
  const found =
    pending(act) ??
    (context.direction === "relax"
      ? loosened(act)
      : (proposed(act) ?? overOrLonger(act) ?? conditional(act) ?? byDay(act) ?? byWords(act, past)));
  return { factuality: act.cue.before(RUMOURED) ? "reported" : "asserted", ...found, past };
}

/** "used to be barred", "extends the duties until 2029". */
function overOrLonger({ view, region, match, cue, context }: Act): State | undefined {
  if (isRunOut(view, match)) return state("expired", 2);
  if (cue.has("expired") && (context.verbal || opensWith(view, /^(?:until|formerly|previously)$/)))
    return state("expired", 2);
  if (cue.has("extended") && isLetLapse(view, match)) return state("announced", 2);
  const isLonger = cue.has("extended") ? isProlonged(view, match, region) : isKept(view, match);
  return isLonger ? state("extended", 2) : undefined;
}

/** What has begun is in force; what begins later has been given in some form, which settle-status.ts decides. */
function byDay({ cue, context: { effective, published } }: Act): State | undefined {
  const isTold = effective !== undefined && published !== undefined;
  if (isTold && effective > published) return state("adopted", 2);
  return isTold || cue.has("in_force") ? state("in_force", 2) : undefined;
}

/** Without a day: an order or decision is adopted, what is only said announced, what is told as done in force. */
function byWords(act: Act, past: boolean): State {
  const { view, match, cue, context } = act;
  const { verbal, type } = context;
  const isOfOwners = type === "investment_restriction" || type === "ownership_intervention";
  if (isOfOwners && (cue.before(ORDERS) || cue.inside(ORDERS))) return state("adopted", 2);
  if ((cue.before(ANNOUNCES) || isAt(view, match.from, ANNOUNCES)) && !hasDone(view, match))
    return state(announcedState(act), 1);
  if (cue.before(WILL) || cue.inside(WILL))
    return state(cue.anywhere(DECIDED) || isPassed(view) ? "adopted" : "announced", verbal ? 1 : 0);
  if (verbal && (cue.before(INTENDED) || isToBe(view, match) || isUnderWay(view, match))) return state("announced", 1);
  if (view.sentence.zone === "title" && cue.before(TO)) return state("announced", 1);
  if ((!verbal || keyAt(view, match.from) === "raised") && isOnlyAnnounced(view, match)) return state("announced", 1);
  if (past && !isJustDecided(act)) return state("in_force", 1);
  if (isPassed(view)) return state("adopted", 1);
  if (!verbal) return cue.before(ISSUED) ? state("adopted", 1) : state("in_force", 0);
  if (cue.before(AGREED) || cue.before(DECIDED) || cue.inside(DECIDED)) return state("adopted", 1);
  return state("in_force", 1);
}

/** "Hours earlier he had signed an order that bars …": given lately, and not told to bind. */
function isJustDecided({ cue, context: { announced, published } }: Act): boolean {
  if (!cue.before(DECIDED) && !cue.inside(DECIDED)) return false;
  return announced !== undefined && published !== undefined && daysApart(announced, published) <= LATELY;
}

const LATELY = 7;

/** "is to ban exports". */
function isToBe(view: SentenceView, match: Region): boolean {
  for (let at = match.from - 1; at <= match.from; at++)
    if (keyAt(view, at) === "to" && /^(?:is|are)$/.test(keyAt(view, at - 1))) return true;
  return false;
}

/** "is suspending exports", "are adding 741 goods": said, and not yet done; "is holding", "is charging" go on. */
function isUnderWay(view: SentenceView, match: Region): boolean {
  for (let at = match.from; at < match.to; at++)
    if (UNDER_WAY.test(keyAt(view, at))) {
      const before = keyAt(view, at - 1).endsWith("ly") ? at - 2 : at - 1;
      return /^(?:is|are)$/.test(keyAt(view, before)) || isSaidToBe(view, before);
    }
  return false;
}

/** "said it was placing": what is told of as under way. */
function isSaidToBe(view: SentenceView, at: number): boolean {
  return /^(?:was|were)$/.test(keyAt(view, at)) && [2, 3, 4].some((back) => isAt(view, at - back, REPORTS));
}

const UNDER_WAY =
  /^(?:add|bann|barr|block|clos|cut|end|expand|halt|impos|introduc|levy|plac|prohibit|putt|rais|restrict|revok|shutt|slapp|stopp|suspend|tighten|withdraw)ing$/;

const ANNOUNCES = wordSet("announced announces announce unveiled unveils announcing");

/** "announced a final rule that bars", "announced that the President has approved": given; who is announced as listed is listed. */
function announcedState({ view, match, cue, context: { type, verbal } }: Act): Status {
  for (let at = match.from - 1; at >= match.from - PAPER_REACH && !isAt(view, at, ANNOUNCES); at--) {
    const key = keyAt(view, at);
    if (DECIDED.has(key) || (PAPERS.has(key) && !/^(?:draft|proposed|planned)$/.test(keyAt(view, at - 1))))
      return "adopted";
  }
  const isListing = type === "entity_listing" || type === "sanctions_listing";
  return isListing && verbal && !cue.before(WILL) && !cue.inside(WILL) ? "in_force" : "announced";
}

const PAPER_REACH = 12;
const PAPERS = wordSet("rule rules regulation regulations decree order orders proclamation");

const ANNOUNCED_REACH = 10;

const ENDS = wordSet(", ; and after because");
const ANNOUNCED = wordSet("announced unveiled");

/** "the controls that China announced on October 9": told of, not yet begun. */
function isOnlyAnnounced(view: SentenceView, match: Region): boolean {
  for (let at = match.to; at < match.to + ANNOUNCED_REACH; at++) {
    const key = keyAt(view, at);
    if (ANNOUNCED.has(key)) return isSaid(view, at);
    if (ENDS.has(key)) return false;
  }
  return false;
}

/** "that China announced", "it announced": somebody stands before the verb. */
function isSaid(view: SentenceView, at: number): boolean {
  return /^(?:it|they|he|she)$/.test(keyAt(view, at - 1)) || view.names.some(({ endToken }) => endToken === at);
}

/** "announced that it has imposed": done before it was told. */
function hasDone(view: SentenceView, match: Region): boolean {
  for (let at = match.from - 1; at >= match.from - DONE_REACH; at--)
    if (/^(?:has|have)$/.test(keyAt(view, at)))
      return at === match.from - 1 || keyAt(view, match.from).endsWith("ed") || keyAt(view, at + 1).endsWith("ed");
  return false;
}

const DONE_REACH = 4;

/** "ordered it to sell its stake", "signed disposal orders": an order is given, whether or not it has been carried out. */
const ORDERS = wordSet(
  "must order orders ordered told tells directed instructed signed signs forces forced dispose divest sell",
);
/** "extends the duties until 2029", "by five years": longer in time. "extended the ban to refiners" is wider, not longer. */
function isProlonged(view: SentenceView, match: Region, region: Region): boolean {
  const from = Math.max(region.from, match.from - 8);
  let widened = false;
  for (let at = from; at < region.to; at++) {
    const key = keyAt(view, at);
    if (/^(?:until|through|till|beyond|by|for|another|further|term|expiry|again|longer)$/.test(key)) return true;
    if (key === "to" && at > match.from && !view.timexes.some(({ firstToken }) => firstToken === at + 1))
      widened = true;
  }
  return !widened;
}

/** "declined to renew the waiver": said to end when its term does. */
function isLetLapse(view: SentenceView, match: Region): boolean {
  for (let at = match.from - 8; at < match.to; at++)
    if (/^(?:renew|prolong|extend)$/.test(keyAt(view, at)) && isRefused(view, at)) return true;
  return false;
}

const OVER_REACH = 5;

const CLAUSES = wordSet(", ; that which who after when until");
const RUN_OUT = wordSet("expired lapsed ran");

/** "the duty on sugar ran out on Tuesday", "the ban has lapsed". */
function isRunOut(view: SentenceView, match: Region): boolean {
  if (!holds(view, RUN_OUT)) return false;
  for (let at = match.to; at < match.to + OVER_REACH; at++) {
    const key = keyAt(view, at);
    if (CLAUSES.has(key)) return false;
    if (RUN_OUT.has(key) && (key !== "ran" || keyAt(view, at + 1) === "out")) return true;
  }
  return false;
}

const KEEPS = wordSet(
  "keep keeps kept keeping stay stays remain remains maintain maintains leave leaves stretch stretches stretched give gives gave given good",
);
const KEEP_REACH = 8;

/** "will keep the duties in place for five more years", "keep the door shut for another year", "stretched to 31 December". */
function isKept(view: SentenceView, match: Region): boolean {
  if (!holds(view, KEEPS)) return false;
  for (let at = match.from - KEEP_REACH; at < match.to + KEEP_REACH; at++) {
    const key = keyAt(view, at);
    if (!KEEPS.has(key)) continue;
    if (key.startsWith("stretch")) return true;
    for (let i = at + 1; i < view.sentence.endToken; i++)
      if (/^(?:another|more|further)$/.test(keyAt(view, i)) && keyAt(view, i - 1) !== "once" && isTerm(view, i))
        return true;
  }
  return false;
}

/** "another year", "two more years", "a further six months". */
function isTerm(view: SentenceView, at: number): boolean {
  for (let i = at + 1; i < at + 4; i++) if (/^(?:year|month|week|day|half-year)s?$/.test(keyAt(view, i))) return true;
  return false;
}

const AFORE = wordSet("had after");
const ALREADY = wordSet("already");
const FORMERLY = wordSet("earlier previously previous formerly existing");

/** A past perfect, "earlier", or a date well before the news. */
function isPast({ view, region, match, context: { announced, effective, published } }: Act): boolean {
  if (holds(view, AFORE))
    for (let at = Math.max(region.from, match.from - 6); at < match.from; at++) {
      if (keyAt(view, at) === "had" && at >= match.from - 4 && !isReported(view, at)) return true;
      if (keyAt(view, at) === "after" && at > view.sentence.firstToken) return true;
    }
  if (holds(view, ALREADY))
    for (let at = region.from; at < Math.min(region.to, match.to + 4); at++)
      if (
        keyAt(view, at) === "already" &&
        /^(?:applied|applies|imposed|imposes|subject|faces|face|banned|bans|restricted|restricts|has|have|in|requires)$/.test(
          keyAt(view, at + 1),
        )
      )
        return true;
  const day = announced ?? effective;
  if (day !== undefined && published !== undefined && daysApart(day, published) > 35) return true;
  if (!holds(view, FORMERLY)) return false;
  for (let at = region.from; at < Math.min(region.to, match.to + 4); at++)
    if (isAt(view, at, FORMERLY) && keyAt(view, at + 1) !== "this") return true;
  return false;
}

const REPORTS = wordSet("said announced confirmed denied declared told added stated");

/** "said that it had suspended": the tense of reported speech, not of an older act. */
function isReported(view: SentenceView, at: number): boolean {
  for (let i = at - 1; i >= at - 18; i--) if (isAt(view, i, REPORTS)) return true;
  return false;
}
