// How the plans stand when one thing happens for certain, and whether the chosen plan survives other probabilities.
import { isHit } from "../problem/events.ts";
import type { BuyerProblem } from "../problem/types.ts";
import type { GeneralSolver } from "../solve/solved.ts";
import type { Evaluation } from "./evaluate.ts";
import { choicesAt, type Frontier, joinFrontiers, reachLoss } from "./frontier.ts";
import { partFrontier, type PartFrontier } from "./part-frontier.ts";
import type { PartChoice } from "./part-choice.ts";
import { todaysChoice } from "./today.ts";

export interface RegretTable {
  readonly plans: readonly string[];
  /** Cost plus loss of each plan in each case, and its distance to the best of them. `none`: nothing happens. */
  readonly rows: readonly {
    readonly event: string;
    readonly totals: readonly number[];
    readonly regrets: readonly number[];
  }[];
  readonly largest: readonly number[];
}

/** Plans × events, each event happening for certain and alone. */
export function regretTable(
  problem: BuyerProblem,
  plans: readonly { readonly id: string; readonly evaluation: Evaluation }[],
): RegretTable {
  const evaluations = plans.map(({ evaluation }) => evaluation);
  const rows = ["none", ...problem.events.map(({ id }) => id)].map((event, k) => {
    const totals = evaluations.map(
      ({ cost, byEvent }) => cost.total + (k === 0 ? 0 : (byEvent[k - 1]?.ifItHappens ?? 0)),
    );
    const best = Math.min(...totals);
    return { event, totals, regrets: totals.map((total) => total - best) };
  });
  return {
    plans: plans.map(({ id }) => id),
    rows,
    largest: plans.map((_, p) => Math.max(...rows.map(({ regrets }) => regrets[p] as number))),
  };
}

export interface Sensitivity {
  readonly event: string;
  /** Probability tried. */
  readonly probability: number;
  /** Parts whose sources would change by 5 points or more. */
  readonly changedParts: readonly string[];
  readonly cost: number;
  readonly exposure: number;
}

/** The frontier under another probability, and what today's way of buying loses under it. */
export interface Tried {
  readonly frontier: Frontier;
  readonly today: number;
}

const FACTORS = [0.5, 2] as const;

/** With each uncertain event half and twice as likely, lowering loss as far as the chosen plan does: does the plan change? */
export async function sensitivities(
  problem: BuyerProblem,
  chosen: readonly PartChoice[],
  known: readonly PartFrontier[],
  solver: GeneralSolver,
  tried: Map<string, Tried>,
): Promise<readonly Sensitivity[]> {
  const found: Sensitivity[] = [];
  const sum = (choices: readonly PartChoice[]): number => choices.reduce((all, { loss }) => all + loss, 0);
  const asToday = problem.parts.map((part) => todaysChoice(problem, part).loss);
  const before = asToday.reduce((all, loss) => all + loss, 0);
  const kept = before > 0 ? sum(chosen) / before : 1;
  for (const [k, event] of problem.events.entries()) {
    if (event.probability >= 1 || event.probability <= 0) continue;
    const touched = problem.parts.map(({ candidates }) => candidates.some(({ lostWeeks }) => isHit(lostWeeks[k])));
    if (!touched.includes(true)) continue;
    for (const factor of FACTORS) {
      const probability = Math.min(1, event.probability * factor);
      const changed: BuyerProblem = {
        ...problem,
        events: problem.events.map((one, i) => (i === k ? { ...one, probability } : one)),
      };
      const name = `${event.id} ${factor}`;
      const { frontier, today } = tried.get(name) ?? {
        frontier: joinFrontiers(
          await Promise.all(
            problem.parts.map((part, p) =>
              touched[p] === true ? partFrontier(changed, part, solver) : (known[p] as PartFrontier),
            ),
          ),
        ),
        today: problem.parts.reduce(
          (all, part, p) => all + (touched[p] === true ? todaysChoice(changed, part).loss : (asToday[p] as number)),
          0,
        ),
      };
      tried.set(name, { frontier, today });
      const at = reachLoss(frontier, kept * today) ?? {
        count: frontier.steps.length,
        share: 0,
      };
      const choices = choicesAt(frontier, at.count, at.share);
      found.push({
        event: event.id,
        probability,
        changedParts: problem.parts
          .filter((part, p) =>
            differs(part.perWeek * problem.horizonWeeks, chosen[p] as PartChoice, choices[p] as PartChoice),
          )
          .map(({ partId }) => partId),
        cost: choices.reduce((sum, { cost }) => sum + cost, 0),
        exposure: choices.reduce((sum, { loss }) => sum + loss, 0),
      });
    }
  }
  return found;
}

function differs(need: number, a: PartChoice, b: PartChoice): boolean {
  return (
    a.stockWeeks !== b.stockWeeks ||
    a.amounts.some((amount, i) => Math.abs(amount - (b.amounts[i] as number)) >= 0.05 * need)
  );
}
