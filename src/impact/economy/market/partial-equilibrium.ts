// The market of one metal outside the country that cuts its exports: other producers expand within their capacity, buyers
// use less, and one price ratio clears what is left. One year, constant elasticities (research: USGS OFR 2024-1057).
import { risingRoot } from "./root.ts";

export interface Supplier {
  readonly country: string;
  /** Output a year before the cut, in tonnes. */
  readonly quantity: number;
  /** What it could make at most; not under `quantity`. */
  readonly capacity: number;
}

export interface Market {
  /** Producers other than the source. */
  readonly suppliers: readonly Supplier[];
  /** Net exports of the source before the cut, in tonnes. */
  readonly netExports: number;
  /** % more output per % of price, until capacity. */
  readonly supplyElasticity: number;
  /** % less use per % of price; a positive number. */
  readonly demandElasticity: number;
}

export interface Cleared {
  /** Price after over price before. */
  readonly price: number;
  /** Quantity that buyers outside the source get, over what they got. */
  readonly quantity: number;
  readonly suppliers: readonly (Supplier & { readonly after: number; readonly atCapacity: boolean })[];
  /** Net exports of the source that remain, in tonnes. */
  readonly remaining: number;
  /** `price`: the price clears the market. `rationed`: no price up to the limit does; quantity is what there is. */
  readonly by: "price" | "rationed";
}

/** No price ratio over this is believed; the rest is rationed. */
export const HIGHEST_PRICE = 1000;

/**
 * Clears the market after a share `cut` (0 … 1) of the source's net exports is gone:
 * Σ min(K, S·p^es) + (1 − cut)·NX = D·p^−ed. Left side rising, right side falling in p: one root.
 */
export function clearMarket(market: Market, cut: number): Cleared {
  const { suppliers, netExports, supplyElasticity, demandElasticity } = market;
  const demand = demandOf(market);
  const remaining = (1 - cut) * netExports;
  const excess = (logPrice: number): readonly [number, number] => {
    const wanted = demand * Math.exp(-demandElasticity * logPrice);
    let [supplied, slope] = [remaining, demandElasticity * wanted];
    for (const { quantity, capacity } of suppliers) {
      const free = quantity * Math.exp(supplyElasticity * logPrice);
      supplied += Math.min(capacity, free);
      if (free < capacity) slope += supplyElasticity * free;
    }
    return [supplied - wanted, slope];
  };
  const limit = Math.log(HIGHEST_PRICE);
  const clears = cut <= 0 || demand === 0 || excess(limit)[0] >= 0;
  const logPrice = cut <= 0 || demand === 0 ? 0 : clears ? risingRoot(excess, 0, limit).x : limit;
  const price = Math.exp(logPrice);
  const after = suppliers.map((one) => {
    const free = one.quantity * Math.exp(supplyElasticity * logPrice);
    return { ...one, after: Math.min(one.capacity, free), atCapacity: free >= one.capacity };
  });
  const total = after.reduce((sum, one) => sum + one.after, remaining);
  return {
    price,
    quantity: demand === 0 ? 1 : clears ? Math.exp(-demandElasticity * logPrice) : total / demand,
    suppliers: after,
    remaining,
    by: clears ? "price" : "rationed",
  };
}

/** Use outside the source before the cut. */
export function demandOf({ suppliers, netExports }: Market): number {
  return suppliers.reduce((sum, { quantity }) => sum + quantity, netExports);
}

/**
 * The demand elasticity with which a complete cut gives the price ratio `price` > 1: ed = ln(D / S(p)) / ln p. Undefined
 * when the other producers alone would supply more than before at that price, so that no demand can explain it.
 */
export function demandElasticityFor(market: Omit<Market, "demandElasticity">, price: number): number | undefined {
  const demand = demandOf({ ...market, demandElasticity: 0 });
  const supplied = market.suppliers.reduce(
    (sum, { quantity, capacity }) => sum + Math.min(capacity, quantity * price ** market.supplyElasticity),
    0,
  );
  return supplied > 0 && supplied < demand ? Math.log(demand / supplied) / Math.log(price) : undefined;
}
