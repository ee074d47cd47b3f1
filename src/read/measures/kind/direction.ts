// Whether the act loosens: "lifts the ban", "the duties were suspended", "removed from the list". Stopping trade is no loosening.
import type { Mention } from "../../document/model.ts";
import { asideBefore } from "../../grammar/aside-before.ts";
import { PREPOSITIONS } from "../../grammar/function-words.ts";
import { predicateAfter } from "../../grammar/predicate.ts";
import { isAt, keyAt, type SentenceView, timexAt, tokenAt } from "../../grammar/sentence-view.ts";
import { boundsOf } from "../../time/calendar.ts";
import type { Region } from "../candidate.ts";
import { familyOf, type MeasureType } from "../families.ts";
import { losesFavour, needsNone } from "./favour.ts";
import { isFavour } from "./instrument.ts";
import { isNegated, isPassive } from "../status/negated.ts";
import { freesOfLicence, grantsLicence, opensAgain, permitsTrade, policyChange } from "./permission.ts";
import { runsOut } from "./runs-out.ts";
import { wordSet } from "../../grammar/word-set.ts";
import { isTakenOff, namesRestriction } from "./taken-off.ts";

const REACH = 7;

/** `named`: the list or instrument named in the match, if any. */
export function directionOf(
  view: SentenceView,
  region: Region,
  match: Region,
  type: MeasureType,
  named: Mention | undefined,
): "restrict" | "relax" {
  if (named?.class === "list")
    return leavesList(view, region, match, type, named) === isFavour(named) ? "restrict" : "relax";
  if (losesFavour(view, region, match)) return "restrict";
  const policy = policyChange(view, match);
  if (policy !== undefined) return policy;
  if (grantsLicence(view, match) || freesOfLicence(view, match) || opensAgain(view, region, match)) return "relax";
  if (permitsTrade(view, match)) return "relax";
  if ((named === undefined || !isFavour(named)) && (isTakenOff(view, match) || runsOut(view, region, match)))
    return "relax";
  // Losing a place on a list of trusted partners or an exemption is a restriction.
  return relaxes(view, region, match, type, named !== undefined) === (named !== undefined && isFavour(named))
    ? "restrict"
    : "relax";
}

/** "removed from the list", "taking Japan off its list", "the listing was lifted"; not "restored to the list". */
function leavesList(
  view: SentenceView,
  region: Region,
  match: Region,
  type: MeasureType,
  { firstToken }: Mention,
): boolean {
  for (let at = Math.max(region.from, match.from - REACH); at < match.to; at++)
    if (/^(?:restor|reinstat|readmit|return)/.test(keyAt(view, at)) && !isNegated(view, at)) return false;
  for (let at = firstToken - 1; at >= firstToken - LIST_REACH; at--) {
    const key = keyAt(view, at);
    if (key === "off" || (key === "of" && keyAt(view, at - 1) === "out")) return true;
  }
  const isRemoved = view.words.some(
    (word) =>
      word.norm === "delist.verb" &&
      word.firstToken >= region.from &&
      word.firstToken < Math.min(region.to, match.to + 6),
  );
  return isRemoved || relaxes(view, region, match, type);
}

const LIST_REACH = 4;

/** "A court blocked the tariffs", "judges struck down the ban". */
function struckDown(view: SentenceView, region: Region, match: Region): boolean {
  const bench = view.words.find(
    (word) => word.norm === "bench" && word.firstToken >= region.from - 12 && word.firstToken < match.to,
  );
  if (bench === undefined) return false;
  for (let at = bench.endToken; at < Math.min(bench.endToken + 6, match.to); at++)
    if (
      /^(?:blocked|blocks|halted|halts|froze|freezes|struck|strikes|invalidated|annulled|overturned|quashed|suspended|paused|stayed)$/.test(
        keyAt(view, at),
      )
    )
      return true;
  return false;
}

/** "halt sanctions on five firms", "stop collecting the duty": what stops is the restriction. */
function stopsRestriction(view: SentenceView, region: Region, match: Region): boolean {
  return view.words.some(({ norm, firstToken, endToken }) => {
    if (norm !== "ban.stop" || firstToken < region.from || firstToken < match.from - REACH || endToken > match.to)
      return false;
    if (isNegated(view, firstToken) || /^(?:block|cut|freez|froze)/.test(keyAt(view, firstToken))) return false;
    for (let at = endToken; at < endToken + REACH_OF_STOP; at++) {
      const key = keyAt(view, at);
      if (/^(?:collecting|levying|charging|imposing|enforcing|applying)$/.test(key)) return true;
      if (ENDABLE.test(key)) return true;
      if (/^(?:of|on|to|from|under|for|with|in|by|exports?|imports?|sales?|shipments?|,)$/.test(key)) return false;
    }
    return false;
  });
}

const REACH_OF_STOP = 4;
const ENDABLE =
  /^(?:sanctions?|tariffs?|dut(?:y|ies)|lev(?:y|ies)|surcharges?|fees?|tolls?|curbs|restrictions?|countermeasures|probes?)$/;

/** `ofInstrument`: what stops in the match is an instrument, not trade: "the 50% rule is suspended". */
function relaxes(view: SentenceView, region: Region, match: Region, type: MeasureType, ofInstrument = false): boolean {
  if (struckDown(view, region, match) || stopsRestriction(view, region, match) || needsNone(view, region)) return true;
  const stopsTrade =
    !ofInstrument &&
    view.words.some((word) => word.norm === "ban.stop" && word.firstToken >= match.from && word.firstToken < match.to);
  for (const word of view.words) {
    if (word.class !== "relax" || word.firstToken < region.from || word.endToken > region.to) continue;
    const key = keyAt(view, word.firstToken);
    // "will let in no more goods from Lebanon"
    if (isNegated(view, word.firstToken) || keyAt(view, word.endToken) === "no") continue;
    // "signs a 50% tariff but spares juice": what is left out of an act does not loosen it.
    if (EXEMPTS.test(key) && isAt(view, word.firstToken - 1, EXCEPT) && word.firstToken >= match.from) continue;
    if (standsForGoods(view, word.firstToken) || isOfAgreement(view, word)) continue;
    if (key.startsWith("lift") && isRaised(view, word.endToken)) continue;
    // "must unwind its purchase": what is undone is the deal.
    if (key.startsWith("unw") && familyOf(type) === "investment") continue;
    // "holds back palm oil": goods are kept at home.
    if (/^(?:hold|holds|held|holding)$/.test(key) && !namesRestriction(view, match.from - 2, match.to + 2)) continue;
    // "the ban ends on 31 May": it binds until then.
    if (/^(?:ends|lapses|expires)$/.test(key) && endsAhead(view, word.endToken)) continue;
    if (word.norm === "relax.noun") {
      if (
        word.firstToken >= match.from &&
        word.endToken <= match.to &&
        key.startsWith("exclusion") &&
        type === "procurement_ban"
      )
        continue;
      // "banned the removal of scrap from its territory": what is banned does not loosen.
      if (
        view.words.some(
          ({ class: kind, endToken }) =>
            kind === "ban" && word.firstToken - endToken <= 1 && endToken <= word.firstToken,
        )
      )
        continue;
      if (isOfTrade(view, word.endToken)) continue;
      // "exemption from", "suspension of", "waiver for" before the measure; "tariff exemption", "export ban suspension" after.
      const gap = word.firstToken >= match.from ? word.firstToken - match.to : match.from - word.endToken;
      if (gap <= 5 && !/^(?:no|without|not)$/.test(keyAt(view, word.firstToken - 1))) return true;
      continue;
    }
    if (
      /^(?:allow|allows|allowed|allowing|let|lets|letting|clear|cleared)$/.test(key) &&
      !opensTrade(view, word.firstToken)
    )
      continue;
    const isStop = view.words.some((other) => other.norm === "ban.stop" && other.firstToken === word.firstToken);
    // "suspends exports" stops trade; "suspends export controls" loosens.
    if (isStop && stopsTrade && !namesRestriction(view, word.endToken, match.to + 2)) continue;
    if (
      CUTS.test(key) &&
      (type === "export_quota" ||
        type === "import_quota" ||
        !(namesRestriction(view, word.endToken, match.to + 2) || isCutOf(view, match, word.firstToken)))
    )
      continue;
    if (
      /^(?:end|ends|ended|drop|drops|dropped|remove|removes|removed|cut|cancel|cancelled|phase[sd]?)$/.test(key) &&
      !namesRestriction(view, match.from - 2, match.to + 2)
    )
      continue;
    if (word.firstToken >= match.to) {
      const predicate = predicateAfter(view, match.to, region.to);
      if (
        predicate !== undefined &&
        word.firstToken <= predicate.verb &&
        predicate.verb < word.endToken &&
        loosensOf(view, word.firstToken)
      )
        return true;
      // "put its curbs on hold"; "puts grain exports on hold" stops trade.
      if (key === "on" && namesRestriction(view, match.from, match.to)) return true;
      // Passive or later: "the duties were suspended", "curbs to be lifted".
      if (word.firstToken - match.to <= REACH && isPassive(view, word.firstToken)) return true;
      continue;
    }
    if (word.firstToken >= match.from || wordsBetween(view, word.endToken, match.from) <= REACH) return true;
  }
  return false;
}

/**
 * Words from a verb to its object, without the days and asides between: "suspended on Friday, as agreed, its duties". What
 * something is dropped "in favour of" is no object.
 */
function wordsBetween(view: SentenceView, from: number, to: number): number {
  let words = 0;
  const aside = asideBefore(view, to);
  for (let at = aside?.from === from ? aside.to : from; at < to; at++) {
    if (/^favou?r$/.test(keyAt(view, at))) return Infinity;
    const day = timexAt(view, PREPOSITIONS.has(keyAt(view, at)) ? at + 1 : at);
    const aside = day?.endToken ?? asideEnd(view, at, to);
    if (aside !== undefined && aside <= to) at = aside - 1;
    else if (keyAt(view, at) !== ",") words++;
  }
  return words;
}

/** Behind "with immediate effect", or behind a few words between commas. */
function asideEnd(view: SentenceView, at: number, to: number): number | undefined {
  if (keyAt(view, at) === "with" && keyAt(view, at + 2) === "effect") return at + 3;
  if (keyAt(view, at) !== ",") return undefined;
  for (let end = at + 2; end <= Math.min(to, at + LONGEST_ASIDE); end++) if (keyAt(view, end) === ",") return end + 1;
  return undefined;
}

const LONGEST_ASIDE = 5;

const AGREEMENT = /^(?:agreement|pact|deal|accord|treaty|initiative)$/;

/** "withdrew from the 2019 agreement suspending the case": which agreement is meant, and no restriction that is taken back. */
function isOfAgreement(view: SentenceView, { firstToken, endToken }: Mention): boolean {
  if (AGREEMENT.test(keyAt(view, firstToken - 1)) && keyAt(view, firstToken).endsWith("ing")) return true;
  if (!keyAt(view, firstToken).startsWith("withdr") || keyAt(view, endToken) !== "from") return false;
  for (let at = endToken; at < endToken + 6; at++) if (AGREEMENT.test(keyAt(view, at))) return true;
  return false;
}

const RAISE_REACH = 12;

/** "lift its duties on American goods to 84%": a rate goes up. */
function isRaised(view: SentenceView, from: number): boolean {
  return view.figures.some(
    ({ kind, firstToken }) =>
      kind === "percent" &&
      firstToken > from &&
      firstToken < from + RAISE_REACH &&
      keyAt(view, firstToken - 1) === "to",
  );
}

/** "aluminium scrap", "from the end of October", "high-end electronics": no verb. */
function standsForGoods(view: SentenceView, at: number): boolean {
  const { key, joined } = tokenAt(view, at);
  if (key === "end" && joined) return true;
  if (key === "scrap")
    return (
      (PREPOSITIONS.has(keyAt(view, at - 1)) && keyAt(view, at - 1) !== "to") ||
      /^(?:metals?|iron|steel|copper|alumini?um|plastics?|paper|exports?)$/.test(keyAt(view, at + 1)) ||
      view.names.some(({ class: kind, endToken }) => kind === "goods" && (endToken === at || endToken === at + 1))
    );
  return key === "end" && /^(?:the|year|month)$/.test(keyAt(view, at - 1)) && keyAt(view, at + 1) === "of";
}

const EXEMPTS = /^(?:spar|exempt|waiv)/;
const EXCEPT = wordSet("but while though although yet");

const CUTS = /^(?:cut|reduc|lower|halv|trim|par(?:e|ing)|slash)/;
/** "Duties were cut to 10%": the measure stands before. */
function isCutOf(view: SentenceView, match: Region, at: number): boolean {
  return at >= match.from && namesRestriction(view, match.from - 1, at) && isPassive(view, at);
}

/** "the suspension of imports", "a pause in shipments": what stops is trade. */
function isOfTrade(view: SentenceView, at: number): boolean {
  if (
    !/^(?:suspension|pause|withdrawal|delay)s?$/.test(keyAt(view, at - 1)) ||
    !/^(?:of|in|on|to)$/.test(keyAt(view, at))
  )
    return false;
  for (let i = at + 1; i < at + FLOW_REACH; i++) {
    const key = keyAt(view, i);
    if (/^(?:of|from|on|for|,)$/.test(key)) return false;
    if (TRADE.test(key)) return !namesRestriction(view, i + 1, i + 2);
  }
  return false;
}

const FLOW_REACH = 6;
const TRADE = /^(?:imports?|exports?|shipments?|sales?|purchases?|deliver(?:y|ies)|importation|exportation|supplies)$/;

/** "ends on May 31", with the day still to come; what ends tomorrow is news of its end. */
function endsAhead(view: SentenceView, at: number): boolean {
  const published = view.document.published?.value;
  return view.timexes.some(
    ({ firstToken, value }) =>
      firstToken >= at &&
      firstToken <= at + 3 &&
      published !== undefined &&
      keyAt(view, firstToken) !== "tomorrow" &&
      boundsOf(value)[1] > published,
  );
}

/** "duties would end", "have been dropped": what happens to the measure itself. */
function loosensOf(view: SentenceView, at: number): boolean {
  return (
    isPassive(view, at) ||
    /^(?:end|ends|ended|lapse[sd]?|on|put|held|come|comes|came|falls?|fell)$/.test(keyAt(view, at))
  );
}

function opensTrade(view: SentenceView, at: number): boolean {
  for (let i = at + 1; i < at + 6; i++)
    if (/^(?:exports?|imports?|sales?|shipments?|resume|ship|sell|buy)$/.test(keyAt(view, i))) return !isOnly(view, i);
  return false;
}

/** "allowed to ship only with a licence". */
function isOnly(view: SentenceView, at: number): boolean {
  for (let i = at + 1; i < at + ONLY_REACH; i++) if (keyAt(view, i) === "only") return true;
  return false;
}

const ONLY_REACH = 6;
