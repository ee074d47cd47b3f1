// Single failures, ranked: every supplier, site, country and item that the products hang on, with the way up to them.
import { orderOf, sumBy, type Rates } from "../money.ts";
import type { SupplyGraph } from "./graph.ts";
import type { SupplyNetwork } from "./supply-network.ts";
import { createStarveWorkspace, groupDryAt, starve } from "./starve.ts";

export interface StoppedProduct {
  readonly productId: string;
  /** Weeks until it runs dry, its own stock counted. */
  readonly weeks: number;
  /** From what fails up to the product: the way that runs dry first. */
  readonly path: readonly string[];
}

export interface Chokepoint {
  readonly kind: "country" | "supplier" | "site" | "item" | "origin";
  readonly id: string;
  readonly name: string;
  /** Lines that fail with it. */
  readonly lines: number;
  readonly products: readonly StoppedProduct[];
  /** Revenue of these products a week, by currency. */
  readonly revenuePerWeek: Readonly<Record<string, number>>;
  readonly firstWeek: number;
}

interface Failure extends Pick<Chokepoint, "kind" | "id" | "name"> {
  readonly nodes: readonly number[];
}

/**
 * Every single failure that stops a product for good, by the revenue it stops. L1, so alternatives count as able to carry
 * all of it: what is listed stops whatever the capacities are. Currencies without a stated rate are put in order by the
 * share of their own revenue that stops. O(failures × what lies above each).
 */
export function chokepoints(network: SupplyNetwork, rates?: Rates): readonly Chokepoint[] {
  const { graph, buffer, products, nodes } = network;
  const whole = sumBy(products.map(({ currency, revenue = 0 }) => [currency, revenue]));
  const workspace = createStarveWorkspace(graph);
  const found: Chokepoint[] = [];
  for (const { nodes: failed, ...failure } of failures(network)) {
    const time = starve(graph, buffer, failed, workspace);
    const stopped = products.filter(({ node }) => (time[node] as number) < Infinity);
    if (stopped.length === 0) continue;
    const revenue: Record<string, number> = {};
    for (const { revenue: amount, currency } of stopped)
      if (amount !== undefined && currency !== undefined) revenue[currency] = (revenue[currency] ?? 0) + amount;
    const lines = failed.filter((node) => nodes[node]?.kind === "line").length;
    const list = stopped.map(({ id, node }) => ({
      productId: id,
      weeks: time[node] as number,
      path: pathUp(network, time, node),
    }));
    list.sort((a, b) => a.weeks - b.weeks);
    found.push({ ...failure, lines, products: list, revenuePerWeek: revenue, firstWeek: list[0]?.weeks ?? Infinity });
  }
  const worth = ({ revenuePerWeek }: Chokepoint): number => orderOf(revenuePerWeek, whole, rates);
  return found.toSorted((a, b) => worth(b) - worth(a) || a.firstWeek - b.firstWeek || a.id.localeCompare(b.id));
}

function* failures({ lines, nodes }: SupplyNetwork): Generator<Failure> {
  const by = function* (
    kind: Chokepoint["kind"],
    key: (line: SupplyNetwork["lines"][number]) => string | undefined,
    name: (line: SupplyNetwork["lines"][number]) => string,
  ): Generator<Failure> {
    for (const [id, own] of Map.groupBy(lines, (line) => key(line) ?? "")) {
      const [first] = own;
      if (id !== "" && first) yield { kind, id, name: name(first), nodes: own.map(({ node }) => node) };
    }
  };
  yield* by(
    "country",
    ({ country }) => country,
    ({ country }) => country ?? "",
  );
  yield* by(
    "origin",
    ({ material, materialOrigin }) =>
      material === undefined || materialOrigin === undefined ? undefined : `${material} of ${materialOrigin}`,
    ({ material, materialOrigin }) => `${material ?? ""} made in ${materialOrigin ?? ""}`,
  );
  yield* by(
    "supplier",
    ({ supplierId }) => supplierId,
    ({ supplierName }) => supplierName,
  );
  yield* by(
    "site",
    ({ siteId }) => siteId,
    ({ siteId, supplierName }) => `${siteId ?? ""}, ${supplierName}`,
  );
  for (const [node, { id, name, kind }] of nodes.entries())
    if (kind === "item") yield { kind: "item", id, name, nodes: [node] };
}

/**
 * By node: the fewest lines that must fail together to stop it, as the smallest sum of its alternatives' own; a line
 * that several alternatives share counts for each, so the true cut may be smaller. Infinity: a source is not known.
 */
export function fewestFailures({ graph, nodes }: SupplyNetwork): Float64Array {
  const { order, groupStart, memberStart, member } = graph;
  const cut = new Float64Array(graph.nodes).fill(Infinity);
  for (const node of order) {
    const [first, end] = [groupStart[node] as number, groupStart[node + 1] as number];
    if (first === end && nodes[node]?.kind === "line") cut[node] = 1;
    for (let group = first; group < end; group++) {
      let sum = 0;
      for (let k = memberStart[group] as number; k < (memberStart[group + 1] as number); k++)
        sum += cut[member[k] as number] as number;
      if (sum < (cut[node] as number)) cut[node] = sum;
    }
  }
  return cut;
}

/** From the product down along what runs dry first, told upwards. */
export function pathUp({ graph, nodes }: SupplyNetwork, time: Float64Array, product: number): readonly string[] {
  const path = [product];
  for (let node = product; ;) {
    let next = -1;
    for (let group = graph.groupStart[node] as number; group < (graph.groupStart[node + 1] as number); group++) {
      const last = groupDryAt(graph, time, group) === Infinity ? -1 : lastDry(graph, time, group);
      if (last === -1 || path.includes(last)) continue;
      if (next === -1 || (time[last] as number) < (time[next] as number)) next = last;
    }
    if (next === -1) return path.toReversed().map((one) => nodes[one]?.id ?? "");
    path.push((node = next));
  }
}

/** The member of a group that runs dry last. */
function lastDry({ memberStart, member }: SupplyGraph, time: Float64Array, group: number): number {
  let last = -1;
  for (let k = memberStart[group] as number; k < (memberStart[group + 1] as number); k++) {
    const node = member[k] as number;
    if (time[node] === Infinity) continue;
    if (last === -1 || (time[node] as number) > (time[last] as number)) last = node;
  }
  return last;
}
