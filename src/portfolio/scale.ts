// Whether a column of shares or percentages is written in the other notation. Decided for a whole column, never a cell.
import { compareDecimals, type Decimal, decimal } from "../base/decimal.ts";
import { readNumber } from "./number-cell.ts";

/** `shift`: powers of ten to apply to cells without a % sign. `unclear`: cells of that sort have two meanings. */
export interface ColumnScale {
  readonly shift: -2 | 0 | 2;
  readonly unclear?: "above_one" | "one";
}

const ZERO = decimal(0);
const ONE = decimal(1);
const AS_WRITTEN: ColumnScale = { shift: 0 };

/**
 * A share column (0-1): all as written when none exceeds 1; percent when every non-zero value exceeds 1; otherwise the
 * column mixes notations and the values above 1 are unclear.
 */
export function shareScale(cells: Iterable<string>): ColumnScale {
  const values = positives(cells);
  const above = values.filter((value) => compareDecimals(value, ONE) > 0).length;
  if (above === 0) return AS_WRITTEN;
  return above === values.length ? { shift: -2 } : { shift: 0, unclear: "above_one" };
}

/**
 * A percent column (0-100): shares when no value exceeds 1 and some value lies between 0 and 1; when all are exactly 1
 * they can be 1 % or the whole.
 */
export function percentScale(cells: Iterable<string>): ColumnScale {
  const values = positives(cells);
  if (values.length === 0 || values.some((value) => compareDecimals(value, ONE) > 0)) return AS_WRITTEN;
  const between = values.some((value) => compareDecimals(value, ONE) < 0);
  return between ? { shift: 2 } : { shift: 0, unclear: "one" };
}

/** Magnitudes of the readable values without a % sign, zeros left out. */
function positives(cells: Iterable<string>): readonly Decimal[] {
  const found: Decimal[] = [];
  for (const cell of cells) {
    const reading = cell.trim() === "" ? undefined : readNumber(cell);
    if (reading?.kind !== "ok" || reading.percent) continue;
    const { units, scale } = reading.decimal;
    const magnitude = { units: units < 0n ? -units : units, scale };
    if (compareDecimals(magnitude, ZERO) > 0) found.push(magnitude);
  }
  return found;
}
