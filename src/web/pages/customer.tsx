// Customer: what is known of it, the revenue a measure would take, and every dealing with it.
import type { JSX } from "preact";
import type { Assessment } from "../../assess/index.ts";
import type { Customer } from "../../portfolio/index.ts";
import { assessedPortfolio, portfolioTrail } from "../assessed.ts";
import { lineRows } from "../line-rows.ts";
import { categoryWords } from "../messages/words.ts";
import type { Page } from "../page.ts";
import { Empty } from "../parts/empty.tsx";
import { LineTable } from "../parts/line-table.tsx";
import { formatMoney } from "../parts/money.tsx";
import { OutcomeBadge } from "../parts/outcome.tsx";
import { factName } from "../parts/determination.tsx";
import { htmlPage } from "../render.ts";
import { viewOf, type View } from "../view.ts";

export const customerPage: Page = {
  path: "/portfolio/:name/customers/:id",
  async handle(request) {
    const assessed = await assessedPortfolio(request);
    if (assessed.kind === "none") return assessed.answer;
    const { name, report, records } = assessed;
    const customer = records.portfolio.customers.find(({ id }) => id === request.params["id"]);
    if (customer === undefined) return { kind: "not_found", what: `customer ${request.params["id"]}` };
    const lines = report.lines.filter(({ counterparty }) => counterparty?.id === customer.id);
    const exposure = report.customers.find(({ customerId }) => customerId === customer.id);
    if (request.format === "json") return { kind: "json", value: { customer, exposure, lines } };
    if (request.format === "csv") return { kind: "csv", name: customer.id, rows: lineRows(lines) };
    const view = await viewOf(request);
    return htmlPage(view, {
      title: customer.name,
      section: "portfolio",
      trail: portfolioTrail(name),
      twins: ["json", "csv"],
      body: (
        <>
          <Head view={view} customer={customer} />
          <Risk exposure={exposure} />
          <h2>Dealings</h2>
          {lines.length === 0 ? (
            <Empty title="No dealing with this customer is in the portfolio.">
              <p>Add it to the table of transactions: what is recorded there is checked every day.</p>
            </Empty>
          ) : (
            <LineTable view={view} portfolio={name} caption={`${lines.length} dealings`} lines={lines} />
          )}
        </>
      ),
    });
  },
};

function Head({ view, customer }: { readonly view: View; readonly customer: Customer }): JSX.Element {
  const { id, name, nameLocal, country, categories, ciiOperator } = customer;
  const operator = ciiOperator === "unknown" ? "not known" : ciiOperator ? "yes" : "no";
  return (
    <>
      <header class="page-head">
        <p class="eyebrow">
          <span>Customer</span>
          <code>{id}</code>
        </p>
        <h1>{name}</h1>
        {nameLocal === undefined ? null : <p class="local">{nameLocal}</p>}
      </header>
      <dl class="facts">
        <dt>Country</dt>
        <dd>{country === undefined ? "not known" : view.country(country)}</dd>
        <dt>Kind</dt>
        <dd>{categoryWords(categories)}</dd>
        <dt>Critical information infrastructure</dt>
        <dd>
          {operator}
          {ciiOperator === "unknown" ? "; purchase bans for such operators stay open until it is stated" : ""}
        </dd>
      </dl>
    </>
  );
}

function Risk({ exposure }: { readonly exposure: Assessment["customers"][number] | undefined }): JSX.Element | null {
  if (exposure === undefined) return null;
  const { outcome, why, measures, missingFacts, revenueAtRisk } = exposure;
  return (
    <section aria-labelledby="risk">
      <h2 id="risk">Market that may shut</h2>
      <p>
        <OutcomeBadge outcome={outcome} /> {why} <span class="muted small">{measures.join(", ")}</span>
      </p>
      <p>
        {revenueAtRisk === undefined
          ? "Its revenue is not known."
          : revenueAtRisk.low === revenueAtRisk.high
            ? `${formatMoney(revenueAtRisk.high, revenueAtRisk.currency)} a week are lost.`
            : `Between ${formatMoney(revenueAtRisk.low, revenueAtRisk.currency)} (certain) and ${formatMoney(revenueAtRisk.high, revenueAtRisk.currency)} (possible) a week.`}
        {missingFacts.length === 0 ? "" : ` Not stated: ${missingFacts.map(factName).join(", ")}.`}
      </p>
    </section>
  );
}
