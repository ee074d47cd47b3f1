// From hit supply lines up the bill of materials to the products and the revenue that depend on them.
import {
  lookup,
  productsAbove,
  purchaseShares,
  weeklyRevenue,
  type Portfolio,
  type SupplyLine,
} from "../portfolio/index.ts";
import type { AssessedLine, ProductExposure, Standing } from "./report.ts";
import { isHit, worse } from "./standing.ts";
import { STANDINGS } from "./report.ts";

type Hit = ProductExposure["hits"][number];

/** Products with at least one hit part, worst first, then by revenue. Shares are of a part's purchases, 0-1. */
export function productExposures(portfolio: Portfolio, lines: readonly AssessedLine[]): readonly ProductExposure[] {
  const { parts, supplyOf } = lookup(portfolio);
  const byPart = Map.groupBy(
    lines.filter((line) => line.kind === "supply" && isHit(line.standing)),
    (line) => line.itemId,
  );
  const hitsOf = new Map<string, Hit[]>();
  for (const [partId, hits] of byPart) {
    const share = hitShare(supplyOf.get(partId) ?? [], hits);
    const standing = hits.map((line) => line.standing).reduce(worse);
    const provisions = [...new Set(hits.filter((line) => line.standing === standing).flatMap(provisionsOf))];
    for (const use of productsAbove(portfolio, partId, { maxPaths: 1 })) {
      const path = use.paths[0]?.map((line) => line.childId) ?? [];
      const hit: Hit = {
        partId,
        partName: parts.get(partId)?.name ?? partId,
        standing,
        share,
        indispensable: use.indispensable,
        path: [use.productId, ...path],
        lines: hits.map((line) => line.id),
        provisions,
      };
      const there = hitsOf.get(use.productId);
      if (there) there.push(hit);
      else hitsOf.set(use.productId, [hit]);
    }
  }
  const revenue = new Map(weeklyRevenue(portfolio, hitsOf.keys()).map((one) => [one.productId, one]));
  return [...hitsOf]
    .map(([productId, hits]): ProductExposure => {
      const weekly = revenue.get(productId);
      return {
        productId,
        name: weekly?.name ?? productId,
        ...(weekly?.revenue === undefined ? {} : { revenuePerWeek: weekly.revenue }),
        ...(weekly?.marginPct === undefined ? {} : { marginPct: weekly.marginPct }),
        worst: hits.map((hit) => hit.standing).reduce(worse),
        hits: hits.toSorted((a, b) => order(a.standing) - order(b.standing) || b.share - a.share),
      };
    })
    .toSorted(
      (a, b) =>
        order(a.worst) - order(b.worst) ||
        Number(b.revenuePerWeek?.amount ?? 0) - Number(a.revenuePerWeek?.amount ?? 0),
    );
}

function order(standing: Standing): number {
  return STANDINGS.indexOf(standing);
}

function provisionsOf({ verdict }: AssessedLine): readonly string[] {
  return verdict.determinations.flatMap((one) => (one.requirements ?? []).map((requirement) => requirement.provision));
}

function hitShare(supply: readonly SupplyLine[], hits: readonly AssessedLine[]): number {
  const rows = new Set(hits.map((line) => line.at.row));
  let share = 0;
  for (const [line, part] of purchaseShares(supply)) if (rows.has(line.at.row)) share += part;
  return Math.min(1, Math.round(share * 1e6) / 1e6);
}
