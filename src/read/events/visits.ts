// Who is somewhere, who goes there, and what only looks as if somebody went.
import { type Actor } from "../actors/index.ts";
import type { FrameMatch } from "../frames/find-matches.ts";
import { isOfficial } from "../frames/record.ts";
import { isAt, keyAt, nameAt, textOf } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";
import { hasKey, hasWord } from "../frames/reach.ts";
import type { Refusal, Told } from "./refusal.ts";

/** Against a visit. */
export const NO_VISIT: readonly Refusal[] = [
  ({ actors }) => actors.some(({ name }) => /police|officers|agents|inspectors/i.test(name)),
  (told) => !isTraveller(told),
  isOnlyBidden,
  // `stop selling trips to South Korea`: what is for sale
  ({ view, trigger: { firstToken } }) => hasKey(view, firstToken - 3, firstToken, SOLD),
  // `would be prepared to go to Beijing`
  ({ view, trigger: { firstToken } }) => keyAt(view, firstToken - 1) === "to" && isAt(view, firstToken - 2, READY),
];

const SOLD = wordSet("sell sells selling sold sale sales offer offers offering book booking bookings");
const READY = wordSet("prepared ready willing able unable reluctant");

/** `invited the minister to visit China`, `had been asked to meet officials`: nobody has yet. */
export function isOnlyBidden({ view, trigger: { firstToken } }: Told): boolean {
  return (
    keyAt(view, firstToken - 1) === "to" &&
    (isAt(view, firstToken - 2, BIDDEN) ||
      hasWord(view, firstToken - INVITED_REACH, firstToken, ({ norm }) => norm === "invite"))
  );
}

/** Tokens from `invited` to `visit`. */
const INVITED_REACH = 11;
const BIDDEN = wordSet("invited asked urged told");

/**
 * Somebody who can pay a visit: neither goods (`frozen scallops left for China`) nor a meeting (`a summit is due in Beijing`)
 * nor what a pronoun means (`it goes to the Senate`).
 */
function isTraveller({ view, verb, slots, actors }: Told): boolean {
  const phrase = slots.get("actors");
  if (phrase === undefined) return true;
  const isWithin = ({ firstToken }: { readonly firstToken: number }): boolean =>
    firstToken >= phrase.first && firstToken <= phrase.last;
  if (view.names.some((name) => name.class === "person" && isWithin(name))) return true;
  const last = keyAt(view, phrase.last);
  if (last === "he" || last === "she" || last === "who") return true;
  if (last === "it") return false;
  if (verb !== undefined && actors.every(({ kind }) => kind === "country" || kind === "bloc")) return false;
  if (verb !== undefined && view.words.some((word) => word.class === "act_noun" && isWithin(word))) return false;
  return (
    !view.names.some((name) => name.class === "goods" && isWithin(name)) &&
    !CARGO.test(textOf(view, phrase.first, phrase.last))
  );
}

const CARGO =
  /\b(?:doses|vaccines?|text|shipments?|cargo(?:es)?|consignments?|exports|goods|products|vessels?|ships?|tankers?|containers?|proceeds|output|rates?|duty|duties|revenues?|money|cases?|share|half|most|bill)\b/i;

/** `Japan's envoy is in Washington`: an official in a state that is not the own one. */
export function isAbroad({ view, slots, actors, recipients }: Told): boolean {
  const place = slots.get("recipients");
  const named = place && nameAt(view, place.last);
  if (named === undefined || !/^(?:capital|place|country)$/.test(named.class)) return false;
  return actors.some((one) => isEnvoy(one) && recipients.some(({ country }) => country !== one.country));
}

/** Somebody who can be received: a person of a state, or its officials. */
export function isEnvoy(actor: Actor): boolean {
  return (actor.kind === "person" || actor.kind === "group") && isOfficial(actor);
}

const HOPES = wordSet("forward hopes hoped hope hoping wants wanted want keen eager");

/** The kind a match tells: what one raises with a body is a complaint, what one discusses with it are talks, and a meeting that is wanted only a wish. */
export function kindOf({ view, trigger, frame, verb }: FrameMatch, recipients: readonly Actor[]): string {
  // `looked forward to meeting Xi`, `hoped to travel to China`
  const isHoped = verb?.certainty === "wanted" || isAt(view, trigger.firstToken - 2, HOPES);
  if ((trigger.norm === "meet" || frame.patternId === "event.visit.go.01") && isHoped) return "intent_to_meet";
  if (frame.kind !== "meeting") return frame.kind;
  const isWithPerson = recipients.some(
    ({ kind, role, name }) => kind === "person" || role !== undefined || name.endsWith("counterpart"),
  );
  if (trigger.norm !== "raise_with" || isWithPerson) return frame.kind;
  return keyAt(view, trigger.firstToken).startsWith("discuss") ? "talks" : "protest";
}
