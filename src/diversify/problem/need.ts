// What products need of a part, and what they earn: from the bill of materials and the product table.
import { type PortfolioLookup, type Product, type ProductUse, usageShare } from "../../portfolio/index.ts";

/** The currency most of the products' revenue is in. */
export function mainCurrency(products: readonly Product[]): string {
  const sums = new Map<string, number>();
  for (const { currency, revenuePerWeek } of products)
    if (currency !== undefined) sums.set(currency, (sums.get(currency) ?? 0) + Number(revenuePerWeek ?? 0));
  return [...sums].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "EUR";
}

/** What a product earns a week; undefined where its revenue, currency or margin is not stated, or no rate of its currency is. */
export function marginOf(
  { revenuePerWeek, currency, marginPct }: Product,
  convert: (amount: number, from: string) => number | undefined,
): number | undefined {
  if (revenuePerWeek === undefined || currency === undefined || marginPct === undefined) return undefined;
  const revenue = convert(Number(revenuePerWeek), currency);
  return revenue === undefined ? undefined : (revenue * marginPct) / 100;
}

export function needOf(uses: readonly ProductUse[], { products }: PortfolioLookup): number | undefined {
  let sum = 0;
  for (const { productId, quantity } of uses) {
    const demand = products.get(productId)?.weeklyDemand;
    if (quantity === undefined || demand === undefined) return undefined;
    sum += quantity * demand;
  }
  return sum;
}

/** Share of a product's output that stops without the part: all of it, or what the alternatives on the way leave to it. */
export function dependenceOf({ indispensable, paths }: ProductUse, { bomOf }: PortfolioLookup): number {
  if (indispensable) return 1;
  const sum = paths.reduce((total, path) => {
    const share = path.reduce((product, line) => product * usageShare(line, bomOf.get(line.parentId) ?? []), 1);
    return total + share;
  }, 0);
  return Math.min(1, sum);
}

/** The unit the bill of materials counts a part in, when it is one. */
export function unitOf({ usesOf }: PortfolioLookup, partId: string): { readonly unit?: string } {
  const units = new Set((usesOf.get(partId) ?? []).flatMap(({ unit }) => unit ?? []));
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? { unit } : {};
}
