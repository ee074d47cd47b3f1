// The licences table of a portfolio as licences of the ledger.
import { addDays } from "../base/date.ts";
import type { LicenceRecord, Portfolio } from "../portfolio/index.ts";
import type { Licence } from "./licence.ts";

/** One licence a row, with the names of the item and of the parties beside their ids. `source` says which portfolio. */
export function licencesOf(portfolio: Portfolio, source: string): readonly Licence[] {
  const names = new Map(
    [...portfolio.parts, ...portfolio.products, ...portfolio.customers, ...portfolio.suppliers].map((one) => [
      one.id,
      one.name,
    ]),
  );
  return portfolio.licences.map((record) => licenceOf(record, names, source));
}

function licenceOf(record: LicenceRecord, names: ReadonlyMap<string, string>, source: string): Licence {
  const { id, authority, type, number, item, quantity, unit, value, currency, parties, validFrom, validTo } = record;
  const withName = (one: string): readonly string[] => [one, ...(names.has(one) ? [names.get(one) as string] : [])];
  return {
    id,
    authority,
    type,
    ...(number === undefined ? {} : { number }),
    items: item === undefined ? [] : withName(item),
    // A bound without its unit still binds: nothing can be counted against it until the unit is stated.
    ...(quantity === undefined ? {} : { quantity: { amount: quantity, unit: unit ?? "" } }),
    ...(value === undefined ? {} : { value: { amount: value, currency: currency ?? "" } }),
    parties: parties.flatMap(withName),
    ...(validFrom === undefined ? {} : { validFrom }),
    // A licence states its last day; the ledger keeps the first day after it.
    ...(validTo === undefined ? {} : { validTo: addDays(validTo, 1) }),
    source,
  };
}
