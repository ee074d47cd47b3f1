// Documents that were read, and what people decided about their candidates.
import { sql, type Kysely } from "kysely";
import type { Tables } from "../tables.ts";

export const name = "004-readings";

/** A document is found by its text's hash; its reading may be made anew by a later reader, decisions only grow. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await sql`
    create table reading (
      id text not null primary key,
      day text not null,
      added_at text not null,
      search text not null,
      head text not null,
      body text not null
    ) strict`.execute(db);
  await sql`create index reading_day on reading (day, added_at)`.execute(db);
  await sql`
    create table reading_decision (
      seq integer not null primary key,
      reading text not null references reading (id),
      body text not null
    ) strict`.execute(db);
  await sql`create index reading_decision_reading on reading_decision (reading, seq)`.execute(db);
  await sql`
    create trigger reading_decision_no_update before update on reading_decision
    begin select raise(abort, 'decisions about readings are append-only'); end`.execute(db);
  await sql`
    create trigger reading_decision_no_delete before delete on reading_decision
    begin select raise(abort, 'decisions about readings are append-only'); end`.execute(db);
}
