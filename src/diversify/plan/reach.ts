// The point of the frontier where a figure that is worked out plan by plan falls to what the buyer asks for.
import { choicesAt, type Frontier } from "./frontier.ts";
import type { PartChoice } from "./part-choice.ts";

/** Halvings of a divisible step: a thousandth of it, and whole percents of a share are not told apart below that. */
const HALVINGS = 10;

/**
 * Steps until `measure` is at most `goal`, the last one in part where it divides; undefined when the safest plan does not
 * get there. Found by halving, which takes the figure to fall along the frontier: the point before misses the goal.
 */
export function reach(
  frontier: Frontier,
  measure: (choices: readonly PartChoice[]) => number,
  goal: number,
): { readonly count: number; readonly share: number } | undefined {
  const reached = (count: number, share: number): boolean => measure(choicesAt(frontier, count, share)) <= goal;
  if (reached(0, 0)) return { count: 0, share: 0 };
  let [misses, meets] = [0, frontier.steps.length];
  if (!reached(meets, 0)) return undefined;
  while (meets - misses > 1) {
    const middle = (misses + meets) >> 1;
    if (reached(middle, 0)) meets = middle;
    else misses = middle;
  }
  if (frontier.steps[misses]?.divisible !== true) return { count: meets, share: 0 };
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (reached(misses, middle)) high = middle;
    else low = middle;
  }
  return high === 1 ? { count: meets, share: 0 } : { count: misses, share: high };
}
