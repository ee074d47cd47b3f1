// How far a measure has come, and how sure the text is of it: two answers from cue words, modality, negation and dates.
import { keyAt, type SentenceView, tokenAt } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";
import type { Factuality, Region, Status } from "./candidate.ts";
import { type Cues, cuesIn } from "./cues.ts";
import { isDenied, isRuledOut, isUndecided, keepsOn } from "./denial.ts";
import type { MeasureType } from "./families.ts";
import {
  AFTER,
  AGREED,
  COLLECTED,
  DECIDED,
  FORMAL,
  HALTED,
  INTENDED,
  ISSUED,
  JUDGES,
  MIGHT,
  MIGHT_IF,
  PLANNED,
  PROPOSED,
  RUMOURED,
  SAID,
  SETTLED,
  TO,
  WILL,
} from "./status-words.ts";

export interface StatusReading {
  readonly status: Status;
  readonly weight: 0 | 1 | 2;
  readonly factuality: Factuality;
  readonly past: boolean;
}

/** What the status depends on besides the words. */
export interface StatusContext {
  readonly type: MeasureType;
  readonly direction: "restrict" | "relax";
  readonly verbal: boolean;
  /** Last day on which the measure may have begun, if the sentence says when; and the publication day. */
  readonly effective: string | undefined;
  readonly announced: string | undefined;
  readonly published: string | undefined;
}

/** Status and factuality of the act in `match`. */
export function readStatus(view: SentenceView, region: Region, match: Region, context: StatusContext): StatusReading {
  const cue = cuesIn(view, region, match);
  const hedged = cue.hedge("possible");
  const reported = cue.before(RUMOURED);
  const factuality: Factuality = reported ? "reported" : "asserted";
  const past = isPast(view, region, match, context);
  const done = (status: Status, weight: 0 | 1 | 2, sure: Factuality = factuality): StatusReading => ({
    status,
    weight,
    factuality: sure,
    past,
  });
  const isTitle = view.sentence.zone === "title";
  if (context.verbal && keepsOn(view, match)) return done("in_force", 2);
  if (isRuledOut(view, match) || isUndecided(view, match) || (context.verbal && isDenied(view, region, match)))
    return done("denied", 2, "denied");
  if (cue.has("threatened")) return done("threatened", 2, "possible");
  if (isAgreedTo(view, match)) return done("announced", 2);
  if (context.verbal && isAllowedTo(view, match)) return done("considered", 2, "possible");
  if (cue.has("considered") && !cue.before(AFTER)) return done("considered", 2, "possible");
  const remedy = ["anti_dumping", "countervailing", "safeguard"].includes(context.type);
  if (
    cue.has("investigation") &&
    (remedy || context.type === "import_tariff") &&
    !isReviewed(view, match) &&
    !cue.anywhere(COLLECTED) &&
    !cue.has("proposed")
  )
    return done("investigation", 2);
  if (context.direction === "relax") return relaxStatus(cue, done, hedged, isComing(view, match));
  const planned = (cue.has("proposed") && !isSettled(cue, context) && !isPassed(view)) || isWanted(view, match);
  if (planned) return done("proposed", 2, cue.before(MIGHT_IF) ? "possible" : factuality);
  if (
    cue.has("expired") &&
    !isBarred(view, match) &&
    (context.verbal || opensWith(view, /^(?:until|formerly|previously)$/))
  )
    return done("expired", 2);
  if (cue.has("extended") && isProlonged(view, match, region)) return done("extended", 2);
  const begun =
    context.effective !== undefined && context.published !== undefined && context.effective <= context.published;
  const later =
    context.effective !== undefined && context.published !== undefined && context.effective > context.published;
  if (cue.has("in_force") && !later) return done("in_force", 2);
  if (begun) return done("in_force", 2);
  const formal = cue.anywhere(FORMAL);
  if (later) return done(formal || isSetDay(context) ? "adopted" : "announced", 2);
  if (
    (context.type === "investment_restriction" || context.type === "ownership_intervention") &&
    (cue.before(ORDERS) || cue.inside(ORDERS)) &&
    !cue.has("in_force")
  )
    return done("adopted", 2);
  if ((cue.before(ANNOUNCES) || ANNOUNCES.has(keyAt(view, match.from))) && !hasDone(view, match))
    return done("announced", 1);
  if (isConditional(view, region, match)) return done("threatened", 2, "hypothetical");
  if (cue.before(WILL) || cue.inside(WILL))
    return done(cue.anywhere(DECIDED) || isPassed(view) ? "adopted" : "announced", context.verbal ? 1 : 0);
  if (context.verbal && cue.before(INTENDED)) return done("announced", 1);
  if (isTitle && cue.before(TO)) return done("announced", 1);
  if ((!context.verbal || keyAt(view, match.from) === "raised") && isOnlyAnnounced(view, match))
    return done("announced", 1);
  if (past) return done("in_force", 1);
  if (context.verbal && cue.before(AGREED)) return done("adopted", 1);
  if (!context.verbal) return cue.before(ISSUED) ? done("adopted", 1) : done("in_force", 0);
  if (cue.before(DECIDED) || cue.inside(DECIDED)) return done("adopted", 1);
  return done("in_force", 1);
}

const ANNOUNCES = wordSet("announced announces announce unveiled unveils announcing");

const AGREED_REACH = 4;

const AGREEMENTS = wordSet("agreement deal accord pact");

/** "an agreement to charge 15%", "a deal to lower duties": settled between states, not yet done. */
function isAgreedTo(view: SentenceView, match: Region): boolean {
  for (let at = match.from - AGREED_REACH; at < match.to; at++)
    if (AGREEMENTS.has(keyAt(view, at)) && keyAt(view, at + 1) === "to") return true;
  return false;
}

const ANNOUNCED_REACH = 10;

/** "the controls that China announced on October 9": told of, not yet begun. */
function isOnlyAnnounced(view: SentenceView, match: Region): boolean {
  for (let at = match.to; at < match.to + ANNOUNCED_REACH; at++) {
    const key = keyAt(view, at);
    if (/^(?:announced|unveiled)$/.test(key)) return isSaid(view, at);
    if (/^(?:,|;|and|after|because)$/.test(key)) return false;
  }
  return false;
}

/** "that China announced", "it announced": somebody stands before the verb. */
function isSaid(view: SentenceView, at: number): boolean {
  return /^(?:it|they|he|she)$/.test(keyAt(view, at - 1)) || view.names.some(({ endToken }) => endToken === at);
}

/** "a sunset review of the duties": they are paid while they are looked at again. */
function isReviewed(view: SentenceView, match: Region): boolean {
  for (let at = match.from - 5; at < match.to; at++)
    if (keyAt(view, at) === "review" && /^(?:of|into|on)$/.test(keyAt(view, at + 1))) return true;
  return false;
}

/** "announced that it has imposed": done before it was told. */
function hasDone(view: SentenceView, match: Region): boolean {
  for (let at = match.from - 1; at >= match.from - 3; at--)
    if (/^(?:has|have)$/.test(keyAt(view, at)) && keyAt(view, match.from).endsWith("ed")) return true;
  return keyAt(view, match.from - 1) === "has" || keyAt(view, match.from - 1) === "have";
}

/** "ordered it to sell its stake", "signed disposal orders": an order is given, whether or not it has been carried out. */
const ORDERS = wordSet("order orders ordered told tells directed instructed signed signs");

const AHEAD = wordSet("will would could ready prepared");

/** "will impose … unless", "would put a surcharge … if": a threat. */
function isConditional(view: SentenceView, region: Region, match: Region): boolean {
  let ahead = false;
  for (let at = Math.max(region.from, match.from - 8); at < match.to + READY_REACH; at++)
    if (AHEAD.has(keyAt(view, at)) && (at < match.to || isReady(view, at))) ahead = true;
  if (!ahead) return false;
  for (let at = match.to; at < view.sentence.endToken; at++) {
    if (/^(?:unless|if)$/.test(keyAt(view, at))) return true;
    // "are ready should Washington go ahead"
    if (keyAt(view, at) === "should" && /^(?:ready|prepared|,)$/.test(keyAt(view, at - 1))) return true;
  }
  return false;
}

const READY_REACH = 12;

function isReady(view: SentenceView, at: number): boolean {
  return /^(?:ready|prepared)$/.test(keyAt(view, at)) && /^(?:is|are|stands?|stood)$/.test(keyAt(view, at - 1));
}

function opensWith(view: SentenceView, words: RegExp): boolean {
  return words.test(keyAt(view, view.sentence.firstToken));
}

/** An act whose day is near and named has been issued; a month or a distant year only tells an intention. */
function isSetDay({ effective, published }: StatusContext): boolean {
  return effective !== undefined && published !== undefined && isNearDay(effective, published);
}

const SOON = 100;

/** Whether `value` is one day, at most a hundred days after `published`. */
export function isNearDay(value: string, published: string): boolean {
  return value.length === 10 && daysApart(published, value) <= SOON;
}

/** "extends the duties until 2029", "by five years": longer in time. "extended the ban to refiners" is wider, not longer. */
function isProlonged(view: SentenceView, match: Region, region: Region): boolean {
  const from = Math.max(region.from, match.from - 8);
  let widened = false;
  for (let at = from; at < region.to; at++) {
    const key = keyAt(view, at);
    if (/^(?:until|through|till|beyond|by|for|another|further|term|expiry|again|longer)$/.test(key)) return true;
    if (key === "to" && at > match.from && !/^(?:\d+|the end)$/.test(keyAt(view, at + 1))) widened = true;
  }
  return !widened;
}

function relaxStatus(
  cue: Cues,
  done: (status: Status, weight: 0 | 1 | 2, sure?: Factuality) => StatusReading,
  hedged: boolean,
  comes: boolean,
): StatusReading {
  const sure: Factuality | undefined = hedged ? "possible" : undefined;
  if (cue.before(PLANNED) && !cue.before(SAID)) return done("proposed", 2, sure);
  if (cue.has("extended")) return done("extended", 2, sure);
  if (comes) return done("announced", 2, sure);
  if (cue.has("suspended") || cue.anywhere(HALTED)) return done("suspended", 2, sure);
  if (cue.has("revoked") || cue.anywhere(JUDGES)) return done("revoked", 2, sure);
  if (cue.ahead()) return done("announced", 1, sure);
  return done("amended", 1, sure);
}

/** "will lift the ban", "the curbs are to be lifted": said, not yet done. */
function isComing(view: SentenceView, match: Region): boolean {
  for (let at = match.from - COMING_REACH; at < match.to + COMING_REACH; at++) {
    const key = keyAt(view, at);
    if (/^(?:will|shall)$/.test(key)) return at < match.to || keyAt(view, at + 1) === "be";
    if (/^(?:is|are)$/.test(key) && keyAt(view, at + 1) === "to" && keyAt(view, at + 2) === "be") return true;
    if (at >= match.from && /^(?:,|;|which|who|that|while|after)$/.test(key)) return false;
  }
  return false;
}

const COMING_REACH = 6;

/** "said it would impose from 1 August" is settled; "would impose" alone is a plan. */
function isSettled(cue: Cues, { effective }: StatusContext): boolean {
  const plan = cue.before(PROPOSED);
  if (plan) return false;
  return cue.before(SETTLED) && (effective !== undefined || !cue.before(MIGHT));
}

/** "may no longer enter": a bar begins where something else ends. */
function isBarred(view: SentenceView, match: Region): boolean {
  for (let at = match.from - 3; at < match.to + 3; at++)
    if (keyAt(view, at) === "no" && keyAt(view, at + 1) === "longer")
      return /^(?:may|can|could|be|is|are|will|would)$/.test(keyAt(view, at - 1));
  return false;
}

const BILLS = wordSet("bill bills law draft legislation measure act");

/** "after the Senate passed the bill", "the draft was approved": no longer a plan. */
function isPassed(view: SentenceView): boolean {
  for (let at = view.sentence.firstToken; at < view.sentence.endToken; at++) {
    if (!/^(?:passed|approved|adopted|enacted|signed)$/.test(keyAt(view, at))) continue;
    for (let i = at + 1; i < at + 5; i++) if (BILLS.has(keyAt(view, i))) return true;
  }
  return false;
}

const WANTS = wordSet("want wants wanted");

/** "The Commission wants to ban imports"; not "whoever wants to ship needs a licence". */
function isWanted(view: SentenceView, match: Region): boolean {
  for (let at = match.from - 4; at < match.from; at++)
    if (WANTS.has(keyAt(view, at)) && keyAt(view, at + 1) === "to" && !/^(?:that|which|who)$/.test(keyAt(view, at - 1)))
      return true;
  return false;
}

/** "Vietnam may ban exports"; not the month, nor "may not ship". */
function isAllowedTo(view: SentenceView, match: Region): boolean {
  for (let at = match.from - 2; at < match.from; at++)
    if (keyAt(view, at) === "may" && !tokenAt(view, at).capital && !/^(?:not|no)$/.test(keyAt(view, at + 1)))
      return true;
  return false;
}

const FORMERLY = wordSet("earlier previously previous formerly existing");

/** A past perfect, "earlier", or a date well before the news. */
function isPast(
  view: SentenceView,
  region: Region,
  match: Region,
  { announced, effective, published }: StatusContext,
): boolean {
  for (let at = Math.max(region.from, match.from - 6); at < match.from; at++) {
    if (keyAt(view, at) === "had" && at >= match.from - 4 && !isReported(view, at)) return true;
    if (keyAt(view, at) === "after" && at > view.sentence.firstToken) return true;
  }
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
  for (let at = region.from; at < Math.min(region.to, match.to + 4); at++)
    if (FORMERLY.has(keyAt(view, at)) && keyAt(view, at + 1) !== "this") return true;
  return false;
}

/** "said that it had suspended": the tense of reported speech, not of an older act. */
function isReported(view: SentenceView, at: number): boolean {
  for (let i = at - 1; i >= at - 18; i--)
    if (/^(?:said|announced|confirmed|denied|declared|told|added|stated)$/.test(keyAt(view, i))) return true;
  return false;
}

function daysApart(a: string, b: string): number {
  return (Date.parse(b.slice(0, 10)) - Date.parse(a.slice(0, 10))) / 86_400_000;
}
