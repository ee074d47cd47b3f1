// The first schema: the decision log and the versions of portfolios.
import { sql, type Kysely } from "kysely";
import type { Tables } from "../tables.ts";

export const name = "001-initial";

/** `previous_hash` is unique, so that the database itself cannot hold a forked chain; triggers keep the log append-only. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await sql`
    create table decision_log (
      seq integer not null primary key,
      id text not null unique,
      kind text not null check (kind in ('decision', 'release', 'withdrawal')),
      decision_id text not null references decision_log (id),
      transaction_id text,
      recorded_at text not null,
      previous_hash text not null unique,
      hash text not null unique,
      body text not null
    ) strict`.execute(db);
  await sql`create index decision_log_decision on decision_log (decision_id, seq)`.execute(db);
  await sql`create index decision_log_transaction on decision_log (transaction_id, seq)`.execute(db);
  await sql`create index decision_log_kind on decision_log (kind, seq)`.execute(db);
  await sql`
    create trigger decision_log_no_update before update on decision_log
    begin select raise(abort, 'the decision log is append-only'); end`.execute(db);
  await sql`
    create trigger decision_log_no_delete before delete on decision_log
    begin select raise(abort, 'the decision log is append-only'); end`.execute(db);
  await sql`create table portfolio_content (sha256 text not null primary key, body text not null) strict`.execute(db);
  await sql`
    create table portfolio_version (
      name text not null,
      version integer not null,
      sha256 text not null references portfolio_content (sha256),
      saved_at text not null,
      saved_by text,
      note text,
      restored integer,
      primary key (name, version),
      foreign key (name, restored) references portfolio_version (name, version)
    ) strict`.execute(db);
}
