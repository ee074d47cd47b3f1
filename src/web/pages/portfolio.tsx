// One portfolio: its tables with what was read of them, its products and customers, and its history, where undo is.
import type { JSX } from "preact";
import { operations, type WatchRow } from "../../operations/index.ts";
import {
  TABLE_NAMES,
  TABLES,
  type PortfolioReading,
  type PortfolioVersion,
  type TableName,
} from "../../portfolio/index.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import {
  customerPath,
  linesPath,
  partPath,
  portfolioPath,
  productPath,
  supplierPath,
  tablePath,
} from "../portfolio-link.ts";
import { needsMapping } from "../portfolio-step.ts";
import { Note } from "../parts/empty.tsx";
import { Table } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";
import { watchPath } from "../watch-link.ts";
import { dayAndTime } from "./portfolios.tsx";

export const portfolioPage: Page = {
  path: "/portfolio/:name",
  methods: ["GET", "POST"],
  async handle(request) {
    return request.method === "POST" ? restore(request) : show(request);
  },
};

async function restore(request: PageRequest): Promise<PageResponse> {
  const name = request.params["name"] ?? "";
  const version = Number(request.form?.get("restore") ?? 0);
  const restored = await askSurely(request, operations.portfolioRestore, {
    name,
    version,
    note: `version ${version} brought back`,
  });
  if (restored.kind === "not_found") return { kind: "not_found", what: `version ${version} of portfolio ${name}` };
  return { kind: "redirect", to: (await viewOf(request)).link(portfolioPath(name), { restored: version }) };
}

async function show(request: PageRequest): Promise<PageResponse> {
  const name = request.params["name"] ?? "";
  const records = await askSurely(request, operations.portfolioRecords, { name });
  if (records.kind === "not_found") return { kind: "not_found", what: `portfolio ${name}` };
  const { reading, version } = records;
  const { items: history } = await askSurely(request, operations.portfolioHistory, { name });
  if (request.format === "json") return { kind: "json", value: { version, stats: reading.stats, history } };
  if (request.format === "csv") return { kind: "csv", name: `${name}-tables`, rows: statRows(reading) };
  const { subscriptions } = await askSurely(request, operations.watchList, {});
  const watched = subscriptions.filter(({ of }) => of.kind === "portfolio" && of.name === name);
  const view = await viewOf(request);
  return htmlPage(view, {
    title: name,
    section: "portfolio",
    trail: [{ label: "Portfolio", path: "/portfolio" }],
    twins: ["json", "csv"],
    body: (
      <>
        <header class="page-head">
          <h1>{name}</h1>
          <p class="muted">
            Version {version.version}, saved {dayAndTime(version.savedAt)}
            {version.savedBy === undefined ? "" : ` by ${version.savedBy}`}
            {version.note === undefined ? "" : `: ${version.note}`}.
          </p>
          <p>
            <a href={view.link("/", { portfolio: name })}>Today's answers</a> ·{" "}
            <a href={view.link(linesPath(name))}>All lines</a> · <a href={view.link("/portfolio/new")}>Bring files</a>
          </p>
          <Watched view={view} name={name} watched={watched} />
        </header>
        <State view={view} name={name} reading={reading} />
        <h2>Tables</h2>
        <Tables view={view} name={name} reading={reading} />
        <Notes reading={reading} />
        <Names view={view} name={name} reading={reading} />
        <h2>History</h2>
        <History view={view} name={name} history={history} />
      </>
    ),
  });
}

interface Props {
  readonly view: View;
  readonly name: string;
  readonly reading: PortfolioReading;
}

interface WatchedProps extends Omit<Props, "reading"> {
  readonly watched: readonly WatchRow[];
}

/** Who watches it, or the button to begin. */
function Watched({ view, name, watched: [first] }: WatchedProps): JSX.Element {
  if (first !== undefined) {
    const unseen = first.unseen === 0 ? "" : `, ${first.unseen} changed answers not seen yet`;
    return (
      <p>
        <a href={view.link(watchPath(first.id))}>Watched</a>, answered as of <time>{first.on}</time>
        {unseen}.
      </p>
    );
  }
  return (
    <form method="post" action={view.link("/watch")}>
      <input type="hidden" name="portfolio" value={name} />
      <button class="secondary">Watch this</button> <span class="hint">and be told which of its answers change</span>
    </form>
  );
}

function State({ view, name, reading }: Props): JSX.Element | null {
  const restored = view.query.get("restored");
  const rejected = reading.problems.filter(({ severity }) => severity === "rejected").length;
  return (
    <>
      {restored === null ? null : (
        <Note tone="quiet" title={`Version ${restored} is back, as a new version`}>
          <p>Nothing was removed: the version before it is in the history below.</p>
        </Note>
      )}
      {needsMapping(reading) ? (
        <Note tone="open" title="Some files or headers are not understood yet">
          <p>
            <a href={view.link(`${portfolioPath(name)}/mapping`)}>Say what they mean</a>
          </p>
        </Note>
      ) : null}
      {reading.problems.length === 0 ? null : (
        <Note
          tone={rejected > 0 ? "stop" : "open"}
          title={`${rejected} rows left out, ${reading.problems.length - rejected} warnings`}
        >
          <p>
            <a href={view.link(`${portfolioPath(name)}/rows`)}>Mend them</a>
          </p>
        </Note>
      )}
    </>
  );
}

function Tables({ view, name, reading }: Props): JSX.Element {
  const given = TABLE_NAMES.filter((table) => reading.stats[table] !== undefined);
  const stat = (table: TableName, key: "rows" | "kept" | "rejected" | "warnings"): number =>
    reading.stats[table]?.[key] ?? 0;
  return (
    <Table
      caption="Tables and how many of their rows are used"
      captionHidden
      rows={given}
      rowKey={(table) => table}
      columns={[
        {
          key: "table",
          head: "Table",
          heads: true,
          cell: (table) => <a href={view.link(tablePath(name, table))}>{table}</a>,
        },
        { key: "file", head: "From", cell: (table) => reading.stats[table]?.file },
        { key: "rows", head: "Rows", number: true, cell: (table) => stat(table, "rows") },
        { key: "kept", head: "Used", number: true, cell: (table) => stat(table, "kept") },
        { key: "rejected", head: "Left out", number: true, cell: (table) => stat(table, "rejected") },
        { key: "warnings", head: "Warnings", number: true, cell: (table) => stat(table, "warnings") },
        {
          key: "download",
          head: "Download",
          cell: (table) => (
            <a href={`${tablePath(name, table)}.csv`} aria-label={`${table} as CSV`}>
              CSV
            </a>
          ),
        },
      ]}
    />
  );
}

function Notes({ reading }: Pick<Props, "reading">): JSX.Element | null {
  if (reading.notes.length === 0) return null;
  return (
    <details class="path">
      <summary>{reading.notes.length} tables are missing: what cannot be answered without them</summary>
      <ul>
        {reading.notes.map(({ params, text }) => (
          <li key={text}>
            {text} <span class="muted small">{TABLES[params["table"] as TableName]?.about}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Names({ view, name, reading }: Props): JSX.Element {
  const { products, parts, suppliers, customers } = reading.portfolio;
  const groups = [
    { title: "products", items: products, path: productPath },
    { title: "parts", items: parts, path: partPath },
    { title: "suppliers", items: suppliers, path: supplierPath },
    { title: "customers", items: customers, path: customerPath },
  ] as const;
  return (
    <>
      {groups.map(({ title, items, path }) => (
        <details key={title} class="path">
          <summary>
            {items.length} {title}
          </summary>
          <ul class="many">
            {items.map((item) => (
              <li key={item.id}>
                <a href={view.link(path(name, item.id))}>{item.name}</a>{" "}
                {"nameLocal" in item && item.nameLocal !== undefined ? (
                  <span class="local">{item.nameLocal}</span>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function History({
  view,
  name,
  history,
}: {
  readonly view: View;
  readonly name: string;
  readonly history: readonly PortfolioVersion[];
}): JSX.Element {
  const newest = history[0]?.version;
  return (
    <Table
      caption="Every version kept, newest first"
      rows={history}
      rowKey={({ version }) => String(version)}
      columns={[
        { key: "version", head: "Version", heads: true, cell: ({ version }) => version },
        { key: "saved", head: "Saved", cell: ({ savedAt }) => <time>{dayAndTime(savedAt)}</time> },
        {
          key: "note",
          head: "What",
          cell: ({ note, restored }) => note ?? (restored === undefined ? "" : `version ${restored} brought back`),
        },
        { key: "hash", head: "Content", cell: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 12)}</code> },
        {
          key: "restore",
          head: "Undo",
          cell: ({ version }) =>
            version === newest ? (
              <span class="muted">newest</span>
            ) : (
              <form method="post" action={view.link(portfolioPath(name))}>
                <button class="secondary" name="restore" value={version}>
                  Bring version {version} back
                </button>
              </form>
            ),
        },
      ]}
    />
  );
}

function statRows({ stats }: PortfolioReading): readonly (readonly string[])[] {
  const rows = TABLE_NAMES.flatMap((table) => {
    const one = stats[table];
    return one === undefined
      ? []
      : [[table, one.file, ...[one.rows, one.kept, one.rejected, one.warnings].map(String)]];
  });
  return [["table", "file", "rows", "used", "left_out", "warnings"], ...rows];
}
