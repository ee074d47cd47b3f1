// A quantity that is not known exactly: drawn from a triangle, shown with all three corners.
import type { Random } from "../random.ts";

export interface Range {
  readonly low: number;
  readonly typical: number;
  readonly high: number;
}

export function exactly(value: number): Range {
  return { low: value, typical: value, high: value };
}

/** One draw of the triangular distribution. */
export function draw(range: Range, random: Random): number {
  return at(range, random.next());
}

/** The value below which the share `luck` of the triangular distribution lies, by inversion. */
export function at({ low, typical, high }: Range, luck: number): number {
  const width = high - low;
  if (width <= 0) return typical;
  const turn = (typical - low) / width;
  return luck < turn
    ? low + Math.sqrt(luck * width * (typical - low))
    : high - Math.sqrt((1 - luck) * width * (high - typical));
}

export function meanOf({ low, typical, high }: Range): number {
  return (low + typical + high) / 3;
}
