// What is kept out, and of what: wares of a market, buyers of another's wares, persons of a country; or both ways of trade at once.
import { isAdverb, isAuxiliary } from "../../grammar/function-words.ts";
import { isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import { isPassive } from "../status/negated.ts";

/** Tokens behind a match in which the other way of trade may be told. */
const BOTH_REACH = 6;

export function tradesBothWays(view: SentenceView, from: number, to: number): boolean {
  const keys = Array.from({ length: to + BOTH_REACH - from }, (_, i) => keyAt(view, from + i));
  return keys.includes("importing") && keys.includes("exporting");
}

/** Tokens from "out" to what somebody is shut out of at most. */
const OUT_REACH = 5;

/** "out of the market", "out of their second largest export market". */
export function isOutOfMarket(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to + OUT_REACH; at++) {
    if (keyAt(view, at) !== "out" || keyAt(view, at + 1) !== "of") continue;
    for (let i = at + 2; i < at + 2 + OUT_REACH; i++) if (/^markets?$/.test(keyAt(view, i))) return true;
  }
  return false;
}

/** "out of American equipment": the goods are those of whoever acts, or of nobody else. */
export function isOutOfOwnGoods(view: SentenceView, from: number, to: number, imposers: readonly string[]): boolean {
  for (let at = from; at < to; at++) {
    if (keyAt(view, at) !== "out" || keyAt(view, at + 1) !== "of") continue;
    const owner = view.names.find(({ firstToken }) => firstToken === at + 2);
    return owner?.class === "demonym" && (imposers.length === 0 || imposers.includes(owner.norm));
  }
  return false;
}

/** Persons whom a ban meets; not "customs officials blocked cargoes". */
export function keepsOutPersons(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!isAt(view, at, PERSONS)) continue;
    const ban = view.words.find(
      ({ class: kind, firstToken }) => kind === "ban" && firstToken >= from && firstToken < to,
    );
    return ban === undefined || ban.firstToken < at || isPassive(view, ban.firstToken);
  }
  return false;
}

const PERSONS = wordSet(
  "executive executives heads chiefs bosses official officials people manager managers citizens nationals persons staff families lawmakers leaders individuals",
);

const THAT = wordSet("that which");

/** The verb at `from` is that of "tariffs that have". */
export function isDoneByAct(view: SentenceView, from: number): boolean {
  let at = from - 1;
  while (isAuxiliary(keyAt(view, at)) || isAdverb(keyAt(view, at))) at--;
  return (
    THAT.has(keyAt(view, at)) &&
    view.words.some(({ norm, endToken }) => norm === "tariff.noun" && endToken <= at && at - endToken <= BOTH_REACH)
  );
}

/** Words between bringing in and selling at most: "the sale or import", "imported or sold". */
export const PAIR_REACH = 3;

const SELLS = wordSet("sale sales sell selling sold market marketing marketed");

/** An import and a sale, joined by "and" or "or". */
export function sellsToo(view: SentenceView, from: number, to: number): boolean {
  for (let at = from - PAIR_REACH; at < to + PAIR_REACH; at++)
    if (
      isAt(view, at, SELLS) &&
      (joinsImport(view, at - 2, at - 1) || joinsImport(view, at + 2, at + 1) || joinsImport(view, at - 3, at - 2))
    )
      return true;
  return false;
}

const joinsImport = (view: SentenceView, verb: number, joint: number): boolean =>
  /^(?:and|or|nor)$/.test(keyAt(view, joint)) && keyAt(view, verb).startsWith("import");
