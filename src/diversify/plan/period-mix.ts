// The mix of one period: contracts that run, then the plan's own mix as far as its sources are ready, then today's, then
// whoever carries the rest at the lowest price by the plan's weights.
import { addDays, daysBetween, type IsoDate } from "../../base/date.ts";
import type { BuyerProblem, PartNeed } from "../problem/types.ts";
import type { PartChoice } from "./part-choice.ts";
import { isUsable, limitsOf } from "./limits.ts";
import { unitLosses, type Weights } from "./part-model.ts";

export interface PeriodDays {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Shares by candidate, and the share that nobody ready can carry. */
export function periodMix(
  problem: BuyerProblem,
  part: PartNeed,
  choice: PartChoice,
  weights: Weights,
  { from, to }: PeriodDays,
): { readonly shares: readonly number[]; readonly uncovered: number } {
  const days = daysBetween(from, to);
  const need = part.perWeek * (days / 7);
  const losses = unitLosses(problem, part, choice.stockWeeks);
  const price = (i: number): number =>
    weights.cost * (part.candidates[i]?.landed ?? 0) + weights.loss * (losses[i] as number);
  const amounts = part.candidates.map((one) => {
    if (one.committed === 0 || one.committedUntil === undefined) return 0;
    const held = Math.max(0, Math.min(days, daysBetween(from, one.committedUntil)));
    const rate = contractRate(problem, one.committed, one.committedUntil);
    return (rate * held) / 7;
  });
  const room = part.candidates.map((one, i) => {
    const isPlanned = (choice.amounts[i] as number) > 0 || (one.share > 0 && !one.isNew);
    if (!isPlanned || !isUsable(problem, part, one)) return 0;
    // A new source delivers nothing before it is qualified; one in use no more than today before its lead time is over.
    const wait = one.isNew ? one.qualificationWeeks + one.leadTimeWeeks : one.leadTimeWeeks;
    const ready = addDays(problem.on, Math.ceil(7 * wait));
    const free = Math.max(0, Math.min(days, daysBetween(ready, to)));
    // Goods of the last weeks do not serve the first ones: nobody delivers more a week than the need.
    const most = Math.min(one.capacity / problem.horizonWeeks, part.perWeek);
    const before = one.isNew ? 0 : Math.min(most, one.share * part.perWeek);
    return Math.max(0, most * (free / 7) + before * ((days - free) / 7) - (amounts[i] as number));
  });
  let left = need - amounts.reduce((sum, amount) => sum + amount, 0);
  const limit = (limitsOf(problem, part).originShare ?? Infinity) * need;
  const target = choice.amounts.map((amount) => (amount * days) / (7 * problem.horizonWeeks));
  const order = part.candidates.map((_, k) => k).toSorted((a, b) => price(a) - price(b));
  const fill = (most: (i: number) => number): void => {
    for (const i of order) {
      const origin = part.candidates[i]?.origin;
      const used = part.candidates.reduce(
        (sum, one, k) => (one.origin === origin ? sum + (amounts[k] as number) : sum),
        0,
      );
      const take = Math.max(0, Math.min(left, room[i] as number, limit - used, most(i)));
      amounts[i] = (amounts[i] as number) + take;
      room[i] = (room[i] as number) - take;
      left -= take;
    }
  };
  // As much of the plan's own mix as is ready; nobody is cut back before; then the cheapest (by its weights) that can carry more.
  fill((i) => (target[i] as number) - (amounts[i] as number));
  fill((i) => (part.candidates[i]?.share ?? 0) * need - (amounts[i] as number));
  fill(() => Infinity);
  return { shares: amounts.map((amount) => amount / need), uncovered: Math.max(0, left) / need };
}

/** Committed units a week while the contract runs. */
function contractRate({ on, horizonWeeks }: BuyerProblem, committed: number, until: IsoDate): number {
  const weeks = Math.min(horizonWeeks, daysBetween(on, until) / 7);
  return weeks <= 0 ? 0 : committed / weeks;
}
