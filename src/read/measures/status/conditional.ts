// Acts that hang on something: "will impose … unless", "if Chile hits back he would raise the duty".
import { holds, isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Region } from "../candidate.ts";
import { type Act, type State, state } from "./status-act.ts";

const AHEAD = wordSet("will would could ready prepared face faces");
const IF = wordSet("unless if");
/** Words of a condition: a sentence without one hangs on nothing. */
export const CONDITIONS = wordSet("unless if should case");

/** A threat; but what begins on a day that is told, unless something happens, has been given. */
export function conditional({ view, region, match, context: { effective, published } }: Act): State | undefined {
  if (!isConditional(view, region, match)) return undefined;
  const isDated = effective !== undefined && published !== undefined && effective > published;
  return isDated && hasWord(view, match.from, "unless") ? undefined : state("threatened", 2, "hypothetical");
}

function hasWord(view: SentenceView, from: number, word: string): boolean {
  for (let at = from; at < view.sentence.endToken; at++) if (keyAt(view, at) === word) return true;
  return false;
}

/** "will impose … unless", "would put a surcharge … if", "faces 46% if": a threat. */
function isConditional(view: SentenceView, region: Region, match: Region): boolean {
  if (!holds(view, CONDITIONS)) return false;
  let ahead = false;
  for (let at = Math.max(region.from, match.from - AHEAD_REACH); at < match.to + READY_REACH; at++)
    if (isAt(view, at, AHEAD) && (at < match.to || isReady(view, at))) ahead = true;
  if (!ahead) return false;
  if (opensWith(view, /^(?:if|unless|should)$/) || isAnswer(view, match)) return true;
  for (let at = match.from; at < view.sentence.endToken; at++) {
    if (isIf(view, at)) return true;
    // "are ready should Washington go ahead"
    if (keyAt(view, at) === "should" && /^(?:ready|prepared|,)$/.test(keyAt(view, at - 1))) return true;
  }
  return false;
}

/** "said that if Chile hit back he would raise the duty". */
function isAnswer(view: SentenceView, match: Region): boolean {
  for (let at = match.to - 1; at > match.from - AHEAD_REACH; at--) {
    if (!/^(?:would|will)$/.test(keyAt(view, at)) || !/^(?:he|she|it|they|we)$/.test(keyAt(view, at - 1))) continue;
    for (let i = at - 2; i > view.sentence.firstToken; i--) if (isIf(view, i)) return true;
  }
  return false;
}

/** "if", "unless", "in case"; not "even if", "asked if". */
function isIf(view: SentenceView, at: number): boolean {
  const before = keyAt(view, at - 1);
  return isAt(view, at, IF)
    ? !/^(?:even|as|what|asked|see|know|ask|clear)$/.test(before)
    : keyAt(view, at) === "case" && before === "in" && keyAt(view, at + 1) !== "of";
}

const AHEAD_REACH = 8;
const READY_REACH = 12;

function isReady(view: SentenceView, at: number): boolean {
  return /^(?:ready|prepared)$/.test(keyAt(view, at)) && /^(?:is|are|stands?|stood)$/.test(keyAt(view, at - 1));
}

export function opensWith(view: SentenceView, words: RegExp): boolean {
  return words.test(keyAt(view, view.sentence.firstToken));
}
