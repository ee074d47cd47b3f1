// How much of each industry's output stands on a metal, and what it loses when less of the metal is there.
import type { UsingIndustry } from "../minerals/uses.ts";

/** One scarce metal as industries feel it. */
export interface Shortage {
  /** Value added a year that cannot be made without the metal, in the table's unit, over all its uses. */
  readonly valueAtStake: number;
  /** Quantity available over usual quantity. */
  readonly quantity: number;
  readonly uses: readonly UsingIndustry[];
}

/**
 * How the losses of several metals join in one industry. `scarcest`: the industry's output is limited by the scarcest of
 * them, as inputs of one product; `independent`: each stops products of its own, 1 − Π(1 − loss).
 */
export type JointRule = "scarcest" | "independent";

/** Lost share of output by industry: value at stake × share of use × missing quantity over value added; at most all. */
export function directLosses(
  shortages: readonly Shortage[],
  valueAdded: ArrayLike<number>,
  rule: JointRule,
): Float64Array {
  const lost = new Float64Array(valueAdded.length);
  for (const { valueAtStake, quantity, uses } of shortages) {
    for (const { industry, share } of uses) {
      const all = valueAdded[industry]!;
      if (!(all > 0)) continue;
      const own = Math.min(1, (valueAtStake * share * (1 - quantity)) / all);
      lost[industry] = rule === "scarcest" ? Math.max(lost[industry]!, own) : 1 - (1 - lost[industry]!) * (1 - own);
    }
  }
  return lost;
}
