// The money side of an impact: what duties cost, how long licences held last, what would help, which sites expose most.
import type { JSX } from "preact";
import type { CompanyImpact, CostCause, LicenceUse, MoneyRange } from "../../impact/index.ts";
import { measurePath } from "../link.ts";
import { factWords } from "../messages/facts.ts";
import type { View } from "../view.ts";
import { Note } from "./empty.tsx";
import { OutsideLink } from "./source-line.tsx";
import { Table } from "./table.tsx";

const SHOWN = 15;

export interface MoneyProps {
  readonly view: View;
  readonly report: CompanyImpact;
}

/** An amount as `EUR 12,300`. */
export function money(amount: number, currency = ""): string {
  return `${currency} ${Math.round(amount).toLocaleString("en-GB")}`.trim();
}

function rangeOf({ currency, low, high }: MoneyRange): string {
  return low === high ? money(low, currency) : `${money(low, currency)} to ${Math.round(high).toLocaleString("en-GB")}`;
}

const UNCOUNTED = {
  goods: "in no sum: which goods are meant is not held",
  alternative: "in no sum: a good is on one list, a dearer one counts",
} as const;

export function Costs({ view, report }: MoneyProps): JSX.Element | null {
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

const ENDS: Readonly<Record<LicenceUse["ends"], string>> = {
  quantity: "its quantity is used up",
  value: "its value is used up",
  validity: "it ends",
  horizon: "outlasts the weeks looked at",
};

export function LicencesHeld({ view, report }: MoneyProps): JSX.Element | null {
  if (report.licencesHeld.length === 0) return null;
  return (
    <>
      <h2>Licences held</h2>
      <Table
        caption="Shipments within what is left of a licence pass without delay; then the measure bites"
        rows={report.licencesHeld}
        rowKey={({ licenceId }, index) => `${licenceId}-${index}`}
        columns={[
          {
            key: "licence",
            head: "Licence",
            heads: true,
            // Only what the ledger holds has a page of its own.
            cell: ({ licenceId, number, fromLedger }) =>
              fromLedger ? (
                <a href={view.link(`/licences/${encodeURIComponent(licenceId)}`)}>{number ?? licenceId}</a>
              ) : (
                (number ?? licenceId)
              ),
          },
          { key: "lines", head: "Carries", cell: ({ lines }) => lines.join(", ") },
          {
            key: "left",
            head: "Left",
            number: true,
            cell: ({ quantityLeft, unit = "", fromLedger }) =>
              quantityLeft === undefined
                ? "no bound on quantity"
                : `${quantityLeft} ${unit} ${fromLedger ? "by the ledger" : "as stated"}`,
          },
          {
            key: "rate",
            head: "A week",
            number: true,
            cell: ({ perWeek, unit = "" }) => `${perWeek >= 100 ? money(perWeek) : perWeek.toPrecision(3)} ${unit}`,
          },
          {
            key: "from",
            head: "From",
            cell: ({ fromDate }) => fromDate,
          },
          {
            key: "until",
            head: "Until",
            cell: ({ ends, toDate }) => (ends === "horizon" ? ENDS.horizon : `${toDate}: ${ENDS[ends]}`),
          },
        ]}
      />
    </>
  );
}

export function Helps({ report }: { readonly report: CompanyImpact }): JSX.Element | null {
  const { mitigations, bestResponses, ratesMissing } = report;
  if (bestResponses.length === 0) return null;
  const units = [...new Set(mitigations.map(({ unit }) => unit))];
  const each = Math.max(4, Math.floor(SHOWN / Math.max(1, units.length)));
  const shown = units.flatMap((unit) => mitigations.filter((one) => one.unit === unit).slice(0, each));
  return (
    <>
      <h2>What a day of stock or a second source is worth</h2>
      {ratesMissing.length === 0 ? null : (
        <Note tone="open" title={`No exchange rate is stated for ${ratesMissing.join(", ")}`}>
          <p>
            Each currency is worked out on its own, and the results cannot all be reached at once. State rates under
            "Your own figures" above.
          </p>
        </Note>
      )}
      {shown.length === 0 ? (
        <p>Nothing more in stock would save anything in these courses of events.</p>
      ) : (
        <Table
          caption="The best response's dual values, at the margin: each further day or source is worth as much or less"
          rows={shown}
          rowKey={({ itemId, unit }) => `${itemId}-${unit}`}
          columns={[
            { key: "item", head: "Item", heads: true, cell: ({ name, itemId }) => `${name} (${itemId})` },
            {
              key: "stock",
              head: "In stock",
              number: true,
              cell: ({ weeksInStock }) => `${weeksInStock.toFixed(1)} weeks`,
            },
            {
              key: "day",
              head: "A day more",
              number: true,
              cell: ({ perDayOfStock, unit }) => worth(perDayOfStock, unit),
            },
            {
              key: "week",
              head: "A week more",
              number: true,
              cell: ({ perWeekOfStock, range, unit }) =>
                range === undefined
                  ? worth(perWeekOfStock, unit)
                  : `${worth(perWeekOfStock, unit)} (${money(range[0])} to ${money(range[1])})`,
            },
            { key: "says", head: "In words", cell: ({ says }) => says },
          ]}
        />
      )}
      <ul class="small muted">
        {bestResponses.map(({ unit, inCase, served, whole, periods, exact, rates }) => (
          <li key={`${unit}-${inCase}`}>
            {inCase === "refused" ? "If licences are refused" : "If all that is open goes wrong"}, in {unit}
            {rates.map(({ currency, typical }) => `, ${currency} at ${typical}`).join("")}: at least{" "}
            {worth(Math.max(0, whole - served), unit)} is lost however well all is steered;{" "}
            {exact
              ? `${periods} periods in which nothing changes, which is as exact as week by week`
              : `${periods} periods, some merged: a lower bound`}
            .
          </li>
        ))}
      </ul>
    </>
  );
}

function worth(amount: number, unit: string): string {
  return /^[A-Z]{3}$/.test(unit) ? money(amount, unit) : `${amount.toPrecision(2)} ${unit}`;
}

export function Exposures({ report }: { readonly report: CompanyImpact }): JSX.Element | null {
  if (report.exposures.length === 0) return null;
  return (
    <>
      <h2>Suppliers' sites: time to survive, time to recover</h2>
      <Table
        caption="Each site standing still alone; a site that takes longer to recover than the company survives costs margin"
        rows={report.exposures}
        rowKey={({ siteId }) => siteId}
        columns={[
          { key: "site", head: "Site", heads: true, cell: ({ siteId, supplierName }) => `${siteId}, ${supplierName}` },
          {
            key: "survive",
            head: "Time to survive",
            number: true,
            cell: ({ surviveWeeks }) => (surviveWeeks === null ? "all weeks" : `${surviveWeeks} weeks`),
          },
          {
            key: "recover",
            head: "Time to recover",
            number: true,
            cell: ({ recoverWeeks }) => `${recoverWeeks} weeks`,
          },
          {
            key: "margin",
            head: "Margin lost",
            number: true,
            cell: ({ lostMargin }) => lostMargin.map(({ currency, amount }) => money(amount, currency)).join(" + "),
          },
          {
            key: "index",
            head: "Risk exposure index",
            number: true,
            cell: ({ riskExposureIndex }) => riskExposureIndex.toFixed(3),
          },
        ]}
      />
    </>
  );
}
