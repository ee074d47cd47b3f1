// Acts that are not, or not yet, taken: denied, threatened, only thought about, under investigation, proposed.
import { holds, isAt, keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { type WordSet, wordSet } from "../../grammar/word-set.ts";
import type { Region } from "../candidate.ts";
import type { Cues } from "../cues.ts";
import { CONDITIONS } from "./conditional.ts";
import { isDenied, isDisowned, isRuledOut, isUndecided, keepsOn } from "./denial.ts";
import { type Act, type State, state } from "./status-act.ts";
import { tellsWord } from "./status-evidence.ts";
import { AFTER, COLLECTED, MIGHT, MIGHT_IF, PROPOSED, SETTLED } from "./status-words.ts";

/** What no act is: denied, or only said, weighed or looked into. */
export function pending(act: Act): State | undefined {
  const { view, region, match, cue, context } = act;
  if (context.verbal && keepsOn(view, match)) return state("in_force", 2);
  if (
    isRuledOut(view, match) ||
    isDisowned(view, match) ||
    isUndecided(view, match) ||
    (context.verbal && isDenied(view, region, match))
  )
    return state("denied", 2, "denied");
  if (cue.has("threatened") || (context.verbal && hangsOn(view, match, THREATENS)))
    return state("threatened", 2, "possible");
  if (isSupposed(view, match)) return state("considered", 2, "hypothetical");
  if (isAgreedTo(view, match)) return state("announced", 2);
  if (mightAnswer(view, match) || isWarnedOf(view, match) || isElse(view, match))
    return state("threatened", 2, "possible");
  if (context.verbal && isAllowedTo(view, match)) return state("considered", 2, "possible");
  if (cue.has("considered") && !cue.before(AFTER))
    return state(hangsOnIf(view, match) ? "threatened" : "considered", 2, "possible");
  return isLookedInto(act) ? state("investigation", 2) : undefined;
}

/** A plan that needs somebody's leave: a proposal, a bill, a wish. */
export function proposed({ view, match, cue, context }: Act): State | undefined {
  const isPlan =
    cue.has("proposed") &&
    !isOfDeal(view, match) &&
    !isFollowed(view, match) &&
    !isSettled(cue, context.effective) &&
    !isSaidBehind(view, match, cue) &&
    !isPassed(view) &&
    !isAnnouncedPlan(view, match);
  if (!isPlan && !isWanted(view, match) && !isAskedFor(view, match) && !hangsOn(view, match, PROPOSES))
    return undefined;
  return cue.before(MIGHT_IF) ? state("proposed", 2, "possible") : state("proposed", 2);
}

const REMEDIES: ReadonlySet<string> = new Set(["anti_dumping", "countervailing", "safeguard", "import_tariff"]);

function isLookedInto({ view, match, cue, context }: Act): boolean {
  return (
    REMEDIES.has(context.type) &&
    cue.has("investigation") &&
    !isReviewed(view, match) &&
    !isClosed(view, match) &&
    !cue.anywhere(COLLECTED) &&
    !cue.has("proposed") &&
    !isAskedFor(view, match)
  );
}

const SUPPOSED_REACH = 10;

/** "if India bans exports of wheat it will push up prices": what is only supposed; not "even if". */
function isSupposed(view: SentenceView, match: Region): boolean {
  if (!holds(view, CONDITIONS)) return false;
  // "if Chile hit back he would raise duties": what is done about it.
  for (let at = match.from; at < match.to; at++)
    if (/^(?:will|would|could|may|might)$/.test(keyAt(view, at))) return false;
  const from = Math.max(view.sentence.firstToken, match.from - SUPPOSED_REACH);
  for (let at = match.from - 1; at >= from; at--) {
    const key = keyAt(view, at);
    if (key === "if" || (key === "should" && at === view.sentence.firstToken))
      return !/^(?:even|as|asked|see|know|decide|ask)$/.test(keyAt(view, at - 1));
    if (/^(?:,|;|will|would|could|may|might|that|which|who)$/.test(key)) return false;
  }
  return false;
}

const AGREED_REACH = 4;

const AGREEMENTS = wordSet("agreement deal accord pact");

/** "an agreement to charge 15%", "a deal to lower duties": settled between states, not yet done. */
function isAgreedTo(view: SentenceView, match: Region): boolean {
  if (!holds(view, AGREEMENTS)) return false;
  for (let at = match.from - AGREED_REACH; at < match.to; at++)
    if (isAt(view, at, AGREEMENTS) && keyAt(view, at + 1) === "to") return true;
  return false;
}

/** "is ending its inquiry", "closing a year-long investigation": looked into no longer. */
function isClosed(view: SentenceView, match: Region): boolean {
  for (let at = match.from - INQUIRY_REACH; at < match.to + INQUIRY_REACH; at++) {
    if (!/^(?:investigations?|inquir(?:y|ies)|probes?|case)$/.test(keyAt(view, at))) continue;
    for (let i = at - 6; i < at; i++)
      if (
        /^(?:end|ends|ended|ending|clos(?:e|es|ed|ing)|terminat(?:e|es|ed|ing)|drop|drops|dropped|dropping|conclud(?:e|es|ed|ing))$/.test(
          keyAt(view, i),
        )
      )
        return true;
  }
  return false;
}

const INQUIRY_REACH = 12;

/** "a sunset review of the duties": they are paid while they are looked at again. */
function isReviewed(view: SentenceView, match: Region): boolean {
  for (let at = match.from - 5; at < match.to; at++)
    if (keyAt(view, at) === "review" && /^(?:of|into|on)$/.test(keyAt(view, at + 1))) return true;
  return false;
}

/** "Vietnam may ban exports"; not the month, nor "may not ship", "may no longer ship". */
function isAllowedTo(view: SentenceView, match: Region): boolean {
  for (let at = match.from - 2; at < match.from; at++)
    if (keyAt(view, at) === "may" && !tokenAt(view, at).capital && !/^(?:not|no)$/.test(keyAt(view, at + 1)))
      return true;
  return false;
}

const ANSWERS = wordSet("answer respond retaliate reply");
const ANSWER_REACH = 6;

/** "Kyiv may answer with an embargo", "would retaliate with duties": said, in case something happens. */
function mightAnswer(view: SentenceView, match: Region): boolean {
  if (!holds(view, ANSWERS)) return false;
  for (let at = match.from - ANSWER_REACH; at < match.to; at++)
    if (isAt(view, at, ANSWERS) && /^(?:may|might|could|would)$/.test(keyAt(view, at - 1))) return true;
  return false;
}

/** "must make its phones at home or face a 25% duty". */
function isElse(view: SentenceView, match: Region): boolean {
  for (let at = match.from - 4; at < match.to; at++)
    if (keyAt(view, at) === "or" && /^(?:face|pay|be|risk)$/.test(keyAt(view, at + 1))) return true;
  return false;
}

const WARNS = wordSet("warn warns warned warning");

const WARN_REACH = 24;

/** "warned he would hit European wine with a duty". */
function isWarnedOf(view: SentenceView, match: Region): boolean {
  if (!holds(view, WARNS)) return false;
  for (let at = match.from - WARN_REACH; at < match.from; at++) {
    if (!isAt(view, at, WARNS)) continue;
    for (let i = at + 1; i < match.to; i++) if (/^(?:would|will|could|may|might)$/.test(keyAt(view, i))) return true;
  }
  return false;
}

/** "could ban exports if the monsoon fails", "might slap tariffs … if Beijing stood in the way". */
function hangsOnIf(view: SentenceView, match: Region): boolean {
  let isPossible = false;
  for (let at = match.from - ANSWER_REACH; at < match.to; at++)
    if (/^(?:may|might|could)$/.test(keyAt(view, at))) isPossible = true;
  if (!isPossible) return false;
  for (let at = match.to; at < view.sentence.endToken; at++) if (/^(?:if|unless)$/.test(keyAt(view, at))) return true;
  return false;
}

/** "said it would impose from 1 August" is settled; "would impose" alone is a plan. */
function isSettled(cue: Cues, effective: string | undefined): boolean {
  return !cue.before(PROPOSED) && cue.before(SETTLED) && (effective !== undefined || !cue.before(MIGHT));
}

/** "would be taxed 40%, the president added": one who may settle it says that it will be so. */
function isSaidBehind(view: SentenceView, match: Region, cue: Cues): boolean {
  const isOpen = cue.before(PROPOSED) || cue.inside(PROPOSED) || cue.before(MIGHT);
  return !isOpen && (tellsWord(view, match.to) || isAnnouncedAs(view, match));
}

/** "announced on Monday that Chinese goods worth $200bn a year, from handbags to rice, would face a 10% tariff". */
function isAnnouncedAs(view: SentenceView, match: Region): boolean {
  for (let at = match.from - 1; at > view.sentence.firstToken; at--) {
    const key = keyAt(view, at);
    if (/^(?:;|if|should|after|while|but|draft|could|may|might)$/.test(key)) return false;
    if (/^(?:announced|announces)$/.test(key)) return true;
  }
  return false;
}

const BILLS = wordSet("bill bills law draft legislation measure act");
const PASSED = wordSet("passed approved adopted enacted signed");
const PASSED_REACH = 6;

/** "after the Senate passed the bill", "approved the draft", "gave final approval to a bill": no longer a plan. */
export function isPassed(view: SentenceView): boolean {
  if (!holds(view, BILLS)) return false;
  for (let at = view.sentence.firstToken; at < view.sentence.endToken; at++) {
    const isApproval = keyAt(view, at) === "approval" && /^(?:final|its|their|gave)$/.test(keyAt(view, at - 1));
    if (!isApproval && !isAt(view, at, PASSED)) continue;
    for (let i = at + 1; i < at + PASSED_REACH; i++) if (isAt(view, i, BILLS)) return true;
  }
  return false;
}

/** "announced plans to restrict exports", "announced planned controls": said, and not only proposed. */
function isAnnouncedPlan(view: SentenceView, match: Region): boolean {
  for (let at = match.from - ANSWER_REACH; at < match.to; at++)
    if (
      /^(?:announced|announces|announce|unveiled)$/.test(keyAt(view, at)) &&
      /^plan(?:s|ned)$/.test(keyAt(view, at + 1))
    )
      return true;
  return false;
}

const DEALS = wordSet("acquisition takeover purchase merger sale deal investment transaction buyout");

/** "blocking the proposed acquisition of a chipmaker": the deal is planned, not what is done to it. */
function isOfDeal(view: SentenceView, match: Region): boolean {
  let isDeal = false;
  for (let at = match.from - FOLLOWED_REACH; at < match.to + FOLLOWED_REACH; at++) {
    if (!isAt(view, at, PROPOSED)) continue;
    if (!isAt(view, at + 1, DEALS) && !isAt(view, at + 2, DEALS)) return false;
    isDeal = true;
  }
  return isDeal;
}

/** "accepted the recommendation and imposed a duty", "acting on its proposal": what was proposed is done. */
function isFollowed(view: SentenceView, match: Region): boolean {
  for (let at = match.from - FOLLOWED_REACH; at < match.to; at++) {
    if (!/^(?:recommendations?|proposals?|advice)$/.test(keyAt(view, at))) continue;
    for (let i = at - 8; i < at; i++)
      if (/^(?:accept(?:s|ed|ing)?|follow(?:s|ed|ing)?|acting|acted|endorsed|upon)$/.test(keyAt(view, i))) return true;
  }
  return false;
}

const FOLLOWED_REACH = 16;

const WANTS = wordSet("want wants wanted");

/** "The Commission wants to ban imports"; not "whoever wants to ship needs a licence". */
function isWanted(view: SentenceView, match: Region): boolean {
  if (!holds(view, WANTS)) return false;
  for (let at = match.from - 4; at < match.from; at++)
    if (isAt(view, at, WANTS) && keyAt(view, at + 1) === "to" && !/^(?:that|which|who)$/.test(keyAt(view, at - 1)))
      return true;
  return false;
}

const PROPOSES = wordSet("propose proposes proposed proposing");
const THREATENS = wordSet("threaten threatens threatened threatening vowed vows warned");
const TOO_REACH = 3;

/** "proposed on Tuesday to charge a duty, and to cut the quota": what hangs on the same verb. */
function hangsOn(view: SentenceView, match: Region, verbs: WordSet): boolean {
  if (!holds(view, verbs)) return false;
  for (let at = match.from - TOO_REACH; at < match.from + 1; at++) {
    if (keyAt(view, at) !== "to" || keyAt(view, at - 1) !== "and") continue;
    for (let i = view.sentence.firstToken; i < at; i++) if (isAt(view, i, verbs) && toldTo(view, i, at)) return true;
  }
  return false;
}

const URGES = wordSet("asks ask asked asking urges urge urged");
const CALLS = wordSet("calls call called calling asks ask asked asking");

/** "will ask the finance minister to put duties", "calling for duties of 43%", "had asked for a tariff": another is to decide. */
function isAskedFor(view: SentenceView, match: Region): boolean {
  if (!holds(view, CALLS) && !holds(view, URGES)) return false;
  for (let at = match.from - ASKED_REACH; at < match.from; at++) {
    const [key, next] = [keyAt(view, at), keyAt(view, at + 1)];
    if (CALLS.has(key) && /^(?:for|that)$/.test(next)) return true;
    if (URGES.has(key) && toldTo(view, at, match.from)) return true;
  }
  return false;
}

const ASKED_REACH = 8;

function toldTo(view: SentenceView, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (keyAt(view, at) === "to") return true;
  return false;
}
