// The smallest sets of changes that turn a yes-or-no around: every set of one change, then of two, and so on, leaving out those
// that contain a set already found; sets proposed from outside are cut down to what they need.
import { factCost } from "../../base/fact-cost.ts";

/** One change of one fact; of several for the same fact a set holds at most one. */
export interface Candidate {
  readonly fact: string;
  /** What the fact becomes, in words; with the fact it tells one change from another. */
  readonly to: string;
}

export interface SearchOptions<C> {
  /** Sets that may do it although they are larger than what is tried, or made of changes that are not tried alone. */
  readonly seeds?: readonly (readonly C[])[];
  /** Readings of `turns` after which the search stops. */
  readonly budget: number;
  /** Sets of more changes than this are found from seeds alone. */
  readonly most: number;
}

export interface Smallest<C> {
  /** No part of a set turns it around; cheapest first. */
  readonly sets: readonly (readonly C[])[];
  /** Every set of the candidates was tried. */
  readonly exhaustive: boolean;
}

/** Minimal sets of `candidates` for which `turns` holds, where it does not hold for none of them. */
export function smallestSets<C extends Candidate>(
  candidates: readonly C[],
  turns: (chosen: readonly C[]) => boolean,
  { seeds = [], budget, most }: SearchOptions<C>,
): Smallest<C> {
  const facts = new Set(candidates.map(({ fact }) => fact));
  const found: (readonly C[])[] = [];
  let left = budget;
  const tried = (chosen: readonly C[]): boolean => {
    left--;
    return turns(chosen);
  };
  let exhaustive = true;
  for (let size = 1; size <= facts.size && exhaustive; size++) {
    if (size > most) exhaustive = false;
    else {
      for (const chosen of setsOf(candidates, size)) {
        if (contains(found, chosen)) continue;
        if (left <= 0) exhaustive = false;
        if (!exhaustive) break;
        if (tried(chosen)) found.push(chosen);
      }
    }
  }
  for (const seed of seeds) {
    if (contains(found, seed) || !tried(seed)) continue;
    const least = cutDown(seed, tried);
    if (!contains(found, least)) found.push(least);
  }
  const minimal = found.filter((set) => !found.some((other) => other !== set && isPart(other, set)));
  return { sets: minimal.toSorted((a, b) => costOf(a) - costOf(b)), exhaustive };
}

/** Drops changes, dearest first, as long as the rest still turns it around. */
function cutDown<C extends Candidate>(seed: readonly C[], turns: (chosen: readonly C[]) => boolean): readonly C[] {
  let least = seed;
  for (const change of seed.toSorted((a, b) => factCost(b.fact) - factCost(a.fact))) {
    const rest = least.filter((one) => one !== change);
    if (rest.length > 0 && turns(rest)) least = rest;
  }
  return least;
}

function* setsOf<C extends Candidate>(candidates: readonly C[], size: number, start = 0): Generator<readonly C[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = start; at <= candidates.length - size; at++) {
    const one = candidates[at] as C;
    for (const rest of setsOf(candidates, size - 1, at + 1)) {
      if (!rest.some(({ fact }) => fact === one.fact)) yield [one, ...rest];
    }
  }
}

function contains(found: readonly (readonly Candidate[])[], chosen: readonly Candidate[]): boolean {
  return found.some((set) => isPart(set, chosen));
}

function isPart(part: readonly Candidate[], whole: readonly Candidate[]): boolean {
  return part.every(({ fact, to }) => whole.some((other) => other.fact === fact && other.to === to));
}

/** Fewer changes first, then cheaper ones. */
function costOf(set: readonly Candidate[]): number {
  return set.length * 1000 + set.reduce((sum, { fact }) => sum + factCost(fact), 0);
}
