// L1: when each node runs dry after a failure. Only what lies above the failure is looked at.
import type { SupplyGraph } from "./graph.ts";

/** Arrays used again from failure to failure. */
export interface StarveWorkspace {
  /** Weeks until each node runs dry; Infinity: never. */
  readonly time: Float64Array;
  /** The same before the node's own buffer. */
  readonly dry: Float64Array;
  /** Nodes with a time, the first `count`. */
  readonly touched: Int32Array;
  count: number;
  /** By place in the order: has to be looked at. */
  readonly pending: Uint8Array;
}

export function createStarveWorkspace({ nodes }: SupplyGraph): StarveWorkspace {
  return {
    time: new Float64Array(nodes).fill(Infinity),
    dry: new Float64Array(nodes).fill(Infinity),
    touched: new Int32Array(nodes),
    count: 0,
    pending: new Uint8Array(nodes),
  };
}

/**
 * Weeks until each node starves when the `failed` nodes stop at the `weeks` given (0 without them): the earliest of its
 * groups to run dry, plus its own buffer; a group runs dry with the last of its members, and a member that has to be
 * qualified counts only if it is ready before. Fills `workspace.time` and returns it; the next call clears it. O(nodes +
 * members above the failure) without circles; circles are repeated until nothing changes.
 */
export function starve(
  graph: SupplyGraph,
  buffer: Float64Array,
  failed: ArrayLike<number>,
  workspace: StarveWorkspace,
  weeks?: ArrayLike<number>,
): Float64Array {
  const { order, place, useStart, useGroup, groupNode, memberStart } = graph;
  const { time, dry, touched, pending } = workspace;
  for (let k = 0; k < workspace.count; k++) {
    const node = touched[k] as number;
    time[node] = dry[node] = Infinity;
  }
  workspace.count = 0;
  let lowest = graph.nodes;
  let highest = -1;
  for (let k = 0; k < failed.length; k++) {
    const node = failed[k] as number;
    const at = place[node] as number;
    dry[node] = Math.min(dry[node] as number, weeks?.[k] ?? 0);
    pending[at] = 1;
    if (at < lowest) lowest = at;
    if (at > highest) highest = at;
  }
  for (let at = lowest; at <= highest; at++) {
    if (pending[at] === 0) continue;
    pending[at] = 0;
    const node = order[at] as number;
    const week = (dry[node] as number) + (buffer[node] as number);
    const before = time[node] as number;
    if (week >= before) {
      if (before === Infinity) dry[node] = Infinity;
      continue;
    }
    time[node] = week;
    if (before === Infinity) touched[workspace.count++] = node;
    let back = at;
    const end = useStart[node + 1] as number;
    for (let k = useStart[node] as number; k < end; k++) {
      const group = useGroup[k] as number;
      const user = groupNode[group] as number;
      const alone = (memberStart[group + 1] as number) - (memberStart[group] as number) === 1;
      const until = alone ? week : groupDryAt(graph, time, group);
      if (until >= (dry[user] as number)) continue;
      dry[user] = until;
      const there = place[user] as number;
      pending[there] = 1;
      if (there > highest) highest = there;
      if (there < back) back = there;
    }
    // Only inside a circle can a change reach back.
    if (back < at) at = back - 1;
  }
  return time;
}

/** When a group runs dry: each alternative that is ready before the others have run dry stretches the time. */
export function groupDryAt({ member, ready, memberStart }: SupplyGraph, time: Float64Array, group: number): number {
  const from = memberStart[group] as number;
  const to = memberStart[group + 1] as number;
  let lasts = 0;
  for (let grown = true; grown;) {
    grown = false;
    for (let k = from; k < to; k++) {
      const until = time[member[k] as number] as number;
      if (until <= lasts || (ready[k] as number) > lasts) continue;
      lasts = until;
      grown = true;
    }
  }
  return lasts;
}
