// Where a supply line starts.
import { lookup } from "./lookup.ts";
import type { Portfolio, SupplyLine } from "./types.ts";

/**
 * Country of the line's site, else where its seller is registered; undefined where it is not known. A site that nobody can
 * place need not stand where its owner is registered.
 */
export function shipsFrom(portfolio: Portfolio, { siteId, siteNotKnown, supplierId }: SupplyLine): string | undefined {
  const { sites, suppliers } = lookup(portfolio);
  if (siteNotKnown) return undefined;
  return siteId === undefined || sites.size === 0 ? suppliers.get(supplierId)?.country : sites.get(siteId)?.country;
}
