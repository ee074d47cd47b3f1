// Impact on an economy: what a cut of a mineral's exports does to price, quantity and GDP; the slider redraws at once.
import type { JSX } from "preact";
import type { ScenarioPath, WorldMap } from "../../impact/index.ts";
import { operations, type ImpactEconomyReport } from "../../operations/index.ts";
import { WorldShares } from "../charts/world-map.tsx";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { CutSlider, EconomyReadout } from "../parts/economy-readout.tsx";
import {
  AffectedTable,
  DependenceTable,
  ImpactTables,
  InputsTable,
  MarketTables,
  TableSource,
} from "../parts/economy-tables.tsx";
import { Note, Unreadable } from "../parts/empty.tsx";
import { FilterForm, SelectField, TextField } from "../parts/form.tsx";
import { Island } from "../parts/island.tsx";
import { SourceLine } from "../parts/source-line.tsx";
import { htmlPage } from "../render.ts";
import { ask, type FieldProblem } from "../run.ts";
import { viewOf, type View } from "../view.ts";

/** Depths the slider stops at: every 5 %. */
const LEVELS = 21;

interface Asked {
  readonly commodity: readonly string[];
  readonly source: string | undefined;
  /** In % as the address has it. */
  readonly cut: number;
  readonly target: string;
}

export const impactEconomyPage: Page = {
  path: "/impact/economy",
  async handle(request) {
    const asked = askedIn(request.query);
    const { commodity, source, cut, target } = asked;
    const found = await ask(request, operations.impactEconomy, {
      commodity,
      source,
      cut: cut / 100,
      target,
      trace: true,
    });
    const view = await viewOf(request);
    if (found.kind === "problems") return withProblems(view, asked, found.problems);
    const report = found.value;
    if (request.format === "json") return { kind: "json", value: report };
    if (request.format === "csv")
      return { kind: "csv", name: `impact-economy-${commodity.join("-")}`, rows: csvRows(report) };
    const path = target === "US" ? await pathOf(request, asked) : undefined;
    const kit = await request.context.economy();
    return page(
      view,
      <Body
        view={view}
        asked={asked}
        report={report}
        path={path}
        map={kit.data.worldMap}
        ids={kit.data.commodities.map(({ id }) => id)}
        shares={sharesOf(kit.data.commodities, report)}
      />,
    );
  },
};

function page(view: View, body: JSX.Element, status?: number): PageResponse {
  return htmlPage(view, {
    title: "Impact on an economy",
    description: "What a cut of a mineral's exports does to price, quantity and GDP",
    section: "impact",
    twins: ["json", "csv"],
    body,
    ...(status === undefined ? {} : { status }),
  });
}

function askedIn(query: URLSearchParams): Asked {
  const cut = Number(query.get("cut") ?? "100");
  const named = [query.get("commodity"), query.get("also")].filter((id): id is string => id !== null && id !== "");
  const source = query.get("source")?.trim();
  return {
    commodity: named.length === 0 ? ["gallium"] : [...new Set(named)],
    source: source === "" ? undefined : source,
    cut: Number.isFinite(cut) ? cut : Number.NaN,
    target: query.get("target") ?? "US",
  };
}

async function pathOf(request: PageRequest, { commodity, source }: Asked): Promise<ScenarioPath | undefined> {
  const found = await ask(request, operations.impactEconomyPath, { commodity, source, levels: LEVELS });
  return found.kind === "ok" && found.value.minerals.length > 0 ? found.value : undefined;
}

/** Shares at the stage where the cut bites, of the first mineral. */
function sharesOf(
  commodities: readonly {
    readonly id: string;
    readonly stages: readonly { readonly stage: string; readonly shares: readonly (readonly [string, number])[] }[];
  }[],
  { dependence: [first] }: ImpactEconomyReport,
): ReadonlyMap<string, number> {
  const stage = commodities
    .find(({ id }) => id === first?.commodity)
    ?.stages.find((one) => one.stage === first?.decisiveStage);
  return new Map(stage?.shares.filter(([country, share]) => country !== "ZZ" && share > 0) ?? []);
}

interface BodyProps {
  readonly view: View;
  readonly asked: Asked;
  readonly report: ImpactEconomyReport;
  readonly path: ScenarioPath | undefined;
  readonly map: WorldMap;
  readonly ids: readonly string[];
  readonly shares: ReadonlyMap<string, number>;
}

function Body({ view, asked, report, path, map, ids, shares }: BodyProps): JSX.Element {
  const { gdp, markets, dependence, trace, table, method } = report;
  const [first] = dependence;
  return (
    <>
      <Head view={view} asked={asked} ids={ids} />
      {gdp.kind === "not_available" ? (
        <Note tone="open" title="GDP is not available">
          <p>{gdp.why}</p>
        </Note>
      ) : (
        <p>
          <strong>{basisText(gdp.gdp.basis)}</strong> Model of one year; not a forecast.{" "}
          <a href={view.link("/impact/economy/study")}>How it stands beside the published study</a>.
        </p>
      )}
      {path === undefined ? null : <Redrawn view={view} asked={asked} path={path} />}
      {gdp.kind === "impact" ? <ImpactTables gdp={gdp} /> : null}
      {markets.length === 0 ? null : <MarketTables view={view} markets={markets} />}
      {shares.size === 0 || first === undefined ? null : (
        <WorldShares
          map={map}
          caption={`${first.commodity}: share of world output, ${first.decisiveStage ?? ""}`}
          shares={shares}
          marked={markets.map(({ source }) => source)}
        />
      )}
      <DependenceTable view={view} dependence={dependence} />
      <AffectedTable affected={report.affected} />
      {trace === undefined ? null : <InputsTable trace={trace} />}
      <TableSource table={table} method={method} />
    </>
  );
}

function Redrawn({
  view,
  asked,
  path,
}: {
  readonly view: View;
  readonly asked: Asked;
  readonly path: ScenarioPath;
}): JSX.Element {
  const at = Math.max(0, Math.min(LEVELS - 1, Math.round((asked.cut / 100) * (LEVELS - 1))));
  const kept = [...view.query].filter(([name]) => name !== "cut");
  return (
    <>
      <Island name="impact-economy" data={{ path, at }}>
        <form method="get" action={view.path} class="replay-form">
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <CutSlider cut={path.points[at]?.cut ?? 1} />
          <button type="submit">Draw again</button>
        </form>
        <EconomyReadout path={path} at={at} />
      </Island>
      <SourceLine
        text={`Curves at steps of 5 %; the tables below are for a cut of ${asked.cut} % as in the address. Losses in ${path.unit}, prices of 2017 for value added.`}
      />
    </>
  );
}

function Head({
  view,
  asked,
  ids,
}: {
  readonly view: View;
  readonly asked: Asked;
  readonly ids: readonly string[];
}): JSX.Element {
  const options = ids.toSorted().map((id) => ({ value: id, label: id }));
  return (
    <>
      <header class="page-head">
        <h1>Impact on an economy</h1>
        <p class="muted">
          If a country's net exports of a mineral are cut for a year: what it costs, whom, by which way, and how sure
          that is.
        </p>
      </header>
      <FilterForm view={view} action="/impact/economy" label="Scenario" submit="Show">
        <SelectField name="commodity" label="Mineral" value={asked.commodity[0]} options={options} />
        <SelectField name="also" label="and" value={asked.commodity[1]} options={options} none="nothing else" />
        <TextField
          name="source"
          label="From"
          value={asked.source}
          placeholder="usual source"
          hint="ISO code, e.g. CN"
        />
        <TextField name="cut" label="Cut, %" type="number" value={String(asked.cut)} />
        <SelectField
          name="target"
          label="Target"
          value={asked.target}
          options={[
            { value: "US", label: "United States" },
            { value: "EU", label: "European Union" },
            { value: "JP", label: "Japan" },
            { value: "KR", label: "Korea" },
          ]}
        />
      </FilterForm>
    </>
  );
}

async function withProblems(view: View, asked: Asked, problems: readonly FieldProblem[]): Promise<PageResponse> {
  const body = (
    <>
      <Head view={view} asked={asked} ids={asked.commodity} />
      <Unreadable title="The scenario could not be read" problems={problems} />
    </>
  );
  return page(view, body, 400);
}

/** What the figure rests on, in one sentence. */
function basisText(basis: string): string {
  switch (basis) {
    case "calibrated":
      return "Calibrated: the total was fitted to a published study, so its agreement proves nothing.";
    case "predicted":
      return "Predicted: the inputs are calibrated minerals, this figure itself was fitted to nothing.";
    default:
      return "Transferred: how much output stands on this mineral is not published; shares of the calibrated minerals are carried over.";
  }
}

function csvRows({ gdp }: ImpactEconomyReport): readonly (readonly string[])[] {
  const head = ["code", "industry", "low", "central", "high", "direct", "share_of_value_added"];
  if (gdp.kind === "not_available") return [head];
  return [
    head,
    ...gdp.industries.map(({ code, name, change, direct, share }) => [
      code,
      name,
      ...[change.low, change.central, change.high, direct, share].map(String),
    ]),
  ];
}
