// What only looks as if something were agreed on.
import { isOfficial } from "../frames/record.ts";
import { keyAt } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";
import { hasKey, hasWord } from "../frames/reach.ts";
import type { Refusal, Told } from "./refusal.ts";

/** Against an agreement. */
export const NO_AGREEMENT: readonly Refusal[] = [
  isReachedAtMeeting,
  isOrder,
  // `before any agreement had been signed`
  ({ view, trigger: { firstToken } }) => hasKey(view, firstToken - 4, firstToken, NOT_ANY),
  // `Parliament and Council must still agree`
  ({ view, verb }) => verb !== undefined && keyAt(view, verb.first) === "must",
  // `unless Bogota fails to honor the deal`: what was agreed before, if nothing tells how.
  (told) =>
    told.trigger.class === "act_noun" &&
    madeOf(told) === undefined &&
    hasKey(told.view, told.trigger.firstToken - 4, told.trigger.firstToken, KEPT),
];

const NOT_ANY = wordSet("any without");
const MADE_REACH = 10;
const KEPT = wordSet(
  "honor honors honored honoring honour honours honoured honouring breach breaches breached breaching break breaks breaking broke violate violates violated violating implement implements implemented implementing respect respects respected respecting uphold upholds upholding upheld abide abides abided abiding flout flouts flouted flouting",
);

/** The word that tells how the agreement came about: `the deal reached …`. */
function madeOf({ view, trigger: { endToken } }: Told): { readonly endToken: number } | undefined {
  return view.words.find(
    ({ norm, firstToken }) => norm === "close_deal" && firstToken >= endToken && firstToken < endToken + MADE_REACH,
  );
}

/** `the consensus reached at the talks in Madrid`: the talks are the event. */
function isReachedAtMeeting(told: Told): boolean {
  const { view, end } = told;
  const after = madeOf(told)?.endToken;
  return (
    after !== undefined &&
    hasKey(view, after, after + 2, AT_MEETING) &&
    hasWord(view, after, Math.min(end, after + MADE_REACH), ({ norm }) => MEETINGS.has(norm))
  );
}

const AT_MEETING = wordSet("at in during after following");
const MEETINGS = wordSet("talks talk_days summit meeting phone_call");

/** `signed a memorandum that tightens sanctions`: what a government alone signs orders. */
function isOrder({ view, trigger, end, all }: Told): boolean {
  if (all.length > 1 || !all.every(isOfficial)) return false;
  for (let at = trigger.firstToken; at < end; at++)
    if (keyAt(view, at) === "memorandum") return keyAt(view, at + 1) !== "of";
  return false;
}
