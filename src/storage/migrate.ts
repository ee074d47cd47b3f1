// Brings a database to the newest schema, forward only: one exclusive transaction a step, so that a crash or a second
// process finds either the old schema or the new one, never half of it.
import { sql, type Kysely } from "kysely";
import { IoError } from "../errors.ts";
import type { Database } from "./database.ts";
import * as initial from "./migrations/001-initial.ts";
import * as lists from "./migrations/002-lists.ts";
import * as alerts from "./migrations/003-alerts.ts";
import * as readings from "./migrations/004-readings.ts";
import * as licences from "./migrations/005-licences.ts";
import * as watch from "./migrations/006-watch.ts";
import * as watchMessages from "./migrations/007-watch-messages.ts";
import type { SchemaWords } from "./schema-words.ts";
import type { Tables } from "./tables.ts";

export interface Migration {
  /** `NNN-what`: the number is the step's own for ever. */
  readonly name: string;
  readonly up: (db: Kysely<Tables>, words: SchemaWords) => Promise<void>;
}

/** In order of their numbers. Append only: a step that was released never changes. */
export const MIGRATIONS: readonly Migration[] = [initial, lists, alerts, readings, licences, watch, watchMessages];

/**
 * Runs the steps that the database has not seen, in order of their numbers; a step that was added between two others is
 * run by itself. Throws IoError when the database was written by a newer derisk.
 */
export async function migrate(
  database: Pick<Database, "exclusively">,
  words: SchemaWords,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  for (;;) {
    const done = await database.exclusively("schema", (step) => migrateOnce(step, words, migrations));
    if (done) return;
  }
}

async function migrateOnce(db: Kysely<Tables>, words: SchemaWords, migrations: readonly Migration[]): Promise<boolean> {
  await sql`create table if not exists schema_version (version integer not null primary key, name text not null)`.execute(
    db,
  );
  const next = await nextStep(db, migrations);
  if (next === undefined) return true;
  await next.up(db, words);
  await db
    .insertInto("schema_version")
    .values({ version: numberOf(next), name: next.name })
    .execute();
  return false;
}

/** The first step that is not done; undefined when all are. Throws IoError for a step that this derisk does not know. */
export async function nextStep(
  db: Kysely<Tables>,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Migration | undefined> {
  const done = await db.selectFrom("schema_version").selectAll().orderBy("version").execute();
  const stranger = done.find(({ name }) => !migrations.some((one) => one.name === name));
  if (stranger) {
    const hint = "Use the derisk version that wrote it, or a newer one.";
    throw new IoError(`the store has schema ${stranger.name}, which this derisk does not know`, hint);
  }
  const seen = new Set(done.map(({ name }) => name));
  return migrations.filter(({ name }) => !seen.has(name)).toSorted((a, b) => numberOf(a) - numberOf(b))[0];
}

function numberOf({ name }: Migration): number {
  return Number(name.slice(0, 3));
}
