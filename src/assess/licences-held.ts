// Licences of the portfolio that are for a transaction: its item and its parties, with the bounds they set. Whether one covers
// the act is for check to say.
import { addDays } from "../base/date.ts";
import type { LicenceHeld } from "../base/transaction.ts";
import { lookup, type LicenceRecord, type Portfolio, type PortfolioTransaction } from "../portfolio/index.ts";

/** The licences whose item is the transaction's, and which name everybody who receives the goods, where they name parties. */
export function licencesHeldFor(portfolio: Portfolio, one: PortfolioTransaction): readonly LicenceHeld[] {
  const { customers, suppliers } = lookup(portfolio);
  const receivers = [one.purchaser, one.ultimateConsignee, one.endUser].filter((party) => party !== undefined);
  const namesOf = (id: string): readonly string[] => [id, (customers.get(id) ?? suppliers.get(id))?.name ?? id];
  const isFor = ({ item, parties }: LicenceRecord): boolean =>
    (item === undefined || item === one.itemId) &&
    (parties.length === 0 ||
      (receivers.length > 0 && receivers.every((id) => namesOf(id).some((name) => parties.includes(name)))));
  return portfolio.licences.filter(isFor).map(asFact);
}

/** A bound without its unit or currency still binds: nothing can be counted against it. */
function asFact(record: LicenceRecord): LicenceHeld {
  const { authority, type, number, quantity, unit, value, currency, validFrom, validTo } = record;
  const left = {
    ...(quantity === undefined ? {} : { quantity: { amount: quantity, unit: unit ?? "" } }),
    ...(value === undefined ? {} : { value: { amount: value, currency: currency ?? "" } }),
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
