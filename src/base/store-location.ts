// Where a store lies, as told by its location: a file, memory, or a server that several machines share.

const SERVER = /^postgres(?:ql)?:\/\//i;

/** Whether `location` is the address of a database server. */
export function isServerAddress(location: string): boolean {
  return SERVER.test(location);
}

/**
 * The location as it may be shown: of an address only host, port and database, since the rest may hold a password.
 *
 * @example storeLabel("postgres://ann:secret@db.example.org/derisk?sslmode=require") // "postgres://db.example.org/derisk"
 */
export function storeLabel(location: string): string {
  if (!isServerAddress(location)) return location;
  const url = URL.parse(location);
  if (url === null) return "postgres://…";
  return `postgres://${url.host || (url.searchParams.get("host") ?? "")}${url.pathname}`;
}

/**
 * Path beside which files are kept that only save time: the file of the store itself, or for a server a place in the
 * working folder, named after its address.
 *
 * @example cachePath("postgres://db.example.org/derisk") // ".derisk/postgres-db.example.org-derisk"
 */
export function cachePath(location: string): string {
  if (!isServerAddress(location)) return location;
  return `.derisk/${storeLabel(location)
    .replaceAll(/[^a-z0-9.]+/gi, "-")
    .replaceAll(/-$/g, "")}`;
}
