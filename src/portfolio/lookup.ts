// Records by id, built once for each portfolio and kept as long as it lives.
import type { BomLine, Customer, Part, Portfolio, Product, Site, Supplier, SupplyLine } from "./types.ts";

export interface PortfolioLookup {
  readonly products: ReadonlyMap<string, Product>;
  readonly parts: ReadonlyMap<string, Part>;
  readonly suppliers: ReadonlyMap<string, Supplier>;
  readonly sites: ReadonlyMap<string, Site>;
  readonly customers: ReadonlyMap<string, Customer>;
  /** Lines of the bill of materials under a parent, and above a child. */
  readonly bomOf: ReadonlyMap<string, readonly BomLine[]>;
  readonly usesOf: ReadonlyMap<string, readonly BomLine[]>;
  /** Supply lines of a part. */
  readonly supplyOf: ReadonlyMap<string, readonly SupplyLine[]>;
}

const BUILT = new WeakMap<Portfolio, PortfolioLookup>();

/** The lookup of a portfolio; records must not be changed afterwards. */
export function lookup(portfolio: Portfolio): PortfolioLookup {
  const built = BUILT.get(portfolio) ?? build(portfolio);
  BUILT.set(portfolio, built);
  return built;
}

function build(portfolio: Portfolio): PortfolioLookup {
  return {
    products: byId(portfolio.products),
    parts: byId(portfolio.parts),
    suppliers: byId(portfolio.suppliers),
    sites: byId(portfolio.sites),
    customers: byId(portfolio.customers),
    bomOf: Map.groupBy(portfolio.bom, (line) => line.parentId),
    usesOf: Map.groupBy(portfolio.bom, (line) => line.childId),
    supplyOf: Map.groupBy(portfolio.supply, (line) => line.partId),
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
