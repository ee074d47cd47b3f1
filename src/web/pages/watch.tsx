// Watch: what is subscribed to, as of when it was last answered, and how many changed answers nobody has looked at.
import type { JSX } from "preact";
import { operations, type WatchRow } from "../../operations/index.ts";
import type { PortfolioVersion } from "../../portfolio/index.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { Empty, Note } from "../parts/empty.tsx";
import { Table } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { ask, askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";
import { watchPath } from "../watch-link.ts";
import { dayAndTime } from "./portfolios.tsx";

export const watchPage: Page = {
  path: "/watch",
  methods: ["GET", "POST"],
  async handle(request) {
    return request.method === "POST" ? act(request) : show(request, undefined);
  },
};

/** Subscribes to a portfolio, or answers everything anew. */
async function act(request: PageRequest): Promise<PageResponse> {
  const { link } = await viewOf(request);
  if (request.form?.get("do") === "run") {
    await askSurely(request, operations.watchRun, {});
    return { kind: "redirect", to: link("/watch") };
  }
  const asked = await ask(request, operations.watchAdd, { portfolio: String(request.form?.get("portfolio") ?? "") });
  if (asked.kind === "problems") return show(request, asked.problems.map(({ message }) => message).join("; "));
  if (asked.value.kind === "added") return { kind: "redirect", to: link(watchPath(asked.value.subscription.id)) };
  return show(request, "There is no such portfolio.");
}

async function show(request: PageRequest, fault: string | undefined): Promise<PageResponse> {
  const { subscriptions } = await askSurely(request, operations.watchList, { removed: true });
  if (request.format === "json") return { kind: "json", value: { subscriptions } };
  if (request.format === "csv") return { kind: "csv", name: "watch", rows: rowsOf(subscriptions) };
  const { items: portfolios } = await askSurely(request, operations.portfolioHistory, {});
  const view = await viewOf(request);
  const active = subscriptions.filter(({ removedAt }) => removedAt === undefined);
  const removed = subscriptions.filter(({ removedAt }) => removedAt !== undefined);
  return htmlPage(view, {
    title: "Watch",
    section: "watch",
    twins: ["json", "csv"],
    status: fault === undefined ? 200 : 422,
    body: (
      <>
        <header class="page-head">
          <h1>Watch</h1>
          <p>
            The answers last given are held. Each run answers everything anew and tells, once, which answers changed and
            what made them differ: a measure, the register's edition, a list, or rows of your own.
          </p>
        </header>
        {fault === undefined ? null : (
          <Note tone="stop" title="Nothing was added">
            <p>{fault}</p>
          </Note>
        )}
        {active.length === 0 ? (
          <Empty title="Nothing is watched yet.">
            <p>
              {portfolios.length === 0 ? (
                <>
                  <a href={view.link("/portfolio/new")}>Bring a portfolio</a>, then watch it here.
                </>
              ) : (
                `Choose a portfolio below to be told when one of its answers, as of ${view.on}, changes.`
              )}
            </p>
          </Empty>
        ) : (
          <>
            <Subscriptions view={view} caption="What is watched" rows={active} />
            <form method="post" action={view.link("/watch")}>
              <div class="actions">
                <button name="do" value="run">
                  Answer all anew as of {view.on}
                </button>
              </div>
              <p class="hint">
                Nothing runs by itself: a scheduler calls <code>derisk watch run</code> once a day.
              </p>
            </form>
          </>
        )}
        <Add view={view} portfolios={portfolios} />
        {removed.length === 0 ? null : (
          <details class="path">
            <summary>
              {removed.length === 1 ? "1 subscription was removed" : `${removed.length} subscriptions were removed`}:
              what they told stays
            </summary>
            <Subscriptions view={view} caption="Removed" rows={removed} />
          </details>
        )}
      </>
    ),
  });
}

interface SubscriptionsProps {
  readonly view: View;
  readonly caption: string;
  readonly rows: readonly WatchRow[];
}

function Subscriptions({ view, caption, rows }: SubscriptionsProps): JSX.Element {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "id", head: "Subscription", heads: true, cell: ({ id }) => <a href={view.link(watchPath(id))}>{id}</a> },
        { key: "what", head: "Watches", cell: ({ what }) => what },
        { key: "on", head: "Answered as of", cell: ({ on }) => <AnsweredAsOf view={view} on={on} /> },
        { key: "at", head: "Last run", cell: ({ answeredAt }) => dayAndTime(answeredAt) },
        { key: "register", head: "Register", cell: ({ register }) => register },
        { key: "changes", head: "Changes told", number: true, cell: ({ changes }) => changes },
        {
          key: "unseen",
          head: "Not seen yet",
          number: true,
          cell: ({ unseen }) => (unseen === 0 ? 0 : <strong>{unseen}</strong>),
        },
      ]}
    />
  );
}

/** Answers of a later day than the one asked about are told as such: no run compares with them before that day. */
function AnsweredAsOf({ view, on }: { readonly view: View; readonly on: WatchRow["on"] }): JSX.Element {
  return (
    <>
      <time>{on}</time>
      {on > view.on ? <span class="muted small sub">ahead: nothing is compared before</span> : null}
    </>
  );
}

function Add({
  view,
  portfolios,
}: {
  readonly view: View;
  readonly portfolios: readonly PortfolioVersion[];
}): JSX.Element | null {
  if (portfolios.length === 0) return null;
  return (
    <form class="filters" method="post" action={view.link("/watch")} aria-label="Watch a portfolio">
      <label>
        Portfolio{" "}
        <select name="portfolio">
          {portfolios.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div class="actions">
        <button type="submit" class="secondary">
          Watch it
        </button>
      </div>
    </form>
  );
}

function rowsOf(rows: readonly WatchRow[]): readonly (readonly string[])[] {
  return [
    [
      "id",
      "watches",
      "answered_as_of",
      "known_by",
      "answered_at",
      "register",
      "run",
      "changes",
      "unseen",
      "removed_at",
    ],
    ...rows.map((row) => [
      row.id,
      row.what,
      row.on,
      row.known,
      row.answeredAt,
      row.register,
      String(row.run),
      String(row.changes),
      String(row.unseen),
      row.removedAt ?? "",
    ]),
  ];
}
