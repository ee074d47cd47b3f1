// Whether a case was brought, and whether those who act are a court.
import { isAdverb } from "../grammar/function-words.ts";
import { isAt, keyAt, textOf } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";
import { hasKey, hasWord } from "../frames/reach.ts";
import type { Told } from "./refusal.ts";

/** Not so in `turned down his latest appeal`, `may appeal`: nobody filed one. */
export function isFiled({ view, verb, trigger: { firstToken, endToken } }: Told): boolean {
  if (verb?.certainty === "wanted" || verb?.certainty === "possible") return false;
  const first = verb?.first ?? firstToken;
  // `would take resolute measures`: something else is taken; `the curbs took effect`
  if (isAt(view, firstToken, TAKES) && isAt(view, endToken + 1, TAKEN)) return false;
  if (isAt(view, endToken, TAKEN)) return false;
  // `should have gone to the WTO`, `is considering taking the case there`, `lets producers file`
  if (hasKey(view, first - 1, first + 1, UNFILED) || hasKey(view, first - 4, first, LETS)) return false;
  // `is not a step we take lightly`
  if (isAdverb(keyAt(view, endToken))) return false;
  const before = keyAt(view, first - 1);
  // `will withdraw the case it brought`
  if (
    IT.has(before) &&
    hasWord(view, 0, firstToken, ({ norm, endToken: end }) => norm === "withdraw" && end < firstToken)
  )
    return false;
  const isNamed = keyAt(view, firstToken) === "appeal" && verb?.first === firstToken;
  return !isNamed || isAt(view, firstToken - 1, WHO);
}

const UNFILED = wordSet("should considering weighing mulling contemplating");
const TAKES = wordSet("take takes took taken");
const TAKEN = wordSet("effect place part steps action measures aim note");
const LETS = wordSet("let lets letting allow allows allowing");
const IT = wordSet("it they that which");
const WHO = wordSet("they we you i");

/** Whether the words of the actors' slot name a court, or the WTO where it finds for or against somebody. */
export function isBench({ view, slots, trigger }: Told): boolean {
  const phrase = slots.get("actors");
  if (phrase === undefined) return false;
  const isJudge = isAt(view, trigger.firstToken, FINDS) && WTO.test(textOf(view, phrase.first, phrase.last));
  return isJudge || COURT.test(textOf(view, phrase.first, phrase.last + 1));
}

const FINDS = wordSet("ruled found sided");
const WTO = /^(?:the )?(?:WTO|World Trade Organi[sz]ation)$/i;
const COURT =
  /\b(?:courts?|judges?|jury|panels?|tribunals?|justices|arbitrators?|appellate body|(?<!trade )chamber|federal circuit|CIT)\b/i;
