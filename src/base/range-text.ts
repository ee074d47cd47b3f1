// A quantity with its range as people type it: one number, or low/typical/high.

export interface TypedRange {
  readonly low: number;
  readonly typical: number;
  readonly high: number;
}

/** `8` or `6/8/20`, in order and not below zero; undefined for anything else. */
export function readRangeText(text: string): TypedRange | undefined {
  const values = text.split("/").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (values.some((value) => !Number.isFinite(value) || value < 0)) return undefined;
  const [low, typical, high] = values;
  if (values.length === 1 && low !== undefined) return { low, typical: low, high: low };
  if (values.length !== 3 || low === undefined || typical === undefined || high === undefined) return undefined;
  return low <= typical && typical <= high ? { low, typical, high } : undefined;
}

/** The text that reads back as the range. */
export function rangeText({ low, typical, high }: TypedRange): string {
  return low === high ? String(typical) : `${low}/${typical}/${high}`;
}
