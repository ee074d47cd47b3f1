// Mapping: which file is which table, which header means which column. Suggestions are filled in, never applied unasked.
import type { JSX } from "preact";
import { operations } from "../../operations/index.ts";
import { suggestMapping, TABLE_NAMES, TABLES, type PortfolioInput, type TableName } from "../../portfolio/index.ts";
import type { SourceTable } from "../../base/source-row.ts";
import { portfolioTrail } from "../assessed.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { amendmentOf, mapField, placeField } from "../portfolio-forms.ts";
import { portfolioPath } from "../portfolio-link.ts";
import { nextStep } from "../portfolio-step.ts";
import { Empty, Note } from "../parts/empty.tsx";
import { Table } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf } from "../view.ts";

export const portfolioMappingPage: Page = {
  path: "/portfolio/:name/mapping",
  methods: ["GET", "POST"],
  async handle(request) {
    return request.method === "POST" ? save(request) : show(request, []);
  },
};

async function save(request: PageRequest): Promise<PageResponse> {
  const name = request.params["name"] ?? "";
  const form = request.form ?? new FormData();
  const amended = await askSurely(request, operations.portfolioAmend, {
    name,
    amendment: amendmentOf(form),
    expected: Number(form.get("version") ?? 0),
    note: "mapping",
  });
  if (amended.kind === "not_found") return { kind: "not_found", what: `portfolio ${name}` };
  if (amended.saved.kind === "conflict") {
    return show(request, ["Somebody saved another version meanwhile; this page now shows that one. Map it again."]);
  }
  if (amended.refused.length > 0) return show(request, amended.refused);
  return { kind: "redirect", to: (await viewOf(request)).link(await nextStep(request, name)) };
}

async function show(request: PageRequest, refused: readonly string[]): Promise<PageResponse> {
  const name = request.params["name"] ?? "";
  const loaded = await askSurely(request, operations.portfolioLoad, { name });
  if (loaded.kind === "not_found") return { kind: "not_found", what: `portfolio ${name}` };
  const { portfolio, version } = loaded;
  if (request.format === "json") return { kind: "json", value: portfolio.mapping ?? {} };
  const records = await askSurely(request, operations.portfolioRecords, { name });
  const problems = records.kind === "read" ? records.reading.problems : [];
  const view = await viewOf(request);
  const tables = TABLE_NAMES.filter((table) => headersToMap(portfolio, table).length > 0);
  const unplaced = portfolio.unplaced ?? [];
  const missing = problems.filter(({ code }) => code === "column_missing");
  return htmlPage(view, {
    title: "Mapping",
    section: "portfolio",
    trail: portfolioTrail(name),
    twins: ["json"],
    status: refused.length === 0 ? 200 : 409,
    body: (
      <>
        <header class="page-head">
          <h1>Which header means what?</h1>
          <p>
            Headers that are not a column's own name. Suggestions are filled in where the header is a known name or
            reads like one; look at the values beside them before you save. The mapping is kept with the portfolio.
          </p>
        </header>
        {refused.length === 0 ? null : (
          <Note tone="stop" title="Not everything was saved">
            <ul>
              {refused.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Note>
        )}
        {missing.length === 0 ? null : (
          <Note tone="open" title="Columns that no header has yet">
            <ul>
              {missing.map(({ file, column, fix }) => (
                <li key={`${file} ${column}`}>
                  {file}: <code>{column}</code>. {fix.replace(/ in mapping\.json/, " below")}
                </li>
              ))}
            </ul>
          </Note>
        )}
        {tables.length + unplaced.length === 0 ? (
          <Empty title="Every header is a column's own name: nothing to map.">
            <p>
              <a href={view.link(portfolioPath(name))}>Back to {name}</a>
            </p>
          </Empty>
        ) : (
          <form class="sheet" method="post" action={view.link(`${portfolioPath(name)}/mapping`)}>
            <input type="hidden" name="version" value={version.version} />
            {unplaced.length === 0 ? null : <Unplaced files={unplaced} portfolio={portfolio} />}
            {tables.map((table) => (
              <TableMapping key={table} table={table} portfolio={portfolio} />
            ))}
            <div class="actions">
              <button type="submit">Save the mapping</button>
              <a href={view.link(portfolioPath(name))}>Leave it as it is</a>
            </div>
          </form>
        )}
      </>
    ),
  });
}

/** Headers that are no column's own name, mapped or not. */
function headersToMap(portfolio: PortfolioInput, table: TableName): readonly string[] {
  const own = new Set(TABLES[table].columns.map((column) => column.name));
  const plain = (header: string): string =>
    header
      .trim()
      .toLowerCase()
      .replaceAll(/[\s\-./]+/g, "_");
  return (portfolio.tables[table]?.headers ?? []).filter((header) => !own.has(plain(header)));
}

function Unplaced({
  files,
  portfolio,
}: {
  readonly files: readonly SourceTable[];
  readonly portfolio: PortfolioInput;
}): JSX.Element {
  const free = TABLE_NAMES.filter((table) => portfolio.tables[table] === undefined);
  const likely = new Map(files.map((source) => [source.file, likeliest(source, free)]));
  return (
    <Table
      caption="Files whose table is not known yet"
      rows={files}
      rowKey={({ file }) => file}
      columns={[
        { key: "file", head: "File", heads: true, cell: ({ file }) => file },
        { key: "headers", head: "Headers", cell: ({ headers }) => <span class="small">{headers.join(", ")}</span> },
        { key: "rows", head: "Rows", number: true, cell: ({ rows }) => rows.length },
        {
          key: "table",
          head: "Is the table",
          cell: ({ file }) => (
            <select name={placeField(file)} aria-label={`Table of ${file}`}>
              <option value="">leave it out for now</option>
              {free.map((table) => (
                <option key={table} value={table} selected={table === likely.get(file)?.table}>
                  {table}
                </option>
              ))}
            </select>
          ),
        },
        {
          key: "why",
          head: "Because",
          cell: ({ file }) => {
            const found = likely.get(file);
            return (
              <span class="small muted">
                {found === undefined ? "no header is known" : `headers mean ${found.columns.join(", ")}`}
              </span>
            );
          },
        },
      ]}
    />
  );
}

function TableMapping({
  table,
  portfolio,
}: {
  readonly table: TableName;
  readonly portfolio: PortfolioInput;
}): JSX.Element {
  const source = portfolio.tables[table] as SourceTable;
  const saved = portfolio.mapping?.[table] ?? {};
  const toMap = headersToMap(portfolio, table);
  const named = source.headers.filter((header) => !toMap.includes(header)).map((header) => header.trim().toLowerCase());
  const taken = new Set([...Object.values(saved), ...named]);
  const suggested = new Map(
    suggestMapping(
      toMap.filter((header) => saved[header] === undefined),
      TABLES[table],
      taken,
    ).map((one) => [one.header, one]),
  );
  return (
    <Table
      caption={`${table}, from ${source.file}: ${source.rows.length} rows`}
      rows={toMap}
      rowKey={(header) => header}
      columns={[
        { key: "header", head: "Header", heads: true, cell: (header) => header },
        {
          key: "values",
          head: "First values",
          cell: (header) => <span class="small muted">{sample(source, header)}</span>,
        },
        {
          key: "column",
          head: "Means",
          cell: (header) => (
            <select name={mapField(table, header)} aria-label={`${table}: ${header} means`}>
              <option value="">nothing here (kept beside the record)</option>
              {TABLES[table].columns.map((column) => (
                <option
                  key={column.name}
                  value={column.name}
                  selected={column.name === (saved[header] ?? suggested.get(header)?.column)}
                >
                  {column.name}
                  {column.required ? " (needed)" : ""}
                </option>
              ))}
            </select>
          ),
        },
        {
          key: "why",
          head: "Because",
          cell: (header) => {
            const one = suggested.get(header);
            if (saved[header] !== undefined) return <span class="small muted">saved earlier</span>;
            if (one === undefined) return <span class="small muted">no suggestion</span>;
            return (
              <span class="small">
                {one.reason}, {Math.round(one.score * 100)} %
              </span>
            );
          },
        },
      ]}
    />
  );
}

/** The free table that most headers speak of; undefined when none does. */
function likeliest(
  { headers }: SourceTable,
  free: readonly TableName[],
): { readonly table: TableName; readonly columns: readonly string[] } | undefined {
  const ranked = free
    .map((table) => {
      const found = suggestMapping(headers, TABLES[table]);
      return {
        table,
        columns: found.map(({ column }) => column),
        score: found.reduce((sum, one) => sum + one.score, 0),
      };
    })
    .toSorted((a, b) => b.score - a.score);
  const [first, second] = ranked;
  return first && first.score > (second?.score ?? 0) ? first : undefined;
}

function sample(source: SourceTable, header: string): string {
  const values = source.rows.map(({ cells }) => cells[header] ?? "").filter((value) => value.trim() !== "");
  const shown = [...new Set(values)].slice(0, 3).map((value) => (value.length > 40 ? `${value.slice(0, 39)}…` : value));
  return shown.length === 0 ? "empty" : shown.join(" · ");
}
