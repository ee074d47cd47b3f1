// What the best response maximises: margins in one currency. Currencies without a stated rate make a stake of their own,
// solved on its own, and products nobody puts a value on are counted in weeks of their demand.
import { rateOf, unrated, type Rates } from "../money.ts";
import type { NetworkProduct } from "../network/supply-network.ts";

export interface Stake {
  /** The unit: a currency, or weeks of demand where no product has a value. */
  readonly unit: string;
  readonly kind: "money" | "demand";
  /** By product: what one unit sold is worth; 0 outside the stake. At the low and high end of the stated rates too. */
  readonly worth: Float64Array;
  readonly worthLow: Float64Array;
  readonly worthHigh: Float64Array;
  readonly products: readonly number[];
  /** Currencies converted into `unit`. */
  readonly converted: readonly string[];
}

/** The unit of products without a value. */
export const DEMAND_UNIT = "weeks of demand";

/** Stakes of the products, the one with most of them first. Margin, else revenue; `notices` name the rows that state none. */
export function stakesOf(products: readonly NetworkProduct[], rates: Rates | undefined): readonly Stake[] {
  const currencies = products.flatMap(({ currency, revenue }) =>
    currency === undefined || revenue === undefined ? [] : [currency],
  );
  const missing = new Set(unrated(currencies, rates));
  const unitOf = ({ currency, revenue }: NetworkProduct): string => {
    if (currency === undefined || revenue === undefined) return DEMAND_UNIT;
    return missing.has(currency) ? currency : rates === undefined ? currency : homeOf(currency, rates);
  };
  return [...Map.groupBy(products.keys(), (i) => unitOf(products[i] as NetworkProduct))]
    .map(([unit, own]) => stakeOf(unit, [...own], products, rates))
    .toSorted((a, b) => b.products.length - a.products.length || a.unit.localeCompare(b.unit));
}

function homeOf(currency: string, rates: Rates): string {
  return rateOf(rates, currency) === undefined ? currency : rates.base;
}

function stakeOf(
  unit: string,
  own: readonly number[],
  products: readonly NetworkProduct[],
  rates: Rates | undefined,
): Stake {
  const worthAt = (end: "low" | "typical" | "high"): Float64Array => {
    const worth = new Float64Array(products.length);
    for (const i of own) {
      const { currency, margin, revenue, demand } = products[i] as NetworkProduct;
      const rate = unit === DEMAND_UNIT || currency === unit ? 1 : (rateOf(rates, currency ?? "")?.[end] ?? 1);
      worth[i] = ((unit === DEMAND_UNIT ? 1 : (margin ?? revenue ?? 0)) * rate) / demand;
    }
    return worth;
  };
  const converted = new Set(own.flatMap((i) => products[i]?.currency ?? []));
  converted.delete(unit);
  return {
    unit,
    kind: unit === DEMAND_UNIT ? "demand" : "money",
    worth: worthAt("typical"),
    worthLow: worthAt("low"),
    worthHigh: worthAt("high"),
    products: own,
    converted: unit === DEMAND_UNIT ? [] : [...converted].toSorted(),
  };
}
