// node:sqlite as Kysely's SQLite dialect. The only file that knows the module: its class is being renamed upstream.
import * as sqlite from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { CompiledQuery, SqliteDialect, SqliteDriver, type DatabaseConnection, type SqliteDatabase } from "kysely";

type Value = null | number | bigint | string | NodeJS.ArrayBufferView;

const Database = (sqlite as { readonly Database?: typeof sqlite.DatabaseSync }).Database ?? sqlite.DatabaseSync;

/** How long a writer waits for another process to finish, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;

/** The primary result code of a lock that another connection holds. https://www.sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5;

/** Opens the file at `path` for durable, concurrent use and hands it to Kysely. Throws the module's own errors. */
export async function nodeSqliteDialect(path: string): Promise<SqliteDialect> {
  const database = new Database(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    await writeAhead(database);
    database.exec("pragma synchronous = full; pragma foreign_keys = on;");
  } catch (error) {
    database.close();
    throw error;
  }
  return new ImmediateDialect({
    close: () => database.close(),
    prepare: (text) => {
      const statement = database.prepare(text);
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...(values as Value[])),
        run: (values) => statement.run(...(values as Value[])),
        iterate: (values) => statement.iterate(...(values as Value[])),
      };
    },
  });
}

/**
 * Switches a file to WAL, which stays with it. The switch needs the file for itself, and SQLite refuses it at once, the
 * timeout notwithstanding, when another process that creates the same file has read it and wants the same: the one that
 * is refused tries again, for as long as any writer waits.
 */
async function writeAhead(database: InstanceType<typeof Database>): Promise<void> {
  const end = performance.now() + BUSY_TIMEOUT_MS;
  for (;;) {
    try {
      return database.exec("pragma journal_mode = wal");
    } catch (error) {
      if ((error as { readonly errcode?: number }).errcode !== SQLITE_BUSY || performance.now() > end) throw error;
      await sleep(10);
    }
  }
}

/**
 * Transactions take the write lock when they begin. A deferred one would read first and could then fail to write, or
 * have read what another process has since changed.
 */
class ImmediateDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver({ database: this.#database });
  }
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}
