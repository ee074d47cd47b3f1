// Restrictions loosened by a verb and a small word that stand far apart: "took its tariff off Brazilian beef", "exempted chips meant
// for cars from its ban", "suspend the countermeasures …, which include export restrictions".
import type { Mention } from "../../document/model.ts";
import { CLAUSE_WORDS, DETERMINERS, isAuxiliary } from "../../grammar/function-words.ts";
import { predicateAfter } from "../../grammar/predicate.ts";
import { holds, holdsIn, isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Region } from "../candidate.ts";
import { isNegated, isPassive } from "../status/negated.ts";

const RESTRICTIONS = wordSet(
  "ban bans curbs curb controls control restrictions restriction tariffs tariff duty duties levy levies sanctions sanction embargo limits limit quotas quota requirements requirement licensing listings listing rules rule measures measure prohibition order probe investigation surcharges surcharge tax taxes list blacklist countermeasures fees fee charges tolls stop halt freeze moratorium clampdown permits permit licences licence licenses license suspension block checks screening vetting scrutiny",
);

/** Whether a noun between the two tokens names what restricts trade. */
export function namesRestriction(view: SentenceView, from: number, to: number): boolean {
  return holdsIn(view, from, to, RESTRICTIONS);
}

const FROM = wordSet("from of");

/** Whether such a pair of words loosens the act in `match`. */
export function isTakenOff(view: SentenceView, match: Region): boolean {
  const isFreed = (holds(view, TAKES) || holds(view, FREES)) && isFreedOf(view, match);
  return isFreed || isOutOfBill(view, match) || isAmongLoosened(view, match) || verbOfBoth(view, match) !== undefined;
}

/** "struck the ban off its list", "freed the goods from the duty". */
function isFreedOf(view: SentenceView, match: Region): boolean {
  for (let at = match.from - BESIDE; at < match.to + BESIDE; at++) {
    const key = keyAt(view, at);
    if (key === "off" || (key === "out" && keyAt(view, at + 1) === "of")) {
      const verb = verbBefore(view, at, TAKES);
      if (verb === undefined || isNegated(view, verb)) continue;
      if (namesRestriction(view, verb + 1, at) || namesRestriction(view, at + 1, at + 1 + OBJECT)) return true;
    }
    if (FROM.has(key) && at < match.to && match.from - at <= OBJECT) {
      const verb = verbBefore(view, at, FREES);
      if (verb !== undefined && !isNegated(view, verb) && namesRestriction(view, at + 1, match.to + 1)) return true;
    }
  }
  return false;
}

const BILLS = wordSet("bill act law legislation draft text budget");
const DROPS = wordSet(
  "taken stripped strips strip struck strikes removed removes dropped drops deleted deletes left omitted cut pulled",
);

/** "a ban was taken out of the bill", "stripped the ban from the defence bill": never to be law. */
function isOutOfBill(view: SentenceView, match: Region): boolean {
  if (!holds(view, BILLS) || !holds(view, DROPS)) return false;
  for (let at = match.from; at < match.to + OUT_REACH; at++) {
    if (!isAt(view, at, FROM) && keyAt(view, at) !== "off") continue;
    if (![2, 3, 4, 5].some((by) => isAt(view, at + by, BILLS))) continue;
    const verb = verbBefore(view, at, DROPS);
    if (verb !== undefined && (verb < match.to || isPassive(view, verb)) && !isNegated(view, verb)) return true;
  }
  return false;
}

/** Words from the act to the bill that it is dropped from at most. */
const OUT_REACH = 14;

const TAKES = wordSet("take takes took taken taking strike strikes struck wipe wipes wiped knock knocks knocked");
const FREES = wordSet("exempt exempts exempted exempting spare spares spared sparing free frees freed freeing");
/** Tokens beside the act's own words in which the small word stands. */
const BESIDE = 6;
/** Tokens of what stands behind it: "off its list", "out of the 40% tariff". */
const OBJECT = 5;
const VERB_REACH = 14;

const CLAUSES = wordSet(", ; that which who after while but");

function verbBefore(view: SentenceView, from: number, verbs: ReadonlySet<string>): number | undefined {
  for (let at = from - 1; at >= from - VERB_REACH; at--) {
    const key = keyAt(view, at);
    if (verbs.has(key)) return at;
    if (CLAUSES.has(key)) return undefined;
  }
  return undefined;
}

const INCLUDES = wordSet("include includes including among");

/** "suspended six announcements, including the one that …": what is loosened is named first, and the act told as one of them. */
function isAmongLoosened(view: SentenceView, match: Region): boolean {
  if (!holds(view, INCLUDES)) return false;
  let among = false;
  for (let at = match.from - 1; at >= match.from - AMONG_REACH; at--) {
    if (isAt(view, at, INCLUDES) && match.from - at <= MEMBER) among = true;
    if (!among) continue;
    const verb = view.words.find(({ norm, firstToken }) => norm === "relax.verb" && firstToken === at);
    if (verb !== undefined) return !isNegated(view, at) && namesWhole(view, at, match.from);
  }
  return false;
}

const AMONG_REACH = 26;
const MEMBER = 7;
const WHOLES = wordSet("countermeasures measures announcements notices curbs rules orders restrictions controls");

function namesWhole(view: SentenceView, from: number, to: number): boolean {
  return holdsIn(view, from, to, WHOLES);
}

/** "suspended for a year its port fees on ships and the sanctions on five banks": the verb that loosens the first object, and so the second. */
export function verbOfBoth(view: SentenceView, { from, to }: Region): Mention | undefined {
  let and = from - 1;
  while (and >= from - DETERMINED && keyAt(view, and) !== "and") and--;
  if (keyAt(view, and) !== "and" || !DETERMINERS.has(keyAt(view, and + 1)) || !namesRestriction(view, and, to))
    return undefined;
  if (predicateAfter(view, to, view.sentence.endToken) !== undefined) return undefined;
  return view.words.find(({ class: kind, norm, firstToken, endToken }) => {
    if (kind !== "relax" || norm === "relax.noun" || endToken > and || and - endToken > JOINED) return false;
    if (isNegated(view, firstToken) || !namesRestriction(view, endToken, and)) return false;
    for (let at = endToken; at < and; at++)
      if (CLAUSE_WORDS.has(keyAt(view, at)) || isAuxiliary(keyAt(view, at))) return false;
    return true;
  });
}

/** Words from "and" to the act it joins at most, and from the verb to "and". */
const DETERMINED = 4;
const JOINED = 16;
