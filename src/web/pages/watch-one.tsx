// One subscription: how its answers stand, the days ahead, and every change told, run by run.
import type { JSX } from "preact";
import { STANDINGS } from "../../assess/index.ts";
import { operations, type ChangeRow, type WatchShown } from "../../operations/index.ts";
import { byRun } from "../../watch/index.ts";
import { measurePath } from "../link.ts";
import { STANDING_WORDS } from "../messages/standings.ts";
import type { Page, PageRequest, PageResponse } from "../page.ts";
import { Note } from "../parts/empty.tsx";
import { Badge } from "../parts/outcome.tsx";
import { ToldRuns } from "../parts/told-runs.tsx";
import { linePath } from "../portfolio-link.ts";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";
import { calendarPath, feedPath, watchPath } from "../watch-link.ts";
import { dayAndTime } from "./portfolios.tsx";

type Shown = WatchShown & { readonly kind: "subscription" };

const CHANGES_A_PAGE = 500;

export const watchOnePage: Page = {
  path: "/watch/:id",
  methods: ["GET", "POST"],
  async handle(request) {
    const subscription = request.params["id"] ?? "";
    const shown = await askSurely(request, operations.watchShow, { subscription });
    if (shown.kind === "not_found") return { kind: "not_found", what: `subscription ${subscription}` };
    return request.method === "POST" ? act(request, shown) : show(request, shown);
  },
};

/** Runs it, marks what was told as seen, or removes it. */
async function act(request: PageRequest, { subscription: { id } }: Shown): Promise<PageResponse> {
  const { link } = await viewOf(request);
  switch (request.form?.get("do")) {
    case "run":
      await askSurely(request, operations.watchRun, { subscriptions: [id] });
      break;
    case "seen":
      await askSurely(request, operations.watchSeen, { subscription: id });
      break;
    case "remove":
      await askSurely(request, operations.watchRemove, { subscription: id });
      return { kind: "redirect", to: link("/watch") };
  }
  return { kind: "redirect", to: link(watchPath(id)) };
}

async function show(request: PageRequest, shown: Shown): Promise<PageResponse> {
  const { subscription } = shown;
  const { id } = subscription;
  const after = request.query.get("after") ?? undefined;
  const page = await askSurely(request, operations.watchChanges, { subscription: id, after, limit: CHANGES_A_PAGE });
  if (request.format === "json") return { kind: "json", value: { ...shown, changes: page } };
  if (request.format === "csv") return { kind: "csv", name: `${id}-changes`, rows: rowsOf(page.items) };
  const view = await viewOf(request);
  const of = subscription.of;
  const lineLink = (line: string): string | undefined =>
    of.kind === "portfolio" ? view.link(linePath(of.name, line)) : undefined;
  return htmlPage(view, {
    title: `Watch ${id}`,
    section: "watch",
    trail: [{ label: "Watch", path: "/watch" }],
    twins: ["json", "csv"],
    body: (
      <>
        <header class="page-head">
          <h1>{subscription.what}</h1>
          <p class="muted">
            Answered as of <time>{subscription.on}</time>, as known on <time>{subscription.known}</time>, with register{" "}
            {subscription.register}; run {subscription.run}, {dayAndTime(subscription.answeredAt)}.
          </p>
          <p>
            {STANDINGS.filter((one) => shown.standings[one] > 0).map((one) => (
              <span key={one} class="stands">
                <Badge wording={STANDING_WORDS[one]} />
                <span class="tally">{shown.standings[one]}</span>
              </span>
            ))}
          </p>
          <p>
            {subscription.webhookHost === undefined ? null : <>Told to {subscription.webhookHost} · </>}
            <a href={feedPath(id)}>Feed (Atom)</a> · <a href={view.link(calendarPath(id))}>Days ahead as calendar</a>
          </p>
        </header>
        <Standing view={view} shown={shown} />
        <Undelivered shown={shown} />
        <h2>Changed answers</h2>
        {page.items.length === 0 ? (
          <p class="muted">
            None was told since <time>{subscription.createdAt.slice(0, 10)}</time>. That says nothing about rows that
            were added since: they are answered and held with the next run.
          </p>
        ) : (
          <ToldRuns view={view} runs={byRun(page.items)} lineLink={lineLink} />
        )}
        {page.next === undefined ? null : (
          <p>
            <a href={view.link(watchPath(id), { after: page.next })}>Earlier changes</a>
          </p>
        )}
        <h2>What is coming</h2>
        <Ahead view={view} shown={shown} lineLink={lineLink} />
      </>
    ),
  });
}

function Standing({ view, shown: { subscription } }: { readonly view: View; readonly shown: Shown }): JSX.Element {
  const { id, on, known, removedAt, unseen } = subscription;
  if (removedAt !== undefined) {
    return (
      <Note tone="quiet" title={`Watched no more since ${removedAt.slice(0, 10)}`}>
        <p>What was told stays.</p>
      </Note>
    );
  }
  const isAhead = view.on < on || view.known < known;
  return (
    <>
      {isAhead ? (
        <Note tone="open" title={`Answers as of ${on} are held already`}>
          <p>
            Nothing is compared before that day: comparing backwards would tell changes the wrong way round. The days
            ahead are told below without a run.
          </p>
        </Note>
      ) : null}
      <form method="post" action={view.link(watchPath(id))} aria-label="This subscription">
        <div class="actions">
          {isAhead ? null : (
            <button name="do" value="run">
              Answer anew as of {view.on}
            </button>
          )}
          {unseen === 0 ? null : (
            <button class="secondary" name="do" value="seen">
              Mark {unseen} as seen
            </button>
          )}
          <button class="secondary" name="do" value="remove">
            Watch it no more
          </button>
        </div>
      </form>
    </>
  );
}

/** Messages that its webhook has not taken. */
function Undelivered({ shown: { subscription, messages } }: { readonly shown: Shown }): JSX.Element | null {
  const failed = messages.filter(({ state }) => state !== "delivered");
  if (failed.length === 0) return null;
  return (
    <Note tone="stop" title={`${subscription.webhookHost ?? "The webhook"} was not told everything`}>
      <ul>
        {failed.map(({ id, state, attempts }) => (
          <li key={id}>
            Message {id}: {attempts.at(-1)?.why ?? "not tried yet"};{" "}
            {state === "given_up" ? "given up" : "tried again with the next run"}.
          </li>
        ))}
      </ul>
    </Note>
  );
}

const LINES = 4;

interface AheadProps {
  readonly view: View;
  readonly shown: Shown;
  readonly lineLink: (line: string) => string | undefined;
}

function Ahead({ view, shown: { ahead }, lineLink }: AheadProps): JSX.Element {
  if (ahead.days.length === 0) {
    return (
      <p class="muted">
        No day is known between <time>{ahead.from}</time> and <time>{ahead.to}</time> on which one of these answers
        changes by itself.
      </p>
    );
  }
  return (
    <ol class="plain dates">
      {ahead.days.map((day) => (
        <li key={`${day.date} ${day.kind} ${day.what} ${day.text}`}>
          <time>{day.date}</time>:{" "}
          {day.kind === "measure" ? <a href={view.link(measurePath(day.what))}>{day.text}</a> : day.text}
          <span class="muted sub">
            {day.subjects.slice(0, LINES).map((line, index) => (
              <span key={line}>
                {index === 0 ? "" : ", "}
                <LineName line={line} href={lineLink(line)} />
              </span>
            ))}
            {day.subjects.length > LINES ? ` and ${day.subjects.length - LINES} more lines` : ""}
          </span>
        </li>
      ))}
    </ol>
  );
}

function LineName({ line, href }: { readonly line: string; readonly href: string | undefined }): JSX.Element {
  return href === undefined ? <>{line}</> : <a href={href}>{line}</a>;
}

function rowsOf(changes: readonly ChangeRow[]): readonly (readonly string[])[] {
  return [
    [
      "change",
      "run",
      "at",
      "on",
      "kind",
      "line",
      "item",
      "party",
      "before",
      "after",
      "what_changed",
      "because",
      "caution",
    ],
    ...changes.map(({ id, run, at, subject, before, after, text, because, caution }) => [
      id,
      String(run),
      at,
      after.on,
      subject.kind,
      subject.id,
      subject.title,
      subject.party ?? "",
      before.standing,
      after.standing,
      text,
      because.join("; "),
      caution ?? "",
    ]),
  ];
}
