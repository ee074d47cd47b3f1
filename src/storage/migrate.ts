// Brings a database to the newest schema, forward only: one exclusive transaction a step, so that a crash or a second
// process finds either the old schema or the new one, never half of it.
import { sql, type Kysely } from "kysely";
import { IoError } from "../errors.ts";
import * as initial from "./migrations/001-initial.ts";
import type { Tables } from "./tables.ts";

export interface Migration {
  readonly name: string;
  readonly up: (db: Kysely<Tables>) => Promise<void>;
}

/** Number 1 first. Append only: a step that was released never changes. */
export const MIGRATIONS: readonly Migration[] = [initial];

/** Runs the steps that `db` has not seen. Throws IoError when it was written by a newer derisk. */
export async function migrate(db: Kysely<Tables>, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  for (;;) {
    const done = await db.transaction().execute((step) => migrateOnce(step, migrations));
    if (done) return;
  }
}

async function migrateOnce(db: Kysely<Tables>, migrations: readonly Migration[]): Promise<boolean> {
  await sql`create table if not exists schema_version (version integer not null primary key, name text not null)`.execute(
    db,
  );
  const { version } = await db
    .selectFrom("schema_version")
    .select(({ fn }) => fn.coalesce(fn.max("version"), sql<number>`0`).as("version"))
    .executeTakeFirstOrThrow();
  if (version > migrations.length) {
    const hint = "Use the derisk version that wrote it, or a newer one.";
    throw new IoError(`the store has schema ${version}, this derisk knows ${migrations.length}`, hint);
  }
  const next = migrations[version];
  if (next === undefined) return true;
  await next.up(db);
  await db
    .insertInto("schema_version")
    .values({ version: version + 1, name: next.name })
    .execute();
  return false;
}
