// Thousands of single-mineral scenarios at once by the central closure: a scenario adds up a few rows of the stored inverse
// and allocates nothing of its own. The same arithmetic as runScenario, so the figures agree.
import { clearMarket } from "../market/partial-equilibrium.ts";
import type { Impact } from "../minerals/commodity.ts";
import { CHANNELS } from "./run.ts";
import { priceChannels, type EconomyModel } from "./model.ts";

export interface BatchScenario {
  readonly commodity: string;
  readonly source?: string | undefined;
  readonly cut: number;
  readonly impact: Impact;
}

export interface BatchResult {
  /** Price and quantity over those before; NaN where the scenario has no answer. */
  readonly price: Float64Array;
  readonly quantity: Float64Array;
  /** Change of GDP in the table's unit; NaN where there is no answer. */
  readonly gdp: Float64Array;
  /** Five per scenario, in the order of CHANNELS. */
  readonly channels: Float64Array;
  /** Change of value added: one row of industries per scenario. */
  readonly industries: Float64Array;
}

/** Runs the scenarios in order. */
export function runBatch(model: EconomyModel, scenarios: readonly BatchScenario[]): BatchResult {
  const { table, gross, valueShare } = model.economy;
  const n = table.output.length;
  const count = scenarios.length;
  const result = {
    price: new Float64Array(count).fill(Number.NaN),
    quantity: new Float64Array(count).fill(Number.NaN),
    gdp: new Float64Array(count).fill(Number.NaN),
    channels: new Float64Array(count * CHANNELS.length).fill(Number.NaN),
    industries: new Float64Array(count * n),
  };
  const lost = new Float64Array(n);
  scenarios.forEach(({ commodity, source, cut, impact }, s) => {
    const found = model.of(commodity, source);
    if (found.kind === "unavailable") return;
    const { markets, valueAtStake, uses, notes } = found.model;
    const cleared = clearMarket(markets[impact], cut);
    result.price[s] = cleared.price;
    result.quantity[s] = cleared.quantity;
    if (valueAtStake === undefined) return;
    const missing = valueAtStake[impact] * (1 - cleared.quantity);
    lost.fill(0);
    let direct = 0;
    for (const { industry, share } of uses.industries) {
      const added = table.valueAdded[industry]!;
      if (!(added > 0)) continue;
      const ratio = Math.min(1, (missing * share) / added);
      if (ratio === 0) continue;
      direct += ratio * added;
      const factor = Math.max(0, table.output[industry]!) * ratio;
      for (let j = 0, at = industry * n; j < n; j++, at++) lost[j]! += factor * gross.data[at]!;
    }
    let total = 0;
    const row = s * n;
    for (let j = 0; j < n; j++) {
      const value = Math.min(lost[j]!, Math.max(0, table.output[j]!)) * valueShare[j]!;
      result.industries[row + j] = -value;
      total += value;
    }
    const [cost, more, better] = priceChannels(model.home, notes, cleared);
    result.channels.set([-direct, cost, more, better, direct - total], s * CHANNELS.length);
    result.gdp[s] = cost + more + better - total;
  });
  return result;
}
