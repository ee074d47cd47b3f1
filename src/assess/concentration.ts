// Concentration of each material by where it was refined or mined, traced up the tiers. What is not known is counted as
// the leading producer's: a Japanese refiner on Chinese feedstock diversifies nothing.
import { lookup, materialOriginShares, productsAbove, purchaseShares, type Portfolio } from "../portfolio/index.ts";
import type { Concentration } from "./report.ts";

/** Leading producing country of a material, world share in percent. Source: data/minerals/leading-producers.yaml. */
export interface LeadingProducer {
  readonly material: string;
  readonly country: string;
  readonly sharePct: number;
  readonly source: string;
}

/**
 * Herfindahl-Hirschman index of a set of shares that add up to at most 1, on the 0-10,000 scale: the sum of squared
 * percentages. Source: US DOJ/FTC Merger Guidelines 2023, §2.1.
 */
export function hhi(shares: Iterable<number>): number {
  let sum = 0;
  for (const share of shares) sum += (share * 100) ** 2;
  return Math.round(sum);
}

/** One entry for each material that bought parts are made of, most concentrated first. */
export function concentrations(portfolio: Portfolio, leaders: readonly LeadingProducer[]): readonly Concentration[] {
  const { supplyOf } = lookup(portfolio);
  const bought = portfolio.parts.filter((part) => part.material !== undefined && supplyOf.has(part.id));
  const found: Concentration[] = [];
  for (const [material, parts] of Map.groupBy(bought, (part) => part.material ?? "")) {
    const { weights, weighting } = weightsOf(
      portfolio,
      parts.map((part) => part.id),
    );
    const origins = new Map<string | null, number>();
    const suppliers = new Map<string, number>();
    for (const [partId, weight] of weights) {
      for (const { country, share } of materialOriginShares(portfolio, partId).shares)
        add(origins, country, weight * share);
      for (const [line, share] of purchaseShares(supplyOf.get(partId) ?? []))
        add(suppliers, line.supplierId, weight * share);
    }
    const leader = leaders.find((one) => one.material === material);
    const unknown = origins.get(null) ?? 0;
    const known = new Map([...origins].filter((entry): entry is [string, number] => entry[0] !== null));
    const cautious = new Map(known);
    if (unknown > 0) add(cautious, leader?.country ?? largestOf(known)?.country ?? "?", unknown);
    const largest = largestOf(cautious);
    if (!largest) continue;
    found.push({
      material,
      parts: parts.length,
      weighting,
      byOrigin: [...origins]
        .map(([country, share]) => ({ country, share: round(share) }))
        .toSorted((a, b) => b.share - a.share),
      unknownShare: round(unknown),
      ...(leader === undefined
        ? {}
        : { leadingProducer: { country: leader.country, sharePct: leader.sharePct, source: leader.source } }),
      hhi: { asStated: hhi(known.values()), cautious: hhi(cautious.values()) },
      largest: { country: largest.country, share: round(largest.share) },
      bySupplierHhi: hhi(suppliers.values()),
    });
  }
  return found.toSorted((a, b) => b.hhi.cautious - a.hhi.cautious || a.material.localeCompare(b.material));
}

/**
 * By weekly spend (price × units used a week) where every price, one currency and every quantity on the way up is known,
 * else equally. Weights add up to 1.
 */
function weightsOf(
  portfolio: Portfolio,
  partIds: readonly string[],
): { readonly weights: ReadonlyMap<string, number>; readonly weighting: Concentration["weighting"] } {
  const spend = partIds.map((id) => [id, weeklySpend(portfolio, id)] as const);
  const currencies = new Set(spend.map(([, one]) => one?.currency));
  const total = spend.reduce((sum, [, one]) => sum + (one?.amount ?? 0), 0);
  if (currencies.size === 1 && !currencies.has(undefined) && total > 0) {
    return { weights: new Map(spend.map(([id, one]) => [id, (one?.amount ?? 0) / total])), weighting: "spend" };
  }
  return { weights: new Map(partIds.map((id) => [id, 1 / partIds.length])), weighting: "equal" };
}

function weeklySpend(
  portfolio: Portfolio,
  partId: string,
): { readonly amount: number; readonly currency: string } | undefined {
  const { supplyOf, products } = lookup(portfolio);
  let units = 0;
  for (const { productId, quantity } of productsAbove(portfolio, partId, { maxPaths: 1 })) {
    const demand = products.get(productId)?.weeklyDemand;
    if (quantity === undefined || demand === undefined) return undefined;
    units += quantity * demand;
  }
  let price = 0;
  let currency: string | undefined;
  for (const [line, share] of purchaseShares(supplyOf.get(partId) ?? [])) {
    if (line.price === undefined || line.currency === undefined || (currency ?? line.currency) !== line.currency)
      return undefined;
    currency = line.currency;
    price += share * Number(line.price);
  }
  return currency === undefined ? undefined : { amount: price * units, currency };
}

function largestOf(
  shares: ReadonlyMap<string, number>,
): { readonly country: string; readonly share: number } | undefined {
  let best: { country: string; share: number } | undefined;
  for (const [country, share] of shares) if (!best || share > best.share) best = { country, share };
  return best;
}

function add<K>(map: Map<K, number>, key: K, value: number): void {
  map.set(key, (map.get(key) ?? 0) + value);
}

function round(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}
