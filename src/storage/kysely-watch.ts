// Subscriptions and changed answers over any database that Kysely speaks to.
import type { Kysely } from "kysely";
import { canonicalJson } from "../base/canonical-json.ts";
import { pageLimit, pageOf } from "../base/page.ts";
import {
  stateAfter,
  type Attempt,
  type ChangedAnswer,
  type ChangeQuery,
  type Held,
  type RunHead,
  type Seen,
  type StoredChange,
  type StoredMessage,
  type Subscription,
  type WatchStore,
} from "../watch/index.ts";
import { seqCursor } from "./cursor.ts";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

export function kyselyWatch({ db, guarded, exclusively }: Database): WatchStore {
  const write = <T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> => exclusively("watch", work);
  return {
    add: (subscription, held) =>
      write(async (to) => {
        if ((await stateOf(to, subscription.id)) !== undefined) return "taken";
        const row = { id: subscription.id, removed_at: null, body: canonicalJson(subscription), ...heldColumns(held) };
        await to.insertInto("watch_subscription").values(row).execute();
        return "added";
      }),
    list: () =>
      guarded(async () => {
        const rows = await db
          .selectFrom("watch_subscription")
          .select(["body", "removed_at", "last"])
          .orderBy("id")
          .execute();
        return rows.map((row) => ({ subscription: subscriptionOf(row), last: JSON.parse(row.last) as RunHead }));
      }),
    held: (id) =>
      guarded(async () => {
        const row = await db.selectFrom("watch_subscription").select("held").where("id", "=", id).executeTakeFirst();
        return row && (JSON.parse(row.held) as Held);
      }),
    advance: (id, held, changes, message) =>
      write(async (to) => {
        const state = await stateOf(to, id);
        if (state === undefined || state.removed_at !== null || held.run !== state.run + 1) return "overtaken";
        await to.updateTable("watch_subscription").set(heldColumns(held)).where("id", "=", id).execute();
        // Changes are told newest first: the last one in is the first one out.
        for (const change of changes.toReversed()) {
          const row = { id: change.id, subscription: id, body: canonicalJson(change) };
          await to
            .insertInto("watch_change")
            .values(row as never)
            .execute();
        }
        if (message !== undefined) {
          const row = { ...message, subscription: id, state: "open", attempts: "[]" };
          await to
            .insertInto("watch_message")
            .values(row as never)
            .execute();
        }
        return "advanced";
      }),
    openMessages: () =>
      guarded(async () => {
        const rows = db.selectFrom("watch_message").selectAll().where("state", "=", "open").orderBy("seq");
        return (await rows.execute()).map(messageOf);
      }),
    messages: (id) =>
      guarded(async () => {
        const rows = db.selectFrom("watch_message").selectAll().where("subscription", "=", id).orderBy("seq", "desc");
        return (await rows.execute()).map(messageOf);
      }),
    attempted: (id, attempt) =>
      write(async (to) => {
        const row = await to.selectFrom("watch_message").selectAll().where("id", "=", id).executeTakeFirst();
        if (row === undefined || row.state === "delivered") return;
        const attempts = [...(JSON.parse(row.attempts) as readonly Attempt[]), attempt];
        await to
          .updateTable("watch_message")
          .set({ attempts: canonicalJson(attempts), state: stateAfter(attempts) })
          .where("id", "=", id)
          .execute();
      }),
    remove: (id, at) =>
      write(async (to) => {
        await to
          .updateTable("watch_subscription")
          .set({ removed_at: at })
          .where("id", "=", id)
          .where("removed_at", "is", null)
          .execute();
        const row = await stateOf(to, id);
        return row && subscriptionOf(row);
      }),
    changes: (query = {}) => guarded(() => changesOf(db, query)),
    counts: () =>
      guarded(async () => {
        const rows = await db
          .selectFrom("watch_change")
          .leftJoin("watch_seen", "watch_seen.change", "watch_change.id")
          .select(({ fn }) => [
            "subscription",
            fn.count<number>("watch_change.id").as("all"),
            fn.count<number>("watch_seen.change").as("seen"),
          ])
          .groupBy("subscription")
          .execute();
        return new Map(rows.map(({ subscription, all, seen }) => [subscription, { all, unseen: all - seen }]));
      }),
    markSeen: (id, seen, ids) =>
      write(async (to) => {
        const open = await unseenOf(to, id);
        const marked = ids === undefined ? open : open.filter((one) => ids.includes(one));
        for (const change of marked)
          await to
            .insertInto("watch_seen")
            .values({ change, body: canonicalJson(seen) })
            .execute();
        return marked.length;
      }),
  };
}

function heldColumns(held: Held) {
  const { run, at, basis } = held;
  return { run, last: canonicalJson({ run, at, basis }), held: canonicalJson(held) };
}

function stateOf(db: Kysely<Tables>, id: string) {
  const rows = db.selectFrom("watch_subscription").select(["body", "removed_at", "run"]);
  return rows.where("id", "=", id).executeTakeFirst();
}

function subscriptionOf({ body, removed_at }: Pick<Tables["watch_subscription"], "body" | "removed_at">): Subscription {
  return { ...(JSON.parse(body) as Subscription), ...(removed_at !== null && { removedAt: removed_at }) };
}

function messageOf({ id, subscription, state, attempts, body }: Tables["watch_message"]): StoredMessage {
  return { id, subscription, state, attempts: JSON.parse(attempts) as readonly Attempt[], body };
}

async function changesOf(db: Kysely<Tables>, query: ChangeQuery) {
  const limit = pageLimit(query);
  const before = seqCursor(query.after);
  let rows = db
    .selectFrom("watch_change")
    .leftJoin("watch_seen", "watch_seen.change", "watch_change.id")
    .select(["seq", "watch_change.body as body", "watch_seen.body as seen"])
    .orderBy("seq", "desc")
    .limit(limit + 1);
  if (query.subscription !== undefined) rows = rows.where("subscription", "=", query.subscription);
  if (query.unseen === true) rows = rows.where("watch_seen.body", "is", null);
  if (before !== undefined) rows = rows.where("seq", "<", before);
  const page = pageOf(await rows.execute(), limit, ({ seq }) => String(seq));
  return { ...page, items: page.items.map(changeOf) };
}

function changeOf({ body, seen }: { readonly body: string; readonly seen: string | null }): StoredChange {
  return { ...(JSON.parse(body) as ChangedAnswer), ...(seen !== null && { seen: JSON.parse(seen) as Seen }) };
}

async function unseenOf(db: Kysely<Tables>, subscription: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("watch_change")
    .leftJoin("watch_seen", "watch_seen.change", "watch_change.id")
    .select("watch_change.id as id")
    .where("subscription", "=", subscription)
    .where("watch_seen.change", "is", null)
    .execute();
  return rows.map(({ id }) => id);
}
