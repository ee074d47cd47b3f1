// decisions-list: decisions in the log with how they stand on the day asked about.
import { z } from "zod";
import type { IsoDate } from "../base/date.ts";
import type { Page } from "../base/page.ts";
import { standing, type DecisionEntry, type DecisionStore, type Standing } from "../decisions/index.ts";
import { operation, type Operation } from "./operation.ts";
import { PageShape, pageQuery, type PageInput } from "./page-schema.ts";

export interface DecisionsListInput extends PageInput {
  /** Id of a transaction. */
  readonly transaction?: string | undefined;
  readonly order?: "oldest" | "newest" | undefined;
}

export interface DecisionRow {
  readonly id: string;
  readonly seq: number;
  readonly recordedAt: string;
  readonly transaction: string;
  readonly on: IsoDate;
  readonly known: IsoDate;
  readonly outcome: DecisionEntry["verdict"]["outcome"];
  readonly completeness: DecisionEntry["verdict"]["completeness"];
  readonly reviewer?: string;
  /** On the day asked about. */
  readonly standing: Standing["kind"];
}

export const decisionsList: Operation<DecisionsListInput, Page<DecisionRow>> = operation({
  name: "decisions-list",
  summary: "Recorded decisions, newest first, with how each stands on the day",
  kind: "call",
  effect: "read",
  input: () =>
    z.strictObject({
      transaction: z.string().min(1).optional(),
      order: z.enum(["oldest", "newest"]).optional(),
      ...PageShape,
    }),
  async run({ stores, on }, { transaction, order = "newest", ...page }) {
    const { decisions } = await stores();
    const query = { kind: "decision" as const, order, ...(transaction === undefined ? {} : { transaction }) };
    const { items, ...rest } = await decisions.list({ ...query, ...pageQuery(page) });
    const rows: DecisionRow[] = [];
    for (const entry of items) if (entry.kind === "decision") rows.push(await rowOf(entry, decisions, on));
    return { items: rows, ...rest };
  },
});

async function rowOf(entry: DecisionEntry, decisions: DecisionStore, on: IsoDate): Promise<DecisionRow> {
  const { id, seq, recordedAt, transaction, verdict, reviewer } = entry;
  return {
    id,
    seq,
    recordedAt,
    transaction: transaction.id,
    on: verdict.on,
    known: verdict.known,
    outcome: verdict.outcome,
    completeness: verdict.completeness,
    ...(reviewer === undefined ? {} : { reviewer }),
    standing: standing(await decisions.history(id), on)?.kind ?? "held",
  };
}
