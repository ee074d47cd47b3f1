// Database errors as IoError with a hint. Errors of our own, and mistakes in a caller's data, pass through.
import { DeriskError, IoError } from "../errors.ts";

/** SQLite's primary result codes that a user can do something about. https://www.sqlite.org/rescode.html */
const HINTS: ReadonlyMap<number, string> = new Map([
  [5, "Another process holds the store: let it finish, then try again."],
  [6, "Another process holds the store: let it finish, then try again."],
  [8, "The store is read-only: check the rights of the file and its folder."],
  [10, "The disk failed to read or write: check it, then try again."],
  [11, "The store is damaged: restore it from a backup."],
  [13, "The disk is full: make room, then try again."],
  [14, "The store cannot be opened: check the path and the rights of its folder."],
  [26, "This file is not an SQLite database: give the path of a derisk store."],
]);

/** Runs `work` on the store at `location`; `explain` makes an error of ours from what the database throws. */
export async function guarded<T>(location: string, work: () => Promise<T>, explain = asIoError): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explain(location, error);
  }
}

/** An error of SQLite as it should reach a user. */
export function asIoError(location: string, error: unknown): unknown {
  if (passesThrough(error)) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = (error as { readonly errcode?: number }).errcode;
  const hint = code === undefined ? undefined : HINTS.get(code & 0xff);
  return new IoError(
    `store ${location}: ${message}`,
    hint ?? "Check that the store is open and its file is in place.",
    {
      cause: error,
    },
  );
}

/** Errors of our own, mistakes in a caller's data, and being stopped. */
export function passesThrough(error: unknown): boolean {
  return error instanceof DeriskError || isCallersMistake(error) || (error as Error | undefined)?.name === "AbortError";
}

/** Node gives its own TypeErrors and RangeErrors a code; ours, about the data handed in, have none. */
function isCallersMistake(error: unknown): boolean {
  return (error instanceof TypeError || error instanceof RangeError) && !("code" in error);
}
