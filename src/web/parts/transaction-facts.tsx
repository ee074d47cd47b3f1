// The facts a determination rested on, path by path, with who said so when it was not the user.
import type { JSX } from "preact";
import { walk } from "../../base/explain.ts";
import type { Transaction } from "../../base/transaction.ts";
import type { Verdict } from "../../base/verdict.ts";
import { queryOf } from "../check-query.ts";
import { factWords, valueWords } from "../messages/facts.ts";
import type { View } from "../view.ts";
import { Table } from "./table.tsx";

export interface FactsProps {
  readonly view: View;
  readonly transaction: Transaction;
  readonly verdict: Verdict;
}

interface Row {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly source: string;
}

export function TransactionFacts({ view, transaction, verdict }: FactsProps): JSX.Element {
  const { query, leftOut } = queryOf(transaction);
  const stated = [...query].map(([path, value]): Row => ({
    path,
    label: factWords(path).label,
    value: valueWords(path, value, view.country),
    source: "stated",
  }));
  return (
    <>
      <Table
        caption="Facts behind this determination"
        captionHidden
        rows={[...stated, ...readFacts(view, verdict, new Set(query.keys()))]}
        rowKey={({ path, value }) => `${path} ${value}`}
        columns={[
          { key: "fact", head: "Fact", heads: true, cell: ({ label }) => label },
          { key: "value", head: "Value", cell: ({ value }) => value },
          { key: "source", head: "Who says so", cell: ({ source }) => source },
        ]}
      />
      {leftOut.length === 0 ? null : (
        <p class="muted small">Also stated, not shown as a field: {[...new Set(leftOut)].join(", ")}.</p>
      )}
      <p>
        <a href={view.link("/check", Object.fromEntries(query))}>Check the same with other facts</a>
      </p>
    </>
  );
}

/** Facts that the determination found elsewhere: in the goods lexicon, the register, a list. */
function readFacts(view: View, verdict: Verdict, stated: ReadonlySet<string>): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const one of verdict.determinations) {
    for (const { path, found, source, measure } of walk(one.because)) {
      if (path === undefined || found === undefined || source === undefined || measure !== undefined) continue;
      if (stated.has(path)) continue;
      const value = valueWords(path, found, view.country);
      rows.set(`${path} ${found}`, { path, label: factWords(path).label, value, source });
    }
  }
  return [...rows.values()];
}
