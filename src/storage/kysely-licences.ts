// The licence ledger over any database that Kysely speaks to. Movements that arrive together are written in one exclusive
// transaction: read what they touch, apply them in order, write what has changed.
import type { Kysely } from "kysely";
import { canonicalJson } from "../base/canonical-json.ts";
import { pageLimit, pageOf } from "../base/page.ts";
import {
  applyTo,
  isNothing,
  touchedBy,
  workingSet,
  type Applied,
  type Balance,
  type LedgerDraft,
  type LedgerEntry,
  type LicenceStore,
  type Reservation,
  type WorkingSet,
} from "../licences/index.ts";
import type { Database } from "./database.ts";
import { inBatches } from "./in-batches.ts";
import type { Tables } from "./tables.ts";

/** Ids in one query, and rows in one insert: within what SQLite binds to a statement. */
const AT_ONCE = 500;

export function kyselyLicences({ db, guarded, exclusively }: Database): LicenceStore {
  const applyAll = (drafts: readonly LedgerDraft[]): Promise<readonly Applied[]> =>
    exclusively("licences", (transaction) => applyInOrder(transaction, drafts));
  return {
    apply: inBatches(applyAll),
    applyAll,
    balance: (id) => guarded(async () => (await balancesOf(db, [id]))[0]),
    list: (query = {}) =>
      guarded(async () => {
        const limit = pageLimit(query);
        let rows = db
          .selectFrom("licence_balance")
          .selectAll()
          .orderBy("licence_id")
          .limit(limit + 1);
        if (query.after !== undefined) rows = rows.where("licence_id", ">", query.after);
        const found = (await rows.execute()).map(({ body }) => JSON.parse(body) as Balance);
        return pageOf(found, limit, ({ licence }) => licence.id);
      }),
    reservations: (licence) =>
      guarded(async () => {
        let rows = db.selectFrom("licence_reservation").selectAll().where("is_open", "=", 1).orderBy("id");
        if (licence !== undefined) rows = rows.where("licence_id", "=", licence);
        return (await rows.execute()).map(({ body }) => JSON.parse(body) as Reservation);
      }),
    entries: (licence) =>
      guarded(async () => {
        const rows = db.selectFrom("licence_entry").selectAll().where("licence_id", "=", licence).orderBy("seq");
        return (await rows.execute()).map(entryOf);
      }),
    records: () => walk(db, guarded),
  };
}

async function applyInOrder(db: Kysely<Tables>, drafts: readonly LedgerDraft[]): Promise<readonly Applied[]> {
  const touched = touchedBy(drafts);
  const entries = await entriesOf(db, touched.entries);
  // A draft sent again is answered with the balance of the licence it moved, whatever the retry says.
  const licences = [...new Set([...touched.licences, ...entries.map(({ licence }) => licence)])];
  const set = workingSet(
    {
      entries,
      balances: await balancesOf(db, licences),
      reservations: await reservationsOf(db, touched.reservations),
    },
    await lastSeq(db),
  );
  const results = drafts.map((draft) => applyTo(set, draft));
  await write(db, set);
  return results;
}

async function write(db: Kysely<Tables>, set: WorkingSet): Promise<void> {
  const balances = set
    .changedBalances()
    .map((balance) => ({ licence_id: balance.licence.id, body: canonicalJson(balance) }));
  for (const rows of chunks(balances)) {
    await db
      .insertInto("licence_balance")
      .values(rows)
      .onConflict((clash) => clash.column("licence_id").doUpdateSet(({ ref }) => ({ body: ref("excluded.body") })))
      .execute();
  }
  const reservations = set.changedReservations().map((one) => ({
    id: one.id,
    licence_id: one.licence,
    is_open: isNothing(one.open) ? 0 : 1,
    body: canonicalJson(one),
  }));
  for (const rows of chunks(reservations)) {
    await db
      .insertInto("licence_reservation")
      .values(rows)
      .onConflict((clash) =>
        clash.column("id").doUpdateSet(({ ref }) => ({ body: ref("excluded.body"), is_open: ref("excluded.is_open") })),
      )
      .execute();
  }
  const entries = set.added.map((entry) => ({
    seq: entry.seq,
    id: entry.draft.id,
    licence_id: entry.licence,
    kind: entry.draft.kind,
    body: canonicalJson({ draft: entry.draft, amounts: entry.amounts }),
  }));
  for (const rows of chunks(entries)) await db.insertInto("licence_entry").values(rows).execute();
}

async function entriesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<readonly LedgerEntry[]> {
  const found: LedgerEntry[] = [];
  for (const some of chunks(ids)) {
    const rows = await db.selectFrom("licence_entry").selectAll().where("id", "in", some).execute();
    found.push(...rows.map(entryOf));
  }
  return found;
}

async function balancesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<readonly Balance[]> {
  const found: Balance[] = [];
  for (const some of chunks(ids)) {
    const rows = await db.selectFrom("licence_balance").selectAll().where("licence_id", "in", some).execute();
    found.push(...rows.map(({ body }) => JSON.parse(body) as Balance));
  }
  return found;
}

async function reservationsOf(db: Kysely<Tables>, ids: readonly string[]): Promise<readonly Reservation[]> {
  const found: Reservation[] = [];
  for (const some of chunks(ids)) {
    const rows = await db.selectFrom("licence_reservation").selectAll().where("id", "in", some).execute();
    found.push(...rows.map(({ body }) => JSON.parse(body) as Reservation));
  }
  return found;
}

async function lastSeq(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom("licence_entry").select("seq").orderBy("seq", "desc").limit(1).executeTakeFirst();
  return row?.seq ?? 0;
}

async function* walk(db: Kysely<Tables>, guarded: Database["guarded"]): AsyncGenerator<LedgerEntry> {
  let after = 0;
  for (;;) {
    const rows = await guarded(() =>
      db.selectFrom("licence_entry").selectAll().where("seq", ">", after).orderBy("seq").limit(AT_ONCE).execute(),
    );
    for (const row of rows) yield entryOf(row);
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)?.seq ?? after;
  }
}

function entryOf({ seq, licence_id, body }: Tables["licence_entry"]): LedgerEntry {
  return { seq, licence: licence_id, ...(JSON.parse(body) as Pick<LedgerEntry, "draft" | "amounts">) };
}

function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += AT_ONCE) yield all.slice(from, from + AT_ONCE);
}
