// Line: one dealing or supply line with its whole determination, the facts it rests on, and the products behind it.
import type { JSX } from "preact";
import { releaseText, type AssessedLine, type Assessment } from "../../assess/index.ts";
import { assessedPortfolio, portfolioTrail } from "../assessed.ts";
import { lineRows } from "../line-rows.ts";
import { STANDING_TASKS, STANDING_WORDS } from "../messages/standings.ts";
import type { Page } from "../page.ts";
import { customerPath, linePath, partPath, productPath, supplierPath, tablePath } from "../portfolio-link.ts";
import { Answer, Determinations } from "../parts/determination.tsx";
import { PartyName, Route } from "../parts/line-table.tsx";
import { Money } from "../parts/money.tsx";
import { Badge } from "../parts/outcome.tsx";
import { RecordForm } from "../parts/record-form.tsx";
import { Table } from "../parts/table.tsx";
import { TransactionFacts } from "../parts/transaction-facts.tsx";
import { recordDecision } from "../record-decision.tsx";
import { htmlPage } from "../render.ts";
import { viewOf, type View } from "../view.ts";

export const linePage: Page = {
  path: "/portfolio/:name/lines/:id",
  methods: ["GET", "POST"],
  async handle(request) {
    const assessed = await assessedPortfolio(request);
    if (assessed.kind === "none") return assessed.answer;
    const { name, report } = assessed;
    const line = report.lines.find(({ id }) => id === request.params["id"]);
    if (line === undefined) return { kind: "not_found", what: `line ${request.params["id"]}` };
    if (request.method === "POST") {
      return recordDecision(request, {
        transaction: () => line.transaction,
        section: "portfolio",
        back: linePath(name, line.id),
      });
    }
    if (request.format === "json") return { kind: "json", value: line };
    if (request.format === "csv") return { kind: "csv", name: line.id, rows: lineRows([line]) };
    const view = await viewOf(request);
    return htmlPage(view, {
      title: `${line.itemName} (${line.id})`,
      section: "portfolio",
      trail: portfolioTrail(name, true),
      twins: ["json", "csv"],
      body: <Line view={view} name={name} line={line} report={report} />,
    });
  },
};

interface Props {
  readonly view: View;
  readonly name: string;
  readonly line: AssessedLine;
  readonly report: Assessment;
}

function Line({ view, name, line, report }: Props): JSX.Element {
  const { transaction, verdict } = line;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow">
          <span>{line.kind === "supply" ? "Supply line" : line.past ? "Past dealing" : "Dealing"}</span>
          <code>{line.id}</code>
          <span>
            <a href={view.link(tablePath(name, line.kind === "supply" ? "supply" : "transactions"))}>{line.at.file}</a>,
            row {line.at.row}
          </span>
        </p>
        <h1>
          <a class="quiet-link" href={view.link(partPath(name, line.itemId))}>
            {line.itemName}
          </a>
        </h1>
        <p>
          <Route view={view} line={line} />
        </p>
        <p>
          With <Party view={view} name={name} line={line} />
        </p>
      </header>
      <p>
        <Badge wording={STANDING_WORDS[line.standing]} /> <strong>{releaseText(line)}</strong>{" "}
        <span class="muted">{STANDING_TASKS[line.standing]}</span>
      </p>
      {line.past ? (
        <p class="muted">
          Judged by the law of {verdict.on}, the day of the dealing, from what was public by {verdict.known}.
        </p>
      ) : null}
      <section aria-labelledby="determination">
        <h2 id="determination">Licence determination</h2>
        <Answer verdict={verdict} />
        <Determinations view={view} verdict={verdict} />
      </section>
      <Behind view={view} name={name} line={line} report={report} />
      <section aria-labelledby="facts-used">
        <h2 id="facts-used">Facts used</h2>
        <TransactionFacts view={view} transaction={transaction} verdict={verdict} />
      </section>
      <RecordForm view={view} action={linePath(name, line.id)} reference={line.id} />
    </>
  );
}

function Party({ view, name, line }: Omit<Props, "report">): JSX.Element {
  const { counterparty, kind } = line;
  if (counterparty === undefined) return <PartyName party={counterparty} />;
  const path = kind === "supply" ? supplierPath(name, counterparty.id) : customerPath(name, counterparty.id);
  return counterparty.id === counterparty.name ? (
    <PartyName party={counterparty} />
  ) : (
    <a href={view.link(path)}>
      <PartyName party={counterparty} />
    </a>
  );
}

/** The way from this line up to products and their revenue. */
function Behind({ view, name, line, report }: Props): JSX.Element | null {
  const uses = report.products.flatMap((product) =>
    product.hits.filter((hit) => hit.lines.includes(line.id)).map((hit) => ({ product, hit })),
  );
  if (line.kind !== "supply") return null;
  return (
    <section aria-labelledby="behind">
      <h2 id="behind">What depends on this line</h2>
      {uses.length === 0 ? (
        <p class="muted">No product depends on this line as it stands.</p>
      ) : (
        <Table
          caption="Products behind this line"
          captionHidden
          rows={uses}
          rowKey={({ product }) => product.productId}
          columns={[
            {
              key: "product",
              head: "Product",
              heads: true,
              cell: ({ product }) => <a href={view.link(productPath(name, product.productId))}>{product.name}</a>,
            },
            {
              key: "path",
              head: "From product to part",
              cell: ({ hit }) => <span class="small">{hit.path.join(" › ")}</span>,
            },
            {
              key: "share",
              head: "Of the part's purchases",
              number: true,
              cell: ({ hit }) => `${Math.round(hit.share * 100)} %`,
            },
            { key: "alone", head: "Alternative", cell: ({ hit }) => (hit.indispensable ? "none" : "there is one") },
            {
              key: "revenue",
              head: "Revenue a week",
              number: true,
              cell: ({ product }) =>
                product.revenuePerWeek === undefined ? (
                  <span class="muted">not known</span>
                ) : (
                  <Money {...product.revenuePerWeek} />
                ),
            },
          ]}
        />
      )}
    </section>
  );
}
