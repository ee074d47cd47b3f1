// What the hits put at risk: products with their revenue, customers whose market may shut, materials by origin.
import type { JSX } from "preact";
import type { Assessment, Concentration, CustomerExposure, ProductExposure } from "../../assess/index.ts";
import { OriginBars, percent } from "../charts/origin-bars.tsx";
import { customerPath, productPath } from "../portfolio-link.ts";
import { STANDING_WORDS } from "../messages/standings.ts";
import type { View } from "../view.ts";
import { factName } from "./determination.tsx";
import { formatMoney, Money } from "./money.tsx";
import { Badge, OutcomeBadge } from "./outcome.tsx";
import { SourceLine } from "./source-line.tsx";
import { Table } from "./table.tsx";

export interface ExposureProps {
  readonly view: View;
  readonly portfolio: string;
  readonly report: Assessment;
}

export function Products({ view, portfolio, report }: ExposureProps): JSX.Element {
  return (
    <Table<ProductExposure>
      caption="Products with a part that is stopped, waits for a permit or is undecided"
      rows={report.products}
      rowKey={({ productId }) => productId}
      columns={[
        {
          key: "product",
          head: "Product",
          heads: true,
          cell: ({ productId, name }) => <a href={view.link(productPath(portfolio, productId))}>{name}</a>,
        },
        { key: "worst", head: "Worst part", cell: ({ worst }) => <Badge wording={STANDING_WORDS[worst]} /> },
        { key: "hits", head: "Parts hit", number: true, cell: ({ hits }) => hits.length },
        {
          key: "alone",
          head: "Without alternative",
          number: true,
          cell: ({ hits }) => hits.filter(({ indispensable }) => indispensable).length,
        },
        {
          key: "revenue",
          head: "Revenue a week",
          number: true,
          cell: ({ revenuePerWeek }) =>
            revenuePerWeek === undefined ? <span class="muted">not known</span> : <Money {...revenuePerWeek} />,
        },
      ]}
    />
  );
}

export function Customers({ view, portfolio, report }: ExposureProps): JSX.Element {
  const most = mostByCurrency(report.customers);
  return (
    <Table<CustomerExposure>
      caption="Revenue a week that a purchase ban or a listing would take: certain, and at most. Bars compare within one currency."
      rows={report.customers}
      rowKey={({ customerId }) => customerId}
      columns={[
        {
          key: "customer",
          head: "Customer",
          heads: true,
          cell: ({ customerId, name, nameLocal, country }) => (
            <>
              <a href={view.link(customerPath(portfolio, customerId))}>{name}</a>
              {nameLocal === undefined ? null : <span class="local small sub">{nameLocal}</span>}
              {country === undefined ? null : <span class="muted small sub">{view.country(country)}</span>}
            </>
          ),
        },
        {
          key: "why",
          head: "Why",
          cell: ({ why, outcome, missingFacts }) => (
            <>
              <OutcomeBadge outcome={outcome} /> {why}
              {missingFacts.length === 0 ? null : (
                <span class="muted small sub">not stated: {missingFacts.map(factName).join(", ")}</span>
              )}
            </>
          ),
        },
        {
          key: "range",
          head: "At risk a week",
          number: true,
          cell: ({ revenueAtRisk }) =>
            revenueAtRisk === undefined ? (
              <span class="muted">revenue not known</span>
            ) : (
              <Range {...revenueAtRisk} most={most.get(revenueAtRisk.currency) ?? 1} />
            ),
        },
      ]}
    />
  );
}

/** The largest possible loss in each currency: bars of different currencies are not compared. */
function mostByCurrency(customers: readonly CustomerExposure[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const { revenueAtRisk } of customers) {
    if (revenueAtRisk === undefined) continue;
    const { currency, high } = revenueAtRisk;
    most.set(currency, Math.max(most.get(currency) ?? 1, Number(high)));
  }
  return most;
}

/** Low to high in words; the bar beside it is certain where solid, possible where outlined. */
function Range({
  currency,
  low,
  high,
  most,
}: {
  readonly currency: string;
  readonly low: string;
  readonly high: string;
  readonly most: number;
}): JSX.Element {
  const at = (amount: string): number => (Number(amount) / most) * 100;
  return (
    <span class="range">
      <span>
        {low === high ? "" : `${formatMoney(low, currency)} to `}
        <Money amount={high} currency={currency} />
      </span>
      <svg viewBox="0 0 100 6" width="100" height="6" aria-hidden="true" preserveAspectRatio="none">
        <rect x="0" y="1" width={at(high)} height="4" class="range-high" />
        <rect x="0" y="1" width={at(low)} height="4" class="range-low" />
      </svg>
    </span>
  );
}

const BARS = 14;

export function Origins({ view, report }: Omit<ExposureProps, "portfolio">): JSX.Element {
  const materials = report.concentration;
  const source = materials.find(({ leadingProducer }) => leadingProducer)?.leadingProducer?.source;
  return (
    <>
      <OriginBars view={view} materials={materials.slice(0, BARS)} />
      <SourceLine
        text={`Herfindahl-Hirschman index of origins, 0 to 10,000; above 1,800 counts as highly concentrated (US merger guidelines 2023). "Cautious" counts what is not known as the leading producer's. Origins: this portfolio, as of ${report.on}.${source === undefined ? "" : ` Leading producers: ${source}.`}`}
      />
      <details class="path">
        <summary>The same as a table</summary>
        <Table<Concentration>
          caption="Origin of each material"
          captionHidden
          rows={materials}
          rowKey={({ material }) => material}
          columns={[
            { key: "material", head: "Material", heads: true, cell: ({ material }) => material },
            {
              key: "origins",
              head: "Origins",
              cell: ({ byOrigin }) =>
                byOrigin
                  .map(
                    ({ country, share }) =>
                      `${country === null ? "not known" : view.country(country)} ${percent(share)}`,
                  )
                  .join(", "),
            },
            {
              key: "cautious",
              head: "HHI, cautious",
              number: true,
              cell: ({ hhi }) => hhi.cautious.toLocaleString("en-GB"),
            },
            {
              key: "stated",
              head: "HHI, as stated",
              number: true,
              cell: ({ hhi }) => hhi.asStated.toLocaleString("en-GB"),
            },
            {
              key: "supplier",
              head: "HHI by supplier",
              number: true,
              cell: ({ bySupplierHhi }) => bySupplierHhi.toLocaleString("en-GB"),
            },
            {
              key: "weighting",
              head: "Weighted by",
              cell: ({ weighting }) => (weighting === "spend" ? "spend" : "part, equally"),
            },
          ]}
        />
      </details>
    </>
  );
}
