// Messages to webhooks: kept with the changes they tell, until they are delivered or given up.
import { sql, type Kysely } from "kysely";
import type { SchemaWords } from "../schema-words.ts";
import type { Tables } from "../tables.ts";

export const name = "007-watch-messages";

export async function up(db: Kysely<Tables>, words: SchemaWords): Promise<void> {
  await sql`
    create table watch_message (
      seq ${words.numbered},
      id ${words.text} not null unique,
      subscription ${words.text} not null references watch_subscription (id),
      state ${words.text} not null check (state in ('open', 'delivered', 'given_up')),
      attempts ${words.text} not null,
      body ${words.text} not null
    ) ${words.strict}`.execute(db);
  await sql`create index watch_message_open on watch_message (seq) where state = 'open'`.execute(db);
}
