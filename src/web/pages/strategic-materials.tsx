// Strategic raw materials of a portfolio: the company risk assessment of the EU's Critical Raw Materials Act, to read and to
// keep as a file.
import type { JSX } from "preact";
import { type CrmaAssessment, crmaAssessment } from "../../assess/index.ts";
import { operations } from "../../operations/index.ts";
import { addressOf } from "../link.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { Empty } from "../parts/empty.tsx";
import { Table } from "../parts/table.tsx";
import { chosenPortfolio } from "../portfolio-link.ts";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";

const PATH = "/diversify/strategic-materials";

interface Found {
  readonly name: string;
  readonly on: string;
  readonly crma: CrmaAssessment;
}

async function foundFor(request: PageRequest): Promise<Found | undefined> {
  const { name } = await chosenPortfolio(request);
  if (name === undefined) return undefined;
  const assessed = await askSurely(request, operations.portfolioAssess, { name });
  if (assessed.kind === "not_found") return undefined;
  return { name, on: assessed.report.on, crma: crmaAssessment(assessed.report) };
}

export const strategicMaterialsPage: Page = {
  path: PATH,
  async handle(request): Promise<PageResponse> {
    const found = await foundFor(request);
    const view = await viewOf(request);
    if (found === undefined)
      return htmlPage(view, { title: TITLE, section: "diversify", body: <Nothing view={view} /> });
    const { crma, name } = found;
    if (request.format === "json") return { kind: "json", value: crma };
    if (request.format === "csv") return { kind: "csv", name: `strategic-materials-${name}`, rows: rowsOf(crma) };
    return htmlPage(view, {
      title: TITLE,
      section: "diversify",
      twins: ["json", "csv"],
      body: <Body view={view} {...found} />,
    });
  },
};

/** The same as Markdown, to hand in or to work on. */
export const strategicMaterialsFilePage: Page = {
  path: `${PATH}/assessment.md`,
  async handle(request): Promise<PageResponse> {
    const found = await foundFor(request);
    if (found === undefined) return { kind: "not_found", what: "a portfolio to assess" };
    const { crmaMarkdown } = await import("../../reports/index.ts");
    return {
      kind: "file",
      bytes: new TextEncoder().encode(crmaMarkdown(found.on, found.crma)),
      type: "text/markdown; charset=utf-8",
      name: `strategic-materials-${found.name}.md`,
    };
  },
};

const TITLE = "Strategic raw materials";

function Body({ view, name, on, crma }: Found & { readonly view: View }): JSX.Element {
  return (
    <>
      <header class="page-head">
        <h1>{TITLE}</h1>
        <p class="muted">
          Portfolio {name} on {on}: the company risk assessment of the EU's Critical Raw Materials Act, Article 24, as
          far as the portfolio supports it.
        </p>
        <p class="small">
          <a href={addressOf(`${PATH}/assessment.md`, { ...Object.fromEntries(view.query), portfolio: name })}>
            As a document (Markdown)
          </a>
        </p>
      </header>
      {crma.rows.length === 0 ? <p>No bought part states a strategic raw material.</p> : null}
      <Table
        caption="Strategic raw materials bought"
        captionHidden
        rows={crma.rows}
        rowKey={({ material }) => material}
        columns={[
          {
            key: "material",
            head: "Material",
            heads: true,
            cell: ({ material, entry, letter, certainty }) => (
              <>
                {material}
                <span class="sub small muted">
                  Annex I ({letter}): {entry}
                  {certainty === "reading" ? ", by our reading of the group" : ""}
                </span>
              </>
            ),
          },
          {
            key: "origins",
            head: "Where it comes from",
            cell: ({ origins, parts }) => (
              <>
                {origins
                  .map(
                    ({ country, share }) =>
                      `${country === null ? "not known" : view.country(country)} ${Math.round(share * 100)} %`,
                  )
                  .join(", ")}
                <span class="sub small muted">
                  {parts} {parts === 1 ? "part states" : "parts state"} it
                </span>
              </>
            ),
          },
          { key: "factors", head: "What might affect supply", cell: ({ factors }) => <Sentences of={factors} /> },
          {
            key: "vulnerability",
            head: "Vulnerability",
            cell: ({ vulnerability }) => <Sentences of={vulnerability} />,
          },
          { key: "unknown", head: "Not known", cell: ({ unknown }) => <Sentences of={unknown} /> },
        ]}
      />
      {crma.notListed.length === 0 ? null : (
        <p>
          Not listed in Annex I, section 1 under this name: {crma.notListed.join(", ")}. A compound may still contain
          one that is listed.
        </p>
      )}
      <h2>Read with the table</h2>
      <ul class="small">
        {crma.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

function Sentences({ of }: { readonly of: readonly string[] }): JSX.Element {
  return (
    <ul class="plain small">
      {of.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function Nothing({ view }: { readonly view: View }): JSX.Element {
  return (
    <>
      <header class="page-head">
        <h1>{TITLE}</h1>
      </header>
      <Empty title="No portfolio is kept yet.">
        <p>
          <a href={view.link("/portfolio/new")}>Bring your parts and supply lines</a>: a part states its material, a
          supply line where it was refined or mined.
        </p>
      </Empty>
    </>
  );
}

function rowsOf({ rows, notListed }: CrmaAssessment): readonly (readonly string[])[] {
  const head = [
    "material",
    "annex_letter",
    "annex_entry",
    "certainty",
    "parts",
    "origins",
    "factors",
    "vulnerability",
    "unknown",
    "sources",
  ];
  return [
    head,
    ...rows.map((row) => [
      row.material,
      row.letter,
      row.entry,
      row.certainty,
      String(row.parts),
      row.origins.map(({ country, share }) => `${country ?? "unknown"} ${Math.round(share * 100)} %`).join("; "),
      row.factors.join(" "),
      row.vulnerability.join(" "),
      row.unknown.join(" "),
      row.sources.join(" "),
    ]),
    ...notListed.map((material) => [material, "", "not listed under this name; a compound may contain one that is"]),
  ];
}
