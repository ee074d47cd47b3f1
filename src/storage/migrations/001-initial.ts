// The first schema: the decision log and the versions of portfolios.
import { sql, type Kysely } from "kysely";
import type { SchemaWords } from "../schema-words.ts";
import type { Tables } from "../tables.ts";

export const name = "001-initial";

/** `previous_hash` is unique, so that the database itself cannot hold a forked chain; triggers keep the log append-only. */
export async function up(db: Kysely<Tables>, words: SchemaWords): Promise<void> {
  await sql`
    create table decision_log (
      seq ${words.integer} not null primary key,
      id ${words.text} not null unique,
      kind ${words.text} not null check (kind in ('decision', 'release', 'withdrawal')),
      decision_id ${words.text} not null references decision_log (id),
      transaction_id ${words.text},
      recorded_at ${words.text} not null,
      previous_hash ${words.text} not null unique,
      hash ${words.text} not null unique,
      body ${words.text} not null
    ) ${words.strict}`.execute(db);
  await sql`create index decision_log_decision on decision_log (decision_id, seq)`.execute(db);
  await sql`create index decision_log_transaction on decision_log (transaction_id, seq)`.execute(db);
  await sql`create index decision_log_kind on decision_log (kind, seq)`.execute(db);
  await words.forbid(db, "decision_log", "update", "the decision log is append-only");
  await words.forbid(db, "decision_log", "delete", "the decision log is append-only");
  await sql`create table portfolio_content (sha256 ${words.text} not null primary key, body ${words.text} not null) ${words.strict}`.execute(
    db,
  );
  await sql`
    create table portfolio_version (
      name ${words.text} not null,
      version ${words.integer} not null,
      sha256 ${words.text} not null references portfolio_content (sha256),
      saved_at ${words.text} not null,
      saved_by ${words.text},
      note ${words.text},
      restored ${words.integer},
      primary key (name, version),
      foreign key (name, restored) references portfolio_version (name, version)
    ) ${words.strict}`.execute(db);
}
