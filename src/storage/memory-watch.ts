// Subscriptions and changed answers in the memory of the process.
import { pageLimit, pageOf } from "../base/page.ts";
import {
  stateAfter,
  type ChangedAnswer,
  type Held,
  type Seen,
  type StoredChange,
  type StoredMessage,
  type Subscription,
  type WatchStore,
} from "../watch/index.ts";
import { seqCursor } from "./cursor.ts";

/** `take` runs work one piece after another, as a database's exclusive transactions do. */
export function memoryWatch(take: <T>(work: () => Promise<T>) => Promise<T>): WatchStore {
  const kept = new Map<string, { subscription: Subscription; held: Held }>();
  const log: ChangedAnswer[] = [];
  const messages: StoredMessage[] = [];
  const marks = new Map<string, Seen>();
  const told = (change: ChangedAnswer): StoredChange => {
    const seen = marks.get(change.id);
    return structuredClone(seen === undefined ? change : { ...change, seen });
  };
  return {
    add: (subscription, held) =>
      take(async () => {
        if (kept.has(subscription.id)) return "taken";
        kept.set(subscription.id, structuredClone({ subscription, held }));
        return "added";
      }),
    list: () =>
      take(async () => {
        const all = [...kept.values()].map(({ subscription, held: { run, at, basis } }) => ({
          subscription,
          last: { run, at, basis },
        }));
        return structuredClone(all.toSorted((a, b) => (a.subscription.id < b.subscription.id ? -1 : 1)));
      }),
    held: (id) => take(async () => structuredClone(kept.get(id)?.held)),
    advance: (id, held, changes, message) =>
      take(async () => {
        const state = kept.get(id);
        if (state?.held.run !== held.run - 1 || state.subscription.removedAt !== undefined) return "overtaken";
        state.held = structuredClone(held);
        log.push(...structuredClone(changes.toReversed()));
        if (message) messages.push({ ...message, subscription: id, state: "open", attempts: [] });
        return "advanced";
      }),
    openMessages: () => take(async () => structuredClone(messages.filter(({ state }) => state === "open"))),
    messages: (id) =>
      take(async () => structuredClone(messages.filter(({ subscription }) => subscription === id).toReversed())),
    attempted: (id, attempt) =>
      take(async () => {
        const at = messages.findIndex((one) => one.id === id);
        const message = messages[at];
        if (message === undefined || message.state === "delivered") return;
        const attempts = [...message.attempts, structuredClone(attempt)];
        messages[at] = { ...message, attempts, state: stateAfter(attempts) };
      }),
    remove: (id, at) =>
      take(async () => {
        const state = kept.get(id);
        if (state) state.subscription = { ...state.subscription, removedAt: state.subscription.removedAt ?? at };
        return structuredClone(state?.subscription);
      }),
    changes: (query = {}) =>
      take(async () => {
        const before = seqCursor(query.after) ?? Number.POSITIVE_INFINITY;
        const found = log
          .map((change, at) => ({ seq: at + 1, change }))
          .filter(
            ({ seq, change }) => seq < before && change.subscription === (query.subscription ?? change.subscription),
          )
          .filter(({ change }) => query.unseen !== true || !marks.has(change.id))
          .toReversed();
        const page = pageOf(found, pageLimit(query), ({ seq }) => String(seq));
        return { ...page, items: page.items.map(({ change }) => told(change)) };
      }),
    counts: () =>
      take(async () => {
        const by = Map.groupBy(log, ({ subscription }) => subscription);
        return new Map(
          [...by].map(([id, all]) => [id, { all: all.length, unseen: all.filter((one) => !marks.has(one.id)).length }]),
        );
      }),
    markSeen: (subscription, seen, ids) =>
      take(async () => {
        const open = log.filter((one) => one.subscription === subscription && !marks.has(one.id));
        const marked = ids === undefined ? open : open.filter(({ id }) => ids.includes(id));
        for (const { id } of marked) marks.set(id, structuredClone(seen));
        return marked.length;
      }),
  };
}
