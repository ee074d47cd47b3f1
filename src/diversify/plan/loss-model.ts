// What a plan loses, by the impact model's weekly run: the same figure that `derisk impact company` gives for the portfolio
// the plan makes.
import {
  caseLosses,
  eventLosses,
  itemsReached,
  lossSettings,
  networkOf,
  plannedPortfolio,
  type SourcingPlan,
} from "../../impact/index.ts";
import type { Portfolio } from "../../portfolio/index.ts";
import { withLeaders } from "../problem/leaders.ts";
import type { BuyerProblem } from "../problem/types.ts";
import type { PartChoice } from "./part-choice.ts";

export interface PlanLosses {
  /** Margin lost when an event happens alone and turns out so: `[event][outcome]`. */
  readonly byEvent: readonly (readonly number[])[];
  /** Impact's three courses of what the law and the scenario hold today: licences come, are refused, all goes wrong. */
  readonly cases: { readonly granted: number; readonly refused: number; readonly worst: number };
}

export interface LossModel {
  ofPlan(choices: readonly PartChoice[]): PlanLosses;
  /** The same without the three courses, for searches. */
  byEvent(choices: readonly PartChoice[]): PlanLosses["byEvent"];
}

/** The model of `problem`. Plans that come again are not worked out again. */
export function lossModel(problem: BuyerProblem): LossModel {
  const { company, events, horizonWeeks } = problem;
  const settings = lossSettings(horizonWeeks, company.assume);
  const traced = withLeaders(company.portfolio, company.leaders);
  const today = networkOf(company.portfolio, company.assume);
  const worth = (weeks: Float64Array): number =>
    weeks.reduce((sum, lost, product) => sum + lost * (company.margins[product] ?? 0), 0);
  const network = (portfolio: Portfolio, plan: SourcingPlan): ReturnType<typeof networkOf> =>
    networkOf(plannedPortfolio(portfolio, today, plan), company.assume);
  const tracedToday = networkOf(traced, company.assume);
  const reached = itemsReached(tracedToday, events, settings);
  const partsOf = reached.map((items) => problem.parts.flatMap(({ partId }, p) => (items.has(partId) ? [p] : [])));
  const known = events.map(() => new Map<string, readonly number[]>());
  const byEvent = (choices: readonly PartChoice[]): PlanLosses["byEvent"] => {
    const keys = partsOf.map((parts) => parts.map((p) => keyOf(choices[p] as PartChoice)).join("|"));
    const missing = events.flatMap((_, k) => (known[k]?.has(keys[k] as string) ? [] : [k]));
    if (missing.length > 0) {
      const found = eventLosses(
        network(traced, sourcingPlan(problem, choices)),
        missing.map((k) => events[k] as (typeof events)[number]),
        settings,
      );
      missing.forEach((k, i) => known[k]?.set(keys[k] as string, (found[i] ?? []).map(worth)));
    }
    return events.map((_, k) => known[k]?.get(keys[k] as string) ?? []);
  };
  return {
    byEvent,
    ofPlan(choices) {
      const plan = sourcingPlan(problem, choices);
      const cases = caseLosses(network(company.portfolio, plan), company.direct, settings);
      return {
        byEvent: byEvent(choices),
        cases: { granted: worth(cases.granted), refused: worth(cases.refused), worst: worth(cases.worst) },
      };
    },
  };
}

/** What a choice means for a loss: the amounts and the stock. */
const keyOf = ({ amounts, stockWeeks }: PartChoice): string =>
  `${stockWeeks}:${Array.from(amounts, (amount) => amount.toPrecision(12)).join(",")}`;

/** The choices in the terms of the portfolio: shares of what its rows account for today, units of stock. */
export function sourcingPlan({ parts, horizonWeeks }: BuyerProblem, choices: readonly PartChoice[]): SourcingPlan {
  const shares = new Map<number, number>();
  const extraStock = new Map<string, number>();
  parts.forEach((part, p) => {
    const choice = choices[p] as PartChoice;
    const need = part.perWeek * horizonWeeks;
    const stated = part.candidates.reduce((sum, { share }) => sum + share, 0);
    part.candidates.forEach(({ at }, i) =>
      shares.set(at.row, ((choice.amounts[i] as number) / need) * (stated > 0 ? stated : 1)),
    );
    extraStock.set(part.partId, choice.stockWeeks * part.perWeek);
  });
  return { shares, extraStock };
}
