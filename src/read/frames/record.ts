// What events and enforcement records share: quote, date, place in the document, and merging of mentions of one thing.
import { type Actor, type Cast, resolve } from "../actors/index.ts";
import { spanOf, type Span } from "../document/span.ts";
import type { Timex, ZoneKind } from "../document/model.ts";
import type { NounPhrase } from "../grammar/noun-phrase.ts";
import { keyAt, textOf, tokenAt, type SentenceView } from "../grammar/sentence-view.ts";
import type { FrameMatch } from "./find-matches.ts";
import { wordSet } from "../grammar/word-set.ts";

export interface DateValue {
  readonly value: string;
  readonly text?: string;
  readonly basis: "text" | "derived";
}

export interface Participant {
  readonly name: string;
  readonly country?: string;
  readonly role?: string;
}

const SIGNS = wordSet(". , ; :");

/** The words of the match: from its first slot or verb to the end of its clause. */
export function quoteOf({ view, first, end }: FrameMatch): Span {
  const { zone } = view.sentence;
  // A headline is one thought: its quote is the whole line.
  if (zone === "title" || zone === "related") return spanOf(view.document.text, view.sentence.start, view.sentence.end);
  const from = tokenAt(view, first).start;
  let last = end - 1;
  while (last > first && SIGNS.has(tokenAt(view, last).key)) last--;
  return spanOf(view.document.text, from, tokenAt(view, last).end);
}

/** The date in the clause nearest the trigger. News of a talk is of the day it was told; an arrest may be older. */
export function dateOf(
  { view, trigger, verb, first, end }: FrameMatch,
  told: "when told" | "when done" = "when told",
): DateValue | undefined {
  const distance = (timex: Timex): number =>
    timex.firstToken >= trigger.endToken
      ? timex.firstToken - trigger.endToken
      : trigger.firstToken - timex.endToken + 3;
  const inClause = view.timexes.filter(
    ({ firstToken, endToken }) =>
      firstToken >= first - 6 && endToken <= end && (told === "when told" || !isDayOfSpeech(view, firstToken, trigger)),
  );
  const [nearest = beginningOf(view, trigger) ?? (verb?.certainty === "ongoing" ? undefined : leadingDay(view))] =
    inClause.toSorted((a, b) => distance(a) - distance(b));
  return nearest && { value: nearest.value, text: nearest.text, basis: nearest.basis };
}

/** `In March the firm was raided and five of its staff detained`: the day at the head of a sentence is that of all it tells. */
function leadingDay(view: SentenceView): Timex | undefined {
  const { firstToken } = view.sentence;
  const day = view.timexes.find((one) => one.firstToken <= firstToken + 1);
  // `May 22 - Shares fell`: a dateline.
  return day === undefined || tokenAt(view, day.endToken).kind === "sign" ? undefined : day;
}

/** A month or a day of it without its year; the last of February is left as it is. */
const MONTH_ALONE = /^(?!.*\d{4})(?!.*\b29\b).*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** The same, for what was done: a month or day of no year that would lie ahead is last year's (`opened in September`), any other day ahead is of something else (`will finish its inquiry next month`). */
export function datePast(
  match: FrameMatch,
  published: string | undefined,
  told?: "when told" | "when done",
): DateValue | undefined {
  const date = dateOf(match, told);
  if (date?.text === undefined || published === undefined) return date;
  const start = date.value.split("/")[0] ?? date.value;
  if (/^later this\b/.test(date.text)) return undefined;
  if (start <= published.slice(0, start.length)) return date;
  if (!MONTH_ALONE.test(date.text)) return undefined;
  const value = date.value.replace(/\d{4}(?=-)/g, (year) => String(Number(year) - 1));
  return { ...date, value };
}

/** `the inquiry, which began in August, …`: the day in the clause that says when the noun began. */
function beginningOf(view: SentenceView, { class: kind, endToken }: FrameMatch["trigger"]): Timex | undefined {
  if (kind !== "act_noun" || keyAt(view, endToken) !== ",") return undefined;
  const verb = /^(?:which|that)$/.test(keyAt(view, endToken + 1)) ? endToken + 2 : endToken + 1;
  if (!/^(?:began|begun|opened|launched|started|initiated|announced|was|imposed|issued)$/.test(keyAt(view, verb)))
    return undefined;
  return view.timexes.find(({ firstToken }) => firstToken > verb && firstToken <= verb + BEGUN);
}

/** Tokens from the verb to its day: `was opened at the end of March`. */
const BEGUN = 4;

/** `…, Japan's government said on Monday`: when it was told, not when it happened. */
function isDayOfSpeech(view: SentenceView, at: number, trigger: FrameMatch["trigger"]): boolean {
  for (let back = at - 1; back >= at - 3; back--) {
    const speech = view.words.find((word) => word.class === "speech" && word.endToken - 1 === back);
    if (speech !== undefined) return speech.firstToken >= trigger.endToken;
    if (!/^(?:on|late|early)$/.test(keyAt(view, back))) return false;
  }
  return false;
}

export function participant({ name, country, role }: Actor): Participant {
  return {
    name,
    ...(country === undefined ? {} : { country }),
    ...(role === undefined || role === "" ? {} : { role }),
  };
}

/** Words of a phrase without quotation marks at its ends and without a leading article. */
export function phraseText(view: SentenceView, { first, last }: NounPhrase): string {
  return textOf(view, first, last)
    .replace(/^(?:the|an?)\s+/i, "")
    .replace(/^[“"']|[”"']$/g, "");
}

const SHOWN_ZONES: Readonly<Partial<Record<ZoneKind, string>>> = {
  related: "related_links",
  caption: "caption",
  bio: "bio",
  credit: "credit",
  boilerplate: "boilerplate",
};

/** The zone a record is marked with; undefined for evidence. */
export function markedZone(zone: ZoneKind): string | undefined {
  return SHOWN_ZONES[zone];
}

/** Lines that stand around an article or a picture: what they name is told in the text, or is none of its news. */
export function isAroundText(zone: ZoneKind): boolean {
  return zone === "boilerplate" || zone === "credit" || zone === "bio" || zone === "caption";
}

/** A statement about states: the actor is one, speaks for one, or is one's office. */
export function isOfficial(actor: Actor): boolean {
  if (actor.kind === "country" || actor.kind === "authority" || actor.kind === "bloc") return true;
  if (actor.kind === "person")
    return (
      actor.country !== undefined &&
      actor.role !== undefined &&
      !/chief executive|CEO|chairman|manager|director|analyst|founder|coach|professor/i.test(actor.role)
    );
  if (actor.kind === "group")
    return (
      actor.country !== undefined &&
      /official|minister|ministry|diplomat|government|leader|negotiator|authorit|lawmaker|envoy|delegation|president|premier|spokes|counterpart|ambassador|consul/i.test(
        actor.name,
      )
    );
  return false;
}

/** The actors that a slot's phrase stands for. */
export function actorsOf(cast: Cast, match: FrameMatch, slot: string): readonly Actor[] {
  const phrase = match.slots.get(slot);
  return phrase === undefined ? [] : resolve(cast, match.view, phrase);
}
