// The licence ledger: what is held, what is reserved, and every movement.
import { sql, type Kysely } from "kysely";
import type { Tables } from "../tables.ts";

export const name = "005-licences";

/** Balances and reservations are sums over the entries, kept beside them; triggers keep the entries append-only. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await sql`
    create table licence_entry (
      seq integer not null primary key,
      id text not null unique,
      licence_id text not null,
      kind text not null check (kind in ('add', 'reserve', 'use', 'release', 'expire', 'close')),
      body text not null
    ) strict`.execute(db);
  await sql`create index licence_entry_licence on licence_entry (licence_id, seq)`.execute(db);
  await sql`
    create trigger licence_entry_no_update before update on licence_entry
    begin select raise(abort, 'the licence ledger is append-only'); end`.execute(db);
  await sql`
    create trigger licence_entry_no_delete before delete on licence_entry
    begin select raise(abort, 'the licence ledger is append-only'); end`.execute(db);
  await sql`create table licence_balance (licence_id text not null primary key, body text not null) strict`.execute(db);
  await sql`
    create table licence_reservation (
      id text not null primary key,
      licence_id text not null references licence_balance (licence_id),
      is_open integer not null check (is_open in (0, 1)),
      body text not null
    ) strict`.execute(db);
  await sql`
    create index licence_reservation_open on licence_reservation (licence_id) where is_open = 1`.execute(db);
}
