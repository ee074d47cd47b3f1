// A whole store copied into an empty one, from a file to a server or back: all of it or nothing, and compared row by row
// before it counts.
import { existsSync } from "node:fs";
import type { Kysely } from "kysely";
import { isServerAddress } from "../base/store-location.ts";
import { verifyChain, type ChainReport } from "../decisions/index.ts";
import { InputError, IoError, UsageError } from "../errors.ts";
import { batchesOf, countOf, RowsHash, TABLES, type TableName } from "./copy-tables.ts";
import type { Database } from "./database.ts";
import { walkRecords } from "./kysely-decisions.ts";
import { openDatabase } from "./open-database.ts";
import { sha256 } from "./sha256.ts";
import type { Tables } from "./tables.ts";

export interface Copied {
  /** As they may be shown. */
  readonly from: string;
  readonly to: string;
  readonly rows: number;
  readonly tables: readonly { readonly table: TableName; readonly rows: number; readonly sha256: string }[];
  /** The chain of decisions as it is in the copy, and so in what was copied. */
  readonly chain: ChainReport;
}

export interface CopyOptions {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number | undefined, what: string) => void;
}

const NAMES = Object.keys(TABLES) as readonly TableName[];

/**
 * Copies what the store at `from` holds at this moment into the one at `to`, which is made where there is none. Writers of
 * `to` wait; a copy that fails or is stopped leaves it empty. Throws InputError when there is nothing at `from` or something
 * in `to`.
 */
export async function copyStore(from: string, to: string, options: CopyOptions): Promise<Copied> {
  if (from === to) throw new UsageError("the store cannot be copied onto itself", "Give another one with --to.");
  if (!isServerAddress(from) && !existsSync(from))
    throw new InputError(`there is no store at ${from}`, "Give its file or address with --from.");
  const source = await openDatabase(from);
  try {
    const target = await openDatabase(to);
    try {
      return await source.frozen((reads) =>
        target.exclusively("everything", (writes) => copyRows(source, reads, target, writes, options)),
      );
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function copyRows(
  source: Database,
  reads: Kysely<Tables>,
  target: Database,
  writes: Kysely<Tables>,
  { signal, progress }: CopyOptions,
): Promise<Copied> {
  await mustBeEmpty(target, writes);
  const total = (await Promise.all(NAMES.map((table) => countOf(reads, table)))).reduce((sum, one) => sum + one, 0);
  let done = 0;
  const tables = [];
  for (const table of NAMES) {
    const read = new RowsHash();
    let rows = 0;
    for await (const batch of batchesOf(source, reads, table)) {
      signal.throwIfAborted();
      read.add(batch);
      await put(writes, table, batch);
      rows += batch.length;
      progress((done += batch.length), total, "copying rows");
    }
    if (rows > 0 && TABLES[table].isNumbered === true) await target.numberOn(writes, table);
    const hash = read.digest();
    if (hash !== (await hashOf(target, writes, table, signal)))
      throw new IoError(`${table} reads otherwise in ${target.location}`, "Nothing was copied. Report this as a bug.");
    tables.push({ table, rows, sha256: hash });
  }
  const chain = await verifyChain(walkRecords(writes, target.guarded), sha256);
  return { from: source.location, to: target.location, rows: done, tables, chain };
}

async function mustBeEmpty({ location }: Database, writes: Kysely<Tables>): Promise<void> {
  for (const table of NAMES) {
    const rows = await countOf(writes, table);
    const hint = "Copy into an empty database or a new file: what is there is never mixed or replaced.";
    if (rows > 0) throw new InputError(`${location} is not empty: ${table} has ${rows} rows`, hint);
  }
}

async function put(writes: Kysely<Tables>, table: TableName, rows: readonly object[]): Promise<void> {
  try {
    await writes
      .insertInto(table)
      .values(rows as never)
      .execute();
  } catch (cause) {
    const { code } = cause as { readonly code?: unknown };
    if (code !== "22021") throw cause;
    const hint = "PostgreSQL keeps no NUL character: take it out of that name or id, or stay with a file.";
    throw new InputError(`${table} holds text with a NUL character`, hint, { cause });
  }
}

async function hashOf(database: Database, db: Kysely<Tables>, table: TableName, signal: AbortSignal): Promise<string> {
  const hash = new RowsHash();
  for await (const batch of batchesOf(database, db, table)) {
    signal.throwIfAborted();
    hash.add(batch);
  }
  return hash.digest();
}
