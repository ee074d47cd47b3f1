// How hard a fact is to find out: a route or a form first, then a measured property, then what others must tell, last what
// only an authority knows. The order in which questions are asked.
import type { FactPath } from "./facts.ts";

const COSTS: readonly (readonly [RegExp, number])[] = [
  [/^(from|to|finalDestination|act|kind)$/, 1],
  [/^item\.(description|form|material)$/, 2],
  [/^(quantity|value|contractDate|shippedDate)/, 2],
  [/^item\.(attributes\.|hs$)/, 3],
  [/^item\.(manufacturer|origin)$/, 3],
  [/^endUse\./, 4],
  [/^parties\[.+\]\.(country|categories)/, 4],
  [/^item\.classifications/, 5],
  [/^(facts\.|licencesHeld)/, 6],
  [/^parties\[.+\]\.(listedOn|name)/, 7],
  [/^item\.(content|producedWith|materialOrigins)/, 8],
  [/^parties\[/, 9],
  [/^register\.measure\./, 20],
];

/** Ranks worked out before; deals ask about the same facts again and again. */
const KNOWN = new Map<FactPath, number>();
const REMEMBERED = 2_000;

/** A rank, not a price: only the order of sums is meant. */
export function factCost(fact: FactPath): number {
  const before = KNOWN.get(fact);
  if (before !== undefined) return before;
  const cost = COSTS.find(([pattern]) => pattern.test(fact))?.[1] ?? 10;
  if (KNOWN.size >= REMEMBERED) KNOWN.clear();
  KNOWN.set(fact, cost);
  return cost;
}

/** Cheapest set of facts first; of equal ones the smaller, then by name, so that the order is the same everywhere. */
export function cheapestFirst(sets: readonly (readonly FactPath[])[]): readonly (readonly FactPath[])[] {
  const priced = sets.map((set) => ({ set, cost: set.reduce((sum, fact) => sum + factCost(fact), 0) }));
  return priced
    .toSorted((a, b) => a.cost - b.cost || a.set.length - b.set.length || (a.set.join() < b.set.join() ? -1 : 1))
    .map(({ set }) => set);
}
