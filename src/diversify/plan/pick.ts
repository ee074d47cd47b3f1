// Which point of the frontier is shown in detail: the buyer's goal, in the terms it was set.
import type { BuyerProblem, DiversifyRequest } from "../problem/types.ts";
import type { Evaluation } from "./evaluate.ts";
import { type Frontier, reachBudget, reachLoss } from "./frontier.ts";
import type { PartChoice } from "./part-frontier.ts";
import { reachTail } from "./reach-tail.ts";

/** The point that meets the request's goal, or the safest one, with the reason in words. */
export function pick(
  problem: BuyerProblem,
  frontier: Frontier,
  today: Evaluation,
  { target }: DiversifyRequest,
): { readonly at: { readonly count: number; readonly share: number }; readonly why: string } {
  if (target?.budgetPct !== undefined) {
    const budget = today.cost.total * (1 + target.budgetPct / 100) - frontier.start.cost;
    return {
      at: reachBudget(frontier, budget),
      why: `the safest plan for at most ${target.budgetPct} % more than today's cost`,
    };
  }
  if (target?.tail !== undefined) {
    const goal = `brings the mean of the worst 5 % of outcomes to ${Math.round(target.tail * 100)} % of today's`;
    const reached = reachTail(problem, frontier, target.tail * today.tailLoss);
    if (reached !== undefined)
      return { at: reached, why: `the cheapest plan on the frontier of expected loss that ${goal}` };
    return {
      at: { count: frontier.steps.length, share: 0 },
      why: `no plan on the frontier of expected loss ${goal}: the safest one is shown`,
    };
  }
  const share = target?.loss ?? 0.5;
  const at = reachLoss(frontier, share * today.expectedLoss);
  const goal =
    share === 0.5
      ? "halves today's expected loss"
      : `brings the expected loss to ${Math.round(share * 100)} % of today's`;
  if (at !== undefined) return { at, why: `the cheapest plan that ${goal}` };
  return {
    at: { count: frontier.steps.length, share: 0 },
    why: `no plan within the limits ${goal}: the safest one is shown`,
  };
}

/** A goal in other terms than expected loss, in those terms: then other probabilities are compared at the same goal. */
export function sameLoss(
  request: DiversifyRequest,
  today: readonly PartChoice[],
  chosen: readonly PartChoice[],
): DiversifyRequest {
  const { target } = request;
  if (target?.tail === undefined && target?.budgetPct === undefined) return request;
  const sum = (choices: readonly PartChoice[]): number => choices.reduce((all, { loss }) => all + loss, 0);
  return sum(today) > 0 ? { ...request, target: { loss: sum(chosen) / sum(today) } } : request;
}
