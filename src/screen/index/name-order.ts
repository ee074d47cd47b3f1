// The order in which an index numbers its names: lifted ones (names of general words only) first, then by their evidence. So
// every posting list ascends in both, a bound on evidence is a bound on numbers, and names that are met together lie together.

const STEPS = 1 << 16;
const STEPS_A_NAT = 512;
/** Names are in order of their evidence but for this much. */
export const INFO_STEP = 1 / STEPS_A_NAT;

export interface NameMeasures {
  readonly nameScale: Float32Array;
  readonly nameInfo: Float32Array;
}

/** By place in the index, the name as it was read: a counting sort, so names alike stay as listed. */
export function nameOrder({ nameScale, nameInfo }: NameMeasures): Uint32Array {
  const starts = new Uint32Array(STEPS + 1);
  const stepOf = (name: number): number =>
    (nameScale[name] as number) > 1
      ? 0
      : Math.max(1, Math.min(STEPS - 1, Math.floor((nameInfo[name] as number) * STEPS_A_NAT)));
  for (let name = 0; name < nameInfo.length; name++)
    starts[stepOf(name) + 1] = (starts[stepOf(name) + 1] as number) + 1;
  for (let step = 0; step < STEPS; step++) starts[step + 1] = (starts[step + 1] as number) + (starts[step] as number);
  const order = new Uint32Array(nameInfo.length);
  for (let name = 0; name < nameInfo.length; name++) {
    const step = stepOf(name);
    const to = starts[step] as number;
    starts[step] = to + 1;
    order[to] = name;
  }
  return order;
}

/** The order turned round: by name as it was read, its place. */
export function placesOf(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) places[order[place] as number] = place;
  return places;
}

/** Items of the names brought into the order, written to `into`. */
export function inOrder<T extends Uint8Array | Uint16Array | Uint32Array | Float32Array>(
  order: Uint32Array,
  items: Uint8Array | Uint32Array | Float32Array,
  into: T,
): T {
  for (let place = 0; place < order.length; place++) into[place] = items[order[place] as number] as number;
  return into;
}

/** Runs of items brought into the order: run n is `items[starts[n] … starts[n + 1]]`. */
export function runsInOrder<T extends Uint8Array | Uint32Array>(
  order: Uint32Array,
  starts: ArrayLike<number>,
  items: T,
): { readonly starts: Uint32Array; readonly items: T } {
  const nextStarts = new Uint32Array(order.length + 1);
  const next = items.slice() as T;
  let size = 0;
  for (let place = 0; place < order.length; place++) {
    const name = order[place] as number;
    for (let at = starts[name] as number; at < (starts[name + 1] as number); at++) next[size++] = items[at] as number;
    nextStarts[place + 1] = size;
  }
  return { starts: nextStarts, items: next };
}
