// All supported trade-offs of one part between cost and expected loss, found by weighing the two until no new point
// appears between neighbours (dichotomic search, Aneja and Nair 1979), over every stock level.
import { ModelBuilder } from "../model/build.ts";
import type { BuyerProblem, PartNeed } from "../problem/types.ts";
import { recogniseSourcing, type Sourcing } from "../solve/recognise.ts";
import { solveBlock } from "../solve/block-search.ts";
import { solveModel } from "../solve/solve-model.ts";
import { writeBlock } from "../solve/solve-sourcing.ts";
import type { GeneralSolver } from "../solve/solved.ts";
import { todaysChoice } from "./today.ts";
import { addPart, type AmountColumn, isUsable, stockCost, unitLosses, type Weights } from "./part-model.ts";

/** One way to buy a part: amounts by candidate over the horizon. */
export interface PartChoice {
  readonly cost: number;
  readonly loss: number;
  readonly stockWeeks: number;
  readonly amounts: Float64Array;
  readonly open: Uint8Array;
}

export interface PartFrontier {
  readonly part: PartNeed;
  /** Cheapest first; each next one loses less, at a rising price. Empty: no plan fits the limits. */
  readonly choices: readonly PartChoice[];
}

/** Relative difference under which two values are the same point. */
const SAME = 1e-9;

export async function partFrontier(
  problem: BuyerProblem,
  part: PartNeed,
  solver: GeneralSolver,
): Promise<PartFrontier> {
  const choices: PartChoice[] = [];
  for (const stockWeeks of problem.stockLevels) choices.push(...(await atStock(problem, part, stockWeeks, solver)));
  // In this scope a plan may not leave a part more exposed than it is; today itself is always a choice.
  const today = problem.scope === "exposure" ? todaysChoice(problem, part) : undefined;
  if (today === undefined || !isAllowed(problem, part)) return { part, choices: lowerHull(choices) };
  return { part, choices: lowerHull([today, ...choices.filter(({ loss }) => loss <= today.loss * (1 + SAME))]) };
}

/** True when today's way of buying keeps the limits. */
function isAllowed(problem: BuyerProblem, part: PartNeed): boolean {
  const { originShare, survive, maxSuppliers, minSuppliers } = problem.limits;
  if (survive !== undefined || maxSuppliers !== undefined || minSuppliers !== undefined) return false;
  const shares = new Map<string, number>();
  for (const one of part.candidates) {
    if (one.share > 0 && !isUsable(problem, one)) return false;
    shares.set(one.origin, (shares.get(one.origin) ?? 0) + one.share);
  }
  return originShare === undefined || [...shares.values()].every((share) => share <= originShare);
}

async function atStock(
  problem: BuyerProblem,
  part: PartNeed,
  stockWeeks: number,
  solver: GeneralSolver,
): Promise<readonly PartChoice[]> {
  const weigh = weigher(problem, part, stockWeeks, solver);
  const scale = Math.max(...unitLosses(problem, part, stockWeeks));
  // The other aim decides between equals: far below any price that is quoted.
  const cheapest = await weigh({ cost: 1, loss: 1e-6 });
  if (cheapest === undefined) return [];
  if (scale === 0) return [cheapest];
  const safest = await weigh({ cost: 1e-6, loss: 1 });
  if (safest === undefined || safest.loss >= cheapest.loss * (1 - SAME)) return [cheapest];
  const found: PartChoice[] = [cheapest];
  const between = async (left: PartChoice, right: PartChoice): Promise<void> => {
    const weights = { cost: left.loss - right.loss, loss: right.cost - left.cost };
    if (!(weights.cost > 0 && weights.loss > 0)) return;
    const size = weights.cost + weights.loss;
    const middle = await weigh({ cost: weights.cost / size, loss: weights.loss / size });
    if (middle === undefined) return;
    const value = (one: PartChoice): number => weights.cost * one.cost + weights.loss * one.loss;
    if (value(middle) >= value(left) - SAME * Math.abs(value(left))) return;
    await between(left, middle);
    found.push(middle);
    await between(middle, right);
  };
  await between(cheapest, safest);
  found.push(safest);
  return found;
}

/** Solves the part for given weights. The shape is recognised once; only prices change. */
function weigher(
  problem: BuyerProblem,
  part: PartNeed,
  stockWeeks: number,
  solver: GeneralSolver,
): (weights: Weights) => Promise<PartChoice | undefined> {
  const holding = stockCost(problem, part, stockWeeks);
  const builder = new ModelBuilder();
  const { candidates } = addPart(builder, problem, part, stockWeeks, { cost: 1, loss: 0 });
  const model = builder.model();
  const sourcing = recogniseSourcing(model) ?? linearSourcing(model);
  const byColumn = new Map(
    candidates.flatMap(({ amounts }) => amounts.map((amount) => [amount.column, amount] as const)),
  );
  return async (weights) => {
    const x = await solveWeighted(weights);
    if (x === undefined) return undefined;
    let cost = holding;
    let loss = 0;
    const amounts = new Float64Array(candidates.length);
    const open = new Uint8Array(candidates.length);
    candidates.forEach((one, i) => {
      for (const { column, cost: unit, loss: lost } of one.amounts) {
        const amount = x[column] as number;
        amounts[i] = (amounts[i] as number) + amount;
        cost += amount * unit;
        loss += amount * lost;
      }
      open[i] = one.open < 0 ? ((amounts[i] as number) > 0 ? 1 : 0) : Math.round(x[one.open] as number);
      if (open[i] === 1) cost += part.candidates[i]?.qualificationCost ?? 0;
    });
    return { cost, loss, stockWeeks, amounts, open };
  };

  async function solveWeighted(weights: Weights): Promise<Float64Array | undefined> {
    const [one] = sourcing?.coupling.length === 0 ? sourcing.blocks : [];
    if (one === undefined) {
      const weighted = new ModelBuilder();
      addPart(weighted, problem, part, stockWeeks, weights);
      return (await solveModel(weighted.model(), solver)).x;
    }
    const unit = Float64Array.from(one.amounts, (j) => {
      const { cost, loss } = byColumn.get(j) as AmountColumn;
      return weights.cost * cost + weights.loss * loss;
    });
    const fixed = one.block.fixed.map((value) => weights.cost * value);
    const solution = solveBlock({ ...one.block, unit, fixed });
    if (solution.status !== "optimal") return undefined;
    const x = new Float64Array(model.columns.length);
    writeBlock(x, one, solution);
    return x;
  }
}

/** A part without switches is a block too: the recogniser asks for one switch only to leave pure linear models to others. */
function linearSourcing(model: Parameters<typeof recogniseSourcing>[0]): Sourcing | undefined {
  return recogniseSourcing(model, { linear: true });
}

/** The choices that no mix of two others beats, cheapest first. */
export function lowerHull(choices: readonly PartChoice[]): readonly PartChoice[] {
  const sorted = choices.toSorted((a, b) => a.cost - b.cost || a.loss - b.loss);
  const hull: PartChoice[] = [];
  for (const choice of sorted) {
    const last = hull.at(-1);
    if (last !== undefined && choice.loss >= last.loss * (1 - SAME)) continue;
    while (hull.length >= 2 && !isConvex(hull.at(-2) as PartChoice, hull.at(-1) as PartChoice, choice)) hull.pop();
    hull.push(choice);
  }
  return hull;
}

function isConvex(a: PartChoice, b: PartChoice, c: PartChoice): boolean {
  return (a.loss - b.loss) * (c.cost - b.cost) > (b.loss - c.loss) * (b.cost - a.cost) * (1 + SAME);
}
