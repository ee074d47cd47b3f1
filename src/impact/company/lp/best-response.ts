// L3: the most that could be served over the whole horizon if everything were steered at best, and what one more unit of
// each stock would be worth. A bound on what mitigation can do, since weeks are not kept apart.
import type { SupplyNetwork } from "../network/supply-network.ts";
import { programBuilder, type SolveLinear } from "./linear-program.ts";

export interface BestResponse {
  /** Units not served over the horizon, by product. */
  readonly lost: Float64Array;
  /** What one more unit of a node is worth, in the unit of `worth`; by node. */
  readonly unitWorth: Float64Array;
  /** The worth served, and the method used. */
  readonly served: number;
  readonly method: "simplex" | "interior";
}

/** From so many rows on simplex takes longer than the interior method. */
const LARGE = 4_000;

/**
 * Maximises `sum(worth × served)`: an item is used at most as often as it is made or in stock, what is made needs all its
 * groups, a line delivers today's volume until its delay is over and its capacity after, both as `left` leaves it.
 */
export function bestResponse(
  { graph, lines, products, stock, capacity, use }: SupplyNetwork,
  left: Float64Array,
  weeks: number,
  worth: Float64Array,
  solve: SolveLinear,
): BestResponse {
  const { groupStart, memberStart, member, quantity, share, delay, groupNode, useStart, useGroup } = graph;
  const program = programBuilder();
  const served = products.map(({ demand }, i) => program.column(worth[i] as number, { upper: demand * weeks }));
  const limitOf = new Map(lines.map(({ node }, line) => [node, line]));
  const isSource = (node: number): boolean => groupStart[node] === groupStart[node + 1];
  const make = Array.from({ length: graph.nodes }, (_, node) => {
    if (isSource(node)) return -1;
    const limit = capacity[node] as number;
    return program.column(0, { upper: limit === Infinity ? Infinity : limit * weeks });
  });
  const used = Array.from({ length: member.length }, (_, k) => {
    const child = member[k] as number;
    if (isSource(child)) return program.column(0);
    const whole = (use[groupNode[groupOf(k)] as number] as number) * (quantity[k] as number);
    const later = Math.max(0, weeks - (delay[k] as number));
    const alone = aloneIn(k);
    return program.column(0, alone ? {} : { upper: whole * ((share[k] as number) * (weeks - later) + later) });
  });
  const balance = Array.from({ length: graph.nodes }, (_, node) => {
    const terms: (readonly [number, number])[] = [];
    for (let at = useStart[node] as number; at < (useStart[node + 1] as number); at++) {
      const group = useGroup[at] as number;
      for (let k = memberStart[group] as number; k < (memberStart[group + 1] as number); k++)
        if (member[k] === node) terms.push([used[k] as number, 1]);
    }
    for (const [i, product] of products.entries()) if (product.node === node) terms.push([served[i] as number, 1]);
    if (!isSource(node)) terms.push([make[node] as number, -1]);
    return program.row(terms, -Infinity, isSource(node) ? deliverable(node) : (stock[node] as number));
  });
  for (let group = 0; group < groupNode.length; group++) {
    const terms: (readonly [number, number])[] = [[make[groupNode[group] as number] as number, -1]];
    for (let k = memberStart[group] as number; k < (memberStart[group + 1] as number); k++)
      terms.push([used[k] as number, 1 / (quantity[k] as number)]);
    program.row(terms, 0, Infinity);
  }
  const model = program.build(true);
  const method = model.rows > LARGE ? "interior" : "simplex";
  const { status, objective, primal, dual } = solve(model, method);
  if (status !== "optimal") throw new Error(`the best-response programme ended as ${status}`);
  return {
    lost: Float64Array.from(products, ({ demand }, i) =>
      Math.max(0, demand * weeks - (primal[served[i] as number] ?? 0)),
    ),
    unitWorth: Float64Array.from(balance, (row) => Math.max(0, dual[row] ?? 0)),
    served: objective,
    method,
  };

  function groupOf(k: number): number {
    let low = 0;
    for (let high = groupNode.length - 1; low < high;) {
      const middle = (low + high + 1) >> 1;
      if ((memberStart[middle] as number) <= k) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function aloneIn(k: number): boolean {
    const group = groupOf(k);
    return (memberStart[group + 1] as number) - (memberStart[group] as number) === 1;
  }

  /** Units a source can deliver over the horizon. */
  function deliverable(node: number): number {
    const most = capacity[node] as number;
    const line = limitOf.get(node);
    const today = use[node] as number;
    if (most === Infinity) return Infinity;
    const k = memberOf(node);
    let sum = 0;
    for (let week = 0; week < weeks; week++) {
      const open = line === undefined ? 1 : (left[line * weeks + week] as number);
      sum += Math.min(week >= (delay[k] as number) ? Infinity : today, most * open);
    }
    return sum;
  }

  /** A source serves one group. */
  function memberOf(node: number): number {
    const group = useGroup[useStart[node] as number] as number;
    let k = memberStart[group] as number;
    while (member[k] !== node) k++;
    return k;
  }
}
