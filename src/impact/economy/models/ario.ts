// ARIO with inventories: day by day, industries produce what is ordered, within capacity and stocks, ration what is short
// in proportion, and work overtime while orders go unserved. S. Hallegatte 2008 (Risk Analysis 28) and 2014 (34), written
// from the published equations with one departure: stock targets stay at days of normal use. Published, they follow planned
// output, so that an order falls by 1 + inventory days / restocking days times the fall of output, four times by default:
// in a table with long chains that grows from tier to tier, and rounding alone brings the whole economy down. Orders are a
// share of an input's need per buyer, so no day touches a full matrix.
import type { Matrix } from "../linear/matrix.ts";

export interface ArioEconomy {
  /** Yearly flows from industry to industry; negative flows are taken as none. Normal output is what is sold. */
  readonly flows: Matrix;
  readonly finalDemand: ArrayLike<number>;
  /** The input each industry's product counts as: industries of one group stand in for each other (regions of an MRIO). */
  readonly groups?: ArrayLike<number>;
  /** Value of a unit of each industry's output, e.g. its value added; 1 where absent. */
  readonly worth?: ArrayLike<number>;
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
  /** Worth of the output lost on each day (negative: gained). */
  readonly lostWorth: Float64Array;
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
  const path = {
    output: new Float64Array(days),
    lostWorth: new Float64Array(days),
    lostOutput: new Float64Array(n),
    unserved: new Float64Array(n),
  };
  const normal = daily.reduce((sum, value) => sum + value, 0);
  for (let day = 0; day < days; day++) {
    demandOf(state);
    produce(state, capacity(day));
    deliver(state);
    let made = 0;
    for (let i = 0; i < n; i++) {
      made += state.made[i]!;
      const lost = daily[i]! - state.made[i]!;
      path.lostOutput[i]! += lost;
      path.lostWorth[day]! += lost * (economy.worth?.[i] ?? 1);
      path.unserved[i]! += final[i]! * (1 - state.served[i]!);
    }
    path.output[day] = made / normal;
  }
  return path;
}

/** Cells are pairs of an input and a buyer that needs it, input by input; empty pairs are left out. */
interface State {
  readonly n: number;
  readonly daily: Float64Array;
  readonly final: Float64Array;
  /** Whom each industry sells to: the cells `[rowStart[i], rowStart[i + 1])` of `cells`, and which share of a cell is its. */
  readonly rowStart: Int32Array;
  readonly cells: Int32Array;
  readonly shares: Float64Array;
  /** No groups: every cell has one seller and cells lie as sales do, so that nothing is looked up. */
  readonly alone: boolean;
  readonly buyers: Int32Array;
  /** Need per unit of output, and stock aimed at, by cell. */
  readonly needs: Float64Array;
  readonly targets: Float64Array;
  readonly stocks: Float64Array;
  readonly orders: Float64Array;
  readonly received: Float64Array;
  /** By industry, of the day. */
  readonly demand: Float64Array;
  readonly planned: Float64Array;
  readonly made: Float64Array;
  readonly served: Float64Array;
  /** Capacity over normal; moves between 1 and the largest. */
  readonly overtime: Float64Array;
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
  const sales = Float64Array.from(finalDemand, (value) => Math.max(0, value));
  const rowStart = new Int32Array(n + 1);
  let links = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const flow = flows.data[i * n + j]!;
      if (flow <= 0) continue;
      links++;
      inputs[groupOf[i]! * n + j]! += flow;
      sales[i]! += flow;
    }
    rowStart[i + 1] = links;
  }
  const place = new Int32Array(inputs.length);
  const filled = inputs.reduce((count, value, at) => {
    place[at] = count;
    return value > 0 ? count + 1 : count;
  }, 0);
  const daily = sales.map((value) => value / 365);
  const buyers = new Int32Array(filled);
  const needs = new Float64Array(filled);
  const orders = new Float64Array(filled);
  inputs.forEach((value, at) => {
    if (value <= 0) return;
    const [cell, buyer] = [place[at]!, at % n];
    buyers[cell] = buyer;
    orders[cell] = value / 365;
    needs[cell] = daily[buyer]! > 0 ? value / 365 / daily[buyer]! : 0;
  });
  const cells = new Int32Array(links);
  const shares = new Float64Array(links);
  for (let i = 0, at = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const flow = flows.data[i * n + j]!;
      if (flow <= 0) continue;
      const pair = groupOf[i]! * n + j;
      cells[at] = place[pair]!;
      shares[at++] = flow / inputs[pair]!;
    }
  }
  const targets = needs.map((need, cell) => need * daily[buyers[cell]!]! * parameters.inventoryDays);
  return {
    n,
    daily,
    final: Float64Array.from(finalDemand, (value) => Math.max(0, value) / 365),
    rowStart,
    cells,
    shares,
    alone: groups === undefined,
    buyers,
    needs,
    targets,
    stocks: orders.map((value) => value * parameters.inventoryDays),
    orders,
    received: new Float64Array(filled),
    demand: new Float64Array(n),
    planned: new Float64Array(n),
    made: new Float64Array(n),
    served: new Float64Array(n),
    overtime: new Float64Array(n).fill(1),
    parameters,
  };
}

function demandOf({ n, rowStart, cells, shares, alone, orders, final, demand }: State): void {
  for (let i = 0; i < n; i++) {
    let sum = final[i]!;
    if (alone) for (let at = rowStart[i]!; at < rowStart[i + 1]!; at++) sum += orders[at]!;
    else for (let at = rowStart[i]!; at < rowStart[i + 1]!; at++) sum += shares[at]! * orders[cells[at]!]!;
    demand[i] = sum;
  }
}

/** Output within orders, capacity and the scarcest stock; overtime follows what goes unserved. */
function produce(state: State, capacity: ArrayLike<number>): void {
  const { n, daily, demand, planned, made, served, overtime, needs, stocks, buyers, parameters } = state;
  const { inventoryDays, heterogeneity, largestCapacity, overproductionDays } = parameters;
  for (let j = 0; j < n; j++) {
    planned[j] = Math.min(demand[j]!, daily[j]! * capacity[j]! * overtime[j]!);
    made[j] = planned[j]!;
  }
  const room = planned.map((value, j) => Math.min(value, daily[j]!) * inventoryDays * heterogeneity);
  for (let cell = 0; cell < needs.length; cell++) {
    const j = buyers[cell]!;
    const enough = needs[cell]! * room[j]!;
    if (stocks[cell]! < enough) made[j] = Math.min(made[j]!, (planned[j]! * stocks[cell]!) / enough);
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
function deliver({
  n,
  rowStart,
  cells,
  shares,
  alone,
  buyers,
  orders,
  made,
  planned,
  served,
  needs,
  targets,
  stocks,
  received,
  parameters,
}: State): void {
  if (!alone) received.fill(0);
  for (let i = 0; i < n; i++) {
    const ratio = served[i]!;
    if (alone) for (let at = rowStart[i]!; at < rowStart[i + 1]!; at++) received[at] = orders[at]! * ratio;
    else
      for (let at = rowStart[i]!; at < rowStart[i + 1]!; at++) {
        const cell = cells[at]!;
        received[cell]! += shares[at]! * orders[cell]! * ratio;
      }
  }
  const perDay = 1 / parameters.restockingDays;
  for (let cell = 0; cell < needs.length; cell++) {
    const need = needs[cell]!;
    // Whoever sells nothing needs nothing, and goes on ordering what the table says.
    if (need === 0) continue;
    const j = buyers[cell]!;
    const left = stocks[cell]! + received[cell]! - need * made[j]!;
    const stock = left > 0 ? left : 0;
    stocks[cell] = stock;
    const order = need * planned[j]! + (targets[cell]! - stock) * perDay;
    orders[cell] = order > 0 ? order : 0;
  }
}
