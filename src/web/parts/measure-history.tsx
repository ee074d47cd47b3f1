// What became of a measure: its states one after another, the act behind each change, and two days side by side.
import type { JSX } from "preact";
import type { IsoDate } from "../../base/date.ts";
import type { MeasureRow, RegisterRecord, RegisterRelated } from "../../operations/index.ts";
import type { EfficacyEvent, Measure } from "../../register/index.ts";
import { StateStrip } from "../charts/state-strip.tsx";
import { EVENTS_IN_WORDS } from "../messages/effects.ts";
import type { View } from "../view.ts";
import { PinnedFields, TextField } from "./form.tsx";
import { RecordLink } from "./links-table.tsx";
import { StateBadge } from "./outcome.tsx";
import { Table, type Column } from "./table.tsx";

type MeasureRecord = Extract<RegisterRecord, { kind: "measure" }>;

/** The measure as it stood on an earlier day, from what was public by then. */
export interface Earlier {
  readonly on: IsoDate;
  readonly known: IsoDate;
  readonly row: MeasureRow;
}

export interface HistoryProps {
  readonly view: View;
  readonly record: MeasureRecord;
  readonly related: RegisterRelated;
  readonly earlier: Earlier | undefined;
}

export function History({ view, record, related, earlier }: HistoryProps): JSX.Element {
  const { measure, states } = record;
  const public_ = measure.time.events.filter(({ knownFrom }) => knownFrom <= view.known);
  return (
    <>
      <h2 id="history">History</h2>
      <figure class="figure">
        <div class="chart-scroll" role="region" aria-label="States over time; scrolls sideways" tabIndex={0}>
          <StateStrip title={measure.title.en} states={states} announced={measure.time.announced} on={view.on} />
        </div>
        <figcaption class="source-line">States as known on {view.known}. Source: the acts named below.</figcaption>
      </figure>
      <ol class="history">
        <li>
          <time>{measure.time.announced}</time>
          <div>Announced</div>
        </li>
        {states.slice(1).map(({ from = measure.time.announced, state, text }) => (
          <li key={from} class={from > view.on ? "ahead" : undefined}>
            <time>{from}</time>
            <div>
              <StateBadge state={state} text={text} />
              {public_
                .filter((event) => event.from === from || event.to === from)
                .map((event) => (
                  <Act
                    key={`${event.kind}${event.by}`}
                    view={view}
                    event={event}
                    related={related}
                    ends={event.to === from}
                  />
                ))}
            </div>
          </li>
        ))}
      </ol>
      <Compare view={view} record={record} earlier={earlier} />
    </>
  );
}

interface ActProps {
  readonly view: View;
  readonly event: EfficacyEvent;
  readonly related: RegisterRelated;
  /** The change is the end of what the act ordered. */
  readonly ends: boolean;
}

function Act({ view, event: { kind, by, basis, note }, related, ends }: ActProps): JSX.Element {
  const head = related.acts[by];
  return (
    <p class="small">
      {ends ? `End of: ${EVENTS_IN_WORDS[kind].toLowerCase()} by ` : `${EVENTS_IN_WORDS[kind]} by `}
      {head === undefined ? <code>{by}</code> : <RecordLink view={view} record={head} />}
      <span class="muted">, {basis}</span>
      {note === undefined || ends ? null : <span class="under muted">{note}</span>}
    </p>
  );
}

interface Difference {
  readonly what: string;
  readonly before: JSX.Element | string;
  readonly after: JSX.Element | string;
  readonly same: boolean;
}

function Compare({
  view,
  record,
  earlier,
}: {
  readonly view: View;
  readonly record: MeasureRecord;
  readonly earlier: Earlier | undefined;
}): JSX.Element {
  return (
    <>
      <h3 id="compare" class={earlier === undefined ? "no-print" : undefined}>
        Compare two days
      </h3>
      <form class="inline no-print" method="get" action={`${view.path}#compare`} aria-label="Compare two days">
        <PinnedFields view={view} />
        <TextField
          name="since"
          label={`Earlier day, against ${view.on}`}
          type="date"
          value={earlier?.on ?? view.query.get("since") ?? undefined}
          required
        />
        <button type="submit" class="secondary">
          Compare
        </button>
      </form>
      {earlier === undefined ? null : <Differences view={view} record={record} earlier={earlier} />}
    </>
  );
}

function Differences({
  view,
  record,
  earlier,
}: {
  readonly view: View;
  readonly record: MeasureRecord;
  readonly earlier: Earlier;
}): JSX.Element {
  const rows = differences(record, earlier, view);
  const columns: readonly Column<Difference>[] = [
    { key: "what", head: "What", heads: true, cell: ({ what }) => what },
    {
      key: "before",
      head: `${earlier.on}, as known then`,
      cell: ({ before, same }) => (same ? before : <del>{before}</del>),
    },
    {
      key: "after",
      head: `${view.on}, as known ${view.known}`,
      cell: ({ after, same }) => (same ? <span class="muted">the same</span> : <ins>{after}</ins>),
    },
  ];
  return <Table caption="What differs is marked" columns={columns} rows={rows} rowKey={({ what }) => what} />;
}

function differences({ measure, row }: MeasureRecord, earlier: Earlier, view: View): readonly Difference[] {
  const texts = (what: string, before: string, after: string): Difference => ({
    what,
    before,
    after,
    same: before === after,
  });
  return [
    {
      what: "State",
      before: <StateBadge state={earlier.row.state} text={earlier.row.stateText} />,
      after: <StateBadge state={row.state} text={row.stateText} />,
      same: earlier.row.stateText === row.stateText,
    },
    texts("Acts that changed it", actsBy(measure, earlier.known), actsBy(measure, view.known)),
    ...(measure.exceptions.length === 0
      ? []
      : [texts("Exceptions in time", exceptionsOn(measure, earlier.on), exceptionsOn(measure, view.on))]),
    ...(measure.parties.length === 0
      ? []
      : [texts("Parties listed", partiesOn(measure, earlier.on), partiesOn(measure, view.on))]),
  ];
}

function actsBy({ time }: Measure, known: IsoDate): string {
  const acts = time.events.filter((event) => event.knownFrom <= known);
  return acts.length === 0
    ? "none"
    : acts.map(({ kind, by, from }) => `${EVENTS_IN_WORDS[kind]} ${from} (${by})`).join("; ");
}

function exceptionsOn({ exceptions }: Measure, on: IsoDate): string {
  const codes = exceptions.filter(({ period }) => holds(period, on)).map(({ code }) => code);
  return codes.length === 0 ? "none" : codes.join(", ");
}

function partiesOn({ parties }: Measure, on: IsoDate): string {
  return String(parties.filter(({ listed }) => holds(listed, on)).length);
}

function holds(
  period: { readonly from: IsoDate; readonly to?: IsoDate | undefined } | undefined,
  on: IsoDate,
): boolean {
  return period === undefined || (period.from <= on && (period.to === undefined || on < period.to));
}
