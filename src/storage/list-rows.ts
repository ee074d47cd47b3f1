// Rows of a list as text: one canonical line each, hashed once, kept packed. A version is a set of lines; the difference of
// two versions is lines put and ids gone, and a whole version is the difference to nothing.
import { hash } from "node:crypto";
import { zstdCompressSync, zstdDecompressSync, constants } from "node:zlib";
import { canonicalJson } from "../base/canonical-json.ts";
import type { Listing } from "../base/listing.ts";

/** `line` is the id as JSON, a tab, and the rest of the row as canonical JSON; `hash` is SHA-256 over it. */
export interface ListRow {
  readonly line: string;
  readonly hash: string;
}

/** The rows of a version by id, and the ids in order. Never changed. */
export interface ListRows {
  readonly ids: readonly string[];
  readonly byId: ReadonlyMap<string, ListRow>;
}

export const NO_ROWS: ListRows = { ids: [], byId: new Map() };

export interface RowsDelta {
  readonly put: ReadonlyMap<string, ListRow>;
  readonly gone: readonly string[];
  readonly added: number;
  readonly changed: number;
}

/** The row of a listing; its `list` is not part of it, so that a list can be imported under another name. */
export function rowOf({ id, list: _list, ...rest }: Listing): ListRow {
  const line = `${JSON.stringify(id)}\t${canonicalJson(rest)}`;
  return { line, hash: hash("sha256", line) };
}

/** The listing of a row. */
export function listingOf(list: string, { line }: ListRow): Listing {
  const tab = line.indexOf("\t");
  const rest = JSON.parse(line.slice(tab + 1)) as Omit<Listing, "id" | "list">;
  return { id: JSON.parse(line.slice(0, tab)) as string, list, ...rest };
}

/** Rows of listings. Throws RangeError for an id that comes twice. */
export function rowsOf(listings: Iterable<Listing>): ListRows {
  const byId = new Map<string, ListRow>();
  for (const listing of listings) {
    if (byId.has(listing.id)) throw new RangeError(`the id "${listing.id}" comes twice in the list`);
    byId.set(listing.id, rowOf(listing));
  }
  return { ids: [...byId.keys()].sort(), byId };
}

/** SHA-256 over the rows' hashes in order of id: what names a version. */
export function idOf({ ids, byId }: ListRows): string {
  return hash("sha256", ids.map((id) => byId.get(id)?.hash ?? "").join(""));
}

/** What turns `before` into `after`. */
export function difference(before: ListRows, after: ListRows): RowsDelta {
  const put = new Map<string, ListRow>();
  let added = 0;
  for (const id of after.ids) {
    const row = after.byId.get(id) as ListRow;
    const there = before.byId.get(id);
    if (there?.hash === row.hash) continue;
    put.set(id, row);
    if (there === undefined) added += 1;
  }
  const gone = before.ids.filter((id) => !after.byId.has(id));
  return { put, gone, added, changed: put.size - added };
}

/** The difference that given rows and ids make; what changes nothing is left out. */
export function differenceOf(before: ListRows, put: readonly Listing[], gone: readonly string[]): RowsDelta {
  const rows = new Map<string, ListRow>();
  let added = 0;
  for (const listing of put) {
    const row = rowOf(listing);
    const there = before.byId.get(listing.id);
    if (there?.hash === row.hash) continue;
    if (there === undefined && !rows.has(listing.id)) added += 1;
    rows.set(listing.id, row);
  }
  const absent = [...new Set(gone)].filter((id) => before.byId.has(id) && !rows.has(id));
  return { put: rows, gone: absent, added, changed: rows.size - added };
}

/** `rows` with the difference made. Costs a copy of the tables, no hashing. */
export function applied(rows: ListRows, { put, gone, added }: RowsDelta): ListRows {
  const byId = new Map(rows.byId);
  for (const id of gone) byId.delete(id);
  for (const [id, row] of put) byId.set(id, row);
  const kept = gone.length === 0 ? rows.ids : rows.ids.filter((id) => byId.has(id));
  if (added === 0) return { ids: kept, byId };
  const fresh = [...put.keys()].filter((id) => !rows.byId.has(id));
  // Sorting two runs that are in order costs one pass.
  return { ids: [...kept, ...fresh.sort()].sort(), byId };
}

/** Packed lines, with the hash of what is packed. */
export interface Block {
  readonly sha256: string;
  readonly body: Uint8Array;
}

const BLOCK_CHARACTERS = 2_000_000;
const LEVEL = 9;

/** The difference as blocks of bounded size; at least one. */
export function pack({ put, gone }: Pick<RowsDelta, "put" | "gone">): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let size = 0;
  const close = (): void => {
    const body = zstdCompressSync(lines.join("\n"), { params: { [constants.ZSTD_c_compressionLevel]: LEVEL } });
    blocks.push({ sha256: hash("sha256", body), body });
    lines = [];
    size = 0;
  };
  const add = (line: string): void => {
    lines.push(line);
    size += line.length;
    if (size > BLOCK_CHARACTERS) close();
  };
  for (const id of gone) add(`-${JSON.stringify(id)}`);
  for (const { line, hash: digest } of put.values()) add(`+${digest}${line}`);
  if (lines.length > 0 || blocks.length === 0) close();
  return blocks;
}

/** Makes the changes of a block in `rows`. Throws RangeError when the block is not what its hash says. */
export function unpackInto(rows: Map<string, ListRow>, { sha256, body }: Block): void {
  if (hash("sha256", body) !== sha256) throw new RangeError("a block of rows was changed after it was written");
  const text = zstdDecompressSync(body).toString("utf8");
  if (text === "") return;
  for (const entry of text.split("\n")) {
    if (entry.startsWith("-")) rows.delete(JSON.parse(entry.slice(1)) as string);
    else {
      const line = entry.slice(65);
      rows.set(JSON.parse(line.slice(0, line.indexOf("\t"))) as string, { line, hash: entry.slice(1, 65) });
    }
  }
}
