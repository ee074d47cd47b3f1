// A table of a portfolio as it is kept, with everything mended so far; its CSV twin is the corrected download.
import { operations } from "../../operations/index.ts";
import { portfolioTrail } from "../assessed.ts";
import type { Page } from "../page.ts";
import { isTableName } from "../portfolio-forms.ts";
import { portfolioPath, tablePath } from "../portfolio-link.ts";
import { Empty } from "../parts/empty.tsx";
import { Table } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf } from "../view.ts";

const PER_PAGE = 100;

export const portfolioTablePage: Page = {
  path: "/portfolio/:name/tables/:table",
  async handle(request) {
    const { name = "", table } = request.params;
    const loaded = await askSurely(request, operations.portfolioLoad, { name });
    const source = loaded.kind === "loaded" && isTableName(table) ? loaded.portfolio.tables[table] : undefined;
    if (loaded.kind === "not_found" || source === undefined)
      return { kind: "not_found", what: `table ${table} of portfolio ${name}` };
    const { headers, rows, file } = source;
    if (request.format === "json") return { kind: "json", value: { file, headers, rows } };
    if (request.format === "csv") {
      return {
        kind: "csv",
        name: `${table}`,
        rows: [headers, ...rows.map(({ cells }) => headers.map((header) => cells[header] ?? ""))],
      };
    }
    const view = await viewOf(request);
    const pages = Math.max(1, Math.ceil(rows.length / PER_PAGE));
    const page = Math.min(pages, Math.max(1, Math.trunc(Number(request.query.get("page") ?? 1)) || 1));
    const to = (number: number): string =>
      view.link(tablePath(name, table ?? ""), { page: number === 1 ? undefined : number });
    return htmlPage(view, {
      title: `${table}`,
      section: "portfolio",
      trail: portfolioTrail(name),
      twins: ["json", "csv"],
      body: (
        <>
          <header class="page-head">
            <h1>{table}</h1>
            <p class="muted">
              From {file}, version {loaded.version.version}, as it was handed in and mended since: {rows.length} rows.{" "}
              <a href={`${tablePath(name, table ?? "")}.csv`}>Download as CSV</a> ·{" "}
              <a href={view.link(`${portfolioPath(name)}/rows`)}>Rows to mend</a>
            </p>
          </header>
          {rows.length === 0 ? (
            <Empty title="The table has no rows." />
          ) : (
            <Table
              caption={pages === 1 ? `${table}` : `${table}, page ${page} of ${pages}`}
              captionHidden={pages === 1}
              stack={false}
              rows={rows.slice((page - 1) * PER_PAGE, page * PER_PAGE)}
              rowKey={({ row }) => String(row)}
              columns={[
                { key: "(row)", head: "Row", number: true, cell: ({ row }) => <span class="muted">{row}</span> },
                ...headers.map((header) => ({
                  key: header,
                  head: header,
                  cell: ({ cells }: (typeof rows)[number]) => <span class="small">{cells[header] ?? ""}</span>,
                })),
              ]}
            />
          )}
          {pages === 1 ? null : (
            <nav class="pages" aria-label="Pages">
              {page > 1 ? <a href={to(page - 1)}>Previous</a> : <span />}
              {page < pages ? <a href={to(page + 1)}>Next</a> : <span />}
            </nav>
          )}
        </>
      ),
    });
  },
};
