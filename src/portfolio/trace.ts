// From a part up the bill of materials to the products that need it: how much, through what, and what could replace it.
import { lookup, type PortfolioLookup } from "./lookup.ts";
import type { BomLine, Portfolio } from "./types.ts";

export interface ProductUse {
  readonly productId: string;
  /** Expected units of the part in one product: alternatives count by their share. Undefined: a quantity on the way is unknown, or the way runs in a circle. */
  readonly quantity: number | undefined;
  /** Whether the product cannot be built at all without the part: no other alternative bypasses it. */
  readonly indispensable: boolean;
  /** From the product down to the part, at most `maxPaths`. */
  readonly paths: readonly (readonly BomLine[])[];
  /** Lines of the groups on the way that could serve instead of the line used. */
  readonly alternatives: readonly BomLine[];
}

export interface TraceOptions {
  /** Paths listed for each product (default 20); quantities always count all of them. */
  readonly maxPaths?: number;
}

/** Lines with a group name are alternatives of each other under one parent. */
function groupKey(line: BomLine): string {
  return line.group === undefined ? "" : `${line.parentId}\n${line.group}`;
}

/**
 * The share of a line's group demand that the line serves, 0-1: 1 without a group, its own share when stated, else an
 * equal part of what the others leave.
 */
export function usageShare(line: BomLine, siblings: readonly BomLine[]): number {
  if (line.group === undefined) return 1;
  if (line.alternativeShare !== undefined) return line.alternativeShare;
  const group = siblings.filter((other) => groupKey(other) === groupKey(line));
  const stated = group.reduce((sum, other) => sum + (other.alternativeShare ?? 0), 0);
  const open = group.filter((other) => other.alternativeShare === undefined).length;
  return Math.max(0, 1 - stated) / open;
}

/** Every product above a part, or the part itself where it is sold as one; circles are walked once. */
export function productsAbove(portfolio: Portfolio, partId: string, options: TraceOptions = {}): readonly ProductUse[] {
  const index = lookup(portfolio);
  const stopped = new Set(productsStopped(portfolio, new Set([partId])));
  const above = ancestors(index, partId);
  const units = unitsBelow(index, partId, above);
  const uses: ProductUse[] = [];
  for (const productId of above) {
    if (!index.products.has(productId)) continue;
    const paths = pathsDown(index, productId, partId, above, options.maxPaths ?? 20);
    const onTheWay = new Set(paths.flat());
    const groups = new Set([...onTheWay].map(groupKey).filter((key) => key !== ""));
    const alternatives = [...new Set([...onTheWay].map((line) => line.parentId))]
      .flatMap((parent) => index.bomOf.get(parent) ?? [])
      .filter((line) => groups.has(groupKey(line)) && !onTheWay.has(line));
    uses.push({ productId, quantity: units(productId), indispensable: stopped.has(productId), paths, alternatives });
  }
  return uses.sort((a, b) => a.productId.localeCompare(b.productId));
}

/**
 * The products that cannot be built when none of `lost` can be had: an item needs every line without a group and one line
 * of every group. A circle does not stop an item by itself.
 */
export function productsStopped(portfolio: Portfolio, lost: ReadonlySet<string>): readonly string[] {
  const index = lookup(portfolio);
  const stopped = new Set(lost);
  for (const id of stopped) {
    for (const use of index.usesOf.get(id) ?? []) {
      const group = (index.bomOf.get(use.parentId) ?? []).filter((line) => groupKey(line) === groupKey(use));
      const needed = use.group === undefined || group.every((line) => stopped.has(line.childId));
      if (needed) stopped.add(use.parentId);
    }
  }
  return portfolio.products.map((product) => product.id).filter((id) => stopped.has(id));
}

/** The part and everything above it. */
function ancestors(index: PortfolioLookup, partId: string): ReadonlySet<string> {
  const found = new Set([partId]);
  for (const id of found) for (const line of index.usesOf.get(id) ?? []) found.add(line.parentId);
  return found;
}

/** Expected units of `target` in one unit of an item above it. */
function unitsBelow(
  index: PortfolioLookup,
  target: string,
  above: ReadonlySet<string>,
): (id: string) => number | undefined {
  const known = new Map<string, number | undefined>([[target, 1]]);
  const units = (id: string): number | undefined => {
    if (known.has(id)) return known.get(id);
    known.set(id, undefined);
    const lines = index.bomOf.get(id) ?? [];
    let sum: number | undefined = 0;
    for (const line of lines.filter((line) => above.has(line.childId))) {
      const below = units(line.childId);
      if (below === 0) continue;
      if (below === undefined || line.quantity === undefined) sum = undefined;
      else if (sum !== undefined) sum += below * line.quantity * usageShare(line, lines);
    }
    known.set(id, sum);
    return sum;
  };
  return units;
}

function pathsDown(
  index: PortfolioLookup,
  from: string,
  target: string,
  above: ReadonlySet<string>,
  most: number,
): readonly (readonly BomLine[])[] {
  if (from === target) return [[]];
  const paths: (readonly BomLine[])[] = [];
  const walk = (id: string, path: readonly BomLine[], seen: ReadonlySet<string>): void => {
    for (const line of index.bomOf.get(id) ?? []) {
      if (paths.length >= most) return;
      if (!above.has(line.childId) || seen.has(line.childId)) continue;
      const next = [...path, line];
      if (line.childId === target) paths.push(next);
      else walk(line.childId, next, new Set([...seen, line.childId]));
    }
  };
  walk(from, [], new Set([from]));
  return paths;
}
