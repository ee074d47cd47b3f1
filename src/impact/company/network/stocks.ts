// What the company has in stock of each item, in the item's own unit.
import { lookup, type Portfolio } from "../../../portfolio/index.ts";
import type { AssumptionBook } from "./assumption.ts";
import { rowOf, type Sheet } from "./sheet.ts";
import type { SupplyNode } from "./supply-network.ts";
import { convert } from "./units.ts";

/** Units in stock by node, and which of them are assumed. */
export function stocksOf(
  portfolio: Portfolio,
  nodes: readonly SupplyNode[],
  use: Float64Array,
  book: AssumptionBook,
  sheet: Sheet,
): { readonly units: Float64Array; readonly assumed: Uint8Array } {
  const stated = statedStocks(portfolio, sheet);
  const assumed = new Uint8Array(nodes.length);
  const units = Float64Array.from(nodes, ({ id, kind, rows }, node) => {
    if (kind !== "item" && kind !== "product") return 0;
    const quantity = stated.get(id);
    if (quantity !== undefined) return quantity;
    assumed[node] = 1;
    return book.use("stock_weeks", rows.at(-1) ?? id) * (use[node] as number);
  });
  return { units, assumed };
}

/** Stocks of our own, by item in its own unit. A row below zero or in another kind of unit is named and not counted. */
function statedStocks(portfolio: Portfolio, { units, problems }: Sheet): ReadonlyMap<string, number> {
  const { sites } = lookup(portfolio);
  const stated = new Map<string, number>();
  for (const row of portfolio.inventory) {
    const { partId, siteId, quantity, unit } = row;
    // A supplier's stock is not ours to use.
    if (siteId !== undefined && sites.get(siteId)?.supplierId !== undefined) continue;
    const own = units.get(partId);
    const amount = unit === undefined || unit.trim() === "" ? Number(quantity) : convert(quantity, unit, own);
    if (amount === undefined || Number.isNaN(amount))
      problems.push(
        `${rowOf(row)}: ${unit ?? ""} of ${partId} does not convert into ${own ?? ""}: the stock is not counted`,
      );
    else if (amount < 0) {
      problems.push(`${rowOf(row)}: a stock of ${quantity} of ${partId} is below zero: taken as nothing in stock`);
      stated.set(partId, stated.get(partId) ?? 0);
    } else stated.set(partId, (stated.get(partId) ?? 0) + amount);
  }
  return stated;
}
