// Goods that lists of military or nuclear goods name. None of these lists is held, and no statement about dual-use lists answers
// for them.
import { normaliseText } from "../base/text.ts";
import type { Notice } from "../base/verdict.ts";
import { isOutbound } from "./regimes/reach.ts";
import type { Subject } from "./subject.ts";

/** Customs headings of arms (chapter 93), tanks, warships, spacecraft, explosives, radioactive elements, heavy water, reactors. */
const HEADINGS = ["93", "8710", "890610", "880260", "3601", "3602", "2844", "284510", "8401"];

const WORDS =
  /(?:^| )(?:missiles?|warheads?|torpedo(?:e?s)?|ammunition|munitions?|grenades?|howitzers?|land ?mines?|machine guns?|rifles?|uranium|plutonium|nerve agents?|导弹|弹药|鱼雷|铀|钚)(?: |$)/u;

/** A warning about goods that move; none where a list in reach names the item by a code, since it was classified with them in view. */
export function* doubtsOfOtherLists(subject: Subject): Generator<Notice> {
  if (!isOutbound(subject) || isOnSomeList(subject)) return;
  const sign = subject.customsCodes.find((code) => code !== null && HEADINGS.some((one) => code.startsWith(one)));
  const { description } = subject.transaction.item;
  const word = description == null ? undefined : WORDS.exec(normaliseText(description))?.[0].trim();
  const found = sign ?? word;
  if (found === undefined) return;
  yield {
    code: "other_list_not_held",
    params: { found },
    text: `The item may be on a list of military or nuclear goods (${found}), and none of these lists is held: what is said of dual-use lists does not answer for them.`,
  };
}

function isOnSomeList({ codes }: Subject): boolean {
  return [...codes.values()].flat().some((code) => code !== null && code !== "none" && code !== "EAR99");
}
