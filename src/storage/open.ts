// From `--store PATH|URL` to stores. Adapters load on demand: a command that stores nothing pays for no database.
import { UsageError } from "../errors.ts";
import type { Stores } from "./stores.ts";

/**
 * Opens the stores at `location`: `:memory:`, or the path of an SQLite file, which is created with its folder.
 * Throws UsageError for a URL of another database, IoError when the file cannot be opened or is not ours.
 */
export async function openStores(location: string): Promise<Stores> {
  if (location === ":memory:") return openMemory();
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(location)?.[1];
  if (scheme === undefined && location.trim() !== "") return openSqlite(location);
  throw new UsageError(
    scheme ? `no store for ${scheme}:// addresses` : "the location of the store is empty",
    "Give the path of a file, such as derisk.db, or :memory: for a store that ends with the process.",
  );
}

/** Opens an SQLite file; see `openStores`. */
export async function openSqlite(path: string): Promise<Stores> {
  const { openSqliteFile } = await import("./sqlite.ts");
  return openSqliteFile(path);
}

/** A store that lives as long as the process. */
export async function openMemory(): Promise<Stores> {
  const { memoryStores } = await import("./memory.ts");
  return memoryStores();
}
