// What a store lays out before a batch of drafts is applied, and what it has to write afterwards.
import type { LedgerView } from "./apply.ts";
import type { Balance, LedgerDraft, LedgerEntry, Reservation } from "./licence.ts";

/** The ids that a batch may touch: all that must be read before `applyTo` runs on it. */
export interface Touched {
  readonly entries: readonly string[];
  readonly licences: readonly string[];
  readonly reservations: readonly string[];
}

/** What the drafts name. A draft's own id may stand for an entry already there, and a reservation for its licence. */
export function touchedBy(drafts: readonly LedgerDraft[]): Touched {
  const licences = new Set<string>();
  const reservations = new Set<string>();
  for (const draft of drafts) {
    licences.add(draft.kind === "add" ? draft.licence.id : draft.licence);
    if ("reservation" in draft && draft.reservation !== undefined) reservations.add(draft.reservation);
  }
  return {
    entries: [...new Set(drafts.map(({ id }) => id))],
    licences: [...licences],
    reservations: [...reservations],
  };
}

/** A view over what was read, collecting what has changed. */
export interface WorkingSet extends LedgerView {
  /** New entries, in order. */
  readonly added: readonly LedgerEntry[];
  readonly changedBalances: () => readonly Balance[];
  readonly changedReservations: () => readonly Reservation[];
}

export function workingSet(
  read: {
    readonly entries: readonly LedgerEntry[];
    readonly balances: readonly Balance[];
    readonly reservations: readonly Reservation[];
  },
  lastSeq: number,
): WorkingSet {
  const entries = new Map(read.entries.map((one) => [one.draft.id, one]));
  const balances = new Map(read.balances.map((one) => [one.licence.id, one]));
  const reservations = new Map(read.reservations.map((one) => [one.id, one]));
  const changed = new Map<string, Balance>();
  const moved = new Map<string, Reservation>();
  const added: LedgerEntry[] = [];
  return {
    added,
    balance: (id) => balances.get(id),
    reservation: (id) => reservations.get(id),
    entry: (id) => entries.get(id),
    nextSeq: () => lastSeq + added.length + 1,
    put(entry, balance, reservation) {
      added.push(entry);
      entries.set(entry.draft.id, entry);
      balances.set(balance.licence.id, balance);
      changed.set(balance.licence.id, balance);
      if (!reservation) return;
      reservations.set(reservation.id, reservation);
      moved.set(reservation.id, reservation);
    },
    changedBalances: () => [...changed.values()],
    changedReservations: () => [...moved.values()],
  };
}
