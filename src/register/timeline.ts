// Action and reaction in order: instruments, what became of their measures, and what happened around them.
import type { IsoDate } from "../base/date.ts";
import type { MeasureState } from "./as-of.ts";
import { stateHistory } from "./history.ts";
import type { Instrument, Relation, TimelineEvent } from "./instrument.ts";
import type { Measure } from "./measure.ts";
import { type Mentions, mentionsOf } from "./mentions.ts";
import type { RegisterView, Relations } from "./register.ts";

export type TimelineEntry = {
  /** A calendar day, or for events a month or year where no more is known. */
  readonly date: string;
  /** After the knowledge day: announced, not yet happened. */
  readonly ahead: boolean;
  /** Links of the record, each with who asserts it. */
  readonly relations: Relations;
} & (
  | { readonly kind: "instrument"; readonly instrument: Instrument }
  | { readonly kind: "state"; readonly measure: Measure; readonly before: MeasureState; readonly state: MeasureState }
  | { readonly kind: "event"; readonly event: TimelineEvent }
);

export interface TimelineFilter {
  /** What was public by then. */
  readonly known: IsoDate;
  /** Half-open; an event of a month or year counts from its first day. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** ISO code of an issuer, a place or an actor. */
  readonly country?: string;
  readonly material?: string;
  readonly hs?: string;
  readonly drafts?: boolean;
}

const RANK = { event: 0, instrument: 1, state: 2 } as const;

/** Entries that fit `filter`, oldest first. Goods filters leave out events, which name no goods, unless linked to a hit. */
export function timeline(view: RegisterView, filter: TimelineFilter): readonly TimelineEntry[] {
  const instruments = view.register.instruments.filter(
    (one) => isShown(one, one.published, filter) && fitsScope(one, filter),
  );
  const hits = new Set(instruments.map(({ id }) => id));
  const events = view.register.events.filter(
    (event) => isShown(event, event.date, filter) && eventFits(event, filter, view, hits),
  );
  const entries = [
    ...instruments.flatMap((instrument) => [...instrumentEntries(instrument, view, filter.known)]),
    ...events.map((event): TimelineEntry =>
      entryOf({ kind: "event", event }, event.date, event.id, view, filter.known),
    ),
  ];
  return entries
    .filter(
      ({ date }) =>
        (filter.from === undefined || firstDay(date) >= filter.from) &&
        (filter.to === undefined || firstDay(date) < filter.to),
    )
    .toSorted((a, b) => compare(a.date, b.date) || RANK[a.kind] - RANK[b.kind]);
}

type EntryBody = TimelineEntry extends infer Entry
  ? Entry extends TimelineEntry
    ? Omit<Entry, "date" | "ahead" | "relations">
    : never
  : never;

function entryOf(body: EntryBody, date: string, id: string, view: RegisterView, known: IsoDate): TimelineEntry {
  const shown = (relation: Relation): boolean =>
    isPublic(relation.from, view, known) && isPublic(relation.to, view, known);
  const { out, in: back } = view.relationsOf(id);
  return {
    ...body,
    date,
    ahead: firstDay(date) > known,
    relations: { out: out.filter(shown), in: back.filter(shown) },
  };
}

/** Whether the linked record existed by then, so that an early viewpoint does not show a later answer. */
function isPublic(id: string, view: RegisterView, known: IsoDate): boolean {
  const date = view.instruments.get(id)?.published ?? view.measures.get(id)?.knownFrom ?? view.events.get(id)?.date;
  return date === undefined || firstDay(date) <= known;
}

function* instrumentEntries(instrument: Instrument, view: RegisterView, known: IsoDate): Generator<TimelineEntry> {
  yield entryOf({ kind: "instrument", instrument }, instrument.published, instrument.id, view, known);
  for (const measure of instrument.measures) {
    const [first, ...later] = stateHistory(measure, known);
    let before = first.state;
    for (const { from, state } of later) {
      yield entryOf({ kind: "state", measure, before, state }, from, measure.id, view, known);
      before = state;
    }
  }
}

function isShown(record: { readonly draft: boolean }, date: string, { known, drafts }: TimelineFilter): boolean {
  return firstDay(date) <= known && (drafts === true || !record.draft);
}

function fitsScope(instrument: Instrument, filter: TimelineFilter): boolean {
  const { country, material, hs } = filter;
  if (country === undefined && material === undefined && hs === undefined) return true;
  const mentions = instrument.measures.map(mentionsOf);
  const fits = (test: (one: Mentions) => boolean): boolean => mentions.some(test);
  if (country !== undefined && instrument.jurisdiction !== country && !fits((one) => one.countries.has(country)))
    return false;
  if (material !== undefined && !fits((one) => one.materials.has(material))) return false;
  return hs === undefined || fits((one) => [...one.hs].some((code) => code.startsWith(hs) || hs.startsWith(code)));
}

function eventFits(
  event: TimelineEvent,
  filter: TimelineFilter,
  view: RegisterView,
  hits: ReadonlySet<string>,
): boolean {
  if (filter.country !== undefined && !event.actors.includes(filter.country)) return false;
  if (filter.material === undefined && filter.hs === undefined) return true;
  const { out, in: back } = view.relationsOf(event.id);
  return out.some(({ to }) => hits.has(to)) || back.some(({ from }) => hits.has(from));
}

function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
