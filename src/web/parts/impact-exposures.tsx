// Suppliers' sites, each standing still alone.
import type { JSX } from "preact";
import type { CompanyImpact } from "../../impact/index.ts";
import { money } from "./amount.ts";
import { Table } from "./table.tsx";

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
