// Measures as rows: the same table on the register, instrument, measure and goods pages.
import type { JSX } from "preact";
import type { MeasureRow } from "../../operations/index.ts";
import { measurePath } from "../link.ts";
import { EFFECTS_IN_WORDS } from "../messages/effects.ts";
import type { View } from "../view.ts";
import { StateBadge } from "./outcome.tsx";
import { Table, type Column } from "./table.tsx";

export interface MeasureTableProps<Row extends MeasureRow> {
  readonly view: View;
  readonly caption: string;
  readonly rows: readonly Row[];
  /** Columns between the measure's name and its state. */
  readonly extra?: readonly Column<Row>[];
}

export function MeasureTable<Row extends MeasureRow>({
  view,
  caption,
  rows,
  extra = [],
}: MeasureTableProps<Row>): JSX.Element {
  const columns: readonly Column<Row>[] = [
    { key: "published", head: "Published", cell: ({ published }) => <time>{published}</time> },
    { key: "title", head: "Measure", heads: true, cell: (row) => <MeasureName view={view} row={row} /> },
    {
      key: "issuer",
      head: "Issuer",
      cell: ({ jurisdiction, authority }) => <Issuer view={view} code={jurisdiction} authority={authority} />,
    },
    { key: "effect", head: "Effect", cell: ({ effect }) => EFFECTS_IN_WORDS[effect] },
    ...extra,
    {
      key: "state",
      head: `State on ${view.on}`,
      cell: ({ state, stateText }) => <StateBadge state={state} text={stateText} />,
    },
  ];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

export function MeasureName({ view, row }: { readonly view: View; readonly row: MeasureRow }): JSX.Element {
  return (
    <>
      <a href={view.link(measurePath(row.id))}>{row.title}</a>
      {row.titleLocal === undefined ? null : <span class="local"> {row.titleLocal}</span>}
      <span class="under">
        <code>{row.provision}</code>
        {row.basis === "official" ? null : <span class="chip">{row.basis}, no official text</span>}
        {row.draft ? <span class="chip">draft</span> : null}
      </span>
    </>
  );
}

function Issuer({
  view,
  code,
  authority,
}: {
  readonly view: View;
  readonly code: string;
  readonly authority: string;
}): JSX.Element {
  return (
    <>
      {view.country(code)}
      <span class="under muted">{authority}</span>
    </>
  );
}

export const MEASURE_CSV_HEAD = [
  "id",
  "instrument",
  "provision",
  "jurisdiction",
  "authority",
  "title",
  "title_local",
  "question",
  "effect",
  "published",
  "state",
  "state_text",
  "basis",
  "confidence",
  "draft",
] as const;

export function measureCsvRow(row: MeasureRow): readonly string[] {
  return [
    row.id,
    row.instrument,
    row.provision,
    row.jurisdiction,
    row.authority,
    row.title,
    row.titleLocal ?? "",
    row.question,
    row.effect,
    row.published,
    row.state.kind,
    row.stateText,
    row.basis,
    row.confidence,
    String(row.draft),
  ];
}
