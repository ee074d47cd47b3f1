// node:sqlite as Kysely's SQLite dialect. The only file that knows the module: its class is being renamed upstream.
import * as sqlite from "node:sqlite";
import { CompiledQuery, SqliteDialect, SqliteDriver, type DatabaseConnection, type SqliteDatabase } from "kysely";

type Value = null | number | bigint | string | NodeJS.ArrayBufferView;

const Database = (sqlite as { readonly Database?: typeof sqlite.DatabaseSync }).Database ?? sqlite.DatabaseSync;

/** How long a writer waits for another process to finish, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;

/** Opens the file at `path` for durable, concurrent use and hands it to Kysely. Throws the module's own errors. */
export function nodeSqliteDialect(path: string): SqliteDialect {
  const database = new Database(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;");
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
