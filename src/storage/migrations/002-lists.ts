// Versions of official lists: heads, packed rows, attempts at bringing them up to date, and lists put aside.
import { sql, type Kysely } from "kysely";
import type { SchemaWords } from "../schema-words.ts";
import type { Tables } from "../tables.ts";

export const name = "002-lists";

/** `snapshot` is the version whose blocks hold all rows; those after it hold differences. Versions are never changed. */
export async function up(db: Kysely<Tables>, words: SchemaWords): Promise<void> {
  await sql`
    create table list_version (
      list ${words.text} not null,
      version ${words.integer} not null,
      id ${words.text} not null,
      edition ${words.text} not null,
      as_of ${words.text},
      day ${words.text} not null,
      imported_at ${words.text} not null,
      source ${words.text},
      origins ${words.text},
      row_count ${words.integer} not null,
      added ${words.integer} not null,
      removed ${words.integer} not null,
      changed ${words.integer} not null,
      restored ${words.integer},
      snapshot ${words.integer} not null,
      primary key (list, version),
      foreign key (list, snapshot) references list_version (list, version)
    ) ${words.strict}`.execute(db);
  await sql`create index list_version_day on list_version (list, day, version)`.execute(db);
  await words.forbid(db, "list_version", "update", "versions of lists are never changed");
  await sql`
    create table list_block (
      list ${words.text} not null,
      version ${words.integer} not null,
      part ${words.integer} not null,
      sha256 ${words.text} not null,
      body ${words.bytes} not null,
      primary key (list, version, part),
      foreign key (list, version) references list_version (list, version)
    ) ${words.strict}`.execute(db);
  await sql`
    create table list_attempt (
      list ${words.text} not null,
      at ${words.text} not null,
      outcome ${words.text} not null check (outcome in ('updated', 'unchanged', 'failed')),
      as_of ${words.text},
      code ${words.text},
      message ${words.text},
      primary key (list, at)
    ) ${words.strict}`.execute(db);
  await sql`create table list_aside (list ${words.text} not null primary key, removed_at ${words.text} not null) ${words.strict}`.execute(
    db,
  );
}
