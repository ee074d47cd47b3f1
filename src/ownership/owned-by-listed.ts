// The 50 % rules over a whole graph: which entities count as owned by listed ones, with what is certain and what is
// possible, cycles included.
import type { Truth } from "../base/logic.ts";
import type { OwnershipEntity, OwnershipGraph } from "./graph.ts";

/** `ofac`: FAQs 398-402. `bis`: 15 CFR 744.11(a)(1) as of 2025-09-29; the same arithmetic, and red flag 29 beside it. */
export type OwnershipMode = "ofac" | "bis";

export interface OwnershipQuestion {
  readonly mode: OwnershipMode;
  /** Lists that count. */
  readonly lists: readonly string[];
  /** Percent; 50 when absent. */
  readonly threshold?: number;
}

/** Shares of an entity held by listed parties, percent, as near as numbers write them; the truth was found exactly. */
export interface ListedShares {
  /** Held by listed parties themselves. */
  readonly direct: number;
  /** Held by parties that count because listed ones own them. */
  readonly indirect: number;
  /** Both together: what is compared with the threshold. */
  readonly aggregated: number;
  /** What it could be once unknown owners, shares and listings are counted. */
  readonly atMost: number;
}

export interface OwnedEntity extends ListedShares {
  readonly id: string;
  /** On one of the lists itself. */
  readonly listed: Truth;
  /** Counts as listed: itself on a list, or owned by parties that count. */
  readonly counts: Truth;
  /** Mode `bis`: some holder is or may be listed, and its share, or who else there is, is not known (red flag 29). */
  readonly redFlag29?: boolean;
  /** Holders that make it count, in the order in which they were found to count themselves. */
  readonly through: readonly { readonly id: string; readonly pct: number | undefined; readonly listed: boolean }[];
}

export interface OwnedByListed {
  /** Entity → 0 no, 1 yes, 2 unknown. */
  readonly counts: Uint8Array;
  readonly of: (id: string) => OwnedEntity | undefined;
}

const NO = 0;
const YES = 1;
const UNKNOWN = 2;
/** Shares written with two decimals may add up to a little more than the whole. */
const ROUNDING = 1000n;

/**
 * Every entity at once. A holder that counts adds its whole share, one that does not adds nothing (no multiplying through a
 * chain); shares of all holders that count add up; ownership counts, control does not. Certain: what follows from stated
 * listings and shares alone. Possible: what could hold if every unknown listing, share and owner fell that way. Both are
 * least fixed points, so a ring of companies that own each other counts only when somebody listed holds enough of it.
 */
export function ownedByListed(graph: OwnershipGraph, question: OwnershipQuestion): OwnedByListed {
  const { ids, entities, indexOf } = graph;
  const size = ids.length;
  const lists = new Set(question.lists);
  const listed = Uint8Array.from(entities, (entity) => listing(entity, lists));
  const rest = restsOf(graph);
  const sure = spread(graph, question, (entity) => listed[entity] === YES, undefined);
  const possible = spread(graph, question, (entity) => listed[entity] !== NO, rest);
  const counts = new Uint8Array(size);
  for (let i = 0; i < size; i++) counts[i] = sure.counts[i] ? YES : possible.counts[i] ? UNKNOWN : NO;
  const holders = holdersOf(graph);
  return {
    counts,
    of(id) {
      const at = indexOf.get(id);
      if (at === undefined) return undefined;
      return entityOf(graph, question, { at, listed, counts, holders: holders(at), rest, order: sure.order });
    },
  };
}

function listing({ listedOn, unlisted }: OwnershipEntity, lists: ReadonlySet<string>): number {
  if (listedOn?.some((list) => lists.has(list))) return YES;
  if (unlisted === true || listedOn?.length === 0) return NO;
  return UNKNOWN;
}

/** What the stated shares of an entity leave open, per entity: units, and whether somebody may hold it. */
interface Rests {
  readonly units: Float64Array | bigint[];
  /** Nobody says that the holders given are all. */
  readonly open: Uint8Array;
  /** Some holder's share is not known. */
  readonly unmeasured: Uint8Array;
}

function restsOf({ ids, entities, owned, units, whole }: OwnershipGraph): Rests {
  const size = ids.length;
  const small = units instanceof Float64Array;
  const stated = small ? new Float64Array(size) : new Array<bigint>(size).fill(0n);
  const unmeasured = new Uint8Array(size);
  for (let stake = 0; stake < owned.length; stake++) {
    const of = owned[stake] as number;
    const share = units[stake] as number | bigint;
    if (share < 0) unmeasured[of] = 1;
    else if (small) (stated as Float64Array)[of] = ((stated as Float64Array)[of] as number) + (share as number);
    else (stated as bigint[])[of] = ((stated as bigint[])[of] as bigint) + (share as bigint);
  }
  const all = small ? Number(whole) : whole;
  const tolerance = small ? Number(whole) / Number(ROUNDING) : whole / ROUNDING;
  // Shares that add up to more than the whole bound nothing.
  const left = (sum: number | bigint): number | bigint => {
    if (sum > (all as number) + (tolerance as number)) return all;
    return sum > all ? (small ? 0 : 0n) : (((all as number) - (sum as number)) as number | bigint);
  };
  const rest = small
    ? Float64Array.from(stated as Float64Array, (sum) => left(sum) as number)
    : (stated as bigint[]).map((sum) => left(sum) as bigint);
  const open = Uint8Array.from(entities, ({ complete }) => (complete === true ? 0 : 1));
  return { units: rest, open, unmeasured };
}

interface Spread {
  readonly counts: Uint8Array;
  /** Entity → when it was found to count; 0: it does not. */
  readonly order: Int32Array;
}

/** The least set that holds the given entities and every one owned by its members up to the threshold. */
function spread(
  graph: OwnershipGraph,
  { threshold = 50 }: OwnershipQuestion,
  starts: (entity: number) => boolean,
  rest: Rests | undefined,
): Spread {
  const size = graph.ids.length;
  const { units, fromHolder, owned } = graph;
  const bar = thresholdUnits(graph.whole, threshold);
  const small = units instanceof Float64Array;
  const sums: Float64Array | bigint[] = small ? new Float64Array(size) : new Array<bigint>(size).fill(0n);
  const counts = new Uint8Array(size);
  const order = new Int32Array(size);
  const queue = new Int32Array(size);
  /** Whether the open rest of an entity has been added: at most once. */
  const added = new Uint8Array(rest ? size : 0);
  let length = 0;
  const include = (entity: number): void => {
    if (counts[entity]) return;
    counts[entity] = 1;
    order[entity] = length + 1;
    queue[length++] = entity;
  };
  const barUnits: number | bigint = small ? Number(bar) : bar;
  const add = (entity: number, share: number | bigint): void => {
    const sum = ((sums[entity] as number) + (share as number)) as number | bigint;
    (sums as (number | bigint)[])[entity] = sum;
    if (sum >= barUnits) include(entity);
  };
  const addRest = (entity: number): void => {
    if (!rest || added[entity]) return;
    added[entity] = 1;
    add(entity, rest.units[entity] as number | bigint);
  };
  for (let entity = 0; entity < size; entity++) {
    if (starts(entity)) include(entity);
    if (rest?.open[entity]) addRest(entity);
  }
  for (let next = 0; next < length; next++) {
    const holder = queue[next] as number;
    const end = fromHolder[holder + 1] as number;
    for (let stake = fromHolder[holder] as number; stake < end; stake++) {
      const of = owned[stake] as number;
      const share = units[stake] as number | bigint;
      if (share >= 0) add(of, share);
      else addRest(of);
    }
  }
  return { counts, order };
}

/** The threshold in units, rounded up: a share is a whole number of units, so nothing is lost. */
function thresholdUnits(whole: bigint, threshold: number): bigint {
  const scaled = BigInt(Math.round(threshold * 1_000_000)) * whole;
  const unit = 100_000_000n;
  return (scaled + unit - 1n) / unit;
}

type Holders = readonly { readonly holder: number; readonly units: number | bigint }[];

/** Stakes by owned entity, built when the first one is asked for. */
function holdersOf(graph: OwnershipGraph): (entity: number) => Holders {
  let index: ReadonlyMap<number, number[]> | undefined;
  return (entity) => {
    if (!index) {
      const built = new Map<number, number[]>();
      for (const [stake, of] of graph.owned.entries()) {
        const list = built.get(of);
        if (list) list.push(stake);
        else built.set(of, [stake]);
      }
      index = built;
    }
    return (index.get(entity) ?? []).map((stake) => ({
      holder: graph.holder[stake] as number,
      units: graph.units[stake] as number | bigint,
    }));
  };
}

interface Found {
  readonly at: number;
  readonly listed: Uint8Array;
  readonly counts: Uint8Array;
  readonly holders: Holders;
  readonly rest: Rests;
  readonly order: Int32Array;
}

function entityOf(graph: OwnershipGraph, { mode }: OwnershipQuestion, found: Found): OwnedEntity {
  const { at, listed, counts, holders, rest, order } = found;
  const pct = (units: bigint): number => Number((units * 10n ** 12n * 100n) / graph.whole) / 1e12;
  const sumOf = (which: (holder: number) => boolean): bigint =>
    holders.reduce((sum, one) => (which(one.holder) && one.units >= 0 ? sum + BigInt(one.units) : sum), 0n);
  const direct = sumOf((one) => listed[one] === YES);
  const aggregated = sumOf((one) => counts[one] === YES);
  let possible = sumOf((one) => counts[one] !== NO);
  const unmeasured = holders.some((one) => one.units < 0 && counts[one.holder] !== NO);
  if (rest.open[at] || unmeasured) possible += BigInt(rest.units[at] ?? 0);
  const through = holders
    .filter((one) => counts[one.holder] === YES)
    .toSorted((a, b) => (order[a.holder] as number) - (order[b.holder] as number))
    .map((one) => ({
      id: graph.ids[one.holder] as string,
      pct: one.units < 0 ? undefined : pct(BigInt(one.units)),
      listed: listed[one.holder] === YES,
    }));
  const flagged = counts[at] !== YES && (unmeasured || (through.length > 0 && rest.open[at] === 1));
  return {
    id: graph.ids[at] as string,
    listed: truthOf(listed[at]),
    counts: truthOf(counts[at]),
    direct: pct(direct),
    indirect: pct(aggregated - direct),
    aggregated: pct(aggregated),
    atMost: Math.min(100, pct(possible)),
    through,
    ...(mode === "bis" ? { redFlag29: flagged } : {}),
  };
}

function truthOf(code: number | undefined): Truth {
  return code === YES ? true : code === UNKNOWN ? "unknown" : false;
}
