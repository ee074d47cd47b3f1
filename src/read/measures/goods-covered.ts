// Goods told in a sentence of their own behind the act: "The list covers wire rod, tubes and coil", "Cement and tiles are
// among them", "Sectors reached: steel, textiles and others", "On the list are rice and almonds".
import { keyAt, type SentenceView, tokenAt } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";
import type { Goods, Region } from "./candidate.ts";
import { findGoods } from "./goods.ts";
import { listIn } from "./goods-list.ts";

/** What the sentence is about: the measure, its list, or what is on it. */
const MEASURES = wordSet(
  "it they these those this list lists duty duties tariff tariffs levy levies ban bans measure measures order decree rule rules regulation curbs curb restrictions restriction controls control pause suspension scheme regime change step prohibition embargo package notice goods items products sectors articles lines commodities categories materials substances newcomers",
);
const COVERS = wordSet(
  "cover covers covered include includes included including affect affects affected hit hits extend extends applies apply comprise comprises span spans concern concerns target targets range ranges run runs reach reaches are were reached encompass encompasses",
);
const LISTED = /^(?:covered|listed|affected|included|found|targeted|concerned|named|hit|caught|among|on|added)$/;
const SUBJECT_REACH = 6;

/** The goods that the sentence names as covered; none where it tells something else. */
export function coveredGoods(view: SentenceView): readonly Goods[] {
  const region = behindVerb(view) ?? beforeVerb(view);
  if (region === undefined) return [];
  const listed = listIn(view, region);
  return listed.length > 1 ? listed : findGoods(view, region).filter(({ anaphor }) => anaphor !== true);
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
    else if ((isNear && COVERS.has(key)) || (TAKES_IN.test(key) && keyAt(view, at + 1) === "in")) {
      if (key === "are" && !opensWithPlace) return undefined;
      let from = at + 1;
      while (/^(?:also|to|in|on|:|such|as|the|likes|of|and)$/.test(keyAt(view, from))) from++;
      if (keyAt(view, from) === "from") from++;
      return { from, to: endToken };
    }
  }
  return undefined;
}

/** "On the list are …", "Named in it are …". */
const PLACES = /^(?:among|on|in|named|listed|included|affected|hit|covered|caught|targeted)$/;
/** "takes in", after whatever else the sentence says of its subject. */
const TAKES_IN = /^(?:take|takes|took)$/;
const VERB_REACH = 24;

/** "Wire rod and tubes are among the codes", "Steel, tyres and their parts make up the newcomers". */
function beforeVerb(view: SentenceView): Region | undefined {
  const { firstToken, endToken } = view.sentence;
  if (!tokenAt(view, firstToken).capital) return undefined;
  for (let at = firstToken + 1; at < endToken; at++) {
    const key = keyAt(view, at);
    if (/^(?:which|that|who|;|:)$/.test(key)) return undefined;
    if (!/^(?:are|were|make|makes|figure|fall|come)$/.test(key)) continue;
    const next = keyAt(view, at + 1) === "also" || keyAt(view, at + 1) === "all" ? at + 2 : at + 1;
    const isListed =
      LISTED.test(keyAt(view, next)) || (key === "make" && keyAt(view, next) === "up") || key === "figure";
    return isListed && isOfList(view, next) ? { from: firstToken, to: at } : undefined;
  }
  return undefined;
}

/** "found there", "among them", "on the list", "also listed": of the measure, not of anything else. */
function isOfList(view: SentenceView, at: number): boolean {
  if (!/^(?:among|on|found|up|included|named|added)$/.test(keyAt(view, at))) return true;
  for (let i = at; i < at + 5; i++)
    if (
      /^(?:there|them|those|it|list|codes|goods|items|products|lines|newcomers|table|annex|affected)$/.test(
        keyAt(view, i),
      )
    )
      return true;
  return false;
}
