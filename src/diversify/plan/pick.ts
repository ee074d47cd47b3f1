// Which point of the frontier is shown in detail: the buyer's goal, in the terms it was set.
import type { BuyerProblem, DiversifyRequest } from "../problem/types.ts";
import { type Evaluation, expectedOf } from "./evaluate.ts";
import { type Frontier, reachBudget } from "./frontier.ts";
import type { LossModel } from "./loss-model.ts";
import { reach } from "./reach.ts";
import { tailOf } from "./tail.ts";

/** The point that meets the request's goal, or the safest one, with the reason in words. */
export function pick(
  problem: BuyerProblem,
  frontier: Frontier,
  today: Evaluation,
  { target }: DiversifyRequest,
  model: LossModel,
): { readonly at: { readonly count: number; readonly share: number }; readonly why: string } {
  if (today.impact.expected <= 0 && target?.budgetPct === undefined)
    return { at: { count: 0, share: 0 }, why: nothingToLose(problem) };
  if (target?.budgetPct !== undefined) {
    const budget = today.cost.total * (1 + target.budgetPct / 100) - frontier.start.cost;
    return {
      at: reachBudget(frontier, budget),
      why: `the safest plan for at most ${target.budgetPct} % more than today's cost`,
    };
  }
  if (target?.tail !== undefined) {
    const goal = `brings the mean of the worst 5 % of outcomes to ${Math.round(target.tail * 100)} % of today's`;
    const reached = reach(frontier, (choices) => tailOf(problem, model.byEvent(choices)), target.tail * today.tailLoss);
    if (reached !== undefined) return { at: reached, why: `the cheapest plan on the frontier that ${goal}` };
    return {
      at: { count: frontier.steps.length, share: 0 },
      why: `no plan on the frontier ${goal}: the safest one is shown`,
    };
  }
  const share = target?.loss ?? 0.5;
  const at = reach(
    frontier,
    (choices) => expectedOf(problem, model.byEvent(choices)),
    share * today.impact.expected * (1 + 1e-9),
  );
  const goal =
    share === 0.5
      ? "halves today's expected lost margin"
      : `brings the expected lost margin to ${Math.round(share * 100)} % of today's`;
  if (at !== undefined) return { at, why: `the cheapest plan on the frontier that ${goal}` };
  return {
    at: { count: frontier.steps.length, share: 0 },
    why: `no plan within the limits ${goal}: the safest one is shown`,
  };
}

/** Why the cheapest plan will do: nothing is at stake that is known of. */
function nothingToLose({ parts, company }: BuyerProblem): string {
  if (parts.length === 0) return "no part could be planned: what each lacks is on the list of parts left out";
  if (company.margins.every((margin) => margin === 0))
    return "the cheapest within the limits: no product states its revenue and margin, so that no loss can be counted in money";
  return "the cheapest within the limits: none of the events is expected to cost any margin, which is no clearance";
}
