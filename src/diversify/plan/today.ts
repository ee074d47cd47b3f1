// Today's way of buying as a choice, so that it stands on the same chart as the plans.
import type { BuyerProblem, PartNeed } from "../problem/types.ts";
import type { PartChoice } from "./part-choice.ts";
import { averagePrice, unitLosses } from "./part-model.ts";

/** The shares of the supply table over the horizon. A share that no row accounts for is bought from all rows alike. */
export function todaysChoice(problem: BuyerProblem, part: PartNeed): PartChoice {
  const need = part.perWeek * problem.horizonWeeks;
  const stated = part.candidates.reduce((sum, one) => sum + one.share, 0);
  const losses = unitLosses(problem, part, 0);
  const amounts = Float64Array.from(
    part.candidates,
    (one) => need * (stated > 0 ? one.share / stated : 1 / part.candidates.length),
  );
  return {
    amounts,
    stockWeeks: 0,
    open: Uint8Array.from(amounts, (amount) => (amount > 0 ? 1 : 0)),
    cost: averagePrice(part) * need,
    loss: losses.reduce((sum, loss, i) => sum + loss * (amounts[i] as number), 0),
  };
}
