// Suppliers and customers of the portfolio → parties of a transaction, with their owners nested from the ownership table.
import type { Owner, Party, PartyRole } from "../base/party.ts";
import { lookup, type Counterparty, type Customer, type OwnershipShare, type Portfolio } from "../portfolio/index.ts";

/** Builds parties; an id of either table or a free name. */
export function partyBuilder(portfolio: Portfolio): (role: PartyRole, idOrName: string) => Party {
  const { suppliers, customers } = lookup(portfolio);
  const ownersOf = Map.groupBy(portfolio.ownership, (share) => share.owned);
  const owners = (party: Counterparty, path: readonly string[]): readonly Owner[] | undefined => {
    const shares = [...(ownersOf.get(party.id) ?? []), ...(ownersOf.get(party.name) ?? [])];
    if (shares.length === 0) return undefined;
    return shares
      .filter((share) => !path.includes(share.owner))
      .map((share) => owner(share, [...path, party.id, party.name]));
  };
  const owner = (share: OwnershipShare, path: readonly string[]): Owner => {
    const known = suppliers.get(share.owner) ?? customers.get(share.owner) ?? { id: share.owner, name: share.owner };
    const above = owners(known as Counterparty, path);
    return {
      name: known.name,
      pct: share.pct,
      ...(share.listedOn === undefined ? {} : { listedOn: share.listedOn }),
      ...(above === undefined ? {} : { party: { name: known.name, owners: above } }),
    };
  };
  return (role, idOrName) => {
    const supplier = suppliers.get(idOrName);
    const customer = customers.get(idOrName);
    const known: Counterparty | undefined = supplier ?? customer;
    if (!known) return { role, name: idOrName };
    const above = owners(known, []);
    const categories = customer ? categoriesOf(customer) : known.categories;
    return {
      role,
      name: known.name,
      ...(known.nameLocal === undefined ? {} : { nameLocal: known.nameLocal }),
      ...(known.isCountryNotKnown === true ? { country: null } : {}),
      ...(known.country === undefined ? {} : { country: known.country }),
      ...(supplier?.lei === undefined ? {} : { ids: [`LEI:${supplier.lei}`] }),
      ...(categories === undefined ? {} : { categories }),
      ...(above === undefined ? {} : { owners: above }),
    };
  };
}

/**
 * The operator column adds to the categories; "unknown" adds nothing, so the fact stays open. Where the categories are stated as
 * not known, that it is no operator does not say that it is nothing else.
 */
function categoriesOf({ categories, ciiOperator }: Customer): Party["categories"] | undefined {
  if (categories === null && ciiOperator !== true) return null;
  if (ciiOperator === true) return [...(categories ?? []), "critical_information_infrastructure_operator"];
  if (ciiOperator === false) return [...(categories ?? []), "not_critical_information_infrastructure_operator"];
  return categories;
}
