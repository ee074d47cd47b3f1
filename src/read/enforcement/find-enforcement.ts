// Enforcement in a document: raids, detentions, fines, investigations, licences. An act needs an authority of some state;
// where the sentence does not name it, the place or the document's own authority stands in.
import { addDays, isIsoDate } from "../../base/date.ts";
import { type Actor, type Cast, countryOf, resolve, stateActor } from "../actors/index.ts";
import { overlap, type Range } from "../document/span.ts";
import { factualityOf } from "../frames/certainty.ts";
import type { Certainty } from "../grammar/verb-group.ts";
import { codeOf } from "../frames/codes.ts";
import type { FrameMatch } from "../frames/find-matches.ts";
import {
  actorsOf,
  datePast,
  isAroundText,
  isOfficial,
  markedZone,
  participant,
  phraseText,
  quoteOf,
} from "../frames/record.ts";
import type { Mention } from "../document/model.ts";
import { keyAt, type SentenceView, textOf } from "../grammar/sentence-view.ts";
import type { Measure } from "../measures/record.ts";
import { chineseEnforcement } from "./chinese.ts";
import type { ReadEnforcement } from "./enforcement.ts";
import { isGeneric, isPeople } from "./generic.ts";
import { AUTHORITY_IMPLIED, NEEDS_TRADE, OFTEN_OLDER } from "./kinds.ts";
import { mergeEnforcement } from "./merge-enforcement.ts";
import { targetOf } from "./target.ts";

/** The enforcement acts told by these matches, in the order of the text. `isTrade`: the document is about trade control. */
export function findEnforcement(
  cast: Cast,
  matches: readonly FrameMatch[],
  isTrade: boolean,
  measures: readonly Measure[],
): readonly ReadEnforcement[] {
  const probes = measures.filter(({ status }) => status === "investigation").map(({ quote }) => quote);
  const found: ReadEnforcement[] = [];
  let last: { readonly sentence: number; readonly authority: Actor } | undefined;
  for (const match of matches) {
    if (match.frame.emits !== "enforcement") continue;
    if (match.frame.kind === "investigation" && isProbe(cast, match, probes)) continue;
    if (!isTrade && !isForeign(match)) continue;
    const { index } = match.view.sentence;
    // The next act in the same breath is the same authority's: `Police raided X. Its office has been closed.`
    const near = last !== undefined && index - last.sentence <= 2 ? last.authority : undefined;
    const act = readAct(cast, match, isTrade, near, measures);
    if (act === undefined) continue;
    found.push(match.view.sentence.zone === "title" ? { ...act.record, confidence: 0.5 } : act.record);
    last = { sentence: index, authority: act.authority };
  }
  if (isTrade) found.push(...chineseEnforcement(cast, probes));
  return mergeEnforcement(found).map((one, index) => ({ ...one, id: `F${index + 1}` }));
}

function readAct(
  cast: Cast,
  match: FrameMatch,
  isTrade: boolean,
  near: Actor | undefined,
  measures: readonly Measure[],
): { readonly record: ReadEnforcement; readonly authority: Actor } | undefined {
  const { view, frame, verb, trigger } = match;
  const { kind } = frame;
  const sentence = view.sentence;
  if (isAroundText(sentence.zone) || isGeneric(match)) return undefined;
  if (NEEDS_TRADE.has(kind) && !isTrade) return undefined;
  if (kind === "licence_grant" && isNoGrant(match)) return undefined;
  const zone = markedZone(sentence.zone);
  const acting = actorsOf(cast, match, "authority");
  const named = acting.find(isOfficial) ?? acting.find(isPoliceLike);
  // `The storm closed plants`: nobody's order.
  if (
    named === undefined &&
    match.slots.has("authority") &&
    (kind === "closure" || acting.some(({ kind: who }) => who === "company" || who === "person"))
  )
    return undefined;
  if (verb === undefined ? isOnlyWanted(match) : !(isDone(verb.certainty) || isSettled(match)) || verb.purpose)
    return undefined;
  const fromHome = AUTHORITY_IMPLIED.has(kind) || zone !== undefined || isTrade;
  const authority =
    (named && withCountry(cast, match, named)) ??
    authorityOfPlace(match) ??
    authorityBefore(cast, match) ??
    near ??
    (fromHome ? homeState(cast) : undefined);
  if (authority === undefined) return undefined;
  if (kind === "warning" && !warnsFirms(cast, match)) return undefined;
  const factuality = factualityOf(view, verb, trigger.firstToken);
  if (factuality === "hypothetical") return undefined;
  const actual = kind === "detention" && holdsGoods(match) ? "seizure" : kind;
  const amount = kind === "fine" ? amountOf(match) : undefined;
  const record: ReadEnforcement = {
    id: "",
    kind: actual,
    ...codeOf(actual),
    authority: participant(authority),
    target: targetOf(
      cast,
      match,
      measures.filter(({ imposer }) => imposer.includes(authority.country ?? "")),
    ),
    date:
      zone === undefined
        ? (datePast(match, cast.document.published?.value, OFTEN_OLDER.has(kind) ? "when done" : "when told") ?? null)
        : null,
    ...(amount === undefined ? {} : { amount }),
    factuality,
    ...(zone === undefined ? {} : { zone }),
    quote: quoteOf(match),
    mentions: [],
    patternId: frame.patternId,
    confidence: named !== undefined && match.slots.has("target") ? 0.8 : 0.6,
  };
  return { record, authority };
}

/** `approved a ban on onions`, `has stopped granting licences`, `rules issued on Friday bar sales without a licence`: nobody was given leave. */
function isNoGrant({ view, trigger, slots }: FrameMatch): boolean {
  if (/^(?:stopped|ceased|halted|without)$/.test(keyAt(view, trigger.firstToken - 1))) return true;
  if (BARRED.test(textOf(view, trigger.endToken, Math.min(trigger.endToken + 5, view.sentence.endToken - 1))))
    return true;
  if (trigger.norm !== "grant") return false;
  const subject = slots.get("target");
  // `of five licences three were granted`
  if (subject !== undefined && COUNT.test(textOf(view, subject.first, subject.last))) return false;
  return !view.words.some(
    ({ norm, firstToken }) =>
      norm === "licence" &&
      ((subject !== undefined && firstToken >= subject.first && firstToken <= subject.last) ||
        (firstToken >= trigger.endToken &&
          firstToken <= trigger.endToken + GIVEN_REACH &&
          !isCut(view, trigger.endToken, firstToken))),
  );
}

const COUNT = /^(?:one|two|three|four|five|six|several|some|most|many|all|they|it|\d+)$/i;

/** Tokens from `granted` to the licence: `granted Samsung, SK Hynix and TSMC annual licences`. */
const GIVEN_REACH = 10;

function isCut(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (/^(?:on|bar|bars|may|must|that|which|without|;|:)$/.test(keyAt(view, at))) return true;
  return false;
}

const BARRED =
  /^(?:an? |the |new |its )*(?:[\w-]+ )?(?:bans?|prohibitions?|embargo|tariffs?|dut(?:y|ies)|quotas?|levy|stops?|halts?|suspensions?|pauses?|freezes?|curbs|restrictions?|limits?|rules?|caps?|controls|sanctions|general licen[cs]es? \d+\w*)\b/i;

/** `detained some 400 consignments`: goods are seized, people detained. */
function holdsGoods({ view, slots }: FrameMatch): boolean {
  const phrase = slots.get("target");
  return phrase !== undefined && !isPeople(view, phrase) && GOODS.test(textOf(view, phrase.first, phrase.last));
}

const GOODS =
  /\b(?:consignments?|shipments?|cargo(?:es)?|containers?|goods|products|vessels?|ships?|trucks?|tankers?|phones|computers|laptops|devices|documents|files|records|papers|drives|cash)(?: of\b.*)?$/i;

/** `Shenzhen customs`, `agents` in Shanghai: people who act for the state of the place, else for that of the text. */
function withCountry(cast: Cast, match: FrameMatch, actor: Actor): Actor {
  if (actor.country !== undefined || actor.kind !== "group") return actor;
  const { view, slots } = match;
  const phrase = slots.get("authority");
  const own = view.names.find(
    ({ firstToken, endToken }) => phrase !== undefined && firstToken >= phrase.first && endToken - 1 <= phrase.last,
  );
  const country = (own && countryOf(own)) ?? authorityOfPlace(match)?.country ?? cast.home;
  return country === undefined ? actor : { ...actor, country };
}

/** A state warns firms, or what it says is a claim. */
function warnsFirms(cast: Cast, match: FrameMatch): boolean {
  const phrase = match.slots.get("target");
  // `warned it would cost jobs`: what was warned of.
  if (phrase === undefined || MODAL.test(keyAt(match.view, phrase.last + 1))) return false;
  return (
    resolve(cast, match.view, phrase).some(({ kind }) => kind === "company") ||
    FIRMS.test(phraseText(match.view, phrase))
  );
}

const MODAL = /^(?:would|will|could|may|might|can|must|should|was|were|is|are|had|has|have|'d|'ll)$/;

const FIRMS =
  /\b(?:compan(?:y|ies)|firms?|exporters?|importers?|distributors?|banks?|makers?|manufacturers?|suppliers?|businesses|traders?|operators?|carriers?|airlines?|utilities|refiners?|shippers?|lenders?)\b/i;

/** The opening of a trade-remedy case is a measure under investigation already; so is `the probe` told after it. */
function isProbe(cast: Cast, { view, trigger, verb, slots }: FrameMatch, probes: readonly Range[]): boolean {
  if (view.sentence.zone === "related") return false;
  const opened = slots.get("case_word");
  if (opened !== undefined && REMEDY.test(phraseText(view, opened))) return true;
  const told = caseToldAs(cast, view, trigger);
  if (told === "past") return false;
  if (probes.some((probe) => overlap(probe, trigger))) return true;
  const from = Math.max(view.sentence.firstToken, trigger.firstToken - 3);
  if (
    trigger.class === "act_noun" &&
    (verb !== undefined || told === "news" ? REMEDY : SHORT_REMEDY).test(textOf(view, from, trigger.firstToken))
  )
    return true;
  const isNamed = verb === undefined && /^(?:the|its|this)$/.test(keyAt(view, trigger.firstToken - 1));
  return isNamed && probes.length > 0 && keyAt(view, trigger.endToken) !== "found";
}

/**
 * `a probe launched in May`, `the case had found that …`: whether a case is told as what came before the news, or its opening
 * as the news.
 */
function caseToldAs(cast: Cast, view: SentenceView, { class: kind, endToken }: Mention): "past" | "news" | undefined {
  if (kind !== "act_noun") return undefined;
  let at = endToken;
  while (at < endToken + BACK_REACH && /^(?:,|which|that|has|have|had|was|were|been)$/.test(keyAt(view, at))) at++;
  if (FOUND.test(keyAt(view, at))) return "past";
  if (!OPENED.test(keyAt(view, at))) return undefined;
  const day = view.timexes
    .find(({ firstToken }) => firstToken > at && firstToken <= at + DAY_REACH)
    ?.value.slice(0, 10);
  const published = cast.document.published?.value;
  if (day === undefined || published === undefined || !isIsoDate(published)) return "past";
  return day < addDays(published, -NEWS_DAYS) ? "past" : "news";
}

const BACK_REACH = 5;
const DAY_REACH = 8;
/** Days for which what happened is the news. */
const NEWS_DAYS = 7;
const OPENED = /^(?:opened|launched|begun|began|started|initiated)$/;
const FOUND = /^(?:concluded|found|shown|showed|determined|established|revealed)$/;

const REMEDY = /\b(?:anti-?dumping|anti-?subsidy|countervailing|safeguard|AD|CVD)\b/i;
/** `the AD/CVD investigations of …`: how those who follow such cases call them. */
const SHORT_REMEDY = /\b(?:AD|CVD)\b/;

/** A sentence that names a state, a place abroad or a firm: what police do at a derby is no news of trade. */
function isForeign({ view }: FrameMatch): boolean {
  return view.names.some(
    ({ class: kind, norm }) =>
      /^(?:company|country|demonym|capital|place)$/.test(kind) || (kind === "authority" && !norm.startsWith("?.")),
  );
}

/** `police`, `customs officers in Rotterdam`: people who act for a state though the lexicon names no body. */
function isPoliceLike({ name }: Actor): boolean {
  return /police|prosecutor|customs|authorit|officers|agents|inspector|regulator|court|security/i.test(name);
}

/** `will pay a civil penalty of $300 million`: what was agreed on or ordered is done. */
function isSettled({ trigger, verb }: FrameMatch): boolean {
  return (trigger.norm === "pay_up" || trigger.norm === "agree_to_pay") && verb?.certainty === "scheduled";
}

function isDone(certainty: Certainty): boolean {
  return certainty === "done" || certainty === "ongoing";
}

/** `called for an inquiry`, `threatened raids`: the noun names what somebody wants, not what was done. */
function isOnlyWanted({ view, trigger }: FrameMatch): boolean {
  for (let at = trigger.firstToken - 1; at >= view.sentence.firstToken && trigger.firstToken - at <= 5; at--) {
    const key = keyAt(view, at);
    if (
      /^(?:threatened|potential|possible|future|avoid|requires?|needs?|end|ended|ending|ends|closed?|closing|dropped|dropping|seeks?|sought|seeking|demand(?:s|ed|ing)?|wants?|wanted|secured?|urged?|negotiate[ds]?)$/.test(
        key,
      )
    )
      return true;
    if (
      key === "for" &&
      /^(?:call|calls|called|calling|push|pushed|press|pressed|pressing|demand|demands|ask|asked|request|appeal|appealed|deal|talks|hopes?)$/.test(
        keyAt(view, at - 1),
      )
    )
      return true;
  }
  return false;
}

/** `in Beijing`: the state whose officers act there. */
function authorityOfPlace({ view, first, end }: FrameMatch): Actor | undefined {
  const place = view.names.find(
    (name) =>
      name.firstToken >= first &&
      name.endToken <= end &&
      (name.class === "capital" || name.class === "place" || name.class === "country") &&
      (/^(?:in|at|near)$/.test(keyAt(view, name.firstToken - 1)) ||
        /^(?:offices?|headquarters|branch|plant|airport)$/.test(keyAt(view, name.endToken))),
  );
  const country = place && countryOf(place);
  return country === undefined ? undefined : stateActor(country);
}

function authorityBefore(cast: Cast, { view, trigger, first }: FrameMatch): Actor | undefined {
  return (cast.actors.bySentence.get(view.sentence.index) ?? []).findLast(
    ({ actor, endToken }) =>
      endToken <= trigger.firstToken &&
      endToken >= first - 12 &&
      (actor.kind === "authority" || actor.kind === "country") &&
      !/^(?:'s|company|firm|group|chipmaker|maker|giant|consultancy|bank|executive|nationals|citizens|products)$/.test(
        keyAt(view, endToken),
      ),
  )?.actor;
}

function homeState(cast: Cast): Actor | undefined {
  const country = cast.document.dateline?.country ?? cast.home;
  return country === undefined ? undefined : stateActor(country);
}

function amountOf({
  view,
  first,
  end,
}: FrameMatch): { readonly value: number; readonly currency?: string } | undefined {
  const money = view.figures.find(
    (figure) =>
      figure.kind === "money" && figure.firstToken >= first && figure.firstToken < end && figure.value !== undefined,
  );
  if (money?.value === undefined) return undefined;
  return { value: money.value, ...(money.currency === undefined ? {} : { currency: money.currency }) };
}
