// Who takes part in an event: the phrases of the pattern's slots, and where they are silent whoever the sentence or the text
// before it names.
import { type Actor, type Cast, lookBack, resolve, stateActor } from "../actors/index.ts";
import type { FrameMatch } from "../frames/find-matches.ts";
import { actorsOf, isOfficial } from "../frames/record.ts";
import { phraseBefore } from "../grammar/noun-phrase.ts";
import { holdsIn, keyAt, nameAt, type SentenceView, textOf, tokenAt } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";
import { sidesOf } from "./agreed-items.ts";
import { sidesOfSetting } from "./anchored.ts";
import type { ReadEvent } from "./event.ts";
import { SHARED, TWO_SIDED } from "./kinds.ts";

export interface Participants {
  /** Named in the pattern's own slot, not found around it. */
  readonly named: readonly Actor[];
  readonly actors: readonly Actor[];
  readonly recipients: readonly Actor[];
}

/** The participants a match tells of; `before`: the events found so far. */
export function participantsOf(cast: Cast, match: FrameMatch, before: readonly ReadEvent[]): Participants {
  const { kind } = match.frame;
  const named = actorsOf(cast, match, "actors").filter(isNamed);
  const actors = named.length > 0 ? named : silentActors(cast, match, before);
  const given = actorsOf(cast, match, "recipients").filter(
    (one) => isNamed(one) && !actors.some(({ name }) => name === one.name),
  );
  const count = actors.length + given.length;
  if (count >= 2 || !(TWO_SIDED.has(kind) || SHARED.has(kind))) return { named, actors, recipients: given };
  const sides = severalSides(cast, match);
  if (sides.length === 2) return { named: sides, actors: sides, recipients: [] };
  if (match.frame.set["anchored"] === true) {
    const near = sidesOfSetting(cast, match);
    // `reached in talks held in Geneva`: the two states told of before.
    const around =
      (near.length === 0 && isPlaced(match)) || (near.length < 2 && isHeld(match))
        ? statesBefore(cast, match.first)
        : near;
    return { named: around, actors: around, recipients: [] };
  }
  const isSilent = named.length === 0 && actors.length > 0;
  if (!TWO_SIDED.has(kind) || count === 0 || isSilent) return { named, actors, recipients: given };
  const others = officialsIn(cast, match, "after").filter(
    ({ name }) => !actors.concat(given).some((two) => two.name === name),
  );
  return { named, actors, recipients: [...given, ...others] };
}

const HELD = wordSet("held went took lasted ended began opened that which");

/** The noun is told of as something that was held: `talks held in Geneva`, `consultations in Tokyo that lasted until Thursday`. */
function isHeld({ view, trigger }: FrameMatch): boolean {
  return holdsIn(view, trigger.endToken, trigger.endToken + 5, HELD);
}

/** `followed talks in Geneva`. */
function isPlaced({ view, trigger }: FrameMatch): boolean {
  return (
    view.sentence.zone === "body" &&
    /^(?:in|at)$/.test(keyAt(view, trigger.endToken)) &&
    /^(?:capital|place|country)$/.test(nameAt(view, trigger.endToken + 1)?.class ?? "")
  );
}

/** Words for several at once: `the two countries`, `both sides`, `their foreign ministers`, `negotiators`. */
const SEVERAL =
  /^(?:the (?:two|pair|sides|countries|governments)\b|both\b|they$|the other$|their (?:\p{Ll}+ ){0,2}(?:ministers|leaders|presidents|negotiators|officials|delegations|teams|governments|countries|chiefs|heads|capitals)\b|(?:the |senior |top |trade )*(?:dialogue|working group|joint committee|joint commission|negotiators|experts|ministers|leaders|delegations|officials)$)/iu;

/** The two states last named, where a slot's phrase means both. */
function severalSides(cast: Cast, { view, slots, first }: FrameMatch): readonly Actor[] {
  for (const slot of ["actors", "recipients"]) {
    const phrase = slots.get(slot);
    if (phrase !== undefined && SEVERAL.test(textOf(view, phrase.first, phrase.last)))
      return statesBefore(cast, phrase.first);
  }
  return keyAt(view, first) === "both" ? statesBefore(cast, first) : [];
}

/** One name for several who can meet among themselves: `the G7`, `EU leaders`. */
export function isSeveral({ kind, country, name }: Actor): boolean {
  if (kind === "bloc") return country !== "EU";
  return (
    kind === "group" &&
    /^(?:\p{Lu}\S* )?(?:\p{Ll}+ )?(?:leaders|ministers|members|governments|nations|envoys|negotiators)\b/iu.test(name)
  );
}

/** The two states last named before a token, in the order of the text. */
function statesBefore(cast: Cast, at: number): readonly Actor[] {
  const states: Actor[] = [];
  for (const { actor } of lookBack(cast, at)) {
    const { country } = actor;
    if (country === undefined || states.some((one) => one.country === country)) continue;
    states.unshift(stateActor(country));
    if (states.length === 2) return states;
  }
  // None before: the two that the text names first.
  for (const { actor } of cast.actors.mentions) {
    const { country } = actor;
    if (country === undefined || states.some((one) => one.country === country)) continue;
    states.push(stateActor(country));
    if (states.length === 2) break;
  }
  return states;
}

/** Kinds told by a noun whose owner stands somewhere before it: `X said in a press release`. */
const SPEAKER_BEFORE = "statement";

/** Who takes part where the clause does not say: whoever speaks in it, or the sides of the meeting told before. */
function silentActors(cast: Cast, match: FrameMatch, before: readonly ReadEvent[]): readonly Actor[] {
  const { view, trigger, frame } = match;
  if (frame.kind === SPEAKER_BEFORE) return officialsIn(cast, match, "before").slice(-1);
  // "agreed at their meeting in Busan": those named before.
  if (TWO_SIDED.has(frame.kind) && keyAt(view, trigger.firstToken - 1) === "their")
    return officialsIn(cast, match, "before").slice(-2);
  if (TWO_SIDED.has(frame.kind) && match.slots.has("recipients")) {
    const officials = officialsIn(cast, match, "before");
    return officials.length > 0 ? officials.slice(-1) : officeBefore(cast, match);
  }
  if (SHARED.has(frame.kind)) {
    // `The firm signed a deal`: whoever that is, not the states around it.
    if (isOtherNamed(cast, match)) return [];
    const sides = sidesOf(before.findLast(({ kind }) => TWO_SIDED.has(kind)));
    return sides.length > 1 ? sides : statesOf(cast, view);
  }
  return trigger.norm === "take_place" ? sidesOf(before.findLast(({ kind }) => TWO_SIDED.has(kind))) : [];
}

/** The slot of the actors holds words of its own: neither several nor a pronoun, nor a state. */
function isOtherNamed({ actors }: Cast, { view, slots }: FrameMatch): boolean {
  const phrase = slots.get("actors");
  if (phrase === undefined || phrase.first === phrase.last) return false;
  // `cut them by 115 percentage points`: nobody's name.
  if (tokenAt(view, phrase.first).kind === "number") return false;
  if (SEVERAL.test(textOf(view, phrase.first, phrase.last))) return false;
  return !(actors.bySentence.get(view.sentence.index) ?? []).some(
    ({ actor, firstToken, endToken }) =>
      actor.country !== undefined && firstToken >= phrase.first && endToken <= phrase.last + 1,
  );
}

/** Who holds the first office named before the trigger: `the premier suspended it after a call with …`. */
function officeBefore(cast: Cast, { view, trigger }: FrameMatch): readonly Actor[] {
  const isBefore = ({ endToken }: { readonly endToken: number }): boolean => endToken <= trigger.firstToken;
  const title =
    view.words.find((word) => word.class === "title" && isBefore(word)) ??
    view.names.find((name) => name.class === "office" && isBefore(name));
  const phrase = title && phraseBefore(view, title.endToken);
  return phrase === undefined ? [] : resolve(cast, view, phrase).slice(0, 1);
}

/** The states and governments named in a sentence and in the one before. */
function statesOf({ actors }: Cast, { sentence }: SentenceView): readonly Actor[] {
  const states = new Map<string, Actor>();
  for (const index of [sentence.index, sentence.index - 1])
    for (const { actor } of actors.bySentence.get(index) ?? [])
      if (actor.country !== undefined && isOfficial(actor) && !states.has(actor.country))
        states.set(actor.country, actor);
  return [...states.values()].slice(0, 2);
}

/** Officials and states named in the match's clause besides its slots. */
function officialsIn(
  cast: Cast,
  { view, trigger, first, end }: FrameMatch,
  side: "before" | "after",
): readonly Actor[] {
  return (cast.actors.bySentence.get(view.sentence.index) ?? [])
    .filter(({ firstToken, endToken }) =>
      side === "before"
        ? endToken <= trigger.firstToken
        : firstToken >= trigger.endToken && endToken <= end && firstToken >= first,
    )
    .filter(({ actor }) => isOfficial(actor) && actor.kind !== "group")
    .map(({ actor }) => actor);
}

/** Pronouns that could not be resolved and phrases without a capital letter are not participants. */
function isNamed(actor: Actor): boolean {
  return (
    actor.kind !== "group" ||
    actor.country !== undefined ||
    (actor.role !== undefined && !SEVERAL.test(actor.name)) ||
    /\p{Lu}/u.test(actor.name) ||
    /makers|companies|firms|representatives|officials|ministers|industry|allies|partners|producers|exporters/.test(
      actor.name,
    )
  );
}
