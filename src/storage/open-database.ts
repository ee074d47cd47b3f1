// From a location to its database. Each kind is loaded when one of it is opened.
import { isServerAddress } from "../base/store-location.ts";
import { UsageError } from "../errors.ts";
import type { Database } from "./database.ts";

const PLACES =
  "Give the path of a file, such as derisk.db, or the address of a PostgreSQL server, postgres://HOST/DATABASE";

/** The database at `location`, with its schema up to date; made where there is none. Throws UsageError and IoError. */
export async function openDatabase(location: string): Promise<Database> {
  if (isServerAddress(location)) return (await import("./postgres.ts")).openPostgres(location);
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(location)?.[1];
  if (scheme !== undefined) throw new UsageError(`no store for ${scheme}:// addresses`, `${PLACES}.`);
  if (location.trim() === "") throw new UsageError("the location of the store is empty", `${PLACES}.`);
  if (location === ":memory:") throw new UsageError("a store in memory is no database", `${PLACES}.`);
  return (await import("./sqlite.ts")).openSqliteFile(location);
}
