// The least set of entities that holds the listed ones and every one owned by its members up to a threshold. Once in plain
// numbers, where every sum is exact in them, and once in big integers; the second is the rule written down plainly.
import type { OwnershipGraph } from "./graph.ts";

/** What the stated shares of each entity leave open, in units; 0 where nobody may hold it. */
export interface Rests {
  readonly units: Float64Array | readonly bigint[];
  /** Nobody says that the holders given are all. */
  readonly open: Uint8Array;
}

export interface Spread {
  readonly counts: Uint8Array;
  /** Entity → when it was found to count; 0: it does not. */
  readonly order: Int32Array;
}

/** Shares written with two decimals may add up to a little more than the whole. */
const ROUNDING = 1000n;

/** Shares that add up to more than the whole bound nothing: then anything may be open. */
export function restsOf({ entities, owned, units, whole }: OwnershipGraph): Rests {
  const size = entities.length;
  const open = new Uint8Array(size);
  for (let at = 0; at < size; at++) open[at] = entities[at]?.complete === true ? 0 : 1;
  if (units instanceof Float64Array) {
    const all = Number(whole);
    const tolerance = all / Number(ROUNDING);
    const rest = new Float64Array(size);
    for (let stake = 0; stake < owned.length; stake++) {
      const share = units[stake] as number;
      const of = owned[stake] as number;
      if (share >= 0) rest[of] = (rest[of] as number) + share;
    }
    for (let at = 0; at < size; at++) {
      const sum = rest[at] as number;
      rest[at] = sum > all + tolerance ? all : Math.max(0, all - sum);
    }
    return { units: rest, open };
  }
  const sums = Array.from<bigint>({ length: size }).fill(0n);
  for (const [stake, share] of units.entries()) {
    const of = owned[stake] as number;
    if (share >= 0n) sums[of] = (sums[of] as bigint) + share;
  }
  const rest = sums.map((sum) => (sum > whole + whole / ROUNDING ? whole : sum > whole ? 0n : whole - sum));
  return { units: rest, open };
}

/**
 * `starts`: entity → whether it is in from the start. With `rest`, what is open of an entity is added to it too: at once
 * where its holders may not be all, else when a holder of an unknown share comes in.
 */
export function spread(graph: OwnershipGraph, bar: bigint, starts: Uint8Array, rest: Rests | undefined): Spread {
  return graph.units instanceof Float64Array
    ? inNumbers(graph, graph.units, Number(bar), starts, rest)
    : inBigIntegers(graph, graph.units, bar, starts, rest);
}

function inNumbers(
  { fromHolder, owned }: OwnershipGraph,
  units: Float64Array,
  bar: number,
  starts: Uint8Array,
  rest: Rests | undefined,
): Spread {
  const size = starts.length;
  const open = rest?.units as Float64Array | undefined;
  const sums = new Float64Array(size);
  const counts = new Uint8Array(size);
  const order = new Int32Array(size);
  const queue = new Int32Array(size);
  const added = new Uint8Array(size);
  let length = 0;
  for (let entity = 0; entity < size; entity++) {
    if (open && rest?.open[entity]) {
      added[entity] = 1;
      sums[entity] = open[entity] as number;
    }
    if (starts[entity] || (sums[entity] as number) >= bar) {
      counts[entity] = 1;
      queue[length++] = entity;
      order[entity] = length;
    }
  }
  for (let next = 0; next < length; next++) {
    const holder = queue[next] as number;
    const end = fromHolder[holder + 1] as number;
    for (let stake = fromHolder[holder] as number; stake < end; stake++) {
      const of = owned[stake] as number;
      const share = units[stake] as number;
      if (share >= 0) sums[of] = (sums[of] as number) + share;
      else if (open && !added[of]) {
        added[of] = 1;
        sums[of] = (sums[of] as number) + (open[of] as number);
      }
      if (counts[of] || (sums[of] as number) < bar) continue;
      counts[of] = 1;
      queue[length++] = of;
      order[of] = length;
    }
  }
  return { counts, order };
}

function inBigIntegers(
  { fromHolder, owned }: OwnershipGraph,
  units: readonly bigint[],
  bar: bigint,
  starts: Uint8Array,
  rest: Rests | undefined,
): Spread {
  const size = starts.length;
  const open = rest?.units as readonly bigint[] | undefined;
  const sums = Array.from<bigint>({ length: size }).fill(0n);
  const counts = new Uint8Array(size);
  const order = new Int32Array(size);
  const queue: number[] = [];
  const withRest = new Set<number>();
  const add = (entity: number, share: bigint): void => {
    sums[entity] = (sums[entity] as bigint) + share;
    include(entity, (sums[entity] as bigint) >= bar);
  };
  const addRest = (entity: number): void => {
    if (!open || withRest.has(entity)) return;
    withRest.add(entity);
    add(entity, open[entity] as bigint);
  };
  const include = (entity: number, whether: boolean): void => {
    if (!whether || counts[entity]) return;
    counts[entity] = 1;
    order[entity] = queue.push(entity);
  };
  for (let entity = 0; entity < size; entity++) {
    include(entity, starts[entity] === 1);
    if (rest?.open[entity]) addRest(entity);
  }
  for (let next = 0; next < queue.length; next++) {
    const holder = queue[next] as number;
    const end = fromHolder[holder + 1] as number;
    for (let stake = fromHolder[holder] as number; stake < end; stake++) {
      const share = units[stake] as bigint;
      if (share >= 0n) add(owned[stake] as number, share);
      else addRest(owned[stake] as number);
    }
  }
  return { counts, order };
}
