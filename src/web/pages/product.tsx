// Product: what it is exposed to, from the measure through the part to the revenue, as a flow and as a table.
import type { JSX } from "preact";
import type { AssessedLine, ProductExposure } from "../../assess/index.ts";
import type { Product } from "../../portfolio/index.ts";
import { assessedPortfolio, portfolioTrail } from "../assessed.ts";
import { ExposureFlow, type FlowPart } from "../charts/exposure-flow.tsx";
import { STANDING_WORDS } from "../messages/standings.ts";
import type { Page } from "../page.ts";
import { linePath, partPath } from "../portfolio-link.ts";
import { Empty } from "../parts/empty.tsx";
import { formatMoney } from "../parts/money.tsx";
import { Badge } from "../parts/outcome.tsx";
import { SourceLine } from "../parts/source-line.tsx";
import { Table } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { viewOf, type View } from "../view.ts";

export const productPage: Page = {
  path: "/portfolio/:name/products/:id",
  async handle(request) {
    const assessed = await assessedPortfolio(request);
    if (assessed.kind === "none") return assessed.answer;
    const { name, report, records } = assessed;
    const product = records.portfolio.products.find(({ id }) => id === request.params["id"]);
    if (product === undefined) return { kind: "not_found", what: `product ${request.params["id"]}` };
    const exposure = report.products.find(({ productId }) => productId === product.id);
    if (request.format === "json") return { kind: "json", value: { product, exposure } };
    if (request.format === "csv") return { kind: "csv", name: product.id, rows: rowsOf(exposure) };
    const view = await viewOf(request);
    return htmlPage(view, {
      title: product.name,
      section: "portfolio",
      trail: portfolioTrail(name),
      twins: ["json", "csv"],
      body: (
        <>
          <Head product={product} exposure={exposure} />
          {exposure === undefined ? (
            <Empty title="Nothing stops or delays this product, as of the day shown and within coverage.">
              <p>Lines outside coverage are not hits; they are not cleared either.</p>
            </Empty>
          ) : (
            <Exposure view={view} name={name} exposure={exposure} lines={report.lines} />
          )}
        </>
      ),
    });
  },
};

function Head({
  product,
  exposure,
}: {
  readonly product: Product;
  readonly exposure: ProductExposure | undefined;
}): JSX.Element {
  const { id, name, revenuePerWeek, currency, marginPct, weeklyDemand } = product;
  return (
    <header class="page-head">
      <p class="eyebrow">
        <span>Product</span>
        <code>{id}</code>
      </p>
      <h1>{name}</h1>
      <p>
        {exposure === undefined ? null : (
          <>
            Worst part: <Badge wording={STANDING_WORDS[exposure.worst]} />{" "}
          </>
        )}
        <span class="muted">
          Revenue{" "}
          {revenuePerWeek === undefined || currency === undefined
            ? "not known"
            : `${formatMoney(revenuePerWeek, currency)} a week`}
          ; margin {marginPct === undefined ? "not known" : `${marginPct} %`}; demand{" "}
          {weeklyDemand === undefined ? "not known" : `${weeklyDemand} a week`}.
        </span>
      </p>
    </header>
  );
}

interface ExposureProps {
  readonly view: View;
  readonly name: string;
  readonly exposure: ProductExposure;
  readonly lines: readonly AssessedLine[];
}

function Exposure({ view, name, exposure, lines }: ExposureProps): JSX.Element {
  const { revenuePerWeek } = exposure;
  const revenue =
    revenuePerWeek === undefined ? "not known" : formatMoney(revenuePerWeek.amount, revenuePerWeek.currency);
  const parts = exposure.hits.map((hit): FlowPart => ({
    id: hit.partId,
    name: hit.partName,
    standing: hit.standing,
    share: hit.share,
    indispensable: hit.indispensable,
    measures: hit.standing === "undecided" ? [] : hit.provisions.slice(0, 1),
  }));
  const byId = new Map(lines.map((line) => [line.id, line]));
  return (
    <>
      <h2>From measure to revenue</h2>
      <ExposureFlow product={exposure.name} revenue={revenue} parts={parts} />
      <SourceLine
        text={`Width: share of the part's purchases on lines that are stopped, wait for a permit or are undecided. Paler: an alternative bypasses the part. Revenue a week, from the portfolio ${name}; determinations as of ${view.on}.`}
      />
      <h2>Parts and their lines</h2>
      <Table
        caption="The same as a table"
        rows={exposure.hits}
        rowKey={({ partId }) => partId}
        columns={[
          {
            key: "part",
            head: "Part",
            heads: true,
            cell: ({ partId, partName }) => (
              <>
                <a href={view.link(partPath(name, partId))}>{partName}</a>
                <span class="muted small sub">{partId}</span>
              </>
            ),
          },
          {
            key: "standing",
            head: "Standing",
            cell: (hit) => (
              <>
                <Badge wording={STANDING_WORDS[hit.standing]} />
                <span class="muted small sub">{hit.provisions.slice(0, 3).join(", ")}</span>
              </>
            ),
          },
          { key: "share", head: "Of its purchases", number: true, cell: ({ share }) => `${Math.round(share * 100)} %` },
          { key: "alone", head: "Alternative", cell: ({ indispensable }) => (indispensable ? "none" : "there is one") },
          {
            key: "path",
            head: "Way up",
            cell: ({ path }) => <span class="small">{path.toReversed().join(" › ")}</span>,
          },
          {
            key: "lines",
            head: "Lines",
            cell: (hit) => (
              <ul class="plain small">
                {hit.lines.map((id) => (
                  <li key={id}>
                    <a href={view.link(linePath(name, id))}>{byId.get(id)?.counterparty?.name ?? id}</a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </>
  );
}

function rowsOf(exposure: ProductExposure | undefined): readonly (readonly string[])[] {
  const head = ["part_id", "part", "standing", "share", "indispensable", "path", "lines", "provisions"];
  const rows = (exposure?.hits ?? []).map((hit) => [
    hit.partId,
    hit.partName,
    hit.standing,
    String(hit.share),
    hit.indispensable ? "yes" : "no",
    hit.path.join(" > "),
    hit.lines.join("; "),
    hit.provisions.join("; "),
  ]);
  return [head, ...rows];
}
