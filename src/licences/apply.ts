// The rules of the ledger: what a draft does to a licence and its reservations, or why it may not. The same steps for every
// store, to be run while it holds the ledger for itself.
import { canonicalJson } from "../base/canonical-json.ts";
import { decimal } from "../base/decimal.ts";
import { assertInstant } from "../base/instant.ts";
import { amountOf, BOUNDS, covers, isNothing, isPositive, leftOf, minus, plus, readAmounts } from "./amounts.ts";
import type {
  AddDraft,
  Amounts,
  Balance,
  ExpireDraft,
  LedgerDraft,
  LedgerEntry,
  Licence,
  Reservation,
  ReserveDraft,
  UseDraft,
  ReleaseDraft,
} from "./licence.ts";

export type RefusalCode =
  | "blank_field"
  | "id_taken"
  | "licence_taken"
  | "licence_not_found"
  | "reservation_not_found"
  | "not_valid"
  | "closed"
  | "amount_missing"
  | "unlimited"
  | "amount_shape"
  | "unit"
  | "currency"
  | "too_little_left"
  | "more_than_reserved"
  | "nothing_reserved"
  | "not_lapsed";

/** Why a draft may not be written, with what to do in the sentence. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly text: string;
}

export type Applied =
  /** Written and durable. `repeated`: the very same draft was there already; nothing was written again. */
  | { readonly kind: "applied"; readonly entry: LedgerEntry; readonly balance: Balance; readonly repeated: boolean }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** The ledger as a store lays it before `applyTo`, for the licences, reservations and ids that a draft names. */
export interface LedgerView {
  readonly balance: (licence: string) => Balance | undefined;
  readonly reservation: (id: string) => Reservation | undefined;
  readonly entry: (id: string) => LedgerEntry | undefined;
  readonly nextSeq: () => number;
  readonly put: (entry: LedgerEntry, balance: Balance, reservation?: Reservation) => void;
}

/** What a draft moves: new totals of the licence and, where it concerns one, the reservation after it. */
interface Movement {
  readonly amounts: Amounts;
  readonly reserved: Amounts;
  readonly used: Amounts;
  readonly reservation?: Reservation;
}

/**
 * Writes `draft` into the view, or says why not. Two callers must never run this on one ledger at the same time.
 * Throws RangeError when `recordedAt` is not an instant in UTC: a caller's mistake, no answer to a user.
 */
export function applyTo(view: LedgerView, draft: LedgerDraft): Applied {
  assertInstant(draft.recordedAt, "recordedAt");
  if (draft.id.trim() === "") return refuse("blank_field", "State an id: an entry without one cannot be found again.");
  const before = view.entry(draft.id);
  if (before) return repeat(view, draft, before);
  if (draft.kind === "add") return add(view, draft);
  const balance = view.balance(draft.licence);
  if (!balance) return refuse("licence_not_found", `There is no licence ${draft.licence}: add it first.`);
  if (draft.kind === "close")
    return write(view, draft, { ...balance, closed: balance.closed ?? draft.on }, still(balance));
  const moved = move(view, draft, balance);
  return "code" in moved ? { kind: "refused", refusal: moved } : write(view, draft, balance, moved);
}

function add(view: LedgerView, draft: AddDraft): Applied {
  const { licence } = draft;
  if (view.balance(licence.id))
    return refuse("licence_taken", `Licence ${licence.id} is in the ledger already: a changed licence gets a new id.`);
  const blank = (["id", "authority", "type"] as const).find((field) => licence[field].trim() === "");
  if (blank) return refuse("blank_field", `State the licence's ${blank}.`);
  const limits = readAmounts(licence, licence);
  if ("code" in limits) return refuse(limits.code, limits.text);
  const balance: Balance = { licence, reserved: {}, used: {}, left: {} };
  return write(view, draft, balance, { ...still(balance), amounts: limits });
}

function move(
  view: LedgerView,
  draft: ReserveDraft | UseDraft | ReleaseDraft | ExpireDraft,
  balance: Balance,
): Movement | Refusal {
  if (draft.kind === "reserve") return reserve(draft, balance);
  if (draft.kind === "use" && draft.reservation === undefined) return useDirectly(draft, balance);
  const id = draft.reservation as string;
  const reservation = view.reservation(id);
  if (!reservation || reservation.licence !== draft.licence)
    return refusal("reservation_not_found", `Licence ${draft.licence} has no reservation ${id}.`);
  if (isNothing(reservation.open))
    return refusal(
      "nothing_reserved",
      `Reservation ${id} holds nothing any more: it was used, released or has lapsed.`,
    );
  if (draft.kind === "expire") return expire(draft, balance, reservation);
  const stated = amountsOr(reservation.open, draft, balance.licence);
  if ("code" in stated) return stated;
  if (!covers(reservation.open, stated))
    return refusal("more_than_reserved", `Reservation ${id} holds ${amountsText(balance.licence, reservation.open)}.`);
  const late = draft.kind === "use" ? unusable(balance, draft.on) : undefined;
  if (late) return late;
  return {
    amounts: stated,
    reserved: minus(balance.reserved, stated),
    used: draft.kind === "use" ? plus(balance.used, stated) : balance.used,
    reservation: { ...reservation, open: minus(reservation.open, stated) },
  };
}

function reserve(draft: ReserveDraft, balance: Balance): Movement | Refusal {
  if (!isBounded(balance.licence))
    return refusal(
      "unlimited",
      `Licence ${balance.licence.id} sets no limit: record its use, nothing need be reserved.`,
    );
  const taken = take(draft, balance);
  if ("code" in taken) return taken;
  const { id, licence, transaction, until } = draft;
  return {
    amounts: taken,
    reserved: plus(balance.reserved, taken),
    used: balance.used,
    reservation: {
      id,
      licence,
      ...(transaction === undefined ? {} : { transaction }),
      ...(until === undefined ? {} : { until }),
      open: taken,
    },
  };
}

function useDirectly(draft: UseDraft, balance: Balance): Movement | Refusal {
  const taken = take(draft, balance);
  if ("code" in taken) return taken;
  return { amounts: taken, reserved: balance.reserved, used: plus(balance.used, taken) };
}

/** Out of what is left: every bound of the licence must be stated and hold. */
function take(draft: ReserveDraft | UseDraft, balance: Balance): Amounts | Refusal {
  const { licence } = balance;
  const late = unusable(balance, draft.on);
  if (late) return late;
  const stated = readAmounts(licence, draft);
  if ("code" in stated) return stated;
  for (const bound of BOUNDS) {
    if (licence[bound] !== undefined && stated[bound] === undefined)
      return refusal("amount_missing", `Licence ${licence.id} is limited in ${bound}: state the ${bound}.`);
  }
  if (isBounded(licence) && isNothing(stated))
    return refusal("amount_missing", "State how much: a quantity or a value above zero.");
  const left = leftOf(licence, balance.reserved, balance.used);
  for (const bound of BOUNDS) {
    if (left[bound] === undefined || isWithin(stated, left, bound)) continue;
    return refusal("too_little_left", `Licence ${licence.id} has ${amountsText(licence, left)} left.`);
  }
  return stated;
}

function isBounded(licence: Licence): boolean {
  return BOUNDS.some((bound) => licence[bound] !== undefined);
}

function isWithin(stated: Amounts, left: Amounts, bound: (typeof BOUNDS)[number]): boolean {
  return covers({ [bound]: left[bound] as string }, { [bound]: stated[bound] ?? "0" });
}

function unusable({ licence, closed }: Balance, on: string): Refusal | undefined {
  const { id, validFrom, validTo } = licence;
  if (closed !== undefined) return refusal("closed", `Licence ${id} was closed on ${closed}: use another one.`);
  if (validFrom !== undefined && on < validFrom)
    return refusal("not_valid", `Licence ${id} is valid from ${validFrom}, not on ${on}.`);
  if (validTo !== undefined && on >= validTo)
    return refusal("not_valid", `Licence ${id} was no longer valid from ${validTo} on: ${on} is too late.`);
  return undefined;
}

function expire(draft: ExpireDraft, balance: Balance, reservation: Reservation): Movement | Refusal {
  if (!hasLapsed(balance, reservation, draft.on))
    return refusal("not_lapsed", `Reservation ${reservation.id} still stands on ${draft.on}: release it instead.`);
  return {
    amounts: reservation.open,
    reserved: minus(balance.reserved, reservation.open),
    used: balance.used,
    reservation: { ...reservation, open: minus(reservation.open, reservation.open) },
  };
}

/** Whether a reservation no longer stands on the day: its own day has come, or the licence has ended. */
export function hasLapsed({ licence, closed }: Balance, { until }: Reservation, on: string): boolean {
  return (
    (until !== undefined && on >= until) ||
    (licence.validTo !== undefined && on >= licence.validTo) ||
    (closed !== undefined && on >= closed)
  );
}

function amountsOr(open: Amounts, draft: UseDraft | ReleaseDraft, licence: Licence): Amounts | Refusal {
  if (draft.quantity === undefined && draft.value === undefined) return open;
  const stated = readAmounts(licence, draft);
  if ("code" in stated) return stated;
  for (const bound of BOUNDS) {
    const isHeld = isPositive(amountOf(open, bound));
    if (isHeld && stated[bound] === undefined)
      return refusal(
        "amount_missing",
        `The reservation holds a ${bound}: state the ${bound}, or nothing for all of it.`,
      );
  }
  return isNothing(stated) ? refusal("amount_missing", "State an amount above zero, or none for all of it.") : stated;
}

function still({ reserved, used }: Balance): Movement {
  return { amounts: {}, reserved, used };
}

function write(view: LedgerView, draft: LedgerDraft, before: Balance, moved: Movement): Applied {
  const { amounts, reserved, used, reservation } = moved;
  const { licence } = before;
  const balance: Balance = { ...before, reserved, used, left: leftOf(licence, reserved, used) };
  const entry: LedgerEntry = { seq: view.nextSeq(), licence: licence.id, draft, amounts };
  view.put(entry, balance, reservation);
  return { kind: "applied", entry, balance, repeated: false };
}

function repeat(view: LedgerView, draft: LedgerDraft, entry: LedgerEntry): Applied {
  const balance = view.balance(entry.licence);
  const same = canonicalJson(draft) === canonicalJson(entry.draft);
  if (balance && same) return { kind: "applied", entry, balance, repeated: true };
  return refuse("id_taken", `The id ${draft.id} stands for another entry already: choose a new one.`);
}

/** `312 kg, 2195.00 USD`; plain numbers where the licence names no unit. */
export function amountsText(licence: Licence, amounts: Amounts): string {
  const parts = BOUNDS.flatMap((bound) => {
    const text = amounts[bound];
    if (text === undefined) return [];
    const unit = bound === "quantity" ? licence.quantity?.unit : licence.value?.currency;
    return [unit === undefined ? text : `${trimmed(text)} ${unit}`];
  });
  return parts.length === 0 ? "no limit" : parts.join(", ");
}

/** Without zeros that say nothing: `312.000` → `312`. Currencies keep two places. */
function trimmed(text: string): string {
  return decimal(text).scale > 2 ? text.replace(/\.?0+$/, "") : text;
}

function refuse(code: RefusalCode, text: string): Applied {
  return { kind: "refused", refusal: refusal(code, text) };
}

function refusal(code: RefusalCode, text: string): Refusal {
  return { code, text };
}
