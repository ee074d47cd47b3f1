// Impact on a company: what stops when, what it costs, by which way, what would help; sliders over the weekly model.
import type { JSX } from "preact";
import { replayer, type CompanyImpact, type ProductImpact } from "../../impact/index.ts";
import { operations } from "../../operations/index.ts";
import { readOwnFigures } from "../impact-query.ts";
import { addressOf } from "../link.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { Empty, Note } from "../parts/empty.tsx";
import { ImpactRests } from "../parts/impact-rests.tsx";
import { Island } from "../parts/island.tsx";
import { OwnFiguresForm } from "../parts/impact-own-figures.tsx";
import { KNOB_NAMES, readKnobs, Redrawn, Sliders } from "../parts/impact-replay.tsx";
import { ImpactTables } from "../parts/impact-tables.tsx";
import { SourceLine } from "../parts/source-line.tsx";
import { chosenPortfolio } from "../portfolio-link.ts";
import { htmlPage } from "../render.ts";
import { ask, askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";

const WEEKS = 52;

export const impactCompanyPage: Page = {
  path: "/impact/company",
  async handle(request) {
    const { name } = await chosenPortfolio(request);
    if (name === undefined) return nothingKept(request);
    const stop = stopOf(request.query);
    const { problems, ...own } = readOwnFigures(request.query);
    const input = { name, weeks: WEEKS, ...(stop === undefined ? {} : { stop }), ...own };
    const asked = await ask(request, operations.portfolioImpact, input);
    const refused = asked.kind === "problems" ? asked.problems.map(({ field, message }) => `${field}: ${message}`) : [];
    const found =
      asked.kind === "ok"
        ? asked.value
        : await askSurely(request, operations.portfolioImpact, { name, weeks: WEEKS, stop });
    if (found.kind === "not_found") return { kind: "not_found", what: `portfolio ${name}` };
    const { report, model, stoppable } = found;
    if (request.format === "json") return { kind: "json", value: report };
    if (request.format === "csv") return { kind: "csv", name: `impact-${name}`, rows: rowsOf(report.products) };
    const view = await viewOf(request);
    const knobs = readKnobs(request.query, model.weeks, model.typicalDelay);
    return htmlPage(view, {
      title: "Impact on the company",
      section: "impact",
      twins: ["json", "csv"],
      body: (
        <>
          <header class="page-head">
            <h1>Impact on the company</h1>
            <p class="muted">
              Portfolio {name}, from {report.start} over {report.weeks} weeks
              {report.scenario === undefined ? "" : `, scenario "${report.scenario}"`}.
            </p>
          </header>
          <WhatIf view={view} name={name} stop={stop} stoppable={stoppable} />
          <OwnFiguresForm
            report={report}
            query={request.query}
            own={{ ...own, problems: [...problems, ...refused] }}
            action={view.path}
            request={{ input, days: { on: view.on, known: view.known } }}
          />
          <InShort report={report} />
          <h2>When products stop</h2>
          <Island name="impact-company" data={{ model, knobs, start: report.start }}>
            <form method="get" action={view.path} class="replay-form">
              {kept(request.query).map(([key, value]) => (
                <input key={key} type="hidden" name={key} value={value} />
              ))}
              <Sliders knobs={knobs} weeks={model.weeks} />
              <button type="submit">Draw again</button>
            </form>
            <Redrawn products={replayer(model)(knobs)} weeks={model.weeks} start={report.start} />
          </Island>
          <SourceLine
            text={`Weekly model over portfolio ${name}: stocks, capacities, alternatives after their delay. All stops last as long as the slider says; the figures below use recorded experience instead.`}
          />
          <ImpactTables view={view} name={name} report={report} />
          <ImpactRests report={report} />
        </>
      ),
    });
  },
};

async function nothingKept(request: PageRequest): Promise<PageResponse> {
  const view = await viewOf(request);
  return htmlPage(view, {
    title: "Impact on the company",
    section: "impact",
    body: (
      <>
        <header class="page-head">
          <h1>Impact on the company</h1>
        </header>
        <Empty title="No portfolio is kept yet.">
          <p>
            <a href={view.link("/portfolio/new")}>Bring your products, parts, bills of material and supply lines</a>:
            the model is built from them.
          </p>
        </Empty>
      </>
    ),
  });
}

interface Stop {
  readonly material: string;
  readonly country: string;
}

/** `?stop=gallium|CN`. */
function stopOf(query: URLSearchParams): Stop | undefined {
  const [material = "", country = ""] = (query.get("stop") ?? "").split("|");
  return material === "" || !/^[A-Z]{2}$/.test(country) ? undefined : { material, country };
}

function kept(query: URLSearchParams): readonly (readonly [string, string])[] {
  return [...query].filter(([name]) => !KNOB_NAMES.some((knob) => knob === name));
}

interface WhatIfProps {
  readonly view: View;
  readonly name: string;
  readonly stop: Stop | undefined;
  readonly stoppable: readonly Stop[];
}

function WhatIf({ view, name, stop, stoppable }: WhatIfProps): JSX.Element {
  const pinned = [...view.query].filter(([key]) => key === "on" || key === "known");
  return (
    <form method="get" action={view.path} class="what-if">
      {pinned.map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <input type="hidden" name="portfolio" value={name} />
      <label for="what-if-stop">What happens </label>
      <select id="what-if-stop" name="stop">
        <option value="">what the register's measures do, as known on {view.known}</option>
        {stoppable.map(({ material, country }) => {
          const value = `${material}|${country}`;
          const isChosen = stop !== undefined && stop.material === material && stop.country === country;
          return (
            <option key={value} value={value} selected={isChosen}>
              and no {material} from {view.country(country)} any more
            </option>
          );
        })}
      </select>{" "}
      <button type="submit">Show</button>{" "}
      {stop === undefined ? null : (
        <a href={addressOf(view.path, { portfolio: name, ...Object.fromEntries(pinned) })}>Only the measures</a>
      )}
    </form>
  );
}

function InShort({ report }: { readonly report: CompanyImpact }): JSX.Element {
  const { totals, inNoTotal, shocks, running, outOfCoverage } = report;
  const amount = (value: number): string => Math.round(value).toLocaleString("en-GB");
  const direct = shocks.filter(({ open }) => !open).length;
  return (
    <>
      <dl class="figures">
        {totals.map(({ currency, revenue }) => (
          <div key={currency}>
            <dt>Revenue lost, {currency}</dt>
            <dd>
              <b>{amount(revenue.refused)}</b> if licences are refused; {amount(revenue.granted)} if they come after the
              usual delay; expected {amount(revenue.mean)} ({amount(revenue.p10)} to {amount(revenue.p90)} in 8 of 10
              runs); up to {amount(revenue.worst)} if all that is open goes wrong.
            </dd>
          </div>
        ))}
      </dl>
      {inNoTotal.length === 0 ? null : (
        <Note tone="open" title="Some products are in none of these sums">
          <p>Revenue or currency is not known: {inNoTotal.join(", ")}.</p>
        </Note>
      )}
      {direct === 0 ? (
        <Note tone="quiet" title="No measure changes anything for a supply line in these weeks">
          <p>
            {running} lines trade under a licence already and go on unless it is refused. Choose a material and country
            above to see what a stop would do.
          </p>
        </Note>
      ) : null}
      {outOfCoverage === 0 ? null : (
        <p class="muted small">
          No answer is held for {outOfCoverage} lines: nothing is modelled for them, which is no clearance. {running}{" "}
          lines trade under a licence already and go on.
        </p>
      )}
    </>
  );
}

function rowsOf(products: readonly ProductImpact[]): readonly (readonly string[])[] {
  const head =
    "product_id,product,currency,granted_short,granted_stops,refused_short,refused_stops,worst_short,worst_stops,refused_lost_revenue,expected_lost_revenue,p10,p90,short_in,path";
  const week = (value: number | null): string => (value === null ? "" : String(value));
  return [
    head.split(","),
    ...products.map(({ productId, name, currency, granted, refused, worst, band, path }) => [
      productId,
      name,
      currency ?? "",
      week(granted.shortFrom),
      week(granted.stopsFrom),
      week(refused.shortFrom),
      week(refused.stopsFrom),
      week(worst.shortFrom),
      week(worst.stopsFrom),
      String(refused.lostRevenue ?? ""),
      String(band.lostRevenue?.mean ?? ""),
      String(band.lostRevenue?.p10 ?? ""),
      String(band.lostRevenue?.p90 ?? ""),
      String(band.shortIn),
      path.map(({ id }) => id).join(" > "),
    ]),
  ];
}
