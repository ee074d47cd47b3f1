// Lines: every dealing and supply line of a portfolio, by standing, kind and words.
import type { JSX } from "preact";
import { RELEASES, STANDINGS, type AssessedLine } from "../../assess/index.ts";
import { assessedPortfolio, portfolioTrail } from "../assessed.ts";
import { lineRows } from "../line-rows.ts";
import { isStanding, STANDING_WORDS } from "../messages/standings.ts";
import { words } from "../messages/words.ts";
import type { Page } from "../page.ts";
import { linesPath } from "../portfolio-link.ts";
import { Empty } from "../parts/empty.tsx";
import { FilterForm, SelectField, TextField } from "../parts/form.tsx";
import { LineTable } from "../parts/line-table.tsx";
import { fitsKind } from "../parts/today-summary.tsx";
import { htmlPage } from "../render.ts";
import { viewOf, type View } from "../view.ts";

const PER_PAGE = 60;

export const linesPage: Page = {
  path: "/portfolio/:name/lines",
  async handle(request) {
    const assessed = await assessedPortfolio(request);
    if (assessed.kind === "none") return assessed.answer;
    const { name, report } = assessed;
    const lines = report.lines.filter(filterOf(request.query));
    if (request.format === "json") return { kind: "json", value: lines };
    if (request.format === "csv") return { kind: "csv", name: `lines-${report.on}`, rows: lineRows(lines) };
    const view = await viewOf(request);
    return htmlPage(view, {
      title: `Lines of ${name}`,
      section: "portfolio",
      trail: portfolioTrail(name),
      twins: ["json", "csv"],
      body: (
        <>
          <h1>
            {lines.length} of {report.lines.length} lines
          </h1>
          <Filters view={view} name={name} />
          {lines.length === 0 ? (
            <Empty title="No line fits.">
              <p>
                <a href={view.link(linesPath(name))}>All {report.lines.length} lines</a>
              </p>
            </Empty>
          ) : (
            <Listing view={view} name={name} lines={lines} />
          )}
        </>
      ),
    });
  },
};

function filterOf(query: URLSearchParams): (line: AssessedLine) => boolean {
  const standing = query.get("standing");
  const release = RELEASES.find((one) => one === query.get("release"));
  const text = (query.get("text") ?? "").trim().toLowerCase();
  return (line) => {
    if (isStanding(standing) && line.standing !== standing) return false;
    if (!fitsKind(line, query.get("kind"))) return false;
    if (release !== undefined && line.release !== release) return false;
    const party = line.counterparty;
    return [line.id, line.itemName, party?.name ?? "", party?.nameLocal ?? "", line.from ?? "", line.to ?? ""].some(
      (one) => one.toLowerCase().includes(text),
    );
  };
}

function Filters({ view, name }: { readonly view: View; readonly name: string }): JSX.Element {
  const { query } = view;
  return (
    <FilterForm view={view} action={linesPath(name)} label="Filter lines">
      <TextField
        name="text"
        label="Words"
        type="search"
        value={query.get("text") ?? ""}
        hint="item, id, party or country code"
      />
      <SelectField
        name="standing"
        label="Standing"
        none="any"
        value={query.get("standing") ?? undefined}
        options={STANDINGS.map((value) => ({ value, label: STANDING_WORDS[value].text }))}
      />
      <SelectField
        name="release"
        label="Release"
        none="any"
        value={query.get("release") ?? undefined}
        options={RELEASES.map((value) => ({ value, label: words(value) }))}
      />
      <SelectField
        name="kind"
        label="Kind"
        none="any"
        value={query.get("kind") ?? undefined}
        options={[
          { value: "supply", label: "Supply lines" },
          { value: "ahead", label: "Dealings ahead" },
          { value: "past", label: "Past dealings" },
        ]}
      />
    </FilterForm>
  );
}

function Listing({
  view,
  name,
  lines,
}: {
  readonly view: View;
  readonly name: string;
  readonly lines: readonly AssessedLine[];
}): JSX.Element {
  const pages = Math.ceil(lines.length / PER_PAGE);
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(view.query.get("page") ?? 1)) || 1));
  const to = (number: number): string =>
    view.link(linesPath(name), { ...Object.fromEntries(view.query), page: number === 1 ? undefined : number });
  return (
    <>
      <LineTable
        view={view}
        portfolio={name}
        caption={pages === 1 ? "Lines" : `Lines, page ${page} of ${pages}`}
        lines={lines.slice((page - 1) * PER_PAGE, page * PER_PAGE)}
      />
      {pages === 1 ? null : (
        <nav class="pages" aria-label="Pages">
          {page > 1 ? <a href={to(page - 1)}>Previous</a> : <span />}
          {page < pages ? <a href={to(page + 1)}>Next</a> : <span />}
        </nav>
      )}
    </>
  );
}
