// All supported trade-offs of one part between cost and exposure, found by weighing the two until no new point
// appears between neighbours (dichotomic search, Aneja and Nair 1979), over every stock level.
import type { BuyerProblem, PartNeed } from "../problem/types.ts";
import type { GeneralSolver } from "../solve/solved.ts";
import { brokenLimits } from "./limits.ts";
import { unitLosses, type Weights } from "./part-model.ts";
import { PartSolver } from "./part-solver.ts";
import { todaysChoice } from "./today.ts";
import type { PartChoice } from "./part-choice.ts";

export interface PartFrontier {
  readonly part: PartNeed;
  /** Cheapest first; each next one loses less, at a rising price. Empty: no plan fits the limits. */
  readonly choices: readonly PartChoice[];
  /** By level of extra stock: what solved it, to prove a choice afterwards. */
  readonly solvers: ReadonlyMap<number, PartSolver>;
}

/** Relative difference under which two values are the same point. */
const SAME = 1e-9;

export async function partFrontier(
  problem: BuyerProblem,
  part: PartNeed,
  solver: GeneralSolver,
): Promise<PartFrontier> {
  const choices: PartChoice[] = [];
  const solvers = new Map<number, PartSolver>();
  for (const stockWeeks of new Set([0, ...problem.stockLevels])) {
    const own = new PartSolver(problem, part, stockWeeks, solver);
    solvers.set(stockWeeks, own);
    if (problem.stockLevels.includes(stockWeeks)) choices.push(...(await atStock(problem, part, stockWeeks, own)));
  }
  // In this scope a plan may not leave a part more exposed than it is; today itself is a choice where it keeps the limits.
  const today = problem.scope === "exposure" ? todaysChoice(problem, part) : undefined;
  if (today === undefined || !isAllowed(problem, part, today)) return { part, choices: lowerHull(choices), solvers };
  const safer = choices.filter(({ loss }) => loss <= today.loss * (1 + SAME));
  return { part, choices: lowerHull([today, ...safer]), solvers };
}

/** True when today's way of buying keeps the limits and uses nothing that is prohibited. */
function isAllowed(problem: BuyerProblem, part: PartNeed, today: PartChoice): boolean {
  const isHeld = part.candidates.some((one) => one.share > 0 && one.prohibited);
  return !isHeld && brokenLimits(problem, part, today).length === 0;
}

async function atStock(
  problem: BuyerProblem,
  part: PartNeed,
  stockWeeks: number,
  solver: PartSolver,
): Promise<readonly PartChoice[]> {
  const weigh = (weights: Weights): Promise<PartChoice | undefined> => solver.solve(weights);
  const scale = Math.max(...unitLosses(problem, part, stockWeeks));
  // The other aim decides between equals: far below any price that is quoted.
  const cheapest = await weigh({ cost: 1, loss: 1e-6 });
  if (cheapest === undefined) return [];
  if (scale === 0) return [cheapest];
  const safest = await weigh({ cost: 1e-6, loss: 1 });
  if (safest === undefined || safest.loss >= cheapest.loss * (1 - SAME)) return [cheapest];
  const found: PartChoice[] = [cheapest];
  const between = async (left: PartChoice, right: PartChoice): Promise<void> => {
    const weights = { cost: left.loss - right.loss, loss: right.cost - left.cost };
    if (!(weights.cost > 0 && weights.loss > 0)) return;
    const size = weights.cost + weights.loss;
    const middle = await weigh({ cost: weights.cost / size, loss: weights.loss / size });
    if (middle === undefined) return;
    const value = (one: PartChoice): number => weights.cost * one.cost + weights.loss * one.loss;
    if (value(middle) >= value(left) - SAME * Math.abs(value(left))) return;
    await between(left, middle);
    found.push(middle);
    await between(middle, right);
  };
  await between(cheapest, safest);
  found.push(safest);
  return found;
}

/** The choices that no mix of two others beats, cheapest first. */
export function lowerHull(choices: readonly PartChoice[]): readonly PartChoice[] {
  const sorted = choices.toSorted((a, b) => a.cost - b.cost || a.loss - b.loss);
  const hull: PartChoice[] = [];
  for (const choice of sorted) {
    const last = hull.at(-1);
    if (last !== undefined && choice.loss >= last.loss * (1 - SAME)) continue;
    while (hull.length >= 2 && !isConvex(hull.at(-2) as PartChoice, hull.at(-1) as PartChoice, choice)) hull.pop();
    hull.push(choice);
  }
  return hull;
}

function isConvex(a: PartChoice, b: PartChoice, c: PartChoice): boolean {
  return (a.loss - b.loss) * (c.cost - b.cost) > (b.loss - c.loss) * (b.cost - a.cost) * (1 + SAME);
}
