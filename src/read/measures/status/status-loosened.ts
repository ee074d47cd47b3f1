// How far an act has come that loosens a restriction: put off, done away with, made lighter, or only announced.
import { holdsIn, isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { Factuality, Region } from "../candidate.ts";
import { wordSet } from "../../grammar/word-set.ts";
import { type Act, isNearDay, type State, type StatusContext, state } from "./status-act.ts";
import { tellsWord } from "./status-evidence.ts";
import { verbOfBoth } from "../kind/taken-off.ts";
import { HALTED, JUDGES, PLANNED, SAID } from "./status-words.ts";

export function loosened({ view, match, cue, context }: Act): State {
  const sure: Factuality | undefined = cue.hedge("possible") ? "possible" : undefined;
  if (cue.before(PLANNED) && !cue.before(SAID)) return state("proposed", 2, sure);
  if (cue.has("extended")) return state("extended", 2, sure);
  if ((isComing(view, match) || isPromised(view, match)) && !isAtHand(context, view))
    return state("announced", 2, sure);
  if (isOnePersonsLeave(view, match, context)) return state("announced", 2, sure);
  if (cue.has("suspended") || cue.anywhere(HALTED) || isPutOffToo(view, match)) return state("suspended", 2, sure);
  if (cue.has("revoked") || cue.anywhere(JUDGES)) return state("revoked", 2, sure);
  if (cue.ahead()) return state("announced", 1, sure);
  return state(isLighter(view, match) ? "amended" : "revoked", 1, sure);
}

/** "suspended its port fees and the sanctions on five banks". */
function isPutOffToo(view: SentenceView, match: Region): boolean {
  const verb = verbOfBoth(view, match);
  return (
    verb !== undefined &&
    view.words.some(({ norm, firstToken }) => norm === "suspended" && firstToken === verb.firstToken)
  );
}

/** "Nvidia may sell its chips to China, the president said": leave that one person tells of, without a day. */
function isOnePersonsLeave(view: SentenceView, match: Region, { effective }: StatusContext): boolean {
  if (effective !== undefined || !tellsWord(view)) return false;
  for (let at = match.from - LEAVE_REACH; at < match.to + 2; at++)
    if (/^(?:may|can|allow|allows|allowed|let|lets)$/.test(keyAt(view, at))) return true;
  return false;
}

const LEAVE_REACH = 5;

const LIGHTER =
  /^(?:cuts?|cutting|halv(?:e|es|ed|ing)|eas(?:e|es|ed|ing)|relax(?:es|ed|ing)?|lower(?:s|ed|ing)?|loosen(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|spar(?:e|es|ed)|exempt(?:s|ed)?|waiv(?:e|es|ed)|exemptions?|slash(?:es|ed)?|trim(?:s|med)?|partially|partly|softens?|softened|waivers?|fall|falls|fell|down|amend(?:s|ed)|allow(?:s|ed|ing)?|leeway|can|may)$/;

/** "halved the duty", "eased its curbs": less than before, not gone. */
export function isLighter(view: SentenceView, match: Region): boolean {
  for (let at = match.from - 8; at < match.to + 8; at++) if (LIGHTER.test(keyAt(view, at))) return true;
  return false;
}

const DEALS = wordSet("deal agreement accord truce pact joint both agreed agree");

/** "will scrap the duties from Saturday": one government's act that begins within days is as good as done; what two agree on is not. */
function isAtHand({ effective, published }: StatusContext, view: SentenceView): boolean {
  return effective !== undefined && published !== undefined && isNearDay(effective, published) && !tellsDeal(view);
}

/** Whether the sentence tells what two states agree on. */
export function tellsDeal(view: SentenceView): boolean {
  return holdsIn(view, view.sentence.firstToken, view.sentence.endToken, DEALS);
}

const COMING_REACH = 6;

const PROMISES = wordSet("agreed agree agrees promised promises pledged pledges offered offers vowed");

/** "promised to lift", "agreed on Tuesday to remove". */
function promisesTo(view: SentenceView, at: number): boolean {
  for (let i = at + 1; i < at + 5; i++) if (keyAt(view, i) === "to") return true;
  return false;
}

/** "promised to suspend or cancel the countermeasures …, which include export curbs": the promise is of the loosening itself. */
function isPromised(view: SentenceView, match: Region): boolean {
  return view.words.some(({ norm, firstToken }) => {
    if (norm !== "relax.verb" || firstToken >= match.to || firstToken < match.from - PROMISE_REACH) return false;
    return keyAt(view, firstToken - 1) === "to" && [2, 3, 4].some((back) => isAt(view, firstToken - back, PROMISES));
  });
}

const PROMISE_REACH = 26;

/** "will lift the ban", "the curbs are to be lifted": said, not yet done. */
function isComing(view: SentenceView, match: Region): boolean {
  for (let at = match.from - COMING_REACH; at < match.to + COMING_REACH; at++) {
    const key = keyAt(view, at);
    if (PROMISES.has(key) && at < match.to && promisesTo(view, at)) return true;
    if (/^(?:will|shall)$/.test(key) && keyAt(view, at + 1) === "no") return false;
    if (/^(?:will|shall)$/.test(key)) return at < match.to || keyAt(view, at + 1) === "be";
    if (/^(?:is|are)$/.test(key) && keyAt(view, at + 1) === "to" && keyAt(view, at + 2) === "be") return true;
    if (at >= match.from && /^(?:,|;|which|who|that|while|after)$/.test(key)) return false;
  }
  return false;
}
