// Cases that are measures already: the opening of a trade-remedy case is a measure under investigation, and so is `the probe` told
// after it.
import { addDays, isIsoDate } from "../../base/date.ts";
import type { Cast } from "../actors/index.ts";
import type { Mention } from "../document/model.ts";
import { overlap, type Range } from "../document/span.ts";
import type { FrameMatch } from "../frames/find-matches.ts";
import { phraseText } from "../frames/record.ts";
import { isAt, keyAt, type SentenceView, textOf } from "../grammar/sentence-view.ts";
import type { NounPhrase } from "../grammar/noun-phrase.ts";
import { hasKey, textFrom } from "../frames/reach.ts";
import { wordSet } from "../grammar/word-set.ts";

/** Whether a match tells of a case that is among the measures. `probes`: where the text tells such measures. */
export function isProbe(cast: Cast, { view, trigger, verb, slots }: FrameMatch, probes: readonly Range[]): boolean {
  if (view.sentence.zone === "related") return false;
  const opened = slots.get("case_word");
  if (opened !== undefined && REMEDY.test(phraseText(view, opened))) return true;
  if ((opened !== undefined || isOpenedBy(view, trigger)) && isIntoTrade(view, slots.get("target"))) return true;
  // `opened a case at the World Trade Organization against …`: a dispute of states.
  if (WTO.test(textFrom(view, trigger.endToken, WTO_REACH))) return true;
  // `announced tariffs and an antitrust investigation into Google`: a case of another law
  if (isAt(view, trigger.firstToken - 1, COMPETITION)) return false;
  const told = caseToldAs(cast, view, trigger);
  if (told === "past") return false;
  if (probes.some((probe) => overlap(probe, trigger))) return true;
  const from = Math.max(view.sentence.firstToken, trigger.firstToken - 3);
  if (
    trigger.class === "act_noun" &&
    (verb !== undefined || told === "news" ? REMEDY : SHORT_REMEDY).test(textOf(view, from, trigger.firstToken))
  )
    return true;
  const isNamed = verb === undefined && isAt(view, trigger.firstToken - 1, THE);
  return isNamed && probes.length > 0 && keyAt(view, trigger.endToken) !== "found";
}

/** `launched an investigation`: the verb in the trigger, or before it where the trigger is the noun. */
function isOpenedBy(view: SentenceView, { class: kind, firstToken, endToken }: Mention): boolean {
  return hasKey(view, kind === "act_noun" ? firstToken - OPENED_REACH : firstToken, endToken, OPENS);
}

/** `opened an investigation into wine from the European Union`, `… into Brazilian chicken`: what comes in from another state. */
function isIntoTrade(view: SentenceView, phrase: NounPhrase | undefined): boolean {
  if (phrase === undefined) return false;
  const { first, last } = phrase;
  const within = view.names.filter(({ firstToken, endToken }) => firstToken >= first && endToken <= last + 1);
  if (within.some(({ class: kind }) => kind === "company") || hasKey(view, first, last + 1, FIRMS)) return false;
  const goods = within.find(({ class: kind }) => kind === "goods");
  return (
    isAt(view, first, IMPORTS) ||
    (goods !== undefined &&
      (keyAt(view, goods.endToken) === "from" ||
        within.some(({ class: kind, endToken }) => kind === "demonym" && endToken <= goods.firstToken)))
  );
}

const FIRMS = wordSet("company companies firm firms maker makers group groups");
const IMPORTS = wordSet("imports shipments");

/**
 * `a probe launched in May`, `the case had found that …`: whether a case is told as what came before the news, or its opening
 * as the news.
 */
function caseToldAs(cast: Cast, view: SentenceView, { class: kind, endToken }: Mention): "past" | "news" | undefined {
  if (kind !== "act_noun") return undefined;
  let at = endToken;
  while (at < endToken + BACK_REACH && isAt(view, at, BETWEEN)) at++;
  if (isAt(view, at, FOUND)) return "past";
  if (!isAt(view, at, OPENED)) return undefined;
  const day = view.timexes
    .find(({ firstToken }) => firstToken > at && firstToken <= at + DAY_REACH)
    ?.value.slice(0, 10);
  const published = cast.document.published?.value;
  if (day === undefined || published === undefined || !isIsoDate(published)) return "past";
  return day < addDays(published, -NEWS_DAYS) ? "past" : "news";
}

const WTO = /\b(?:WTO|World Trade Organi[sz]ation)\b/;
const WTO_REACH = 7;
const BACK_REACH = 5;
const DAY_REACH = 8;
/** Days for which what happened is the news. */
const NEWS_DAYS = 7;
const BETWEEN = wordSet(", which that has have had was were been");
const OPENED = wordSet("opened launched begun began started initiated");
const OPENS = wordSet("opened opens launched launches begun began begins started starts initiated initiates");
const OPENED_REACH = 4;
const FOUND = wordSet("concluded found shown showed determined established revealed");

const COMPETITION = wordSet("antitrust anti-trust anti-monopoly antimonopoly competition");
const THE = wordSet("the its this");
const REMEDY = /\b(?:anti-?dumping|anti-?subsidy|countervailing|safeguard|AD|CVD)\b/i;
/** `the AD/CVD investigations of …`: how those who follow such cases call them. */
const SHORT_REMEDY = /\b(?:AD|CVD)\b/;
