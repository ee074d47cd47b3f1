// Names made of general words only, such as "National Petroleum Company": the words are common, their combination is not.
import type { Token } from "../names/token.ts";
import { COMBINATION } from "./weights.ts";

/** Whether a token tells parties apart by itself. */
export const isInformative = ({ role }: Token): boolean => role === "name" || role === "number";

/** Factor on the weights of `count` general words that sum to `sum`; one such word alone is never lifted. */
export function combinationScale(sum: number, count: number): number {
  const floor = COMBINATION[Math.min(count, COMBINATION.length - 1)] ?? 0;
  return sum > 0 && floor > sum ? floor / sum : 1;
}
