// From `--store STORE` to stores. Adapters load on demand: a command that stores nothing pays for no database.
import type { Copied, CopyOptions } from "./copy.ts";
import { openDatabase } from "./open-database.ts";
import type { Stores } from "./stores.ts";

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

/** See `copyStore`. */
export async function copyStores(from: string, to: string, options: CopyOptions): Promise<Copied> {
  return (await import("./copy.ts")).copyStore(from, to, options);
}
