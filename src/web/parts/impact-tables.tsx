// The impact report's tables: products with their ways, duties, licences, customers, chokepoints, what would help.
import type { JSX } from "preact";
import type { CaseResult, CompanyImpact, ProductImpact } from "../../impact/index.ts";
import { measurePath } from "../link.ts";
import { productPath } from "../portfolio-link.ts";
import type { View } from "../view.ts";
import { ImpactCustomers } from "./impact-customers.tsx";
import { Costs } from "./impact-costs.tsx";
import { Exposures } from "./impact-exposures.tsx";
import { Helps } from "./impact-helps.tsx";
import { LicencesHeld } from "./impact-licences.tsx";
import { money } from "./amount.ts";
import { Table } from "./table.tsx";

export interface ImpactTablesProps {
  readonly view: View;
  readonly name: string;
  readonly report: CompanyImpact;
}

const SHOWN = 15;

export function ImpactTables({ view, name, report }: ImpactTablesProps): JSX.Element {
  const hit = report.products.filter(({ worst, band }) => worst.shortFrom !== null || band.shortIn > 0);
  return (
    <>
      <h2>From the measure to the product</h2>
      {hit.length === 0 ? (
        <p>No product is short in any course of events modelled.</p>
      ) : (
        <Table
          caption="Products that are short in some course of events"
          captionHidden
          rows={hit}
          rowKey={({ productId }) => productId}
          columns={[
            {
              key: "product",
              head: "Product",
              heads: true,
              cell: (one) => <a href={view.link(productPath(name, one.productId))}>{one.name}</a>,
            },
            { key: "granted", head: "Licences come", cell: ({ granted }) => when(granted) },
            { key: "refused", head: "Licences refused", cell: ({ refused }) => when(refused) },
            { key: "worst", head: "All that is open goes wrong", cell: ({ worst }) => when(worst) },
            {
              key: "cut",
              head: "Lines that must fail together",
              number: true,
              cell: ({ fewestFailures }) => fewestFailures ?? "not known",
            },
            {
              key: "runs",
              head: "Short in",
              number: true,
              cell: ({ band }) => `${Math.round(band.shortIn * 100)} % of runs`,
            },
            {
              key: "revenue",
              head: "Revenue lost if refused",
              number: true,
              cell: ({ refused, currency }) =>
                refused.lostRevenue === undefined ? "not known" : money(refused.lostRevenue, currency),
            },
            {
              key: "way",
              head: "Way",
              cell: ({ path }) => <Way view={view} path={path} />,
            },
          ]}
        />
      )}
      <Costs view={view} report={report} />
      <LicencesHeld view={view} report={report} />
      <ImpactCustomers view={view} name={name} report={report} />
      <Chokepoints report={report} />
      <Exposures report={report} />
      <Helps report={report} />
    </>
  );
}

/** The measure as a link where the register holds it, then the way up. */
function Way({ view, path }: { readonly view: View; readonly path: ProductImpact["path"] }): JSX.Element {
  const [cause, ...rest] = path.map(({ id }) => id);
  const isMeasure = cause !== undefined && /^[a-z]{2}-/.test(cause);
  return (
    <span class="small">
      {isMeasure ? <a href={view.link(measurePath(cause))}>{cause}</a> : cause}
      {rest.map((id) => ` › ${id}`).join("")}
    </span>
  );
}

function Chokepoints({ report }: { readonly report: CompanyImpact }): JSX.Element {
  return (
    <>
      <h2>Single points of failure</h2>
      <Table
        caption="What alone can stop a product, by the revenue it stops a week; alternatives count as able to carry all"
        rows={report.chokepoints.slice(0, SHOWN)}
        rowKey={({ kind, id }) => `${kind}-${id}`}
        columns={[
          { key: "name", head: "What", heads: true, cell: ({ kind, name }) => `${name} (${kind})` },
          { key: "products", head: "Products", number: true, cell: ({ products }) => products.length },
          {
            key: "week",
            head: "First runs dry",
            number: true,
            cell: ({ firstWeek }) => `week ${firstWeek.toFixed(1)}`,
          },
          {
            key: "revenue",
            head: "Revenue a week",
            number: true,
            cell: ({ revenuePerWeek }) =>
              Object.entries(revenuePerWeek)
                .map(([currency, amount]) => money(amount, currency))
                .join(" + "),
          },
          {
            key: "way",
            head: "Way",
            cell: ({ products }) => <span class="small">{products[0]?.path.join(" › ")}</span>,
          },
        ]}
      />
    </>
  );
}

function when({ shortFrom, stopsFrom }: CaseResult): string {
  if (stopsFrom !== null) return `stops in week ${stopsFrom}`;
  return shortFrom === null ? "–" : `short from week ${shortFrom}`;
}
