// From a target mix to dates: what to start now, when a new source may deliver, and the mix of each quarter on the way,
// each the best that the sources ready by then allow.
import { addDays, type IsoDate } from "../../base/date.ts";
import { periodMix } from "./period-mix.ts";
import type { BuyerProblem, Candidate, PartNeed } from "../problem/types.ts";
import type { PartChoice } from "./part-frontier.ts";
import type { Weights } from "./part-model.ts";

export interface Step {
  readonly day: IsoDate;
  readonly kind: "qualify" | "stock" | "firstDelivery" | "shift" | "contractEnds" | "permit";
  readonly partId: string;
  readonly candidate?: string;
  readonly text: string;
}

export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Share of each candidate, 0-1, in the order of the part's candidates. */
  readonly shares: readonly number[];
  /** Share of the need that no ready source can carry: it comes out of stock or is missing. */
  readonly uncovered: number;
}

const PERIODS = 4;

/** First day on which a candidate's goods arrive when work starts on `on`. */
export function readyOn(on: IsoDate, one: Candidate): IsoDate {
  return one.isNew ? addDays(on, Math.ceil(7 * (one.qualificationWeeks + one.leadTimeWeeks))) : on;
}

/** The quarters of the horizon, each with the best mix of what is ready, held to contracts that still run. */
export function periodsOf(
  problem: BuyerProblem,
  part: PartNeed,
  choice: PartChoice,
  weights: Weights,
): readonly Period[] {
  const weeks = problem.horizonWeeks / PERIODS;
  return Array.from({ length: PERIODS }, (_, t) => {
    const from = addDays(problem.on, Math.round(7 * weeks * t));
    const to = addDays(problem.on, Math.round(7 * weeks * (t + 1)));
    const { shares, uncovered } = periodMix(problem, part, choice, weights, { from, to });
    return { from, to, shares, uncovered };
  });
}

/** What to do and when, in order. */
export function stepsOf(problem: BuyerProblem, part: PartNeed, today: PartChoice, choice: PartChoice): readonly Step[] {
  const { on } = problem;
  const need = part.perWeek * problem.horizonWeeks;
  const steps: Step[] = [];
  if (choice.stockWeeks > 0)
    steps.push({
      day: on,
      kind: "stock",
      partId: part.partId,
      text: `Build ${choice.stockWeeks} more weeks of ${part.name} stock (${round(choice.stockWeeks * part.perWeek)} ${part.unit ?? "units"})`,
    });
  // Nobody is cut back before those who take over can deliver.
  const relief = part.candidates.reduce((latest: IsoDate, one, i) => {
    const day = one.isNew ? readyOn(on, one) : addDays(on, Math.ceil(7 * one.leadTimeWeeks));
    return (choice.amounts[i] as number) - (today.amounts[i] as number) >= 0.005 * need && day > latest ? day : latest;
  }, on);
  part.candidates.forEach((one, i) => {
    const before = (today.amounts[i] as number) / need;
    const after = (choice.amounts[i] as number) / need;
    const change = after - before;
    if (Math.abs(change) < 0.005) return;
    const candidate = one.id;
    const verb = change > 0 ? "Raise" : "Lower";
    const shift = `${verb} ${one.supplier}'s share of ${part.name} from ${percent(before)} to ${percent(after)}`;
    if (one.isNew && after > 0) {
      const ready = addDays(on, Math.ceil(7 * one.qualificationWeeks));
      const delivers = readyOn(on, one);
      steps.push({
        day: on,
        kind: "qualify",
        partId: part.partId,
        candidate,
        text: `Start qualifying ${one.supplier} (${one.country ?? "?"}) for ${part.name}: done by ${ready}`,
      });
      steps.push({
        day: ready,
        kind: "firstDelivery",
        partId: part.partId,
        candidate,
        text: `Order ${part.name} from ${one.supplier}: first delivery ${delivers}`,
      });
      steps.push({ day: delivers, kind: "shift", partId: part.partId, candidate, text: shift });
    } else if (change < 0 && one.committedUntil !== undefined && one.committedUntil > on && one.committed > 0)
      steps.push({
        day: one.committedUntil,
        kind: "contractEnds",
        partId: part.partId,
        candidate,
        text: `${shift}; the contract holds until ${one.committedUntil}`,
      });
    else
      steps.push({
        day: change < 0 ? relief : addDays(on, Math.ceil(7 * one.leadTimeWeeks)),
        kind: "shift",
        partId: part.partId,
        candidate,
        text: shift,
      });
    if (change > 0 && one.ruling === "licence_required")
      steps.push({
        day: on,
        kind: "permit",
        partId: part.partId,
        candidate,
        text: `Have ${one.supplier} apply for its export permit before the larger order`,
      });
  });
  return steps.toSorted((a, b) => a.day.localeCompare(b.day) || a.kind.localeCompare(b.kind));
}

export const percent = (share: number): string => `${Math.round(share * 100)} %`;
const round = (value: number): string => Number(value.toPrecision(3)).toString();
