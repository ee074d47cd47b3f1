// The embedded store: one SQLite file in WAL mode. What it has acknowledged is on disk.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely, sql } from "kysely";
import type { Database } from "./database.ts";
import { guarded } from "./guard.ts";
import { migrate } from "./migrate.ts";
import { nodeSqliteDialect } from "./node-sqlite.ts";
import { SQLITE_WORDS } from "./schema-words.ts";
import type { Tables } from "./tables.ts";

/** Opens or creates the file at `path`, with its folder, and brings its schema up to date. Throws IoError. */
export async function openSqliteFile(path: string): Promise<Database> {
  const database = await openEmptySqlite(path);
  try {
    await migrate(database, SQLITE_WORDS);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/** The same with its schema as it is: none in a new file. */
export async function openEmptySqlite(path: string): Promise<Database> {
  const db = await guarded(path, async () => {
    mkdirSync(dirname(path), { recursive: true });
    return new Kysely<Tables>({ dialect: await nodeSqliteDialect(path) });
  });
  let closing: Promise<void> | undefined;
  return {
    db,
    location: path,
    guarded: (work) => guarded(path, work),
    // A file has one writer at a time, whatever is written: its transactions take the lock when they begin.
    exclusively: (_area, work) => guarded(path, () => db.transaction().execute(work)),
    frozen: (work) => guarded(path, () => db.transaction().execute(work)),
    // A number that is left out is one more than the highest there.
    numberOn: async () => {},
    contains: (column, words) => sql`instr(${sql.ref(column)}, ${words}) > 0`,
    close: () => (closing ??= db.destroy()),
  };
}
