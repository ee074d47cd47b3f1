// Alerts of screening, and what people decided about them.
import { sql, type Kysely } from "kysely";
import type { SchemaWords } from "../schema-words.ts";
import type { Tables } from "../tables.ts";

export const name = "003-alerts";

/** An alert is what a screen last saw; decisions and their undoing only grow. */
export async function up(db: Kysely<Tables>, words: SchemaWords): Promise<void> {
  await sql`
    create table alert (
      id ${words.text} not null primary key,
      party ${words.text} not null,
      last_seen ${words.text} not null,
      body ${words.text} not null
    ) ${words.strict}`.execute(db);
  await sql`create index alert_party on alert (party)`.execute(db);
  await sql`
    create table alert_entry (
      seq ${words.numbered},
      alert ${words.text} not null references alert (id),
      body ${words.text} not null
    ) ${words.strict}`.execute(db);
  await sql`create index alert_entry_alert on alert_entry (alert, seq)`.execute(db);
  await words.forbid(db, "alert_entry", "update", "decisions about alerts are append-only");
  await words.forbid(db, "alert_entry", "delete", "decisions about alerts are append-only");
}
