// An act that is only judged: "calling the tariff unfair", "the tariffs would harm its interests". What somebody thinks of an act
// tells no act, and is not his.
import { isAdverb, isAuxiliary } from "../../grammar/function-words.ts";
import { isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { Region } from "../candidate.ts";
import { wordSet } from "../../grammar/word-set.ts";

/** Words between an act and what is said of it: "the tariffs Mexico plans would harm". */
const REACH = 6;

/** Whether the words around the noun of `match` judge it. */
export function isJudged(view: SentenceView, { from, to }: Region): boolean {
  for (let at = from; at < to; at++) if (isAt(view, at, NOUN) && judges(view, at)) return true;
  return false;
}

/** "The tightened screening, applied since July, is 'discriminatory'": whoever says so is not who acts. */
export function isCalledNames(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!isAuxiliary(keyAt(view, at))) continue;
    let next = at + 1;
    while (isAuxiliary(keyAt(view, next)) || isAdverb(keyAt(view, next)) || QUOTE.test(keyAt(view, next))) next++;
    if (OPINION.test(keyAt(view, next))) return true;
  }
  return false;
}

const QUOTE = /^["“‘']$/;

const NOUN = wordSet(
  "tariffs tariff duty duties levy levies bans ban curbs restrictions sanctions controls surtax embargo",
);

function judges(view: SentenceView, noun: number): boolean {
  const isThe = /^(?:the|these|those|this)$/.test(keyAt(view, noun - 1));
  if (isThe && THINKS.test(keyAt(view, noun - 2))) return true;
  for (let at = noun + 1; at <= noun + REACH; at++) {
    if (!isAuxiliary(keyAt(view, at))) continue;
    let next = at + 1;
    while (isAuxiliary(keyAt(view, next)) || isAdverb(keyAt(view, next))) next++;
    return OPINION.test(keyAt(view, next)) || (isThe && HARMS.test(keyAt(view, next)));
  }
  return false;
}

const THINKS =
  /^(?:call(?:s|ed|ing)|consider(?:s|ed)|deem(?:s|ed|ing)?|brand(?:s|ed|ing)|label(?:s|led|ling)|describ(?:es|ed|ing)|regard(?:s|ed|ing)?)$/;
const OPINION =
  /^(?:unfair|unjust|unjustified|unacceptable|regrettable|modest|excessive|incompatible|harmful|discriminatory|groundless|baseless|unwarranted|misguided|counterproductive|welcome|painful|illegal|unlawful|baseless|political|protectionist|unreasonable|wrong|arbitrary)$/;
const HARMS = /^(?:harm|hurt|damage|undermine|disrupt|backfire|cripple|devastate)$/;
