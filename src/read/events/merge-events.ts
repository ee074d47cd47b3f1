// Several sentences, and the headline, often tell of one event: they become one record with several mentions.
import { overlap } from "../document/span.ts";
import { sameName, sameTime } from "../frames/same.ts";
import type { ReadEvent } from "./event.ts";

const FAMILIES: Readonly<Record<string, string>> = {
  visit: "meeting",
  summit: "meeting",
  talks: "meeting",
  invitation: "intent",
  intent_to_meet: "intent",
};
const AHEAD: ReadonlySet<string> = new Set(["scheduled", "expected", "hypothetical"]);
/** Confidence of what only the headline says. */
export const HEADLINE = 0.5;
/** Earlier events looked at for each new one. */
const LOOK_BACK = 40;

/** Merges in one pass; each event is compared with the last few only. Those that stay are numbered E1… in order. */
export function mergeEvents(events: readonly ReadEvent[]): readonly ReadEvent[] {
  const merged: Merged[] = [];
  for (const event of events) {
    let same: Merged | undefined;
    for (let back = merged.length - 1; back >= 0 && merged.length - back <= LOOK_BACK && same === undefined; back--) {
      const earlier = merged[back];
      if (earlier !== undefined && isSame(earlier.event, event)) same = earlier;
    }
    if (same === undefined) merged.push({ event, mentions: [...event.mentions] });
    else join(same, event);
  }
  return merged.map(({ event, mentions }, index) => ({ ...event, id: `E${index + 1}`, mentions }));
}

/** An event so far; its mentions grow in place, since a text may name one event thousands of times. */
interface Merged {
  event: ReadEvent;
  readonly mentions: ReadEvent["mentions"][number][];
}

function isSame(a: ReadEvent, b: ReadEvent): boolean {
  if ((FAMILIES[a.kind] ?? a.kind) !== (FAMILIES[b.kind] ?? b.kind)) return false;
  if ((a.zone ?? "") !== (b.zone ?? "")) return false;
  if (a.confidence === HEADLINE && isHeadlineOf(a, b)) return true;
  // `The president, who …, said in a video address`: one statement, of whoever spoke.
  if (a.kind === "statement" && overlap(a.quote, b.quote)) return true;
  // Items of one list were agreed one by one.
  if (a.patternId === b.patternId && a.patternId.includes(".listed.")) return false;
  // `signed a memorandum and agreed to set up a forum`: two things agreed.
  if (a.kind === "agreement" && isNextVerb(a, b)) return false;
  // `flew to Beijing and met the minister`: two things done.
  if (a.kind === "visit" && b.kind === "meeting" && MET_NEXT.test(b.quote.text)) return false;
  if (AHEAD.has(a.status) !== AHEAD.has(b.status)) return false;
  if (!sameTime(a.date, b.date)) return false;
  // `A man was jailed for two years, the court ruled`: one ruling.
  if (a.kind === "court_ruling" && a.actors.length === 0 && overlap(a.quote, b.quote)) return true;
  const ours = [...a.actors, ...a.recipients];
  const theirs = [...b.actors, ...b.recipients];
  const shared = ours.filter((one) => theirs.some((two) => sameName(one.name, two.name))).length;
  if (shared >= Math.min(2, ours.length, theirs.length) && shared > 0) return true;
  if (shared > 0 && overlap(a.quote, b.quote)) return true;
  // `Wang met Raimondo` and `the two countries' talks`: the same two states on both sides.
  const sides = (all: typeof ours): ReadonlySet<string> => new Set(all.flatMap(({ country }) => country ?? []));
  const one = sides(ours);
  const two = sides(theirs);
  return (
    one.size >= 2 &&
    one.size === two.size &&
    [...one].every((side) => two.has(side)) &&
    (a.quote.start === b.quote.start || a.kind === b.kind)
  );
}

/** A second verb joined to the first by `and`, with or without the subject that both share. */
function isNextVerb(a: ReadEvent, b: ReadEvent): boolean {
  const gap = b.quote.start - a.quote.end;
  if (gap >= 0) return gap <= JOINED;
  if (a.patternId === b.patternId || a.quote.start !== b.quote.start) return false;
  const rest = b.quote.text.slice(b.quote.text.startsWith(a.quote.text) ? a.quote.text.length : b.quote.text.length);
  return NEXT.test(rest === "" ? b.quote.text : rest);
}

/** Characters of `, and `. */
const JOINED = 6;
const NEXT = /\band (?:also |have |has |then )?agree[sd]?\b/;

const MET_NEXT = /\b(?:and|where he|where she|where they) (?:then |also |later )?(?:met|meets|held talks|sat down)\b/;

/** A headline names the event of the text in fewer words: of the same family, and one state at least takes part in both. */
function isHeadlineOf(a: ReadEvent, b: ReadEvent): boolean {
  if (!sameTime(a.date, b.date)) return false;
  const states = [...b.actors, ...b.recipients].flatMap(({ country }) => country ?? []);
  return [...a.actors, ...a.recipients].some(({ country }) => country !== undefined && states.includes(country));
}

/** The mention with more to say gives the quote; a date or place that only the other has is kept. */
function join(merged: Merged, b: ReadEvent): void {
  const a = merged.event;
  merged.mentions.push(...b.mentions);
  if (a.kind === "visit" && b.kind === "meeting" && overlap(a.quote, b.quote)) {
    merged.event = visitTo(a, b);
    return;
  }
  const isBetter = a.confidence === HEADLINE ? b.confidence !== HEADLINE : weight(b) > weight(a);
  const [main, other] = isBetter ? [b, a] : [a, b];
  const place = main.place ?? other.place;
  merged.mentions.push(other.quote);
  merged.event = {
    ...main,
    actors: main.actors.length > 0 ? main.actors : other.actors,
    date: main.date ?? other.date,
    ...(place === undefined ? {} : { place }),
  };
}

/** `flew to Florida to dine with Trump`: a visit, to whom the meeting is with. */
function visitTo(visit: ReadEvent, meeting: ReadEvent): ReadEvent {
  const met = meeting.recipients.filter(({ name }) => !visit.actors.some((one) => sameName(one.name, name)));
  return {
    ...visit,
    recipients: met.length > 0 ? met : visit.recipients,
    date: visit.date ?? meeting.date,
  };
}

function weight({ actors, recipients, date }: ReadEvent): number {
  const people = [...actors, ...recipients].filter(({ role }) => role !== undefined).length;
  return actors.length + recipients.length + people + (date === null ? 0 : 2);
}
