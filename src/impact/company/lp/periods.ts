// Weeks → the periods of the best response: weeks in which nothing that bounds a flow changes are one period, which changes
// no answer; only a programme that would be too large is made coarser still, and says so.
import type { SupplyNetwork } from "../network/supply-network.ts";

export interface Periods {
  /** Period `p` is the weeks `[starts[p], starts[p + 1])`. */
  readonly starts: readonly number[];
  /** False: weeks that differ were merged, so the answer is a bound. */
  readonly exact: boolean;
}

/**
 * The weeks on which some line's volume or some alternative's readiness changes. Between them every bound is a constant
 * rate, and a plan for the whole period spread evenly over its weeks keeps every bound (a stock that runs straight from one
 * value that is not negative to another never falls below zero): merging them is exact. At most `most` periods are kept.
 */
export function periodsOf(
  { graph, lines }: Pick<SupplyNetwork, "graph" | "lines">,
  left: Float64Array,
  weeks: number,
  most: number = Infinity,
): Periods {
  const turns = new Set([0, weeks]);
  for (let line = 0; line < lines.length; line++)
    for (let week = 1; week < weeks; week++)
      if (left[line * weeks + week] !== left[line * weeks + week - 1]) turns.add(week);
  for (let group = 0; group < graph.groupNode.length; group++) {
    const [from, to] = [graph.memberStart[group] as number, graph.memberStart[group + 1] as number];
    for (let k = from; k < to; k++) {
      const ready = Math.ceil(graph.delay[k] as number);
      const isSource =
        graph.groupStart[graph.member[k] as number] === graph.groupStart[(graph.member[k] as number) + 1];
      if (ready > 0 && ready < weeks && (to - from > 1 || isSource)) turns.add(ready);
    }
  }
  const starts = [...turns].toSorted((a, b) => a - b);
  if (starts.length - 1 <= most) return { starts, exact: true };
  while (starts.length - 1 > Math.max(1, most)) {
    let shortest = 1;
    for (let at = 2; at < starts.length - 1; at++)
      if (lengthAround(starts, at) < lengthAround(starts, shortest)) shortest = at;
    starts.splice(shortest, 1);
  }
  return { starts, exact: false };
}

/** Weeks of the period that taking this turn away would make. */
function lengthAround(starts: readonly number[], at: number): number {
  return (starts[at + 1] as number) - (starts[at - 1] as number);
}
