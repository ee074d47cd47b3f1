// `The two agreed to:` and the list under it: each item that sets something up is an agreement of its own.
import { countryName, resolve, type Actor, type Cast } from "../actors/index.ts";
import { spanOf } from "../document/span.ts";
import { subjectOf } from "../frames/match.ts";
import { codeOf } from "../frames/codes.ts";
import { participant, type DateValue } from "../frames/record.ts";
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
    const item = itemOf(view, lead);
    if (item !== undefined) found.push(item);
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
    ({ quote }) => quote.start < view.sentence.start && view.sentence.start - quote.end < 2000,
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
  return [...countries].map((country): Actor => ({ kind: "country", name: countryName(country), country }));
}

function itemOf(
  view: SentenceView,
  lead: { readonly actors: readonly Actor[]; readonly date: DateValue | null },
): ReadEvent | undefined {
  const { firstToken } = view.sentence;
  const arrangement = view.words.find(({ class: kind, norm }) => kind === "act_cue" && norm === "arrangement");
  if (arrangement === undefined) return undefined;
  let first = firstToken;
  while (tokenAt(view, first).kind === "sign") first++;
  let end = clauseEnd(view, arrangement.endToken - 1);
  for (let at = arrangement.endToken; at < end; at++) if (keyAt(view, at) === ",") end = at;
  return {
    id: "",
    kind: "agreement",
    ...codeOf("agreement"),
    actors: lead.actors.map(participant),
    recipients: [],
    date: lead.date,
    status: "occurred",
    factuality: "asserted",
    quote: spanOf(view.document.text, tokenAt(view, first).start, tokenAt(view, end - 1).end),
    mentions: [],
    patternId: "event.agreement.listed.01",
    confidence: 0.6,
  };
}
