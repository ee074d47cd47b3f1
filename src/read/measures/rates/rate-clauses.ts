// What goods pay, clause by clause: "walnuts attract 120 per cent and apples 70", "25% on steel", "a rate of 15% applies to wine".
import type { Figure } from "../../document/model.ts";
import { isAdverb, isAuxiliary, NOT } from "../../grammar/function-words.ts";
import { isAt, keyAt, nameAt, type SentenceView, timexAt, tokenAt } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Goods, Rate, Region } from "../candidate.ts";
import { findGoods } from "../goods/goods.ts";
import { wordsOf } from "../goods/goods-item.ts";
import { listIn } from "../goods/goods-list.ts";
import { rateOf } from "./rate.ts";

/** A rate with the goods that pay it; none where it is told of the duty itself ("the rate rises to 25%"). */
export interface RateClause extends Region {
  readonly figure: Figure;
  readonly rate: Rate;
  readonly goods: readonly Goods[];
}

/** The rates of the sentence that words give to goods, in order. */
export function rateClauses(view: SentenceView): readonly RateClause[] {
  const percents = view.figures.filter(({ kind }) => kind === "percent");
  const found: RateClause[] = [];
  percents.forEach((figure, i) => {
    const from = percents[i - 1]?.endToken ?? view.sentence.firstToken;
    const to = percents[i + 1]?.firstToken ?? view.sentence.endToken;
    const told = paid(view, figure, from) ?? laidOn(view, figure, to);
    if (told !== undefined) found.push({ ...told, figure, rate: rateOf(view, figure) });
  });
  return found;
}

type Told = Pick<RateClause, "from" | "to" | "goods">;

const PAYS = wordSet(
  "pay pays attract attracts carry carries bear bears face faces incur incurs owe owes meet meets met",
);
const CHARGED = wordSet("charged taxed levied hit met");
/** Verbs of a rate that moves or stays, with "to" or "at" behind them. */
const MOVES = wordSet(
  "go goes rise rises climb climbs drop drops fall falls jump jumps stay stays remain remains stand stands increase increases follow follows enter start starts",
);
const BETWEEN = wordSet(
  "to at of up as much about around roughly some an a the rate duty tariff extra additional further another only just between from flat over than more",
);
const LONGEST_FILL = 5;
const RATES = wordSet("rate figure charge duty tariff levy surcharge surtax toll percentage");
const STATISTICS = wordSet(
  "share output sales growth exports imports shipments inflation gdp price prices profit revenue volume",
);

/** "walnuts now attract 120 per cent", "planes are charged 15%", "the rate rises to 25%". */
function paid(view: SentenceView, { firstToken }: Figure, from: number): Told | undefined {
  let at = firstToken - 1;
  while (at > from && firstToken - at <= LONGEST_FILL && isAt(view, at, BETWEEN)) at--;
  const isMove = isAt(view, at, MOVES) && /^(?:to|at)$/.test(keyAt(view, firstToken - 1));
  const isPassive = isAt(view, at, CHARGED) && (isAuxiliary(keyAt(view, at - 1)) || isAdverb(keyAt(view, at - 1)));
  if (!isAt(view, at, PAYS) && !isMove && !isPassive) return undefined;
  let first = at;
  while (first > from && (isAuxiliary(keyAt(view, first - 1)) || isAdverb(keyAt(view, first - 1)))) first--;
  for (let i = first; i < at; i++) if (NOT.has(keyAt(view, i)) || keyAt(view, i) === "had") return undefined;
  const region = { from: clauseStart(view, from, first), to: first };
  const goods = goodsIn(view, region);
  if (goods.length === 0 && !(isMove && headIn(view, region, RATES))) return undefined;
  if (isMove && headIn(view, region, STATISTICS)) return undefined;
  return { from: region.from, to: firstToken + 1, goods };
}

/** "from 3.2% for one maker to 8.89% for another": the ends of one rate. */
function isOfRange(view: SentenceView, firstToken: number): boolean {
  if (keyAt(view, firstToken - 1) === "from") return true;
  if (keyAt(view, firstToken - 1) !== "to") return false;
  return view.figures.some(
    (one) => one.kind === "percent" && one.firstToken < firstToken && keyAt(view, one.firstToken - 1) === "from",
  );
}

const LAYS = wordSet("applies apply hits hit goes covers");

/** "25% on steel", "10 per cent duty for cars", "15 percent applies to 120 items including wine". */
function laidOn(view: SentenceView, { firstToken, endToken }: Figure, to: number): Told | undefined {
  if (isOfRange(view, firstToken)) return undefined;
  let at = endToken;
  while (at < to && (isAt(view, at, RATES) || /^(?:ad|valorem|tariffs?|duties)$/.test(keyAt(view, at)))) at++;
  const lays = isAt(view, at, LAYS);
  if (lays) at++;
  const lead = keyAt(view, at);
  if (/^(?:on|for|to)$/.test(lead) && (lays || lead !== "to")) at++;
  else if (!lays) return undefined;
  if (timexAt(view, at) !== undefined || nameAt(view, at)?.class === "company") return undefined;
  const region = { from: at, to: clauseEnd(view, at, to) };
  const goods = goodsIn(view, region);
  return goods.length === 0 ? undefined : { from: endToken - 1, to: region.to, goods };
}

const JOINS = wordSet(", ; and while but");

/** The goods of the region, by name or in words of their own. */
function goodsIn(view: SentenceView, region: Region): readonly Goods[] {
  const named = findGoods(view, region);
  return (named.length > 0 ? named : listIn(view, region)).filter((one) => one.phrase !== true || isWare(view, one));
}

/** No words for a rate, for everybody, for a time, and no firm. */
function isWare(view: SentenceView, goods: Goods): boolean {
  const { firstToken } = goods;
  const end = firstToken + wordsOf(view, goods);
  if (isAt(view, firstToken, NO_WARE) || keyAt(view, firstToken).endsWith("ing")) return false;
  for (let at = firstToken; at < end; at++) {
    if (isAt(view, at, RATES) || isAt(view, at, MAKERS)) return false;
    if (tokenAt(view, at).capital && at > view.sentence.firstToken) return false;
  }
  return !view.names.some((name) => name.class !== "goods" && name.firstToken < end && name.endToken > firstToken);
}

const NO_WARE = wordSet(
  "now today then those everyone everybody everything all most others rest twice double half deliveries shipments imports uncooperative cooperating each",
);
const MAKERS = wordSet("companies firms makers exporters producers importers suppliers groups");

function headIn(view: SentenceView, { from, to }: Region, words: typeof RATES): boolean {
  for (let at = from; at < to; at++) if (isAt(view, at, words)) return true;
  return false;
}

/** Where the subject before `to` begins: behind the last sign that ends a clause, over a day. */
function clauseStart(view: SentenceView, from: number, to: number): number {
  let start = from;
  for (let at = from; at < to; at++) if (/^[;:—–(]$/.test(keyAt(view, at))) start = at + 1;
  while (start < to && (isAt(view, start, JOINS) || tokenAt(view, start).kind === "sign")) start++;
  return start;
}

function clauseEnd(view: SentenceView, from: number, to: number): number {
  for (let at = from; at < to; at++) if (/^[;:—–(.]$/.test(keyAt(view, at))) return at;
  return to;
}
