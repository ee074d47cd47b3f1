// How long the licences a company holds carry its shipments.
import type { JSX } from "preact";
import type { CompanyImpact, LicenceUse } from "../../impact/index.ts";
import type { View } from "../view.ts";
import { money } from "./amount.ts";
import { Table } from "./table.tsx";

interface LicencesHeldProps {
  readonly view: View;
  readonly report: CompanyImpact;
}

const ENDS: Readonly<Record<LicenceUse["ends"], string>> = {
  quantity: "its quantity is used up",
  value: "its value is used up",
  validity: "it ends",
  horizon: "outlasts the weeks looked at",
};

export function LicencesHeld({ view, report }: LicencesHeldProps): JSX.Element | null {
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
