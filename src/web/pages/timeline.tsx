// /timeline: action and reaction between countries, as swim lanes and as the table that says the same.
import type { JSX } from "preact";
import { operations, type RegisterTimeline, type TimelineRow } from "../../operations/index.ts";
import { TimelineChart, TimelineLegend } from "../charts/timeline.tsx";
import { eventPath, instrumentPath, measurePath } from "../link.ts";
import { LINKS_IN_WORDS } from "../messages/effects.ts";
import type { Page, PageRequest } from "../page.ts";
import { Empty } from "../parts/empty.tsx";
import { FilterForm, TextField } from "../parts/form.tsx";
import { StateBadge } from "../parts/outcome.tsx";
import { Pager, pageOf } from "../parts/pager.tsx";
import { SourceLine } from "../parts/source-line.tsx";
import { Table, type Column } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { ask, askSurely, type FieldProblem } from "../run.ts";
import { chartOf, windowOf, withLinked, type Filters } from "../timeline-marks.ts";
import { viewOf, type View } from "../view.ts";

const PER_PAGE = 60;

export const timelinePage: Page = {
  path: "/timeline",
  async handle(request) {
    const view = await viewOf(request);
    const filters = readFilters(request);
    const shown = windowOf(filters, view.on);
    const asked = await ask(request, operations.registerTimeline, {
      country: filters.country,
      material: filters.material.toLowerCase(),
      from: shown.from,
      to: shown.to,
    });
    const problems = asked.kind === "problems" ? asked.problems : [];
    const found = asked.kind === "ok" ? asked.value.entries : [];
    const all = await askSurely(request, operations.registerTimeline, { drafts: true });
    const records = new Map(all.entries.filter(({ kind }) => kind !== "state").map((entry) => [entry.id, entry]));
    const entries = filters.material === "" ? found : withLinked(found, records, shown);
    if (request.format !== "html" && problems.length > 0) return { kind: "json", status: 400, value: { problems } };
    if (request.format === "json") return { kind: "json", value: { ...shown, known: view.known, entries } };
    if (request.format === "csv") return { kind: "csv", name: "timeline", rows: csvRows(entries) };
    return htmlPage(view, {
      title: "Timeline",
      description: "Trade measures, changes of their state and diplomatic events, with who asserts each link",
      section: "register",
      twins: ["json", "csv"],
      ...(problems.length > 0 ? { status: 400 } : {}),
      body: (
        <Body view={view} filters={filters} shown={shown} entries={entries} records={records} problems={problems} />
      ),
    });
  },
};

function readFilters({ query }: PageRequest): Filters {
  const read = (name: string): string => query.get(name)?.trim() ?? "";
  return { country: read("country"), material: read("material"), from: read("from"), to: read("to") };
}

const CSV_HEAD = ["date", "kind", "id", "issuer", "title", "text", "ahead", "links"];

function csvRows(entries: RegisterTimeline["entries"]): readonly (readonly string[])[] {
  const rows = entries.map(({ date, kind, id, issuer, title, text, ahead, links }) => [
    date,
    kind,
    id,
    issuer,
    title,
    text,
    String(ahead),
    links.map((link) => `${link.direction} ${link.kind} ${link.record} (${link.assertedBy})`).join("; "),
  ]);
  return [CSV_HEAD, ...rows];
}

interface BodyProps {
  readonly view: View;
  readonly filters: Filters;
  readonly shown: { readonly from?: string; readonly to?: string };
  readonly entries: readonly TimelineRow[];
  /** Every instrument and event by id, for the other ends of links. */
  readonly records: ReadonlyMap<string, TimelineRow>;
  readonly problems: readonly FieldProblem[];
}

function Body({ view, filters, shown, entries, records, problems }: BodyProps): JSX.Element {
  const page = pageOf(entries, view.query.get("page"), PER_PAGE);
  return (
    <>
      <div class="page-head">
        <h1>Timeline</h1>
        <p class="muted">
          What was imposed, what became of it, and what happened around it. A link says who asserts it: order in time is
          not a cause.
        </p>
      </div>
      <FilterForm view={view} action="/timeline" label="Filter the timeline">
        <TextField
          name="country"
          label="Country"
          value={filters.country}
          hint="issuer, actor or place"
          problems={problems}
        />
        <TextField name="material" label="Material" value={filters.material} hint="e.g. gallium" problems={problems} />
        <TextField name="from" label="From" type="date" value={filters.from} problems={problems} />
        <TextField name="to" label="Before" type="date" value={filters.to} problems={problems} />
      </FilterForm>
      <Years view={view} filters={filters} />
      {entries.length === 0 ? (
        <Empty title="Nothing is held for this window and filter.">
          <p>
            <a href={view.link("/timeline", { ...filters, from: "2018-01-01", to: undefined })}>Show all years</a>, or{" "}
            <a href={view.link("/timeline")}>remove the filters</a>.
          </p>
        </Empty>
      ) : (
        <>
          <Chart view={view} entries={entries} shown={shown} />
          <Table
            caption={page.caption("entries, oldest first")}
            columns={columnsOf(view, records)}
            rows={page.rows}
            rowKey={({ id, date, kind }, index) => `${kind}${id}${date}${index}`}
          />
          <Pager view={view} path="/timeline" params={{ ...filters }} page={page} />
        </>
      )}
    </>
  );
}

const FIRST_YEAR = 2018;

function Years({ view, filters }: { readonly view: View; readonly filters: Filters }): JSX.Element {
  const last = Number(view.on.slice(0, 4)) + 1;
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  const to = (year: number): string =>
    view.link("/timeline", { ...filters, from: `${year}-01-01`, to: `${year + 1}-01-01` });
  return (
    <nav class="years no-print" aria-label="Years">
      <ul>
        <li>
          <a href={view.link("/timeline", { ...filters, from: `${FIRST_YEAR}-01-01`, to: undefined })}>All years</a>
        </li>
        {years.map((year) => (
          <li key={year}>
            <a
              href={to(year)}
              aria-current={filters.from === `${year}-01-01` && filters.to === `${year + 1}-01-01` ? "true" : undefined}
            >
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Chart({ view, entries, shown }: Pick<BodyProps, "view" | "entries" | "shown">): JSX.Element {
  const chart = chartOf(entries, shown, view);
  return (
    <figure class="figure">
      <TimelineChart {...chart} on={view.on} label={`Timeline from ${chart.from} to ${chart.to}`} />
      <figcaption>
        <TimelineLegend marks={chart.marks} />
        <SourceLine
          text={`${chart.from} to ${chart.to}, as known on ${view.known}; the line marks ${view.on}. Source: derisk register ${view.register.version}; the table below holds the same entries.`}
        />
      </figcaption>
    </figure>
  );
}

function columnsOf(view: View, records: ReadonlyMap<string, TimelineRow>): readonly Column<TimelineRow>[] {
  return [
    { key: "date", head: "Day", cell: ({ date }) => <time>{date}</time> },
    { key: "who", head: "Who", cell: ({ issuer }) => issuer.split(", ").map(view.country).join(", ") },
    {
      key: "what",
      head: "What",
      heads: true,
      cell: (row) => (
        <>
          <a href={view.link(pathOf(row))}>{row.title}</a>
          {row.state === undefined ? null : (
            <span class="under">
              <StateBadge state={row.state} text={row.text} />
            </span>
          )}
          {row.ahead ? <span class="chip">ahead</span> : null}
          {row.kind === "event" ? <span class="chip">event</span> : null}
          {row.state === undefined ? <span class="under muted">{row.text}</span> : null}
        </>
      ),
    },
    {
      key: "links",
      head: "Links and who asserts them",
      cell: (row) => <Links view={view} row={row} records={records} />,
    },
  ];
}

function pathOf({ kind, id }: Pick<TimelineRow, "kind" | "id">): string {
  if (kind === "event") return eventPath(id);
  return kind === "state" ? measurePath(id) : instrumentPath(id);
}

type LinksProps = Pick<BodyProps, "view" | "records"> & { readonly row: TimelineRow };

const LINKS_SHOWN = 4;

/** Many links fold, without script. */
function Links({ view, row, records }: LinksProps): JSX.Element | null {
  if (row.links.length === 0) return null;
  const items = row.links.map((link) => (
    <LinkItem
      key={`${link.direction}${link.kind}${link.record}`}
      view={view}
      link={link}
      other={records.get(link.record)}
    />
  ));
  const rest = items.slice(LINKS_SHOWN);
  return (
    <>
      <ul class="links">{items.slice(0, LINKS_SHOWN)}</ul>
      {rest.length === 0 ? null : (
        <details class="small">
          <summary>{rest.length} more</summary>
          <ul class="links">{rest}</ul>
        </details>
      )}
    </>
  );
}

interface LinkItemProps {
  readonly view: View;
  readonly link: TimelineRow["links"][number];
  readonly other: TimelineRow | undefined;
}

function LinkItem({ view, link, other }: LinkItemProps): JSX.Element {
  const { kind, direction, record, assertedBy, disputed } = link;
  return (
    <li>
      {LINKS_IN_WORDS[kind as keyof typeof LINKS_IN_WORDS][direction]}{" "}
      {other === undefined ? <code>{record}</code> : <a href={view.link(pathOf(other))}>{other.title}</a>}
      <span class="muted">
        {" "}
        ({assertedBy}
        {disputed ? ", disputed" : ""})
      </span>
    </li>
  );
}
