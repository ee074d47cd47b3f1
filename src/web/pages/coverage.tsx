// /coverage: what the register holds and does not. Outside it nothing is ever called uncontrolled.
import type { JSX } from "preact";
import { operations, type ListTable, type RegisterCoverage } from "../../operations/index.ts";
import type { CoverageEntry } from "../../register/index.ts";
import { goodsPath } from "../link.ts";
import { QUESTIONS_IN_WORDS } from "../messages/outcomes.ts";
import type { Page } from "../page.ts";
import { Note } from "../parts/empty.tsx";
import { CoverageBadge } from "../parts/coverage-badge.tsx";
import { OutsideLink } from "../parts/source-line.tsx";
import { Table, type Column } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";

export const coveragePage: Page = {
  path: "/coverage",
  async handle(request) {
    const held = await askSurely(request, operations.registerCoverage, {});
    if (request.format === "json") return { kind: "json", value: held };
    if (request.format === "csv") return { kind: "csv", name: "coverage", rows: csvRows(held) };
    const view = await viewOf(request);
    return htmlPage(view, {
      title: "Coverage",
      description: "Control lists, programmes and goods families the register holds, and how fully",
      section: "register",
      trail: [{ label: "Register", path: "/register" }],
      twins: ["json", "csv"],
      body: <Body view={view} held={held} />,
    });
  },
};

const CSV_HEAD = ["jurisdiction", "question", "list", "edition", "state", "families", "verified_at", "basis", "note"];

function csvRows({ coverage, tables }: RegisterCoverage): readonly (readonly string[])[] {
  const rows = coverage.map(({ jurisdiction, question, list, edition, state, families, verifiedAt, basis, note }) => [
    jurisdiction,
    question,
    list,
    edition,
    state,
    families.join("; "),
    verifiedAt,
    basis,
    note ?? "",
  ]);
  const read = tables.map(({ jurisdiction, question, list, edition, state, verifyBy }) => {
    const note = `read as a table; verify by ${verifyBy}`;
    return [jurisdiction, question, list, edition, state, "", edition, "official", note];
  });
  return [CSV_HEAD, ...rows, ...read];
}

function Body({
  view,
  held: { coverage, tables },
}: {
  readonly view: View;
  readonly held: RegisterCoverage;
}): JSX.Element {
  const jurisdictions = [...new Set(coverage.map(({ jurisdiction }) => jurisdiction))].toSorted();
  return (
    <>
      <div class="page-head">
        <h1>Coverage</h1>
        <p class="lead">
          Whether a list, an edition and a family of goods are held decides whether “no control found” may be said at
          all.
        </p>
      </div>
      <Note tone="open" title="Not listed here means not held">
        <p>
          A question that touches a list outside this table, or goods outside the families held of a list held in part,
          is answered “outside coverage”, never “no control found”.
        </p>
      </Note>
      {jurisdictions.map((code) => (
        <section key={code} aria-labelledby={`of-${code}`}>
          <h2 id={`of-${code}`}>{view.country(code)}</h2>
          <Table
            caption={`Lists and programmes of ${view.country(code)}`}
            captionHidden
            columns={columnsOf(view)}
            rows={coverage.filter(({ jurisdiction }) => jurisdiction === code)}
            rowKey={({ list, question, edition }) => `${list}${question}${edition}`}
          />
          {tables
            .filter(({ jurisdiction }) => jurisdiction === code)
            .map((table) => (
              <TableRead key={table.list} table={table} />
            ))}
        </section>
      ))}
    </>
  );
}

/** A list read whole as a table, outside the register's files. */
function TableRead({ table }: { readonly table: ListTable }): JSX.Element {
  const { list, entries, edition, heldFrom, verifyBy, state, sources } = table;
  return (
    <Note tone={state === "stale" ? "open" : "quiet"} title={`${list}: ${entries} entries, edition ${edition}`}>
      <p>
        Licence requirements of every entry, read from the list itself; days before {heldFrom} rest on dated measures
        only.{" "}
        {state === "stale"
          ? `It was to be verified by ${verifyBy}: until somebody reads a newer edition, answers that rest on it say so and nothing proceeds on them.`
          : `To be verified by ${verifyBy}.`}
      </p>
      <p class="small">
        {sources.map(({ what, edition: read, url }, index) => (
          <span key={url}>
            {index === 0 ? "" : "; "}
            <OutsideLink url={url}>{what}</OutsideLink>, {read}
          </span>
        ))}
      </p>
    </Note>
  );
}

function columnsOf(view: View): readonly Column<CoverageEntry>[] {
  return [
    {
      key: "list",
      head: "List or programme",
      heads: true,
      cell: ({ list, edition, note }) => (
        <>
          {list}
          <span class="under muted">{edition}</span>
          {note === undefined ? null : <span class="under muted">{note}</span>}
        </>
      ),
    },
    { key: "question", head: "Question", cell: ({ question }) => QUESTIONS_IN_WORDS[question] },
    { key: "state", head: "Held", cell: ({ state }) => <CoverageBadge state={state} /> },
    {
      key: "families",
      head: "Families held in full",
      cell: ({ families, state, question }) =>
        families.length === 0 ? (
          <span class="muted">{question !== "item" ? "" : state === "complete" ? "all" : "none"}</span>
        ) : (
          families.map((family, index) => (
            <span key={family}>
              {index === 0 ? "" : ", "}
              <a href={view.link(goodsPath(family))}>{family}</a>
            </span>
          ))
        ),
    },
    { key: "verified", head: "Verified", cell: ({ verifiedAt }) => <time>{verifiedAt}</time> },
  ];
}
