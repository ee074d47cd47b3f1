// Documents that were read, and what people decided about their candidates.
import { sql, type Kysely } from "kysely";
import type { SchemaWords } from "../schema-words.ts";
import type { Tables } from "../tables.ts";

export const name = "004-readings";

/** A document is found by its text's hash; its reading may be made anew by a later reader, decisions only grow. */
export async function up(db: Kysely<Tables>, words: SchemaWords): Promise<void> {
  await sql`
    create table reading (
      id ${words.text} not null primary key,
      day ${words.text} not null,
      added_at ${words.text} not null,
      search ${words.text} not null,
      head ${words.text} not null,
      body ${words.text} not null
    ) ${words.strict}`.execute(db);
  await sql`create index reading_day on reading (day, added_at)`.execute(db);
  await sql`
    create table reading_decision (
      seq ${words.numbered},
      reading ${words.text} not null references reading (id),
      body ${words.text} not null
    ) ${words.strict}`.execute(db);
  await sql`create index reading_decision_reading on reading_decision (reading, seq)`.execute(db);
  await words.forbid(db, "reading_decision", "update", "decisions about readings are append-only");
  await words.forbid(db, "reading_decision", "delete", "decisions about readings are append-only");
}
