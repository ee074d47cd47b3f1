// Lists: what parties are screened against, how old it is, and what failed. An old list still finds; a missing one clears nobody.
import type { JSX } from "preact";
import { operations, type ListRow } from "../../operations/index.ts";
import { listPath } from "../link.ts";
import type { Page } from "../page.ts";
import { Empty, Note } from "../parts/empty.tsx";
import { ageText, ListBadge, standingOf } from "../parts/list-badge.tsx";
import { SourceLine } from "../parts/source-line.tsx";
import { Table } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";

export const listsPage: Page = {
  path: "/lists",
  async handle(request) {
    const { lists } = await askSurely(request, operations.listsIndex, {});
    if (request.format === "json") return { kind: "json", value: { lists } };
    if (request.format === "csv") return { kind: "csv", name: "lists", rows: rowsOf(lists) };
    const view = await viewOf(request);
    const failed = lists.filter(({ lastAttempt }) => lastAttempt?.outcome === "failed");
    const stale = lists.filter((one) => standingOf(one) === "stale").length;
    const loaded = lists.filter((one) => one.current !== undefined && one.removedAt === undefined);
    return htmlPage(view, {
      title: "Lists",
      section: "screen",
      twins: ["json", "csv"],
      body: (
        <>
          <header class="page-head">
            <h1>Lists</h1>
            <p>
              The official lists, and your own, that parties are screened against. Every edition is kept: what was
              listed on a past day can still be told.
            </p>
          </header>
          {failed.length === 0 ? null : <Failures failed={failed} />}
          {stale === 0 ? null : (
            <Note tone="open" title={stale === 1 ? "1 list is stale" : `${stale} lists are stale`}>
              <p>
                Their content was last known to be current more than a week ago. A party that was listed since is not
                found: <code>derisk lists update</code> fetches what changed.
              </p>
            </Note>
          )}
          {lists.length === 0 ? (
            <Empty title="No list is kept yet: nobody is screened.">
              <p>
                <code>derisk lists update</code> fetches the official lists; <code>derisk lists import</code> reads
                files you have. Until then party screening is not performed, and no answer counts as cleared.
              </p>
            </Empty>
          ) : (
            <Lists view={view} lists={lists} />
          )}
          {loaded.length === 0 ? null : (
            <SourceLine
              text={`${count(loaded.reduce((sum, { current }) => sum + (current?.rows ?? 0), 0))} entries on ${loaded.length} ${loaded.length === 1 ? "list" : "lists"}, as they stood on ${view.on}.`}
            />
          )}
        </>
      ),
    });
  },
};

function Failures({ failed }: { readonly failed: readonly ListRow[] }): JSX.Element {
  const title = failed.length === 1 ? "1 list could not be updated" : `${failed.length} lists could not be updated`;
  return (
    <Note tone="stop" title={title}>
      <ul>
        {failed.map(({ list, lastAttempt, current }) => (
          <li key={list}>
            {list}: {lastAttempt?.message ?? lastAttempt?.code} (<time>{lastAttempt?.at.slice(0, 10)}</time>);{" "}
            {current === undefined ? "there is no version to fall back on." : `the edition ${current.edition} stays.`}
          </li>
        ))}
      </ul>
    </Note>
  );
}

function Lists({ view, lists }: { readonly view: View; readonly lists: readonly ListRow[] }): JSX.Element {
  return (
    <Table
      caption="Lists that parties are screened against"
      captionHidden
      rows={lists}
      rowKey={({ list }) => list}
      columns={[
        { key: "list", head: "List", heads: true, cell: ({ list }) => <a href={view.link(listPath(list))}>{list}</a> },
        { key: "state", head: "State", cell: (row) => <ListBadge standing={standingOf(row)} /> },
        { key: "age", head: "Age", cell: ({ age }) => ageText(age) },
        {
          key: "current",
          head: "Current to",
          cell: ({ age }) =>
            age.confirmedOn === undefined ? <span class="muted">unknown</span> : <time>{age.confirmedOn}</time>,
        },
        { key: "edition", head: "Edition", cell: ({ current }) => current?.edition ?? <span class="muted">none</span> },
        { key: "rows", head: "Entries", number: true, cell: ({ current }) => count(current?.rows ?? 0) },
        {
          key: "changes",
          head: "Last change",
          cell: ({ list, current }) =>
            current === undefined ? (
              ""
            ) : current.version === 1 ? (
              <span class="muted">first version</span>
            ) : (
              <a href={view.link(listPath(list), { version: current.version })}>
                +{count(current.added)} −{count(current.removed)} ~{count(current.changed)}
              </a>
            ),
        },
        { key: "versions", head: "Versions", number: true, cell: ({ versions }) => count(versions) },
      ]}
    />
  );
}

/** `14,965`. */
export function count(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
}

function rowsOf(lists: readonly ListRow[]): readonly (readonly string[])[] {
  return [
    ["list", "state", "age_days", "current_to", "edition", "rows", "versions", "last_attempt", "last_failure"],
    ...lists.map((row) => [
      row.list,
      standingOf(row),
      row.age.days === undefined ? "" : String(row.age.days),
      row.age.confirmedOn ?? "",
      row.current?.edition ?? "",
      String(row.current?.rows ?? 0),
      String(row.versions),
      row.lastAttempt?.at ?? "",
      row.lastAttempt?.outcome === "failed" ? (row.lastAttempt.message ?? row.lastAttempt.code ?? "") : "",
    ]),
  ];
}
