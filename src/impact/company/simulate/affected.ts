// Which nodes a course of events changes: what is made of the lines held back, and all that this is made of. The rest goes on as
// ever, so a week is worked out for these alone, with what the rest asks of them as a constant; as long as what both use
// suffices for both.
import type { SupplyGraph } from "../network/graph.ts";
import type { SimulationModel } from "./model.ts";

export interface Affected {
  /** In the graph's order: inputs first. */
  readonly nodes: Int32Array;
  readonly groups: Int32Array;
  /** What each affected node is asked for by others than affected nodes, a week. By node. */
  readonly asked: Float64Array;
  /** Affected nodes that others use too: once one falls short, the others are affected as well. */
  readonly shared: Int32Array;
  /** The last week in which a line is held back; -1 when none is. */
  readonly last: number;
}

/** The affected part of `model` under `left`; all of it when asked for, or where even the rest cannot serve what is asked. */
export function affectedBy(model: SimulationModel, left: Float64Array, weeks: number, all = false): Affected {
  const { graph, lines } = model;
  const marks = new Uint8Array(graph.nodes);
  let last = -1;
  for (let line = 0; line < lines.length; line++)
    for (let week = weeks - 1; week >= 0; week--)
      if ((left[line * weeks + week] as number) < 1) {
        marks[lines[line]?.node as number] = 1;
        last = Math.max(last, week);
        break;
      }
  if (all) marks.fill(1);
  else spread(graph, marks);
  const found = askedFromOutside(model, marks) ?? askedFromOutside(model, marks.fill(1));
  const { asked = new Float64Array(graph.nodes), shared = new Uint8Array(graph.nodes) } = found ?? {};
  const nodes = graph.order.filter((node) => marks[node] === 1);
  const groups: number[] = [];
  for (const node of nodes)
    for (let group = graph.groupStart[node] as number; group < (graph.groupStart[node + 1] as number); group++)
      groups.push(group);
  return {
    nodes,
    groups: Int32Array.from(groups).sort(),
    asked,
    shared: nodes.filter((node) => shared[node] === 1),
    last,
  };
}

/** Upwards to what is made of marked nodes, then down to everything that goes into it; circles until nothing is added. */
function spread({ order, groupStart, memberStart, member }: SupplyGraph, marks: Uint8Array): void {
  const membersOf = (node: number): readonly [number, number] => [
    memberStart[groupStart[node] as number] as number,
    memberStart[groupStart[node + 1] as number] as number,
  ];
  for (let isNew = true; isNew;) {
    isNew = false;
    for (const node of order) {
      if (marks[node] === 1) continue;
      const [from, to] = membersOf(node);
      for (let k = from; k < to; k++)
        if (marks[member[k] as number] === 1) {
          marks[node] = 1;
          isNew = true;
          break;
        }
    }
  }
  for (let isNew = true; isNew;) {
    isNew = false;
    for (let at = order.length - 1; at >= 0; at--) {
      const node = order[at] as number;
      if (marks[node] !== 1) continue;
      const [from, to] = membersOf(node);
      for (let k = from; k < to; k++) {
        if (marks[member[k] as number] === 1) continue;
        marks[member[k] as number] = 1;
        isNew = true;
      }
    }
  }
}

/** What unmarked nodes and products ask of marked ones, and of which; undefined where an unmarked node cannot serve all. */
function askedFromOutside(
  model: SimulationModel,
  marks: Uint8Array,
): { readonly asked: Float64Array; readonly shared: Uint8Array } | undefined {
  const { order, place, groupStart, memberStart, member, quantity, share } = model.graph;
  const want = new Float64Array(model.graph.nodes);
  const shared = new Uint8Array(model.graph.nodes);
  for (const { node, demand } of model.products) want[node]! += demand;
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at] as number;
    if (marks[node] === 1) continue;
    const makes = want[node] as number;
    if (makes > (model.capacity[node] as number)) return undefined;
    const end = memberStart[groupStart[node + 1] as number] as number;
    for (let k = memberStart[groupStart[node] as number] as number; k < end; k++) {
      const child = member[k] as number;
      if (makes > 0) shared[child] = 1;
      if ((place[child] as number) < at) want[child]! += makes * (share[k] as number) * (quantity[k] as number);
    }
  }
  return { asked: want, shared };
}
