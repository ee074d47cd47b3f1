// From the pattern matches of one sentence to candidates with their slots filled.
import type { AnnotatedDocument, Mention } from "../document/model.ts";
import { isEvidence } from "../document/model.ts";
import { keyAt, nameAt, type SentenceView, textOf, tokenAt } from "../grammar/sentence-view.ts";
import type { PatternIndex } from "../patterns/compile.ts";
import { matchPatterns, type PatternMatch, wordsOutsideNames } from "../patterns/match.ts";
import { boundsOf } from "../time/calendar.ts";
import type { Candidate, Region, Status } from "./candidate.ts";
import { chooseMatches } from "./choose.ts";
import { findDates, type MeasureDates } from "./dates.ts";
import { directionOf } from "./direction.ts";
import { type Family, familyOf, isMeasureType, type MeasureType } from "./families.ts";
import { findGoods } from "./goods.ts";
import type { Government, Governments } from "./governments.ts";
import { coImposers, findAuthority, findImposer } from "./imposer.ts";
import { countedParties, findCountries, findEntities, findPersonsBound, unknownParties } from "./parties.ts";
import { findRates, hasRate } from "./rate.ts";
import { readStatus } from "./status.ts";
import { typeOf } from "./type.ts";

/** Every mention of a measure in the evidence zones, in order of the text. */
export function findCandidates(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  governments: Governments,
  patterns: PatternIndex,
): readonly Candidate[] {
  return views.flatMap((all) => {
    if (!all.sentence.triggered || !isEvidence(all.sentence.zone) || !couldTell(all)) return [];
    // Words that belong to a name ("End User List") are no cues.
    const view = { ...all, words: wordsOutsideNames(all.words, all.names) };
    const matches = chooseMatches(matchPatterns(patterns, { tokens: document.tokens, ...view }));
    const here = governments.bySentence.get(view.sentence.index) ?? [];
    const found: Candidate[] = [];
    matches.forEach((match, i) => {
      const region = regionOf(view, match, matches[i - 1], matches[i + 1]);
      const last = found[found.length - 1];
      const next = candidatesOf(document, view, here, match, region, last);
      // "sanctions that …, which stop Huawei using …": the relative clause tells the content of the act before it.
      const [content] = next;
      if (last !== undefined && content !== undefined && next.length === 1 && isContentOf(view, last, content))
        found[found.length - 1] = withContent(last, content);
      else found.push(...next);
    });
    return found;
  });
}

function isContentOf(view: SentenceView, before: Candidate, content: Candidate): boolean {
  const at = content.match.firstToken;
  const lead = [keyAt(view, at - 1), keyAt(view, at - 2)];
  const bare = before.type === "sanctions_listing" || before.type === "unspecified_restriction" || before.loose;
  return (
    bare &&
    lead.some((key) => key === "which" || key === "that") &&
    before.imposers.some((one) => content.imposers.includes(one))
  );
}

function withContent(before: Candidate, content: Candidate): Candidate {
  return {
    ...before,
    type: content.type,
    match: content.match,
    loose: content.loose,
    goods: [...before.goods, ...content.goods],
    entities: [...new Set([...before.entities, ...content.entities])],
    countries: [...new Set([...before.countries, ...content.countries])],
    end: Math.max(before.end, content.end),
  };
}

const TELLING: ReadonlySet<string> = new Set([
  "ban",
  "licence.noun",
  "restrict.noun",
  "restrict.verb",
  "tariff",
  "trade_remedy",
  "quota",
  "sanction",
  "vague",
  "hint",
  "require",
  "export",
  "blacklist.verb",
  "investigation",
]);

/** Whether any word could be part of a measure; most sentences end here. */
function couldTell({ words, names }: SentenceView): boolean {
  return (
    words.some(({ class: kind, norm }) => TELLING.has(kind) || TELLING.has(norm)) ||
    names.some((name) => name.class === "list")
  );
}

/** The whole sentence for a lone match; between its neighbours otherwise. */
function regionOf(
  view: SentenceView,
  match: PatternMatch,
  before: PatternMatch | undefined,
  after: PatternMatch | undefined,
): Region {
  const { firstToken, endToken } = view.sentence;
  return {
    from: before === undefined ? firstToken : borderBetween(view, before.endToken, match.firstToken),
    to: after === undefined ? endToken : borderBetween(view, match.endToken, after.firstToken),
  };
}

/** ", over arms sales to", ", citing", "because": why it was done is not what was done. */
function withoutReasons(view: SentenceView, region: Region, match: Region, emitted: string): Region {
  const isParty = /from_list|listing|sanction/.test(emitted);
  for (let at = match.to; at < region.to; at++) {
    const key = keyAt(view, at);
    if (
      isParty &&
      ((key === "for" && keyAt(view, at + 1).endsWith("ing")) ||
        (key === "over" && tokenAt(view, at + 1).kind === "word"))
    )
      return { from: region.from, to: at };
    if (
      /^(?:because|citing|amid|accusing)$/.test(key) ||
      (/^(?:over|for)$/.test(key) &&
        /^(?:list|lists|sanctions|blacklist|duties|tariffs|ban)$/.test(keyAt(view, at - 1)) &&
        !/^(?:the|a|all)$/.test(keyAt(view, at + 1)) &&
        !view.timexes.some(({ firstToken }) => firstToken - at < 4 && firstToken > at))
    )
      return { from: region.from, to: at };
  }
  return region;
}

/** A clause word or comma between two acts, else the start of the second. */
function borderBetween(view: SentenceView, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const key = keyAt(view, at);
    if (key === "after" && view.timexes.some(({ firstToken }) => firstToken > at && firstToken <= at + 2)) continue;
    if (
      key === "and" &&
      keyAt(view, at - 1) !== "," &&
      !view.words.some(
        (word) =>
          word.firstToken === at + 1 && (word.class === "impose" || word.class === "ban" || word.class === "status"),
      )
    )
      continue;
    if (/^(?:;|which|while|whereas|but|after|and|that)$/.test(key)) return at;
  }
  for (let at = from; at < to; at++) if (keyAt(view, at) === ",") return at;
  return to;
}

function candidatesOf(
  document: AnnotatedDocument,
  view: SentenceView,
  governments: readonly Government[],
  found: PatternMatch,
  whole: Region,
  before: Candidate | undefined,
): Candidate[] {
  const match: Region = { from: found.firstToken, to: found.endToken };
  const verbal = isVerbal(view, match) || found.pattern.set["verbal"] === true;
  const reasoned = withoutReasons(view, whole, match, found.pattern.emits);
  // What a noun names stands close to it.
  const region =
    verbal || view.sentence.zone === "title"
      ? reasoned
      : { from: Math.max(reasoned.from, match.from - 10), to: Math.min(reasoned.to, match.to + 16) };
  const wide: Region = { from: view.sentence.firstToken, to: region.to };
  const published = document.published?.value;
  const emitted = found.pattern.emits.slice("measure/".length);
  const list = view.names.find(
    (name) => name.class === "list" && name.firstToken >= match.from - 2 && name.endToken <= match.to + 2,
  );
  const base = baseType(emitted, list?.entry.codes?.[0]);
  const family = familyOf(base);
  const named =
    findImposer(view, governments, region, match, family, verbal) ??
    findImposer(view, governments, wide, match, family, verbal) ??
    (verbal ? before?.imposer : undefined);
  const imposer = ofList(view, named, list, family);
  const imposers = imposer === undefined ? [] : coImposers(view, imposer, governments);
  const goods = findGoods(view, region);
  const parties = [
    ...findEntities(view, region),
    ...(family === "party" || family === "investment"
      ? unknownParties(view, { from: Math.max(region.from, match.from), to: region.to })
      : []),
  ];
  const counted = countedParties(view, region);
  const early =
    list?.norm === "JP-WHITE-LIST"
      ? partners(governments, match, imposers)
      : findCountries(view, region, base, imposers, governments, match);
  const type = typeOf(view, base, { found, goods, countries: early, imposers, parties, emitted });
  if (type === undefined) return [];
  const countries = new Set(type === base ? early : findCountries(view, region, type, imposers, governments, match));
  const isParty = [
    "entity_listing",
    "sanctions_listing",
    "procurement_ban",
    "product_ban",
    "ownership_intervention",
    "investment_restriction",
    "service_ban",
  ].includes(type);
  if (isParty)
    for (const { country } of parties) if (country !== undefined && !imposers.includes(country)) countries.add(country);
  const direction = directionOf(view, region, match, type, list?.norm);
  const dates = findDates(view, region, match, published, verbal);
  const reading = readStatus(view, reasoned, match, {
    type,
    direction,
    verbal,
    published,
    effective: dates.effective && boundsOf(dates.effective.value)[0],
    announced: dates.announced && boundsOf(dates.announced.value)[1],
  });
  const authority = imposer && findAuthority(view, imposer, governments);
  const makers = goods.flatMap(({ maker }) => (maker === undefined ? [] : [maker]));
  const entities = [
    ...new Set([
      ...parties.map(({ name }) => name),
      ...makers,
      ...(counted !== undefined && parties.length === 0 && isParty ? [counted] : []),
    ]),
  ];
  const span = spanOfCandidate(view, region, match, [
    imposer?.firstToken,
    ...goods.map(({ firstToken }) => firstToken),
  ]);
  const rates = hasRate(type) ? findRates(view, region, match) : [];
  const one: Candidate = {
    match: found,
    sentence: view.sentence.index,
    zone: view.sentence.zone,
    type,
    list: list?.norm,
    direction,
    imposer,
    imposers,
    authority: listAuthority(authority, list?.of, imposer),
    countries: [...countries],
    entities,
    personsBound: isParty ? findPersonsBound(document.text.slice(view.sentence.start, view.sentence.end)) : undefined,
    goods,
    rate: rates[0]?.rate,
    legalBasis: legalBasisOf(view),
    ...datesFor(reading.status, dates),
    status: reading.status,
    statusWeight: reading.weight,
    factuality: reading.factuality,
    verbal,
    definite: isDefinite(view, match, goods.length + parties.length + countries.size),
    loose: found.pattern.set["loose"] === true,
    past: reading.past,
    additional: isAdditional(view, match),
    plans: tellsPlan(view, match),
    requirement: undefined,
    ...span,
  };
  if (rates.length < 2) return [one];
  return splitRates(one, rates);
}

/** What never was, or is only thought about, has no day. */
function datesFor(status: Status, dates: MeasureDates): MeasureDates {
  if (status === "denied") return { announced: undefined, effective: undefined, expires: undefined };
  return status === "considered" ? { ...dates, announced: undefined } : dates;
}

function tellsPlan(view: SentenceView, match: Region): boolean {
  for (let at = Math.max(view.sentence.firstToken, match.from - 8); at < match.from; at++)
    if (/^(?:decided|announced|will|plans?|would|agreed)$/.test(keyAt(view, at))) return true;
  return false;
}

/** "also", "similar", "separately": another measure beside the one told. */
function isAdditional(view: SentenceView, match: Region): boolean {
  for (let at = Math.max(view.sentence.firstToken, match.from - 12); at < match.to; at++)
    if (/^(?:also|similar|separately|separate|another|additional|additionally|further|next)$/.test(keyAt(view, at)))
      return true;
  return false;
}

/** "25% on steel and 10% on aluminium": each rate with the goods that follow it before the next. */
function splitRates(
  one: Candidate,
  rates: readonly { readonly rate: NonNullable<Candidate["rate"]>; readonly figure: { readonly firstToken: number } }[],
): Candidate[] {
  const parts = rates.map(({ rate, figure }, i) => {
    const end = rates[i + 1]?.figure.firstToken ?? Number.POSITIVE_INFINITY;
    return { rate, goods: one.goods.filter(({ firstToken }) => firstToken > figure.firstToken && firstToken < end) };
  });
  const withGoods = parts.filter(({ goods }) => goods.length > 0);
  return withGoods.length < 2 ? [one] : withGoods.map((part) => ({ ...one, ...part }));
}

function baseType(emitted: string, ofList: string | undefined): MeasureType {
  if (isMeasureType(emitted)) return emitted;
  return ofList !== undefined && isMeasureType(ofList) ? ofList : "entity_listing";
}

/** "drops Japan from its list of trusted partners": the states between verb and list. */
function partners(governments: readonly Government[], match: Region, imposers: readonly string[]): readonly string[] {
  return governments
    .filter(
      ({ firstToken, endToken, country }) =>
        firstToken >= match.from && endToken <= match.to && !imposers.includes(country),
    )
    .map(({ country }) => country);
}

/** Whoever keeps the list puts parties on it: "Eleven firms were added to the Entity List". */
function ofList(
  view: SentenceView,
  named: Government | undefined,
  list: Mention | undefined,
  family: Family,
): Government | undefined {
  const owner = list?.of?.split(" ")[0];
  if (
    list === undefined ||
    owner === undefined ||
    family !== "party" ||
    (named !== undefined && named.kind !== "demonym")
  )
    return named;
  const country = owner.split(".")[0] ?? "";
  if (named?.country === country) return named;
  const { firstToken, endToken, sentence, start, end } = list;
  return {
    country,
    norm: owner,
    name: view.document.text.slice(start, end),
    kind: "body",
    firstToken,
    endToken,
    sentence,
    start,
    end,
  };
}

/** A list belongs to a body: naming it names the body when the sentence has only the country. */
function listAuthority(
  authority: Government | undefined,
  of: string | undefined,
  imposer: Government | undefined,
): Government | undefined {
  if (imposer === undefined || authority === undefined || of === undefined || !authority.norm.endsWith(".GOV"))
    return authority;
  return authority;
}

/** Whether the act is told by a verb ("bans", "will require") and not only named ("the ban"). */
function isVerbal(view: SentenceView, match: Region): boolean {
  return view.words.some((word) => {
    const near = word.firstToken >= match.from - 3 && word.firstToken < match.to;
    const governs = word.firstToken >= match.from - 7 && word.firstToken < match.from;
    if (near && ACTS.test(word.norm)) return !isNounHere(view, word.firstToken);
    if (near && word.class === "sanction") return keyAt(view, word.firstToken).endsWith("ed");
    // "recommended a safeguard duty", "is considering curbs", "extended its ban"
    return governs && word.class === "status" && PLANS.test(keyAt(view, word.firstToken));
  });
}

const ACTS =
  /^(?:ban\.(?:verb|stop|modal)|restrict\.verb|require|impose\.verb|list\.verb|delist\.verb|blacklist\.verb|relax\.verb|divest)$/;
const PLANS =
  /^(?:recommend(?:s|ed)?|propos(?:es|ed|ing)|consider(?:s|ed|ing)?|mull(?:s|ing)?|weigh(?:s|ing|ed)?|threaten(?:s|ed|ing)?|vow(?:s|ed)?|plan(?:s|ned|ning)|draft(?:ed|ing)|extend(?:s|ed)?|renew(?:s|ed)?|prepar(?:es|ed|ing)|float(?:s|ed)?|eye(?:s|ing)|discuss(?:es|ing)|seek(?:s|ing)?|study|studying|explor(?:es|ing))$/;

/** "the ban", "export curbs", "its limits": a word that could be a verb stands as a noun. */
function isNounHere(view: SentenceView, at: number): boolean {
  const { key } = tokenAt(view, at);
  if (
    !/^(?:bans?|curbs?|limits?|controls?|halts?|blocks?|bars?|freeze|pause|levy|levies|duty|order|orders|target|targets|charge|issue|needs?|demands?|hike|increase|end|drop|cut|cuts|delay|set|list|use)$/.test(
      key,
    )
  )
    return false;
  const before = keyAt(view, at - 1);
  // "the Micron ban" names, "China bans" tells; "US curbs on" names, "US curbs exports" tells.
  if (
    /^(?:ban|curb|limit|control|halt|block|bar|levy|duty|order|freeze|pause)$/.test(key) &&
    nameAt(view, at - 1) !== undefined &&
    keyAt(view, at + 1) !== "on"
  )
    return !/^(?:chips?|sales|exports|imports)$/.test(keyAt(view, at + 1));
  if (
    nameAt(view, at - 1) !== undefined &&
    /^(?:on|over|against|for|that|which|are|were|will|have|had|and|,|kick|take|took|came|would|could|imposed|begin|began)$/.test(
      keyAt(view, at + 1),
    )
  )
    return true;
  return /^(?:the|a|an|its|their|his|this|that|these|those|new|recent|export|import|such|tougher|tighter|'s|of|on|any|some|further|similar|existing|chip|tech|trade)$/.test(
    before,
  );
}

function isDefinite(view: SentenceView, match: Region, slots: number): boolean {
  for (let at = match.from; at >= match.from - 2; at--)
    if (/^(?:the|this|that|these|those|its|their|such)$/.test(keyAt(view, at))) return slots < 2;
  return false;
}

const BASIS_CUES =
  /^(?:under|pursuant|basis|citing|invoking|invoked|provisions|accordance|using|authority|law|relied)$/;

/** Acts named after "under", "pursuant to", "citing" or anywhere in a sentence that imposes. */
function legalBasisOf(view: SentenceView): readonly string[] {
  const acts = [
    ...view.figures
      .filter(({ kind }) => kind === "legal_act")
      .map(({ firstToken, endToken }) => ({ firstToken, endToken })),
    ...view.names.filter((name) => name.class === "statute"),
  ];
  const found = acts.filter(({ firstToken }) => {
    for (let at = firstToken - 1; at >= firstToken - 7; at--) if (BASIS_CUES.test(keyAt(view, at))) return true;
    return /^(?:order|rule|regulation|notification|announcement|proclamation|order)$/.test(keyAt(view, firstToken));
  });
  return [...new Set(found.map(({ firstToken, endToken }) => textOf(view, firstToken, endToken - 1)))];
}

function spanOfCandidate(
  view: SentenceView,
  region: Region,
  match: Region,
  slots: readonly (number | undefined)[],
): { readonly start: number; readonly end: number } {
  const first = Math.min(
    match.from,
    ...slots.flatMap((slot) => (slot !== undefined && slot >= view.sentence.firstToken ? [slot] : [])),
  );
  const from = Math.max(first, Math.min(region.from, match.from));
  let last = Math.max(match.to, ...slots.flatMap((slot) => (slot !== undefined && slot < region.to ? [slot + 1] : [])));
  // On to the end of the clause, without the full stop.
  while (last < region.to && !/^(?:,|;|\.|—|–)$/.test(keyAt(view, last))) last++;
  return { start: tokenAt(view, from).start, end: tokenAt(view, Math.max(from, last - 1)).end };
}
