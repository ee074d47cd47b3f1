// Risk exposure of the suppliers' sites: how long the company survives without each, and what is lost until it recovers.
import { orderOf, sumBy, type Rates } from "../money.ts";
import type { SupplyNetwork } from "../network/supply-network.ts";
import { createSimulation, simulate } from "../simulate/simulate.ts";
import type { SiteExposure } from "./company-impact.ts";

const SHOWN = 20;
const SHORT = 0.005;

/**
 * Sites with a stated time to recover, worst first; indices as in Simchi-Levi et al. 2015, over L2 losses of margin (revenue
 * where no margin is stated). The index compares losses in one currency; where no rate is stated, each currency's loss as a
 * share of its own weekly margin.
 */
export function exposuresOf(
  network: SupplyNetwork,
  { weeks, refill, rates }: { readonly weeks: number; readonly refill: number; readonly rates?: Rates | undefined },
): readonly SiteExposure[] {
  const workspace = createSimulation(network);
  const left = new Float64Array(network.lines.length * weeks);
  const worthOf = ({ margin, revenue = 0 }: SupplyNetwork["products"][number]): number => margin ?? revenue;
  const whole = sumBy(network.products.map((product) => [product.currency, worthOf(product)]));
  const lostIn = (lines: readonly number[], out: number): Float64Array => {
    left.fill(1);
    for (const line of lines) left.fill(0, line * weeks, line * weeks + Math.min(weeks, Math.ceil(out)));
    return simulate(network, left, { weeks, refill }, workspace).lost;
  };
  const sites = Map.groupBy(
    network.lines
      .map((line, index) => ({ ...line, index }))
      .filter(({ siteId, recoverWeeks }) => siteId !== undefined && recoverWeeks !== undefined),
    ({ siteId }) => siteId ?? "",
  );
  const found = [...sites].map(([siteId, lines]) => {
    const recoverWeeks = lines[0]?.recoverWeeks ?? 0;
    const indices = lines.map(({ index }) => index);
    const lost = lostIn(indices, recoverWeeks);
    const lostMargin = sumBy(
      network.products.map((product, i) => [
        product.currency,
        lost.subarray(i * weeks, (i + 1) * weeks).reduce((sum, share) => sum + share, 0) * worthOf(product),
      ]),
    );
    const forGood = lostIn(indices, weeks);
    const survives = Math.min(
      ...network.products.map((_, i) => {
        const week = forGood.subarray(i * weeks, (i + 1) * weeks).findIndex((share) => share > SHORT);
        return week < 0 ? Infinity : week;
      }),
    );
    const order = orderOf(lostMargin, whole, rates);
    return {
      siteId,
      supplierName: lines[0]?.supplierName ?? "",
      recoverWeeks,
      surviveWeeks: survives === Infinity ? null : survives,
      lostMargin: Object.entries(lostMargin)
        .filter(([, amount]) => amount > 0)
        .map(([currency, amount]) => ({ currency, amount })),
      order,
    };
  });
  const most = Math.max(0, ...found.map(({ order }) => order));
  return found
    .filter(({ order }) => order > 0)
    .toSorted((a, b) => b.order - a.order || a.siteId.localeCompare(b.siteId))
    .slice(0, SHOWN)
    .map(({ order, ...site }) => ({ ...site, riskExposureIndex: order / most }));
}
