// What keeping versions of lists comes to: the same steps for every store. A store only keeps heads, blocks and notes.
import { assertInstant } from "../base/instant.ts";
import { isoDate, type IsoDate } from "../base/date.ts";
import { InputError, IoError } from "../errors.ts";
import type { ListDelta, ListHead, ListSave, ListSaved } from "../screen/index.ts";
import {
  applied,
  difference,
  differenceOf,
  idOf,
  NO_ROWS,
  pack,
  rowsOf,
  unpackInto,
  type Block,
  type ListRow,
  type ListRows,
  type RowsDelta,
} from "./list-rows.ts";

/** A head with where its rows start. */
export interface StoredHead extends ListHead {
  /** The version, this one or an earlier one, whose blocks hold all rows. */
  readonly snapshot: number;
}

/** What a store must offer while it holds the lists for itself. */
export interface ListTransaction {
  readonly newest: (list: string) => Promise<StoredHead | undefined>;
  readonly head: (list: string, version: number) => Promise<StoredHead | undefined>;
  /** Rows that the versions after `snapshot` up to `version` put or took away. */
  readonly weight: (list: string, snapshot: number, version: number) => Promise<number>;
  /** Blocks of the versions from `from` to `to`, in order. */
  readonly blocks: (list: string, from: number, to: number) => Promise<readonly Block[]>;
  readonly insert: (head: StoredHead, blocks: readonly Block[]) => Promise<void>;
}

/** The rows read last, since the next version is mostly made from them. Versions never change, so it is never stale. */
export class RowsMemo {
  #key = "";
  #rows: ListRows = NO_ROWS;

  async read(store: ListTransaction, head: StoredHead | undefined): Promise<ListRows> {
    if (head === undefined) return NO_ROWS;
    const key = keyOf(head);
    if (key !== this.#key) this.keep(head, await readRows(store, head));
    return this.#rows;
  }

  keep(head: ListHead, rows: ListRows): void {
    this.#key = keyOf(head);
    this.#rows = rows;
  }
}

function keyOf({ list, version, id }: ListHead): string {
  return `${version} ${id} ${list}`;
}

async function readRows(store: ListTransaction, { list, version, snapshot }: StoredHead): Promise<ListRows> {
  const byId = new Map<string, ListRow>();
  try {
    for (const block of await store.blocks(list, snapshot, version)) unpackInto(byId, block);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw damaged(list, version, cause);
  }
  return { ids: [...byId.keys()].sort(), byId };
}

/** A list that was damaged on disk. */
export function damaged(list: string, version: number, cause?: unknown): IoError {
  return new IoError(
    `list "${list}" version ${version} was changed after it was written`,
    "Restore the store from a backup, or import the list again under another name.",
    { cause },
  );
}

/** Saves all rows as a version. `rows` are made before the transaction begins: that is most of the work. */
export async function saveTo(
  store: ListTransaction,
  memo: RowsMemo,
  request: Omit<ListSave, "listings">,
  rows: ListRows,
  extra: Extra = {},
): Promise<ListSaved> {
  const newest = await store.newest(request.list);
  const delta = difference(await memo.read(store, newest), rows);
  return add(store, memo, request, newest, delta, rows, extra);
}

/** Saves a version given as a difference to the newest one. */
export async function saveDeltaTo(store: ListTransaction, memo: RowsMemo, request: ListDelta): Promise<ListSaved> {
  const newest = await store.newest(request.list);
  if (newest?.id !== request.base) return { kind: "conflict", newest: newest && headOf(newest) };
  const before = await memo.read(store, newest);
  const delta = differenceOf(before, request.put, request.gone);
  return add(store, memo, request, newest, delta, applied(before, delta), {});
}

interface Extra {
  readonly restored?: number;
  readonly day?: IsoDate;
}

/** A version is written whole again when the differences since the last whole one outweigh half of it, or are this many. */
const MOST_DELTAS = 200;

async function add(
  store: ListTransaction,
  memo: RowsMemo,
  request: Omit<ListSave, "listings">,
  newest: StoredHead | undefined,
  delta: RowsDelta,
  rows: ListRows,
  { restored, day }: Extra,
): Promise<ListSaved> {
  const { list, edition, asOf, importedAt, source, origins } = request;
  assertInstant(importedAt, "importedAt");
  if (list.trim() === "") throw new InputError("the list has no name", "Name it.", { field: "list" });
  if (newest && delta.put.size === 0 && delta.gone.length === 0) return { kind: "unchanged", head: headOf(newest) };
  const version = (newest?.version ?? 0) + 1;
  const weight = delta.put.size + delta.gone.length;
  const isWhole =
    newest === undefined ||
    version - newest.snapshot > MOST_DELTAS ||
    weight + (await store.weight(list, newest.snapshot, newest.version)) > rows.ids.length / 2;
  const head: ListHead = {
    list,
    version,
    id: idOf(rows),
    edition,
    ...(asOf !== undefined && { asOf }),
    day: day ?? asOf ?? isoDate(importedAt.slice(0, 10)),
    importedAt,
    ...(source !== undefined && { source }),
    ...(origins !== undefined && { origins }),
    rows: rows.ids.length,
    added: delta.added,
    removed: delta.gone.length,
    changed: delta.changed,
    ...(restored !== undefined && { restored }),
  };
  const stored: StoredHead = { ...head, snapshot: isWhole ? version : newest.snapshot };
  await store.insert(stored, pack(isWhole ? { put: inOrder(rows), gone: [] } : delta));
  memo.keep(head, rows);
  return { kind: "saved", head };
}

function inOrder({ ids, byId }: ListRows): ReadonlyMap<string, ListRow> {
  return new Map(ids.map((id) => [id, byId.get(id) as ListRow]));
}

/** Rows of a request. Throws RangeError for an id that comes twice, TypeError for what JSON cannot carry. */
export function rowsOfRequest({ listings }: ListSave): ListRows {
  return rowsOf(listings);
}

/** A head without where its rows lie. */
export function headOf({ snapshot: _snapshot, ...head }: StoredHead): ListHead {
  return head;
}

/** Brings an earlier version back as a new one, from the day of `at`. */
export async function restoreTo(
  store: ListTransaction,
  memo: RowsMemo,
  list: string,
  at: string,
  version: number,
): Promise<ListSaved | undefined> {
  const earlier = await store.head(list, version);
  if (earlier === undefined) return undefined;
  const rows = await readRows(store, earlier);
  const { edition, asOf, source, origins } = earlier;
  const request = {
    list,
    edition,
    importedAt: at,
    ...(asOf !== undefined && { asOf }),
    ...(source !== undefined && { source }),
    ...(origins !== undefined && { origins }),
  };
  return saveTo(store, memo, request, rows, { restored: version, day: isoDate(at.slice(0, 10)) });
}

/** Reads a version and compares it with its id. Throws IoError. */
export async function verifyVersion(store: ListTransaction, head: StoredHead): Promise<void> {
  const rows = await readRows(store, head);
  if (idOf(rows) !== head.id || rows.ids.length !== head.rows) throw damaged(head.list, head.version);
}
