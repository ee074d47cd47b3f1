// The minerals held, for one target: producers, concentration over time, import reliance, the EU's supply risk.
import type { JSX } from "preact";
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

function decisive({ stages, decisiveStage }: MineralRow): MineralRow["stages"][number] | undefined {
  return stages.find(({ stage }) => stage === decisiveStage) ?? stages[0];
}

function Body({
  view,
  minerals: { minerals, target, sources },
}: {
  readonly view: View;
  readonly minerals: ImpactMinerals;
}): JSX.Element {
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
        caption={`${minerals.length} minerals`}
        rows={minerals}
        rowKey={({ commodity }) => commodity}
        columns={[
          {
            key: "mineral",
            head: "Mineral",
            heads: true,
            cell: ({ commodity, element }) => (
              <a href={view.link("/impact/economy", { commodity, target })}>
                {commodity} <span class="muted">{element}</span>
              </a>
            ),
          },
          { key: "stage", head: "Stage", cell: byStage(({ stage, year }) => `${stage} ${year}`) },
          {
            key: "leader",
            head: "Largest producer",
            cell: byStage(({ leader }) =>
              leader === undefined ? "" : `${view.country(leader.country)} ${leader.pct} %`,
            ),
          },
          { key: "own", head: "Made by the target", number: true, cell: byStage(ownText) },
          {
            key: "hhi",
            head: "HHI",
            number: true,
            cell: byStage(({ hhi }) => Math.round(hhi).toLocaleString("en-US")),
          },
          { key: "past", head: "HHI 1998-2015", cell: ({ history }) => <Past history={history} /> },
          { key: "imports", head: "Import reliance", cell: ({ importReliance }) => relianceText(importReliance) },
          { key: "risk", head: "EU supply risk", number: true, cell: ({ eu }) => eu?.supplyRisk ?? "" },
          { key: "importance", head: "EU importance", number: true, cell: ({ eu }) => eu?.economicImportance ?? "" },
          { key: "critical", head: "EU 2023", cell: ({ eu }) => (eu?.isCritical ? "critical" : "") },
          { key: "reliance", head: "GDP rests on", cell: ({ reliance }) => reliance },
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

type Stage = MineralRow["stages"][number];

/** One line a stage of production, the same order in every column. */
function byStage(text: (stage: Stage) => string): (row: MineralRow) => JSX.Element {
  return ({ stages }) => (
    <>
      {stages.map((stage, i) => (
        <span key={`${stage.stage} ${i}`}>
          {text(stage)}
          <br />
        </span>
      ))}
    </>
  );
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
      "hhi",
      "import_reliance",
      "eu_supply_risk",
      "eu_economic_importance",
      "gdp_rests_on",
      "source",
    ],
    ...minerals.map((row) => {
      const one = decisive(row);
      return [
        row.commodity,
        row.element,
        one?.stage ?? "",
        String(one?.year ?? ""),
        one?.leader?.country ?? "",
        String(one?.leader?.pct ?? ""),
        String(one?.ownPct ?? ""),
        String(Math.round(one?.hhi ?? 0)),
        relianceText(row.importReliance),
        String(row.eu?.supplyRisk ?? ""),
        String(row.eu?.economicImportance ?? ""),
        row.reliance,
        one?.source ?? "",
      ];
    }),
  ];
}
