// `The two agreed to:` and the list under it: each item that sets something up or steps it up is an agreement of its own, and
// a meeting planned in it an event beside it.
import { resolve, stateActor, type Actor, type Cast } from "../actors/index.ts";
import { spanOf } from "../document/span.ts";
import { subjectOf } from "../frames/match.ts";
import { codeOf } from "../frames/codes.ts";
import { participant, type DateValue } from "../frames/record.ts";
import { DETERMINERS, PREPOSITIONS } from "../grammar/function-words.ts";
import { clauseEnd } from "../grammar/noun-phrase.ts";
import { keyAt, tokenAt, type SentenceView } from "../grammar/sentence-view.ts";
import { verbGroup } from "../grammar/verb-group.ts";
import type { ReadEvent } from "./event.ts";

/** Agreements in lists led in by an agreement; `before`: the events found so far, whose sides `the two` are. */
export function findAgreedItems(cast: Cast, before: readonly ReadEvent[]): readonly ReadEvent[] {
  const found: ReadEvent[] = [];
  let lead: { readonly actors: readonly Actor[]; readonly date: DateValue | null } | undefined;
  for (const view of cast.views) {
    const { zone, endToken } = view.sentence;
    if (zone !== "list") {
      const agree = view.words.find((word) => word.class === "act" && word.norm === "agree");
      const isLead = agree !== undefined && keyAt(view, endToken - 1) === ":";
      lead = isLead && agree !== undefined ? leadOf(cast, view, agree.firstToken, agree.endToken, before) : undefined;
      continue;
    }
    if (lead === undefined || lead.actors.length < 2) continue;
    found.push(...itemsOf(view, lead));
  }
  return found;
}

function leadOf(
  cast: Cast,
  view: SentenceView,
  verb: number,
  endOfVerb: number,
  before: readonly ReadEvent[],
): { readonly actors: readonly Actor[]; readonly date: DateValue | null } {
  const last = before.findLast(
    ({ quote, background }) =>
      background !== true && quote.start < view.sentence.start && view.sentence.start - quote.end < 2000,
  );
  const phrase = subjectOf(cast, view, verbGroup(view, verb, endOfVerb));
  const named = phrase === undefined ? [] : resolve(cast, view, phrase).filter(({ country }) => country !== undefined);
  // `the two` are the sides of the meeting told before, as states.
  const isNamed =
    phrase !== undefined &&
    view.names.some(({ firstToken }) => firstToken >= phrase.first && firstToken <= phrase.last);
  return { actors: isNamed && named.length >= 2 ? named : sidesOf(last), date: last?.date ?? null };
}

/** The states on the two sides of an event. */
export function sidesOf(event: ReadEvent | undefined): readonly Actor[] {
  const countries = new Set(
    [...(event?.actors ?? []), ...(event?.recipients ?? [])].flatMap(({ country }) => country ?? []),
  );
  return [...countries].map(stateActor);
}

/** Verbs of items that only plan a meeting, or go on with what was there. */
const NO_AGREEMENT = /^(?:hold|meet|bring|convene|gather|continue|keep|resume|maintain)$/;
const MEETINGS: ReadonlySet<string> = new Set(["meeting", "talks", "summit"]);

function itemsOf(
  view: SentenceView,
  lead: { readonly actors: readonly Actor[]; readonly date: DateValue | null },
): readonly ReadEvent[] {
  const { firstToken, endToken } = view.sentence;
  let first = firstToken;
  while (first < endToken && tokenAt(view, first).kind === "sign") first++;
  let end = clauseEnd(view, first);
  for (let at = first + 1; at < end; at++) if (/^[,;.]$/.test(keyAt(view, at))) end = at;
  const made: ReadEvent[] = [];
  if (!NO_AGREEMENT.test(keyAt(view, first)) && isVerbForm(view, first))
    made.push(itemEvent(view, "agreement", "occurred", lead.date, lead.actors, first, end));
  const meeting = view.words.find(
    ({ class: kind, norm }) => kind === "act_noun" && (MEETINGS.has(norm) || norm === "talk_days"),
  );
  if (meeting === undefined) return made;
  const day = view.timexes.find((timex) => timex.firstToken >= meeting.endToken);
  const date = day === undefined ? null : { value: day.value, text: day.text, basis: day.basis };
  const isHeld = /^(?:hold|convene|resume)$/.test(keyAt(view, first));
  if (!isHeld && date === null) return made;
  const kind = MEETINGS.has(meeting.norm) ? meeting.norm : "talks";
  const from = isHeld ? first : meeting.firstToken;
  made.push(itemEvent(view, kind, "scheduled", date, lead.actors, from, clauseEnd(view, meeting.firstToken)));
  return made;
}

/** An item that begins with what will be done; a noun would have an article or a capital. */
function isVerbForm(view: SentenceView, at: number): boolean {
  const { key, kind, capital } = tokenAt(view, at);
  return kind === "word" && !capital && !DETERMINERS.has(key) && !PREPOSITIONS.has(key) && !key.endsWith("ing");
}

function itemEvent(
  view: SentenceView,
  kind: string,
  status: ReadEvent["status"],
  date: DateValue | null,
  actors: readonly Actor[],
  first: number,
  end: number,
): ReadEvent {
  let last = end - 1;
  while (last > first && /^[.,;]$/.test(keyAt(view, last))) last--;
  return {
    id: "",
    kind,
    ...codeOf(kind, status),
    actors: actors.map(participant),
    recipients: [],
    date,
    status,
    factuality: "asserted",
    quote: spanOf(view.document.text, tokenAt(view, first).start, tokenAt(view, last).end),
    mentions: [],
    patternId: `event.${kind}.listed.01`,
    confidence: 0.6,
  };
}
