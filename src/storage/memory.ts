// A store that lives as long as the process: for tests and for runs that keep nothing.
import { pageLimit, pageOf } from "../base/page.ts";
import {
  appendTo,
  readRecord,
  type Appended,
  type DecisionStore,
  type LogTransaction,
  type StoredEntry,
} from "../decisions/index.ts";
import { IoError } from "../errors.ts";
import type { PortfolioStore, PortfolioVersion } from "../portfolio/index.ts";
import { seqCursor } from "./cursor.ts";
import { memoryAlerts } from "./memory-alerts.ts";
import { memoryLicences } from "./memory-licences.ts";
import { memoryReadings } from "./memory-readings.ts";
import { memoryWatch } from "./memory-watch.ts";
import { memoryLists } from "./memory-lists.ts";
import { contentOf, readContent, restoreTo, saveTo, type VersionTransaction } from "./portfolio-save.ts";
import { sha256 } from "./sha256.ts";
import type { Stores } from "./stores.ts";

/** Runs work one piece after another, as a database's exclusive transactions do; refuses it once closed. */
interface Turn {
  readonly take: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Empty stores. */
export function memoryStores(): Stores {
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();
  const turn: Turn = {
    take: (work) => {
      const result = last.then(() => {
        if (closed) throw new IoError("the store is closed", "Open it again.");
        return work();
      });
      last = result.catch(() => {});
      return result;
    },
  };
  return {
    decisions: memoryDecisions(turn),
    portfolios: memoryPortfolios(turn),
    lists: memoryLists(turn.take),
    alerts: memoryAlerts(turn.take),
    licences: memoryLicences(turn.take),
    readings: memoryReadings(turn.take),
    watch: memoryWatch(turn.take),
    close: async () => {
      await last;
      closed = true;
    },
  };
}

function memoryDecisions({ take }: Turn): DecisionStore {
  const records: StoredEntry[] = [];
  const log: LogTransaction = {
    byId: async (id) => records.find((record) => record.id === id),
    ofDecision: async (decision) => records.filter((record) => record.decision === decision),
    newest: async () => records.at(-1),
    insert: async (record) => {
      records.push(Object.freeze(record));
    },
  };
  const read = (record: StoredEntry) => readRecord(record, sha256);
  return {
    append: (draft) => take(() => appendTo(log, draft, sha256)),
    appendAll: (drafts) =>
      take(async () => {
        const before = records.length;
        try {
          const results: Appended[] = [];
          for (const draft of drafts) results.push(await appendTo(log, draft, sha256));
          return results;
        } catch (error) {
          records.length = before;
          throw error;
        }
      }),
    get: (id) =>
      take(async () => {
        const record = await log.byId(id);
        return record && read(record);
      }),
    history: (decision) => take(async () => (await log.ofDecision(decision)).map(read)),
    list: (query = {}) =>
      take(async () => {
        const limit = pageLimit(query);
        const after = seqCursor(query.after);
        const newestFirst = query.order === "newest";
        const found = records.filter(
          (record) =>
            (query.kind === undefined || record.kind === query.kind) &&
            (query.transaction === undefined || record.transaction === query.transaction) &&
            (after === undefined || (newestFirst ? record.seq < after : record.seq > after)),
        );
        if (newestFirst) found.reverse();
        const page = pageOf(found, limit, (record) => String(record.seq));
        return { ...page, items: page.items.map(read) };
      }),
    records: async function* () {
      yield* await take(async () => [...records]);
    },
  };
}

function memoryPortfolios({ take }: Turn): PortfolioStore {
  const contents = new Map<string, string>();
  const versions = new Map<string, PortfolioVersion[]>();
  const store: VersionTransaction = {
    newest: async (name) => versions.get(name)?.at(-1),
    version: async (name, version) => versions.get(name)?.[version - 1],
    keep: async ({ sha256: hash, body }) => {
      contents.set(hash, body);
    },
    insert: async (version) => {
      versions.set(version.name, [...(versions.get(version.name) ?? []), version]);
    },
  };
  return {
    save: async (request) => {
      const content = contentOf(request.snapshot);
      return take(() => saveTo(store, request, content));
    },
    restore: (request) => take(() => restoreTo(store, request)),
    load: (name, number) =>
      take(async () => {
        const version = await (number === undefined ? store.newest(name) : store.version(name, number));
        return version && readContent(version, contents.get(version.sha256) ?? "");
      }),
    list: (query = {}) =>
      take(async () => {
        const names = [...versions.keys()].filter((name) => name > (query.after ?? "")).sort();
        const newest = names.flatMap((name) => versions.get(name)?.at(-1) ?? []);
        return pageOf(newest, pageLimit(query), (version) => version.name);
      }),
    history: (name, query = {}) =>
      take(async () => {
        const before = seqCursor(query.after) ?? Number.POSITIVE_INFINITY;
        const found = (versions.get(name) ?? []).filter(({ version }) => version < before).reverse();
        return pageOf(found, pageLimit(query), ({ version }) => String(version));
      }),
  };
}
