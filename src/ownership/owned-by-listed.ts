// The 50 % rules over a whole graph: which entities count as owned by listed ones, with what is certain and what is
// possible, cycles included.
import type { Truth } from "../base/logic.ts";
import type { OwnershipEntity, OwnershipGraph } from "./graph.ts";
import { restsOf, spread, type Rests } from "./spread.ts";

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
/**
 * Every entity at once. A holder that counts adds its whole share, one that does not adds nothing (no multiplying through a
 * chain); shares of all holders that count add up; ownership counts, control does not. Certain: what follows from stated
 * listings and shares alone. Possible: what could hold if every unknown listing, share and owner fell that way. Both are
 * least fixed points, so a ring of companies that own each other counts only when somebody listed holds enough of it.
 */
export function ownedByListed(graph: OwnershipGraph, question: OwnershipQuestion): OwnedByListed {
  const { entities } = graph;
  const size = entities.length;
  const lists = new Set(question.lists);
  const listed = new Uint8Array(size);
  const starts = new Uint8Array(size);
  const mayStart = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    const code = listing(entities[i] as OwnershipEntity, lists);
    listed[i] = code;
    starts[i] = code === YES ? 1 : 0;
    mayStart[i] = code === NO ? 0 : 1;
  }
  const bar = thresholdUnits(graph.whole, question.threshold ?? 50);
  const rest = restsOf(graph);
  const sure = spread(graph, bar, starts, undefined);
  const possible = spread(graph, bar, mayStart, rest);
  const counts = new Uint8Array(size);
  for (let i = 0; i < size; i++) counts[i] = sure.counts[i] ? YES : possible.counts[i] ? UNKNOWN : NO;
  const holders = holdersOf(graph);
  return {
    counts,
    of(id) {
      const at = graph.indexOf.get(id);
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
      id: graph.entities[one.holder]?.id ?? "",
      pct: one.units < 0 ? undefined : pct(BigInt(one.units)),
      listed: listed[one.holder] === YES,
    }));
  const flagged = counts[at] !== YES && (unmeasured || (through.length > 0 && rest.open[at] === 1));
  return {
    id: graph.entities[at]?.id ?? "",
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
