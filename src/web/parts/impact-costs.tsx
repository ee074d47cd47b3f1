// What duties and raised prices cost a company, by measure and by product.
import type { JSX } from "preact";
import type { CompanyImpact, CostCause } from "../../impact/index.ts";
import { measurePath } from "../link.ts";
import { factWords } from "../messages/facts.ts";
import type { View } from "../view.ts";
import { money, rangeOf } from "./amount.ts";
import { OutsideLink } from "./source-line.tsx";
import { Table } from "./table.tsx";

const SHOWN = 15;

interface CostsProps {
  readonly view: View;
  readonly report: CompanyImpact;
}

const UNCOUNTED = {
  goods: "in no sum: which goods are meant is not held",
  alternative: "in no sum: a good is on one list, a dearer one counts",
} as const;

export function Costs({ view, report }: CostsProps): JSX.Element | null {
  const { causes, totals } = report.costs;
  if (causes.length === 0) return null;
  const summed = causes.filter(({ uncounted }) => uncounted === undefined);
  const others = causes.filter(({ uncounted }) => uncounted !== undefined);
  return (
    <>
      <h2>What duties and raised prices cost</h2>
      <ul>
        {totals.map(({ currency, low, high }) => (
          <li key={currency}>
            <b>{money(low, currency)}</b> due over {report.weeks} weeks; {money(high, currency)} if all that may be due
            is
          </li>
        ))}
      </ul>
      <CauseTable
        view={view}
        causes={summed}
        caption="By measure, at today's volumes; the low end is due, the high end may be"
      />
      {others.length === 0 ? null : (
        <details>
          <summary>{others.length} more that may be due, in no sum</summary>
          <CauseTable view={view} causes={others} caption="Duties in no sum, with the reason" />
        </details>
      )}
      <ByProduct report={report} />
    </>
  );
}

interface CauseTableProps {
  readonly view: View;
  readonly causes: readonly CostCause[];
  readonly caption: string;
}

function CauseTable({ view, causes, caption }: CauseTableProps): JSX.Element | null {
  if (causes.length === 0) return null;
  return (
    <Table
      caption={caption}
      rows={causes}
      rowKey={({ id }) => id}
      columns={[
        { key: "measure", head: "Measure", heads: true, cell: (one) => <CauseName view={view} cause={one} /> },
        { key: "rate", head: "Rate", cell: ({ rates, what }) => `${rates.join(", ")}: ${what.join("; ")}` },
        {
          key: "days",
          head: "Days",
          cell: ({ inForce, lasts, from, to }) => (
            <span class="nowrap">
              {inForce ? "in force" : `from ${from}`}
              <br />
              {lasts ? "" : `until ${to}`}
            </span>
          ),
        },
        { key: "lines", head: "Lines", number: true, cell: ({ lines }) => lines },
        {
          key: "amount",
          head: "Over the weeks",
          number: true,
          cell: ({ uncounted, overHorizon }) =>
            uncounted === undefined
              ? overHorizon.map((one) => (
                  <span key={one.currency} class="nowrap">
                    {rangeOf(one)}
                    <br />
                  </span>
                ))
              : UNCOUNTED[uncounted],
        },
        {
          key: "hangs",
          head: "Hangs on",
          cell: ({ certain, missingFacts, assumed }) =>
            certain
              ? assumed.join("; ") || "nothing open"
              : missingFacts.map((fact) => factWords(fact).label).join(", "),
        },
      ]}
    />
  );
}

function CauseName({ view, cause }: { readonly view: View; readonly cause: CostCause }): JSX.Element {
  const { kind, id, title, provision, sources } = cause;
  return (
    <>
      {kind === "measure" ? <a href={view.link(measurePath(id))}>{title}</a> : title}
      {provision === undefined ? "" : ` (${provision})`}{" "}
      {sources.map((source) => (
        <OutsideLink key={source} url={source}>
          source
        </OutsideLink>
      ))}
    </>
  );
}

function ByProduct({ report }: { readonly report: CompanyImpact }): JSX.Element | null {
  const names = new Map(report.products.map(({ productId, name }) => [productId, name]));
  const rows = report.costs.products
    .filter(({ overHorizon }) => overHorizon.some(({ low }) => low > 0))
    .slice(0, SHOWN);
  if (rows.length === 0) return null;
  return (
    <Table
      caption="What each product bears of what is due"
      rows={rows}
      rowKey={({ productId }) => productId}
      columns={[
        { key: "product", head: "Product", heads: true, cell: ({ productId }) => names.get(productId) ?? productId },
        {
          key: "amount",
          head: "Over the weeks",
          number: true,
          cell: ({ overHorizon }) => overHorizon.map(rangeOf).join(" + "),
        },
      ]}
    />
  );
}
