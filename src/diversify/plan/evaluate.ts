// What a plan means: cost, exposure part by part, expected lost margin with each product counted once, the tail over all events, and
// concentration by origin, supplier and group of countries.
import { chanceOf } from "../../impact/index.ts";
import type { BuyerProblem } from "../problem/types.ts";
import { survivalWeeks } from "./limits.ts";
import { tailOf } from "./tail.ts";
import type { LossModel, PlanLosses } from "./loss-model.ts";
import { movingCost, stockCost } from "./part-model.ts";
import type { PartChoice } from "./part-choice.ts";

export interface Concentration {
  readonly material: string;
  /** Herfindahl-Hirschman index 0-10,000 of spend by origin of the material, by bloc of origins, and by supplier. */
  readonly byOrigin: number;
  readonly byBloc: number;
  readonly bySupplier: number;
  readonly largest: { readonly origin: string; readonly share: number };
  readonly origins: readonly { readonly origin: string; readonly share: number; readonly known: boolean }[];
  /** A bloc's id, or the country of an origin that belongs to none; the largest first. */
  readonly blocs: readonly { readonly bloc: string; readonly share: number }[];
}

export interface Evaluation {
  /**
   * Over the horizon, in the problem's currency. `total` is what the frontier counts: purchases as counted (savings that
   * have nothing to do with exposure left out), qualification, extra stock, moving volume. `paid`: the purchase bill itself.
   */
  readonly cost: {
    readonly total: number;
    readonly purchases: number;
    readonly qualification: number;
    readonly stock: number;
    readonly switching: number;
    readonly paid: number;
  };
  /** Expected lost margin, part by part: what the frontier trades against cost. */
  readonly exposure: number;
  /**
   * Lost margin by the impact model's weekly run, help from other sources and stocks all the way up counted: expected over
   * the events; and the three courses of `derisk impact company` for the portfolio the plan makes.
   */
  readonly impact: {
    readonly expected: number;
    readonly granted: number;
    readonly refused: number;
    readonly worst: number;
  };
  /** Mean of the worst 5 % of outcomes; permits of one authority go well or badly together, events happen independently. */
  readonly tailLoss: number;
  readonly byEvent: readonly { readonly event: string; readonly ifItHappens: number; readonly expected: number }[];
  readonly concentration: readonly Concentration[];
  readonly suppliers: number;
  /** Weeks that every part survives the loss of its worst origin, when less than the horizon: the weakest parts first. */
  readonly weakest: readonly {
    readonly partId: string;
    readonly name: string;
    readonly origin: string;
    readonly weeks: number;
  }[];
}

export function evaluate(problem: BuyerProblem, choices: readonly PartChoice[], model: LossModel): Evaluation {
  const { parts, events } = problem;
  let [paid, qualification, stock, switching, total, exposure] = [0, 0, 0, 0, 0, 0];
  parts.forEach((part, p) => {
    const choice = choices[p] as PartChoice;
    total += choice.cost;
    stock += stockCost(problem, part, choice.stockWeeks);
    exposure += choice.loss;
    part.candidates.forEach((one, i) => {
      paid += (choice.amounts[i] as number) * one.landed;
      switching += movingCost(problem, part, one, choice.amounts[i] as number);
      if (choice.open[i] === 1) qualification += one.qualificationCost;
    });
  });
  const losses = model.ofPlan(choices);
  const byEvent = events.map(({ id, probability, outcomes }, k) => {
    const given = outcomes.reduce((sum, outcome, o) => sum + chanceOf(outcome) * (losses.byEvent[k]?.[o] ?? 0), 0);
    return { event: id, ifItHappens: given, expected: probability * given };
  });
  return {
    cost: { total, purchases: total - qualification - stock - switching, qualification, stock, switching, paid },
    exposure,
    impact: { expected: byEvent.reduce((sum, { expected }) => sum + expected, 0), ...losses.cases },
    tailLoss: tailOf(problem, losses.byEvent),
    byEvent,
    concentration: concentrations(problem, choices),
    suppliers: new Set(
      parts.flatMap((part, p) =>
        part.candidates
          .filter((_, i) => ((choices[p] as PartChoice).amounts[i] as number) > 0)
          .map(({ supplierId }) => supplierId),
      ),
    ).size,
    weakest: weakestParts(problem, choices),
  };
}

/** Expected lost margin of a plan by the impact model. */
export function expectedOf({ events }: BuyerProblem, losses: PlanLosses["byEvent"]): number {
  return events.reduce(
    (sum, { probability, outcomes }, k) =>
      sum + outcomes.reduce((all, outcome, o) => all + probability * chanceOf(outcome) * (losses[k]?.[o] ?? 0), 0),
    0,
  );
}

function concentrations(problem: BuyerProblem, choices: readonly PartChoice[]): readonly Concentration[] {
  const spend = new Map<
    string,
    { origins: Map<string, { value: number; known: boolean }>; suppliers: Map<string, number> }
  >();
  problem.parts.forEach((part, p) => {
    if (part.material === undefined) return;
    const entry = spend.get(part.material) ?? { origins: new Map(), suppliers: new Map() };
    spend.set(part.material, entry);
    part.candidates.forEach((one, i) => {
      const value = ((choices[p] as PartChoice).amounts[i] as number) * one.landed;
      if (value <= 0) return;
      const origin = entry.origins.get(one.origin) ?? { value: 0, known: true };
      entry.origins.set(one.origin, { value: origin.value + value, known: origin.known && one.originKnown });
      entry.suppliers.set(one.supplierId, (entry.suppliers.get(one.supplierId) ?? 0) + value);
    });
  });
  return [...spend].map(([material, { origins, suppliers }]): Concentration => {
    const total = [...suppliers.values()].reduce((sum, value) => sum + value, 0);
    const shares = [...origins]
      .map(([origin, { value, known }]) => ({ origin, share: value / total, known }))
      .toSorted((a, b) => b.share - a.share);
    const [largest] = shares;
    const blocs = new Map<string, number>();
    for (const { origin, share } of shares) {
      const bloc = problem.blocs[origin] ?? origin;
      blocs.set(bloc, (blocs.get(bloc) ?? 0) + share);
    }
    return {
      material,
      byOrigin: index(shares.map(({ share }) => share)),
      byBloc: index([...blocs.values()]),
      bySupplier: index([...suppliers.values()].map((value) => value / total)),
      largest: { origin: largest?.origin ?? "?", share: largest?.share ?? 0 },
      origins: shares,
      blocs: [...blocs].map(([bloc, share]) => ({ bloc, share })).toSorted((a, b) => b.share - a.share),
    };
  });
}

const index = (shares: readonly number[]): number =>
  Math.round(shares.reduce((sum, share) => sum + (share * 100) ** 2, 0));

function weakestParts(problem: BuyerProblem, choices: readonly PartChoice[]): Evaluation["weakest"] {
  return problem.parts
    .flatMap((part, p) => {
      const choice = choices[p] as PartChoice;
      const used = new Set(
        part.candidates.filter((_, i) => (choice.amounts[i] as number) > 0).map(({ origin }) => origin),
      );
      return [...used].map((origin) => ({
        partId: part.partId,
        name: part.name,
        origin,
        weeks: survivalWeeks(problem, part, choice, [origin]),
      }));
    })
    .filter(({ weeks }) => weeks < problem.horizonWeeks)
    .toSorted((a, b) => a.weeks - b.weeks);
}
