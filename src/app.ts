// Composition root: where files, clock and stores meet the verbs. Everything is opened at first use.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { dayOf, type IsoDate } from "./base/date.ts";
import { compileHsTable, type HsTable } from "./base/hs.ts";
import { cachePath, isServerAddress } from "./base/store-location.ts";
import { compileKnowledge, type Context, type Knowledge, type UsListWords } from "./operations/index.ts";
import { loadNameLexicon, readEconomy, readHsRows, readSnapshot, readSnapshots, snapshotFolder } from "./snapshots.ts";
import type { PostLimits } from "./documents/index.ts";
import type { EconomyKit } from "./impact/index.ts";
import type { PackedReader, ReaderResources } from "./read/index.ts";
import type { NameLexicon, ScreenIndex } from "./screen/index.ts";
import type { Copied, CopyOptions, Stores } from "./storage/index.ts";

export interface AppOptions {
  readonly dataFolder?: string;
  /** Path of the embedded store, or address of a shared one; absent: `.derisk/derisk.sqlite` in the working folder. */
  readonly store?: string;
  readonly now?: () => Date;
  readonly timeZone?: string;
  /** How messages are posted: hosts that may be private, time and waits. */
  readonly post?: Partial<PostLimits>;
}

export interface ContextOptions {
  readonly on?: IsoDate | undefined;
  readonly known?: IsoDate | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: Context["progress"] | undefined;
}

export interface App {
  context(options?: ContextOptions): Context;
  knowledge(): Promise<Knowledge>;
  stores(): Promise<Stores>;
  /** Copies the store at `from` (this one, when absent) into the empty one at `to`. Throws InputError. */
  copyStore(from: string | undefined, to: string, options: CopyOptions): Promise<Copied>;
  readonly dataFolder: string;
  /** Path beside which files that save time are kept: the embedded store, a place for a shared one, or `:memory:`. */
  readonly storePath: string;
  close(): Promise<void>;
}

/** Opens derisk over its data folder. Nothing is read before it is needed. */
export function openApp(options: AppOptions = {}): App {
  const dataFolder = options.dataFolder ?? snapshotFolder();
  const location = options.store ?? ".derisk/derisk.sqlite";
  const storePath = cachePath(location);
  const postLimits = { milliseconds: 10_000, waits: [1000, 5000], hosts: [], ...options.post };
  const now = options.now ?? ((): Date => new Date());
  let knowledge: Promise<Knowledge> | undefined;
  let stores: Promise<Stores> | undefined;
  const loadKnowledge = (): Promise<Knowledge> => (knowledge ??= readSnapshots(dataFolder).then(compileKnowledge));
  let hsTable: Promise<HsTable> | undefined;
  const loadHsTable = (): Promise<HsTable> =>
    (hsTable ??= readHsRows(dataFolder).then((rows) => compileHsTable(2022, rows)));
  let economy: Promise<EconomyKit> | undefined;
  const loadEconomy = (): Promise<EconomyKit> => (economy ??= openEconomy(location, dataFolder));
  let reader: Promise<ReaderResources> | undefined;
  const loadReader = (): Promise<ReaderResources> =>
    (reader ??= Promise.all([import("./read/index.ts"), readSnapshot<PackedReader>(dataFolder, "reader.json")]).then(
      ([{ openReader }, packed]) => openReader(packed),
    ));
  const openStore = (): Promise<Stores> => {
    if (stores === undefined) {
      const opening = import("./storage/index.ts").then((storage) => storage.openStores(location));
      stores = opening;
      // A server that is down now may be up at the next question.
      opening.catch(() => (stores = undefined));
    }
    return stores;
  };
  let screenIndexes: Promise<(day?: IsoDate) => Promise<ScreenIndex>> | undefined;
  const screenIndex = async (on?: IsoDate): Promise<ScreenIndex> =>
    (await (screenIndexes ??= openScreenIndexes(openStore, storePath, dataFolder)))(on);
  return {
    dataFolder,
    storePath,
    knowledge: loadKnowledge,
    stores: openStore,
    copyStore: async (from, to, how) => (await import("./storage/index.ts")).copyStores(from ?? location, to, how),
    context({ on, known, signal, progress } = {}) {
      const instant = now();
      const today = dayOf(instant, options.timeZone ?? "UTC");
      return {
        on: on ?? today,
        known: known ?? today,
        now: instant,
        signal: signal ?? new AbortController().signal,
        progress: progress ?? ((): void => undefined),
        pause: () => setImmediate(),
        knowledge: loadKnowledge,
        optimise: async (task, leave) =>
          (await import("./jobs/index.ts")).runDiversify(task, leave ?? signal, progress),
        hsTable: loadHsTable,
        usListWords: () => readSnapshot<UsListWords>(dataFolder, "control-lists/us-ccl-words.json"),
        leadingProducers: () => readSnapshot<readonly object[]>(dataFolder, "leading-producers.json"),
        takeIn: async (given) => {
          const documents = await import("./documents/index.ts");
          if ("url" in given) return documents.fetchDocument(given.url, signal ?? new AbortController().signal);
          return documents.readDocument(given.bytes, { contentType: given.contentType });
        },
        send: async (address, message) => {
          const documents = await import("./documents/index.ts");
          return documents.postMessage(address, message, signal ?? new AbortController().signal, postLimits);
        },
        checkAddress: async (address) => (await import("./documents/index.ts")).checkPostAddress(address, postLimits),
        economy: loadEconomy,
        reader: loadReader,
        screenIndex,
        hasStore: () => stores !== undefined || isThere(location),
        sha256: (text) => createHash("sha256").update(text, "utf8").digest("hex"),
        stores: openStore,
      };
    },
    async close() {
      if (stores) await (await stores).close();
    },
  };
}

/** Whether there is a store to ask, as far as can be told without opening it. */
function isThere(location: string): boolean {
  return location === ":memory:" || isServerAddress(location) || existsSync(location);
}

/** Inverses of tables are kept beside a store that is there already and lasts. */
async function openEconomy(location: string, dataFolder: string): Promise<EconomyKit> {
  const [{ economyKit }, { openInverseFiles }, data] = await Promise.all([
    import("./impact/index.ts"),
    import("./storage/index.ts"),
    readEconomy(dataFolder),
  ]);
  const lasts = location !== ":memory:" && isThere(location);
  const folder = lasts ? `${cachePath(location)}.inverses` : undefined;
  return economyKit(data, folder === undefined ? undefined : openInverseFiles(folder));
}

/** Lists, word tables and index are loaded when the first party is screened. */
async function openScreenIndexes(
  openStore: () => Promise<Stores>,
  storePath: string,
  dataFolder: string,
): Promise<(on?: IsoDate) => Promise<ScreenIndex>> {
  const { keptIndexes } = await import("./packed-index.ts");
  let lexicon: Promise<NameLexicon> | undefined;
  return keptIndexes(
    async () => ({ lists: (await openStore()).lists, storePath }),
    () => (lexicon ??= loadNameLexicon(dataFolder)),
  );
}
