// Risk exposure of the suppliers' sites: what is lost when each stands still for its own time to recover.
import type { SupplyNetwork } from "../network/supply-network.ts";
import { createSimulation, simulate } from "../simulate/simulate.ts";
import type { SiteExposure } from "./company-impact.ts";

const SHOWN = 20;

/** Sites with a stated time to recover, worst first; index as in Simchi-Levi et al. 2015, over L2 losses of margin. */
export function exposuresOf(network: SupplyNetwork, weeks: number, refill: number): readonly SiteExposure[] {
  const workspace = createSimulation(network);
  const left = new Float64Array(network.lines.length * weeks);
  const sites = Map.groupBy(
    network.lines
      .map((line, index) => ({ ...line, index }))
      .filter(({ siteId, recoverWeeks }) => siteId !== undefined && recoverWeeks !== undefined),
    ({ siteId }) => siteId ?? "",
  );
  const found = [...sites].map(([siteId, lines]) => {
    const recoverWeeks = lines[0]?.recoverWeeks ?? 0;
    left.fill(1);
    for (const { index } of lines)
      left.fill(0, index * weeks, index * weeks + Math.min(weeks, Math.ceil(recoverWeeks)));
    const { lost } = simulate(network, left, { weeks, refill }, workspace);
    let lostMargin = 0;
    for (const [i, { margin, revenue }] of network.products.entries())
      for (let week = 0; week < weeks; week++)
        lostMargin += (lost[i * weeks + week] as number) * (margin ?? revenue ?? 0);
    return { siteId, supplierName: lines[0]?.supplierName ?? "", recoverWeeks, lostMargin };
  });
  const most = Math.max(0, ...found.map(({ lostMargin }) => lostMargin));
  return found
    .filter(({ lostMargin }) => lostMargin > 0)
    .map((one) => ({ ...one, riskExposureIndex: one.lostMargin / most }))
    .toSorted((a, b) => b.lostMargin - a.lostMargin || a.siteId.localeCompare(b.siteId))
    .slice(0, SHOWN);
}
