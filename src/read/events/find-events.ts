// Events of a document: frame matches in which a state, its officials or an international body take part, merged where
// several sentences tell of one event.
import type { Actor, Cast } from "../actors/index.ts";
import { eventStatus, factualityOf } from "../frames/certainty.ts";
import { codeOf } from "../frames/codes.ts";
import type { FrameMatch } from "../frames/find-matches.ts";
import { actorsOf, dateOf, isAroundText, isOfficial, markedZone, participant, quoteOf } from "../frames/record.ts";
import { keyAt, textOf } from "../grammar/sentence-view.ts";
import { findAgreedItems, sidesOf } from "./agreed-items.ts";
import type { VerbGroup } from "../grammar/verb-group.ts";
import { chineseEvents } from "./chinese.ts";
import type { ReadEvent } from "./event.ts";
import { mergeEvents } from "./merge-events.ts";

/** The events told by these matches and statements, in the order of the text. */
export function findEvents(
  cast: Cast,
  matches: readonly FrameMatch[],
  statements: readonly ReadEvent[],
): readonly ReadEvent[] {
  const found: ReadEvent[] = [];
  for (const match of matches) {
    if (match.frame.emits !== "event") continue;
    const event = readEvent(cast, match, found);
    if (event !== undefined) found.push(event);
  }
  const all = [
    ...found,
    ...statements,
    ...findAgreedItems(cast, found),
    ...chineseEvents(cast.document, cast.views),
  ].toSorted((a, b) => a.quote.start - b.quote.start);
  return mergeEvents(all).map((event, index) => ({ ...event, id: `E${index + 1}` }));
}

/** Kinds in which two sides take part; one side alone is a headline's shorthand or no event at all. */
const TWO_SIDED: ReadonlySet<string> = new Set([
  "meeting",
  "talks",
  "summit",
  "call",
  "visit",
  "visit_postponed",
  "coordination",
  "invitation",
]);
/** Kinds whose parties a text may name once and leave out later: `under the pact, signed on Sunday`. */
const SHARED: ReadonlySet<string> = new Set(["agreement", "joint_statement", "dispute_filing", "dispute_withdrawal"]);
/** Kinds told by a noun whose owner stands somewhere before it: `X said in a press release`. */
const SPEAKER_BEFORE: ReadonlySet<string> = new Set(["statement", "joint_statement"]);
const NO_ACTOR_NEEDED: ReadonlySet<string> = new Set(["court_ruling", "incident"]);

function readEvent(cast: Cast, match: FrameMatch, before: readonly ReadEvent[]): ReadEvent | undefined {
  const { view, frame, verb, trigger } = match;
  const sentence = view.sentence;
  if (isAroundText(sentence.zone)) return undefined;
  const named = actorsOf(cast, match, "actors").filter(isNamed);
  const actors = named.length > 0 ? named : silentActors(cast, match, before);
  const given = actorsOf(cast, match, "recipients").filter(
    (one) => isNamed(one) && !actors.some(({ name }) => name === one.name),
  );
  const one = actors.length + given.length === 1 && TWO_SIDED.has(frame.kind);
  const silent = named.length === 0 && actors.length > 0;
  const recipients =
    one && !silent
      ? [
          ...given,
          ...officialsIn(cast, match, "after").filter(
            ({ name }) => !actors.concat(given).some((two) => two.name === name),
          ),
        ]
      : given;
  const all = [...actors, ...recipients];
  const isPublic =
    frame.kind === "commitment" ? all.some(({ country }) => country !== undefined) : all.some(isOfficial);
  if (!NO_ACTOR_NEEDED.has(frame.kind) && !isPublic) return undefined;
  if (TWO_SIDED.has(frame.kind) && all.length < 2) return undefined;
  if (sentence.zone === "title" && all.length < 2) return undefined;
  if (frame.kind === "visit" && actors.some(({ name }) => /police|officers|agents|inspectors/i.test(name)))
    return undefined;
  if (verb?.certainty === "wanted" && frame.kind === "dispute_filing") return undefined;
  if (trigger.norm === "host" && !given.some(isEnvoy)) return undefined;
  if (trigger.norm === "speak" && !(actors.some(isEnvoy) && given.some(isEnvoy))) return undefined;
  if (trigger.norm === "agree_with" && !given.some(isOfficial)) return undefined;
  if (SHARED.has(frame.kind) && named.length === 0 && all.length < 2) return undefined;
  if (frame.kind === "court_ruling" && match.slots.has("actors") && !isBench(match)) return undefined;
  if (frame.kind === "dispute_withdrawal" && isBench(match)) return undefined;
  if (verb?.negated && frame.kind !== "visit_postponed") return undefined;
  const zone = markedZone(sentence.zone);
  const date = zone === undefined ? (dateOf(match) ?? null) : null;
  const set = frame.set["status"];
  const status =
    typeof set === "string"
      ? (set as ReadEvent["status"])
      : eventStatus(toldLater(match) ?? verb, date?.value, cast.document.published?.value);
  const factuality = factualityOf(view, verb, trigger.firstToken);
  const place = placeOf(match);
  return {
    id: "",
    kind: frame.kind,
    ...codeOf(frame.kind, status),
    actors: actors.map(participant),
    recipients: recipients.map(participant),
    ...(place === undefined ? {} : { place }),
    date,
    status: factuality === "hypothetical" && status === "occurred" ? "hypothetical" : status,
    factuality,
    ...(isOld(date?.value, cast.document.published?.value) ? { background: true as const } : {}),
    ...(zone === undefined ? {} : { zone }),
    quote: quoteOf(match),
    mentions: [],
    patternId: frame.patternId,
    confidence: all.length >= 2 && date !== null ? 0.8 : 0.6,
  };
}

/** Somebody who can be received: a person of a state, or its officials. */
function isEnvoy(actor: Actor): boolean {
  return (actor.kind === "person" || actor.kind === "group") && isOfficial(actor);
}

/** Whether the words of the actors' slot name a court. */
function isBench({ view, slots }: FrameMatch): boolean {
  const phrase = slots.get("actors");
  return (
    phrase !== undefined &&
    /\b(?:courts?|judges?|panel|tribunal|justices|arbitrators?|appellate body|chamber|CIT)\b/i.test(
      textOf(view, phrase.first, phrase.last + 1),
    )
  );
}

/** `said it would visit`: after a speech verb in the past, would is will. */
function toldLater({ view, verb }: FrameMatch): VerbGroup | undefined {
  if (verb?.certainty !== "hypothetical") return undefined;
  const told = view.words.some(({ class: kind, endToken }) => kind === "speech" && endToken <= verb.first);
  const conditional = view.words.some(({ class: kind, norm }) => kind === "hedge" && norm === "hypothetical");
  return told && !conditional ? { ...verb, certainty: "expected" } : undefined;
}

/** Who takes part where the clause does not say: whoever speaks in it, or the sides of the meeting told before. */
function silentActors(cast: Cast, match: FrameMatch, before: readonly ReadEvent[]): readonly Actor[] {
  if (SPEAKER_BEFORE.has(match.frame.kind)) return officialsIn(cast, match, "before").slice(-1);
  // "agreed at their meeting in Busan": those named before.
  if (TWO_SIDED.has(match.frame.kind) && keyAt(match.view, match.trigger.firstToken - 1) === "their")
    return officialsIn(cast, match, "before").slice(-2);
  if (TWO_SIDED.has(match.frame.kind) && match.slots.has("recipients"))
    return officialsIn(cast, match, "before").slice(-1);
  if (SHARED.has(match.frame.kind)) {
    const sides = sidesOf(before.findLast(({ kind }) => TWO_SIDED.has(kind)));
    return sides.length > 1 ? sides : statesOf(cast, match.view);
  }
  return match.trigger.norm === "take_place" ? sidesOf(before.findLast(({ kind }) => TWO_SIDED.has(kind))) : [];
}

/** The states and governments named in a sentence and in the one before. */
function statesOf({ actors }: Cast, { sentence }: FrameMatch["view"]): readonly Actor[] {
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
    /\p{Lu}/u.test(actor.name) ||
    /makers|companies|firms|representatives|officials|ministers|industry|allies|partners/.test(actor.name)
  );
}

/** `in Beijing`, `at the WTO`: a place named after the trigger. */
function placeOf({ view, trigger, end }: FrameMatch): string | undefined {
  const place = view.names.find(
    (name) =>
      (name.class === "capital" || name.class === "place" || name.class === "country") &&
      name.firstToken >= trigger.endToken &&
      name.endToken <= end &&
      /^(?:in|at|to)$/.test(keyAt(view, name.firstToken - 1)),
  );
  return place && view.document.text.slice(place.start, place.end);
}

const MONTH = 32;

function isOld(date: string | undefined, published: string | undefined): boolean {
  if (date === undefined || published === undefined) return false;
  const last = date.split("/").at(-1) ?? date;
  const days = (Date.parse(published) - Date.parse(last.padEnd(10, "-28").slice(0, 10))) / 86_400_000;
  return days > MONTH;
}
