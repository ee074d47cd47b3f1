// Lists that live as long as the process.
import type { IsoDate } from "../base/date.ts";
import { pageLimit, pageOf } from "../base/page.ts";
import type { ListAttempt, ListStore } from "../screen/index.ts";
import { seqCursor } from "./cursor.ts";
import type { Block } from "./list-rows.ts";
import { listStore, type ListPlace } from "./list-store.ts";
import type { ListTransaction, StoredHead } from "./list-versions.ts";

interface Kept {
  readonly head: StoredHead;
  readonly blocks: readonly Block[];
}

/** Runs work one piece after another; refuses it once the store is closed. */
type Take = <T>(work: () => Promise<T>) => Promise<T>;

/** Empty at first. */
export function memoryLists(take: Take): ListStore {
  const versions = new Map<string, Kept[]>();
  const attempts = new Map<string, ListAttempt[]>();
  const aside = new Map<string, string>();
  const of = (list: string): Kept[] => versions.get(list) ?? [];
  const store: ListTransaction = {
    newest: async (list) => of(list).at(-1)?.head,
    head: async (list, version) => of(list)[version - 1]?.head,
    weight: async (list, snapshot, version) =>
      of(list)
        .slice(snapshot, version)
        .reduce((sum, { head }) => sum + head.added + head.changed + head.removed, 0),
    blocks: async (list, from, to) =>
      of(list)
        .slice(from - 1, to)
        .flatMap(({ blocks }) => blocks),
    insert: async (head, blocks) => {
      versions.set(head.list, [...of(head.list), { head, blocks }]);
    },
  };
  const place: ListPlace = {
    write: (work) => take(() => work(store)),
    read: (work) => take(() => work(store)),
    currentHeads: (on, list) =>
      take(async () => {
        const names = [...versions.keys()].filter((name) => list === undefined || name === list).sort();
        return names.flatMap((name) => {
          const heads = of(name).map(({ head }) => head);
          const answering = heads.filter(({ day }) => on === undefined || day <= on);
          return (
            answering.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.version - b.version)).at(-1) ?? []
          );
        });
      }),
    versionCounts: () => take(async () => new Map([...versions].map(([list, kept]) => [list, kept.length]))),
    history: (list, query) =>
      take(async () => {
        const before = seqCursor(query.after) ?? Number.POSITIVE_INFINITY;
        const found = of(list)
          .map(({ head }) => head)
          .filter(({ version }) => version < before);
        return pageOf(found.reverse(), pageLimit(query), ({ version }) => String(version));
      }),
    putAttempt: (attempt) =>
      take(async () => {
        const others = (attempts.get(attempt.list) ?? []).filter(({ at }) => at !== attempt.at);
        attempts.set(
          attempt.list,
          [attempt, ...others].sort((a, b) => (a.at < b.at ? 1 : -1)),
        );
      }),
    lastAttempts: () =>
      take(async () => new Map([...attempts].flatMap(([list, [last]]) => (last ? [[list, last] as const] : [])))),
    confirmations: () =>
      take(async () => {
        const days = new Map<string, IsoDate>();
        for (const { list, asOf } of [...attempts.values()].flat())
          if (asOf !== undefined && asOf > (days.get(list) ?? "")) days.set(list, asOf);
        return days;
      }),
    attempts: (list, query) =>
      take(async () => {
        const found = (attempts.get(list) ?? []).filter(({ at }) => query.after === undefined || at < query.after);
        return pageOf(found, pageLimit(query), ({ at }) => at);
      }),
    asides: () => take(async () => new Map(aside)),
    setAside: (list, at) =>
      take(async () => {
        if (at === undefined) aside.delete(list);
        else aside.set(list, at);
      }),
  };
  return listStore(place);
}
