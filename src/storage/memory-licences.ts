// The licence ledger in the memory of the process.
import { assertInstant } from "../base/instant.ts";
import { pageLimit, pageOf } from "../base/page.ts";
import {
  applyTo,
  isNothing,
  type Balance,
  type LedgerEntry,
  type LedgerView,
  type LicenceStore,
  type Reservation,
} from "../licences/index.ts";

/** `take` runs work one piece after another, as a database's exclusive transactions do. */
export function memoryLicences(take: <T>(work: () => Promise<T>) => Promise<T>): LicenceStore {
  const records: LedgerEntry[] = [];
  const entries = new Map<string, LedgerEntry>();
  const balances = new Map<string, Balance>();
  const reservations = new Map<string, Reservation>();
  const open = new Set<string>();
  const view: LedgerView = {
    balance: (id) => balances.get(id),
    reservation: (id) => reservations.get(id),
    entry: (id) => entries.get(id),
    nextSeq: () => records.length + 1,
    put(entry, balance, reservation) {
      records.push(entry);
      entries.set(entry.draft.id, entry);
      balances.set(balance.licence.id, balance);
      if (!reservation) return;
      reservations.set(reservation.id, reservation);
      if (isNothing(reservation.open)) open.delete(reservation.id);
      else open.add(reservation.id);
    },
  };
  return {
    apply: (draft) => take(async () => applyTo(view, draft)),
    applyAll: (drafts) =>
      take(async () => {
        for (const { recordedAt } of drafts) assertInstant(recordedAt, "recordedAt");
        return drafts.map((draft) => applyTo(view, draft));
      }),
    balance: (id) => take(async () => balances.get(id)),
    list: (query = {}) =>
      take(async () => {
        const ids = [...balances.keys()].filter((id) => query.after === undefined || id > query.after).sort();
        const limit = pageLimit(query);
        const some = ids.slice(0, limit + 1).map((id) => balances.get(id) as Balance);
        return pageOf(some, limit, ({ licence }) => licence.id);
      }),
    reservations: (licence) =>
      take(async () =>
        [...open]
          .sort()
          .map((id) => reservations.get(id) as Reservation)
          .filter((one) => licence === undefined || one.licence === licence),
      ),
    entries: (licence) => take(async () => records.filter((entry) => entry.licence === licence)),
    records: async function* () {
      yield* await take(async () => [...records]);
    },
  };
}
