// Addresses of a portfolio's pages, and which portfolio a page without a name means.
import { operations } from "../operations/index.ts";
import type { PortfolioVersion } from "../portfolio/index.ts";
import type { PageRequest } from "./page.ts";
import { askSurely } from "./run.ts";

const at = (name: string): string => `/portfolio/${encodeURIComponent(name)}`;

export const portfolioPath = at;
export const linesPath = (name: string): string => `${at(name)}/lines`;
export const linePath = (name: string, id: string): string => `${at(name)}/lines/${encodeURIComponent(id)}`;
export const productPath = (name: string, id: string): string => `${at(name)}/products/${encodeURIComponent(id)}`;
export const customerPath = (name: string, id: string): string => `${at(name)}/customers/${encodeURIComponent(id)}`;
export const supplierPath = (name: string, id: string): string => `${at(name)}/suppliers/${encodeURIComponent(id)}`;
export const partPath = (name: string, id: string): string => `${at(name)}/parts/${encodeURIComponent(id)}`;
export const tablePath = (name: string, table: string): string => `${at(name)}/tables/${encodeURIComponent(table)}`;

export interface Chosen {
  /** Undefined: none is kept, or none has the name asked for. */
  readonly name?: string;
  readonly all: readonly PortfolioVersion[];
}

/** The portfolio named in `?portfolio=`, else the one saved last. */
export async function chosenPortfolio(request: PageRequest): Promise<Chosen> {
  const { items } = await askSurely(request, operations.portfolioHistory, {});
  const asked = request.query.get("portfolio");
  const newest = items.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt))[0]?.name;
  const name = asked === null || asked === "" ? newest : items.find((one) => one.name === asked)?.name;
  return name === undefined ? { all: items } : { name, all: items };
}
