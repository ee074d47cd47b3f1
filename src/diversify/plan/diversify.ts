// From the buyer's problem to its answer: frontier, plans on it, the chosen plan in detail with a checked certificate.
import type { IsoDate } from "../../base/date.ts";
import type { CertificateCheck } from "../certificate/check.ts";
import type { Certificate } from "../certificate/certificate.ts";
import type { Assumption } from "../problem/assumption.ts";
import type { BuyerProblem, DiversifyRequest, PartNeed } from "../problem/types.ts";
import type { GeneralSolver } from "../solve/solved.ts";
import { decoupledChoices } from "./decoupled.ts";
import { evaluate, type Evaluation } from "./evaluate.ts";
import { bindingsOf, type Binding, stepText } from "./explain.ts";
import { breakpoints, choicesAt, type Frontier, joinFrontiers } from "./frontier.ts";
import { limitBindings } from "./limit-prices.ts";
import { partFrontier, type PartFrontier } from "./part-frontier.ts";
import type { PartChoice } from "./part-choice.ts";
import { lossModel, type LossModel } from "./loss-model.ts";
import { lossGoal, type Measures, measuredPoints, measuresOf, permitLosses, type PermitLoss } from "./measures.ts";
import { pick } from "./pick.ts";
import { plannedPart, type PlannedPart } from "./planned-part.ts";
import type { Weights } from "./part-model.ts";
import { prove } from "./prove.ts";
import { givingWay, relaxations } from "./relax.ts";
import type { Relaxation } from "./relax-text.ts";
import { shownEvent, type ShownEvent } from "./shown-event.ts";
import { inOrder, type Step, stepsOf } from "./schedule.ts";
import { whatChanges, type PlanChange } from "./what-changes.ts";
import { regretTable, type RegretTable, sensitivities, type Sensitivity, type Tried } from "./what-if.ts";
import { todaysChoice } from "./today.ts";

export interface NamedPlan {
  readonly id: "today" | "cheapest" | "chosen" | "safest" | "decoupled";
  readonly name: string;
  readonly evaluation: Evaluation;
}

export interface Diversification {
  readonly on: IsoDate;
  readonly currency: string;
  readonly horizonWeeks: number;
  readonly parts: number;
  readonly candidates: number;
  readonly events: readonly ShownEvent[];
  /**
   * Every breakpoint: no plan costs less at its `exposure`, the frontier's own measure. Between two neighbours the line is reached
   * where a step divides. `lostMargin`: expected, by the impact model, at points spread over it.
   */
  readonly frontier: readonly {
    readonly cost: number;
    readonly exposure: number;
    readonly lostMargin?: number;
    readonly avoidedPerCost?: number;
    readonly step?: string;
  }[];
  readonly plans: readonly NamedPlan[];
  /** How far the frontier's measure and lost margin lie apart; null without a frontier. */
  readonly measures: Measures | null;
  /** Controls in force: what today's way of buying loses, and would lose if orders allowed no time for permits. */
  readonly permits: readonly PermitLoss[];
  readonly chosen: {
    readonly why: string;
    readonly parts: readonly PlannedPart[];
    readonly steps: readonly Step[];
    readonly binding: readonly Binding[];
    readonly whyNotCheaper?: string;
    readonly next?: string;
    /** What would change the plan, the nearest first within its kind. */
    readonly changes: readonly PlanChange[];
    /** Money of cost paid for the last euro of loss avoided. */
    readonly priceOfSafety?: number;
  } | null;
  /** The smallest changes of limits that let every part be bought; empty when the limits hold. */
  readonly relax: readonly Relaxation[];
  readonly regret: RegretTable;
  readonly sensitivity: readonly Sensitivity[];
  readonly certificate: Certificate | null;
  readonly check: CertificateCheck | null;
  readonly assumptions: readonly Assumption[];
  readonly questions: BuyerProblem["questions"];
  readonly leftOut: BuyerProblem["leftOut"];
  readonly noMargin: BuyerProblem["noMargin"];
  readonly notes: readonly string[];
}

const NOTES = [
  "Lost margin is that of `derisk impact company` for the portfolio each plan makes: stocks all the way up, help from other sources after their lead time, each product counted once. Expected: over all events, each alone with its probability.",
  "The frontier counts exposure: it adds up parts, no other source or item bringing more than today, so that every trade-off on it can be proven. It is no forecast of lost margin; both stand side by side at points along it. Goals are met in lost margin, at the first point of the frontier that reaches them.",
  "Controls in force apply for certain: permits come after each seventh of their recorded delays, or are refused, for all permits of one authority together. Orders that run are late by what exceeds the weeks they allow.",
  "Plans are compared as if they stood already; the steps say how long they take.",
  "A line whose material is traced to a controlling country is hit wherever its seller sits, once its supplier's stock has run out; an unknown origin counts as the leading producer's. A line whose issuer's list is not held counts as undecided where that issuer controls or leads the material; elsewhere it has no event, which is no clearance.",
  "Concentration is reported of spend on a material and limited by amounts of each part. Blocs: the EEA as one, the rest of the G7 as one, every other country alone.",
  "Whether one event happens says nothing of another. Expected figures add up events each taken alone, so what two events stop at once counts twice. Probabilities are nobody's knowledge: set your own and read what would change the plan.",
  "Prices are those of the supply table with the register's additional duties; ordinary duties, discounts and quality are not modelled unless stated.",
] as const;

/** What does not depend on the goal: the parts' frontiers, and the plans weighed so far. */
export interface Solved {
  readonly problem: BuyerProblem;
  readonly relax: readonly Relaxation[];
  readonly found: readonly PartFrontier[];
  readonly model: LossModel;
  /** Frontiers under other probabilities, by event and factor. */
  readonly tried: Map<string, Tried>;
}

/** Every part's frontier; where limits leave none, what must give, and the problem in which it does when asked to. */
export async function solveParts(
  asked: BuyerProblem,
  request: DiversifyRequest,
  solver: GeneralSolver,
  progress: (done: number, total: number | undefined, what: string) => void,
): Promise<Solved> {
  const { problem, relax, found } = await solvedParts(asked, request, solver, progress);
  return { problem, relax, found, model: lossModel(problem), tried: new Map() };
}

/** Solves `problem`. `target` picks the plan shown in detail: half of today's expected lost margin unless told otherwise. */
export async function diversify(
  asked: BuyerProblem,
  request: DiversifyRequest,
  solver: GeneralSolver,
  progress: (done: number, total: number | undefined, what: string) => void = () => undefined,
  solved?: Solved,
): Promise<Diversification> {
  const { problem, relax, found, model, tried } = solved ?? (await solveParts(asked, request, solver, progress));
  progress(0, undefined, "plans weighed by the impact model");
  const today = problem.parts.map((part) => todaysChoice(problem, part));
  const isFeasible = found.every(({ choices }) => choices.length > 0);
  const frontier = joinFrontiers(found);
  const base = {
    on: problem.on,
    currency: problem.currency,
    horizonWeeks: problem.horizonWeeks,
    parts: problem.parts.length,
    candidates: problem.parts.reduce((sum, part) => sum + part.candidates.length, 0),
    events: problem.events.map(shownEvent),
    relax,
    assumptions: problem.assumptions,
    questions: problem.questions,
    leftOut: problem.leftOut,
    noMargin: problem.noMargin,
    notes: NOTES,
  };
  const todayPlan: NamedPlan = { id: "today", name: "Today", evaluation: evaluate(problem, today, model) };
  const permits = permitLosses(problem, today, todayPlan.evaluation);
  if (!isFeasible) {
    const regret = regretTable(problem, [todayPlan]);
    return {
      ...base,
      permits,
      frontier: [],
      plans: [todayPlan],
      measures: null,
      chosen: null,
      regret,
      sensitivity: [],
      certificate: null,
      check: null,
    };
  }
  const { at, why } = pick(problem, frontier, todayPlan.evaluation, request, model);
  const chosen = choicesAt(frontier, at.count, at.share);
  const decoupled = await decoupledChoices(problem, solver);
  const ends = { cheapest: choicesAt(frontier, 0), safest: choicesAt(frontier, frontier.steps.length) };
  const sets: { id: NamedPlan["id"]; name: string; choices: readonly PartChoice[] }[] = [
    { id: "today", name: "Today", choices: today },
    { id: "cheapest", name: "Cheapest", choices: ends.cheapest },
    { id: "chosen", name: "Chosen", choices: chosen },
    { id: "safest", name: "Safest within limits", choices: ends.safest },
    ...(decoupled === undefined
      ? []
      : [{ id: "decoupled" as const, name: `Without ${decoupled.country}`, choices: decoupled.choices }]),
  ];
  const plans = sets.map(({ id, name, choices }): NamedPlan => ({
    id,
    name,
    evaluation: evaluate(problem, choices, model),
  }));
  const weights = weightsAt(frontier, at);
  const { certificate, check } = await prove(problem, found, chosen, weights);
  const planned = chosen.map((choice, p) =>
    plannedPart(problem, problem.parts[p] as PartNeed, today[p] as PartChoice, choice, weights),
  );
  const changed = planned.flatMap((_, p) =>
    stepsOf(problem, problem.parts[p] as PartNeed, today[p] as PartChoice, chosen[p] as PartChoice),
  );
  const sensitivity = await sensitivities(problem, chosen, found, solver, tried);
  const last = frontier.steps[at.share > 0 ? at.count : at.count - 1];
  const next = frontier.steps[at.share > 0 ? at.count : at.count];
  const points = breakpoints(frontier);
  const measured = measuredPoints(problem, frontier, model);
  const lostAt = new Map(measured.map(({ at: count, lostMargin }) => [count, lostMargin]));
  const taken = at.share > 0 ? at.count + 1 : at.count;
  const goal = lossGoal(request, todayPlan.evaluation);
  return {
    ...base,
    permits,
    frontier: points.map((point, i) => {
      const step = frontier.steps[i - 1];
      const lostMargin = lostAt.get(i);
      return {
        cost: point.cost,
        exposure: point.loss,
        ...(lostMargin === undefined ? {} : { lostMargin }),
        ...(step === undefined ? {} : { avoidedPerCost: step.avoidedPerCost, step: stepText(problem, frontier, step) }),
      };
    }),
    plans,
    measures: measuresOf(
      problem,
      frontier,
      measured,
      plans.map(({ evaluation }) => evaluation),
      { count: taken, choices: chosen, goal },
      model,
    ),
    chosen: {
      why,
      parts: planned,
      steps: changed.toSorted(inOrder),
      binding: await bindings(problem, found, chosen, weights, solver),
      changes: whatChanges(problem, frontier, at, sensitivity),
      ...(last === undefined
        ? {}
        : {
            whyNotCheaper: `The next cheaper plan undoes ${stepText(problem, frontier, last)}: it saves ${money(last.cost)} ${problem.currency} and adds ${money(last.avoided)} of exposure`,
            priceOfSafety: 1 / last.avoidedPerCost,
          }),
      ...(next === undefined
        ? {}
        : {
            next: `The next safer step: ${stepText(problem, frontier, next)}, for ${money(next.cost)} ${problem.currency} avoiding ${money(next.avoided)} of exposure`,
          }),
    },
    regret: regretTable(problem, plans),
    sensitivity,
    certificate,
    check,
  };
}

const money = (value: number): string => Math.round(value).toLocaleString("en-GB");

/** Weights under which the point is optimal: the price of the step it lies on, or between its neighbours' prices. */
export function weightsAt(
  { steps }: Frontier,
  { count, share }: { readonly count: number; readonly share: number },
): Weights {
  const before = steps[count - 1]?.avoidedPerCost ?? Infinity;
  const after = steps[count]?.avoidedPerCost ?? 0;
  const rate =
    share > 0
      ? after
      : Number.isFinite(before)
        ? after > 0
          ? Math.sqrt(before * after)
          : before / 2
        : after > 0
          ? after * 2
          : 1;
  return { cost: 1, loss: 1 / rate };
}

const PARTS_A_TELLING = 10;

async function solvedParts(
  problem: BuyerProblem,
  { giveWay }: DiversifyRequest,
  solver: GeneralSolver,
  progress: (done: number, total: number, what: string) => void,
): Promise<{
  readonly problem: BuyerProblem;
  readonly relax: readonly Relaxation[];
  readonly found: readonly PartFrontier[];
}> {
  const found: PartFrontier[] = [];
  for (const [p, part] of problem.parts.entries()) {
    if (p % PARTS_A_TELLING === 0) progress(p, problem.parts.length, "parts solved");
    found.push(await partFrontier(problem, part, solver));
  }
  const failing = found.filter(({ choices }) => choices.length === 0).map(({ part }) => part);
  if (failing.length === 0) return { problem, relax: [], found };
  const relax = await relaxations(problem, failing, solver);
  if (giveWay !== true) return { problem, relax, found };
  const given = givingWay(problem, relax);
  for (const [p, { choices, part }] of found.entries())
    if (choices.length === 0) found[p] = await partFrontier(given, part, solver);
  return { problem: given, relax, found };
}

async function bindings(
  problem: BuyerProblem,
  found: readonly PartFrontier[],
  chosen: readonly PartChoice[],
  weights: Weights,
  solver: GeneralSolver,
): Promise<readonly Binding[]> {
  const all: Binding[] = [];
  for (const [p, { part, solvers }] of found.entries()) {
    const choice = chosen[p] as PartChoice;
    const own = solvers.get(choice.stockWeeks);
    if (own === undefined) continue;
    all.push(...bindingsOf(problem, part, choice, weights, own.rules));
    all.push(...(await limitBindings(problem, part, choice, weights, own, solver)));
  }
  return all.toSorted((a, b) => b.worth - a.worth);
}
