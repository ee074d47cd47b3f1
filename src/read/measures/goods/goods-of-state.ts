// Goods told only by whose they are, whence they come or how they are made: "Lithuanian goods", "products made with forced labour".
import type { Mention } from "../../document/model.ts";
import { holds, isAt, keyAt, nameAt, type SentenceView, textOf, tokenAt } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Goods, Region } from "../candidate.ts";

const OF_STATE = wordSet(
  "goods products imports exports merchandise articles equipment technology components tools gear software parts",
);
/** What a state keeps from others is its own: "American tools". */
const OWN = wordSet("equipment technology components tools gear software parts");

/** "Lithuanian goods", "its own levies on American products", "no more goods from Lebanon": goods only by whose they are. */
export function goodsOfState(
  view: SentenceView,
  from: number,
  imposers: readonly string[],
  isExport: boolean,
): Goods | undefined {
  for (let at = from; at < view.sentence.endToken; at++) {
    const key = keyAt(view, at);
    if (!OF_STATE.has(key) || (tokenAt(view, at).capital && at > view.sentence.firstToken)) continue;
    const made = madeBehind(view, at, view.sentence.endToken);
    if (made !== undefined) return made;
    const before = nameAt(view, at - 1) ?? (isAt(view, at - 1, LINKS) ? nameAt(view, at - 2) : undefined);
    const place = keyAt(view, at + 1) === "from" ? nameAt(view, at + 2) : undefined;
    const behind = /^(?:country|bloc)$/.test(place?.class ?? "") ? place : undefined;
    const state = isState(before) ? before : behind;
    const isMutual = keyAt(view, at - 1) === "'s" && keyAt(view, at - 2) === "other";
    if (!isMutual && (state?.of === undefined || (imposers.includes(state.of) && !(isExport && OWN.has(key)))))
      continue;
    const first = isMutual ? at - 3 : before !== undefined && state === before ? before.firstToken : at;
    const text = textOf(view, first, at);
    return { text, norm: OWN.has(key) ? text : "all goods", firstToken: at };
  }
  return undefined;
}

/** "Canada's goods", "U.S.-origin components", "US-made tools" */
const LINKS = wordSet("'s origin made");

function isState(name: Mention | undefined): name is Mention {
  return name?.class === "demonym" || name?.class === "country";
}

const MADE =
  /^(?:made|produced|manufactured|mined|grown|assembled|processed|transshipped|transhipped|routed|containing|originating)$/;
const QUALIFIES =
  /^(?:merely|wholly|partly|only|in|or|and|by|with|through|via|of|the|a|an|using|forced|any|part|whole|illegally)$/;
const LONGEST_QUALIFIER = 9;

/** The goods of the region that are told by how they are made or whence they come. */
export function goodsMade(view: SentenceView, { from, to }: Region): Goods | undefined {
  if (!holds(view, WARES)) return undefined;
  for (let at = from; at < to; at++) {
    if (!isAt(view, at, WARES)) continue;
    const goods = madeBehind(view, at, to);
    if (goods !== undefined) return goods;
  }
  return undefined;
}

const WARES = wordSet("goods products articles merchandise items");

/** "goods made wholly or partly in the region", "products transshipped through Vietnam", "goods from the Baltic country". */
function madeBehind(view: SentenceView, at: number, to: number): Goods | undefined {
  const next = keyAt(view, at + 1) === "merely" ? at + 2 : at + 1;
  const isPlace =
    keyAt(view, next) === "from" && keyAt(view, next + 1) === "the" && nameAt(view, next + 2) === undefined;
  if (!MADE.test(keyAt(view, next)) && !isPlace) return undefined;
  let end = next + 1;
  const last = Math.min(to, at + LONGEST_QUALIFIER);
  while (end < last && tokenAt(view, end).kind === "word" && isOfQualifier(view, end)) end++;
  while (QUALIFIES.test(keyAt(view, end - 1)) && end - 1 > next) end--;
  return toldAs(view, startOfCompound(view, at), end - 1);
}

/** "silica-based goods" */
function startOfCompound(view: SentenceView, at: number): number {
  let first = at;
  while (tokenAt(view, first - 1).joined && first > view.sentence.firstToken) first--;
  return first < at ? first - 1 : at;
}

function toldAs(view: SentenceView, first: number, last: number): Goods {
  const text = textOf(view, first, last);
  return { text, norm: text.toLowerCase(), firstToken: first };
}

/** A name, a word of the qualifier, or a noun behind one. */
function isOfQualifier(view: SentenceView, at: number): boolean {
  if (QUALIFIES.test(keyAt(view, at)) || nameAt(view, at) !== undefined) return true;
  return QUALIFIES.test(keyAt(view, at - 1)) || keyAt(view, at - 1) === "from" || tokenAt(view, at).capital;
}
