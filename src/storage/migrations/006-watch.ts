// Subscriptions, the answers held for each, and the changes told.
import { sql, type Kysely } from "kysely";
import type { SchemaWords } from "../schema-words.ts";
import type { Tables } from "../tables.ts";

export const name = "006-watch";

/** The answers held are replaced by each run; changes only grow, and what is seen is marked beside them. */
export async function up(db: Kysely<Tables>, words: SchemaWords): Promise<void> {
  await sql`
    create table watch_subscription (
      id ${words.text} not null primary key,
      removed_at ${words.text},
      run ${words.integer} not null,
      body ${words.text} not null,
      last ${words.text} not null,
      held ${words.text} not null
    ) ${words.strict}`.execute(db);
  await sql`
    create table watch_change (
      seq ${words.numbered},
      id ${words.text} not null unique,
      subscription ${words.text} not null references watch_subscription (id),
      body ${words.text} not null
    ) ${words.strict}`.execute(db);
  await sql`create index watch_change_subscription on watch_change (subscription, seq)`.execute(db);
  await words.forbid(db, "watch_change", "update", "changes told are append-only");
  await words.forbid(db, "watch_change", "delete", "changes told are append-only");
  await sql`
    create table watch_seen (
      change ${words.text} not null primary key references watch_change (id),
      body ${words.text} not null
    ) ${words.strict}`.execute(db);
}
