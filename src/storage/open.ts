// From `--store PATH|URL` to stores. Adapters load on demand: a command that stores nothing pays for no database.
import { isServerAddress } from "../base/store-location.ts";
import { UsageError } from "../errors.ts";
import type { Database } from "./database.ts";
import type { Stores } from "./stores.ts";

const PLACES =
  "Give the path of a file, such as derisk.db, or the address of a PostgreSQL server, postgres://HOST/DATABASE";

/**
 * Opens the stores at `location`: `:memory:`, the path of an SQLite file, which is created with its folder, or the address
 * of a PostgreSQL database. Throws UsageError for a URL of another database or a wrong address, IoError when the store
 * cannot be opened or is not ours.
 */
export async function openStores(location: string): Promise<Stores> {
  if (location === ":memory:") return openMemory();
  const [{ kyselyStores }, database] = await Promise.all([import("./kysely-stores.ts"), openDatabase(location)]);
  return kyselyStores(database);
}

/** Opens an SQLite file; see `openStores`. */
export async function openSqlite(path: string): Promise<Stores> {
  const [{ openSqliteFile }, { kyselyStores }] = await Promise.all([
    import("./sqlite.ts"),
    import("./kysely-stores.ts"),
  ]);
  return kyselyStores(await openSqliteFile(path));
}

/** A store that lives as long as the process. */
export async function openMemory(): Promise<Stores> {
  const { memoryStores } = await import("./memory.ts");
  return memoryStores();
}

/** The database at `location`, with its schema up to date; see `openStores`. */
export async function openDatabase(location: string): Promise<Database> {
  if (isServerAddress(location)) return (await import("./postgres.ts")).openPostgres(location);
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(location)?.[1];
  if (scheme !== undefined) throw new UsageError(`no store for ${scheme}:// addresses`, `${PLACES}.`);
  if (location.trim() === "") throw new UsageError("the location of the store is empty", `${PLACES}.`);
  if (location === ":memory:") throw new UsageError("a store in memory is no database", `${PLACES}.`);
  return (await import("./sqlite.ts")).openSqliteFile(location);
}
