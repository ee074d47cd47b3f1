// The licence ledger: what is held, what is reserved, and every movement.
import { sql, type Kysely } from "kysely";
import type { SchemaWords } from "../schema-words.ts";
import type { Tables } from "../tables.ts";

export const name = "005-licences";

/** Balances and reservations are sums over the entries, kept beside them; triggers keep the entries append-only. */
export async function up(db: Kysely<Tables>, words: SchemaWords): Promise<void> {
  await sql`
    create table licence_entry (
      seq ${words.integer} not null primary key,
      id ${words.text} not null unique,
      licence_id ${words.text} not null,
      kind ${words.text} not null check (kind in ('add', 'reserve', 'use', 'release', 'expire', 'close')),
      body ${words.text} not null
    ) ${words.strict}`.execute(db);
  await sql`create index licence_entry_licence on licence_entry (licence_id, seq)`.execute(db);
  await words.forbid(db, "licence_entry", "update", "the licence ledger is append-only");
  await words.forbid(db, "licence_entry", "delete", "the licence ledger is append-only");
  await sql`create table licence_balance (licence_id ${words.text} not null primary key, body ${words.text} not null) ${words.strict}`.execute(
    db,
  );
  await sql`
    create table licence_reservation (
      id ${words.text} not null primary key,
      licence_id ${words.text} not null references licence_balance (licence_id),
      is_open ${words.integer} not null check (is_open in (0, 1)),
      body ${words.text} not null
    ) ${words.strict}`.execute(db);
  await sql`
    create index licence_reservation_open on licence_reservation (licence_id) where is_open = 1`.execute(db);
}
