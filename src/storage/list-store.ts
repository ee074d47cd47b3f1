// The list store over any place that keeps heads, blocks and notes: memory and databases share everything but the keeping.
import type { IsoDate } from "../base/date.ts";
import type { Listing } from "../base/listing.ts";
import type { Page, PageQuery } from "../base/page.ts";
import type { ListAttempt, ListChanges, ListHead, ListState, ListStore, LoadedList } from "../screen/index.ts";
import { difference, listingOf, NO_ROWS, type ListRow, type ListRows } from "./list-rows.ts";
import {
  headOf,
  restoreTo,
  RowsMemo,
  rowsOfRequest,
  saveDeltaTo,
  saveTo,
  verifyVersion,
  type ListTransaction,
  type StoredHead,
} from "./list-versions.ts";

/** What a place must offer. `write` excludes other writers from its start; a failure in it leaves no trace. */
export interface ListPlace {
  readonly write: <T>(work: (store: ListTransaction) => Promise<T>) => Promise<T>;
  readonly read: <T>(work: (store: ListTransaction) => Promise<T>) => Promise<T>;
  /** The version of each list (or of one) that is current on a day, in order of name; the newest day's when absent. */
  readonly currentHeads: (on?: IsoDate, list?: string) => Promise<readonly StoredHead[]>;
  readonly versionCounts: () => Promise<ReadonlyMap<string, number>>;
  readonly history: (list: string, query: PageQuery) => Promise<Page<StoredHead>>;
  readonly putAttempt: (attempt: ListAttempt) => Promise<void>;
  readonly lastAttempts: () => Promise<ReadonlyMap<string, ListAttempt>>;
  /** The latest `asOf` of the attempts on each list. */
  readonly confirmations: () => Promise<ReadonlyMap<string, IsoDate>>;
  readonly attempts: (list: string, query: PageQuery) => Promise<Page<ListAttempt>>;
  readonly asides: () => Promise<ReadonlyMap<string, string>>;
  readonly setAside: (list: string, at: string | undefined) => Promise<void>;
}

export function listStore(place: ListPlace): ListStore {
  const memo = new RowsMemo();
  const load = async (list: string, head: StoredHead | undefined): Promise<LoadedList | undefined> => {
    if (head === undefined) return undefined;
    const rows = await place.read((store) => memo.read(store, head));
    return loaded(list, headOf(head), rows);
  };
  const headFor = async (list: string, which: { readonly on?: IsoDate; readonly version?: number }) =>
    which.version === undefined
      ? (await place.currentHeads(which.on, list))[0]
      : place.read((store) => store.head(list, which.version as number));
  return {
    save: async (request) => {
      const rows = rowsOfRequest(request);
      return place.write((store) => saveTo(store, memo, request, rows));
    },
    saveDelta: (request) => place.write((store) => saveDeltaTo(store, memo, request)),
    states: (on) => states(place, on),
    history: async (list, query = {}) => {
      const page = await place.history(list, query);
      return { ...page, items: page.items.map(headOf) };
    },
    load: async (list, which = {}) => load(list, await headFor(list, which)),
    current: async (lists, on) => {
      const asides = await place.asides();
      const wanted = lists && new Set(lists);
      const versions: LoadedList[] = [];
      for (const head of await place.currentHeads(on)) {
        if (asides.has(head.list) || (wanted && !wanted.has(head.list))) continue;
        const version = await load(head.list, head);
        if (version) versions.push(version);
      }
      return versions;
    },
    changes: (list, from, to) =>
      place.read(async (store) => {
        const before = from === undefined ? undefined : await store.head(list, from);
        const after = to === undefined ? undefined : await store.head(list, to);
        const rowsBefore = before ? await memo.read(store, before) : NO_ROWS;
        const rowsAfter = after ? await memo.read(store, after) : NO_ROWS;
        return changesOf(list, before && headOf(before), after && headOf(after), rowsBefore, rowsAfter);
      }),
    verify: async (list) => {
      let count = 0;
      let after: string | undefined;
      do {
        const page = await place.history(list, { limit: 1000, ...(after !== undefined && { after }) });
        for (const head of page.items) await place.read((store) => verifyVersion(store, head));
        count += page.items.length;
        after = page.next;
      } while (after !== undefined);
      return count;
    },
    recordAttempt: (attempt) => place.putAttempt(attempt),
    attempts: (list, query = {}) => place.attempts(list, query),
    remove: async (list, at) => {
      const there = (await place.currentHeads(undefined, list)).length > 0;
      if (there) await place.setAside(list, at);
      return there;
    },
    restore: async (list, at, version) => {
      const saved =
        version === undefined ? undefined : await place.write((store) => restoreTo(store, memo, list, at, version));
      if (version !== undefined && saved === undefined) return undefined;
      const [head] = await place.currentHeads(undefined, list);
      if (head === undefined) return undefined;
      await place.setAside(list, undefined);
      return saved ?? { kind: "unchanged", head: headOf(head) };
    },
  };
}

function loaded(list: string, head: ListHead, rows: ListRows): LoadedList {
  const { edition, asOf } = head;
  const listings = rows.ids.map((id) => listingOf(list, rows.byId.get(id) as ListRow));
  return { list, edition, ...(asOf !== undefined && { asOf }), listings, head };
}

async function states(place: ListPlace, on: IsoDate | undefined): Promise<readonly ListState[]> {
  const heads = new Map((await place.currentHeads(on)).map((head) => [head.list, headOf(head)]));
  const counts = await place.versionCounts();
  const attempts = await place.lastAttempts();
  const confirmations = await place.confirmations();
  const asides = await place.asides();
  const names = [...new Set([...counts.keys(), ...attempts.keys()])].sort();
  const all = names.map((list): ListState => {
    const current = heads.get(list);
    const lastAttempt = attempts.get(list);
    const removedAt = asides.get(list);
    const confirmedOn = confirmations.get(list);
    return {
      list,
      ...(current && { current }),
      versions: counts.get(list) ?? 0,
      ...(lastAttempt && { lastAttempt }),
      ...(confirmedOn !== undefined && { confirmedOn }),
      ...(removedAt !== undefined && { removedAt }),
    };
  });
  return [
    ...all.filter(({ removedAt }) => removedAt === undefined),
    ...all.filter(({ removedAt }) => removedAt !== undefined),
  ];
}

function changesOf(
  list: string,
  from: ListHead | undefined,
  to: ListHead | undefined,
  before: ListRows,
  after: ListRows,
): ListChanges {
  const { put, gone } = difference(before, after);
  const added: Listing[] = [];
  const changed: { readonly before: Listing; readonly after: Listing }[] = [];
  for (const [id, row] of put) {
    const there = before.byId.get(id);
    if (there === undefined) added.push(listingOf(list, row));
    else changed.push({ before: listingOf(list, there), after: listingOf(list, row) });
  }
  const removed = gone.map((id) => listingOf(list, before.byId.get(id) as ListRow));
  return { ...(from && { from }), ...(to && { to }), added, removed, changed };
}
