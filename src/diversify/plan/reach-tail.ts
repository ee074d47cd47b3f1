// The point of the frontier where the mean of the worst outcomes falls to what the buyer asks for.
import type { BuyerProblem } from "../problem/types.ts";
import { tailLossOf } from "./evaluate.ts";
import { choicesAt, type Frontier } from "./frontier.ts";

/** Halvings of a divisible step: a millionth of it. */
const HALVINGS = 20;

/**
 * Steps needed until the tail loss is at most `tailLoss`, the last one in part where it divides; undefined when no point
 * of the frontier gets there. Points are tried in order of cost, so no cheaper point of the frontier does; a plan off the
 * frontier, which trades cost against the mean and not the tail, might. Along a divisible step the tail is convex, so
 * that it crosses the goal once.
 */
export function reachTail(
  problem: BuyerProblem,
  frontier: Frontier,
  tailLoss: number,
): { readonly count: number; readonly share: number } | undefined {
  const reached = (count: number, share: number): boolean =>
    tailLossOf(problem, choicesAt(frontier, count, share)) <= tailLoss;
  if (reached(0, 0)) return { count: 0, share: 0 };
  for (const [count, step] of frontier.steps.entries()) {
    if (!reached(count + 1, 0)) continue;
    if (!step.divisible) return { count: count + 1, share: 0 };
    let [low, high] = [0, 1];
    for (let i = 0; i < HALVINGS; i++) {
      const middle = (low + high) / 2;
      if (reached(count, middle)) high = middle;
      else low = middle;
    }
    return high === 1 ? { count: count + 1, share: 0 } : { count, share: high };
  }
  return undefined;
}
