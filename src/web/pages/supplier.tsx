// Supplier: what is known of it and its sites, and how every line that comes from it stands.
import type { JSX } from "preact";
import type { Portfolio, Supplier } from "../../portfolio/index.ts";
import { assessedPortfolio, portfolioTrail } from "../assessed.ts";
import { lineRows } from "../line-rows.ts";
import { categoryWords } from "../messages/words.ts";
import type { Page } from "../page.ts";
import { Empty } from "../parts/empty.tsx";
import { LineTable } from "../parts/line-table.tsx";
import { htmlPage } from "../render.ts";
import { viewOf, type View } from "../view.ts";

export const supplierPage: Page = {
  path: "/portfolio/:name/suppliers/:id",
  async handle(request) {
    const assessed = await assessedPortfolio(request);
    if (assessed.kind === "none") return assessed.answer;
    const { name, report, records } = assessed;
    const supplier = records.portfolio.suppliers.find(({ id }) => id === request.params["id"]);
    if (supplier === undefined) return { kind: "not_found", what: `supplier ${request.params["id"]}` };
    const lines = report.lines.filter(({ counterparty }) => counterparty?.id === supplier.id);
    if (request.format === "json") return { kind: "json", value: { supplier, lines } };
    if (request.format === "csv") return { kind: "csv", name: supplier.id, rows: lineRows(lines) };
    const view = await viewOf(request);
    return htmlPage(view, {
      title: supplier.name,
      section: "portfolio",
      trail: portfolioTrail(name),
      twins: ["json", "csv"],
      body: (
        <>
          <header class="page-head">
            <p class="eyebrow">
              <span>Supplier</span>
              <code>{supplier.id}</code>
            </p>
            <h1>{supplier.name}</h1>
            {supplier.nameLocal === undefined ? null : <p class="local">{supplier.nameLocal}</p>}
          </header>
          <Facts view={view} supplier={supplier} portfolio={records.portfolio} />
          <h2>Lines</h2>
          {lines.length === 0 ? (
            <Empty title="No line comes from this supplier.">
              <p>Add it to the table of supply: what it delivers is then checked every day.</p>
            </Empty>
          ) : (
            <LineTable view={view} portfolio={name} caption={`${lines.length} lines`} lines={lines} />
          )}
        </>
      ),
    });
  },
};

interface FactsProps {
  readonly view: View;
  readonly supplier: Supplier;
  readonly portfolio: Portfolio;
}

function Facts({ view, supplier, portfolio }: FactsProps): JSX.Element {
  const { id, name, country, lei, categories, ownSuppliersKnown } = supplier;
  const sites = portfolio.sites.filter(({ supplierId }) => supplierId === id);
  const owners = portfolio.ownership.filter(({ owned }) => owned === id || owned === name);
  const place = (code: string | undefined): string => (code === undefined ? "country not known" : view.country(code));
  return (
    <dl class="facts">
      <dt>Country</dt>
      <dd>{country === undefined ? "not known" : view.country(country)}</dd>
      <dt>LEI</dt>
      <dd>{lei ?? "not stated"}</dd>
      <dt>Kind</dt>
      <dd>{categoryWords(categories)}</dd>
      <dt>Its own suppliers</dt>
      <dd>{ownSuppliersKnown === undefined ? "not stated" : ownSuppliersKnown ? "known" : "not known"}</dd>
      <dt>Sites</dt>
      <dd>
        {sites.length === 0
          ? "none stated"
          : sites.map(({ city, country: at }) => [city, place(at)].filter(Boolean).join(", ")).join("; ")}
      </dd>
      <dt>Owners</dt>
      <dd>
        {owners.length === 0
          ? "not stated"
          : owners
              .map(
                ({ owner, pct, listedOn = [] }) =>
                  `${owner} ${pct === null ? "share not known" : `${pct} %`}${listedOn.length === 0 ? "" : `, stated on ${listedOn.join(", ")}`}`,
              )
              .join("; ")}
      </dd>
    </dl>
  );
}
