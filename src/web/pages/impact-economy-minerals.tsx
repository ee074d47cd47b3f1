// The minerals held, for one target: producers, concentration over time, import reliance, the EU's supply risk.
import type { ComponentChildren, JSX } from "preact";
import { ownText } from "../../impact/index.ts";
import { operations, type ImpactMinerals, type MineralRow } from "../../operations/index.ts";
import type { Page } from "../page.ts";
import { relianceText } from "../parts/economy-tables.tsx";
import { Note } from "../parts/empty.tsx";
import { FilterForm, SelectField } from "../parts/form.tsx";
import { Table } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { ask } from "../run.ts";
import { viewOf, type View } from "../view.ts";

const TARGETS = [
  { value: "US", label: "United States" },
  { value: "EU", label: "European Union" },
  { value: "JP", label: "Japan" },
  { value: "KR", label: "Korea" },
];

export const impactMineralsPage: Page = {
  path: "/impact/economy/minerals",
  async handle(request) {
    const target = request.query.get("target") ?? "US";
    const found = await ask(request, operations.impactEconomyMinerals, { target });
    if (found.kind === "problems") return { kind: "not_found", what: `target ${target}` };
    const minerals = found.value;
    if (request.format === "json") return { kind: "json", value: minerals };
    if (request.format === "csv") return { kind: "csv", name: `minerals-${target}`, rows: csvRows(minerals) };
    const view = await viewOf(request);
    return htmlPage(view, {
      title: `Minerals: ${nameOf(target)}`,
      description: "Concentration, import reliance and supply risk of every mineral held",
      section: "impact",
      trail: [{ label: "Economy", path: "/impact/economy" }],
      twins: ["json", "csv"],
      body: <Body view={view} minerals={minerals} />,
    });
  },
};

const nameOf = (target: string): string => TARGETS.find(({ value }) => value === target)?.label ?? target;

/** The same inside a sentence. */
const inText = (target: string): string =>
  target === "US" || target === "EU" ? `the ${nameOf(target)}` : nameOf(target);

function Body({
  view,
  minerals: { minerals, target, sources },
}: {
  readonly view: View;
  readonly minerals: ImpactMinerals;
}): JSX.Element {
  const stages = minerals.flatMap((row): readonly StageRow[] =>
    row.stages.length === 0
      ? [{ row, stage: undefined, first: true }]
      : row.stages.map((stage, i) => ({ row, stage, first: i === 0 })),
  );
  return (
    <>
      <header class="page-head">
        <h1>Minerals and how {inText(target)} depends on them</h1>
        <p class="muted">
          HHI: sum of squared shares in %, 10,000 for a single producer; over 2,500 is called highly concentrated. EU
          supply risk from 1 and economic importance from 2.8: critical.
        </p>
      </header>
      <FilterForm view={view} action="/impact/economy/minerals" label="Target" submit="Show">
        <SelectField name="target" label="Target" value={target} options={TARGETS} />
      </FilterForm>
      {target === "US" ? null : (
        <Note tone="open" title={`GDP figures for ${inText(target)} need a table of your own`}>
          <p>
            No input-output table of {inText(target)} may be shipped. With an OECD ICIO or FIGARO file of yours they are
            computed:{" "}
            <code>derisk impact economy --commodity gallium --target {target} --table FILE --format icio</code>.
            {target === "EU"
              ? ""
              : " Import reliance is not available with shipped data either; stage shares and the EU's assessment are shown as the nearest public measure."}
          </p>
        </Note>
      )}
      <Table
        caption={`${minerals.length} minerals, a row for each stage of production`}
        rows={stages}
        rowKey={({ row, stage }, i) => `${row.commodity} ${stage?.stage ?? ""} ${i}`}
        columns={[
          {
            key: "mineral",
            head: "Mineral",
            heads: true,
            cell: ({ row: { commodity, element } }) => (
              <a href={view.link("/impact/economy", { commodity, target })}>
                {commodity} <span class="muted">{element}</span>
              </a>
            ),
          },
          { key: "stage", head: "Stage", cell: ({ stage }) => (stage ? `${stage.stage} ${stage.year}` : "") },
          {
            key: "leader",
            head: "Largest producer",
            cell: ({ stage }) => (stage?.leader ? `${view.country(stage.leader.country)} ${stage.leader.pct} %` : ""),
          },
          { key: "own", head: "Made by the target", number: true, cell: ({ stage }) => (stage ? ownText(stage) : "") },
          {
            key: "hhi",
            head: "HHI",
            number: true,
            cell: ({ stage }) => (stage ? Math.round(stage.hhi).toLocaleString("en-US") : ""),
          },
          { key: "past", head: "HHI 1998-2015", cell: once(({ history }) => <Past history={history} />) },
          { key: "imports", head: "Import reliance", cell: once(({ importReliance }) => relianceText(importReliance)) },
          { key: "risk", head: "EU supply risk", number: true, cell: once(({ eu }) => eu?.supplyRisk ?? "") },
          {
            key: "importance",
            head: "EU importance",
            number: true,
            cell: once(({ eu }) => eu?.economicImportance ?? ""),
          },
          { key: "critical", head: "EU 2023", cell: once(({ eu }) => (eu?.isCritical ? "critical" : "")) },
          { key: "reliance", head: "GDP rests on", cell: once(({ reliance }) => reliance) },
        ]}
      />
      <ul class="small muted">
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </>
  );
}

interface StageRow {
  readonly row: MineralRow;
  readonly stage: MineralRow["stages"][number] | undefined;
  readonly first: boolean;
}

/** What holds for the mineral as a whole: told in the row of its first stage. */
function once(cell: (row: MineralRow) => ComponentChildren): (one: StageRow) => ComponentChildren {
  return ({ row, first }) => (first ? cell(row) : <span class="muted">as above</span>);
}

/** A small line of the published index, with its ends as text. */
function Past({ history: { years, of } }: Pick<MineralRow, "history">): JSX.Element {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return <span class="muted">not held</span>;
  const points = years.map(
    ({ published }, i) =>
      `${((i / Math.max(1, years.length - 1)) * 78 + 1).toFixed(1)},${(19 - (published / 10_000) * 18).toFixed(1)}`,
  );
  const text = `${Math.round(first.published).toLocaleString("en-US")} in ${first.year}, ${Math.round(last.published).toLocaleString("en-US")} in ${last.year}`;
  return (
    <span title={`${of}: ${text}`}>
      <svg width="80" height="20" viewBox="0 0 80 20" role="img" aria-label={`${of}: ${text}`} class="spark">
        <polyline points={points.join(" ")} />
      </svg>{" "}
      <span class="small muted">{Math.round(last.published).toLocaleString("en-US")}</span>
    </span>
  );
}

function csvRows({ minerals, target }: ImpactMinerals): readonly (readonly string[])[] {
  return [
    [
      "mineral",
      "element",
      "stage",
      "year",
      "leader",
      "leader_pct",
      `${target.toLowerCase()}_pct`,
      `${target.toLowerCase()}_at_most_pct`,
      "hhi",
      "import_reliance",
      "eu_supply_risk",
      "eu_economic_importance",
      "gdp_rests_on",
      "source",
    ],
    ...minerals.flatMap((row) =>
      (row.stages.length === 0 ? [undefined] : row.stages).map((one) => [
        row.commodity,
        row.element,
        one?.stage ?? "",
        String(one?.year ?? ""),
        one?.leader?.country ?? "",
        String(one?.leader?.pct ?? ""),
        String(one?.ownPct ?? ""),
        String(one?.ownAtMostPct ?? ""),
        one === undefined ? "" : String(Math.round(one.hhi)),
        relianceText(row.importReliance),
        String(row.eu?.supplyRisk ?? ""),
        String(row.eu?.economicImportance ?? ""),
        row.reliance,
        one?.source ?? "",
      ]),
    ),
  ];
}
