// The packed index beside the store: made when lists changed, read in place otherwise. It is a copy of what the store
// and the word tables say; a missing, damaged or older file only costs the time to build it again.
import { createHash, randomUUID } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { IsoDate } from "./base/date.ts";
import {
  buildIndex,
  type ListStore,
  type NameLexicon,
  type PackedSource,
  packIndex,
  readPackedIndex,
  type ScreenIndex,
} from "./screen/index.ts";

/** Where the lists lie. */
export interface IndexPlace {
  readonly lists: ListStore;
  /** Path beside which the index lies: that of the embedded store, a place for a shared one, or `:memory:`. */
  readonly storePath: string;
}

/** Index of the lists that the store holds as they stood on a day; keeps the last few: asked again, it only looks whether the lists changed. */
export function keptIndexes(
  place: () => Promise<IndexPlace>,
  lexicon: () => Promise<NameLexicon>,
): (on?: IsoDate) => Promise<ScreenIndex> {
  const kept = new Map<string, Promise<ScreenIndex>>();
  return async (on) => {
    const [where, words] = await Promise.all([place(), lexicon()]);
    const key = await keyOf(where, words, on);
    const there = kept.get(key) ?? indexFor(where, words, on, key);
    kept.delete(key);
    kept.set(key, there);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    try {
      return await there;
    } catch (error) {
      kept.delete(key);
      throw error;
    }
  };
}

/** Today's lists and those of one past day. */
const KEPT = 2;

async function indexFor(
  { lists, storePath }: IndexPlace,
  lexicon: NameLexicon,
  on: IsoDate | undefined,
  key: string,
): Promise<ScreenIndex> {
  if (storePath === ":memory:") return buildIndex(await lists.current(undefined, on), lexicon);
  const file = `${storePath}.index`;
  const source = openSource(file);
  const packed = source === undefined ? undefined : readPackedIndex(source, key, lexicon);
  if (packed?.kind === "index") return packed.index;
  const built = packIndex(buildIndex(await lists.current(undefined, on), lexicon), key);
  await keep(file, built);
  const read = readPackedIndex(built, key, lexicon);
  if (read.kind !== "index") throw new Error(`a packed index cannot be read back: ${read.reason}`);
  return read.index;
}

/** A packed index as it lies in its file; undefined where there is none. Stays open while the index is in use: a newer one is another file. */
export function openSource(path: string): PackedSource | undefined {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return undefined;
  }
  const source: PackedSource = { size: fstatSync(file).size, read: (from, to) => readAt(file, from, to) };
  closed.register(source.read, file);
  return source;
}

/** Closes the files of indexes that nobody holds any more. */
const closed = new FinalizationRegistry((file: number) => closeSync(file));

function readAt(file: number, from: number, to: number): Uint8Array {
  const bytes = new Uint8Array(to - from);
  for (let at = 0; at < bytes.length;) {
    const read = readSync(file, bytes, at, bytes.length - at, from + at);
    if (read === 0) return bytes.subarray(0, at);
    at += read;
  }
  return bytes;
}

/** What the index is built from: the versions that answer, and the word tables. */
async function keyOf({ lists }: IndexPlace, { stamp }: NameLexicon, on: IsoDate | undefined): Promise<string> {
  const states = await lists.states(on);
  const versions = states
    .filter(({ current, removedAt }) => current !== undefined && removedAt === undefined)
    .map(({ list, current, confirmedOn }) => [list, current?.id, current?.edition, current?.asOf, confirmedOn]);
  return createHash("sha256")
    .update(JSON.stringify([versions, stamp]))
    .digest("hex");
}

/** Writes beside and renames, so that no reader meets half a file; a folder that cannot be written is no error. */
async function keep(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(beside, bytes, { mode: 0o600 });
    await rename(beside, file);
  } catch {
    await rm(beside, { force: true });
  }
}
