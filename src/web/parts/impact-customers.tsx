// Customers whose market is shut or may be: revenue at risk as a range, its weeks, its share, what the goods are for.
import type { JSX } from "preact";
import type { CompanyImpact, CustomerImpact } from "../../impact/index.ts";
import { factWords } from "../messages/facts.ts";
import { customerPath } from "../portfolio-link.ts";
import type { View } from "../view.ts";
import { money } from "./amount.ts";
import { Table } from "./table.tsx";

export interface ImpactCustomersProps {
  readonly view: View;
  readonly name: string;
  readonly report: CompanyImpact;
}

export function ImpactCustomers({ view, name, report }: ImpactCustomersProps): JSX.Element {
  const { customers, weeks } = report;
  return (
    <>
      <h2>Customers whose market is shut, or may be</h2>
      {customers.length === 0 ? (
        <p>
          No purchase ban, listing or blocked market was found for a customer's recorded dealings. Without recorded
          dealings nothing is looked up for a customer.
        </p>
      ) : (
        <Table
          caption={`Revenue at risk over ${weeks} weeks: the low end is certain, the high end could be`}
          rows={customers}
          rowKey={({ customerId }, index) => `${customerId}-${index}`}
          columns={[
            {
              key: "customer",
              head: "Customer",
              heads: true,
              cell: (one) => (
                <>
                  <a href={view.link(customerPath(name, one.customerId))}>{one.name}</a>
                  {one.ciiOperator === "unknown" ? <span class="small"> (operator status unknown)</span> : null}
                </>
              ),
            },
            {
              key: "risk",
              head: "Revenue at risk",
              number: true,
              cell: ({ revenue }) =>
                revenue === undefined
                  ? "not known"
                  : `${money(revenue.low, revenue.currency)} to ${money(revenue.high, revenue.currency)}`,
            },
            {
              key: "share",
              head: "Of all customers' in that currency",
              number: true,
              cell: ({ share }) => (share === undefined ? "" : `${percent(share.low)} to ${percent(share.high)}`),
            },
            { key: "weeks", head: "A week", cell: weekly },
            { key: "uses", head: "For", cell: uses },
            {
              key: "why",
              head: "Why",
              cell: ({ why, missingFacts }) =>
                missingFacts.length === 0
                  ? why
                  : `${why} (open: ${missingFacts.map((fact) => factWords(fact).label).join(", ")})`,
            },
          ]}
        />
      )}
    </>
  );
}

function weekly({ profile, revenue }: CustomerImpact): string {
  return profile
    .map(({ from, low, high }) =>
      low === high
        ? `from ${from} ${money(low, revenue?.currency)}`
        : `from ${from} ${money(low, revenue?.currency)} to ${Math.round(high).toLocaleString("en-GB")}`,
    )
    .join("; ");
}

function uses({ endUses }: CustomerImpact): string {
  return endUses
    .map(({ endUse, share, low, high }) => {
      const part = share === undefined ? endUse : `${endUse} ${percent(share)}`;
      const hit = low === high ? percent(low) : `${percent(low)} to ${percent(high)}`;
      return `${part} (${hit} of revenue hit)`;
    })
    .join("; ");
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share > 0 && share < 0.01 ? 1 : 0)} %`;
}
