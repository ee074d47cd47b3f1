// Where the controlled material of a part comes from, traced up the tiers. A seller's country is no evidence of it.
import { lookup, type PortfolioLookup } from "./lookup.ts";
import { usageShare } from "./trace.ts";
import type { BomLine, Portfolio, SupplyLine } from "./types.ts";

export interface OriginShare {
  /** ISO code, or null: not known. */
  readonly country: string | null;
  /** 0-1. */
  readonly share: number;
  readonly supplierIds: readonly string[];
}

export interface MaterialOrigins {
  readonly partId: string;
  readonly material: string | undefined;
  /** Largest first; together 1 (empty when the part is neither bought nor built from anything of its material). */
  readonly shares: readonly OriginShare[];
  /** The share whose origin is not known, 0-1: untraced lines, and purchases that no line accounts for. */
  readonly unknown: number;
}

type Tally = Map<string | null, { share: number; suppliers: Set<string> }>;

const ROUNDING = 1e-9;

/**
 * Shares of a part's controlled material by country of origin: purchases × `material_origin` of each line; a part that is
 * not bought is traced into the parts of the same material below it, by quantity. Lines without a share divide what the
 * others leave; shares above 1 in total are scaled down; what no line accounts for is unknown.
 */
export function materialOriginShares(portfolio: Portfolio, partId: string): MaterialOrigins {
  const index = lookup(portfolio);
  const material = index.parts.get(partId)?.material;
  const tally: Tally = new Map();
  collect(index, partId, material, 1, tally, new Set());
  const shares = [...tally]
    .filter(([, { share }]) => share > ROUNDING)
    .map(([country, { share, suppliers }]): OriginShare => ({
      country,
      share: clean(share),
      supplierIds: [...suppliers].sort(),
    }))
    .sort((a, b) => b.share - a.share || (a.country ?? "~").localeCompare(b.country ?? "~"));
  return { partId, material, shares, unknown: shares.find(({ country }) => country === null)?.share ?? 0 };
}

/** Purchase shares of a part's lines, 0-1, as `materialOriginShares` counts them. */
export function purchaseShares(lines: readonly SupplyLine[]): ReadonlyMap<SupplyLine, number> {
  const stated = lines.reduce((sum, line) => sum + (line.share ?? 0), 0);
  const open = lines.filter((line) => line.share === undefined).length;
  const scale = stated > 1 ? 1 / stated : 1;
  const rest = open === 0 ? 0 : Math.max(0, 1 - stated) / open;
  return new Map(lines.map((line) => [line, line.share === undefined ? rest : line.share * scale]));
}

function collect(
  index: PortfolioLookup,
  partId: string,
  material: string | undefined,
  weight: number,
  tally: Tally,
  seen: ReadonlySet<string>,
): void {
  const lines = index.supplyOf.get(partId) ?? [];
  if (lines.length > 0) {
    let placed = 0;
    for (const [line, share] of purchaseShares(lines)) {
      placed += share;
      add(tally, line.materialOrigin ?? null, weight * share, line.supplierId);
    }
    if (placed < 1 - ROUNDING) add(tally, null, weight * (1 - placed));
    return;
  }
  const below = bearingLines(index, partId, material, seen);
  if (below === undefined) add(tally, null, weight);
  else if (below.length === 0 && seen.size > 0) add(tally, null, weight);
  for (const { line, part } of below ?? []) {
    collect(index, line.childId, material, weight * part, tally, new Set([...seen, partId]));
  }
}

interface Bearing {
  readonly line: BomLine;
  /** Share of the parent's material that comes in by this line; together 1. */
  readonly part: number;
}

/**
 * The lines under a part that bring in its material, and how much of it. Alternatives of one group serve the same
 * demand, so their usage decides; lines that are needed side by side are weighed by quantity, which needs one unit.
 * Undefined: they cannot be weighed.
 */
function bearingLines(
  index: PortfolioLookup,
  partId: string,
  material: string | undefined,
  seen: ReadonlySet<string>,
): readonly Bearing[] | undefined {
  if (material === undefined) return [];
  const lines = index.bomOf.get(partId) ?? [];
  const above = new Set([...seen, partId]);
  const bearing = lines.filter((line) => holds(index, line.childId, material, above));
  const [first] = bearing;
  const oneGroup = first?.group !== undefined && bearing.every((line) => line.group === first.group);
  const amounts = bearing.map((line) => {
    const usage = usageShare(line, lines);
    if (oneGroup || bearing.length === 1) return usage;
    return line.quantity === undefined ? undefined : line.quantity * usage;
  });
  const weighable = oneGroup || bearing.length === 1 || sameUnit(bearing);
  const total = amounts.reduce((sum: number, amount) => sum + (amount ?? 0), 0);
  if (bearing.length === 0) return [];
  if (!weighable || total === 0 || amounts.includes(undefined)) return undefined;
  return bearing.map((line, i) => ({ line, part: (amounts[i] ?? 0) / total }));
}

/** Whether the part is of the material or anything below it is. */
function holds(index: PortfolioLookup, id: string, material: string, above: ReadonlySet<string>): boolean {
  if (above.has(id)) return false;
  const reached = new Set([id]);
  for (const below of reached) {
    if (index.parts.get(below)?.material === material) return true;
    for (const line of index.bomOf.get(below) ?? []) reached.add(line.childId);
  }
  return false;
}

function sameUnit(lines: readonly BomLine[]): boolean {
  return new Set(lines.map((line) => line.unit ?? "")).size === 1;
}

function add(tally: Tally, country: string | null, share: number, supplier?: string): void {
  const entry = tally.get(country) ?? { share: 0, suppliers: new Set<string>() };
  entry.share += share;
  if (supplier !== undefined && share > 0) entry.suppliers.add(supplier);
  tally.set(country, entry);
}

function clean(share: number): number {
  return Number(share.toFixed(9));
}
