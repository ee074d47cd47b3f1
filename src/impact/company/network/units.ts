// In which unit an item is counted. Rows in another unit are converted; rows whose unit does not convert are named and left
// out: a kilogram never counts as a piece.
import { parsedValue } from "../../../base/parsed.ts";
import { inUnit, parseQuantity, parseUnit } from "../../../base/unit.ts";
import type { Portfolio } from "../../../portfolio/index.ts";

/** Names of a single piece: what a table calls a wafer or a set is one piece of that. */
const PIECES = new Set(["pcs", "pc", "pce", "piece", "pieces", "ea", "each", "unit", "units", "st", "stk", "stück"]);

/** `amount` of unit `from` in unit `to`; undefined where the units do not convert or one of them is not stated. */
export function convert(amount: string | number, from: string | undefined, to: string | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  if (from.trim() === to.trim()) return Number(amount);
  const quantity = parsedValue(parseQuantity(amount, from));
  const unit = parsedValue(parseUnit(to));
  if (quantity !== undefined && unit !== undefined) return parsedValue(inUnit(quantity, unit));
  return isCounted(from) && isCounted(to) ? Number(amount) : undefined;
}

/** Pieces, or a word that is no unit of measure and so names a kind of piece. */
function isCounted(unit: string): boolean {
  return PIECES.has(unit.trim().toLowerCase()) || parseUnit(unit).kind === "error";
}

/** Unit of each item: that of the first bill-of-material line that uses it, else of its first stock. */
export function unitsOf({ bom, inventory }: Portfolio): ReadonlyMap<string, string> {
  const units = new Map<string, string>();
  const note = (id: string, unit: string | undefined): void => {
    if (unit !== undefined && unit.trim() !== "" && !units.has(id)) units.set(id, unit.trim());
  };
  for (const { childId, unit } of bom) note(childId, unit);
  for (const { partId, unit } of inventory) note(partId, unit);
  return units;
}
