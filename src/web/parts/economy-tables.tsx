// The tables of an economy report: market, closures, channels, industries, dependence, inputs, source of the table.
import type { JSX } from "preact";
import { ownText } from "../../impact/index.ts";
import type { ImpactEconomyReport } from "../../operations/index.ts";
import { words } from "../messages/words.ts";
import type { View } from "../view.ts";
import { change, inBillions } from "./economy-readout.tsx";
import { OutsideLink, SourceLine } from "./source-line.tsx";
import { Table } from "./table.tsx";

export type Impact = Extract<ImpactEconomyReport["gdp"], { readonly kind: "impact" }>;
type Dependence = ImpactEconomyReport["dependence"][number];

const tonnes = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: value < 100 ? 1 : 0 });

export function MarketTables({
  view,
  markets,
}: {
  readonly view: View;
  readonly markets: ImpactEconomyReport["markets"];
}): JSX.Element {
  return (
    <>
      <h2>Price and quantity by country</h2>
      {markets.map(({ commodity, supply, price, quantity, basis, clearedBy }) => (
        <div key={commodity}>
          <Table
            caption={`${commodity}: supply to buyers outside the source; price ${change(price.central)} (${basis.price}), quantity ${change(quantity.central)}${clearedBy === "rationed" ? ", rationed" : ""}`}
            rows={supply}
            rowKey={({ country }) => country}
            columns={[
              {
                key: "country",
                head: "Country",
                heads: true,
                cell: ({ country }) => (country === "ZZ" ? "other countries" : view.country(country)),
              },
              { key: "before", head: "Before, t", number: true, cell: ({ before }) => tonnes(before) },
              { key: "after", head: "After, t", number: true, cell: ({ after }) => tonnes(after) },
              { key: "note", head: "Note", cell: ({ atCapacity }) => (atCapacity ? "at capacity" : "") },
            ]}
          />
        </div>
      ))}
    </>
  );
}

export function ImpactTables({ gdp }: { readonly gdp: Impact }): JSX.Element {
  const ends = [
    { key: "low", head: "Low", number: true, cell: (row: { readonly low: number }) => inBillions(row.low) },
    {
      key: "central",
      head: "Central",
      number: true,
      cell: (row: { readonly central: number }) => inBillions(row.central),
    },
    { key: "high", head: "High", number: true, cell: (row: { readonly high: number }) => inBillions(row.high) },
  ];
  return (
    <>
      <h2>Who goes without: the closures</h2>
      <p class="muted">
        Nobody knows how a shortage is shared. All five answers run every time; their spread is part of the answer.
      </p>
      <Table
        caption="Change of GDP by closure, billion USD"
        rows={gdp.closures}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", head: "Closure", heads: true, cell: ({ name }) => name },
          { key: "role", head: "Role", cell: ({ role }) => role },
          { key: "says", head: "What it assumes", cell: ({ says }) => says },
          ...ends,
        ]}
      />
      <h2>By channel</h2>
      <Table
        caption="Change of GDP by channel, central closure, billion USD"
        rows={gdp.channels}
        rowKey={({ id }) => id}
        columns={[{ key: "name", head: "Channel", heads: true, cell: ({ name }) => name }, ...ends]}
      />
      <h2>By industry</h2>
      <Table
        caption={`The ${Math.min(20, gdp.industries.length)} industries that lose most, central closure, billion USD`}
        rows={gdp.industries.slice(0, 20)}
        rowKey={({ code }) => code}
        columns={[
          { key: "code", head: "Code", cell: ({ code }) => code },
          { key: "name", head: "Industry", heads: true, cell: ({ name }) => name },
          ...["low", "central", "high"].map((end) => ({
            key: end,
            head: end[0]!.toUpperCase() + end.slice(1),
            number: true,
            cell: ({ change: range }: Impact["industries"][number]) =>
              inBillions(range[end as "low" | "central" | "high"]),
          })),
          { key: "direct", head: "Of which direct", number: true, cell: ({ direct }) => inBillions(direct) },
          {
            key: "share",
            head: "Of its value added",
            number: true,
            cell: ({ share }) => percent(share),
          },
        ]}
      />
      <SourceLine text="All industries: this page as CSV or JSON." />
      {gdp.notes.length === 0 ? null : (
        <ul class="small muted">
          {gdp.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}

export function relianceText(reliance: Dependence["importReliance"]): string {
  return reliance
    .map((one) =>
      one.kind === "known"
        ? `${one.atLeast === true ? "over " : ""}${one.pct} %${one.stage === undefined ? "" : ` (${one.stage})`}`
        : one.why,
    )
    .join(", ");
}

export function DependenceTable({
  view,
  dependence,
}: {
  readonly view: View;
  readonly dependence: readonly Dependence[];
}): JSX.Element {
  const rows = dependence.flatMap((one) => one.stages.map((stage) => ({ one, stage })));
  const [first] = dependence;
  return (
    <>
      <h2>Dependence of {first === undefined ? "the target" : view.country(first.target)}</h2>
      <Table
        caption="Who makes it, how concentrated that is, what is imported"
        captionHidden
        rows={rows}
        rowKey={({ one, stage }, i) => `${one.commodity} ${stage.stage} ${i}`}
        columns={[
          { key: "commodity", head: "Mineral", heads: true, cell: ({ one }) => one.commodity },
          { key: "stage", head: "Stage", cell: ({ stage }) => `${stage.stage} ${stage.year}` },
          {
            key: "leader",
            head: "Largest producer",
            cell: ({ stage }) =>
              stage.leader === undefined ? "" : `${view.country(stage.leader.country)} ${stage.leader.pct} %`,
          },
          { key: "own", head: "Made by the target", number: true, cell: ({ stage }) => ownText(stage) },
          { key: "hhi", head: "HHI", number: true, cell: ({ stage }) => Math.round(stage.hhi).toLocaleString("en-US") },
          { key: "imports", head: "Import reliance", cell: ({ one }) => relianceText(one.importReliance) },
          {
            key: "eu",
            head: "EU supply risk 2023",
            number: true,
            cell: ({ one }) =>
              one.eu?.supplyRisk === undefined ? "" : `${one.eu.supplyRisk}${one.eu.isCritical ? ", critical" : ""}`,
          },
        ]}
      />
    </>
  );
}

export function AffectedTable({
  affected,
}: {
  readonly affected: ImpactEconomyReport["affected"];
}): JSX.Element | null {
  if (affected.length === 0) return null;
  return (
    <>
      <h2>Who uses it</h2>
      <Table
        caption="Industries that use the mineral themselves, named as the US classification does"
        rows={affected}
        rowKey={({ commodity, code }) => `${commodity} ${code}`}
        columns={[
          { key: "commodity", head: "Mineral", cell: ({ commodity }) => commodity },
          { key: "name", head: "Industry", heads: true, cell: ({ name }) => name },
          { key: "uses", head: "For", cell: ({ uses }) => uses.map(words).join(", ") },
          { key: "share", head: "Of its use", number: true, cell: ({ sharePct }) => `${sharePct.toFixed(1)} %` },
        ]}
      />
    </>
  );
}

export function InputsTable({ trace }: { readonly trace: NonNullable<ImpactEconomyReport["trace"]> }): JSX.Element {
  return (
    <details class="fold">
      <summary>{trace.length} inputs behind every figure, with their basis and source</summary>
      <Table
        caption="Inputs"
        captionHidden
        rows={trace}
        rowKey={({ commodity, name }, i) => `${commodity} ${name} ${i}`}
        columns={[
          { key: "commodity", head: "Mineral", cell: ({ commodity }) => commodity },
          { key: "name", head: "Input", heads: true, cell: ({ name }) => name },
          {
            key: "value",
            head: "Value",
            number: true,
            cell: ({ value, unit }) =>
              `${typeof value === "number" ? Number(value.toPrecision(5)).toLocaleString("en-US") : value} ${unit ?? ""}`,
          },
          { key: "basis", head: "Basis", cell: ({ basis }) => words(basis) },
          {
            key: "source",
            head: "Source",
            cell: ({ source, note }) => (note === undefined ? source : `${source}: ${note}`),
          },
        ]}
      />
    </details>
  );
}

export interface TableSourceProps {
  readonly table: ImpactEconomyReport["table"] | undefined;
  readonly method: readonly string[];
}

export function TableSource({ table, method }: TableSourceProps): JSX.Element {
  return (
    <>
      <h2>Sources</h2>
      {table === undefined ? null : (
        <>
          <p>
            {table.title}:{" "}
            {table.source.url === undefined ? (
              table.source.publisher
            ) : (
              <OutsideLink url={table.source.url}>{table.source.publisher}</OutsideLink>
            )}
            , {table.source.title}. {table.source.licence}.
          </p>
          <ul class="small">
            {table.findings.map(({ code, text, assumed }) => (
              <li key={`${code}${text}`}>
                {text}
                {assumed === undefined ? "" : `; assumed: ${assumed}`}.
              </li>
            ))}
          </ul>
        </>
      )}
      <ul class="small muted">
        {method.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function percent(share: number): string {
  const digits = Math.abs(share) < 0.0005 ? 3 : 2;
  return `${share < 0 ? "−" : ""}${Math.abs(share * 100).toFixed(digits)} %`;
}
