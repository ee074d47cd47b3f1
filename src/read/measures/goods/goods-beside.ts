// Names of goods that a sentence tells beside the object of a measure: who makes them, what they are used for, what is spared,
// what only leads in other names or says more of them.
import type { Mention } from "../../document/model.ts";
import { PREPOSITIONS } from "../../grammar/function-words.ts";
import { isAt, keyAt, nameAt, type SentenceView, textOf, tokenAt } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Region } from "../candidate.ts";

const MAKERS = new Set(
  "maker makers firm firms company companies producer producers industry industries sector sectors group groups giant giants exporter exporters importer importers manufacturer manufacturers supplier suppliers designer designers developer developers market markets price prices stock stocks share shares war production plant plants manufacturing output farmers growers miners miner mining mine mines refiner refiners association demand crisis juniors explorers mill mills supremacy makes making factory factories provider providers toolmaker toolmakers fab fabs foundry foundries facility facilities enterprise enterprises smelter smelters refinery refineries traders trader dealers workers startup startups assets business businesses operations complex".split(
    " ",
  ),
);
const USES = new Set(
  "used needed vital essential key critical important crucial required ingredient ingredients component components necessary use needed central make making produce producing manufacture clean power develop train goes go went".split(
    " ",
  ),
);
const SPARED_REACH = 6;

const SPARED = wordSet("spared exempt exempted excluded untouched");

/** "Gold and pharmaceuticals were spared, but …": left out of the measure that is told behind. */
export function isSpared(view: SentenceView, { endToken }: Mention, { to }: Region): boolean {
  for (let at = endToken; at < Math.min(to, endToken + SPARED_REACH); at++) {
    const key = keyAt(view, at);
    if (SPARED.has(key)) return /^(?:is|are|was|were|be|been|remain|remains|remained|left)$/.test(keyAt(view, at - 1));
    if (key === ";" || key === ".") return false;
  }
  return false;
}

/** "EVs" */
const INNER = /^\p{Lu}{2}/u;

/** "Northlode Lithium Inc.", "U.S. Steel": a capital word among capitals names a firm. */
export function isPartOfName(view: SentenceView, { firstToken, endToken }: Mention): boolean {
  const token = tokenAt(view, firstToken);
  if (
    !token.capital ||
    token.acronym ||
    INNER.test(textOf(view, firstToken, firstToken)) ||
    view.sentence.zone === "title" ||
    firstToken === view.sentence.firstToken
  )
    return false;
  const [before, after] = [tokenAt(view, firstToken - 1), tokenAt(view, endToken)];
  return (
    (before.capital &&
      /^(?:|country|demonym)$/.test(nameAt(view, firstToken - 1)?.class ?? "") &&
      firstToken - 1 > view.sentence.firstToken) ||
    (after.capital && !after.acronym && nameAt(view, endToken) === undefined)
  );
}

/** "the critical minerals gallium and germanium": the collective word only leads in the names. */
export function isHeading(view: SentenceView, { endToken, norm }: Mention): boolean {
  if (norm === "dual-use items" && /^(?:related|containing|made|such)$/.test(keyAt(view, endToken))) return true;
  if (!/minerals|metals|materials|food products|all goods/.test(norm)) return false;
  const next = nameAt(view, endToken) ?? nameAt(view, endToken + 1);
  return next?.class === "goods" && next.norm !== "all goods";
}

export const TRADERS =
  /^(?:producers?|processors?|exporters?|importers?|suppliers?|buyers?|miners?|refiners?|makers?|sources?|consumers?|traders?|users?|grower|growers|manufacturers?)$/;

/** "the world's top processor of rare earths", "sensor makers": goods that only say who somebody is. */
export function isMaker(view: SentenceView, { endToken, firstToken }: Mention): boolean {
  // "the world's top processor of rare earths"
  const lead = keyAt(view, firstToken - 1);
  if (lead === "of" && TRADERS.test(keyAt(view, firstToken - 2)) && !/^exporters?$/.test(keyAt(view, firstToken - 2)))
    return true;
  const next = keyAt(view, endToken);
  if (MAKERS.has(next)) return true;
  // "drone and sensor makers"
  if (next === "and" && /^[a-z]*(?:makers?|producers?|manufacturers?|firms|companies)$/.test(keyAt(view, endToken + 2)))
    return true;
  if (next === "-" || tokenAt(view, endToken).joined)
    return MAKERS.has(keyAt(view, endToken)) || MAKERS.has(keyAt(view, endToken + 1));
  return keyAt(view, firstToken - 1) === "its" && keyAt(view, firstToken - 2) === "spends";
}

/** "needed for chips": what the goods of a measure are used for. */
export function isUse(view: SentenceView, mention: Mention, region: Region): boolean {
  const { firstToken } = mention;
  if (isListedUse(view, mention, region)) return true;
  /** Where the preposition stands that leads from what is needed to what it is needed for. */
  let preposition: number | undefined;
  for (let at = firstToken - 1; at >= Math.max(region.from, firstToken - 6); at--) {
    const key = keyAt(view, at);
    if (key === "," || key === ";") return false;
    if (key === "for" || key === "in" || key === "to" || key === "into") preposition = at;
    if (preposition !== undefined && preposition - at <= 2 && USES.has(key)) return !isNeedOfLicence(view, at);
    // "fluorinated polyimide for smartphone screens"
    if (key === "for" && nameAt(view, at - 1)?.class === "goods") return true;
    if (BUYING.has(key) && isReason(view, at)) return true;
    if (key === "making" || key === "produce" || key === "manufacture" || key === "make")
      return at > region.from && keyAt(view, at - 1) === "to";
  }
  return false;
}

const USED = wordSet("used needed essential vital crucial critical");
const USE_LEADS = wordSet("in for");
const LONGEST_USES = 14;
/** Words of the last item of a list, up to its "and". */
const LAST_ITEM = 4;

/** "metals used in missiles, fibre optics and solar cells": every item of a list of uses; not "gallium, used in chips, germanium and". */
function isListedUse(view: SentenceView, { firstToken, endToken }: Mention, region: Region): boolean {
  let comma: number | undefined;
  for (let at = firstToken - 1; at >= Math.max(region.from, firstToken - LONGEST_USES); at--) {
    const key = keyAt(view, at);
    if (key === ",") comma = at;
    else if (USE_LEADS.has(key) && isAt(view, at - 1, USED))
      return comma !== undefined && keyAt(view, at - 2) !== "," && isClosed(view, comma, endToken);
    else if (PREPOSITIONS.has(key) || tokenAt(view, at).kind === "sign") return false;
  }
  return false;
}

/** Whether an "and" or "or" joins the last item of the list. */
function isClosed(view: SentenceView, from: number, endToken: number): boolean {
  for (let at = from; at < endToken + LONGEST_USES && at < view.sentence.endToken; at++) {
    const key = keyAt(view, at);
    if (/^(?:and|or)$/.test(key)) return true;
    if (at >= endToken + LAST_ITEM && key !== ",") return false;
    if (PREPOSITIONS.has(key)) return false;
  }
  return false;
}

const BUYING = wordSet("buying purchasing purchases purchase supplying");

/** "a penalty for the purchase of Russian oil", "duties over its buying of oil": why, not on what. */
function isReason(view: SentenceView, at: number): boolean {
  let lead = at - 1;
  while (/^(?:the|its|their|continued|further)$/.test(keyAt(view, lead))) lead--;
  if (keyAt(view, lead) === "over") return true;
  return keyAt(view, lead) === "for" && !/^(?:licen[cs]es?|permits?|approvals?)$/.test(keyAt(view, lead - 1));
}

/** "a licence is needed for", "permits required for": what follows is the object, not a use. */
function isNeedOfLicence(view: SentenceView, at: number): boolean {
  if (!/^(?:needed|required|necessary)$/.test(keyAt(view, at))) return false;
  return view.words.some((word) => word.norm === "licence.noun" && word.endToken <= at && at - word.endToken <= 5);
}

/** ", its most capable chip still on sale there": says more of goods already named. */
export function isApposition(view: SentenceView, { firstToken }: Mention, region: Region): boolean {
  for (let at = firstToken - 1; at >= Math.max(region.from, firstToken - 5); at--) {
    if (keyAt(view, at) === ",") return /^(?:its|the|a|an|his|their|which)$/.test(keyAt(view, at + 1));
    if (nameAt(view, at)?.class === "goods") return false;
  }
  return false;
}

const PURPOSES = wordSet(
  "bring cut curb help keep protect secure ensure encourage lower stem rein ease boost support shield stop prevent preserve conserve meet safeguard guarantee cool tame contain stabilise stabilize combat fight counter reduce avoid promote spur develop strengthen force push press fund finance punish pressure",
);
const OUTCOMES = wordSet(
  "forcing prompting pushing raising hitting hurting sending driving leaving threatening squeezing pressuring disrupting helping allowing enabling",
);
const KINDS = wordSet(
  "metal metals mineral minerals material materials element elements chemical chemicals commodity ingredient ingredients component substance input fuel crop",
);

/** "exports of corn to bring down the price of pork", "antimony, a metal that goes into batteries": what follows is no object. */
export function isReasonBetween(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const key = keyAt(view, at);
    if (key === "to" && isAt(view, at + 1, PURPOSES)) return true;
    if (key === "," && isAt(view, at + 1, OUTCOMES)) return true;
    if (key === "," && tellsKind(view, at + 1, to)) return true;
  }
  return false;
}

/** ", a metal", ", two key minerals" */
function tellsKind(view: SentenceView, from: number, to: number): boolean {
  if (!/^(?:a|an|the|two|three|both|all|key|vital)$/.test(keyAt(view, from))) return false;
  for (let at = from + 1; at < Math.min(to, from + 4); at++)
    if (isAt(view, at, KINDS))
      return /^(?:that|which|used|needed|vital|key|crucial|essential|in)$/.test(keyAt(view, at + 1));
  return false;
}

/** The token behind the goods listed with one. */
export function endOfList(view: SentenceView, mention: Mention): number {
  let at = mention.endToken;
  while (["and", "or"].includes(keyAt(view, at)) || nameAt(view, at)?.class === "goods") at++;
  return at;
}

const BEHIND = wordSet("after amid over since following despite");
const ACTS = wordSet(
  "curbs curb ban bans tariffs tariff duties duty controls restrictions sanctions limits levies rules",
);

/** "to the US after chip curbs": the goods of another act. */
export function isOfOtherAct(view: SentenceView, { firstToken, endToken }: Mention): boolean {
  return isAt(view, endToken, ACTS) && isAt(view, firstToken - 1, BEHIND);
}
