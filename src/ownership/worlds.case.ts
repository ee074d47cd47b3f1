// The 50 % rule by trying everything: every way the unknowns may fall, and in each the smallest closed set among all
// subsets. It shares no step with the code it judges.
export interface SmallStake {
  readonly owner: number;
  readonly owned: number;
  /** Numerator over `whole`; null: not known. */
  readonly units: bigint | null;
}

export interface SmallGraph {
  readonly size: number;
  readonly whole: bigint;
  readonly listed: readonly (boolean | "unknown")[];
  readonly complete: readonly boolean[];
  readonly stakes: readonly SmallStake[];
}

/** Which entities count: in every world, in none, or only in some. */
export function countsInWorlds(graph: SmallGraph): readonly (boolean | "unknown")[] {
  const always = Array.from({ length: graph.size }, () => true);
  const ever = Array.from({ length: graph.size }, () => false);
  for (const world of worlds(graph)) {
    const counted = smallestClosed(graph.size, world);
    for (let i = 0; i < graph.size; i++) {
      const counts = (counted & (1 << i)) !== 0;
      if (!counts) always[i] = false;
      if (counts) ever[i] = true;
    }
  }
  return always.map((one, i) => (one ? true : ever[i] ? "unknown" : false));
}

interface World {
  readonly whole: bigint;
  readonly listed: number;
  /** Per entity: stakes with their units, and units held by somebody listed whom nobody named. */
  readonly held: readonly (readonly { readonly owner: number; readonly units: bigint }[])[];
  readonly unnamed: readonly bigint[];
}

function* worlds(graph: SmallGraph): Generator<World> {
  const unknown = graph.listed.flatMap((one, i) => (one === "unknown" ? [i] : []));
  const sure = graph.listed.reduce((bits: number, one, i) => (one === true ? bits | (1 << i) : bits), 0);
  for (let pick = 0; pick < 1 << unknown.length; pick++) {
    const listed = unknown.reduce((bits, entity, at) => (pick & (1 << at) ? bits | (1 << entity) : bits), sure);
    yield* shared(graph, listed, 0, [], []);
  }
}

/** Every way the open rest of each entity may be held: by nobody that matters, by one of its unmeasured holders, or by an unnamed listed one. */
function* shared(
  graph: SmallGraph,
  listed: number,
  entity: number,
  held: World["held"],
  unnamed: readonly bigint[],
): Generator<World> {
  if (entity === graph.size) {
    yield { whole: graph.whole, listed, held, unnamed };
    return;
  }
  const own = graph.stakes.filter(({ owned }) => owned === entity);
  const known = own.flatMap(({ owner, units }) => (units === null ? [] : [{ owner, units }]));
  const stated = known.reduce((sum, { units }) => sum + units, 0n);
  const over = stated * 1000n > graph.whole * 1001n;
  const rest = over ? graph.whole : stated > graph.whole ? 0n : graph.whole - stated;
  yield* shared(graph, listed, entity + 1, [...held, known], [...unnamed, 0n]);
  for (const { owner, units } of own) {
    if (units === null)
      yield* shared(graph, listed, entity + 1, [...held, [...known, { owner, units: rest }]], [...unnamed, 0n]);
  }
  if (!graph.complete[entity]) yield* shared(graph, listed, entity + 1, [...held, known], [...unnamed, rest]);
}

/** The intersection of all sets that hold the listed ones and everyone half owned by their members. */
function smallestClosed(size: number, world: World): number {
  let smallest = (1 << size) - 1;
  for (let set = 0; set < 1 << size; set++) if (isClosed(size, world, set)) smallest &= set;
  return smallest;
}

function isClosed(size: number, { whole, listed, held, unnamed }: World, set: number): boolean {
  if ((set & listed) !== listed) return false;
  for (let entity = 0; entity < size; entity++) {
    if (set & (1 << entity)) continue;
    let sum = unnamed[entity] ?? 0n;
    for (const { owner, units } of held[entity] ?? []) if (set & (1 << owner)) sum += units;
    if (sum * 2n >= whole) return false;
  }
  return true;
}
