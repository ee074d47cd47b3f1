// One list: how it stands, what each version changed, and a search in its entries.
import type { JSX } from "preact";
import { type Listing, primaryName } from "../../base/listing.ts";
import { operations, type ListsDiff, type ListsShown } from "../../operations/index.ts";
import { listPath } from "../link.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { Empty, Note } from "../parts/empty.tsx";
import { TextField } from "../parts/form.tsx";
import { ageText, ListBadge, standingOf } from "../parts/list-badge.tsx";
import { ListChangesView } from "../parts/list-changes.tsx";
import { OutsideLink } from "../parts/source-line.tsx";
import { Table } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { ask, askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";
import { count } from "./lists.tsx";
import { dayAndTime } from "./portfolios.tsx";

type Shown = Extract<ListsShown, { kind: "list" }>;

export const listPage: Page = {
  path: "/lists/:list",
  methods: ["GET", "POST"],
  async handle(request) {
    return request.method === "POST" ? change(request) : show(request);
  },
};

/** Puts the list aside, or takes it up again. */
async function change(request: PageRequest): Promise<PageResponse> {
  const list = request.params["list"] ?? "";
  const isRemoval = request.form?.get("action") === "remove";
  await ask<{ readonly list: string }, unknown>(request, isRemoval ? operations.listsRemove : operations.listsRestore, {
    list,
  });
  return { kind: "redirect", to: (await viewOf(request)).link(listPath(list)) };
}

async function show(request: PageRequest): Promise<PageResponse> {
  const list = request.params["list"] ?? "";
  const search = request.query.get("search")?.trim() ?? "";
  const asked = await ask(request, operations.listsShow, { list, search });
  if (asked.kind === "problems" || asked.value.kind === "not_found") return { kind: "not_found", what: `list ${list}` };
  const shown = asked.value;
  const version = Number(request.query.get("version") ?? "");
  const changes =
    Number.isInteger(version) && version > 0
      ? await askSurely(request, operations.listsDiff, {
          list,
          to: version,
          from: version > 1 ? version - 1 : undefined,
        })
      : undefined;
  if (request.format === "json") return { kind: "json", value: { ...shown, ...(changes && { changes }) } };
  if (request.format === "csv") return { kind: "csv", name: list, rows: rowsOf(shown.entries) };
  const view = await viewOf(request);
  return htmlPage(view, {
    title: list,
    section: "screen",
    trail: [{ label: "Lists", path: "/lists" }],
    twins: ["json", "csv"],
    body: <List view={view} shown={shown} search={search} changes={changes} />,
  });
}

function List({
  view,
  shown,
  search,
  changes,
}: {
  readonly view: View;
  readonly shown: Shown;
  readonly search: string;
  readonly changes: ListsDiff | undefined;
}): JSX.Element {
  const [last] = shown.attempts;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow">
          <span>List</span>
        </p>
        <h1>{shown.list}</h1>
        <p>
          <ListBadge standing={standingOf(shown)} />{" "}
          <span class="muted">
            {shown.current === undefined
              ? `No version answers on ${view.on}: nobody is cleared of it.`
              : `${count(shown.current.rows)} entries, as they stood on ${view.on}.`}
          </span>
        </p>
      </header>
      {last?.outcome === "failed" ? (
        <Note tone="stop" title="The last update failed">
          <p>
            <time>{dayAndTime(last.at)}</time>: {last.message ?? last.code}. The version below stays until one succeeds.
          </p>
        </Note>
      ) : null}
      <Facts shown={shown} />
      {changes?.kind === "changes" ? <ListChangesView changes={changes} /> : null}
      <Entries view={view} shown={shown} search={search} />
      <Versions view={view} shown={shown} />
      <Aside view={view} shown={shown} />
    </>
  );
}

function Facts({ shown: { current, age } }: { readonly shown: Shown }): JSX.Element | null {
  if (current === undefined) return null;
  return (
    <dl class="facts">
      <dt>Edition</dt>
      <dd>{current.edition}</dd>
      <dt>Current to</dt>
      <dd>
        {age.confirmedOn === undefined ? (
          "nobody says: import it with --as-of"
        ) : (
          <>
            <time>{age.confirmedOn}</time>, {ageText(age)} {age.days === 0 ? "" : "ago"}
          </>
        )}
      </dd>
      <dt>Imported</dt>
      <dd>
        <time>{dayAndTime(current.importedAt)}</time>
        {current.source === undefined ? "" : ` by ${current.source}`}
      </dd>
      <dt>Version</dt>
      <dd>
        {current.version}, <code title={current.id}>{current.id.slice(0, 12)}</code>
      </dd>
      {current.origins === undefined ? null : (
        <>
          <dt>Read from</dt>
          <dd>
            {current.origins.map(({ address, sha256 }) => (
              <div key={address}>
                <OutsideLink url={address}>{address}</OutsideLink> <code title={sha256}>{sha256.slice(0, 12)}</code>
              </div>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

function Entries({
  view,
  shown,
  search,
}: {
  readonly view: View;
  readonly shown: Shown;
  readonly search: string;
}): JSX.Element {
  const caption =
    search === ""
      ? `The first ${shown.entries.length} of ${count(shown.found)} entries`
      : `${count(shown.found)} ${shown.found === 1 ? "entry holds" : "entries hold"} “${search}”`;
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">Entries</h2>
      <form class="filters" method="get" action={listPath(shown.list)}>
        {view.pinned ? <input type="hidden" name="on" value={view.on} /> : null}
        <TextField prefix="search" name="search" label="Words of a name, id or remark" type="search" value={search} />
        <button type="submit">Search</button>
      </form>
      {shown.entries.length === 0 ? (
        <Empty title="No entry holds these words.">
          <p>Spellings and scripts differ: screening a name finds what a search of words does not.</p>
        </Empty>
      ) : (
        <Table
          caption={caption}
          rows={shown.entries}
          rowKey={({ id }) => id}
          columns={[
            { key: "name", head: "Name", heads: true, cell: (entry) => <Names entry={entry} /> },
            { key: "id", head: "Id", cell: ({ id }) => id },
            { key: "kind", head: "Kind", cell: ({ kind }) => kind ?? <span class="muted">not stated</span> },
            {
              key: "countries",
              head: "Countries",
              cell: ({ countries }) => (countries ?? []).map(view.country).join(", "),
            },
            {
              key: "from",
              head: "Listed",
              cell: ({ listedFrom, listedTo }) => (
                <span>
                  {listedFrom === undefined ? "" : <time>{listedFrom}</time>}
                  {listedTo === undefined ? "" : ` to ${listedTo} (exclusive)`}
                </span>
              ),
            },
            {
              key: "terms",
              head: "Programme, requirement",
              cell: ({ programmes, terms }) =>
                [...(programmes ?? []), terms?.requirement ?? ""].filter(Boolean).join("; "),
            },
          ]}
        />
      )}
    </section>
  );
}

/** Further names than this are counted. */
const NAMES = 4;

function Names({ entry }: { readonly entry: Listing }): JSX.Element {
  const others = entry.names.map(({ text }) => text).filter((text) => text !== primaryName(entry));
  return (
    <>
      {primaryName(entry)}
      {others.length === 0 ? null : (
        <div class="muted small">
          {others.slice(0, NAMES).join("; ")}
          {others.length > NAMES ? ` and ${others.length - NAMES} more` : ""}
        </div>
      )}
    </>
  );
}

function Versions({ view, shown }: { readonly view: View; readonly shown: Shown }): JSX.Element {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <Table
        caption={shown.history.next === undefined ? "All versions, newest import first" : "The newest versions"}
        captionHidden
        rows={shown.history.items}
        rowKey={({ version }) => String(version)}
        columns={[
          {
            key: "version",
            head: "Version",
            heads: true,
            cell: ({ version }) => (
              <a href={view.link(listPath(shown.list), { version })}>
                {version}
                {version === shown.current?.version ? " (current)" : ""}
              </a>
            ),
          },
          { key: "day", head: "From", cell: ({ day }) => <time>{day}</time> },
          { key: "edition", head: "Edition", cell: ({ edition }) => edition },
          { key: "rows", head: "Entries", number: true, cell: ({ rows }) => count(rows) },
          { key: "added", head: "Added", number: true, cell: ({ added }) => count(added) },
          { key: "removed", head: "Removed", number: true, cell: ({ removed }) => count(removed) },
          { key: "changed", head: "Changed", number: true, cell: ({ changed }) => count(changed) },
        ]}
      />
    </section>
  );
}

function Aside({ view, shown }: { readonly view: View; readonly shown: Shown }): JSX.Element {
  const isAside = shown.removedAt !== undefined;
  return (
    <details class="path">
      <summary>{isAside ? "Screen against this list again" : "Stop screening against this list"}</summary>
      <form class="sheet" method="post" action={view.link(listPath(shown.list))}>
        <input type="hidden" name="action" value={isAside ? "restore" : "remove"} />
        <p>
          {isAside
            ? "Its newest edition is taken up again as it was."
            : "Its history is kept, and it can be taken up again; until then nobody is screened against it."}
        </p>
        <button type="submit" class="secondary">
          {isAside ? "Take it up" : "Put it aside"}
        </button>
      </form>
    </details>
  );
}

function rowsOf(entries: readonly Listing[]): readonly (readonly string[])[] {
  return [
    ["id", "name", "names", "kind", "countries", "birth_dates", "ids", "programmes", "listed_from", "listed_to"],
    ...entries.map((entry) => [
      entry.id,
      primaryName(entry),
      entry.names.map(({ text }) => text).join("; "),
      entry.kind ?? "",
      (entry.countries ?? []).join(" "),
      (entry.birthDates ?? []).join("; "),
      (entry.ids ?? []).join("; "),
      (entry.programmes ?? []).join("; "),
      entry.listedFrom ?? "",
      entry.listedTo ?? "",
    ]),
  ];
}
