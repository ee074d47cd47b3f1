// One pattern match read: who acts, on what, whom it hits, when, how far it has come.
import type { AnnotatedDocument, Mention } from "../../document/model.ts";
import { asideBefore } from "../../grammar/aside-before.ts";
import { isAt, keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import type { PatternMatch } from "../../patterns/pattern.ts";
import { boundsOf } from "../../time/calendar.ts";
import type { Candidate, DateValue, Region, Status } from "../candidate.ts";
import { isOnListed } from "../joining/act-content.ts";
import { opensWithAct } from "./anaphor.ts";
import { bindsSubject } from "../status/bound.ts";
import { causeBefore } from "../answers/answer-cues.ts";
import { isBroken } from "../status/breach.ts";
import { findDates, type MeasureDates, saidOn } from "../days/dates.ts";
import { isOfNone } from "../status/denial.ts";
import { directionOf } from "../kind/direction.ts";
import { familyOf, isMeasureType, type MeasureType } from "../families.ts";
import { findGoods } from "../goods/goods.ts";
import { clauseOf } from "../kind/goods-border.ts";
import type { Government, Governments } from "../who/government.ts";
import { findAuthority } from "../who/authority.ts";
import { coImposers, findImposer } from "../who/imposer.ts";
import { instrumentIn, isProbed, isUsual, ofInstrument, typeOfInstrument } from "../kind/instrument.ts";
import { goesOnWith, issuerOfAct } from "../who/issuer.ts";
import { isJudged } from "../status/judged.ts";
import { isLeftAlone } from "../joining/left-alone.ts";
import { legalBasisOf } from "../who/legal-basis.ts";
import { ofList } from "../who/list-owner.ts";
import { namesPackage } from "../kind/packages.ts";
import { countedParties, findParties, findPersonsBound } from "../parties/parties.ts";
import { requirementOf } from "../kind/requirement.ts";
import { findRates, hasRate, isCut } from "../rates/rate.ts";
import { rateTold } from "../rates/rate-by-unit.ts";
import { withoutReasons } from "../region.ts";
import { ofEach, splitRates } from "./split-candidate.ts";
import { splitDays } from "../days/split-days.ts";
import { readStatus } from "../status/status.ts";
import { findCountries } from "../parties/target-countries.ts";
import { typeOf } from "../kind/type.ts";
import { hitBy, hitsOwn, isOfFirm, isToldByOthers } from "../who/whose-act.ts";
import { worthOf } from "../rates/worth.ts";
import { tellsPlan, isAddedTo, isAdditional, isVerbal, isDefinite } from "../verbal.ts";
import { wordSet } from "../../grammar/word-set.ts";

export function candidatesOf(
  document: AnnotatedDocument,
  view: SentenceView,
  all: Governments,
  found: PatternMatch,
  whole: Region,
  before: Candidate | undefined,
): Candidate[] {
  const governments = all.bySentence.get(view.sentence.index) ?? [];
  const match: Region = { from: found.firstToken, to: found.endToken };
  const verbal = isVerbal(view, match, whole.to) || found.pattern.set["verbal"] === true;
  if (isBroken(view, match) || isOfFirm(view, governments, match) || isJudged(view, match) || isOfNone(view, match))
    return [];
  const reasoned = withoutReasons(view, whole, match, found.pattern.emits);
  // What a noun names stands close to it.
  const region =
    verbal || view.sentence.zone === "title"
      ? reasoned
      : {
          from: Math.max(reasoned.from, listFrom(view, beforeAside(view, match.from - 10, match.from))),
          to: Math.min(reasoned.to, match.to + 20),
        };
  // What is answered is another's act: whoever answers stands before the cue.
  const cause = causeBefore(view, match);
  const others =
    cause === undefined || before === undefined
      ? governments
      : governments.filter(({ country }) => !before.imposers.includes(country));
  const wide: Region = { from: cause ?? view.sentence.firstToken, to: region.to };
  const published = document.published?.value;
  const emitted = found.pattern.emits.slice("measure/".length);
  const list = view.names.find(
    (name) => name.class === "list" && name.firstToken >= match.from - 2 && name.endToken <= match.to + 2,
  );
  const instrument = list === undefined ? instrumentIn(view, match) : undefined;
  if (instrument !== undefined && isProbed(view, instrument)) return [];
  const ownType = instrument && typeOfInstrument(instrument, found.pattern);
  const base = ownType ?? baseType(emitted, list?.entry.codes?.[0]);
  const family = familyOf(base);
  const isOfWords = found.pattern.id === "clause.words";
  const named =
    findImposer(view, others, region, match, family, verbal, isOfWords) ??
    findImposer(view, others, wide, match, family, verbal, isOfWords) ??
    (verbal && cause === undefined ? before?.imposer : undefined) ??
    issuerOfAct(view, governments, match) ??
    (cause === undefined || before === undefined ? undefined : hitBy(before, governments)) ??
    (verbal && found.pattern.set["loose"] !== true ? goesOnWith(view, all) : undefined);
  const near = governments.filter(({ firstToken }) => firstToken < region.to);
  const own = named !== undefined && hitsOwn(view, named, near, family, match) ? undefined : named;
  const imposer = ofInstrument(view, ofList(view, own, governments, list), instrument, governments);
  const acting = imposer === undefined ? [] : coImposers(view, imposer, governments);
  const imposers = acting.map(({ country }) => country);
  const goods = findGoods(view, { from: clauseOf(view, region, imposer), to: region.to });
  const parties = findParties(view, region, match, family);
  const counted = countedParties(view, region);
  const early =
    list?.norm === "JP-WHITE-LIST"
      ? partners(governments, { from: region.from, to: list.endToken }, imposers)
      : findCountries(view, region, base, imposers, governments, match);
  const type = ownType ?? typeOf(view, base, { found, goods, countries: early, imposers, parties, emitted, counted });
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
  if (isParty || (family === "export" && countries.size === 0))
    for (const { country } of parties) if (country !== undefined && !imposers.includes(country)) countries.add(country);
  const relaxes = found.pattern.set["relaxes"] === true || isCut(view, region, type);
  const direction = relaxes ? "relax" : directionOf(view, region, match, type, list ?? instrument);
  const dates = withoutWordsOfOthers(
    findDates(view, region, match, published, verbal, verbal && direction === "relax"),
    view,
    governments,
    imposers,
  );
  const reading = readStatus(view, reasoned, match, {
    type,
    direction,
    verbal,
    published,
    effective: dates.effective && firstDay(dates.effective.value),
    announced: dates.announced && boundsOf(dates.announced.value)[1],
  });
  const authority = imposer && findAuthority(view, imposer, governments);
  const makers = goods.flatMap(({ maker }) => (maker === undefined ? [] : [maker]));
  const entities = [
    ...new Set([...parties.map(({ name }) => name), ...makers, ...(counted !== undefined && isParty ? [counted] : [])]),
  ];
  const span = spanOfCandidate(view, region, match, [
    imposer?.firstToken,
    ...goods.map(({ firstToken }) => firstToken),
  ]);
  const told = datesFor(
    reading.status,
    dates.announced === undefined &&
      verbal &&
      !reading.past &&
      imposer !== undefined &&
      !isToldByOthers(view, governments, imposers)
      ? atOnce(dates, saidOn(view, published), published)
      : dates,
  );
  const rates = hasRate(type) ? findRates(view, region, match) : [];
  const one: Candidate = {
    match: found,
    sentence: view.sentence.index,
    zone: view.sentence.zone,
    type,
    list:
      list === undefined
        ? instrument && !isUsual(instrument)
          ? instrument.norm
          : undefined
        : nameOfList(list, imposers),
    instrument: instrument !== undefined,
    direction,
    imposer,
    imposers,
    authority,
    countries: [...countries],
    entities,
    personsBound: isParty ? findPersonsBound(view) : undefined,
    goods,
    rate: rateTold(view, region, type, rates),
    worth: family === "duty" ? worthOf(view, region) : undefined,
    legalBasis: legalBasisOf(view),
    announced: told.announced,
    effective: told.effective,
    expires: told.expires,
    status: reading.status,
    statusWeight: reading.weight,
    factuality: reading.factuality,
    verbal,
    definite:
      list === undefined &&
      !toldOfOwner(view, match, imposer) &&
      isDefinite(view, match, goods.length + parties.length + countries.size),
    goesOn: match.from - view.sentence.firstToken <= OPENING && opensWithAct(view),
    loose: found.pattern.set["loose"] === true,
    past: reading.past,
    additional: isAdditional(view, match),
    besides: isAddedTo(view, match),
    leftAlone: isLeftAlone(view, match),
    bindsSubject: family === "export" && bindsSubject(view, match),
    ofPackage: namesPackage(view, match),
    stage: stageOf(view, match),
    plans: tellsPlan(view, match),
    onListed: isOnListed(view, match),
    requirement: requirementOf(view, region, type),
    start: span.start,
    end: span.end,
    options: () => [],
    likely: undefined,
    features: [],
    score: 0,
  };
  const parts =
    rates.length < 2
      ? [one]
      : splitRates(view, one, rates, (part) => findCountries(view, part, type, imposers, governments, match), region);
  return ofEach(
    view,
    parts.flatMap((part) => splitDays(view, part, region)),
    acting,
    governments,
  );
}

/** Words before an act that its sentence opens with at most. */
const OPENING = 6;

/** "Taiwan's export control list": the name of a list that another state keeps says only that it is one. */
function nameOfList({ norm, of }: Mention, imposers: readonly string[]): string {
  const keeper = of?.split(/[. ]/)[0];
  return keeper === undefined || imposers.length === 0 || imposers.includes(keeper) ? norm : "BLACKLIST";
}

/** Where what belongs to the noun at `noun` begins: at `at`, or with the verb before an aside. */
function beforeAside(view: SentenceView, at: number, noun: number): number {
  const aside = asideBefore(view, noun);
  return aside === undefined ? at : Math.min(at, aside.from - VERB_REACH);
}

/** Tokens of a verb group: "has now been suspended". */
const VERB_REACH = 4;

/** The head of the list of goods in which token `at` stands: "Wheat, corn, eggs and oil may leave only under a licence". */
function listFrom(view: SentenceView, at: number): number {
  const goods = view.names.filter((name) => name.class === "goods");
  let from = at;
  for (const name of goods.toReversed()) {
    const isNext = name.firstToken < at + LIST_REACH && name.endToken >= from - LIST_REACH;
    if (isNext && /^(?:,|and|or)$/.test(keyAt(view, name.endToken))) from = Math.min(from, name.firstToken);
  }
  return from;
}

const LIST_REACH = 4;

/** "the rules Washington adopted": the words themselves say whose they are. */
function toldOfOwner(view: SentenceView, match: Region, imposer: Government | undefined): boolean {
  return imposer !== undefined && imposer.firstToken > match.from && imposer.endToken <= match.to + 1;
}

/** "opposes Washington's listing of its firms, a Chinese spokesperson said on Saturday": that day is not the listing's. */
function withoutWordsOfOthers(
  dates: MeasureDates,
  view: SentenceView,
  governments: readonly Government[],
  imposers: readonly string[],
): MeasureDates {
  const { announced } = dates;
  if (announced === undefined || imposers.length === 0 || !isToldByOthers(view, governments, imposers)) return dates;
  const said = saidOn(view, view.document.published?.value);
  return said?.value === announced.value && said.text === announced.text ? { ...dates, announced: undefined } : dates;
}

/** "with immediate effect", said on a day or in today's news: from that day. */
function atOnce(dates: MeasureDates, said: DateValue | undefined, published: string | undefined): MeasureDates {
  if (dates.atOnce === undefined) return { ...dates, announced: said };
  const day: DateValue | undefined =
    said ?? (published === undefined ? undefined : { value: published, basis: "derived" });
  return { ...dates, announced: day, effective: day && { ...day, text: dates.atOnce, basis: "derived" } };
}

function stageOf(view: SentenceView, match: Region): Candidate["stage"] {
  for (let at = match.from - 3; at < match.to; at++) {
    const key = keyAt(view, at);
    if (key === "provisional" || key === "preliminary" || key === "temporary") return "provisional";
    if (key === "definitive" || key === "final") return "definitive";
  }
  return undefined;
}

/** A day stays a day; a month or span is told by its first. */
function firstDay(value: string): string {
  const [first] = boundsOf(value);
  return value.length === 10 ? value : `${first}~`;
}

/** What never was, or is only thought about, has no day. */
function datesFor(status: Status, dates: MeasureDates): MeasureDates {
  if (status === "denied") return { announced: undefined, effective: undefined, expires: undefined };
  return status === "considered" ? { ...dates, announced: undefined } : dates;
}

/** A list knows best what standing on it means: who is on a list of sanctions is sanctioned. */
function baseType(emitted: string, ofList: string | undefined): MeasureType {
  if (isMeasureType(emitted) && (emitted !== "entity_listing" || ofList === undefined)) return emitted;
  return ofList !== undefined && isMeasureType(ofList) ? ofList : "entity_listing";
}

/** "drops Japan from its list of trusted partners", "Japan loses its place on the list": the states named before the list. */
function partners(governments: readonly Government[], region: Region, imposers: readonly string[]): readonly string[] {
  return governments
    .filter(
      ({ firstToken, endToken, country, kind }) =>
        kind !== "demonym" && firstToken >= region.from && endToken <= region.to && !imposers.includes(country),
    )
    .map(({ country }) => country);
}

const CLAUSE_ENDS = wordSet(", ; . — –");

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
  while (last < region.to && !isAt(view, last, CLAUSE_ENDS)) last++;
  return { start: tokenAt(view, from).start, end: tokenAt(view, Math.max(from, last - 1)).end };
}
