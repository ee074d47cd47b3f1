// Two measures of loss side by side: what the frontier adds up, in which every trade-off is proven, and the lost margin of the
// impact model, in which goals are set. How far they lie apart is worked out at points along the frontier and shown.
import { chanceOf } from "../../impact/index.ts";
import type { BuyerProblem, DiversifyRequest } from "../problem/types.ts";
import { type Evaluation, expectedOf } from "./evaluate.ts";
import { stepText } from "./explain.ts";
import { breakpoints, choicesAt, type Frontier } from "./frontier.ts";
import { lossModel, type LossModel } from "./loss-model.ts";
import type { PartChoice } from "./part-choice.ts";

export interface Measures {
  /** Number of plans weighed both ways. */
  readonly plans: number;
  /** Lost margin as a share of what the frontier counts: the least and the most of these plans; absent where nothing is at stake. */
  readonly share?: { readonly least: number; readonly most: number };
  /** The plan at which the two lie furthest apart. */
  readonly furthest: { readonly cost: number; readonly exposure: number; readonly lostMargin: number };
  /** Steps of the chosen plan left out one at a time, the dearest for what they avoid first. */
  readonly leftOut: {
    readonly tried: number;
    /** One without which the goal is reached all the same. */
    readonly needless?: { readonly text: string; readonly saves: number };
  };
}

export interface MeasuredPoint {
  readonly at: number;
  readonly cost: number;
  readonly exposure: number;
  readonly lostMargin: number;
}

const POINTS = 8;
const TRIED = 10;

/** Expected lost margin at points spread evenly over the frontier's steps, its ends among them. */
export function measuredPoints(problem: BuyerProblem, frontier: Frontier, model: LossModel): readonly MeasuredPoint[] {
  const points = breakpoints(frontier);
  const last = points.length - 1;
  const at = new Set(Array.from({ length: POINTS + 1 }, (_, k) => Math.round((k * last) / POINTS)));
  return [...at].map((count) => {
    const { cost, loss } = points[count] as (typeof points)[number];
    return {
      at: count,
      cost,
      exposure: loss,
      lostMargin: expectedOf(problem, model.byEvent(choicesAt(frontier, count))),
    };
  });
}

export function measuresOf(
  problem: BuyerProblem,
  frontier: Frontier,
  points: readonly MeasuredPoint[],
  evaluations: readonly Evaluation[],
  chosen: { readonly count: number; readonly choices: readonly PartChoice[]; readonly goal: number | undefined },
  model: LossModel,
): Measures {
  const plans = [
    ...points,
    ...evaluations.map(({ cost, exposure, impact }) => ({
      cost: cost.total,
      exposure,
      lostMargin: impact.expected,
    })),
  ];
  const shares = plans.flatMap(({ exposure, lostMargin }) => (exposure > 0 ? [lostMargin / exposure] : []));
  const furthest = plans.reduce((most, one) =>
    Math.abs(one.exposure - one.lostMargin) > Math.abs(most.exposure - most.lostMargin) ? one : most,
  );
  return {
    plans: plans.length,
    ...(shares.length === 0 ? {} : { share: { least: Math.min(...shares), most: Math.max(...shares) } }),
    furthest,
    leftOut: leftOut(problem, frontier, chosen, model),
  };
}

/** The frontier's order of steps is not that of lost margin: is there a step that the goal does not need? */
function leftOut(
  problem: BuyerProblem,
  { steps, parts }: Frontier,
  {
    count,
    choices,
    goal,
  }: { readonly count: number; readonly choices: readonly PartChoice[]; readonly goal: number | undefined },
  model: LossModel,
): Measures["leftOut"] {
  if (goal === undefined) return { tried: 0 };
  const ends = new Map(steps.slice(0, count).map((step) => [step.partIndex, step]));
  const tried = [...ends.values()].toSorted((a, b) => a.avoidedPerCost - b.avoidedPerCost).slice(0, TRIED);
  const needless = tried
    .filter(({ partIndex, from }) => {
      const before = parts[partIndex]?.choices[from];
      const without = choices.map((choice, p) => (p === partIndex && before !== undefined ? before : choice));
      return expectedOf(problem, model.byEvent(without)) <= goal;
    })
    .toSorted((a, b) => b.cost - a.cost)[0];
  if (needless === undefined) return { tried: tried.length };
  const text = stepText(problem, { parts, steps, start: { cost: 0, loss: 0 } }, needless);
  return { tried: tried.length, needless: { text, saves: needless.cost } };
}

/** What the chosen plan's goal allows to be lost, in lost margin; undefined where the goal is another. */
export function lossGoal({ target }: DiversifyRequest, today: Evaluation): number | undefined {
  if (target?.budgetPct !== undefined || target?.tail !== undefined) return undefined;
  return (target?.loss ?? 0.5) * today.impact.expected;
}

export interface PermitLoss {
  readonly event: string;
  /** Expected lost margin of today's way of buying with the weeks that orders allow for a permit; and if they allowed none. */
  readonly asPlanned: number;
  readonly nothingPlanned: number;
}

/** What the weeks planned for are worth under each control in force: without them each permit would be a first application. */
export function permitLosses(
  problem: BuyerProblem,
  today: readonly PartChoice[],
  { byEvent }: Evaluation,
): readonly PermitLoss[] {
  const inForce = problem.events.filter(({ kind }) => kind === "inForce");
  if (inForce.length === 0) return [];
  const events = inForce.map((event) => ({
    ...event,
    shocks: event.shocks.map((shock) => ({ ...shock, planned: 0 })),
  }));
  const losses = lossModel({ ...problem, events }).byEvent(today);
  return events.map(({ id, outcomes }, k) => ({
    event: id,
    asPlanned: byEvent.find(({ event }) => event === id)?.expected ?? 0,
    nothingPlanned: outcomes.reduce((sum, outcome, o) => sum + chanceOf(outcome) * (losses[k]?.[o] ?? 0), 0),
  }));
}
