// What duties and raised prices add to what is bought: by measure, by line, by product and in all, each with its days.
import { addDays, type IsoDate } from "../../../base/date.ts";
import type { SourceLine, SupplyNetwork } from "../network/supply-network.ts";
import type { LineCost } from "../shock/cost.ts";
import type { Because } from "../shock/shock.ts";

/** `low` is certain, `high` could be. */
export interface MoneyRange {
  readonly currency: string;
  readonly low: number;
  readonly high: number;
}

export interface LineCostShown {
  readonly lineId: string;
  readonly partId: string;
  readonly row: string;
  readonly cause: string;
  readonly rate: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly open: boolean;
  readonly perWeek: MoneyRange;
  readonly overHorizon: MoneyRange;
}

export interface CostCause extends Because {
  readonly what: readonly string[];
  readonly rates: readonly string[];
  readonly lines: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Due on the first day already on some line. */
  readonly inForce: boolean;
  /** Still due on some line when the weeks looked at end: `to` is no end of the duty then. */
  readonly lasts: boolean;
  /** Certain for some line; otherwise facts are missing for all of them. */
  readonly certain: boolean;
  /** `goods`: which goods it is due on is not held; `alternative`: a dearer one that excludes it counts. In no total then. */
  readonly uncounted?: "goods" | "alternative";
  readonly missingFacts: readonly string[];
  readonly assumed: readonly string[];
  readonly sources: readonly string[];
  readonly overHorizon: readonly MoneyRange[];
}

export interface CostReport {
  readonly causes: readonly CostCause[];
  readonly lines: readonly LineCostShown[];
  readonly totals: readonly (MoneyRange & {
    readonly perWeek: readonly { readonly low: number; readonly high: number }[];
  })[];
  readonly products: readonly { readonly productId: string; readonly overHorizon: readonly MoneyRange[] }[];
}

interface Priced {
  readonly cost: LineCost;
  /** Units bought while it is due, over the horizon. */
  readonly units: number;
}

/**
 * Adds the costs up over the weeks. A line buys today's volume, or what `left` (the licences-come course) leaves of it; a
 * product bears what its share of each item costs. Open costs count in `high` only.
 */
export function costReport(
  network: SupplyNetwork,
  costs: readonly LineCost[],
  left: Float64Array,
  { start, weeks }: { readonly start: IsoDate; readonly weeks: number },
): CostReport {
  const dayOf = (week: number): IsoDate => addDays(start, Math.round(week * 7));
  const volume = volumesOf(network, left, weeks);
  const priced = costs.map((cost): Priced => {
    let units = 0;
    for (let week = Math.floor(cost.from); week < cost.to; week++)
      units += overlap(cost, week) * volume(cost.line, week);
    return { cost, units };
  });
  const currencies = [...new Set(costs.map(({ perUnit }) => perUnit.currency))].toSorted();
  return {
    causes: [...Map.groupBy(priced, ({ cost }) => cost.because.id).values()]
      .map((own) => causeOf(own, dayOf, weeks))
      .toSorted((a, b) => rank(b) - rank(a) || a.from.localeCompare(b.from) || a.id.localeCompare(b.id)),
    lines: priced.map((one) => lineOf(network, one, dayOf)),
    totals: currencies.map((currency) => {
      const own = priced.filter(({ cost }) => cost.perUnit.currency === currency && !cost.shadowed);
      const perWeek = Array.from({ length: weeks }, (_, week) => {
        const sum = { low: 0, high: 0 };
        for (const { cost } of own) {
          const units = overlap(cost, week) * volume(cost.line, week);
          if (!cost.open) sum.low += units * cost.perUnit.low;
          sum.high += units * cost.perUnit.high;
        }
        return sum;
      });
      return { ...sumOf(own, currency), perWeek };
    }),
    products: productsOf(network, priced, currencies),
  };
}

/** Due for certain first, what is in no total last. */
function rank({ certain, uncounted }: CostCause): number {
  return (certain ? 2 : 0) + (uncounted === undefined ? 1 : 0);
}

/** Share of the week `[week, week + 1)` in which the cost is due. */
function overlap({ from, to }: LineCost, week: number): number {
  return Math.max(0, Math.min(to, week + 1) - Math.max(from, week));
}

function volumesOf({ lines, use, capacity }: SupplyNetwork, left: Float64Array, weeks: number) {
  return (line: number, week: number): number => {
    const { node } = lines[line] as SourceLine;
    return Math.min(use[node] as number, (capacity[node] as number) * (left[line * weeks + week] as number));
  };
}

function sumOf(own: readonly Priced[], currency: string): MoneyRange {
  let [low, high] = [0, 0];
  for (const { cost, units } of own) {
    if (cost.perUnit.currency !== currency) continue;
    if (!cost.open) low += units * cost.perUnit.low;
    high += units * cost.perUnit.high;
  }
  return { currency, low, high };
}

function causeOf(own: readonly Priced[], dayOf: (week: number) => IsoDate, weeks: number): CostCause {
  const costs = own.map(({ cost }) => cost);
  const [first] = costs as [LineCost, ...LineCost[]];
  const all = <T>(of: (cost: LineCost) => readonly T[]): readonly T[] => [...new Set(costs.flatMap(of))];
  return {
    ...first.because,
    what: all(({ what }) => [what]),
    rates: all(({ rate }) => [rate]),
    lines: new Set(costs.map(({ line }) => line)).size,
    from: dayOf(Math.min(...costs.map(({ from }) => from))),
    to: dayOf(Math.max(...costs.map(({ to }) => to))),
    inForce: costs.some(({ inForce }) => inForce),
    lasts: costs.some(({ to }) => to >= weeks),
    certain: costs.some(({ open }) => !open),
    ...uncountedOf(costs),
    missingFacts: all(({ missingFacts }) => missingFacts),
    assumed: all(({ assumed }) => (assumed === undefined ? [] : [assumed])),
    sources: all(({ source }) => (source === undefined ? [] : [source])),
    overHorizon: all(({ perUnit }) => [perUnit.currency]).map((currency) => sumOf(own, currency)),
  };
}

function uncountedOf(costs: readonly LineCost[]): Pick<CostCause, "uncounted"> {
  if (costs.some(({ shadowed }) => !shadowed)) return {};
  return { uncounted: costs.some(({ alternative }) => alternative !== undefined) ? "alternative" : "goods" };
}

function lineOf(network: SupplyNetwork, { cost, units }: Priced, dayOf: (week: number) => IsoDate): LineCostShown {
  const { node, partId, file, row } = network.lines[cost.line] as SourceLine;
  const { currency, low, high } = cost.perUnit;
  const use = network.use[node] as number;
  return {
    lineId: network.nodes[node]?.id ?? "",
    partId,
    row: `${file}:${row}`,
    cause: cost.because.id,
    rate: cost.rate,
    from: dayOf(cost.from),
    to: dayOf(cost.to),
    open: cost.open,
    perWeek: { currency, low: cost.open ? 0 : use * low, high: use * high },
    overHorizon: sumOf([{ cost, units }], currency),
  };
}

/** Up the network: what one unit of each node bears, then times the demand. O(members) a currency. */
function productsOf(
  network: SupplyNetwork,
  priced: readonly Priced[],
  currencies: readonly string[],
): CostReport["products"] {
  const borne = currencies.map((currency) => {
    const own = priced.filter(({ cost }) => cost.perUnit.currency === currency);
    return { currency, low: borneBy(network, own, "low"), high: borneBy(network, own, "high") };
  });
  return network.products.flatMap(({ id, node, demand }) => {
    const overHorizon = borne
      .map(({ currency, low, high }) => ({
        currency,
        low: (low[node] as number) * demand,
        high: (high[node] as number) * demand,
      }))
      .filter(({ low, high }) => low !== 0 || high !== 0);
    return overHorizon.length === 0 ? [] : [{ productId: id, overHorizon }];
  });
}

function borneBy({ graph, lines, use }: SupplyNetwork, own: readonly Priced[], end: "low" | "high"): Float64Array {
  const borne = new Float64Array(graph.nodes);
  for (const { cost, units } of own) {
    const { node } = lines[cost.line] as SourceLine;
    if (cost.shadowed || (cost.open && end === "low")) continue;
    if ((use[node] as number) > 0) borne[node]! += (units * cost.perUnit[end]) / (use[node] as number);
  }
  for (const node of graph.order) {
    const from = graph.memberStart[graph.groupStart[node] as number] as number;
    const to = graph.memberStart[graph.groupStart[node + 1] as number] as number;
    for (let k = from; k < to; k++) {
      const child = graph.member[k] as number;
      if ((graph.place[child] as number) < (graph.place[node] as number))
        borne[node]! += (borne[child] as number) * (graph.share[k] as number) * (graph.quantity[k] as number);
    }
  }
  return borne;
}
