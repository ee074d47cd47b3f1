// Who needs what, as typed arrays: every node needs all of its groups, and of each group one member at least.
import { rowsBy } from "../rows.ts";

/** A way to get one input. Members of a group are alternatives; the groups of a node are all needed. */
export interface Member {
  readonly node: number;
  /** Units of the member in one unit of what needs it. */
  readonly quantity: number;
  /** Share of the group it serves today, 0-1. */
  readonly share: number;
  /** Weeks until it can serve more than that. */
  readonly delay: number;
  /** Weeks until it can serve at all: 0 where it does today. */
  readonly ready: number;
}

export interface SupplyGraph {
  readonly nodes: number;
  /** Groups of a node: `[groupStart[n], groupStart[n + 1])`. */
  readonly groupStart: Int32Array;
  readonly groupNode: Int32Array;
  /** Members of a group: `[memberStart[g], memberStart[g + 1])`. */
  readonly memberStart: Int32Array;
  readonly member: Int32Array;
  readonly quantity: Float64Array;
  readonly share: Float64Array;
  readonly delay: Float64Array;
  readonly ready: Float64Array;
  /** Groups a node is a member of: `useGroup[useStart[n] .. useStart[n + 1])`. */
  readonly useStart: Int32Array;
  readonly useGroup: Int32Array;
  /** All nodes, what is needed before what needs it; nodes of one circle stand together. */
  readonly order: Int32Array;
  /** Place of a node in `order`. */
  readonly place: Int32Array;
  /** Stretches of `order` that are circles: `[start, end)` pairs. */
  readonly circles: readonly (readonly [number, number])[];
}

/** Compiles the groups of each node. O(nodes + members). */
export function compileGraph(needs: readonly (readonly (readonly Member[])[])[]): SupplyGraph {
  const groups = needs.flatMap((list, node) => list.map((members) => ({ node, members })));
  const members = groups.flatMap((group) => group.members);
  const memberStart = new Int32Array(groups.length + 1);
  for (const [g, group] of groups.entries()) memberStart[g + 1] = (memberStart[g] as number) + group.members.length;
  const groupOfMember = Int32Array.from(groups.flatMap((group, g) => group.members.map(() => g)));
  return graphOf(needs.length, {
    groupNode: Int32Array.from(groups, ({ node }) => node),
    memberStart,
    member: Int32Array.from(members, ({ node }) => node),
    quantity: Float64Array.from(members, (one) => one.quantity),
    share: Float64Array.from(members, (one) => one.share),
    delay: Float64Array.from(members, (one) => one.delay),
    ready: Float64Array.from(members, (one) => one.ready),
    groupOfMember,
  });
}

/** A graph in which each node needs every one of its inputs: `from[k]` is needed by `to[k]`. */
export function graphOfArcs(nodes: number, from: Int32Array, to: Int32Array): SupplyGraph {
  const byNode = rowsBy(to, nodes);
  const member = byNode.order.map((arc) => from[arc] as number);
  const count = member.length;
  return graphOf(nodes, {
    groupNode: byNode.order.map((arc) => to[arc] as number),
    memberStart: Int32Array.from({ length: count + 1 }, (_, g) => g),
    member,
    quantity: new Float64Array(count).fill(1),
    share: new Float64Array(count).fill(1),
    delay: new Float64Array(count),
    ready: new Float64Array(count),
    groupOfMember: Int32Array.from({ length: count }, (_, g) => g),
  });
}

interface Parts extends Pick<
  SupplyGraph,
  "groupNode" | "memberStart" | "member" | "quantity" | "share" | "delay" | "ready"
> {
  readonly groupOfMember: Int32Array;
}

function graphOf(nodes: number, { groupOfMember, ...parts }: Parts): SupplyGraph {
  const groupStart = rowsBy(parts.groupNode, nodes).start;
  const uses = rowsBy(parts.member, nodes);
  const graph = {
    nodes,
    groupStart,
    ...parts,
    useStart: uses.start,
    useGroup: uses.order.map((k) => groupOfMember[k] as number),
  };
  return { ...graph, ...componentOrder(graph) };
}

/**
 * Strongly connected components, each after all it needs (Tarjan 1972, "Depth-first search and linear graph algorithms",
 * without recursion). O(nodes + members).
 */
function componentOrder(
  graph: Pick<SupplyGraph, "nodes" | "groupStart" | "memberStart" | "member">,
): Pick<SupplyGraph, "order" | "place" | "circles"> {
  const { nodes, groupStart, memberStart, member } = graph;
  const first = (node: number): number => memberStart[groupStart[node] as number] as number;
  const seen = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const next = new Int32Array(nodes);
  const open = new Uint8Array(nodes);
  const waiting: number[] = [];
  const order = new Int32Array(nodes);
  const circles: (readonly [number, number])[] = [];
  let count = 0;
  let placed = 0;
  for (let root = 0; root < nodes; root++) {
    if (seen[root] !== -1) continue;
    const path = [root];
    for (let node = root; path.length > 0; node = path.at(-1) ?? 0) {
      if (seen[node] === -1) {
        seen[node] = low[node] = count++;
        next[node] = first(node);
        waiting.push(node);
        open[node] = 1;
      }
      const end = memberStart[groupStart[node + 1] as number] as number;
      if ((next[node] as number) < end) {
        const child = member[next[node] as number] as number;
        next[node]!++;
        if (seen[child] === -1) path.push(child);
        else if (open[child]) low[node] = Math.min(low[node] as number, seen[child] as number);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[node] as number);
      if (low[node] !== seen[node]) continue;
      const start = placed;
      let top = -1;
      do {
        top = waiting.pop() as number;
        open[top] = 0;
        order[placed++] = top;
      } while (top !== node);
      if (placed - start > 1) circles.push([start, placed]);
    }
  }
  const place = new Int32Array(nodes);
  for (let k = 0; k < nodes; k++) place[order[k] as number] = k;
  return { order, place, circles };
}
