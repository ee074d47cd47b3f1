// Brings lists up to date from where they are published. Each feed stands alone: one that fails leaves its lists at the last
// good version and is reported, the others go on.
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CountryTable } from "../base/country.ts";
import { dayOf } from "../base/date.ts";
import { DeriskError } from "../errors.ts";
import {
  findListSource,
  type ListHead,
  type ListOrigin,
  type ListProblem,
  type ListStore,
  takeIn,
  type TakenIn,
} from "../screen/index.ts";
import { type Download, download } from "./download.ts";
import type { Feed, FeedFile } from "./feeds.ts";

export interface UpdateContext {
  readonly store: ListStore;
  readonly countries: CountryTable;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number | undefined, what: string) => void;
  /** A person has looked: editions that lost rows are taken in. */
  readonly accept?: boolean | undefined;
  /** Longest silence of a server, in milliseconds. */
  readonly stallMs?: number | undefined;
}

export type FeedResult =
  | {
      readonly kind: "updated" | "unchanged";
      readonly feed: string;
      readonly lists: readonly TakenIn[];
      readonly problems: readonly ListProblem[];
    }
  | {
      readonly kind: "failed";
      readonly feed: string;
      readonly lists: readonly string[];
      readonly code: string;
      readonly message: string;
    };

const MOST_BYTES = 500_000_000;
const TIMEOUT_SECONDS = 300;
const STALL_MS = 30_000;

/** Updates each feed in turn. Throws only for an aborted signal and an unusable store. */
export async function updateLists(feeds: readonly Feed[], context: UpdateContext): Promise<readonly FeedResult[]> {
  const results: FeedResult[] = [];
  for (const feed of feeds) {
    const result = await updateFeed(feed, context);
    await record(feed, result, context);
    results.push(result);
  }
  return results;
}

async function updateFeed(feed: Feed, context: UpdateContext): Promise<FeedResult> {
  const folder = await mkdtemp(join(tmpdir(), "derisk-update-"));
  try {
    const known = await knownOrigins(feed, context.store);
    let downloads = await fetchAll(feed, folder, known, context);
    // Parts of one edition belong together: when some changed, all are needed.
    if (downloads.some(({ kind }) => kind === "file") && downloads.some(({ kind }) => kind === "unchanged"))
      downloads = await fetchAll(feed, folder, new Map(), context);
    const failure = downloads.find((one) => one.kind === "failed");
    if (failure?.kind === "failed") return failedFeed(feed, failure.code, failure.message);
    if (isSame(feed, downloads, known)) return { kind: "unchanged", feed: feed.name, lists: [], problems: [] };
    return await takeInFeed(feed, folder, downloads, context);
  } catch (error) {
    context.signal.throwIfAborted();
    if (error instanceof DeriskError && error.code !== "io")
      return failedFeed(feed, "unreadable", `${error.message}. ${error.hint}`);
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Where the current versions of the feed's lists came from, by address; empty unless all of them are there. */
async function knownOrigins(feed: Feed, store: ListStore): Promise<ReadonlyMap<string, ListOrigin>> {
  const heads: (ListHead | undefined)[] = [];
  for (const list of feed.lists) heads.push((await store.history(list, { limit: 1 })).items[0]);
  if (heads.includes(undefined)) return new Map();
  return new Map(heads.flatMap((head) => head?.origins ?? []).map((origin) => [origin.address, origin]));
}

async function fetchAll(
  feed: Feed,
  folder: string,
  known: ReadonlyMap<string, ListOrigin>,
  { signal, progress, stallMs }: UpdateContext,
): Promise<readonly Download[]> {
  const downloads: Download[] = [];
  for (const [at, file] of feed.files.entries()) {
    const origin = known.get(file.address);
    const result = await download(file.address, join(folder, String(at)), {
      etag: origin?.etag,
      lastModified: origin?.lastModified,
      sha256: file.sha256,
      mostBytes: feed.mostBytes ?? MOST_BYTES,
      timeoutMs: (feed.timeoutSeconds ?? TIMEOUT_SECONDS) * 1000,
      stallMs: stallMs ?? STALL_MS,
      signal,
      onBytes: (bytes) => progress(bytes, undefined, `${feed.name}: ${fileName(file)}, bytes`),
    });
    if (result.kind !== "failed") downloads.push(result);
    else return [{ ...result, message: `${file.address}: ${result.message}` }];
  }
  return downloads;
}

function fileName({ address, name }: FeedFile): string {
  return name ?? (new URL(address).pathname.split("/").at(-1) || "list");
}

/** Nothing was sent, or what was sent is what we have. */
function isSame(feed: Feed, downloads: readonly Download[], known: ReadonlyMap<string, ListOrigin>): boolean {
  return feed.files.every(({ address }, at) => {
    const one = downloads[at];
    return one?.kind === "unchanged" || (one?.kind === "file" && known.get(address)?.sha256 === one.sha256);
  });
}

async function takeInFeed(
  feed: Feed,
  folder: string,
  downloads: readonly Download[],
  { store, countries, now, signal, progress, accept }: UpdateContext,
): Promise<FeedResult> {
  const source = findListSource(feed.source);
  if (source === undefined) return failedFeed(feed, "no_source", `there is no source ${feed.source}`);
  const importer = await source.load();
  const origins = feed.files.flatMap(({ address }, at): ListOrigin[] => {
    const one = downloads[at];
    if (one?.kind !== "file") return [];
    const { sha256, bytes, etag, lastModified } = one;
    return [
      {
        address,
        sha256,
        bytes,
        ...(etag !== undefined && { etag }),
        ...(lastModified !== undefined && { lastModified }),
      },
    ];
  });
  const taken = await takeIn(
    store,
    importer,
    {
      source: feed.source,
      files: feed.files.map((file, at) => ({
        name: fileName(file),
        bytes: createReadStream(join(folder, String(at))),
      })),
      context: { countries, ...(feed.as !== undefined && { list: feed.as }) },
      importedAt: now().toISOString(),
      origins: () => origins,
      mostLost: feed.mostLost,
      accept,
    },
    {
      onRows(rows) {
        signal.throwIfAborted();
        progress(rows, undefined, `${feed.name}: rows`);
      },
    },
  );
  const refused = taken.lists.find((one) => one.kind === "refused");
  if (refused?.kind === "refused") return failedFeed(feed, refused.code, `${refused.message}. ${refused.fix}`);
  const isUpdated = taken.lists.some(({ kind }) => kind === "saved");
  return { kind: isUpdated ? "updated" : "unchanged", feed: feed.name, lists: taken.lists, problems: taken.problems };
}

function failedFeed(feed: Feed, code: string, message: string): FeedResult {
  return { kind: "failed", feed: feed.name, lists: feed.lists, code, message };
}

/** What the feed's lists show as their last attempt. */
async function record(feed: Feed, result: FeedResult, { store, now }: UpdateContext): Promise<void> {
  const instant = now();
  const at = instant.toISOString();
  for (const list of feed.lists)
    await store.recordAttempt(
      result.kind === "failed"
        ? { list, at, outcome: "failed", code: result.code, message: result.message }
        : { list, at, outcome: result.kind, asOf: dayOf(instant) },
    );
}
