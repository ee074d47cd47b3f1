// Each product's weeks: when it runs short, when it stops, what that costs, and the way down to what stops it.
import { fewestFailures, pathUp } from "../network/chokepoints.ts";
import { createStarveWorkspace, starve } from "../network/starve.ts";
import type { SupplyNetwork } from "../network/supply-network.ts";
import type { LineShock } from "../shock/shock.ts";
import { STOPPED, type Bands } from "../simulate/bands.ts";
import type { CaseResult, PathStep, ProductImpact, Quantiles } from "./company-impact.ts";

export interface Cases {
  readonly granted: { readonly lost: Float64Array };
  readonly refused: { readonly lost: Float64Array };
  readonly worst: { readonly lost: Float64Array };
}

interface Frame {
  readonly weeks: number;
  readonly transit: number;
  /** Units that the best response cannot serve, by product. */
  readonly unavoidable?: Float64Array | undefined;
}

/** Products that are short in any case, worst first, then the others. */
export function productImpacts(
  network: SupplyNetwork,
  shocks: readonly LineShock[],
  cases: Cases,
  bands: Bands,
  { weeks, transit, unavoidable }: Frame,
): readonly ProductImpact[] {
  const stops = shocks.filter(({ kind, open }) => !open && (kind === "ban" || kind === "licence"));
  const time = starve(
    network.graph,
    network.buffer,
    stops.map(({ line }) => network.lines[line]?.node ?? 0),
    createStarveWorkspace(network.graph),
    stops.map(({ from }) => Math.max(0, from + transit)),
  );
  const causes = causesOf(network, shocks);
  const hits = hitsOf(network, causes);
  const cuts = fewestFailures(network);
  return network.products
    .map((product, i): ProductImpact => {
      const { id, name, demand, revenue, margin, currency, node } = product;
      const of = ({ lost }: { readonly lost: Float64Array }): CaseResult =>
        caseOf(lost.slice(i * weeks, (i + 1) * weeks), product);
      const runsDry = time[node] as number;
      const money = (worth: number | undefined): Quantiles | undefined =>
        worth === undefined ? undefined : quantilesOf(bands, i, worth);
      const lostRevenue = money(revenue);
      const lostMargin = money(margin);
      const by = (values: Float64Array): readonly number[] => rounded(values.slice(i * weeks, (i + 1) * weeks));
      const refused = of(cases.refused);
      const worst = of(cases.worst);
      return {
        productId: id,
        name,
        demandPerWeek: demand,
        ...(revenue === undefined ? {} : { revenuePerWeek: revenue }),
        ...(margin === undefined ? {} : { marginPerWeek: margin }),
        ...(currency === undefined ? {} : { currency }),
        granted: of(cases.granted),
        refused,
        worst,
        band: {
          lost: {
            p10: by(bands.lost.p10),
            p50: by(bands.lost.p50),
            p90: by(bands.lost.p90),
            mean: by(bands.lost.mean),
          },
          ...(lostRevenue === undefined ? {} : { lostRevenue }),
          ...(lostMargin === undefined ? {} : { lostMargin }),
          shortIn: bands.shortIn[i] as number,
          stopsIn: bands.stopsIn[i] as number,
        },
        runsDry: runsDry === Infinity ? null : runsDry,
        fewestFailures: (cuts[node] as number) === Infinity ? null : (cuts[node] as number),
        path: worst.shortFrom === null ? [] : pathOf(network, time, node, causes, hits),
        ...(unavoidable === undefined ? {} : { unavoidableUnits: clean(unavoidable[i] as number) }),
      };
    })
    .toSorted((a, b) => total(b) - total(a) || a.productId.localeCompare(b.productId));
}

function total({ refused, worst, revenuePerWeek = 1 }: ProductImpact): number {
  const sum = (lost: readonly number[]): number => lost.reduce((all, one) => all + one, 0);
  return (sum(refused.lost) * 1e3 + sum(worst.lost)) * revenuePerWeek;
}

function caseOf(
  lost: Float64Array,
  { demand, revenue, margin }: { readonly demand: number; readonly revenue?: number; readonly margin?: number },
): CaseResult {
  const first = (test: (share: number) => boolean): number | null => {
    const week = lost.findIndex(test);
    return week < 0 ? null : week;
  };
  const weeksLost = lost.reduce((sum, one) => sum + one, 0);
  return {
    shortFrom: first((share) => share > 0.005),
    stopsFrom: first((share) => share > 1 - STOPPED),
    lostUnits: clean(weeksLost * demand),
    ...(revenue === undefined ? {} : { lostRevenue: clean(weeksLost * revenue) }),
    ...(margin === undefined ? {} : { lostMargin: clean(weeksLost * margin) }),
    lost: rounded(lost),
  };
}

function quantilesOf({ total: lost }: Bands, product: number, worth: number): Quantiles {
  const at = (values: Float64Array): number => clean((values[product] as number) * worth);
  return { p10: at(lost.p10), p50: at(lost.p50), p90: at(lost.p90), mean: at(lost.mean) };
}

/** The shocks of each line, by its node. */
function causesOf({ lines }: SupplyNetwork, shocks: readonly LineShock[]): ReadonlyMap<number, LineShock> {
  const causes = new Map<number, LineShock>();
  for (const shock of shocks) {
    const node = lines[shock.line]?.node;
    if (node !== undefined && shock.kind !== "price" && !causes.has(node)) causes.set(node, shock);
  }
  return causes;
}

/**
 * From the measure up to the product. Where what is left keeps the product from running dry altogether, the way leads to
 * the hit line with the largest part in it.
 */
function pathOf(
  network: SupplyNetwork,
  time: Float64Array,
  product: number,
  causes: ReadonlyMap<number, LineShock>,
  hits: Hits,
): readonly PathStep[] {
  const ids = time[product] === Infinity ? largestHit(network, hits, product) : pathUp(network, time, product);
  const nodeOf = new Map(network.nodes.map((node, index) => [node.id, index]));
  const [bottom] = ids;
  const cause = bottom === undefined ? undefined : causes.get(nodeOf.get(bottom) ?? -1);
  const steps = ids.map((id): PathStep => {
    const node = network.nodes[nodeOf.get(id) ?? -1];
    return { id, name: node?.name ?? id, rows: node?.rows ?? [] };
  });
  if (cause === undefined) return steps;
  const { because } = cause;
  return [
    { id: because.id, name: because.title, rows: because.provision === undefined ? [] : [because.provision] },
    ...steps,
  ];
}

/** From each node down to the hit line with the largest share in it: the share, and the next node on the way. */
interface Hits {
  readonly share: Float64Array;
  readonly next: Int32Array;
}

/** O(members): what is needed stands before what needs it. */
function hitsOf({ graph }: SupplyNetwork, causes: ReadonlyMap<number, LineShock>): Hits {
  const share = new Float64Array(graph.nodes);
  const next = new Int32Array(graph.nodes).fill(-1);
  for (const node of graph.order) {
    const cause = causes.get(node);
    if (cause !== undefined) share[node] = (1 - cause.capacity) * (cause.open ? 0.5 : 1);
    const end = graph.memberStart[graph.groupStart[node + 1] as number] as number;
    for (let k = graph.memberStart[graph.groupStart[node] as number] as number; k < end; k++) {
      const child = graph.member[k] as number;
      const through = (share[child] as number) * (graph.share[k] as number);
      if (through <= (share[node] as number)) continue;
      share[node] = through;
      next[node] = child;
    }
  }
  return { share, next };
}

/** Ids from the hit line with the largest share in the product's input up to the product. */
function largestHit({ graph, nodes }: SupplyNetwork, { share, next }: Hits, product: number): readonly string[] {
  if (share[product] === 0) return [];
  const path = [product];
  for (let node = next[product] as number; node !== -1 && path.length <= graph.nodes; node = next[node] as number)
    path.push(node);
  return path.toReversed().map((node) => nodes[node]?.id ?? "");
}

function rounded(values: Float64Array): readonly number[] {
  return Array.from(values, (value) => Math.round(value * 1e6) / 1e6);
}

function clean(value: number): number {
  return Math.abs(value) < 1e-6 ? 0 : Math.round(value * 1e6) / 1e6;
}
