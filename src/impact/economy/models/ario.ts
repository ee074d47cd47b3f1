// ARIO with inventories: day by day, industries produce what is ordered, within capacity and stocks, ration what is short
// in proportion, and work overtime while orders go unserved. S. Hallegatte 2008 (Risk Analysis 28) and 2014 (34), written
// from the published equations; stock targets do not grow beyond normal output, since stocks that chase overtime make the
// whole economy swing. Orders are a share of an input's need per buyer, so no day touches a full matrix.
import type { Matrix } from "../linear/matrix.ts";

export interface ArioEconomy {
  /** Yearly flows from industry to industry; negative flows are taken as none. Normal output is what is sold. */
  readonly flows: Matrix;
  readonly finalDemand: ArrayLike<number>;
  /** The input each industry's product counts as: industries of one group stand in for each other (regions of an MRIO). */
  readonly groups?: ArrayLike<number>;
}

export interface ArioParameters {
  /** Days of use that a buyer keeps of each input; default 90. */
  readonly inventoryDays?: number;
  /** Days over which a stock is brought back to its target; default 30. */
  readonly restockingDays?: number;
  /** Largest capacity over normal output, 1.25 by default, reached over `overproductionDays`, 365 by default. */
  readonly largestCapacity?: number;
  readonly overproductionDays?: number;
  /** A stock under this share of its target slows its buyer down; default 0.8. */
  readonly heterogeneity?: number;
}

export interface ArioPath {
  /** Output of each day over normal output of all industries together. */
  readonly output: Float64Array;
  /** Output lost (negative: gained) by each industry over all days, in the unit of the flows. */
  readonly lostOutput: Float64Array;
  /** Final demand that was not served, by industry. */
  readonly unserved: Float64Array;
}

/** Simulates `days` days. `capacity(day)` gives each industry's share of normal capacity that is there (1: all). */
export function simulateArio(
  economy: ArioEconomy,
  capacity: (day: number) => ArrayLike<number>,
  days: number,
  parameters: ArioParameters = {},
): ArioPath {
  const state = startOf(economy, parameters);
  const { n, daily, final } = state;
  const path = { output: new Float64Array(days), lostOutput: new Float64Array(n), unserved: new Float64Array(n) };
  const normal = daily.reduce((sum, value) => sum + value, 0);
  for (let day = 0; day < days; day++) {
    demandOf(state);
    produce(state, capacity(day));
    deliver(state);
    let made = 0;
    for (let i = 0; i < n; i++) {
      made += state.made[i]!;
      path.lostOutput[i]! += daily[i]! - state.made[i]!;
      path.unserved[i]! += final[i]! * (1 - state.served[i]!);
    }
    path.output[day] = made / normal;
  }
  return path;
}

interface State {
  readonly n: number;
  readonly groupCount: number;
  readonly daily: Float64Array;
  readonly final: Float64Array;
  /** Who buys from each industry, and which share of the buyer's need of that input comes from it. */
  readonly rowStart: Int32Array;
  readonly buyers: Int32Array;
  readonly shares: Float64Array;
  readonly groups: Int32Array;
  /** Need per unit of output, by input and buyer. */
  readonly needs: Float64Array;
  readonly stocks: Float64Array;
  readonly orders: Float64Array;
  readonly demand: Float64Array;
  readonly planned: Float64Array;
  readonly made: Float64Array;
  readonly served: Float64Array;
  /** Capacity over normal; moves between 1 and the largest. */
  readonly overtime: Float64Array;
  readonly received: Float64Array;
  readonly parameters: Required<ArioParameters>;
}

function startOf({ flows, finalDemand, groups }: ArioEconomy, given: ArioParameters): State {
  const n = flows.rows;
  const parameters = {
    inventoryDays: 90,
    restockingDays: 30,
    largestCapacity: 1.25,
    overproductionDays: 365,
    heterogeneity: 0.8,
    ...given,
  };
  const groupOf = Int32Array.from({ length: n }, (_, i) => groups?.[i] ?? i);
  const groupCount = groupOf.reduce((most, group) => Math.max(most, group + 1), 0);
  const inputs = new Float64Array(groupCount * n);
  const rowStart = new Int32Array(n + 1);
  let links = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const flow = flows.data[i * n + j]!;
      if (flow <= 0) continue;
      links++;
      inputs[groupOf[i]! * n + j]! += flow;
    }
    rowStart[i + 1] = links;
  }
  const buyers = new Int32Array(links);
  const shares = new Float64Array(links);
  const sales = Float64Array.from(finalDemand, (value) => Math.max(0, value));
  for (let i = 0, at = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const flow = flows.data[i * n + j]!;
      if (flow <= 0) continue;
      buyers[at] = j;
      shares[at++] = flow / inputs[groupOf[i]! * n + j]!;
      sales[i]! += flow;
    }
  }
  const daily = sales.map((value) => value / 365);
  const needs = inputs.map((value, at) => (daily[at % n]! > 0 ? value / 365 / daily[at % n]! : 0));
  const orders = inputs.map((value) => value / 365);
  return {
    n,
    groupCount,
    daily,
    final: Float64Array.from(finalDemand, (value) => Math.max(0, value) / 365),
    rowStart,
    buyers,
    shares,
    groups: groupOf,
    needs,
    stocks: orders.map((value) => value * parameters.inventoryDays),
    orders,
    demand: new Float64Array(n),
    planned: new Float64Array(n),
    made: new Float64Array(n),
    served: new Float64Array(n),
    overtime: new Float64Array(n).fill(1),
    received: new Float64Array(groupCount * n),
    parameters,
  };
}

function demandOf({ n, rowStart, buyers, shares, groups, orders, final, demand }: State): void {
  for (let i = 0; i < n; i++) {
    const ordered = groups[i]! * n;
    let sum = final[i]!;
    for (let at = rowStart[i]!; at < rowStart[i + 1]!; at++) sum += shares[at]! * orders[ordered + buyers[at]!]!;
    demand[i] = sum;
  }
}

/** Output within orders, capacity and the scarcest stock; overtime follows what goes unserved. */
function produce(state: State, capacity: ArrayLike<number>): void {
  const { n, groupCount, daily, demand, planned, made, served, overtime, needs, stocks, parameters } = state;
  const { inventoryDays, heterogeneity, largestCapacity, overproductionDays } = parameters;
  for (let j = 0; j < n; j++) {
    planned[j] = Math.min(demand[j]!, daily[j]! * capacity[j]! * overtime[j]!);
    made[j] = planned[j]!;
  }
  for (let group = 0; group < groupCount; group++) {
    for (let j = 0, at = group * n; j < n; j++, at++) {
      const enough = needs[at]! * Math.min(planned[j]!, daily[j]!) * inventoryDays * heterogeneity;
      if (enough > 0 && stocks[at]! < enough) made[j] = Math.min(made[j]!, (planned[j]! * stocks[at]!) / enough);
    }
  }
  for (let j = 0; j < n; j++) {
    served[j] = demand[j]! > 0 ? Math.min(1, made[j]! / demand[j]!) : 1;
    const scarcity = 1 - served[j]!;
    // Rounding alone is no scarcity.
    overtime[j]! +=
      scarcity > 1e-9
        ? ((largestCapacity - overtime[j]!) * scarcity) / overproductionDays
        : (1 - overtime[j]!) / overproductionDays;
  }
}

/** Short goods are shared in proportion to orders; stocks move; tomorrow's orders replace use and restock. */
function deliver(state: State): void {
  const { n, groupCount, rowStart, buyers, shares, groups, orders, made, planned, served, needs, stocks } = state;
  const { daily, received, parameters } = state;
  const { inventoryDays, restockingDays } = parameters;
  received.fill(0);
  for (let i = 0; i < n; i++) {
    const row = groups[i]! * n;
    const ratio = served[i]!;
    for (let at = rowStart[i]!; at < rowStart[i + 1]!; at++) {
      const cell = row + buyers[at]!;
      received[cell]! += shares[at]! * orders[cell]! * ratio;
    }
  }
  for (let group = 0; group < groupCount; group++) {
    for (let j = 0, at = group * n; j < n; j++, at++) {
      const need = needs[at]!;
      if (need === 0) continue;
      const stock = Math.max(0, stocks[at]! + received[at]! - need * made[j]!);
      stocks[at] = stock;
      orders[at] = Math.max(
        0,
        need * planned[j]! + (need * Math.min(planned[j]!, daily[j]!) * inventoryDays - stock) / restockingDays,
      );
    }
  }
}
