// /read/:id/:candidate/draft: from a confirmed candidate to a draft of the register, and what it does to the portfolio.
import type { JSX } from "preact";
import type { Assessment } from "../../assess/index.ts";
import { operations, type ReadingDraft } from "../../operations/index.ts";
import type { Page, PageRequest } from "../page.ts";
import { Empty, Note } from "../parts/empty.tsx";
import { Table, type Column } from "../parts/table.tsx";
import { STANDING_WORDS } from "../messages/standings.ts";
import { measurePath } from "../link.ts";
import { chosenPortfolio, linePath } from "../portfolio-link.ts";
import { readingPath } from "../reading-link.ts";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";

type Draft = Extract<ReadingDraft, { readonly kind: "draft" }>;

export const readingDraftPage: Page = {
  path: "/read/:id/:candidate/draft",
  async handle(request) {
    const { id = "", candidate = "" } = request.params;
    const draft = await askSurely(request, operations.readingsDraft, { id, candidate });
    const effect = draft.kind === "draft" ? await effectOf(request, draft) : undefined;
    if (request.format === "json")
      return { kind: "json", value: { ...draft, ...(effect === undefined ? {} : { effect }) } };
    const view = await viewOf(request);
    return htmlPage(view, {
      title: "Draft measure",
      section: "read",
      trail: [
        { label: "Library", path: "/read" },
        { label: "Document", path: readingPath(id) },
      ],
      twins: ["json"],
      body: (
        <>
          <header class="page-head">
            <h1>Draft measure, and what it does to me</h1>
            <p class="muted">
              From one document, confirmed by a person: in the register it may tighten answers and never clears one
              until the official text is read. What stands below holds if the document is right.
            </p>
          </header>
          {draft.kind === "refused" ? (
            <Note tone="open" title={draft.why}>
              <p>
                <a href={view.link(readingPath(id))}>Back to the document</a>
              </p>
            </Note>
          ) : (
            <Drafted view={view} draft={draft} effect={effect} />
          )}
        </>
      ),
    });
  },
};

interface Effect {
  readonly portfolio: string;
  /** Lines whose standing the measure changes, or that it asks something of. */
  readonly lines: readonly {
    readonly id: string;
    readonly item: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly of: number;
}

/** The newest portfolio, assessed with what the document says and without it; nothing where nothing can be assumed. */
async function effectOf(request: PageRequest, { scenario, changes }: Draft): Promise<Effect | undefined> {
  const { name } = await chosenPortfolio(request);
  if (name === undefined || scenario === undefined) return undefined;
  const [before, after] = [
    await askSurely(request, operations.portfolioAssess, { name }),
    await askSurely(request, operations.portfolioAssess, { name, scenario: JSON.stringify(scenario) }),
  ];
  if (before.kind !== "assessed" || after.kind !== "assessed") return undefined;
  const { measures: added = [] } = scenario as { readonly measures?: readonly { readonly id: string }[] };
  const measures = new Set([...added.map(({ id }) => id), ...(changes === undefined ? [] : [changes])]);
  const standings = new Map(before.report.lines.map(({ id, standing }) => [id, standing]));
  const lines = after.report.lines
    .filter((line) => standings.get(line.id) !== line.standing || isAsked(line, measures))
    .map(({ id, itemName, standing }) => ({
      id,
      item: itemName,
      before: STANDING_WORDS[standings.get(id) ?? standing].text,
      after: STANDING_WORDS[standing].text,
    }));
  return { portfolio: name, lines, of: after.report.lines.length };
}

function isAsked({ verdict }: Assessment["lines"][number], measures: ReadonlySet<string>): boolean {
  return verdict.determinations.some(({ requirements = [] }) =>
    requirements.some(({ measure }) => measures.has(measure)),
  );
}

interface DraftedProps {
  readonly view: View;
  readonly draft: Draft;
  readonly effect: Effect | undefined;
}

function Drafted({ view, draft, effect }: DraftedProps): JSX.Element {
  return (
    <>
      {draft.changes === undefined ? null : (
        <p>
          It changes a measure that the register holds:{" "}
          <a href={view.link(measurePath(draft.changes))}>{draft.changes}</a>. The event below belongs to that measure.
        </p>
      )}
      {draft.known === undefined ? null : (
        <p>
          The register holds <a href={view.link(measurePath(draft.known))}>{draft.known}</a>, which may be this measure:
          compare the two before you add it.
        </p>
      )}
      <h2>What it does to my portfolio</h2>
      {draft.scenario === undefined ? (
        <Empty title="That cannot be worked out from the document.">
          <p>
            It changes how the measure works, or a part of it, not whether it applies: read what it changes and check
            single lines.
          </p>
        </Empty>
      ) : effect === undefined ? (
        <Empty title="No portfolio is kept.">
          <p>
            <a href={view.link("/portfolio/new")}>Bring a portfolio</a> and this page says which of its lines the
            measure touches.
          </p>
        </Empty>
      ) : effect.lines.length === 0 ? (
        <p>
          None of the {effect.of} lines of {effect.portfolio} changes its standing, and none is asked for anything by
          this measure. Lines that were on hold stay so.
        </p>
      ) : (
        <Table
          caption={`${effect.lines.length} of ${effect.of} lines of ${effect.portfolio}, as of ${view.on}`}
          stack
          columns={lineColumns(view, effect.portfolio)}
          rows={effect.lines}
          rowKey={({ id }) => id}
        />
      )}
      <h2>What is still missing</h2>
      <ul>
        {draft.gaps.map(({ field, find }) => (
          <li key={`${field} ${find}`}>
            <code>{field}</code>: {find}
          </li>
        ))}
        {draft.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <h2>Draft for the register</h2>
      <pre class="yaml" role="region" aria-label="Draft as YAML" tabIndex={0}>
        <code>{draft.yaml}</code>
      </pre>
    </>
  );
}

type Line = Effect["lines"][number];

function lineColumns(view: View, portfolio: string): readonly Column<Line>[] {
  return [
    { key: "line", head: "Line", heads: true, cell: ({ id }) => <a href={view.link(linePath(portfolio, id))}>{id}</a> },
    { key: "item", head: "Item", cell: ({ item }) => item },
    { key: "before", head: "Today", cell: ({ before }) => before },
    { key: "after", head: "If the document is right", cell: ({ after }) => after },
  ];
}
