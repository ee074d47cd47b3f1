// Goods told in the words of the text after "exports of", "duties on", "probe into": one noun phrase, or a list of them in which
// the lexicon knows some and not others ("hafnium, scandium and related alloys").
import { isAuxiliary, PRONOUNS } from "../../grammar/function-words.ts";
import type { Figure } from "../../document/model.ts";
import { isAt, keyAt, nameAt, type SentenceView, textOf, tokenAt } from "../../grammar/sentence-view.ts";
import type { Goods, Region } from "../candidate.ts";
import { type Item, itemAt, startOfItem, STOPS, wordsOf } from "./goods-item.ts";
import { WordSet, wordSet } from "../../grammar/word-set.ts";

const LEADS = wordSet("of on over for into");
const LEAD_NOUNS = wordSet(
  "exports export imports import shipments shipment sales sale purchases purchase duty duties tariffs tariff levy levies tax taxes bans ban curbs curb restrictions restriction controls control quotas quota prohibition embargo probe investigation licences licence licenses license permits permit supply supplies entry limits limit % percent cent euros dollars yuan",
);
const TRADING = wordSet("exporting importing buying purchasing");
/** "may not sell parts to", "must stop using equipment from": what the verb of a rule is about. */
const TRADES = wordSet("sell supply ship export import buy use purchase procure obtain acquire install");
const RULES = wordSet("not no longer to may must can cannot could never stop from");
const MOST_ITEMS = 16;

/** The goods after the first such words of the region, in order; none where a name or a sum follows. */
export function phrasesAfter(view: SentenceView, region: Region): readonly Goods[] {
  for (let at = region.from; at < region.to; at++) {
    if (!isAt(view, at, OPENS)) continue;
    const isLed = isAt(view, at, LEADS) && leadsOn(view, at) && !isShare(view, at);
    const isVerb = isAt(view, at, TRADES) && isAt(view, at - 1, RULES) && tokenAt(view, at + 1).kind === "word";
    if (!isLed && !isVerb && !isAt(view, at, TRADING) && !isFilled(view, at)) continue;
    const first = itemAt(view, startOfItem(view, at + 1, region), region.to);
    if (first !== undefined) return listFrom(view, first, region.to);
  }
  return [];
}

const CONTAINS = wordSet("contains containing contain");
const OPENS = new WordSet([...LEADS, ...TRADES, ...TRADING, ...CONTAINS]);

/** "shipments that contain cotton" */
function isFilled(view: SentenceView, at: number): boolean {
  return (
    isAt(view, at, CONTAINS) &&
    [1, 2].some((back) => /^(?:goods|products|items|shipments|cargoes|articles)$/.test(keyAt(view, at - back)))
  );
}

/** The goods of which `told` are the examples: "items, including …", "goods such as …", "ranging from pastries to frozen squid". */
export function examplesIn(view: SentenceView, region: Region): readonly Goods[] {
  for (let at = region.from + 1; at < region.to; at++) {
    const key = keyAt(view, at);
    const opens = key === "including" || (key === "as" && keyAt(view, at - 1) === "such") || isSpanned(view, at);
    if (!opens) continue;
    const first = itemAt(view, startOfItem(view, at + 1, region), region.to);
    const list = first === undefined ? NONE : listFrom(view, first, region.to);
    if (
      list.some((one) =>
        view.names.some(({ class: kind, firstToken }) => kind === "goods" && isIn(view, firstToken, one)),
      )
    )
      return list;
  }
  return NONE;
}

/** "ranging from", ", from" */
function isSpanned(view: SentenceView, at: number): boolean {
  return keyAt(view, at) === "from" && /^(?:ranging|,|products|items|goods)$/.test(keyAt(view, at - 1));
}

function isIn(view: SentenceView, at: number, one: Goods): boolean {
  return at >= one.firstToken && at < one.firstToken + wordsOf(view, one);
}

/** "duties on", "10% more on"; "…, on leaf tobacco to 60%" goes on with a list of rates. */
function leadsOn(view: SentenceView, at: number): boolean {
  const before = keyAt(view, at - 1);
  if (LEAD_NOUNS.has(before)) return true;
  if (keyAt(view, at) !== "on") return false;
  if (before === "more" || before === "extra") return isAt(view, at - 2, LEAD_NOUNS);
  return /^(?:,|and|those|that)$/.test(before) && view.figures.some(isRateBehind(view, at));
}

const RATE_REACH = 6;

/** "on leaf tobacco to 60%" */
function isRateBehind(view: SentenceView, at: number): (figure: Figure) => boolean {
  return ({ kind, firstToken }) =>
    kind === "percent" &&
    firstToken > at &&
    firstToken <= at + RATE_REACH &&
    /^(?:to|from|at|by|of)$/.test(keyAt(view, firstToken - 1));
}

/** "25% of sales": a share, no rate. */
function isShare(view: SentenceView, at: number): boolean {
  return keyAt(view, at) !== "on" && /^(?:%|percent|cent|euros|dollars|yuan)$/.test(keyAt(view, at - 1));
}

/** `named` with the goods of `told` that stand in one list with them. */
export function withListed(view: SentenceView, named: readonly Goods[], told: readonly Goods[]): readonly Goods[] {
  const [first, last] = [told[0], told.at(-1)];
  if (told.length < 2 || first === undefined || last === undefined) return named;
  const holds = (one: Goods): Goods | undefined => named.find(({ firstToken }) => isIn(view, firstToken, one));
  if (!told.some((one) => holds(one) !== undefined)) return named;
  const more = told.filter(
    (one) => holds(one) === undefined && !named.some((name) => isIn(view, one.firstToken, name)),
  );
  return [...named, ...more].sort((a, b) => a.firstToken - b.firstToken);
}

/** The list that begins with goods the lexicon knows, wherever they stand: "laptops, handhelds and small servers". */
export function listWith(view: SentenceView, region: Region, goods: Goods): readonly Goods[] {
  const { firstToken: first } = goods;
  const list = listFrom(view, { first, end: first + wordsOf(view, goods) }, region.to);
  return list.some((one) => one !== list[0] && isOther(view, one)) ? NONE : list;
}

/** The list that makes up the region; goods the lexicon knows keep its name for them. */
export function listIn(view: SentenceView, region: Region): readonly Goods[] {
  const first = itemAt(view, startOfItem(view, region.from, region), region.to);
  return first === undefined ? NONE : listFrom(view, first, region.to).map((one) => asNamed(view, one));
}

function asNamed(view: SentenceView, told: Goods): Goods {
  const end = told.firstToken + wordsOf(view, told);
  const name = view.names.find(
    (one) => one.class === "goods" && one.firstToken >= told.firstToken && one.endToken === end,
  );
  return name === undefined ? told : { ...told, norm: name.norm };
}

const NONE: readonly Goods[] = [];

/** "…, and shares fell", "and an extra 25 per cent": no goods. */
function isOther(view: SentenceView, goods: Goods): boolean {
  const end = goods.firstToken + wordsOf(view, goods);
  return (
    /^(?:fell|rose|grew|sank|sell|face|say|need|equivalents?|[a-z]+ed)$/.test(keyAt(view, end - 1)) ||
    view.figures.some(({ firstToken }) => firstToken >= goods.firstToken && firstToken < end)
  );
}

/** `first` and the items joined to it; commas list only where a last "and" closes the list. */
export function listFrom(view: SentenceView, first: Item, to: number): readonly Goods[] {
  const items = [first];
  const opening = beforeArticle(view, first.first);
  let closed = 1;
  let at = first.end;
  while (items.length < MOST_ITEMS) {
    const comma = keyAt(view, at) === ",";
    // "from rice to cement and toothpicks"
    const isSpan = !comma && keyAt(view, at) === "to" && items.length < 3 && keyAt(view, opening) === "from";
    const wellAs = keyAt(view, comma ? at + 1 : at) === "as" && keyAt(view, comma ? at + 2 : at + 1) === "well";
    const joined = isSpan || wellAs || /^(?:and|or)$/.test(keyAt(view, comma ? at + 1 : at));
    if (!comma && !joined) break;
    // Nobody puts a comma between two: another clause.
    if (comma && joined && !wellAs && items.length === 1) break;
    const behind = at + (comma && joined ? 2 : 1) + (wellAs ? 2 : 0);
    const item = itemAt(view, startOfItem(view, behind, { from: at, to }), to);
    if (item === undefined || startsClause(view, item, joined)) {
      // "shoes, garments and other goods": the last of the list names nothing.
      if (joined && /^(?:other|others|more|many|similar)$/.test(keyAt(view, behind))) closed = items.length;
      break;
    }
    // "farm and food goods", "hot-rolled and cold-rolled coils": two words for one noun.
    const before = items.at(-1);
    if (before !== undefined && (comma ? isGrade(view, before) : isModifier(view, before, item)))
      items[items.length - 1] = { first: before.first, end: item.end };
    else items.push(item);
    at = item.end;
    if (joined) closed = items.length;
  }
  return items.slice(0, closed).map((item) => goodsOf(view, item));
}

/** The token before an item, over its article. */
function beforeArticle(view: SentenceView, first: number): number {
  return /^(?:the|a|an|all|any|some)$/.test(keyAt(view, first - 1)) ? first - 2 : first - 1;
}

function isModifier(view: SentenceView, { first, end }: Item, next: Item): boolean {
  const last = end - 1;
  const isOne = last === first || tokenAt(view, last).joined || keyAt(view, first) === "non";
  if (!isOne || next.end - next.first < 2) return false;
  if (isGrade(view, { first, end })) return true;
  if (/(?:ing|ed|al)$/.test(keyAt(view, last))) return true;
  // "cotton and tomato products" are two.
  return !isGoods(view, { first, end }) && /^(?:goods|products|items|articles)$/.test(keyAt(view, next.end - 1));
}

/** "high-purity" in "high-purity, high-strength and high-density graphite". */
function isGrade(view: SentenceView, { first, end }: Item): boolean {
  return isAt(view, first, GRADES) && end > first + 1 && tokenAt(view, end - 1).joined;
}

const GRADES = wordSet("high low medium hot cold non ultra semi");

function isGoods(view: SentenceView, { first, end }: Item): boolean {
  const name = nameAt(view, first);
  return name?.class === "goods" && name.endToken === end;
}

/** "and accused Canada", "and they said": another clause, no item. */
function startsClause(view: SentenceView, { first, end }: Item, joined: boolean): boolean {
  const { key, capital, acronym } = tokenAt(view, first);
  if (PRONOUNS.has(key) || isAuxiliary(key) || key.endsWith("ly")) return true;
  if (key.endsWith("ing") && !isCompound(view, first)) return true;
  if (view.speech.some(({ firstToken }) => firstToken === first)) return true;
  for (let at = first; at < end - 1; at++) if (isAt(view, at, PEOPLE)) return true;
  const word = view.words.find(({ firstToken }) => firstToken === first);
  // ", face creams and": no verb follows a bare comma in its plain form.
  const mayBeVerb = key !== "frozen" && (joined || /(?:ed|s)$/.test(key));
  if (mayBeVerb && VERBS.has(word?.class ?? "")) return true;
  if (capital && !acronym && nameAt(view, first) === undefined) return true;
  const next = tokenAt(view, first + 1);
  return (
    key.endsWith("ed") &&
    (next.capital || next.kind !== "word" || STOPS.has(next.key) || /^(?:the|a|an|it)$/.test(next.key))
  );
}

/** Who does something: "and Chinese smelters looked elsewhere". */
const PEOPLE = wordSet(
  "buyers sellers smelters mills refiners makers producers suppliers traders exporters importers firms companies shippers miners farmers growers officials investors customers consumers",
);

/** "playing cards", "mining and processing equipment", not "raising fears", "leaving the market". */
function isCompound(view: SentenceView, at: number): boolean {
  if (nameAt(view, at)?.class === "goods") return true;
  if (isAt(view, at, CLAUSE_VERBS)) return false;
  const next = /^(?:and|or)$/.test(keyAt(view, at + 1)) ? at + 2 : at + 1;
  const { kind, capital, key } = tokenAt(view, next);
  return kind === "word" && !capital && !STOPS.has(key) && !/^(?:the|a|an|it|any|all|some)$/.test(key);
}

const CLAUSE_VERBS = wordSet(
  "prompting forcing leading drawing raising making saying citing adding calling urging putting taking giving leaving sending pushing hitting bringing marking ending lifting imposing banning easing targeting affecting covering including excluding escalating deepening threatening warning accusing blaming seeking aiming hoping causing costing creating requiring allowing barring blocking limiting restricting tightening widening extending expanding ratcheting stoking fuelling fueling sparking triggering driving helping keeping boosting hurting offering asking ordering telling replacing reversing following pending according depending starting beginning using setting reducing increasing doubling cutting halting stopping suspending opening closing pressing pressuring sealing shutting trading exporting importing buying selling shipping having being going",
);

const VERBS: ReadonlySet<string> = new Set([
  "ban",
  "impose",
  "restrict",
  "relax",
  "listing",
  "status",
  "act",
  "licence",
]);

function goodsOf(view: SentenceView, { first, end }: Item): Goods {
  const text = textOf(view, first, end - 1);
  return { text, norm: text.toLowerCase(), firstToken: first, phrase: true };
}
