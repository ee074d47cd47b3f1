// L3: the most that could be served if everything were steered at best, week by week, and what one more unit in stock, or one
// more unit a week from a second source, would be worth.
import type { SupplyNetwork } from "../network/supply-network.ts";
import { programBuilder, type SolveLinear } from "./linear-program.ts";
import { periodsOf } from "./periods.ts";

export interface BestResponse {
  /** Units not served over the horizon, by product. */
  readonly lost: Float64Array;
  /** What one more unit in stock at the start is worth, in the unit of `worth`; by node. */
  readonly unitWorth: Float64Array;
  /** What one more unit in every week from `from` on is worth; by node. Both hold at the margin: more is worth less. */
  readonly sourceWorth: (node: number, from: number) => number;
  /** The worth served, and the method used. */
  readonly served: number;
  readonly method: "simplex" | "interior";
  readonly periods: number;
  /** False: periods were merged to keep the programme small, so less is lost here than any steering can reach. */
  readonly exact: boolean;
}

/** From so many rows on simplex takes longer than the interior method. */
const LARGE = 4_000;
/** No programme has more rows than this. */
const MOST_ROWS = 60_000;

export interface ResponseOptions {
  /** Merges periods beyond what is exact, to at most so many. */
  readonly mostPeriods?: number;
  /**
   * Weeks of use that every item is given on top in every week, 0 if absent. Where a bound is met exactly, "one more" and "one
   * less" are worth different amounts and a programme may name either; a little on top makes it name one more.
   */
  readonly nudge?: number;
  /** Weeks over which the weekly model builds a stock up again (default 8): what buyers may ask for beyond today. */
  readonly refill?: number;
}

type Model = Pick<SupplyNetwork, "graph" | "lines" | "products" | "stock" | "capacity" | "use">;

/**
 * Maximises `sum(worth × served)` over periods in which nothing changes: what an item makes and has in stock bounds what is
 * used of it until then, what is made needs all its groups, of several alternatives each brings its share of what may be asked
 * until its delay is over and its capacity after, as `left` leaves it. So it bounds the weekly model from above. A member that
 * closes a circle is taken to be there, as in the weekly model.
 */
export function bestResponse(
  model: Model,
  left: Float64Array,
  weeks: number,
  worth: Float64Array,
  solve: SolveLinear,
  { mostPeriods = Infinity, nudge = 0, refill = 8 }: ResponseOptions = {},
): BestResponse {
  const { graph, products, stock } = model;
  const fits = Math.max(1, Math.floor(MOST_ROWS / (graph.nodes + graph.groupNode.length)));
  const { starts, exact } = periodsOf(model, left, weeks, Math.min(mostPeriods, fits));
  const periods = starts.length - 1;
  const program = programBuilder();
  const served = products.map((): number[] => []);
  const balance: Int32Array[] = [];
  const groupOf = groupOfMembers(model);
  const limits = limitsOf(model, left, weeks, { groupOf, asked: askedAtMost(model, weeks, refill) });
  let stored = new Int32Array(graph.nodes).fill(-1);
  for (let period = 0; period < periods; period++) {
    const [from, to] = [starts[period] as number, starts[period + 1] as number];
    const last = period === periods - 1;
    for (const [i, { demand }] of products.entries())
      served[i]?.push(program.column(worth[i] as number, { upper: demand * (to - from) }));
    const make = Int32Array.from({ length: graph.nodes }, (_, node) =>
      limits.isSource(node) ? -1 : program.column(0, { upper: limits.made(node, from, to) }),
    );
    const used = Int32Array.from(graph.member, (_, k) => program.column(0, { upper: limits.used(k, from, to) }));
    const keeps = Int32Array.from({ length: graph.nodes }, (_, node) =>
      last || limits.isSource(node) ? -1 : program.column(0),
    );
    const outgoing: [number, number][][] = Array.from({ length: graph.nodes }, () => []);
    for (const [k, child] of graph.member.entries())
      if (!limits.closesCircle(k)) outgoing[child]?.push([used[k] as number, 1]);
    for (const [i, { node }] of products.entries()) outgoing[node]?.push([served[i]?.[period] as number, 1]);
    balance.push(
      Int32Array.from(outgoing, (terms, node) => {
        if (limits.isSource(node)) return program.row(terms, -Infinity, limits.delivered(node, from, to));
        terms.push([make[node] as number, -1]);
        if ((keeps[node] as number) >= 0) terms.push([keeps[node] as number, 1]);
        if (period > 0) terms.push([stored[node] as number, -1]);
        const extra = nudge * (model.use[node] as number) * (to - from);
        return program.row(terms, -Infinity, (period === 0 ? (stock[node] as number) : 0) + extra);
      }),
    );
    for (let group = 0; group < graph.groupNode.length; group++) {
      const terms: [number, number][] = [[make[graph.groupNode[group] as number] as number, -1]];
      for (let k = graph.memberStart[group] as number; k < (graph.memberStart[group + 1] as number); k++)
        terms.push([used[k] as number, 1 / (graph.quantity[k] as number)]);
      program.row(terms, 0, Infinity);
    }
    stored = keeps;
  }
  const built = program.build(true);
  const method = built.rows > LARGE ? "interior" : "simplex";
  const { status, objective, primal, dual } = solve(built, method);
  if (status !== "optimal") throw new Error(`the best-response programme ended as ${status}`);
  const price = (period: number, node: number): number => Math.max(0, dual[balance[period]?.[node] ?? -1] ?? 0);
  return {
    lost: Float64Array.from(products, ({ demand }, i) =>
      Math.max(0, demand * weeks - (served[i] ?? []).reduce((sum, column) => sum + (primal[column] ?? 0), 0)),
    ),
    unitWorth: Float64Array.from({ length: graph.nodes }, (_, node) => price(0, node)),
    sourceWorth: (node, since) => {
      let sum = 0;
      for (let period = 0; period < periods; period++) {
        const [from, to] = [starts[period] as number, starts[period + 1] as number];
        sum += price(period, node) * Math.max(0, to - Math.max(from, since));
      }
      return sum;
    },
    served: objective,
    method,
    periods,
    exact,
  };
}

/** What bounds the flows of the weeks `[from, to)`. */
interface Limits {
  isSource(node: number): boolean;
  /** Whether a member's node stands at or above what needs it. */
  closesCircle(k: number): boolean;
  made(node: number, from: number, to: number): number;
  used(k: number, from: number, to: number): number;
  delivered(node: number, from: number, to: number): number;
}

function limitsOf(
  { graph, lines, capacity }: Model,
  left: Float64Array,
  weeks: number,
  { groupOf, asked }: { readonly groupOf: Int32Array; readonly asked: Float64Array },
): Limits {
  const { groupStart, groupNode, memberStart, member, quantity, share, delay, useStart, useGroup, place } = graph;
  const lineOf = new Map(lines.map(({ node }, line) => [node, line]));
  const isSource = (node: number): boolean => groupStart[node] === groupStart[node + 1];
  const alone = (k: number): boolean => {
    const group = groupOf[k] as number;
    return (memberStart[group + 1] as number) - (memberStart[group] as number) === 1;
  };
  /** A week's most through a member before it is ready for more than its share. */
  const early = (k: number): number =>
    alone(k)
      ? Infinity
      : (asked[groupNode[groupOf[k] as number] as number] as number) * (quantity[k] as number) * (share[k] as number);
  return {
    isSource,
    closesCircle: (k) =>
      (place[member[k] as number] as number) >= (place[groupNode[groupOf[k] as number] as number] as number),
    made(node, from, to) {
      const most = capacity[node] as number;
      return most === Infinity ? Infinity : most * (to - from);
    },
    used(k, from, to) {
      if (isSource(member[k] as number) || from >= Math.ceil(delay[k] as number)) return Infinity;
      return early(k) * (to - from);
    },
    delivered(node, from, to) {
      const most = capacity[node] as number;
      if (most === Infinity) return Infinity;
      const line = lineOf.get(node);
      const k = memberOf(node);
      let sum = 0;
      for (let week = from; week < to; week++) {
        const open = line === undefined ? 1 : (left[line * weeks + week] as number);
        sum += Math.min(week >= (delay[k] as number) ? Infinity : early(k), most * open);
      }
      return sum;
    },
  };

  /** A source serves one group. */
  function memberOf(node: number): number {
    const group = useGroup[useStart[node] as number] as number;
    let k = memberStart[group] as number;
    while (member[k] !== node) k++;
    return k;
  }
}

/** By node: what a week can ask of it at most, stocks built up again and alternatives that get ready taken over whole. */
function askedAtMost({ graph, products, stock, capacity }: Model, weeks: number, refill: number): Float64Array {
  const { order, place, groupStart, memberStart, member, quantity, share, delay } = graph;
  const asked = new Float64Array(graph.nodes);
  for (const { node, demand } of products) asked[node]! += demand;
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at] as number;
    asked[node] = Math.min((asked[node] as number) + (stock[node] as number) / refill, capacity[node] as number);
    for (let group = groupStart[node] as number; group < (groupStart[node + 1] as number); group++) {
      const [from, to] = [memberStart[group] as number, memberStart[group + 1] as number];
      for (let k = from; k < to; k++) {
        const child = member[k] as number;
        if ((place[child] as number) >= at) continue;
        const part = (delay[k] as number) < weeks ? 1 : (share[k] as number);
        asked[child]! += (asked[node] as number) * part * (quantity[k] as number);
      }
    }
  }
  return asked;
}

function groupOfMembers({ graph: { groupNode, memberStart, member } }: Model): Int32Array {
  const groups = new Int32Array(member.length);
  for (let group = 0; group < groupNode.length; group++) groups.fill(group, memberStart[group], memberStart[group + 1]);
  return groups;
}
