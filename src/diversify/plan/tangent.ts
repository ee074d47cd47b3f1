// Tangents of the concentration index where a plan breaks it, and the least index that capacities allow.
import type { BuyerProblem, PartNeed } from "../problem/types.ts";
import { type Grouping, GROUPINGS, indexOf, limitsOf, sharesBy } from "./limits.ts";
import type { Cut } from "./part-model.ts";

/** An index that exceeds its limit by less is within it. */
const CLOSE = 1e-9;

/**
 * A tangent for each index that `amounts` breaks, where the straight way from no concentration at all to the plan leaves
 * what is allowed: of all tangents none cuts deeper in that direction.
 */
export function tangentsAt(problem: BuyerProblem, part: PartNeed, amounts: Float64Array): readonly Cut[] {
  const { index = {} } = limitsOf(problem, part);
  return GROUPINGS.flatMap((by): readonly Cut[] => {
    const limit = index[by];
    if (limit === undefined || limit === null) return [];
    const shares = sharesBy(problem, part, amounts, by);
    const found = indexOf(shares.values());
    if (found <= limit * (1 + CLOSE)) return [];
    const scale = Math.sqrt(limit / found);
    return [{ by, at: new Map([...shares].map(([group, share]) => [group, share * scale])) }];
  });
}

/** A need of 1 spread over groups that hold at most `sizes` of it, as level as can be; undefined when it does not fit. */
function levelled(sizes: readonly number[], committed: readonly number[]): readonly number[] | undefined {
  const groups = sizes.map((size, i) => ({ most: Math.min(1, size), least: Math.min(1, committed[i] ?? 0) }));
  if (groups.reduce((sum, { most }) => sum + most, 0) < 1 - 1e-12) return undefined;
  const at = (level: number): readonly number[] =>
    groups.map(({ least, most }) => Math.max(least, Math.min(most, level)));
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const level = (low + high) / 2;
    if (at(level).reduce((sum, share) => sum + share, 0) < 1) low = level;
    else high = level;
  }
  return at(high);
}

/** The least index 0-10,000 of such a spread; Infinity when it does not fit. */
export function leastIndex(sizes: readonly number[], committed: readonly number[] = []): number {
  const shares = levelled(sizes, committed);
  return shares === undefined ? Infinity : indexOf(shares);
}

/** The least that the largest group must hold. */
export function leastShare(sizes: readonly number[], committed: readonly number[] = []): number {
  const shares = levelled(sizes, committed);
  return shares === undefined ? Infinity : Math.max(...shares);
}

/** Groups of a part with what they can carry at most, as shares of the need. */
export function sizesBy(
  problem: BuyerProblem,
  part: PartNeed,
  by: Grouping,
  capacity: Float64Array,
): { readonly sizes: readonly number[]; readonly committed: readonly number[] } {
  const sizes = sharesBy(problem, part, capacity, by);
  const committed = sharesBy(
    problem,
    part,
    Float64Array.from(part.candidates, (one) => one.committed),
    by,
  );
  return { sizes: [...sizes.values()], committed: [...sizes.keys()].map((group) => committed.get(group) ?? 0) };
}
