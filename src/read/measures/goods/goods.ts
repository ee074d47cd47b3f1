// The goods of a measure: names of the lexicon that are its object, not what they are used for, not who makes them; else
// the noun phrase after "exports of"; else words such as "the three chemicals" that stand for goods named elsewhere.
import type { Mention } from "../../document/model.ts";
import { PREPOSITIONS } from "../../grammar/function-words.ts";
import { holds, isAt, keyAt, nameAt, type SentenceView, textOf, tokenAt } from "../../grammar/sentence-view.ts";
import type { Goods, Region } from "../candidate.ts";
import { companyProducts } from "./company-products.ts";
import {
  endOfList,
  isApposition,
  isHeading,
  isMaker,
  isOfOtherAct,
  isPartOfName,
  isReasonBetween,
  isSpared,
  isUse,
  TRADERS,
} from "./goods-beside.ts";
import { goodsMade } from "./goods-of-state.ts";
import { goodsAsSubject } from "./goods-as-subject.ts";
import { examplesIn, listWith, phrasesAfter, withListed } from "./goods-list.ts";
import { startOfPhrase, wordsOf } from "./goods-item.ts";
import { withTools } from "./goods-tools.ts";
import { WordSet, wordSet } from "../../grammar/word-set.ts";

const COLLECTIVES = new WordSet(
  "materials chemicals metals minerals elements items substances products goods commodities things articles".split(" "),
);
const GENERIC = new Set(["goods", "technology", "all goods"]);

/** Goods in the region, in order. */
export function findGoods(view: SentenceView, region: Region): readonly Goods[] {
  const named: Goods[] = [];
  let skipTo = -1;
  let traded: Mention | undefined;
  for (const mention of view.names) {
    if (mention.class !== "goods" || mention.firstToken < region.from || mention.endToken > region.to) continue;
    if (isMaker(view, mention) || isHeading(view, mention) || isPartOfName(view, mention)) {
      traded = TRADERS.test(leadOf(view, mention)) ? mention : undefined;
      continue;
    }
    if (isSpared(view, mention, region) || leadsInto(view, mention) || isOfOtherAct(view, mention)) continue;
    if (mention.firstToken < skipTo || isUse(view, mention, region)) {
      // "needed for chips and displays": what is listed with a use is a use.
      skipTo = endOfList(view, mention);
      continue;
    }
    const last = named.at(-1);
    if (last !== undefined && isBehindObject(view, last, mention, region)) continue;
    // "suppliers of photoresist, etching gas and …": one list.
    if (traded !== undefined && isListedBehind(view, goodsOf(view, traded), goodsOf(view, mention)))
      named.push(goodsOf(view, traded));
    traded = undefined;
    named.push(meantBy(view, goodsOf(view, mention)));
  }
  const special = named.filter(
    ({ norm, text }) => !GENERIC.has(norm) || /\ball\b|every|sensitive|advanced|\bUS\b|American/i.test(text),
  );
  const found =
    special.length > 0
      ? special
      : named.filter(({ text }) => text.toLowerCase() !== "goods" && text.toLowerCase() !== "technology");
  const told = phrasesAfter(view, region).map((one) => meantBy(view, one));
  const [first] = found;
  if (first !== undefined) {
    const listed = withListed(view, withListed(view, found, told), listWith(view, region, first));
    const named = unique(view, withListed(view, listed, examplesIn(view, region)));
    return withTools(view, region, withoutRelated(named));
  }
  const all = allGoods(view, region);
  if (all !== undefined) return [all];
  const meant = meantGoods(view, region);
  if (meant !== undefined) return [meant];
  const ofCompany = companyProducts(view, region);
  if (ofCompany !== undefined) return [ofCompany];
  const collective = collectiveGoods(view, region);
  if (collective !== undefined) return [collective];
  if (told.length > 0) return told;
  const subject = goodsAsSubject(view, region);
  if (subject.length > 0) return subject;
  const ofTraders = tradedGoods(view, region);
  if (ofTraders.length > 0) return ofTraders;
  const made = goodsMade(view, region);
  return made === undefined ? [] : [made];
}

/** Whether `mention` says more of goods already named, tells why, or stands too far off. */
function isBehindObject(view: SentenceView, last: Goods, mention: Mention, region: Region): boolean {
  if (mention.firstToken - last.firstToken > FAR || isApposition(view, mention, region)) return true;
  return isReasonBetween(view, last.firstToken + wordsOf(view, last), mention.firstToken);
}

/** "the world's biggest supplier of nickel ore will stop shipments of the mineral": a kind that stands for what was named. */
function meantBy(view: SentenceView, goods: Goods): Goods {
  const { firstToken, text } = goods;
  if (!KINDS.has(text.toLowerCase()) || !/^(?:the|this)$/.test(keyAt(view, firstToken - 1))) return goods;
  const last = view.document.names.findLast(
    (name) =>
      name.class === "goods" &&
      name.endToken <= firstToken &&
      name.norm !== goods.norm &&
      name.sentence >= view.sentence.index - 2,
  );
  return last === undefined
    ? goods
    : { text: view.document.text.slice(last.start, last.end), norm: last.norm, firstToken };
}

/** "tungsten and related items", "steel and its derivatives": what goes with the goods that are named says nothing of its own. */
function withoutRelated(goods: readonly Goods[]): readonly Goods[] {
  const named = goods.filter(({ text, phrase }) => phrase !== true || !RELATED.test(text));
  return named.length > 0 ? named : goods;
}

const RELATED =
  /^(?:some |their |its )?(?:(?:related|associated|similar|other|such) (?:items|products|goods|equipment|materials|technolog(?:y|ies))|technologies|derivatives|derivative products)$/i;

const KINDS = wordSet("mineral metal meat grain fruit commodity material fuel spirit fish");

/** "porcelain tiles", "artificial intelligence (AI) chips": a word that only describes the goods behind it. */
function leadsInto(view: SentenceView, { endToken }: Mention): boolean {
  const at = keyAt(view, endToken) === "(" && keyAt(view, endToken + 2) === ")" ? endToken + 3 : endToken;
  const next = nameAt(view, at);
  return next?.class === "goods" && next.firstToken === at && !GENERIC.has(next.norm) && !tokenAt(view, at).joined;
}

/** "Importers of laptops and tablets need a licence", "graphite exporters must apply": who trades in them is bound for them. */
function tradedGoods(view: SentenceView, region: Region): readonly Goods[] {
  const traded: Mention[] = [];
  for (const mention of view.names) {
    if (mention.class !== "goods" || mention.firstToken < region.from || mention.endToken > region.to) continue;
    const before = traded.at(-1);
    const isNext = before !== undefined && mention.firstToken - before.endToken <= 2;
    if (isNext || TRADERS.test(leadOf(view, mention)) || TRADERS.test(keyAt(view, mention.endToken)))
      traded.push(mention);
  }
  const last = traded.at(-1);
  if (last === undefined) return [];
  for (let at = last.endToken; at < Math.min(region.to, last.endToken + BOUND_REACH); at++)
    if (BOUND.test(keyAt(view, at)))
      return unique(
        view,
        traded.map((one) => goodsOf(view, one)),
      );
  return [];
}

/** "suppliers" in "suppliers of photoresist". */
function leadOf(view: SentenceView, { firstToken }: Mention): string {
  return keyAt(view, firstToken - 1) === "of" ? keyAt(view, firstToken - 2) : "";
}

const BOUND = /^(?:must|need|needs|needed|should|required|apply|seek|obtain|pay|face)$/;
const BOUND_REACH = 10;

const MEANING = wordSet("ones such");

/** "Chinese ones", "on such panels": the goods named last. */
function meantGoods(view: SentenceView, region: Region): Goods | undefined {
  if (!holds(view, MEANING)) return undefined;
  for (let at = region.from; at < region.to; at++) {
    const isSuch = keyAt(view, at - 1) === "such" && isAt(view, at - 2, OF_SUCH) && isKindWord(view, at);
    if (!isSuch && keyAt(view, at) !== "ones") continue;
    const last = view.document.names.findLast(
      (name) =>
        name.class === "goods" &&
        name.endToken <= at - 1 &&
        (!isSuch || name.sentence >= view.sentence.index - SUCH_REACH),
    );
    return last && { text: textOf(view, at - 1, at), norm: last.norm, firstToken: at - 1 };
  }
  return undefined;
}

const OF_SUCH = wordSet("of on");
/** How many sentences before its own "such panels" may mean. */
const SUCH_REACH = 3;
const KIND_WORDS = wordSet(
  "processors devices products goods materials metals minerals machines equipment items chips",
);

/** A word for a kind of goods that the lexicon does not hold by itself. */
function isKindWord(view: SentenceView, at: number): boolean {
  return isAt(view, at, KIND_WORDS) && nameAt(view, at) === undefined;
}

/** Goods farther than this from the last ones belong to another thought. */
const FAR = 14;

const ALL_GOODS = wordSet("imports goods products articles merchandise product");

/** "tariffs on imports from …", "a levy on goods from …": everything. */
function allGoods(view: SentenceView, region: Region): Goods | undefined {
  if (!holds(view, ALL_GOODS)) return undefined;
  for (let at = region.from + 1; at < region.to; at++) {
    if (!isAt(view, at, ALL_GOODS) || tokenAt(view, at).capital) continue;
    // "on every product"
    if (keyAt(view, at) === "product" && !/^(?:every|any|each)$/.test(keyAt(view, at - 1))) continue;
    let lead = at - 1;
    while (
      lead > region.from &&
      (nameAt(view, lead)?.class === "demonym" ||
        nameAt(view, lead)?.class === "country" ||
        /^(?:all|most|other|any|every|each|the|and|,)$/.test(keyAt(view, lead)))
    )
      lead--;
    // "on C$155bn of US goods"
    const sum = keyAt(view, lead) === "of" ? view.figures.find(({ endToken }) => endToken === lead) : undefined;
    if (sum?.kind !== "money" && !/^(?:on|against)$/.test(keyAt(view, lead))) continue;
    if (
      sum === undefined &&
      !/^(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surcharges?|surtax|tax|taxes|percent|cent|%|rate)$/.test(
        keyAt(view, lead - 1),
      ) &&
      keyAt(view, at + 1) === "of"
    )
      continue;
    return { text: textOf(view, lead + 1, at), norm: "all goods", firstToken: at };
  }
  return undefined;
}

/** Each once; "laptops, tablets", listed beside each other, are two though the lexicon holds them for one. */
function unique(view: SentenceView, goods: readonly Goods[]): readonly Goods[] {
  return goods.filter((one, i) => {
    const before = goods.slice(0, i).filter(({ norm }) => norm === one.norm);
    return before.length === 0 || (before.at(-1) === goods[i - 1] && isListedBehind(view, goods[i - 1] as Goods, one));
  });
}

/** Only a comma or "and" stands between the two. */
function isListedBehind(view: SentenceView, before: Goods, { firstToken, text }: Goods): boolean {
  if (before.text.toLowerCase() === text.toLowerCase()) return false;
  const end = before.firstToken + wordsOf(view, before);
  return end < firstToken && firstToken - end <= 2 && /^(?:,|and|or)$/.test(keyAt(view, end));
}

function goodsOf(view: SentenceView, mention: Mention): Goods {
  let first = startOfPhrase(view, mention.firstToken);
  // "American technology"
  const owner = mention.norm === "technology" ? nameAt(view, first - 1) : undefined;
  if (owner?.class === "demonym") first = owner.firstToken;
  const { entry } = mention;
  return {
    text: textOf(view, first, mention.endToken - 1),
    norm: mention.norm,
    ...(mention.of === undefined ? {} : { maker: mention.of }),
    firstToken: first,
    ...(entry.codes === undefined ? {} : { suggested: entry.codes }),
  };
}

/** The number with which "three industrial materials", "six chip-making chemicals" begin: words that name no goods stand between. */
function countBefore(view: SentenceView, collective: number, from: number): number | undefined {
  if (!isAt(view, collective, KINDS_COUNTED)) return undefined;
  for (let at = collective - 1; at >= Math.max(from, collective - LONGEST_COUNT); at--) {
    const { key, kind } = tokenAt(view, at);
    if (COUNTS.has(key)) return at;
    if ((kind === "sign" && key !== "-") || PREPOSITIONS.has(key) || nameAt(view, at)?.class === "goods")
      return undefined;
  }
  return undefined;
}

const KINDS_COUNTED = wordSet("materials chemicals metals minerals elements substances");
const COUNTS = wordSet("two three four five six seven eight nine ten twelve");
const LONGEST_COUNT = 5;

/** "three materials", "the two metals", "these chemicals". */
function collectiveGoods(view: SentenceView, region: Region): Goods | undefined {
  if (!holds(view, COLLECTIVES)) return undefined;
  for (let at = region.from; at < region.to; at++) {
    if (!isAt(view, at, COLLECTIVES) || tokenAt(view, at).capital) continue;
    let first = countBefore(view, at, region.from) ?? at;
    while (
      first > region.from &&
      /^(?:the|these|those|both|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+|key|said|certain|controlled|listed|critical|strategic|rare)$/.test(
        keyAt(view, first - 1),
      )
    )
      first--;
    if (first === at) continue;
    return {
      text: textOf(view, first, at),
      norm: textOf(view, first, at).toLowerCase(),
      firstToken: first,
      anaphor: true,
    };
  }
  return undefined;
}
