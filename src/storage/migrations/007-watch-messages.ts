// Messages to webhooks: kept with the changes they tell, until they are delivered or given up.
import { sql, type Kysely } from "kysely";
import type { Tables } from "../tables.ts";

export const name = "007-watch-messages";

export async function up(db: Kysely<Tables>): Promise<void> {
  await sql`
    create table watch_message (
      seq integer not null primary key,
      id text not null unique,
      subscription text not null references watch_subscription (id),
      state text not null check (state in ('open', 'delivered', 'given_up')),
      attempts text not null,
      body text not null
    ) strict`.execute(db);
  await sql`create index watch_message_open on watch_message (seq) where state = 'open'`.execute(db);
}
