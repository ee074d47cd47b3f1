// The extreme that a chart shows and nobody aims for: nothing from the origin that loses most today.
import { isHit } from "../problem/events.ts";
import type { BuyerProblem } from "../problem/types.ts";
import type { GeneralSolver } from "../solve/solved.ts";
import { partFrontier } from "./part-frontier.ts";
import type { PartChoice } from "./part-choice.ts";
import { todaysChoice } from "./today.ts";

/** Every part bought as cheaply as it can be without that origin. */
export async function decoupledChoices(
  problem: BuyerProblem,
  solver: GeneralSolver,
): Promise<{ readonly country: string; readonly choices: readonly PartChoice[] } | undefined> {
  const shares = new Map<string, number>();
  for (const part of problem.parts)
    for (const one of part.candidates)
      if (one.lostWeeks.some(isHit))
        shares.set(one.origin, (shares.get(one.origin) ?? 0) + one.share * part.marginPerWeek);
  const [country] = [...shares].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  if (country === undefined) return undefined;
  const without: BuyerProblem = {
    ...problem,
    stockLevels: [0],
    limits: { ...problem.limits, without: [...(problem.limits.without ?? []), country] },
  };
  const parts = await Promise.all(problem.parts.map((part) => partFrontier(without, part, solver)));
  const choices: PartChoice[] = [];
  for (const {
    choices: [cheapest],
    part,
  } of parts) {
    // A part that nobody else can supply stays as it is today: the chart says what decoupling cannot reach.
    choices.push(cheapest ?? todaysChoice(problem, part));
  }
  return { country, choices };
}
