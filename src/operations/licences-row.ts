// A licence of the ledger as surfaces show it: its bounds, what is reserved, used and left, and how it stands on the day.
import { addDays, daysBetween, type IsoDate } from "../base/date.ts";
import { addDecimals, compareDecimals, decimal, decimalNumber, decimalText } from "../base/decimal.ts";
import type { Balance, Licence } from "../licences/index.ts";

/** `expiring`: the last day is within 60 days; `used_up`: a bound has nothing left. */
export type LicenceState = "valid" | "expiring" | "not_yet" | "expired" | "closed" | "used_up";

export interface LicenceBound {
  readonly unit: string;
  readonly granted: string;
  readonly reserved: string;
  readonly used: string;
  readonly left: string;
  /** Percent of what was granted that is used or reserved; for bars and ordering only. */
  readonly takenPct: number;
}

export interface LicenceRow extends Pick<Licence, "id" | "authority" | "type" | "number" | "items" | "parties"> {
  readonly validFrom?: IsoDate;
  /** Last day of validity. */
  readonly lastDay?: IsoDate;
  readonly daysLeft?: number;
  readonly state: LicenceState;
  readonly quantity?: LicenceBound;
  readonly value?: LicenceBound;
  readonly source?: string;
}

const SOON = 60;

export function licenceRow(balance: Balance, on: IsoDate): LicenceRow {
  const { licence } = balance;
  const { id, authority, type, number, items, parties, validFrom, validTo, source } = licence;
  const quantity = boundOf(balance, "quantity", licence.quantity?.unit);
  const value = boundOf(balance, "value", licence.value?.currency);
  const daysLeft = validTo === undefined ? undefined : daysBetween(on, validTo);
  return {
    id,
    authority,
    type,
    ...(number === undefined ? {} : { number }),
    items,
    parties,
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { lastDay: addDays(validTo, -1) }),
    ...(daysLeft === undefined ? {} : { daysLeft }),
    state: stateOf(balance, on, daysLeft, [quantity, value]),
    ...(quantity === undefined ? {} : { quantity }),
    ...(value === undefined ? {} : { value }),
    ...(source === undefined ? {} : { source }),
  };
}

function stateOf(
  { licence, closed }: Balance,
  on: IsoDate,
  daysLeft: number | undefined,
  bounds: readonly (LicenceBound | undefined)[],
): LicenceState {
  if (closed !== undefined && closed <= on) return "closed";
  if (licence.validFrom !== undefined && on < licence.validFrom) return "not_yet";
  if (daysLeft !== undefined && daysLeft <= 0) return "expired";
  if (bounds.some((bound) => bound && compareDecimals(decimal(bound.left), decimal("0")) <= 0)) return "used_up";
  return daysLeft !== undefined && daysLeft <= SOON ? "expiring" : "valid";
}

function boundOf(balance: Balance, bound: "quantity" | "value", unit: string | undefined): LicenceBound | undefined {
  const granted = balance.licence[bound]?.amount;
  if (granted === undefined) return undefined;
  const reserved = balance.reserved[bound] ?? "0";
  const used = balance.used[bound] ?? "0";
  const taken = addDecimals(decimal(reserved), decimal(used));
  const whole = decimalNumber(decimal(granted));
  return {
    unit: unit ?? "",
    granted,
    reserved,
    used,
    left: balance.left[bound] ?? decimalText(decimal(granted)),
    takenPct: whole === 0 ? 100 : Math.min(100, (100 * decimalNumber(taken)) / whole),
  };
}
