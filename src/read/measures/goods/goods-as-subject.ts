// Goods told as the subject of a verb that only goods have: they are traded, or they pay a duty.
import { isAdverb, isAuxiliary, PRONOUNS } from "../../grammar/function-words.ts";
import { holds, isAt, keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Goods, Region } from "../candidate.ts";
import { itemAt, startOfItem, wordsOf } from "./goods-item.ts";
import { listFrom } from "./goods-list.ts";

const NONE: readonly Goods[] = [];

/** "Yerba mate may no longer be imported", "said electric kettles from China would face a 25% duty": the subject of such a verb. */
export function goodsAsSubject(view: SentenceView, region: Region): readonly Goods[] {
  for (const from of clauseStarts(view, region)) {
    const verb = verbOfGoods(view, from, region.to);
    if (verb === undefined) continue;
    let end = verb;
    for (let at = from + 1; at < verb; at++)
      if (/^(?:from|made|imported)$/.test(keyAt(view, at))) end = Math.min(end, at);
    const first = itemAt(view, startOfItem(view, from, { from, to: end }), end);
    if (first === undefined) continue;
    const list = listFrom(view, first, end);
    const last = list.at(-1);
    if (last === undefined || last.firstToken + wordsOf(view, last) !== end) continue;
    if (list.every(isWare)) return list;
  }
  return NONE;
}

/** No payer, no pronoun and no name of a firm, known or not: "Electric kettles", never "EcoCeres", "Remy Martin". */
function isWare({ text }: Goods): boolean {
  const key = text.toLowerCase();
  return (
    !PAYERS.has(key) && !PRONOUNS.has(key) && (/^\p{L}\p{Ll}+ \p{Ll}/u.test(text) || /^\p{L}\p{Ll}+s$/u.test(text))
  );
}

/** Where a subject may begin: with the sentence, or behind what somebody says. */
function clauseStarts(view: SentenceView, { from, to }: Region): readonly number[] {
  const starts = from === view.sentence.firstToken ? [from] : [];
  if (!holds(view, SAYS)) return starts;
  for (let at = from; at < to; at++)
    if (isAt(view, at, SAYS)) starts.push(keyAt(view, at + 1) === "that" ? at + 2 : at + 1);
  return starts;
}

/** The verb group behind a noun at `from` that only goods have: they are traded, or they pay a duty. */
function verbOfGoods(view: SentenceView, from: number, to: number): number | undefined {
  let verb = from + 1;
  while (verb < Math.min(to, from + SUBJECT_REACH) && !isAuxiliary(keyAt(view, verb)) && !isAt(view, verb, PAY)) verb++;
  const end = Math.min(to, verb + VERB_REACH);
  for (let at = verb; at < end; at++) {
    const { key, kind } = tokenAt(view, at);
    if (TRADED.test(key)) return at > verb ? verb : undefined;
    if (PAY.has(key) || (HIT.has(key) && at > verb)) return paysRate(view, at + 1) ? verb : undefined;
    if (
      !(isAuxiliary(key) || isAdverb(key) || /^(?:no|longer|again|not|only|now|also|be)$/.test(key)) ||
      kind !== "word"
    )
      return undefined;
  }
  return undefined;
}

/** "a 25% duty", "tariffs of", "charged 30%": within a few words. */
function paysRate(view: SentenceView, from: number): boolean {
  for (let at = from; at < from + RATE_REACH; at++) if (isAt(view, at, DUTIES)) return true;
  return view.figures.some(
    ({ kind, firstToken }) => kind === "percent" && firstToken >= from && firstToken < from + RATE_REACH,
  );
}

const SAYS = wordSet("said says announced");
const SUBJECT_REACH = 12;
const RATE_REACH = 6;
const PAY = wordSet("face faces pay pays carry carries attract attracts incur incurs bear bears");
const HIT = wordSet("hit slapped charged taxed subject liable");
const DUTIES = wordSet("duty duties tariff tariffs levy levies tax surtax surcharge");
const PAYERS = wordSet(
  "consumers buyers customers households farmers growers travellers travelers drivers owners shippers carriers ships vessels traders people americans everyone violators",
);
const TRADED = /^(?:imported|exported|shipped|sold|traded|leave|taxed|dutiable)$/;
const VERB_REACH = 6;
