// One item of a list of goods in the words of the text: where it begins, over articles, sums and words for how many, and where it ends.
import { isAt, keyAt, nameAt, type SentenceView, textOf, tokenAt } from "../../grammar/sentence-view.ts";
import type { Goods, Region } from "../candidate.ts";
import { wordSet } from "../../grammar/word-set.ts";

export const STOPS = new Set(
  "to up about around from for in on by with at under after before since until unless if as that which who will would is are was were has have had and or but because while when than worth including such produced used made over due against amid without via through across its their said says should may must not be been of went took take takes stay stays came come comes go goes rose fell remain remains too where between again also still alike worldwide what per leaving entering originating arriving shipped sold exported assembled manufactured bound kicked".split(
    " ",
  ),
);
const QUANTITIES =
  /^(?:range|series|list|number|host|raft|array|dozens|hundreds|swathe|variety|set|batch|types|kinds|categories|classes|sorts|shipments|deliveries|consignments|cargoes)$/;
const NO_GOODS =
  /^(?:it|them|him|her|us|this|these|those|that|companies|company|firms?|chipmaker|plants?|stakes?|goods|items|products|articles|imports|exports|more|both|each|other|others|investment|investments|foreign|trade|technology|allies|countries|entities|individuals|business|access|purchases|sales|purchase|use|dozens|hundreds|thousands|people|effect|force|place|top|own|account|one|ones|one another|each other|behalf|lists?|lines?|shortages?|height|level|scale|grounds|average|product|quota|hold|delay|delays|half|part)$|^(?:same|further|second|first|third|another|latter|former)\b|^(?:following|above|relevant|various|such|said|more|other|new|many) (?:items|goods|products|materials|commodities|articles)$|\b(?:partners?|countries|nations|neighbours?|neighbors?|allies|rivals|everyone|firms|companies|makers|producers|suppliers|groups|exporters|importers|industry|industries|banks|lists?|lines|heights?|levels?|licen[cs]es?|permits?|permissions?|approvals?|authori[sz]ations?|clearances?|consent|waivers?|exemptions?)$/i;
const LONGEST_ITEM = 6;

export interface Item {
  readonly first: number;
  /** The token after its last word. */
  readonly end: number;
}

export function wordsOf({ document }: SentenceView, { firstToken, text }: Goods): number {
  const start = document.tokens[firstToken]?.start ?? 0;
  let count = 0;
  while ((document.tokens[firstToken + count]?.start ?? Infinity) < start + text.length) count++;
  return count;
}

const ARTICLES = wordSet("the a an all any no some most every each certain its their");

/** Past articles, sums of money, and words for how many: "a range of", "$150bn of", "Chinese-made". */
export function startOfItem(view: SentenceView, start: number, { to }: Region): number {
  let from =
    keyAt(view, start) === "among" && /^(?:them|these|those)$/.test(keyAt(view, start + 1)) ? start + 2 : start;
  while (from < to && !tokenAt(view, from + 1).joined && isAt(view, from, ARTICLES)) from++;
  const sum = view.figures.find(
    ({ kind, firstToken }) => kind === "money" && firstToken <= from && from <= firstToken + 1,
  );
  if (sum !== undefined) {
    from = sum.endToken;
    while (/^(?:of|worth|in)$/.test(keyAt(view, from))) from++;
  }
  if (tokenAt(view, from).kind === "number" && QUANTITIES.test(keyAt(view, from + 1))) from++;
  if (keyAt(view, from + 1) === "of" && QUANTITIES.test(keyAt(view, from))) from += 2;
  while (from < to && (nameAt(view, from)?.class === "demonym" || tokenAt(view, from).key === "made"))
    from = nameAt(view, from)?.endToken ?? from + 1;
  return from;
}

/** The words of one item, up to a stop word, a sign or a name that is no goods. */
export function itemAt(view: SentenceView, first: number, to: number): Item | undefined {
  let end = first;
  while (end < to && end - first < LONGEST_ITEM) {
    const token = tokenAt(view, end);
    const name = nameAt(view, end);
    if (token.kind === "sign" || (STOPS.has(token.key) && !isInCompound(view, end))) break;
    if (token.kind === "number" && end === first) break;
    if (token.key === "related" && keyAt(view, end + 1) === "to") break;
    // "duties on olives end tomorrow"; not "high-end chips"
    if (ENDS.has(token.key) && !token.joined && end > first) break;
    if (name !== undefined && name.class !== "goods" && name.class !== "company") break;
    if (view.timexes.some((one) => one.firstToken === end)) break;
    end++;
  }
  if (end === first) return undefined;
  // "C$150bn", "A$": a currency.
  if (end - first === 1 && keyAt(view, first).length === 1) return undefined;
  const name = nameAt(view, first);
  if (name?.class === "company" && name.endToken >= end) return undefined;
  // "control of the Chinese-owned chipmaker Nexperia": a firm.
  if (name?.class !== "company" && nameAt(view, end - 1)?.class === "company") return undefined;
  return NO_GOODS.test(textOf(view, first, end - 1)) ? undefined : { first, end };
}

const ENDS = wordSet("end ends ended lapse lapses lapsed expire expires expired");

/** "all-in-one", "ready-to-wear": a stop word between hyphens is none. */
function isInCompound(view: SentenceView, at: number): boolean {
  return tokenAt(view, at).joined && tokenAt(view, at + 1).joined;
}

/** "imported", "raw": what always describes the goods behind it. */
const DESCRIBES = wordSet(
  "imported advanced certain raw refined unwrought military civilian new finished high some heavy light used frozen fresh dried primary",
);
const OPENS_ITEM = wordSet(
  "of on over for into in , and or including as the a an all any its their these those both from : (",
);
const NO_DESCRIPTION = wordSet("among them plus our your my his her keep make produce get obtain use s several 's");
const LONGEST_LEAD = 3;

/** Where the words begin that describe the goods at `at`: "imported steel", "hot-dipped and cold-drawn wire rod". */
export function startOfPhrase(view: SentenceView, at: number): number {
  const first = startOfWords(view, at);
  const other = /^(?:and|or)$/.test(keyAt(view, first - 1)) ? startOfWords(view, first - 1) : first;
  return first < at && PAIRED.test(keyAt(view, first - 2)) && isAt(view, other - 1, OPENS_ITEM) ? other : first;
}

/** The last of two adjectives for one noun. */
const PAIRED = /(?:ed|al|ic|rolled|drawn)$/;

function startOfWords(view: SentenceView, at: number): number {
  let first = at;
  while (first > view.sentence.firstToken && at - first < LONGEST_LEAD && isDescribing(view, first - 1)) first--;
  if (first < at && isAt(view, first - 1, OPENS_ITEM)) return first;
  return isAt(view, at - 1, DESCRIBES) ? at - 1 : at;
}

/** A word in lower case that is no verb of an act, no name and no word of grammar. */
function isDescribing(view: SentenceView, at: number): boolean {
  const { key, kind, capital, joined } = tokenAt(view, at);
  if (
    kind !== "word" ||
    capital ||
    STOPS.has(key) ||
    NO_DESCRIPTION.has(key) ||
    OPENS_ITEM.has(key) ||
    QUANTITIES.test(key)
  )
    return false;
  if (key.endsWith("ing") && !joined) return false;
  return (
    nameAt(view, at) === undefined && !view.words.some(({ firstToken, endToken }) => firstToken <= at && at < endToken)
  );
}
