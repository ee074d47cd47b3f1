// Licences of the portfolio that are for a transaction: its item and its parties, with what earlier transactions leave of the bounds
// they set. Whether one covers the act is for check to say.
import { addDays, type IsoDate } from "../base/date.ts";
import { addDecimals, compareDecimals, decimal, decimalText, type Decimal } from "../base/decimal.ts";
import { parsedValue } from "../base/parsed.ts";
import type { LicenceHeld } from "../base/transaction.ts";
import { exactInUnit, parseQuantity, parseUnit } from "../base/unit.ts";
import { lookup, type LicenceRecord, type Portfolio, type PortfolioTransaction } from "../portfolio/index.ts";

type HeldFor = (one: PortfolioTransaction) => readonly LicenceHeld[];

/** What is left of a licence; undefined where an act used an amount of it that nobody can count. */
interface Account {
  quantity: Decimal | undefined;
  value: Decimal | undefined;
}

/**
 * The licences whose item is a transaction's, and which name everybody who receives the goods, where they name parties. They are
 * drawn on by day: each transaction takes its quantity and value from the first licence it fits in, so that two shipments of
 * 80 kg are not both covered by one of 100 kg. One of before `on` whose amount is not stated leaves nothing that can be counted.
 */
export function licencesHeldBy(portfolio: Portfolio, on: IsoDate): HeldFor {
  const { licences, transactions } = portfolio;
  if (licences.length === 0) return () => [];
  const matching = matcherOf(portfolio);
  const accounts = new Map(licences.map((one) => [one, openAccount(one)]));
  const held = new Map<PortfolioTransaction, readonly LicenceHeld[]>();
  for (const one of transactions.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    const own = matching(one);
    held.set(
      one,
      own.map((licence) => asFact(licence, accounts.get(licence) as Account)),
    );
    const valid = own.filter((licence) => isValidOn(licence, one.date));
    const used = valid.find((licence) => take(licence, accounts.get(licence) as Account, one));
    if (used === undefined && one.date < on) for (const licence of valid) leaveUncounted(licence, accounts, one);
  }
  return (one) => held.get(one) ?? [];
}

function matcherOf(portfolio: Portfolio): (one: PortfolioTransaction) => readonly LicenceRecord[] {
  const { customers, suppliers } = lookup(portfolio);
  const byItem = Map.groupBy(portfolio.licences, ({ item }) => item);
  const namesOf = (id: string): readonly string[] => [id, (customers.get(id) ?? suppliers.get(id))?.name ?? id];
  return (one) => {
    const receivers = [one.purchaser, one.ultimateConsignee, one.endUser].filter((party) => party !== undefined);
    const isFor = ({ parties }: LicenceRecord): boolean =>
      parties.length === 0 ||
      (receivers.length > 0 && receivers.every((id) => namesOf(id).some((name) => parties.includes(name))));
    return [...(byItem.get(one.itemId) ?? []), ...(byItem.get(undefined) ?? [])].filter(isFor);
  };
}

function openAccount({ quantity, value }: LicenceRecord): Account {
  return {
    quantity: quantity === undefined ? undefined : decimal(quantity),
    value: value === undefined ? undefined : decimal(value),
  };
}

function isValidOn({ validFrom, validTo }: LicenceRecord, day: IsoDate): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}

/** Takes what a transaction needs; false, and nothing taken, where it does not fit or cannot be counted. */
function take(licence: LicenceRecord, account: Account, one: PortfolioTransaction): boolean {
  const quantity = licence.quantity === undefined ? NOTHING : neededQuantity(licence, one);
  const value =
    licence.value === undefined ? NOTHING : one.currency === licence.currency ? amountOf(one.value) : undefined;
  if (quantity === undefined || value === undefined) return false;
  const leftQuantity = licence.quantity === undefined ? NOTHING : account.quantity && less(account.quantity, quantity);
  const leftValue = licence.value === undefined ? NOTHING : account.value && less(account.value, value);
  if (leftQuantity === undefined || leftValue === undefined) return false;
  if (licence.quantity !== undefined) account.quantity = leftQuantity;
  if (licence.value !== undefined) account.value = leftValue;
  return true;
}

const NOTHING = decimal(0);

function amountOf(text: string | undefined): Decimal | undefined {
  return text === undefined ? undefined : decimal(text);
}

/** The transaction's quantity in the licence's unit. */
function neededQuantity({ unit }: LicenceRecord, one: PortfolioTransaction): Decimal | undefined {
  if (one.quantity === undefined || one.unit === undefined || unit === undefined) return undefined;
  if (one.unit === unit) return decimal(one.quantity);
  const given = parsedValue(parseQuantity(one.quantity, one.unit));
  const wanted = parsedValue(parseUnit(unit));
  return given && wanted && parsedValue(exactInUnit(given, wanted));
}

/** `a - b`; undefined below zero. */
function less(a: Decimal, b: Decimal): Decimal | undefined {
  return compareDecimals(a, b) < 0 ? undefined : addDecimals(a, { units: -b.units, scale: b.scale });
}

/** An act of the past that may have used the licence by an amount that nobody states. */
function leaveUncounted(
  licence: LicenceRecord,
  accounts: ReadonlyMap<LicenceRecord, Account>,
  one: PortfolioTransaction,
): void {
  const account = accounts.get(licence) as Account;
  if (licence.quantity !== undefined && neededQuantity(licence, one) === undefined) account.quantity = undefined;
  if (licence.value !== undefined && (one.value === undefined || one.currency !== licence.currency))
    account.value = undefined;
}

/** A bound without its unit or currency, or of which nobody knows what is left, still binds: nothing can be counted against it. */
function asFact(record: LicenceRecord, account: Account): LicenceHeld {
  const { authority, type, number, quantity, unit = "", value, currency = "", validFrom, validTo } = record;
  const left = {
    ...(quantity === undefined
      ? {}
      : {
          quantity: account.quantity ? { amount: decimalText(account.quantity), unit } : { amount: quantity, unit: "" },
        }),
    ...(value === undefined
      ? {}
      : { value: account.value ? { amount: decimalText(account.value), currency } : { amount: value, currency: "" } }),
  };
  return {
    authority,
    type,
    ...(number === undefined ? {} : { number }),
    ...(validFrom === undefined ? {} : { validFrom }),
    // A licence states its last day.
    ...(validTo === undefined ? {} : { validTo: addDays(validTo, 1) }),
    ...(Object.keys(left).length === 0 ? {} : { left }),
  };
}
