// What the impact rests on: measures, assumptions with their ranges and rows, recorded experience with its sources.
import type { JSX } from "preact";
import type { CompanyImpact } from "../../impact/index.ts";
import { OutsideLink } from "./source-line.tsx";
import { Table } from "./table.tsx";

const ROWS_SHOWN = 4;

export function ImpactRests({ report }: { readonly report: CompanyImpact }): JSX.Element {
  return (
    <>
      <h2>What this rests on</h2>
      <Table
        caption="Measures and scenarios that hit supply lines"
        rows={report.measures}
        rowKey={({ id }, index) => `${id}-${index}`}
        columns={[
          { key: "from", head: "From", cell: ({ from }) => from },
          {
            key: "title",
            head: "What",
            heads: true,
            cell: ({ title, provision }) => (provision === undefined ? title : `${title} (${provision})`),
          },
          { key: "lines", head: "Lines", number: true, cell: ({ lines }) => lines },
          { key: "as", head: "As", cell: ({ kinds }) => kinds.join(", ") },
        ]}
      />
      <Table
        caption="Assumed where the portfolio is silent"
        rows={report.assumptions}
        rowKey={({ id }) => id}
        columns={[
          { key: "what", head: "What", heads: true, cell: ({ what }) => what },
          { key: "value", head: "Value", number: true, cell: ({ value, unit }) => `${value} ${unit}` },
          { key: "range", head: "Range", number: true, cell: ({ low, high }) => `${low} to ${high}` },
          { key: "why", head: "Why", cell: ({ why }) => why },
          {
            key: "rows",
            head: "Fills in for",
            cell: ({ rows }) =>
              `${rows.slice(0, ROWS_SHOWN).join(", ")}${rows.length > ROWS_SHOWN ? ` and ${rows.length - ROWS_SHOWN} more` : ""}`,
          },
        ]}
      />
      {report.experience.length === 0 ? null : <h3>How long licences took</h3>}
      {report.experience.map(({ id, title, delay, refusal, reading, evidence, basis }) => (
        <div key={id}>
          <p>
            <b>{title}</b> ({basis}): {delay.low} to {delay.high} weeks, usually {delay.typical}; refused or not decided{" "}
            {percent(refusal.low)} to {percent(refusal.high)}, usually {percent(refusal.typical)}. {reading}
          </p>
          <ul class="small">
            {evidence.map(({ says, source, date }) => (
              <li key={source}>
                {date}: {says} <OutsideLink url={source}>source</OutsideLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <ul class="small muted">
        {report.inputs.method.map((text) => (
          <li key={text}>{text}</li>
        ))}
        <li>
          Seed {report.seed}, {report.runs} runs; register {report.inputs.register.version}; engine{" "}
          {report.inputs.engine}.
        </li>
        {report.notices.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
