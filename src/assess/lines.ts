// Portfolio → the transactions to check: each recorded dealing, and each supply line as the purchase it stands for.
import type { IsoDate } from "../base/date.ts";
import type { Item, LicenceHeld, Transaction } from "../base/transaction.ts";
import {
  lookup,
  shipsFrom,
  type Part,
  type Portfolio,
  type PortfolioTransaction,
  type SupplyLine,
} from "../portfolio/index.ts";
import { partyBuilder } from "./counterparty.ts";
import { licencesHeldBy } from "./licences-held.ts";
import type { AssessedLine } from "./report.ts";

/** A line before its verdict. `toAnyOf`: destinations to try where the line states none. */
export type Line = Omit<AssessedLine, "standing" | "release" | "openQuestions" | "verdict">;

/** Every transaction, judged on its own day when it lies in the past, and every supply line, judged on `on`. */
export function linesOf(portfolio: Portfolio, on: IsoDate): readonly Line[] {
  const build = partyBuilder(portfolio);
  const homes = homeCountries(portfolio);
  const held = licencesHeldBy(portfolio, on);
  return [
    ...portfolio.transactions.map((one) => transactionLine(portfolio, one, build, held(one), on)),
    ...portfolio.supply.map((one) => supplyLine(portfolio, one, build, homes)),
  ];
}

type Build = ReturnType<typeof partyBuilder>;

function transactionLine(
  portfolio: Portfolio,
  one: PortfolioTransaction,
  build: Build,
  licencesHeld: readonly LicenceHeld[],
  on: IsoDate,
): Line {
  const { parts, products, customers, suppliers } = lookup(portfolio);
  const part = parts.get(one.itemId);
  const name = part?.name ?? products.get(one.itemId)?.name ?? one.itemId;
  const roles = [
    ["purchaser", one.purchaser],
    ["ultimate_consignee", one.ultimateConsignee],
    ["end_user", one.endUser],
  ] as const;
  const parties = roles.flatMap(([role, id]) => (id === undefined ? [] : [build(role, id)]));
  const past = one.date < on;
  const transaction: Transaction = {
    id: one.id,
    ...(past ? { on: one.date } : {}),
    act: one.act,
    item: itemOf(part, name),
    ...(one.quantity !== undefined && one.unit !== undefined
      ? { quantity: { amount: one.quantity, unit: one.unit } }
      : {}),
    ...(one.value !== undefined && one.currency !== undefined
      ? { value: { amount: one.value, currency: one.currency } }
      : {}),
    ...(one.from === undefined ? {} : { from: one.from }),
    ...(one.to === undefined ? {} : { to: one.to }),
    ...(parties.length === 0 ? {} : { parties }),
    ...(one.endUse === undefined ? {} : { endUse: { category: one.endUse } }),
    ...(licencesHeld.length === 0 ? {} : { licencesHeld }),
  };
  const other = one.endUser ?? one.ultimateConsignee ?? one.purchaser;
  const counterparty =
    other === undefined ? undefined : (customers.get(other) ?? suppliers.get(other) ?? { id: other, name: other });
  return line("transaction", one.id, one.at, one.itemId, name, counterparty, transaction, past);
}

function supplyLine(portfolio: Portfolio, one: SupplyLine, build: Build, homes: Homes): Line {
  const { parts, suppliers } = lookup(portfolio);
  const part = parts.get(one.partId);
  const supplier = suppliers.get(one.supplierId);
  const from = shipsFrom(portfolio, one);
  const receivedIn = homes.of(one.partId);
  const to = receivedIn.length === 1 ? receivedIn[0] : undefined;
  const item = itemOf(part, part?.name ?? one.partId);
  const material = part?.material;
  const origins =
    material !== undefined && one.materialOrigin !== undefined
      ? [{ material, country: one.materialOrigin }]
      : undefined;
  const id = [one.partId, one.supplierId, ...(one.siteId === undefined ? [] : [one.siteId])].join("/");
  const transaction: Transaction = {
    id,
    act: from !== undefined && from === to ? "transfer_in_country" : "export",
    item: origins === undefined ? item : { ...item, materialOrigins: origins },
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    parties: [build("supplier", one.supplierId)],
  };
  const draft = line("supply", id, one.at, one.partId, part?.name ?? one.partId, supplier, transaction, false);
  return receivedIn.length > 1 ? { ...draft, toAnyOf: receivedIn } : draft;
}

function line(
  kind: Line["kind"],
  id: string,
  at: Line["at"],
  itemId: string,
  itemName: string,
  counterparty: { readonly id: string; readonly name: string; readonly nameLocal?: string } | undefined,
  transaction: Transaction,
  past: boolean,
): Line {
  const shown = counterparty && {
    id: counterparty.id,
    name: counterparty.name,
    ...(counterparty.nameLocal === undefined ? {} : { nameLocal: counterparty.nameLocal }),
  };
  return {
    kind,
    id,
    at,
    itemId,
    itemName,
    past,
    transaction,
    ...(shown === undefined ? {} : { counterparty: shown }),
    ...(transaction.from ? { from: transaction.from } : {}),
    ...(transaction.to ? { to: transaction.to } : {}),
  };
}

function itemOf(part: Part | undefined, name: string): Item {
  if (!part) return { description: name };
  return {
    description: part.description ?? part.name,
    ...(part.material === undefined ? {} : { material: part.material }),
    ...(part.form === undefined ? {} : { form: part.form }),
    ...(part.manufacturer === undefined ? {} : { manufacturer: part.manufacturer }),
    ...(part.origin === undefined ? {} : { origin: part.origin }),
    ...(part.hs.length === 0 ? {} : { hs: part.hs }),
    ...(part.classifications.length === 0 ? {} : { classifications: part.classifications }),
    ...(Object.keys(part.attributes).length === 0 ? {} : { attributes: part.attributes }),
  };
}

interface Homes {
  /** Countries that a part may be received in; none: nobody can say. */
  of(partId: string): readonly string[];
}

/**
 * Where a part is received: the own sites that stock it, else any site of the company. One site among these that nobody can
 * place leaves it open.
 */
function homeCountries({ sites, inventory }: Portfolio): Homes {
  const own = sites.filter((site) => site.supplierId === undefined);
  const countryOf = new Map(own.map((site) => [site.id, site.country]));
  const stock = Map.groupBy(inventory, ({ partId }) => partId);
  const all = placed(own.map(({ country }) => country));
  return {
    of(partId) {
      const rows = stock.get(partId) ?? [];
      const at = rows.map(({ siteId }) => (siteId === undefined ? undefined : countryOf.get(siteId)));
      const stocked = placed(at);
      return stocked.length > 0 ? stocked : all;
    },
  };
}

/** The countries, each once; none where one of them is not known. */
function placed(countries: readonly (string | undefined)[]): readonly string[] {
  const known = countries.filter((country) => country !== undefined);
  return known.length < countries.length ? [] : [...new Set(known)].sort();
}
