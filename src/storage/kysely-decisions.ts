// The decision store over any database that Kysely speaks to.
import type { Kysely } from "kysely";
import { pageLimit, pageOf } from "../base/page.ts";
import {
  appendTo,
  readRecord,
  type Appended,
  type DecisionStore,
  type EntryDraft,
  type EntryQuery,
  type LogTransaction,
  type StoredEntry,
} from "../decisions/index.ts";
import { seqCursor } from "./cursor.ts";
import type { Database } from "./database.ts";
import { inBatches } from "./in-batches.ts";
import { sha256 } from "./sha256.ts";
import type { Tables } from "./tables.ts";

type Row = Tables["decision_log"];

/** Records read at a time when a whole log is walked. */
const BATCH = 500;

export function kyselyDecisions({ db, guarded, exclusively }: Database): DecisionStore {
  const inTransaction = (drafts: readonly EntryDraft[]): Promise<readonly Appended[]> =>
    exclusively("decisions", (transaction) => appendInOrder(transaction, drafts));
  return {
    append: inBatches(inTransaction),
    appendAll: inTransaction,
    get: (id) =>
      guarded(async () => {
        const record = await logOf(db).byId(id);
        return record && readRecord(record, sha256);
      }),
    history: (decision) =>
      guarded(async () => (await logOf(db).ofDecision(decision)).map((record) => readRecord(record, sha256))),
    list: (query = {}) =>
      guarded(async () => {
        const limit = pageLimit(query);
        const page = pageOf(await select(db, query, limit + 1), limit, (record) => String(record.seq));
        return { ...page, items: page.items.map((record) => readRecord(record, sha256)) };
      }),
    records: () => walkRecords(db, guarded),
  };
}

async function appendInOrder(db: Kysely<Tables>, drafts: readonly EntryDraft[]): Promise<readonly Appended[]> {
  const log = logOf(db);
  const results: Appended[] = [];
  for (const draft of drafts) results.push(await appendTo(log, draft, sha256));
  return results;
}

function logOf(db: Kysely<Tables>): LogTransaction {
  const all = db.selectFrom("decision_log").selectAll();
  const one = async (query: typeof all): Promise<StoredEntry | undefined> => {
    const row = await query.executeTakeFirst();
    return row && recordOf(row);
  };
  return {
    byId: (id) => one(all.where("id", "=", id)),
    newest: () => one(all.orderBy("seq", "desc").limit(1)),
    ofDecision: async (decision) =>
      (await all.where("decision_id", "=", decision).orderBy("seq").execute()).map(recordOf),
    insert: async (record) => {
      await db.insertInto("decision_log").values(rowOf(record)).execute();
    },
  };
}

async function select(db: Kysely<Tables>, query: EntryQuery, limit: number): Promise<readonly StoredEntry[]> {
  const newestFirst = query.order === "newest";
  const after = seqCursor(query.after);
  let rows = db
    .selectFrom("decision_log")
    .selectAll()
    .orderBy("seq", newestFirst ? "desc" : "asc")
    .limit(limit);
  if (query.kind !== undefined) rows = rows.where("kind", "=", query.kind);
  if (query.transaction !== undefined) rows = rows.where("transaction_id", "=", query.transaction);
  if (after !== undefined) rows = rows.where("seq", newestFirst ? "<" : ">", after);
  return (await rows.execute()).map(recordOf);
}

/** Every record in order, a batch at a time. */
export async function* walkRecords(db: Kysely<Tables>, guarded: Database["guarded"]): AsyncGenerator<StoredEntry> {
  let batch: readonly Row[] = [];
  do {
    const last = batch.at(-1);
    let rows = db.selectFrom("decision_log").selectAll().orderBy("seq").limit(BATCH);
    if (last) rows = rows.where("seq", ">", last.seq);
    batch = await guarded(() => rows.execute());
    for (const row of batch) yield recordOf(row);
  } while (batch.length === BATCH);
}

function recordOf(row: Row): StoredEntry {
  return {
    seq: row.seq,
    id: row.id,
    kind: row.kind,
    decision: row.decision_id,
    transaction: row.transaction_id,
    recordedAt: row.recorded_at,
    previousHash: row.previous_hash,
    hash: row.hash,
    body: row.body,
  };
}

function rowOf(record: StoredEntry): Row {
  return {
    seq: record.seq,
    id: record.id,
    kind: record.kind,
    decision_id: record.decision,
    transaction_id: record.transaction,
    recorded_at: record.recordedAt,
    previous_hash: record.previousHash,
    hash: record.hash,
    body: record.body,
  };
}
