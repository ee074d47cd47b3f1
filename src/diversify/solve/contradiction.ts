// Why no plan fits a node's fixings: prices under which even a free choice of amounts misses a row (a Farkas proof).
import { type Block, type BlockPrices, STATE } from "./block.ts";

export function tally(state: Uint8Array): { readonly opened: number; readonly free: number } {
  let opened = 0;
  let free = 0;
  for (const one of state) {
    if (one === STATE.open) opened++;
    else if (one === STATE.free) free++;
  }
  return { opened, free };
}

/** Prices that show the contradiction; all zero when a candidate's own minimum exceeds what it can carry. */
export function contradiction(block: Block, state: Uint8Array, most: Float64Array): BlockPrices {
  const nothing = { demand: 0, groups: new Float64Array(block.limit.length), count: 0 };
  const { opened, free } = tally(state);
  if (opened + free < block.countMin) return { ...nothing, count: 1 };
  if (opened > block.countMax) return { ...nothing, count: -1 };
  const least = new Float64Array(block.limit.length);
  const reach = new Float64Array(block.limit.length);
  let total = 0;
  state.forEach((one, i) => {
    const g = block.group[i] as number;
    const minimum = one === STATE.open ? (block.minimum[i] as number) : 0;
    total += minimum;
    if (g < 0) return;
    least[g] = (least[g] as number) + minimum;
    if (one !== STATE.closed) reach[g] = (reach[g] as number) + (most[i] as number);
  });
  const crowded = least.findIndex((sum, g) => sum > (block.limit[g] as number));
  if (crowded >= 0) return { ...nothing, groups: nothing.groups.map((_, g) => (g === crowded ? -1 : 0)) };
  if (total > block.demandMax) return { ...nothing, demand: -1 };
  // What is left: everything that may carry, within the groups' limits, still misses the demand.
  return {
    ...nothing,
    demand: 1,
    groups: nothing.groups.map((_, g) => ((reach[g] as number) > (block.limit[g] as number) ? -1 : 0)),
  };
}
