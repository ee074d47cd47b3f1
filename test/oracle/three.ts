// The oracle's three-valued logic: "?" is not known.
export type Three = boolean | "?";

export const all = (parts: readonly Three[]): Three =>
  parts.includes(false) ? false : parts.includes("?") ? "?" : true;
export const any = (parts: readonly Three[]): Three =>
  parts.includes(true) ? true : parts.includes("?") ? "?" : false;
export const flip = (one: Three): Three => (one === "?" ? one : !one);

export function ordered(value: number, op: string, limit: number): boolean {
  return op === "gt"
    ? value > limit
    : op === "gte"
      ? value >= limit
      : op === "lt"
        ? value < limit
        : op === "lte"
          ? value <= limit
          : value === limit;
}
