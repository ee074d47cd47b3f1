// What would change the plan, in words: steps that are nearly not worth it, steps that nearly are, and events whose chance
// decides.
import type { BuyerProblem } from "../problem/types.ts";
import { stepText } from "./explain.ts";
import type { Frontier } from "./frontier.ts";
import type { Sensitivity } from "./what-if.ts";

export interface PlanChange {
  readonly kind: "leaves" | "enters" | "probability";
  readonly text: string;
  /** By how much a cost must move, as a share of it; absent for probabilities. */
  readonly by?: number;
}

/** So many of each kind are told. */
const TOLD = 3;

/**
 * Steps are taken in order of loss avoided for what they cost, so a step taken gives way to the first one left when its
 * cost rises by the ratio of the two, and a step left comes in when it gets cheaper by the ratio to the last one taken.
 */
export function whatChanges(
  problem: BuyerProblem,
  frontier: Frontier,
  { count, share }: { readonly count: number; readonly share: number },
  sensitivity: readonly Sensitivity[],
): readonly PlanChange[] {
  const taken = share > 0 ? count + 1 : count;
  const [last, next] = [frontier.steps[taken - 1], frontier.steps[taken]];
  const percent = (value: number): string => `${Number((100 * value).toPrecision(2))} %`;
  const leaves =
    next === undefined
      ? []
      : frontier.steps
          .slice(Math.max(0, taken - TOLD), taken)
          .toReversed()
          .map((step): PlanChange => {
            const by = step.avoidedPerCost / next.avoidedPerCost - 1;
            return {
              kind: "leaves",
              by,
              text: `${stepText(problem, frontier, step)}: gives way to the next step when it costs ${percent(by)} more`,
            };
          });
  const enters =
    last === undefined
      ? []
      : frontier.steps.slice(taken, taken + TOLD).map((step): PlanChange => {
          const by = 1 - step.avoidedPerCost / last.avoidedPerCost;
          return {
            kind: "enters",
            by,
            text: `${stepText(problem, frontier, step)}: comes in when it costs ${percent(by)} less`,
          };
        });
  const decisive = sensitivity
    .filter(({ changedParts }) => changedParts.length > 0)
    .toSorted((a, b) => b.changedParts.length - a.changedParts.length)
    .slice(0, TOLD)
    .map(({ event, probability, changedParts }): PlanChange => {
      const text = problem.events.find(({ id }) => id === event)?.text ?? event;
      const names = changedParts.map((id) => problem.parts.find(({ partId }) => partId === id)?.name ?? id);
      const shown =
        names.length > TOLD ? `${names.slice(0, TOLD).join(", ")} and ${names.length - TOLD} more` : names.join(", ");
      return {
        kind: "probability",
        text: `Were "${text}" ${percent(probability)} likely, lowering exposure as far would take other plans for: ${shown}`,
      };
    });
  return [...leaves, ...enters, ...decisive];
}
