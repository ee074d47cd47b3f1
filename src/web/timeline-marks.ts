// Which part of the timeline is shown, and its entries as marks, lanes and links of the chart.
import { addDays, isIsoDate, type IsoDate } from "../base/date.ts";
import type { TimelineRow } from "../operations/index.ts";
import { firstDay } from "./charts/scale.ts";
import type { ChartLink, ChartMark, MarkShape, TimelineChartProps } from "./charts/timeline.tsx";
import { eventPath, instrumentPath, measurePath } from "./link.ts";
import { LINKS_IN_WORDS } from "./messages/effects.ts";
import { STATES } from "./messages/outcomes.ts";
import type { View } from "./view.ts";

export interface Filters {
  readonly country: string;
  readonly material: string;
  readonly from: string;
  readonly to: string;
}

export interface Window {
  readonly from?: string;
  /** Exclusive. */
  readonly to?: string;
}

const YEAR = 365;
const HALF = 183;

/** What the address says; with no filter at all the year before the day asked about and half a year ahead. */
export function windowOf({ country, material, from, to }: Filters, on: IsoDate): Window {
  if (from !== "" || to !== "") return { ...(from === "" ? {} : { from }), ...(to === "" ? {} : { to }) };
  if (country !== "" || material !== "") return {};
  return { from: addDays(on, -YEAR), to: addDays(on, HALF) };
}

/** Adds the records that `entries` link to or are linked from, so that an action stands beside its reaction. */
export function withLinked(
  entries: readonly TimelineRow[],
  records: ReadonlyMap<string, TimelineRow>,
  { from, to }: Window,
): readonly TimelineRow[] {
  const held = new Set(entries.map(({ id }) => id));
  const ids = new Set(entries.flatMap(({ links }) => links.map(({ record }) => record)).filter((id) => !held.has(id)));
  const linked = [...ids]
    .flatMap((id) => records.get(id) ?? [])
    .filter(({ date }) => (from === undefined || firstDay(date) >= from) && (to === undefined || firstDay(date) < to));
  return [...entries, ...linked].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const BETWEEN = "between";
/** Lanes stand in this order; other countries follow by code. */
const FIRST_LANES = [BETWEEN, "CN", "US", "EU", "JP", "NL", "KR", "TW"];
const LABEL_LENGTH = 44;
const EDGE_DAYS = 21;

type Chart = Pick<TimelineChartProps, "marks" | "links" | "lanes" | "from" | "to">;

/** Changes of state of one country, kind and day make one mark, so that a suspended package is one thing to look at. */
export function chartOf(entries: readonly TimelineRow[], shown: Window, view: Pick<View, "link" | "country">): Chart {
  const marks = [
    ...entries.filter(({ kind }) => kind !== "state").map((entry) => recordMark(entry, view)),
    ...stateMarks(entries, view),
  ];
  const lanes = [...new Set(marks.map(({ lane }) => lane))].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const days = marks.map(({ date }) => firstDay(date)).toSorted();
  return {
    marks,
    links: linksOf(entries),
    lanes: lanes.map((id) => ({ id, name: id === BETWEEN ? "Between countries" : view.country(id) })),
    from: isIsoDate(shown.from) ? shown.from : addDays((days[0] ?? "2018-01-01") as IsoDate, -EDGE_DAYS),
    to: isIsoDate(shown.to) ? shown.to : addDays((days.at(-1) ?? "2027-01-01") as IsoDate, EDGE_DAYS),
  };
}

function rank(lane: string): number {
  const place = FIRST_LANES.indexOf(lane);
  return place < 0 ? FIRST_LANES.length : place;
}

function recordMark(entry: TimelineRow, { link }: Pick<View, "link">): ChartMark {
  const isEvent = entry.kind === "event";
  return {
    id: entry.id,
    date: entry.date,
    lane: laneOf(entry.issuer),
    label: shortened(entry.title),
    shape: isEvent ? "event" : "instrument",
    tone: isEvent ? "quiet" : "duty",
    title: `${entry.date}: ${entry.title}`,
    href: link(isEvent ? eventPath(entry.id) : instrumentPath(entry.id)),
  };
}

/** A country's own lane; events of several countries share one. Actors that are no countries do not count. */
function laneOf(issuer: string): string {
  const countries = issuer.split(", ").filter((one) => /^[A-Z]{2}$/.test(one));
  return countries.length === 1 ? (countries[0] as string) : BETWEEN;
}

const SHAPES: Readonly<Record<NonNullable<TimelineRow["state"]>["kind"], MarkShape>> = {
  applies: "applies",
  suspended: "suspended",
  ended: "ended",
  unknown: "unknown",
  upcoming: "upcoming",
  draft: "upcoming",
  not_known: "upcoming",
};

function stateMarks(entries: readonly TimelineRow[], { link }: Pick<View, "link">): readonly ChartMark[] {
  const published = new Set(
    entries.filter(({ kind }) => kind === "instrument").map(({ issuer, date }) => `${issuer} ${date}`),
  );
  const groups = new Map<string, TimelineRow[]>();
  for (const entry of entries) {
    const { state, issuer, date } = entry;
    if (state === undefined) continue;
    const startsAsPublished = state.kind === "applies" && published.has(`${issuer} ${date}`);
    if (startsAsPublished) continue;
    const key = `${issuer} ${date} ${state.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups].flatMap(([key, group]): ChartMark[] => {
    const [first] = group;
    if (first?.state === undefined) return [];
    const { text, tone } = STATES[first.state.kind];
    const what = group.length === 1 ? first.title : `${group.length} measures`;
    return [
      {
        id: `state ${key}`,
        date: first.date,
        lane: laneOf(first.issuer),
        label: shortened(`${text}: ${what}`),
        shape: SHAPES[first.state.kind],
        tone,
        title: `${first.date}: ${text}: ${group.map(({ title }) => title).join("; ")}`,
        href: link(measurePath(first.id)),
      },
    ];
  });
}

function linksOf(entries: readonly TimelineRow[]): readonly ChartLink[] {
  const titles = new Map(entries.filter(({ kind }) => kind !== "state").map(({ id, title }) => [id, title]));
  return entries.flatMap(({ id, kind, links }) =>
    kind === "state"
      ? []
      : links
          .filter(({ direction, record }) => direction === "to" && titles.has(record))
          .map(({ kind, record, assertedBy, disputed }) => ({
            from: id,
            to: record,
            disputed,
            title: `${titles.get(id)} ${wordsOf(kind)} ${titles.get(record)} (${assertedBy}${disputed ? ", disputed" : ""})`,
          })),
  );
}

function wordsOf(kind: string): string {
  return Object.hasOwn(LINKS_IN_WORDS, kind) ? LINKS_IN_WORDS[kind as keyof typeof LINKS_IN_WORDS].to : kind;
}

function shortened(text: string): string {
  return text.length <= LABEL_LENGTH ? text : `${text.slice(0, LABEL_LENGTH - 1).trimEnd()}…`;
}
