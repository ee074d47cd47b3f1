// The portfolio store over any database that Kysely speaks to.
import type { Kysely } from "kysely";
import { pageLimit, pageOf } from "../base/page.ts";
import type { PortfolioSnapshot, PortfolioStore, PortfolioVersion } from "../portfolio/index.ts";
import { seqCursor } from "./cursor.ts";
import type { Database } from "./database.ts";
import { contentOf, readContent, restoreTo, saveTo, type VersionTransaction } from "./portfolio-save.ts";
import type { Tables } from "./tables.ts";

type Row = Tables["portfolio_version"];

export function kyselyPortfolios({ db, guarded, exclusively }: Database): PortfolioStore {
  const write = <T>(work: (store: VersionTransaction) => Promise<T>): Promise<T> =>
    exclusively("portfolios", (transaction) => work(versionsOf(transaction)));
  return {
    save: async (request) => {
      const content = contentOf(request.snapshot);
      return write((store) => saveTo(store, request, content));
    },
    restore: (request) => write((store) => restoreTo(store, request)),
    load: (name, version) => guarded(() => load(db, name, version)),
    list: (query = {}) =>
      guarded(async () => {
        const limit = pageLimit(query);
        const rows = await db
          .selectFrom("portfolio_version as each")
          .selectAll()
          .where("version", "=", ({ selectFrom }) =>
            selectFrom("portfolio_version as other")
              .select(({ fn }) => fn.max("other.version").as("newest"))
              .whereRef("other.name", "=", "each.name"),
          )
          .where("name", ">", query.after ?? "")
          .orderBy("name")
          .limit(limit + 1)
          .execute();
        return pageOf(rows.map(versionOf), limit, (last) => last.name);
      }),
    history: (name, query = {}) =>
      guarded(async () => {
        const limit = pageLimit(query);
        const before = seqCursor(query.after);
        let rows = newestFirst(db, name).limit(limit + 1);
        if (before !== undefined) rows = rows.where("version", "<", before);
        return pageOf((await rows.execute()).map(versionOf), limit, (last) => String(last.version));
      }),
  };
}

function newestFirst(db: Kysely<Tables>, name: string) {
  return db.selectFrom("portfolio_version").selectAll().where("name", "=", name).orderBy("version", "desc");
}

async function load(db: Kysely<Tables>, name: string, version?: number): Promise<PortfolioSnapshot | undefined> {
  const rows = newestFirst(db, name);
  const row = await (version === undefined ? rows.limit(1) : rows.where("version", "=", version)).executeTakeFirst();
  if (row === undefined) return undefined;
  const content = db.selectFrom("portfolio_content").select("body").where("sha256", "=", row.sha256);
  return readContent(versionOf(row), (await content.executeTakeFirstOrThrow()).body);
}

function versionsOf(db: Kysely<Tables>): VersionTransaction {
  return {
    newest: async (name) => {
      const row = await newestFirst(db, name).limit(1).executeTakeFirst();
      return row && versionOf(row);
    },
    version: async (name, version) => {
      const row = await newestFirst(db, name).where("version", "=", version).executeTakeFirst();
      return row && versionOf(row);
    },
    keep: async (content) => {
      await db
        .insertInto("portfolio_content")
        .values(content)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    insert: async (version) => {
      await db.insertInto("portfolio_version").values(rowOf(version)).execute();
    },
  };
}

function versionOf(row: Row): PortfolioVersion {
  return {
    name: row.name,
    version: row.version,
    sha256: row.sha256,
    savedAt: row.saved_at,
    ...(row.saved_by !== null && { savedBy: row.saved_by }),
    ...(row.note !== null && { note: row.note }),
    ...(row.restored !== null && { restored: row.restored }),
  };
}

function rowOf(version: PortfolioVersion): Row {
  return {
    name: version.name,
    version: version.version,
    sha256: version.sha256,
    saved_at: version.savedAt,
    saved_by: version.savedBy ?? null,
    note: version.note ?? null,
    restored: version.restored ?? null,
  };
}
