// licences-show: one licence, its open reservations and everything that happened to it.
import { z } from "zod";
import { hasLapsed, type LedgerEntry, type Reservation } from "../licences/index.ts";
import { licenceRow, type LicenceRow } from "./licences-row.ts";
import { operation, type Operation } from "./operation.ts";

export interface LicenceId {
  readonly licence: string;
}

export interface ReservationRow extends Reservation {
  /** It no longer stands on the day; `licences-expire` gives its amounts back. */
  readonly lapsed: boolean;
}

export type LicenceShown =
  | {
      readonly kind: "licence";
      readonly licence: LicenceRow;
      readonly reservations: readonly ReservationRow[];
      readonly entries: readonly LedgerEntry[];
    }
  | { readonly kind: "not_found"; readonly licence: string };

export const licencesShow: Operation<LicenceId, LicenceShown> = operation({
  name: "licences-show",
  summary: "One licence: balance, open reservations, and every movement",
  kind: "call",
  effect: "read",
  input: () => z.strictObject({ licence: z.string().min(1) }),
  async run({ stores, on }, { licence }) {
    const { licences } = await stores();
    const balance = await licences.balance(licence);
    if (!balance) return { kind: "not_found", licence };
    const reservations = await licences.reservations(licence);
    return {
      kind: "licence",
      licence: licenceRow(balance, on),
      reservations: reservations.map((one) => ({ ...one, lapsed: hasLapsed(balance, one, on) })),
      entries: await licences.entries(licence),
    };
  },
});
