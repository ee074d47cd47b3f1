// Events of a document: frame matches in which a state, its officials or an international body take part, merged where
// several sentences tell of one event.
import { addDays, isIsoDate } from "../../base/date.ts";
import { type Actor, type Cast, stateActor } from "../actors/index.ts";
import { eventStatus, factualityOf } from "../frames/certainty.ts";
import { codeOf } from "../frames/codes.ts";
import type { FrameMatch } from "../frames/find-matches.ts";
import { dateOf, isAroundText, markedZone, participant, quoteOf } from "../frames/record.ts";
import { isAt, keyAt, textOf } from "../grammar/sentence-view.ts";
import { findAgreedItems } from "./agreed-items.ts";
import type { Certainty } from "../grammar/verb-group.ts";
import { wordSet } from "../grammar/word-set.ts";
import { chineseEvents } from "./chinese.ts";
import type { ReadEvent } from "./event.ts";
import { isEvent } from "./conditions.ts";
import { TWO_SIDED } from "./kinds.ts";
import { HEADLINE, mergeEvents } from "./merge-events.ts";
import { isOpening, nounState } from "./noun-state.ts";
import { withOpponent } from "./opponents.ts";
import { participantsOf } from "./participants.ts";
import { kindOf } from "./visits.ts";

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
  return mergeEvents(all);
}

function readEvent(cast: Cast, match: FrameMatch, before: readonly ReadEvent[]): ReadEvent | undefined {
  const { view, frame, verb, trigger } = match;
  const sentence = view.sentence;
  if (isAroundText(sentence.zone)) return undefined;
  const participants = participantsOf(cast, match, before);
  if (!isEvent(cast, match, participants)) return undefined;
  const actors = participants.actors.map((one) => (frame.kind === "incident" ? stateOf(one) : one));
  const recipients = withOpponent(cast, match, actors, participants.recipients);
  const all = [...actors, ...recipients];
  const state = nounState(match);
  if (state === "wanted" && TWO_SIDED.has(frame.kind)) return undefined;
  // `was addressing reporters`, `is lodging a complaint`: by the time it is news, it has been said.
  const isSaid = SAID.has(frame.kind) && verb?.certainty === "ongoing";
  const certainty = isSaid ? undefined : (toldLater(match) ?? verb?.certainty ?? state);
  const zone = markedZone(sentence.zone);
  const published = cast.document.published?.value;
  const isNow = TWO_SIDED.has(frame.kind) && isDayOf(match);
  const date =
    zone !== undefined
      ? null
      : isNow && published !== undefined
        ? { value: published, basis: "derived" as const }
        : (weekendBefore(match, published) ??
          daysAhead(match, published) ??
          ownDate(match, comingDate(match, certainty, published), published) ??
          dayOfNews(match, published));
  const set = frame.set["status"];
  const told = eventStatus(certainty, date?.value, published);
  const status =
    typeof set === "string"
      ? (set as ReadEvent["status"])
      : isNow
        ? "ongoing"
        : // `will drop its case`: no day is set for what a party does by itself.
          frame.kind.startsWith("dispute_") && told === "scheduled" && date === null
          ? "expected"
          : told;
  const factuality = factualityOf(view, verb, trigger.firstToken);
  const place = placeOf(match);
  const kind = kindOf(match, recipients);
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
    ...(isOld(date?.value, published) ? { background: true } : {}),
    ...(zone === undefined ? {} : { zone }),
    quote: quoteOf(match),
    mentions: [],
    patternId: frame.patternId,
    confidence: sentence.zone === "title" ? HEADLINE : all.length >= 2 && date !== null ? 0.8 : 0.6,
  };
}

/** `have agreed to lower duties`, `met ministers`: what a verb tells as just done, without a day, is news of the day. */
function dayOfNews(match: FrameMatch, published: string | undefined): ReadEvent["date"] {
  const { frame, verb, view } = match;
  const isTold =
    frame.patternId === "event.visit.stay.01" || (NEWS.has(frame.kind) && verb?.voice === "active" && !verb.participle);
  if (
    !isTold ||
    countedBefore(match) !== undefined ||
    published === undefined ||
    verb?.certainty !== "done" ||
    keyAt(view, verb.first) === "had"
  )
    return null;
  return { value: published, basis: "derived" };
}

/** Kinds that are told when they happen: in the gold readings seven of eight without a day are of the day of the news. */
const NEWS = wordSet("agreement dispute_withdrawal meeting");

const SAID = wordSet("statement dispute_filing protest");

/** `a US fighter jet`: whose it is. */
function stateOf(actor: Actor): Actor {
  return actor.kind === "group" && actor.country !== undefined ? stateActor(actor.country) : actor;
}

/** `a second day of talks`: they go on on the day of the news. */
function isDayOf({ view, trigger }: FrameMatch): boolean {
  for (let at = trigger.endToken - 1; at > trigger.firstToken - 5; at--)
    if (keyAt(view, at) === "day")
      return keyAt(view, at + 1) === "of" && /^(?:second|third|fourth|fifth|final|last)$/.test(keyAt(view, at - 1));
  return false;
}

/** `a weekend of talks`, `weekend negotiations`: the Saturday and Sunday before the news. */
function weekendBefore({ view, trigger }: FrameMatch, published: string | undefined): ReadEvent["date"] | undefined {
  const at = keyAt(view, trigger.firstToken - 1) === "of" ? trigger.firstToken - 2 : trigger.firstToken - 1;
  if (keyAt(view, at) !== "weekend" || published === undefined || !isIsoDate(published)) return undefined;
  const days = new Date(published).getUTCDay() || 7;
  return { value: `${addDays(published, -days - 1)}/${addDays(published, -days)}`, text: "weekend", basis: "derived" };
}

const PAST = /^(?:was|were|had|met|went|held|flew|spoke|sat|began|took|came|\w{3,}ed)$/;
/** Tokens from `two days before` to the verb: `the US Treasury secretary, Nora Pell, is due`. */
const BEFORE_REACH = 14;
const COUNTED = ["", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Token of the `before` in `two days before the secretary is due`. */
function countedBefore({ view, trigger }: FrameMatch): number | undefined {
  for (let at = trigger.firstToken - 1; at > trigger.firstToken - BEFORE_REACH && at > view.sentence.firstToken; at--)
    if (keyAt(view, at) === "before" && /^(?:day|week)s?$/.test(keyAt(view, at - 1))) return at;
  return undefined;
}

/** `two days before the secretary is due in Beijing`: what the news came before is still to come; undefined where it is over, or told otherwise. */
function daysAhead(match: FrameMatch, published: string | undefined): ReadEvent["date"] | undefined {
  const { view, verb } = match;
  const at = countedBefore(match);
  if (at === undefined || (verb !== undefined && PAST.test(keyAt(view, verb.first)))) return undefined;
  const count = keyAt(view, at - 2);
  const number = Number(count) || COUNTED.indexOf(count === "one" ? "a" : count);
  if (number <= 0 || published === undefined || !isIsoDate(published)) return undefined;
  return {
    value: addDays(published, number * (keyAt(view, at - 1).startsWith("week") ? 7 : 1)),
    text: textOf(view, at - 2, at),
    basis: "derived",
  };
}

/** `arrives in Beijing on Thursday`, `a summit is planned for July`: a day or month of something still to come. */
function comingDate(
  match: FrameMatch,
  certainty: Certainty | undefined,
  published: string | undefined,
): ReadEvent["date"] {
  const date = dateOf(match) ?? null;
  if (date === null || date.text === undefined || published === undefined) return date;
  const { view, verb } = match;
  const isToCome =
    (certainty !== undefined && AHEAD.has(certainty)) ||
    (verb === undefined ? isOpening(match) : isAt(view, verb.first, COMES));
  if (!isToCome || date.value >= published.slice(0, date.value.length)) return date;
  if (isIsoDate(date.value)) return WEEKDAY.test(date.text) ? { ...date, value: addDays(date.value, 7) } : date;
  return MONTH_NAME.test(date.text)
    ? { ...date, value: `${Number(date.value.slice(0, 4)) + 1}${date.value.slice(4)}` }
    : date;
}

/** `agreed to lift trade to $10 billion by 2025`: what was done has no day to come; that is the day of what follows from it. */
function ownDate(
  { frame, verb }: FrameMatch,
  date: ReadEvent["date"],
  published: string | undefined,
): ReadEvent["date"] {
  const isAct = !TWO_SIDED.has(frame.kind) && verb?.certainty === "done";
  return isAct && date !== null && published !== undefined && date.value > published ? null : date;
}

const AHEAD: ReadonlySet<Certainty> = new Set(["scheduled", "expected"]);
const COMES = wordSet(
  "arrive arrives depart departs travel travels leave leaves head heads fly flies land lands return returns set sets",
);
const WEEKDAY = /^(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;
const MONTH_NAME =
  /^(?:in |early |late |mid-?)*(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** `said it would visit`: after a speech verb in the past, would is will. */
function toldLater({ view, verb }: FrameMatch): Certainty | undefined {
  if (verb?.certainty !== "hypothetical") return undefined;
  const told = view.words.some(({ class: kind, endToken }) => kind === "speech" && endToken <= verb.first);
  const conditional = view.words.some(({ class: kind, norm }) => kind === "hedge" && norm === "hypothetical");
  return told && !conditional ? "scheduled" : undefined;
}

const PLACES = wordSet("in at to");

/** `in Beijing`, `at the WTO`: a place named after the trigger. */
function placeOf({ view, trigger, end }: FrameMatch): string | undefined {
  const place = view.names.find(
    (name) =>
      (name.class === "capital" || name.class === "place" || name.class === "country") &&
      name.firstToken >= trigger.endToken &&
      name.endToken <= end &&
      isAt(view, name.firstToken - 1, PLACES),
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
