// Favours under a restriction: a waiver or an exemption that goes restricts again, and trade free of a licence is loosened.
import type { Mention } from "../document/model.ts";
import { NOT } from "../grammar/function-words.ts";
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import type { Region } from "./candidate.ts";

const FAVOUR =
  /^(?:waivers?|exemptions?|exclusions?|reprieve|relief|truce|preferences?|privileges?|perks|holiday|gsp|agoa)$/;
const LOSES =
  /^(?:los(?:e|es|t|ing)|forfeit(?:s|ed)?|end(?:s|ed|ing)?|revok(?:e|es|ed|ing)|withdr[ae]w(?:s|n|ing)?|cancel(?:s|led|ed)?|scrap(?:s|ped|ping)?|remov(?:e|es|ed|ing)|terminat(?:e|es|ed)|renew|prolong|abolish(?:es|ed)?|drop(?:s|ped)?|let|lets|without)$/;
const FAVOUR_REACH = 5;

/** "will lose the waivers", "declined to renew a waiver", "the exemption expired": a favour that goes. */
export function isFavourLost(view: SentenceView, { firstToken, endToken }: Mention): boolean {
  if (!FAVOUR.test(keyAt(view, firstToken))) return false;
  for (let at = firstToken - 1; at >= firstToken - FAVOUR_REACH; at--) {
    const key = keyAt(view, at);
    if (/^(?:from|of|on|,)$/.test(key)) break;
    if (/^(?:renew|prolong)$/.test(key)) return isRefused(view, at);
    if (LOSES.test(key)) return true;
  }
  for (let at = endToken; at < endToken + FAVOUR_REACH; at++)
    if (/^(?:expires?|expired|lapsed?|lapses|ends?|ended)$/.test(keyAt(view, at))) return true;
  return false;
}

/** "declined to renew", "will not renew". */
function isRefused(view: SentenceView, at: number): boolean {
  return (
    NOT.has(keyAt(view, at - 1)) ||
    (keyAt(view, at - 1) === "to" && /^(?:declined|declines|refused|refuses|failed)$/.test(keyAt(view, at - 2)))
  );
}

/** "revoked the waiver", "let its exemption lapse": what the verb takes away is itself a favour. */
export function takesFavour(view: SentenceView, { firstToken, endToken }: Mention): boolean {
  if (!LOSES.test(keyAt(view, firstToken))) return false;
  for (let at = endToken; at < endToken + FAVOUR_REACH; at++) {
    const key = keyAt(view, at);
    if (FAVOUR.test(key)) return true;
    if (/^(?:from|of|on|to|,)$/.test(key)) return false;
  }
  return false;
}

/** "may come in without a licence"; not "may not", "cannot ship without a licence". */
export function needsNone(view: SentenceView, { from, to }: Region): boolean {
  for (let at = from; at < to; at++) {
    if (keyAt(view, at) !== "without") continue;
    if (!view.words.some(({ norm, firstToken }) => norm === "licence.noun" && firstToken > at && firstToken <= at + 3))
      continue;
    let may = false;
    for (let i = from; i < at; i++) {
      const key = keyAt(view, i);
      if (NOT.has(key) || /^(?:no|cannot|nobody|bans?|banned|bars?|barred|illegal|nor)$/.test(key)) return false;
      if (/^(?:may|can|could|allowed|free|able|lets?|allows?)$/.test(key)) may = true;
    }
    if (may) return true;
  }
  return false;
}
