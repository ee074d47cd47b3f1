// Goods told in a sentence of their own behind the act: "The list covers wire rod, tubes and coil", "Cement and tiles are
// among them", "Sectors reached: steel, textiles and others", "On the list are rice and almonds".
import { holds, isAt, keyAt, nameAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Goods, Region } from "../candidate.ts";
import { findGoods } from "./goods.ts";
import { listIn } from "./goods-list.ts";

/** What the sentence is about: the measure, its list, or what is on it. */
const MEASURES = wordSet(
  "it they these those this list lists duty duties tariff tariffs levy levies ban bans measure measures order decree rule rules regulation curbs curb restrictions restriction controls control pause suspension scheme regime change step prohibition embargo package notice goods items products sectors articles lines commodities categories groups types kinds grades materials substances newcomers halt freeze moratorium quota quotas tax taxes rate rates",
);
const COVERS = wordSet(
  "cover covers covered include includes included including affect affects affected hit hits extend extends applies apply comprise comprises span spans concern concerns target targets range ranges run runs reach reaches are were reached encompass encompasses names lists",
);
const LISTED = wordSet("covered listed affected included found targeted concerned named hit caught among on added");
const SUBJECT_REACH = 6;

/** The goods that the sentence names as covered; none where it tells something else. */
export function coveredGoods(view: SentenceView): readonly Goods[] {
  for (const region of [
    behindVerb(view),
    beforeVerb(view),
    amongThem(view),
    atRate(view),
    ofPermits(view),
    behindIncluding(view),
  ]) {
    if (region === undefined) continue;
    const listed = listIn(view, region);
    const found = listed.length > 1 ? listed : findGoods(view, region).filter(({ anaphor }) => anaphor !== true);
    if (found.length > 0) return found;
  }
  return [];
}

/** "It covers …", "Among the goods are …", "Sectors reached: …", "The list, adopted on Monday, takes in …". */
function behindVerb(view: SentenceView): Region | undefined {
  const { firstToken, endToken } = view.sentence;
  const opensWithPlace = PLACES.test(keyAt(view, firstToken));
  let named = false;
  for (let at = firstToken; at < Math.min(endToken, firstToken + VERB_REACH); at++) {
    const key = keyAt(view, at);
    const isNear = at < firstToken + SUBJECT_REACH;
    if (isNear && MEASURES.has(key)) named = true;
    else if (!named) continue;
    else if (isNear && key === ":") return { from: at + 1, to: endToken };
    else if (isAt(view, at + 1, LISTED) && keyAt(view, at + 2) === ":") return { from: at + 3, to: endToken };
    else if ((isNear && COVERS.has(key)) || (TAKES_IN.test(key) && keyAt(view, at + 1) === "in")) {
      let from = at + 1;
      while (/^(?:also|to|in|on|:|such|as|the|likes|of|and)$/.test(keyAt(view, from))) from++;
      if (keyAt(view, from) === "from") from++;
      // "They are wheat and beans", not "They are ready".
      if (
        NEEDS_GOODS.test(key) &&
        !opensWithPlace &&
        !(isOfGoods(view, from) && keyAt(view, firstToken).startsWith("th"))
      )
        return undefined;
      return { from, to: endToken };
    }
  }
  return undefined;
}

const NEEDS_GOODS = /^(?:are|were|names|lists)$/;

function isOfGoods(view: SentenceView, at: number): boolean {
  return nameAt(view, at)?.class === "goods";
}

/** "On the list are …", "Named in it are …". */
const PLACES = /^(?:among|on|in|named|listed|included|affected|hit|covered|caught|targeted)$/;
/** "takes in", after whatever else the sentence says of its subject. */
const TAKES_IN = /^(?:take|takes|took)$/;
const VERB_REACH = 24;

const CLAUSES = wordSet("which that who :");

/** "Wire rod and tubes are among the codes", "Steel, tyres and their parts make up the newcomers", "…; rice and tea are also listed". */
function beforeVerb(view: SentenceView): Region | undefined {
  if (!holds(view, LINKS)) return undefined;
  const { endToken } = view.sentence;
  let first = view.sentence.firstToken;
  if (!tokenAt(view, first).capital) return undefined;
  for (let at = first + 1; at < endToken; at++) {
    const key = keyAt(view, at);
    if (key === ";") first = at + 1;
    if (CLAUSES.has(key)) return undefined;
    if (!LINKS.has(key)) continue;
    const next = /^(?:also|all|be)$/.test(keyAt(view, at + 1)) ? at + 2 : at + 1;
    const isListed = isAt(view, next, LISTED) || (key === "make" && keyAt(view, next) === "up") || HEADS.test(key);
    if (isListed && isOfList(view, next)) return { from: first, to: at };
  }
  return undefined;
}

const LINKS = wordSet("are were will make makes figure fall come top head lead");
/** "Rice and tea head the list", "fall under the order". */
const HEADS = /^(?:figure|top|head|lead|fall)$/;

/** "found there", "among them", "on the list", "also listed": of the measure, not of anything else. */
function isOfList(view: SentenceView, at: number): boolean {
  if (!/^(?:among|on|found|up|included|named|added|under|within|the)$/.test(keyAt(view, at)))
    return isAt(view, at, LISTED);
  for (let i = at; i < at + 5; i++)
    if (
      /^(?:there|them|those|it|lists?|codes|goods|items|products|lines|newcomers|table|annex|affected|order|rules?|ban|measures?|dut(?:y|ies)|tariffs?|decree)$/.test(
        keyAt(view, i),
      )
    )
      return true;
  return false;
}

const AMONG = wordSet("among");

/** "Eleven codes are covered, wire rod and tubes among them". */
function amongThem(view: SentenceView): Region | undefined {
  if (!holds(view, AMONG)) return undefined;
  const { firstToken, endToken } = view.sentence;
  for (let at = firstToken + 3; at < endToken; at++) {
    if (keyAt(view, at) !== "among" || !/^(?:them|these|those)$/.test(keyAt(view, at + 1))) continue;
    let from = at - 1;
    while (from > firstToken && keyAt(view, from) !== ",") from--;
    return from > firstToken && view.names.some((name) => name.class === "goods" && name.endToken === at)
      ? { from: from + 1, to: at }
      : undefined;
  }
  return undefined;
}

const RATES = wordSet("rates rate duty duties");

/** "The decree sets the rate at zero for soy, corn and wheat". */
function atRate(view: SentenceView): Region | undefined {
  if (!holds(view, RATES)) return undefined;
  const { firstToken, endToken } = view.sentence;
  let rate: number | undefined;
  for (let at = firstToken; at < endToken; at++) {
    const key = keyAt(view, at);
    if (RATES.has(key)) rate = at;
    else if (key === "for" && rate !== undefined && at - rate <= SUBJECT_REACH && isOfGoods(view, at + 1))
      return { from: at + 1, to: endToken };
  }
  return undefined;
}

const PERMITS = wordSet("permits permit licences licenses licence license approval approvals");
const NEEDED = wordSet("needed required necessary mandatory");
const PERMIT_REACH = 12;

/** "Permits for tungsten and bismuth will be required", "A licence will be needed from May for lathes". */
function ofPermits(view: SentenceView): Region | undefined {
  if (!holds(view, PERMITS) || !holds(view, NEEDED)) return undefined;
  const { firstToken, endToken } = view.sentence;
  let permits: number | undefined;
  let lead: number | undefined;
  for (let at = firstToken; at < endToken; at++) {
    const key = keyAt(view, at);
    if (PERMITS.has(key)) permits ??= at - firstToken < SUBJECT_REACH ? at : undefined;
    if (permits === undefined) continue;
    if (key === "for") lead ??= at;
    if (!NEEDED.has(key)) continue;
    if (lead !== undefined) return { from: lead + 1, to: at };
    for (let i = at + 1; i < Math.min(endToken, at + PERMIT_REACH); i++)
      if (keyAt(view, i) === "for") return { from: i + 1, to: endToken };
    return undefined;
  }
  return undefined;
}

const INCLUDING = wordSet("including");

/** "The duties, on some 1,400 products including cars and steel, apply from May". */
function behindIncluding(view: SentenceView): Region | undefined {
  if (!holds(view, INCLUDING)) return undefined;
  const { firstToken, endToken } = view.sentence;
  let named = false;
  for (let at = firstToken; at < endToken; at++) {
    const key = keyAt(view, at);
    if (at < firstToken + SUBJECT_REACH && MEASURES.has(key)) named = true;
    if (named && key === "including" && isOfGoods(view, at + 1)) return { from: at + 1, to: endToken };
  }
  return undefined;
}
