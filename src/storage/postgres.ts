// The shared store: one PostgreSQL database for several processes and machines, through node-postgres. The only file that
// knows the driver, which is loaded with it.
import { Kysely, PostgresDialect, sql } from "kysely";
import { Pool, types as parsers, type Types } from "pg";
import { storeLabel } from "../base/store-location.ts";
import { IoError } from "../errors.ts";
import { AREAS, type Area, type Database } from "./database.ts";
import { guarded } from "./guard.ts";
import { inTurn } from "./in-turn.ts";
import { migrate, nextStep } from "./migrate.ts";
import { readPostgresAddress } from "./postgres-address.ts";
import { asPostgresError } from "./postgres-errors.ts";
import { POSTGRES_WORDS } from "./schema-words.ts";
import type { Tables } from "./tables.ts";

/** Connections of one process. Writers take at most one for each area, so that readers find one. */
const CONNECTIONS = 12;

/** How long a connection may take to come about, in milliseconds. */
const CONNECTING_MS = 15_000;

/**
 * What each connection asks of the server: how long a writer waits for another one, how soon the lock of a machine that
 * died or hangs is given up, and that what is acknowledged is on disk.
 */
const SESSION = `
  select set_config(name, value, false)
  from (values
    ('lock_timeout', '60s'),
    ('idle_in_transaction_session_timeout', '10min'),
    ('tcp_keepalives_idle', '30'),
    ('tcp_keepalives_interval', '10'),
    ('tcp_keepalives_count', '3'),
    ('synchronous_commit', replace(current_setting('synchronous_commit'), 'off', 'on'))
  ) as setting (name, value)`;

const BIGINT = 20;

/** Numbers of 64 bits come as text, since JavaScript's hold 53: what the tables hold fits. */
const types: Types = {
  getTypeParser: (oid, format) => (oid === BIGINT ? Number : parsers.getTypeParser(oid, format)),
};

/** Connects to the database at `address` and brings its schema up to date. Throws UsageError and IoError. */
export async function openPostgres(address: string): Promise<Database> {
  const database = connect(address);
  try {
    await prepare(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/** The same with its schema as it is; nothing is asked of the server yet. Throws UsageError. */
export function connect(address: string): Database {
  const pool = new Pool({
    ...readPostgresAddress(address),
    application_name: "derisk",
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECTING_MS,
    keepAlive: true,
    types,
    onConnect: (client) => client.query(SESSION),
  });
  // A connection that dies while nobody asks it anything is replaced at the next question; without a listener its error
  // would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const location = storeLabel(address);
  const guard: Database["guarded"] = (work) => guarded(location, work, asPostgresError);
  const turn = inTurn<Area | "everything">();
  let closing: Promise<void> | undefined;
  return {
    db,
    location,
    guarded: guard,
    exclusively: (area, work) => turn(area, () => guard(() => alone(db, area, work))),
    frozen: (work) => guard(() => db.transaction().setIsolationLevel("repeatable read").execute(work)),
    numberOn: async (transaction, table) => {
      const numbers = sql`pg_get_serial_sequence(${table}, 'seq')`;
      await sql`select setval(${numbers}, max(seq)) from ${sql.table(table)}`.execute(transaction);
    },
    contains: (column, words) => sql`strpos(${sql.ref(column)}, ${words}) > 0`,
    close: () => (closing ??= db.destroy()),
  };
}

/**
 * The lock belongs to the transaction: it ends with it, however it ends. What is read after it was taken is what the
 * writer before has left, since each statement then sees what is committed.
 */
function alone<T>(
  db: Kysely<Tables>,
  area: Area | "everything",
  work: (transaction: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel("read committed")
    .execute(async (transaction) => {
      for (const one of area === "everything" ? AREAS : [area]) {
        const key = sql`hashtextextended(concat('derisk ', current_schema(), ' ', ${one}::text), 0)`;
        await sql`select pg_advisory_xact_lock(${key})`.execute(transaction);
      }
      return work(transaction);
    });
}

/** Makes the tables where they are missing. A role that may only read and write rows can open a store that is up to date. */
async function prepare(database: Database): Promise<void> {
  const { db, guarded: guard, location } = database;
  const { rows } = await guard(() =>
    sql<{ readonly encoding: string; readonly there: boolean }>`
      select current_setting('server_encoding') as encoding, to_regclass('schema_version') is not null as there`.execute(
      db,
    ),
  );
  const [state] = rows;
  if (state?.encoding !== "UTF8") {
    const hint = "Make a database for derisk: createdb --encoding=UTF8 --template=template0 NAME.";
    throw new IoError(`store ${location}: the database is encoded as ${state?.encoding}, which loses letters`, hint);
  }
  if (state.there && (await guard(() => nextStep(db))) === undefined) return;
  await migrate(database, POSTGRES_WORDS);
}
