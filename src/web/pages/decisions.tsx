// Decisions: the log, how each entry stands today, and whether the chain of hashes holds.
import type { JSX } from "preact";
import { operations, type DecisionRow } from "../../operations/index.ts";
import type { Page } from "../page.ts";
import { Empty, Note } from "../parts/empty.tsx";
import { DecisionBadge } from "../parts/decision-badge.tsx";
import { OutcomeBadge } from "../parts/outcome.tsx";
import { Table } from "../parts/table.tsx";
import { htmlPage } from "../render.ts";
import { askSurely } from "../run.ts";
import { viewOf, type View } from "../view.ts";
import { dayAndTime } from "./portfolios.tsx";

export const decisionsPage: Page = {
  path: "/decisions",
  async handle(request) {
    const after = request.query.get("after") ?? undefined;
    const transaction = request.query.get("transaction")?.trim() || undefined;
    const { items, next } = await askSurely(request, operations.decisionsList, { after, transaction });
    if (request.format === "json") return { kind: "json", value: { items, ...(next === undefined ? {} : { next }) } };
    if (request.format === "csv") return { kind: "csv", name: "decisions", rows: rowsOf(items) };
    const chain = await askSurely(request, operations.decisionsVerifyChain, {});
    const view = await viewOf(request);
    return htmlPage(view, {
      title: "Decisions",
      section: "decisions",
      twins: ["json", "csv"],
      body: (
        <>
          <header class="page-head">
            <h1>Decisions</h1>
            <p>
              Determinations that were recorded, with the facts they rested on, and who released what. Entries are
              added, never edited.
            </p>
          </header>
          {chain.kind === "intact" ? (
            <p class="muted">
              Hash chain intact over {chain.count} {chain.count === 1 ? "entry" : "entries"}
              {chain.head === undefined ? "." : "; head "}
              {chain.head === undefined ? null : <code title={chain.head.hash}>{chain.head.hash.slice(0, 12)}</code>}
            </p>
          ) : (
            <Note tone="stop" title="The hash chain of the log does not hold">
              <ul>
                {chain.breaks.map(({ seq, code, text }) => (
                  <li key={`${seq} ${code}`}>{text}</li>
                ))}
              </ul>
              <p>Do not rely on the entries named here: restore the store from a backup made before the change.</p>
            </Note>
          )}
          {items.length === 0 ? (
            <Empty title="No decision is recorded yet.">
              <p>
                <a href={view.link("/check")}>Check a transaction</a> and record its determination: the receipt can be
                replayed years later.
              </p>
            </Empty>
          ) : (
            <List view={view} items={items} />
          )}
          {next === undefined ? null : (
            <p>
              <a href={view.link("/decisions", { after: next, transaction })}>Older decisions</a>
            </p>
          )}
        </>
      ),
    });
  },
};

function List({ view, items }: { readonly view: View; readonly items: readonly DecisionRow[] }): JSX.Element {
  return (
    <Table
      caption="Decisions, newest first"
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "transaction",
          head: "Transaction",
          heads: true,
          cell: ({ id, transaction }) => <a href={view.link(`/decisions/${encodeURIComponent(id)}`)}>{transaction}</a>,
        },
        { key: "outcome", head: "Determination", cell: ({ outcome }) => <OutcomeBadge outcome={outcome} /> },
        { key: "standing", head: `Stands on ${view.on}`, cell: ({ standing }) => <DecisionBadge kind={standing} /> },
        {
          key: "days",
          head: "As of, as known",
          cell: ({ on, known }) => (
            <span>
              <time>{on}</time>, <time>{known}</time>
            </span>
          ),
        },
        { key: "reviewer", head: "Reviewed by", cell: ({ reviewer }) => reviewer ?? <span class="muted">nobody</span> },
        { key: "recorded", head: "Recorded", cell: ({ recordedAt }) => <time>{dayAndTime(recordedAt)}</time> },
        { key: "seq", head: "Entry", number: true, cell: ({ seq }) => seq },
      ]}
    />
  );
}

function rowsOf(items: readonly DecisionRow[]): readonly (readonly string[])[] {
  return [
    ["id", "seq", "recorded_at", "transaction", "on", "known", "outcome", "completeness", "reviewer", "standing"],
    ...items.map((one) => [
      one.id,
      String(one.seq),
      one.recordedAt,
      one.transaction,
      one.on,
      one.known,
      one.outcome,
      one.completeness,
      one.reviewer ?? "",
      one.standing,
    ]),
  ];
}
