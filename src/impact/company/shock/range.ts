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

/** One draw of the triangular distribution, by inversion. */
export function draw({ low, typical, high }: Range, random: Random): number {
  const at = random.next();
  const width = high - low;
  if (width <= 0) return typical;
  const turn = (typical - low) / width;
  return at < turn
    ? low + Math.sqrt(at * width * (typical - low))
    : high - Math.sqrt((1 - at) * width * (high - typical));
}

export function meanOf({ low, typical, high }: Range): number {
  return (low + typical + high) / 3;
}
