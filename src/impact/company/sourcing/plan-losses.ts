// What events take from a plan: the weekly model run once for each way an event turns out. And the table behind a search
// for plans: weeks each line is out, and what a part's stop of so many weeks costs its products.
import type { AssumptionValues } from "../network/assumption.ts";
import { assumptionOf } from "../network/assumption.ts";
import type { SupplyNetwork } from "../network/supply-network.ts";
import type { LineShock } from "../shock/shock.ts";
import { type Fate, granted, pathsOf, refused, worst } from "../simulate/paths.ts";
import { createSimulation, simulate } from "../simulate/simulate.ts";
import { fateOf, reaching, type SourcingEvent, type SpreadValues } from "./events.ts";

export interface LossSettings {
  readonly weeks: number;
  readonly transit: number;
  readonly refill: number;
  readonly spread: SpreadValues;
}

/** The settings a company's impact is worked out with, so that both give the same figures. */
export function lossSettings(weeks: number, values: AssumptionValues = {}): LossSettings {
  const of = (id: Parameters<typeof assumptionOf>[0]): number => assumptionOf(id, values, []).value;
  return {
    weeks,
    transit: of("transit_weeks"),
    refill: of("refill_weeks"),
    spread: { upstreamStock: of("upstream_stock_weeks"), contestedExtra: of("contested_extra") },
  };
}

/** Weeks' worth of demand lost: `[event][outcome][product]`, products in the network's order. */
export function eventLosses(
  network: SupplyNetwork,
  events: readonly SourcingEvent[],
  settings: LossSettings,
): readonly (readonly Float64Array[])[] {
  const run = runner(network, settings);
  return events.map(({ shocks, outcomes }) => {
    const all = reaching(network, shocks, settings.spread);
    return outcomes.map((outcome) => run(all, fateOf(outcome)));
  });
}

/** Items whose lines an event reaches, itself or through their own suppliers: what a plan does elsewhere does not change its loss. */
export function itemsReached(
  network: SupplyNetwork,
  events: readonly SourcingEvent[],
  { spread }: LossSettings,
): readonly ReadonlySet<string>[] {
  return events.map(
    ({ shocks }) => new Set(reaching(network, shocks, spread).flatMap(({ line }) => network.lines[line]?.partId ?? [])),
  );
}

/** The three courses that `companyImpact` reports, in weeks' worth of demand by product. `shocks`: before they spread. */
export function caseLosses(
  network: SupplyNetwork,
  shocks: readonly LineShock[],
  settings: LossSettings,
): Readonly<Record<"granted" | "refused" | "worst", Float64Array>> {
  const run = runner(network, settings);
  const all = reaching(network, shocks, settings.spread);
  return { granted: run(all, granted), refused: run(all, refused), worst: run(all, worst) };
}

/** Weeks that each line delivers nothing, or as much in part: `[event][outcome][line]`. */
export function lineWeeks(
  network: SupplyNetwork,
  events: readonly SourcingEvent[],
  { weeks, transit, spread }: LossSettings,
): readonly (readonly Float64Array[])[] {
  const count = network.lines.length;
  const left = new Float64Array(count * weeks);
  return events.map(({ shocks, outcomes }) => {
    // Where everybody turns to a source it still delivers what it does; only growth is cut, which a table by line leaves out.
    const all = reaching(network, shocks, spread).filter(({ contested }) => contested !== true);
    return outcomes.map((outcome) => {
      pathsOf(count, weeks, all, transit, fateOf(outcome), left);
      return Float64Array.from({ length: count }, (_, line) => {
        let lost = 0;
        for (let week = 0; week < weeks; week++) lost += 1 - (left[line * weeks + week] as number);
        return lost;
      });
    });
  });
}

/**
 * What a full stop of an item's purchases loses: `[extra stock][product][t]` weeks' worth of demand lost in the first t
 * weeks, t = 0 … weeks. `extra`: units of stock on top of today's. All stocks on the way up count; no other
 * source or item brings more than today, since an event may stop these as well.
 */
export function stopTable(
  network: SupplyNetwork,
  partId: string,
  extra: readonly number[],
  { weeks, refill }: LossSettings,
): readonly (readonly Float64Array[])[] {
  const node = network.nodes.findIndex(({ id }) => id === partId);
  const left = new Float64Array(network.lines.length * weeks).fill(1);
  for (const [line, source] of network.lines.entries())
    if (source.partId === partId) left.fill(0, line * weeks, (line + 1) * weeks);
  const graph = { ...network.graph, delay: new Float64Array(network.graph.delay.length).fill(Infinity) };
  const workspace = createSimulation(network);
  return extra.map((units) => {
    const stock = network.stock.slice();
    if (node >= 0) stock[node]! += units;
    const { lost } = simulate({ ...network, graph, capacity: network.use, stock }, left, { weeks, refill }, workspace);
    return network.products.map((_, product) => {
      const sums = new Float64Array(weeks + 1);
      for (let week = 0; week < weeks; week++)
        sums[week + 1] = (sums[week] as number) + (lost[product * weeks + week] as number);
      return sums;
    });
  });
}

/** Runs shocks under a fate; the workspace is used again. */
function runner(
  network: SupplyNetwork,
  { weeks, transit, refill }: LossSettings,
): (shocks: readonly LineShock[], fate: Fate) => Float64Array {
  const workspace = createSimulation(network);
  const left = new Float64Array(network.lines.length * weeks);
  return (shocks, fate) => {
    pathsOf(network.lines.length, weeks, shocks, transit, fate, left);
    // Nothing is held back: nothing is lost.
    const isHeld = ({ line }: LineShock): boolean =>
      left.subarray(line * weeks, (line + 1) * weeks).some((share) => share < 1);
    if (!shocks.some(isHeld)) return new Float64Array(network.products.length);
    const { lost } = simulate(network, left, { weeks, refill }, workspace);
    return Float64Array.from(network.products, (_, product) =>
      lost.subarray(product * weeks, (product + 1) * weeks).reduce((sum, share) => sum + share, 0),
    );
  };
}
