// Alerts of screening, and what people decided about them.
import { sql, type Kysely } from "kysely";
import type { Tables } from "../tables.ts";

export const name = "003-alerts";

/** An alert is what a screen last saw; decisions and their undoing only grow. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await sql`
    create table alert (
      id text not null primary key,
      party text not null,
      last_seen text not null,
      body text not null
    ) strict`.execute(db);
  await sql`create index alert_party on alert (party)`.execute(db);
  await sql`
    create table alert_entry (
      seq integer not null primary key,
      alert text not null references alert (id),
      body text not null
    ) strict`.execute(db);
  await sql`create index alert_entry_alert on alert_entry (alert, seq)`.execute(db);
  await sql`
    create trigger alert_entry_no_update before update on alert_entry
    begin select raise(abort, 'decisions about alerts are append-only'); end`.execute(db);
  await sql`
    create trigger alert_entry_no_delete before delete on alert_entry
    begin select raise(abort, 'decisions about alerts are append-only'); end`.execute(db);
}
