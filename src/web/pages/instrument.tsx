// /instruments/:id: one legal text, its measures with their states, what it answers and what answered it.
import type { JSX } from "preact";
import { operations, type MeasureRow, type RegisterRecord, type RegisterRelated } from "../../operations/index.ts";
import { eventPath, instrumentPath, measurePath } from "../link.ts";
import { INSTRUMENTS_IN_WORDS } from "../messages/effects.ts";
import type { Page } from "../page.ts";
import { Note } from "../parts/empty.tsx";
import { FactList, type FactRow } from "../parts/facts.tsx";
import { LinksTable } from "../parts/links-table.tsx";
import { MEASURE_CSV_HEAD, measureCsvRow, MeasureTable } from "../parts/measure-table.tsx";
import { notFoundPage } from "../parts/not-found.tsx";
import { Heading, NotesList } from "../parts/heading.tsx";
import { SourceList, Standing } from "../parts/source-line.tsx";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";

type InstrumentRecord = Extract<RegisterRecord, { kind: "instrument" }>;

export const instrumentPage: Page = {
  path: "/instruments/:id",
  async handle(request) {
    const { id = "" } = request.params;
    const record = await askSurely(request, operations.registerShow, { id });
    const view = await viewOf(request);
    if (record.kind === "measure") return { kind: "redirect", to: view.link(measurePath(record.measure.id)) };
    if (record.kind === "event") return { kind: "redirect", to: view.link(eventPath(record.event.id)) };
    if (record.kind !== "instrument") return notFoundPage(request, view, { what: "instrument", id, record });
    if (record.instrument.id !== id) return { kind: "redirect", to: view.link(instrumentPath(record.instrument.id)) };
    const related = await askSurely(request, operations.registerRelated, { id: record.instrument.id });
    if (request.format === "json") return { kind: "json", value: { ...record, related } };
    if (request.format === "csv") {
      const rows = record.measures.map(measureCsvRow);
      return { kind: "csv", name: record.instrument.slug, rows: [MEASURE_CSV_HEAD, ...rows] };
    }
    return htmlPage(view, {
      title: record.instrument.title.en,
      description: record.instrument.summary,
      section: "register",
      trail: [{ label: "Register", path: "/register" }],
      twins: ["json", "csv"],
      body: <Body view={view} record={record} related={related} />,
    });
  },
};

interface BodyProps {
  readonly view: View;
  readonly record: InstrumentRecord;
  readonly related: RegisterRelated;
}

function Body({ view, record: { instrument, measures }, related }: BodyProps): JSX.Element {
  const { published } = instrument;
  if (published > view.known) {
    return (
      <>
        <Heading eyebrow={[instrument.id]} title={instrument.title} />
        <Note tone="open" title={`Not public by ${view.known}`}>
          <p>
            It was published on {published}.{" "}
            <a href={view.link(view.path, { known: published })}>See it as known that day</a>.
          </p>
        </Note>
      </>
    );
  }
  return (
    <div class="columns">
      <div>
        <Heading
          eyebrow={[
            INSTRUMENTS_IN_WORDS[instrument.kind],
            instrument.number ?? instrument.id,
            view.country(instrument.jurisdiction),
          ]}
          title={instrument.title}
        />
        {instrument.draft ? (
          <Note tone="open" title="Draft record: shown and linked, never applied">
            <p>Its content rests on too little to decide anything.</p>
          </Note>
        ) : null}
        <p class="lead">{instrument.summary}</p>
        {instrument.justification === undefined ? null : (
          <p>
            <span class="muted">Reason given: </span>
            {instrument.justification}
          </p>
        )}
        <Measures view={view} rows={measures} />
        <h2>What it answers and what answered it</h2>
        {related.links.length === 0 ? (
          <p class="muted">No link to another record is held. That says nothing about what moved the authority.</p>
        ) : (
          <LinksTable view={view} caption="Each link with who asserts it" links={related.links} />
        )}
        <p class="no-print">
          <a href={view.link("/timeline", { country: instrument.jurisdiction })}>
            {view.country(instrument.jurisdiction)} on the timeline
          </a>
        </p>
        <NotesList notes={instrument.notes} unverified={instrument.unverified} />
      </div>
      <Side view={view} instrument={instrument} />
    </div>
  );
}

function Measures({ view, rows }: { readonly view: View; readonly rows: readonly MeasureRow[] }): JSX.Element {
  return (
    <>
      <h2>Measures</h2>
      {rows.length === 0 ? (
        <p class="muted">No operative rule of it is recorded; it is held as context.</p>
      ) : (
        <MeasureTable
          view={view}
          caption={`${rows.length} operative rule${rows.length === 1 ? "" : "s"}`}
          rows={rows}
        />
      )}
    </>
  );
}

function Side({
  view,
  instrument,
}: {
  readonly view: View;
  readonly instrument: InstrumentRecord["instrument"];
}): JSX.Element {
  const { id, authority, legalBasis, published, recordedAt, verifiedAt, basis, confidence, sources } = instrument;
  const basisLinks = legalBasis.map((one, index) => (
    <span key={one}>
      {index === 0 ? "" : ", "}
      <a href={view.link(instrumentPath(one))}>{one}</a>
    </span>
  ));
  const rows: readonly FactRow[] = [
    ["Id", <code>{id}</code>],
    ["Authority", authority.join(", ")],
    ["Published", <time>{published}</time>],
    ...(legalBasis.length === 0 ? [] : [["Legal basis", basisLinks] as const]),
    ["Recorded", <time>{recordedAt}</time>],
    ["Verified", verifiedAt === undefined ? "not since" : <time>{verifiedAt}</time>],
  ];
  return (
    <aside class="side" aria-label="Record">
      <h2>Record</h2>
      <FactList narrow rows={rows} />
      <h2>Sources</h2>
      <p>
        <Standing basis={basis} confidence={confidence} />
      </p>
      <SourceList sources={sources} />
    </aside>
  );
}
