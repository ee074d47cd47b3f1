// One part of the chosen plan beside today: sources, stock, cost, loss, and how it runs through the year.
import type { BuyerProblem, Candidate, PartNeed } from "../problem/types.ts";
import type { PartChoice } from "./part-choice.ts";
import type { Weights } from "./part-model.ts";
import { type Period, periodsOf } from "./schedule.ts";

export interface PlannedPart {
  readonly partId: string;
  readonly name: string;
  readonly material?: string;
  readonly needPerWeek: number;
  readonly stockWeeks: number;
  /** Units in stock, ours alone. */
  readonly stock: { readonly before: number; readonly after: number };
  /** Share of the purchases that the supply table accounts for: shares below are of that part. */
  readonly accountedShare: number;
  readonly sources: readonly {
    readonly candidate: Candidate;
    readonly before: number;
    readonly after: number;
  }[];
  readonly cost: { readonly before: number; readonly after: number };
  readonly exposure: { readonly before: number; readonly after: number };
  readonly periods: readonly Period[];
}

export function plannedPart(
  problem: BuyerProblem,
  part: PartNeed,
  today: PartChoice,
  choice: PartChoice,
  weights: Weights,
): PlannedPart {
  const need = part.perWeek * problem.horizonWeeks;
  const accounted = part.candidates.reduce((sum, { share }) => sum + share, 0);
  return {
    partId: part.partId,
    name: part.name,
    ...(part.material === undefined ? {} : { material: part.material }),
    needPerWeek: part.perWeek,
    stockWeeks: choice.stockWeeks,
    stock: {
      before: part.coverWeeks * part.perWeek,
      after: (part.coverWeeks + choice.stockWeeks) * part.perWeek,
    },
    accountedShare: accounted > 0 ? accounted : 1,
    sources: part.candidates.map((candidate, i) => ({
      candidate,
      before: (today.amounts[i] as number) / need,
      after: (choice.amounts[i] as number) / need,
    })),
    cost: { before: today.cost, after: choice.cost },
    exposure: { before: today.loss, after: choice.loss },
    periods: periodsOf(problem, part, choice, weights),
  };
}
