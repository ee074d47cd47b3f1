// Portfolio: the kept ones, and the way to bring a new one.
import { operations } from "../../operations/index.ts";
import type { PortfolioVersion } from "../../portfolio/index.ts";
import type { Page } from "../page.ts";
import { portfolioPath } from "../portfolio-link.ts";
import { Empty } from "../parts/empty.tsx";
import { Table } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf } from "../view.ts";

export const portfoliosPage: Page = {
  path: "/portfolio",
  async handle(request) {
    const { items } = await askSurely(request, operations.portfolioHistory, {});
    if (request.format === "json") return { kind: "json", value: items };
    if (request.format === "csv") return { kind: "csv", name: "portfolios", rows: rowsOf(items) };
    const view = await viewOf(request);
    return htmlPage(view, {
      title: "Portfolios",
      section: "portfolio",
      twins: ["json", "csv"],
      body: (
        <>
          <header class="page-head">
            <h1>Portfolios</h1>
            <p>
              Your products, parts, suppliers, customers and dealings: what the day's determinations are made for. Every
              save is a version; none is lost.
            </p>
          </header>
          {items.length === 0 ? (
            <Empty title="No portfolio is kept yet.">
              <p>Start with two tables, parts and suppliers; the others may follow.</p>
            </Empty>
          ) : (
            <Table
              caption="Kept portfolios"
              captionHidden
              rows={items}
              rowKey={({ name }) => name}
              columns={[
                {
                  key: "name",
                  head: "Name",
                  heads: true,
                  cell: ({ name }) => <a href={view.link(portfolioPath(name))}>{name}</a>,
                },
                { key: "version", head: "Version", number: true, cell: ({ version }) => version },
                { key: "saved", head: "Saved", cell: ({ savedAt }) => <time>{dayAndTime(savedAt)}</time> },
                { key: "by", head: "By", cell: ({ savedBy }) => savedBy ?? <span class="muted">not stated</span> },
                { key: "note", head: "Note", cell: ({ note }) => note ?? "" },
                {
                  key: "today",
                  head: "Answers",
                  cell: ({ name }) => <a href={view.link("/", { portfolio: name })}>Today</a>,
                },
              ]}
            />
          )}
          <p class="gap-above">
            <a class="button" href={view.link("/portfolio/new")}>
              Bring a portfolio
            </a>
          </p>
        </>
      ),
    });
  },
};

/** `2026-11-21 09:30 UTC`. */
export function dayAndTime(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

function rowsOf(items: readonly PortfolioVersion[]): readonly (readonly string[])[] {
  return [
    ["name", "version", "saved_at", "saved_by", "note", "sha256"],
    ...items.map((one) => [one.name, String(one.version), one.savedAt, one.savedBy ?? "", one.note ?? "", one.sha256]),
  ];
}
