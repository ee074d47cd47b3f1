// The list store over any database that Kysely speaks to.
import { sql, type Kysely } from "kysely";
import { isoDate } from "../base/date.ts";
import { pageLimit, pageOf } from "../base/page.ts";
import type { ListAttempt, ListOrigin, ListStore } from "../screen/index.ts";
import { seqCursor } from "./cursor.ts";
import type { Database } from "./database.ts";
import { listStore, type ListPlace } from "./list-store.ts";
import type { ListTransaction, StoredHead } from "./list-versions.ts";
import type { Tables } from "./tables.ts";

type Row = Tables["list_version"];

export function kyselyLists({ db, guarded, exclusively }: Database): ListStore {
  const place: ListPlace = {
    write: (work) => exclusively("lists", (transaction) => work(within(transaction))),
    read: (work) => guarded(() => work(within(db))),
    currentHeads: (on, list) =>
      guarded(async () => {
        let inner = db.selectFrom("list_version").selectAll();
        if (on !== undefined) inner = inner.where("day", "<=", on);
        if (list !== undefined) inner = inner.where("list", "=", list);
        const ranked = inner.select(
          sql<number>`row_number() over (partition by list order by day desc, version desc)`.as("rank"),
        );
        const rows = await db.selectFrom(ranked.as("each")).selectAll().where("rank", "=", 1).orderBy("list").execute();
        return rows.map(headOfRow);
      }),
    versionCounts: () =>
      guarded(async () => {
        const rows = await db
          .selectFrom("list_version")
          .select(["list", ({ fn }) => fn.max("version").as("count")])
          .groupBy("list")
          .execute();
        return new Map(rows.map(({ list, count }) => [list, Number(count)]));
      }),
    history: (list, query) =>
      guarded(async () => {
        const limit = pageLimit(query);
        const before = seqCursor(query.after);
        let rows = db.selectFrom("list_version").selectAll().where("list", "=", list).orderBy("version", "desc");
        if (before !== undefined) rows = rows.where("version", "<", before);
        const found = await rows.limit(limit + 1).execute();
        return pageOf(found.map(headOfRow), limit, ({ version }) => String(version));
      }),
    putAttempt: ({ list, at, outcome, asOf, code, message }) =>
      guarded(async () => {
        const row = { outcome, as_of: asOf ?? null, code: code ?? null, message: message ?? null };
        await db
          .insertInto("list_attempt")
          .values({ list, at, ...row })
          .onConflict((conflict) => conflict.columns(["list", "at"]).doUpdateSet(row))
          .execute();
      }),
    lastAttempts: () =>
      guarded(async () => {
        const rows = await db
          .selectFrom("list_attempt as each")
          .selectAll()
          .where("at", "=", ({ selectFrom }) =>
            selectFrom("list_attempt as other")
              .select(({ fn }) => fn.max("other.at").as("last"))
              .whereRef("other.list", "=", "each.list"),
          )
          .execute();
        return new Map(rows.map((row) => [row.list, attemptOf(row)]));
      }),
    confirmations: () =>
      guarded(async () => {
        const rows = await db
          .selectFrom("list_attempt")
          .select(["list", ({ fn }) => fn.max("as_of").as("day")])
          .where("as_of", "is not", null)
          .groupBy("list")
          .execute();
        return new Map(rows.map(({ list, day }) => [list, isoDate(String(day))]));
      }),
    attempts: (list, query) =>
      guarded(async () => {
        const limit = pageLimit(query);
        let rows = db.selectFrom("list_attempt").selectAll().where("list", "=", list).orderBy("at", "desc");
        if (query.after !== undefined) rows = rows.where("at", "<", query.after);
        return pageOf((await rows.limit(limit + 1).execute()).map(attemptOf), limit, ({ at }) => at);
      }),
    asides: () =>
      guarded(async () => {
        const rows = await db.selectFrom("list_aside").selectAll().execute();
        return new Map(rows.map(({ list, removed_at }) => [list, removed_at]));
      }),
    setAside: (list, at) =>
      exclusively("lists", async (transaction) => {
        await transaction.deleteFrom("list_aside").where("list", "=", list).execute();
        if (at !== undefined) await transaction.insertInto("list_aside").values({ list, removed_at: at }).execute();
      }),
  };
  return listStore(place);
}

function within(db: Kysely<Tables>): ListTransaction {
  const of = (list: string) => db.selectFrom("list_version").selectAll().where("list", "=", list);
  return {
    newest: async (list) => {
      const row = await of(list).orderBy("version", "desc").limit(1).executeTakeFirst();
      return row && headOfRow(row);
    },
    head: async (list, version) => {
      const row = await of(list).where("version", "=", version).executeTakeFirst();
      return row && headOfRow(row);
    },
    weight: async (list, snapshot, version) => {
      const { weight } = await db
        .selectFrom("list_version")
        .select(sql<number>`coalesce(sum(added + changed + removed), 0)`.as("weight"))
        .where("list", "=", list)
        .where("version", ">", snapshot)
        .where("version", "<=", version)
        .executeTakeFirstOrThrow();
      return Number(weight);
    },
    blocks: (list, from, to) =>
      db
        .selectFrom("list_block")
        .select(["sha256", "body"])
        .where("list", "=", list)
        .where("version", ">=", from)
        .where("version", "<=", to)
        .orderBy("version")
        .orderBy("part")
        .execute(),
    insert: async (head, blocks) => {
      await db.insertInto("list_version").values(rowOfHead(head)).execute();
      const { list, version } = head;
      for (const [part, { sha256, body }] of blocks.entries())
        await db.insertInto("list_block").values({ list, version, part, sha256, body }).execute();
    },
  };
}

function attemptOf(row: Tables["list_attempt"]): ListAttempt {
  return {
    list: row.list,
    at: row.at,
    outcome: row.outcome,
    ...(row.as_of !== null && { asOf: isoDate(row.as_of) }),
    ...(row.code !== null && { code: row.code }),
    ...(row.message !== null && { message: row.message }),
  };
}

function headOfRow(row: Row): StoredHead {
  return {
    list: row.list,
    version: row.version,
    id: row.id,
    edition: row.edition,
    ...(row.as_of !== null && { asOf: isoDate(row.as_of) }),
    day: isoDate(row.day),
    importedAt: row.imported_at,
    ...(row.source !== null && { source: row.source }),
    ...(row.origins !== null && { origins: JSON.parse(row.origins) as readonly ListOrigin[] }),
    rows: row.row_count,
    added: row.added,
    removed: row.removed,
    changed: row.changed,
    ...(row.restored !== null && { restored: row.restored }),
    snapshot: row.snapshot,
  };
}

function rowOfHead(head: StoredHead): Row {
  return {
    list: head.list,
    version: head.version,
    id: head.id,
    edition: head.edition,
    as_of: head.asOf ?? null,
    day: head.day,
    imported_at: head.importedAt,
    source: head.source ?? null,
    origins: head.origins === undefined ? null : JSON.stringify(head.origins),
    row_count: head.rows,
    added: head.added,
    removed: head.removed,
    changed: head.changed,
    restored: head.restored ?? null,
    snapshot: head.snapshot,
  };
}
