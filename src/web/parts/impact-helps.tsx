// What a day of stock or a second source is worth, by the best response's dual values.
import type { JSX } from "preact";
import type { CompanyImpact } from "../../impact/index.ts";
import { Note } from "./empty.tsx";
import { money, worth } from "./amount.ts";
import { Table } from "./table.tsx";

/** Rows of the table, shared out among the units. */
const SHOWN = 15;

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
