// Versions of official lists: heads, packed rows, attempts at bringing them up to date, and lists put aside.
import { sql, type Kysely } from "kysely";
import type { Tables } from "../tables.ts";

export const name = "002-lists";

/** `snapshot` is the version whose blocks hold all rows; those after it hold differences. Versions are never changed. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await sql`
    create table list_version (
      list text not null,
      version integer not null,
      id text not null,
      edition text not null,
      as_of text,
      day text not null,
      imported_at text not null,
      source text,
      origins text,
      row_count integer not null,
      added integer not null,
      removed integer not null,
      changed integer not null,
      restored integer,
      snapshot integer not null,
      primary key (list, version),
      foreign key (list, snapshot) references list_version (list, version)
    ) strict`.execute(db);
  await sql`create index list_version_day on list_version (list, day, version)`.execute(db);
  await sql`
    create trigger list_version_no_update before update on list_version
    begin select raise(abort, 'versions of lists are never changed'); end`.execute(db);
  await sql`
    create table list_block (
      list text not null,
      version integer not null,
      part integer not null,
      sha256 text not null,
      body blob not null,
      primary key (list, version, part),
      foreign key (list, version) references list_version (list, version)
    ) strict`.execute(db);
  await sql`
    create table list_attempt (
      list text not null,
      at text not null,
      outcome text not null check (outcome in ('updated', 'unchanged', 'failed')),
      as_of text,
      code text,
      message text,
      primary key (list, at)
    ) strict`.execute(db);
  await sql`create table list_aside (list text not null primary key, removed_at text not null) strict`.execute(db);
}
