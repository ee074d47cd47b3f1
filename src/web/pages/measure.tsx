// /measures/:id: one operative rule in full: its state, who has to do what, its scope, its history, what surrounds it.
import type { JSX } from "preact";
import { isIsoDate } from "../../base/date.ts";
import { operations, type RegisterRecord, type RegisterRelated } from "../../operations/index.ts";
import type { Instrument } from "../../register/index.ts";
import { eventPath, instrumentPath, measurePath } from "../link.ts";
import { REVIEW_POLICIES_IN_WORDS } from "../messages/outcomes.ts";
import { EFFECTS_IN_WORDS } from "../messages/effects.ts";
import type { Page, PageRequest } from "../page.ts";
import { Note } from "../parts/empty.tsx";
import { Heading, NotesList } from "../parts/heading.tsx";
import { LinksTable, RecordLink } from "../parts/links-table.tsx";
import { MeasureTable } from "../parts/measure-table.tsx";
import { Goods } from "../parts/measure-goods.tsx";
import { Duties } from "../parts/measure-duties.tsx";
import { History, type Earlier } from "../parts/measure-history.tsx";
import { MeasureSide } from "../parts/measure-side.tsx";
import { Exceptions, Parties, RedFlags } from "../parts/measure-people.tsx";
import { notFoundPage } from "../parts/not-found.tsx";
import { StateBadge } from "../parts/outcome.tsx";
import { Scope } from "../parts/scope.tsx";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";

export type MeasureRecord = Extract<RegisterRecord, { kind: "measure" }>;

export const measurePage: Page = {
  path: "/measures/:id",
  async handle(request) {
    const { id = "" } = request.params;
    const record = await askSurely(request, operations.registerShow, { id });
    const view = await viewOf(request);
    if (record.kind === "instrument") return { kind: "redirect", to: view.link(instrumentPath(record.instrument.id)) };
    if (record.kind === "event") return { kind: "redirect", to: view.link(eventPath(record.event.id)) };
    if (record.kind !== "measure") return notFoundPage(request, view, { what: "measure", id, record });
    if (record.measure.id !== id) return { kind: "redirect", to: view.link(measurePath(record.measure.id)) };
    const related = await askSurely(request, operations.registerRelated, { id });
    const earlier = await earlierOf(request, record);
    if (request.format === "json")
      return { kind: "json", value: { ...record, related, ...(earlier ? { earlier } : {}) } };
    if (request.format === "csv") return { kind: "csv", name: id, rows: historyRows(record) };
    const held = await askSurely(request, operations.registerShow, { id: record.measure.instrument });
    if (held.kind !== "instrument") throw new Error(`measure ${id} has no instrument`);
    return htmlPage(view, {
      title: record.measure.title.en,
      description: `${record.row.stateText} on ${view.on}; ${record.measure.provision}`,
      section: "register",
      trail: [
        { label: "Register", path: "/register" },
        { label: record.measure.instrument, path: instrumentPath(record.measure.instrument) },
      ],
      twins: ["json", "csv"],
      body:
        record.measure.knownFrom > view.known ? (
          <NotPublic view={view} record={record} />
        ) : (
          <Body view={view} record={record} related={related} instrument={held.instrument} earlier={earlier} />
        ),
    });
  },
};

/** The same record seen from the day of `?since=`, as known then. */
async function earlierOf(
  { app, context, query, ...request }: PageRequest,
  record: MeasureRecord,
): Promise<Earlier | undefined> {
  const since = query.get("since");
  if (!isIsoDate(since)) return undefined;
  const known = since < context.known ? since : context.known;
  const earlier = { ...request, app, query, context: app.context({ on: since, known, signal: context.signal }) };
  const before = await askSurely(earlier, operations.registerShow, { id: record.measure.id });
  return before.kind === "measure" ? { on: since, known, row: before.row } : undefined;
}

function historyRows({ states }: MeasureRecord): readonly (readonly string[])[] {
  return [["from", "state", "text"], ...states.map(({ from, state, text }) => [from ?? "", state.kind, text])];
}

function NotPublic({
  view,
  record: { measure },
}: {
  readonly view: View;
  readonly record: MeasureRecord;
}): JSX.Element {
  return (
    <>
      <Heading eyebrow={[measure.provision, measure.authority]} title={measure.title} />
      <Note tone="open" title={`Not public by ${view.known}`}>
        <p>
          It became public on {measure.knownFrom}.{" "}
          <a href={view.link(view.path, { known: measure.knownFrom })}>See it as known that day</a>.
        </p>
      </Note>
    </>
  );
}

interface BodyProps {
  readonly view: View;
  readonly record: MeasureRecord;
  readonly related: RegisterRelated;
  readonly instrument: Instrument;
  readonly earlier: Earlier | undefined;
}

function Body({ view, record, related, instrument, earlier }: BodyProps): JSX.Element {
  const { measure, row } = record;
  const policy =
    measure.reviewPolicy === undefined || measure.reviewPolicy === "unstated"
      ? ""
      : `, ${REVIEW_POLICIES_IN_WORDS[measure.reviewPolicy]}`;
  return (
    <div class="columns">
      <div>
        <Heading
          eyebrow={[
            measure.provision,
            `${view.country(measure.jurisdiction)}: ${measure.authority}`,
            EFFECTS_IN_WORDS[measure.effect] + policy,
          ]}
          title={measure.title}
        >
          <p class="state-line">
            <StateBadge state={row.state} text={row.stateText} /> <span class="muted">on {view.on}</span>
          </p>
        </Heading>
        <Horizon view={view} record={record} />
        <p>{instrument.summary}</p>
        <h2>Scope</h2>
        <Scope view={view} measure={measure} />
        <Goods view={view} goods={measure.goods} />
        <Duties measure={measure} />
        <Exceptions view={view} measure={measure} />
        <Parties view={view} measure={measure} />
        <History view={view} record={record} related={related} earlier={earlier} />
        <Conflicts view={view} related={related} />
        <RedFlags view={view} measure={measure} />
        <h2>Action and reaction</h2>
        {related.links.length === 0 ? (
          <p class="muted">No link to another record is held.</p>
        ) : (
          <LinksTable
            view={view}
            caption="Links of the measure and its instrument, each with who asserts it"
            links={related.links}
          />
        )}
        <Around view={view} related={related} />
        <NotesList
          notes={[measure.notes, instrument.notes].filter(Boolean).join("\n")}
          unverified={instrument.unverified}
        />
      </div>
      <MeasureSide view={view} measure={measure} instrument={instrument} />
    </div>
  );
}

/** What stands between the reader and relying on the record. */
function Horizon({
  view,
  record: { measure, row },
}: {
  readonly view: View;
  readonly record: MeasureRecord;
}): JSX.Element {
  const evidence = measure.time.evidence ?? [];
  return (
    <>
      {row.state.kind === "unknown" ? (
        <Note tone="open" title={`Past its knowledge horizon since ${row.state.since}`}>
          <p>
            Nobody has verified what holds now. It is neither revived nor prolonged here: determinations take the
            stricter reading as their ceiling and stay open until an official text is recorded.
          </p>
        </Note>
      ) : null}
      {measure.draft ? <Note tone="open" title="Draft record: shown and linked, never applied" /> : null}
      {measure.informal ? (
        <Note tone="open" title="Informal practice">
          <p>No published act orders it. It may tighten an answer, never clear one.</p>
        </Note>
      ) : null}
      {evidence.length === 0 ? null : (
        <Note tone="quiet" title="Unofficial evidence, no status">
          <ul>
            {evidence
              .filter(({ date }) => date <= view.known)
              .map(({ text, url, date }) => (
                <li key={url}>
                  {text} <span class="muted">({date}, </span>
                  <a href={url} rel="noreferrer external">
                    source
                  </a>
                  <span class="muted">)</span>
                </li>
              ))}
          </ul>
        </Note>
      )}
    </>
  );
}

function Conflicts({
  view,
  related: { conflicts },
}: {
  readonly view: View;
  readonly related: RegisterRelated;
}): JSX.Element | null {
  if (conflicts.length === 0) return null;
  return (
    <>
      <h2>Conflicts of law</h2>
      <ul>
        {conflicts.map(({ record, says, direction }) => (
          <li key={`${record.id}${direction}`}>
            {direction === "to" ? "Against " : "From "}
            <RecordLink view={view} record={record} />: {says}
          </li>
        ))}
      </ul>
    </>
  );
}

function Around({
  view,
  related: { siblings, alike },
}: {
  readonly view: View;
  readonly related: RegisterRelated;
}): JSX.Element {
  return (
    <>
      {siblings.length === 0 ? null : (
        <>
          <h2>Other measures of the same instrument</h2>
          <MeasureTable view={view} caption={`${siblings.length} in all`} rows={siblings} />
        </>
      )}
      {alike.length === 0 ? null : (
        <>
          <h2>Related measures</h2>
          <MeasureTable
            view={view}
            caption="They name the same materials or control codes; the closest first"
            rows={alike}
          />
        </>
      )}
    </>
  );
}
