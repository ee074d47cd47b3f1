// Licences: what authorities granted, what is left of it, and what ends soon.
import type { JSX } from "preact";
import { operations, type LicenceRow } from "../../operations/index.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { Empty, Note } from "../parts/empty.tsx";
import { LicenceBadge, LicenceBalance } from "../parts/licence-bar.tsx";
import { Table } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { ask, askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";

export const licencesPage: Page = {
  path: "/licences",
  methods: ["GET", "POST"],
  async handle(request) {
    return request.method === "POST" ? load(request) : show(request, undefined);
  },
};

/** The licences of a kept portfolio enter the ledger. */
async function load(request: PageRequest): Promise<PageResponse> {
  const name = String(request.form?.get("portfolio") ?? "");
  const asked = await ask(request, operations.licencesLoad, { name });
  if (asked.kind === "ok" && asked.value.refused.length === 0)
    return { kind: "redirect", to: (await viewOf(request)).link("/licences") };
  const why =
    asked.kind === "ok"
      ? asked.value.refused.map((one) => `${one.licence}: ${one.text}`).join(" ")
      : asked.problems.map(({ message }) => message).join("; ");
  return show(request, why);
}

async function show(request: PageRequest, fault: string | undefined): Promise<PageResponse> {
  const after = request.query.get("after") ?? undefined;
  const page = await askSurely(request, operations.licencesList, { after });
  if (request.format === "json") return { kind: "json", value: page };
  if (request.format === "csv") return { kind: "csv", name: "licences", rows: rowsOf(page.items) };
  const portfolios = await askSurely(request, operations.portfolioHistory, {});
  const view = await viewOf(request);
  const soon = page.items.filter(({ state }) => state === "expiring");
  return htmlPage(view, {
    title: "Licences",
    section: "check",
    twins: ["json", "csv"],
    status: fault === undefined ? 200 : 422,
    body: (
      <>
        <header class="page-head">
          <h1>Licences</h1>
          <p>
            What authorities granted, and what is reserved, used and left of it. Movements are added, never edited, and
            nothing can be taken twice.
          </p>
        </header>
        {fault === undefined ? null : (
          <Note tone="stop" title="Not everything was added">
            <p>{fault}</p>
          </Note>
        )}
        {soon.length === 0 ? null : (
          <Note
            tone="open"
            title={`${soon.length} ${soon.length === 1 ? "licence ends" : "licences end"} within 60 days`}
          >
            <ul>
              {soon.map((one) => (
                <li key={one.id}>
                  <a href={view.link(`/licences/${encodeURIComponent(one.id)}`)}>{one.id}</a>, {one.authority}: last day{" "}
                  <time>{one.lastDay}</time>
                </li>
              ))}
            </ul>
          </Note>
        )}
        {page.items.length === 0 ? (
          <Empty title="No licence is in the ledger yet.">
            <p>
              Add one with <code>derisk licences add FILE</code>, or take the licences of a portfolio.
            </p>
          </Empty>
        ) : (
          <List view={view} items={page.items} />
        )}
        {page.next === undefined ? null : (
          <p>
            <a href={view.link("/licences", { after: page.next })}>More licences</a>
          </p>
        )}
        {portfolios.items.length === 0 ? null : (
          <form class="filters" method="post" action={view.link("/licences")} aria-label="Take licences of a portfolio">
            <label>
              Portfolio{" "}
              <select name="portfolio">
                {portfolios.items.map(({ name }) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <div class="actions">
              <button type="submit">Add its licences</button>
            </div>
          </form>
        )}
      </>
    ),
  });
}

function List({ view, items }: { readonly view: View; readonly items: readonly LicenceRow[] }): JSX.Element {
  return (
    <Table
      caption="Licences held"
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "id",
          head: "Licence",
          heads: true,
          cell: ({ id }) => <a href={view.link(`/licences/${encodeURIComponent(id)}`)}>{id}</a>,
        },
        { key: "authority", head: "Authority", cell: ({ authority }) => authority },
        { key: "type", head: "Type", cell: ({ type }) => type },
        {
          key: "items",
          head: "Items",
          cell: ({ items: named }) => (named.length === 0 ? <span class="muted">not limited</span> : named.join("; ")),
        },
        { key: "left", head: "Left", cell: (licence) => <LicenceBalance licence={licence} /> },
        { key: "until", head: "Last day", cell: ({ lastDay }) => <time>{lastDay ?? ""}</time> },
        { key: "state", head: `State on ${view.on}`, cell: ({ state }) => <LicenceBadge state={state} /> },
      ]}
    />
  );
}

function rowsOf(items: readonly LicenceRow[]): readonly (readonly string[])[] {
  return [
    [
      "licence_id",
      "authority",
      "type",
      "number",
      "items",
      "quantity_left",
      "unit",
      "value_left",
      "currency",
      "parties",
      "valid_from",
      "last_day",
      "state",
    ],
    ...items.map((one) => [
      one.id,
      one.authority,
      one.type,
      one.number ?? "",
      one.items.join(";"),
      one.quantity?.left ?? "",
      one.quantity?.unit ?? "",
      one.value?.left ?? "",
      one.value?.unit ?? "",
      one.parties.join(";"),
      one.validFrom ?? "",
      one.lastDay ?? "",
      one.state,
    ]),
  ];
}
