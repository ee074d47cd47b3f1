// A licence held and what happens to it: quantities reserved for an act, used by it, given back, or lapsed with time.
import type { IsoDate } from "../base/date.ts";

/** An exact decimal in plain notation, never negative: `312`, `0.250`. */
export type DecimalText = string;

/** How much of a licence: of its quantity, of its value, or of both. */
export interface Amounts {
  readonly quantity?: DecimalText;
  readonly value?: DecimalText;
}

/** What an authority granted. Quantity and value are upper bounds; one that is absent bounds nothing. */
export interface Licence {
  readonly id: string;
  readonly authority: string;
  /** As the authority calls it: `individual`, `general` … */
  readonly type: string;
  /** The number on the document; without one it covers no act. */
  readonly number?: string;
  /**
   * What it covers: `LIST:CODE` (a control-list code and all below it), `hs:CODE` (a customs code and all below it),
   * `material:ID`, or an id or name of the user's own. Empty: anything the requirement is about.
   */
  readonly items: readonly string[];
  readonly quantity?: { readonly amount: DecimalText; readonly unit: string };
  readonly value?: { readonly amount: DecimalText; readonly currency: string };
  /** Ids or names of the only parties it is for; empty: it names none. */
  readonly parties: readonly string[];
  readonly validFrom?: IsoDate;
  /** First day on which it is no longer valid. */
  readonly validTo?: IsoDate;
  /** Where it was read, e.g. `portfolio acme`. */
  readonly source?: string;
}

/** A stated quantity and value, in any unit that converts exactly into the licence's own. */
export interface StatedAmounts {
  readonly quantity?: { readonly amount: string; readonly unit: string };
  readonly value?: { readonly amount: string; readonly currency: string };
}

interface Draft {
  /** Unique in the ledger, chosen by the caller: sending the same draft again is then safe after a lost reply. */
  readonly id: string;
  /** The instant of recording, `2026-11-21T09:30:00.000Z`. */
  readonly recordedAt: string;
  /** The day of the act, in the issuer's calendar. */
  readonly on: IsoDate;
  readonly by?: string;
  readonly note?: string;
}

/** A licence enters the ledger. */
export interface AddDraft extends Draft {
  readonly kind: "add";
  readonly licence: Licence;
}

/** Part of a licence is set aside for an act to come. */
export interface ReserveDraft extends Draft, StatedAmounts {
  readonly kind: "reserve";
  readonly licence: string;
  readonly transaction?: string;
  /** First day on which the reservation lapses by itself. */
  readonly until?: IsoDate;
}

/** An act took place: out of a reservation, or straight out of what is left. Without amounts all that is reserved. */
export interface UseDraft extends Draft, StatedAmounts {
  readonly kind: "use";
  readonly licence: string;
  readonly reservation?: string;
  readonly transaction?: string;
}

/** Part of a reservation (without amounts all of it) is given back. */
export interface ReleaseDraft extends Draft, StatedAmounts {
  readonly kind: "release";
  readonly licence: string;
  readonly reservation: string;
}

/** What a reservation still holds lapses, because its day or the licence's validity has passed. */
export interface ExpireDraft extends Draft {
  readonly kind: "expire";
  readonly licence: string;
  readonly reservation: string;
}

/** The licence is given back or was revoked: nothing more may be reserved or used. */
export interface CloseDraft extends Draft {
  readonly kind: "close";
  readonly licence: string;
}

export type LedgerDraft = AddDraft | ReserveDraft | UseDraft | ReleaseDraft | ExpireDraft | CloseDraft;
export type EntryKind = LedgerDraft["kind"];

/** One line of the ledger. `amounts` are what it moved, in the licence's unit and currency. */
export interface LedgerEntry {
  /** 1 for the first entry of the ledger, without gaps. */
  readonly seq: number;
  readonly licence: string;
  readonly draft: LedgerDraft;
  readonly amounts: Amounts;
}

/** What stands open under one reservation. */
export interface Reservation {
  readonly id: string;
  readonly licence: string;
  readonly transaction?: string;
  readonly until?: IsoDate;
  readonly open: Amounts;
}

/** A licence with what has been taken from it. `left` is absent where the licence sets no bound. */
export interface Balance {
  readonly licence: Licence;
  readonly reserved: Amounts;
  readonly used: Amounts;
  readonly left: Amounts;
  /** First day on which it was closed. */
  readonly closed?: IsoDate;
}
