// Events of a document: frame matches in which a state, its officials or an international body take part, merged where
// several sentences tell of one event.
import type { Actor, Cast } from "../actors/index.ts";
import { eventStatus, factualityOf } from "../frames/certainty.ts";
import { codeOf } from "../frames/codes.ts";
import type { FrameMatch } from "../frames/find-matches.ts";
import type { Frame } from "../frames/frame.ts";
import { dateOf, isAroundText, isOfficial, markedZone, participant, quoteOf } from "../frames/record.ts";
import { keyAt, nameAt, textOf } from "../grammar/sentence-view.ts";
import { findAgreedItems } from "./agreed-items.ts";
import type { VerbGroup } from "../grammar/verb-group.ts";
import { chineseEvents } from "./chinese.ts";
import type { ReadEvent } from "./event.ts";
import { NO_ACTOR_NEEDED, SHARED, TWO_SIDED } from "./kinds.ts";
import { mergeEvents } from "./merge-events.ts";
import { participantsOf } from "./participants.ts";

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

function readEvent(cast: Cast, match: FrameMatch, before: readonly ReadEvent[]): ReadEvent | undefined {
  const { view, frame, verb, trigger } = match;
  const sentence = view.sentence;
  if (isAroundText(sentence.zone)) return undefined;
  const { named, actors, recipients } = participantsOf(cast, match, before);
  const all = [...actors, ...recipients];
  if (!isPublic(frame, all)) return undefined;
  if (!holdsConditions(cast, match, all)) return undefined;
  if (TWO_SIDED.has(frame.kind) && all.length < 2 && frame.kind !== "visit_postponed") return undefined;
  if (sentence.zone === "title" && all.length < 2) return undefined;
  if (frame.kind === "visit" && actors.some(({ name }) => /police|officers|agents|inspectors/i.test(name)))
    return undefined;
  if (verb?.certainty === "wanted" && frame.kind === "dispute_filing") return undefined;
  if (trigger.norm === "be_in" && !isAbroad(match, actors, recipients)) return undefined;
  if (trigger.norm === "dispatch" && !actors.some((one) => isEnvoy(one) || one.role !== undefined)) return undefined;
  if (trigger.norm === "host" && !recipients.some(isEnvoy)) return undefined;
  if (trigger.norm === "speak" && !(all.some(isEnvoy) && all.length > 1 && all.every(isSomebody))) return undefined;
  // `promised that prices would fall` says how things will be, not what the promiser will do.
  if (trigger.norm === "commit" && keyAt(view, trigger.endToken) === "that") return undefined;
  if (verb?.purpose && NEGOTIATES.has(trigger.norm)) return undefined;
  if (trigger.norm === "agree_with" && !recipients.some(isOfficial)) return undefined;
  if (SHARED.has(frame.kind) && named.length === 0 && all.length < 2 && frame.set["forum"] !== "before")
    return undefined;
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
  const kind = isComplaint(match, recipients) ? "protest" : frame.kind;
  return {
    id: "",
    kind,
    ...codeOf(kind, status),
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

/** Whether a state, its officials or its bodies take part, where the kind asks for them. */
function isPublic({ kind, set }: Frame, all: readonly Actor[]): boolean {
  if (NO_ACTOR_NEEDED.has(kind) || set["public"] === false) return true;
  return kind === "commitment" ? all.some(({ country }) => country !== undefined) : all.some(isOfficial);
}

/** Slots that must hold a cue word of their name: what is dropped is the case, not a name from a list. */
const CUE_SLOTS: ReadonlySet<string> = new Set(["dispute", "forum"]);

/** What a pattern asks of the text besides its words: two states that agree, a court or the WTO named before. */
function holdsConditions(cast: Cast, { frame, view, trigger, slots }: FrameMatch, all: readonly Actor[]): boolean {
  for (const [slot, phrase] of slots) {
    if (!CUE_SLOTS.has(slot)) continue;
    const isThere = view.words.some(
      ({ norm, firstToken, endToken }) => norm === slot && firstToken >= phrase.first && endToken - 1 <= phrase.last,
    );
    if (!isThere) return false;
  }
  if (frame.set["sides"] === "two") {
    // `The two agreed to:` has each item below it.
    if (keyAt(view, view.sentence.endToken - 1) === ":") return false;
    if (new Set(all.map(({ country }) => country ?? "")).size < 2) return false;
  }
  if (frame.set["forum"] !== "before") return true;
  if (keyAt(view, trigger.firstToken).startsWith("appeal")) return false;
  return cast.views.slice(0, view.sentence.index + 1).some(({ words }) => words.some(({ norm }) => norm === "forum"));
}

/** `raised its concerns with the Chinese government`: with a body one complains, with a person one meets. */
function isComplaint({ trigger, frame }: FrameMatch, recipients: readonly Actor[]): boolean {
  return trigger.norm === "raise_with" && frame.kind === "meeting" && !recipients.some(({ kind }) => kind === "person");
}

/** `Japan's envoy is in Washington`: an official in a state that is not the own one. */
function isAbroad({ view, slots }: FrameMatch, actors: readonly Actor[], hosts: readonly Actor[]): boolean {
  const place = slots.get("recipients");
  const named = place && nameAt(view, place.last);
  if (named === undefined || !/^(?:capital|place|country)$/.test(named.class)) return false;
  return actors.some((one) => isEnvoy(one) && hosts.some(({ country }) => country !== one.country));
}

function isSomebody(actor: Actor): boolean {
  return actor.kind === "person" || isEnvoy(actor);
}

const NEGOTIATES: ReadonlySet<string> = new Set(["confer", "negotiate"]);

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
