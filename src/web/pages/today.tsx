// Today: the assessment of the chosen portfolio, in the order of urgency.
import type { JSX } from "preact";
import type { AssessedLine, Assessment, Standing } from "../../assess/index.ts";
import { isIsoDate } from "../../base/date.ts";
import { operations } from "../../operations/index.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { chosenPortfolio, linesPath, portfolioPath, type Chosen } from "../portfolio-link.ts";
import { lineRows } from "../line-rows.ts";
import { Empty } from "../parts/empty.tsx";
import { PinnedFields } from "../parts/form.tsx";
import { LineTable } from "../parts/line-table.tsx";
import { Changes } from "../parts/today-changes.tsx";
import { Customers, Origins, Products } from "../parts/today-exposure.tsx";
import { Permits } from "../parts/today-permits.tsx";
import { Questions } from "../parts/today-questions.tsx";
import { Cliffs, FirstSteps, Matches, Notices, Problems } from "../parts/today-side.tsx";
import { Summary } from "../parts/today-summary.tsx";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";

const SAMPLE = "sample";

export const todayPage: Page = {
  path: "/",
  async handle(request) {
    const chosen = await chosenPortfolio(request);
    if (chosen.name === undefined) return nothing(request, chosen);
    const since = request.query.get("since") ?? "";
    const assessed = await askSurely(request, operations.portfolioAssess, {
      name: chosen.name,
      since: isIsoDate(since) ? since : undefined,
    });
    if (assessed.kind === "not_found") return { kind: "not_found", what: `portfolio ${chosen.name}` };
    const { report } = assessed;
    if (request.format === "json") return { kind: "json", value: report };
    if (request.format === "csv") return { kind: "csv", name: `assessment-${report.on}`, rows: lineRows(report.lines) };
    const view = await viewOf(request);
    return htmlPage(view, {
      title: "Today",
      description: `Assessment of ${chosen.name} as of ${report.on}`,
      section: "today",
      twins: ["json", "csv"],
      body: <Today view={view} chosen={chosen} portfolio={chosen.name} report={report} />,
    });
  },
};

interface Props {
  readonly view: View;
  readonly chosen: Chosen;
  readonly portfolio: string;
  readonly report: Assessment;
}

const SHOWN = 12;

function Today({ view, chosen, portfolio, report }: Props): JSX.Element {
  const standing = (asked: Standing): readonly AssessedLine[] =>
    report.lines.filter((line) => line.standing === asked && !line.past);
  const [prohibited, permits, undecided] = [
    standing("prohibited"),
    standing("licence_required"),
    standing("undecided"),
  ];
  return (
    <>
      <header class="page-head">
        <h1>
          What needs you on <time>{report.on}</time>
        </h1>
        <p class="muted">
          Portfolio <a href={view.link(portfolioPath(portfolio))}>{portfolio}</a>: {report.counts.held} of{" "}
          {report.lines.filter((line) => !line.past).length} open lines may not proceed yet; an answer, a licence or
          party screening is missing.
        </p>
        <Chooser view={view} chosen={chosen} />
      </header>
      {portfolio === SAMPLE ? <FirstSteps view={view} /> : null}
      <div class="columns">
        <div>
          <Section id="short" title="In short">
            <Summary view={view} portfolio={portfolio} report={report} />
          </Section>
          <Section id="hold" title="On hold: prohibited" count={prohibited.length}>
            {prohibited.length === 0 ? (
              <p class="muted">No open line is prohibited.</p>
            ) : (
              <LineTable
                view={view}
                portfolio={portfolio}
                caption="Prohibited lines"
                captionHidden
                lines={prohibited.slice(0, SHOWN)}
                oneStanding
              />
            )}
            <More view={view} portfolio={portfolio} standing="prohibited" count={prohibited.length} />
          </Section>
          <Section id="permits" title="Needs a permit" count={permits.length}>
            {permits.length === 0 ? <p class="muted">No open line waits for a permit.</p> : null}
            <Permits view={view} portfolio={portfolio} lines={permits} />
          </Section>
          <Section id="undecided" title="Undecided: questions that settle most" count={undecided.length}>
            {report.questions.length === 0 ? (
              <p class="muted">No open question.</p>
            ) : (
              <Questions view={view} questions={report.questions} />
            )}
            <p>
              <a href={view.link(linesPath(portfolio), { standing: "undecided" })}>
                All {undecided.length} undecided lines
              </a>
            </p>
          </Section>
          <Section id="changed" title="What changed">
            <Changes view={view} portfolio={portfolio} report={report} />
          </Section>
        </div>
        <aside class="side" aria-label="Dates, notices and rows to mend">
          <h2>Dates ahead</h2>
          <Cliffs view={view} portfolio={portfolio} report={report} />
          <h2>Rows to mend</h2>
          <Problems view={view} portfolio={portfolio} report={report} />
          <Matches view={view} portfolio={portfolio} report={report} />
          <h2>Read with the answers</h2>
          <Notices report={report} />
        </aside>
      </div>
      <Section id="products" title="Products that depend on hits" count={report.products.length}>
        {report.products.length === 0 ? (
          <p class="muted">No product depends on a line that is stopped, waits or is undecided.</p>
        ) : (
          <Products view={view} portfolio={portfolio} report={report} />
        )}
      </Section>
      <Section id="customers" title="Customers whose market may shut" count={report.customers.length}>
        {report.customers.length === 0 ? (
          <p class="muted">No purchase ban or listing touches a customer.</p>
        ) : (
          <Customers view={view} portfolio={portfolio} report={report} />
        )}
      </Section>
      <Section id="origins" title="Concentration by origin of the material">
        {report.concentration.length === 0 ? (
          <p class="muted">
            No bought part names its material. Fill in the columns material and material_origin of parts and supply.
          </p>
        ) : (
          <Origins view={view} report={report} />
        )}
      </Section>
    </>
  );
}

function Section({
  id,
  title,
  count,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  readonly children: JSX.Element | readonly (JSX.Element | null)[];
}): JSX.Element {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {count === undefined ? null : <span class="tally">{count}</span>}
      </h2>
      {children}
    </section>
  );
}

function More({
  view,
  portfolio,
  standing,
  count,
}: {
  readonly view: View;
  readonly portfolio: string;
  readonly standing: Standing;
  readonly count: number;
}): JSX.Element | null {
  if (count <= SHOWN) return null;
  return (
    <p>
      <a href={view.link(linesPath(portfolio), { standing })}>All {count} lines</a>
    </p>
  );
}

function Chooser({ view, chosen }: Pick<Props, "view" | "chosen">): JSX.Element | null {
  if (chosen.all.length < 2) return null;
  return (
    <form class="since" method="get" action="/" aria-label="Choose the portfolio">
      <PinnedFields view={view} />
      <label>
        Portfolio{" "}
        <select name="portfolio">
          {chosen.all.map(({ name }) => (
            <option key={name} value={name} selected={name === chosen.name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="secondary">
        Show
      </button>
    </form>
  );
}

async function nothing(request: PageRequest, { all }: Chosen): Promise<PageResponse> {
  const asked = request.query.get("portfolio") ?? "";
  if (request.format !== "html") return { kind: "not_found", what: `portfolio ${asked}`.trim() };
  const view = await viewOf(request);
  return htmlPage(view, {
    title: "Today",
    section: "today",
    status: asked === "" ? 200 : 404,
    body: (
      <>
        <h1>Today</h1>
        <Empty title={asked === "" ? "No portfolio yet." : `There is no portfolio “${asked}”.`}>
          <p>
            Bring your products, parts, suppliers and customers as CSV files or one workbook: the day's answers for
            every line then stand here.
          </p>
          <p>
            <a href={view.link("/portfolio/new")}>Bring a portfolio</a>
          </p>
          {all.length === 0 ? null : (
            <p>
              <a href={view.link("/portfolio")}>The {all.length} kept portfolios</a>
            </p>
          )}
        </Empty>
        <FirstSteps view={view} />
      </>
    ),
  });
}
