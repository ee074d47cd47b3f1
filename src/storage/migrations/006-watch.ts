// Subscriptions, the answers held for each, and the changes told.
import { sql, type Kysely } from "kysely";
import type { Tables } from "../tables.ts";

export const name = "006-watch";

/** The answers held are replaced by each run; changes only grow, and what is seen is marked beside them. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await sql`
    create table watch_subscription (
      id text not null primary key,
      removed_at text,
      run integer not null,
      body text not null,
      last text not null,
      held text not null
    ) strict`.execute(db);
  await sql`
    create table watch_change (
      seq integer not null primary key,
      id text not null unique,
      subscription text not null references watch_subscription (id),
      body text not null
    ) strict`.execute(db);
  await sql`create index watch_change_subscription on watch_change (subscription, seq)`.execute(db);
  await sql`
    create trigger watch_change_no_update before update on watch_change
    begin select raise(abort, 'changes told are append-only'); end`.execute(db);
  await sql`
    create trigger watch_change_no_delete before delete on watch_change
    begin select raise(abort, 'changes told are append-only'); end`.execute(db);
  await sql`
    create table watch_seen (
      change text not null primary key references watch_change (id),
      body text not null
    ) strict`.execute(db);
}
