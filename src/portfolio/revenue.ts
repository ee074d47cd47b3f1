// What a week of a product or a customer is worth: exact amounts, added only within one currency.
import { addDecimals, decimal, decimalText } from "../base/decimal.ts";
import { lookup } from "./lookup.ts";
import type { Customer, DecimalText, Portfolio } from "./types.ts";

export interface WeeklyRevenue {
  readonly productId: string;
  readonly name: string;
  /** Undefined: the amount or its currency is not known. */
  readonly revenue: { readonly amount: DecimalText; readonly currency: string } | undefined;
  /** 0-100. */
  readonly marginPct: number | undefined;
  readonly weeklyDemand: number | undefined;
}

export interface RevenueSum {
  /** By currency, exact. */
  readonly perWeek: readonly { readonly currency: string; readonly amount: DecimalText }[];
  /** Ids whose revenue is not known: the sum is at least this. */
  readonly unknown: readonly string[];
}

/** Weekly revenue of each of `productIds` (every product by default), each once, in the order given. */
export function weeklyRevenue(portfolio: Portfolio, productIds?: Iterable<string>): readonly WeeklyRevenue[] {
  const { products } = lookup(portfolio);
  const asked = new Set(productIds ?? products.keys());
  return [...asked].flatMap((productId) => {
    const product = products.get(productId);
    if (product === undefined) return [];
    const { name, revenuePerWeek, currency, marginPct, weeklyDemand } = product;
    const revenue =
      revenuePerWeek === undefined || currency === undefined ? undefined : { amount: revenuePerWeek, currency };
    return [{ productId, name, revenue, marginPct, weeklyDemand }];
  });
}

/** The sum of what is known, by currency, and what is not known. */
export function sumRevenue(revenues: Iterable<WeeklyRevenue>): RevenueSum {
  const sums = new Map<string, DecimalText>();
  const unknown: string[] = [];
  for (const { productId, revenue } of revenues) {
    if (revenue === undefined) unknown.push(productId);
    else {
      const sum = addDecimals(decimal(sums.get(revenue.currency) ?? "0"), decimal(revenue.amount));
      sums.set(revenue.currency, decimalText(sum));
    }
  }
  const perWeek = [...sums]
    .map(([currency, amount]) => ({ currency, amount }))
    .sort((a, b) => a.currency.localeCompare(b.currency));
  return { perWeek, unknown };
}

/** Customers that are, or may be, operators of critical information infrastructure in China: certain ones and open ones. */
export function ciiCustomers(portfolio: Portfolio): {
  readonly yes: readonly Customer[];
  readonly unknown: readonly Customer[];
} {
  const inChina = portfolio.customers.filter(({ country }) => country === undefined || country === "CN");
  return {
    yes: portfolio.customers.filter(({ ciiOperator }) => ciiOperator === true),
    unknown: inChina.filter(({ ciiOperator }) => ciiOperator === "unknown"),
  };
}
