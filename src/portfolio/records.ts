// Rows with their cells read → records. The only place where column names meet field names.
import type { Party, PartyCategory } from "../base/party.ts";
import type { Act, EndUseCategory } from "../base/transaction.ts";
import { classificationsOf } from "./classification.ts";
import {
  attributesOf,
  hsOf,
  maybeAnswer,
  maybeDate,
  maybeList,
  maybeName,
  maybeNumber,
  maybeText,
  type ReadRow,
  textOf,
} from "./row.ts";
import type {
  BomLine,
  Counterparty,
  Customer,
  FromRow,
  InventoryLine,
  LicenceRecord,
  OwnershipShare,
  Part,
  Portfolio,
  PortfolioTransaction,
  Product,
  Site,
  Supplier,
  SupplyLine,
  TableName,
} from "./types.ts";

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
type Draft<T> = { [K in Exclude<keyof T, OptionalKeys<T>>]: T[K] } & { [K in OptionalKeys<T>]-?: T[K] | undefined };

/** The draft without its undefined fields: an absent field is unknown. */
function known<T extends object>(draft: Draft<T>): T {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as T;
}

function from(row: ReadRow): FromRow {
  return { at: { file: row.file, row: row.row }, extra: row.extra };
}

function product(row: ReadRow): Product {
  return known<Product>({
    ...from(row),
    id: textOf(row, "product_id"),
    name: textOf(row, "name"),
    revenuePerWeek: maybeText(row, "revenue_per_week"),
    currency: maybeText(row, "currency"),
    marginPct: maybeNumber(row, "margin_pct"),
    weeklyDemand: maybeNumber(row, "weekly_demand"),
  });
}

function part(row: ReadRow): Part {
  const { manufacturer, ...attributes } = attributesOf(row);
  return known<Part>({
    ...from(row),
    id: textOf(row, "part_id"),
    name: textOf(row, "name"),
    description: maybeName(row, "description"),
    hs: hsOf(row),
    material: maybeName(row, "material"),
    form: maybeName(row, "form"),
    classifications: classificationsOf(row).classifications,
    origin: maybeText(row, "origin"),
    manufacturer: maybeName(row, "manufacturer") ?? (typeof manufacturer === "string" ? manufacturer : undefined),
    attributes,
  });
}

function bomLine(row: ReadRow): BomLine {
  return known<BomLine>({
    ...from(row),
    parentId: textOf(row, "parent_id"),
    childId: textOf(row, "child_id"),
    quantity: maybeNumber(row, "quantity"),
    unit: maybeText(row, "unit"),
    group: maybeText(row, "group"),
    alternativeShare: maybeNumber(row, "alternative_share"),
    qualificationWeeks: maybeNumber(row, "qualification_weeks"),
  });
}

function counterparty(row: ReadRow, key: string): Draft<Counterparty> {
  return {
    ...from(row),
    id: textOf(row, key),
    name: textOf(row, "name"),
    nameLocal: maybeText(row, "name_local"),
    country: maybeText(row, "country"),
    isCountryNotKnown: row.notKnown.has("country") ? true : undefined,
    categories: categoriesOf(row),
  };
}

/** Beside an entry that could not be read, the others may tell what the party is, never what it is not. */
function categoriesOf(row: ReadRow): Counterparty["categories"] {
  const read = maybeList(row, "categories") as Party["categories"];
  if (!row.notKnown.has("categories")) return read ?? undefined;
  const restricting = read?.filter((one) => !UNRESTRICTED.has(one)) ?? [];
  return restricting.length > 0 ? restricting : null;
}

const UNRESTRICTED: ReadonlySet<PartyCategory> = new Set([
  "civil",
  "consumer",
  "research",
  "permanent_resident",
  "not_critical_information_infrastructure_operator",
]);

function supplier(row: ReadRow): Supplier {
  return known<Supplier>({
    ...counterparty(row, "supplier_id"),
    lei: maybeText(row, "lei"),
    ownSuppliersKnown: maybeAnswer(row, "own_suppliers_known"),
  });
}

function site(row: ReadRow): Site {
  return known<Site>({
    ...from(row),
    id: textOf(row, "site_id"),
    supplierId: maybeText(row, "supplier_id"),
    country: maybeText(row, "country"),
    city: maybeText(row, "city"),
    capacityPerWeek: maybeNumber(row, "capacity_per_week"),
    timeToRecoverWeeks: maybeNumber(row, "time_to_recover_weeks"),
  });
}

function supplyLine(row: ReadRow): SupplyLine {
  return known<SupplyLine>({
    ...from(row),
    partId: textOf(row, "part_id"),
    supplierId: textOf(row, "supplier_id"),
    siteId: maybeText(row, "site_id"),
    siteNotKnown: row.notKnown.has("site_id") || undefined,
    share: maybeNumber(row, "share"),
    price: maybeText(row, "price"),
    currency: maybeText(row, "currency"),
    freight: maybeText(row, "freight"),
    capacityPerWeek: maybeNumber(row, "capacity_per_week"),
    minOrder: maybeNumber(row, "min_order"),
    fixedQualificationCost: maybeText(row, "fixed_qualification_cost"),
    qualificationWeeks: maybeNumber(row, "qualification_weeks"),
    leadTimeWeeks: maybeNumber(row, "lead_time_weeks"),
    contractMinShare: maybeNumber(row, "contract_min_share"),
    contractUntil: maybeDate(row, "contract_until"),
    materialOrigin: maybeText(row, "material_origin"),
  });
}

function inventoryLine(row: ReadRow): InventoryLine {
  return known<InventoryLine>({
    ...from(row),
    partId: textOf(row, "part_id"),
    siteId: maybeText(row, "site_id"),
    quantity: textOf(row, "quantity"),
    unit: maybeText(row, "unit"),
  });
}

function customer(row: ReadRow): Customer {
  return known<Customer>({
    ...counterparty(row, "customer_id"),
    ciiOperator: maybeAnswer(row, "cii_operator") ?? "unknown",
    revenuePerWeek: maybeText(row, "revenue_per_week"),
  });
}

function transaction(row: ReadRow): PortfolioTransaction {
  return known<PortfolioTransaction>({
    ...from(row),
    id: textOf(row, "transaction_id"),
    date: textOf(row, "date") as PortfolioTransaction["date"],
    act: textOf(row, "act") as Act,
    itemId: textOf(row, "part_or_product_id"),
    quantity: maybeText(row, "quantity"),
    unit: maybeText(row, "unit"),
    value: maybeText(row, "value"),
    currency: maybeText(row, "currency"),
    from: maybeText(row, "from"),
    to: maybeText(row, "to"),
    purchaser: maybeText(row, "purchaser"),
    ultimateConsignee: maybeText(row, "ultimate_consignee"),
    endUser: maybeText(row, "end_user"),
    endUse:
      (maybeText(row, "end_use") as EndUseCategory | undefined) ?? (row.notKnown.has("end_use") ? null : undefined),
  });
}

function ownershipShare(row: ReadRow): OwnershipShare {
  return known<OwnershipShare>({
    ...from(row),
    owner: textOf(row, "owner"),
    owned: textOf(row, "owned"),
    pct: maybeNumber(row, "pct") ?? null,
    listedOn: maybeList(row, "listed_on") as OwnershipShare["listedOn"],
    source: maybeText(row, "source"),
    date: maybeDate(row, "date"),
  });
}

function licence(row: ReadRow): LicenceRecord {
  return known<LicenceRecord>({
    ...from(row),
    id: textOf(row, "licence_id"),
    authority: textOf(row, "authority"),
    type: textOf(row, "type"),
    number: maybeText(row, "number"),
    item: maybeText(row, "item"),
    quantity: maybeText(row, "quantity"),
    unit: maybeText(row, "unit"),
    value: maybeText(row, "value"),
    currency: maybeText(row, "currency"),
    parties: maybeList(row, "parties") ?? [],
    validFrom: maybeDate(row, "valid_from"),
    validTo: maybeDate(row, "valid_to"),
  });
}

type Builders = { readonly [T in TableName]: (row: ReadRow) => Portfolio[T][number] };

/** One builder a table. Required columns must have been read; see `readPortfolio`. */
export const RECORDS: Builders = {
  products: product,
  parts: part,
  bom: bomLine,
  suppliers: supplier,
  sites: site,
  supply: supplyLine,
  inventory: inventoryLine,
  customers: customer,
  transactions: transaction,
  ownership: ownershipShare,
  licences: licence,
};
