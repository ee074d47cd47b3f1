// Amounts in several currencies: converted at rates somebody states, else kept apart. Nothing is ever added at par.
import type { Range } from "./shock/range.ts";

/** A stated rate: what one unit of the currency is worth in the base currency, with its range where one is stated. */
export interface StatedRate extends Range {
  /** Where the rate is from and of which day, in the user's words. */
  readonly source?: string;
}

export interface Rates {
  /** The currency that amounts are converted into. */
  readonly base: string;
  /** By currency; the base itself needs none. */
  readonly of: Readonly<Record<string, StatedRate>>;
}

/** What one unit of a currency is worth in the base, undefined where nobody states it. */
export function rateOf(rates: Rates | undefined, currency: string): StatedRate | undefined {
  if (rates === undefined) return undefined;
  return currency === rates.base ? { low: 1, typical: 1, high: 1 } : rates.of[currency];
}

/** Currencies of which no rate is stated: what to ask for so that amounts can be compared. */
export function unrated(currencies: Iterable<string>, rates: Rates | undefined): readonly string[] {
  const all = [...new Set(currencies)].toSorted();
  if (all.length < 2) return [];
  return all.filter((currency) => rateOf(rates, currency) === undefined);
}

/**
 * One number to put amounts in order by, never to show: converted where every currency has a rate or there is only one;
 * else the sum of what each is of its own currency's `whole`.
 */
export function orderOf(
  amounts: Readonly<Record<string, number>>,
  whole: Readonly<Record<string, number>>,
  rates: Rates | undefined,
): number {
  const missing = unrated(Object.keys(whole), rates).length > 0;
  return Object.entries(amounts).reduce((sum, [currency, amount]) => {
    const unit = missing ? 1 / (whole[currency] ?? Infinity) : (rateOf(rates, currency)?.typical ?? 1);
    return sum + amount * unit;
  }, 0);
}

/** Sums by currency. */
export function sumBy(
  parts: Iterable<readonly [currency: string | undefined, amount: number]>,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [currency, amount] of parts) if (currency !== undefined) sums[currency] = (sums[currency] ?? 0) + amount;
  return sums;
}
