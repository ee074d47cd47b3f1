// What an act leaves as it was: "the licensing rules of April are not affected", "duties on steel remain in place".
import { isAuxiliary, NOT } from "../../grammar/function-words.ts";
import { holds, isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { WordSet, wordSet } from "../../grammar/word-set.ts";
import type { Candidate, Region } from "../candidate.ts";
import { goodsOverlap } from "../goods/same-goods.ts";

const UNTOUCHED = wordSet("unaffected untouched unchanged");
const TOUCHED = wordSet("affected touched covered changed altered");
const TOUCHES = wordSet("affect affects touch touches cover covers change changes alter alters include includes");
const STAYS = wordSet("remain remains remained stay stays stayed continue continues");
/** What stays behind the verb: "in place", "in force", "to apply", or nothing more. */
const STANDS = wordSet(". , ; in to and effective valid");
const LEAVES = new WordSet([...UNTOUCHED, ...TOUCHED, ...TOUCHES, ...STAYS]);
const CLAUSE_ENDS = wordSet("; but while");

/** Words between "does not affect" and the act at most. */
const REACH = 6;

/** Whether the words say of the act of `match` that it stays what it was. */
export function isLeftAlone(view: SentenceView, match: Region): boolean {
  if (!holds(view, LEAVES)) return false;
  const { firstToken, endToken } = view.sentence;
  for (let at = match.to; at < endToken; at++) {
    const key = keyAt(view, at);
    if (CLAUSE_ENDS.has(key)) break;
    if (UNTOUCHED.has(key) || (TOUCHED.has(key) && NOT.has(keyAt(view, at - 1)))) return true;
    if (STAYS.has(key)) return !isSecondVerb(view, at) && (at + 1 >= endToken || isAt(view, at + 1, STANDS));
  }
  for (let at = Math.max(firstToken, match.from - REACH); at < match.from; at++)
    if (isAt(view, at, TOUCHES) && NOT.has(keyAt(view, at - 1))) return true;
  return false;
}

/** "forbids the sale of coal and will stay in place": told of the act itself, as another of its verbs. */
function isSecondVerb(view: SentenceView, verb: number): boolean {
  let at = verb - 1;
  while (isAuxiliary(keyAt(view, at))) at--;
  return keyAt(view, at) === "and";
}

/** One is left as it was by an act that the other tells; "the ban remains in place" goes on with the ban. */
export function standsBeside(a: Candidate, b: Candidate): boolean {
  if (a.leftAlone === b.leftAlone) return false;
  const [left, other] = a.leftAlone ? [a, b] : [b, a];
  if (left.goesOn) return false;
  if (left.direction !== other.direction) return true;
  if (left.zone !== other.zone) return false;
  const goods = goodsOverlap(left.goods, other.goods);
  return goods === undefined ? !left.definite : !goods;
}
