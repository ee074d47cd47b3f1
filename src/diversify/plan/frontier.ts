// The company's frontier from the parts': since nothing joins parts, the steps of all parts taken in order of loss avoided
// per euro give every breakpoint of the whole.
import type { PartFrontier } from "./part-frontier.ts";
import type { PartChoice } from "./part-choice.ts";

/** One step of one part from a choice to its next. */
export interface FrontierStep {
  readonly partIndex: number;
  readonly from: number;
  /** Money of loss avoided for one of cost; steps come in falling order. */
  readonly avoidedPerCost: number;
  readonly cost: number;
  readonly avoided: number;
  /** The step can be taken in part: both choices differ in amounts alone. */
  readonly divisible: boolean;
}

export interface Frontier {
  readonly parts: readonly PartFrontier[];
  /** Cost and loss with every part at its cheapest. */
  readonly start: { readonly cost: number; readonly loss: number };
  readonly steps: readonly FrontierStep[];
}

export function joinFrontiers(parts: readonly PartFrontier[]): Frontier {
  const steps = parts.flatMap(({ choices }, partIndex) =>
    choices.slice(1).map((next, from): FrontierStep => {
      const before = choices[from] as PartChoice;
      const cost = next.cost - before.cost;
      const avoided = before.loss - next.loss;
      return { partIndex, from, cost, avoided, avoidedPerCost: avoided / cost, divisible: isDivisible(before, next) };
    }),
  );
  const start = parts.reduce(
    (sum, { choices: [first] }) => ({ cost: sum.cost + (first?.cost ?? 0), loss: sum.loss + (first?.loss ?? 0) }),
    { cost: 0, loss: 0 },
  );
  return {
    parts,
    start,
    steps: steps.toSorted(
      (a, b) => b.avoidedPerCost - a.avoidedPerCost || a.partIndex - b.partIndex || a.from - b.from,
    ),
  };
}

function isDivisible(a: PartChoice, b: PartChoice): boolean {
  if (a.stockWeeks !== b.stockWeeks) return false;
  const amount = (one: PartChoice, i: number): boolean => (one.amounts[i] as number) > 0;
  // The same sources are in use on both sides: then every mix of the two keeps all minimum orders.
  return a.open.every((open, i) => open === b.open[i] && amount(a, i) === amount(b, i));
}

/** Cost and loss after the first `count` steps, for count = 0 … all: the breakpoints. */
export function breakpoints({ start, steps }: Frontier): readonly { readonly cost: number; readonly loss: number }[] {
  const points = [start];
  let { cost, loss } = start;
  for (const step of steps) {
    cost += step.cost;
    loss = Math.max(0, loss - step.avoided);
    points.push({ cost, loss });
  }
  return points;
}

/** The choice of every part after `count` steps, the next one taken by `share`. */
export function choicesAt({ parts, steps }: Frontier, count: number, share = 0): readonly PartChoice[] {
  const at = parts.map(() => 0);
  for (const { partIndex, from } of steps.slice(0, count)) at[partIndex] = from + 1;
  const next = share > 0 ? steps[count] : undefined;
  return parts.map(({ choices }, p) => {
    const choice = choices[at[p] as number] as PartChoice;
    if (next === undefined || next.partIndex !== p) return choice;
    return mixed(choice, choices[next.from + 1] as PartChoice, share);
  });
}

function mixed(a: PartChoice, b: PartChoice, share: number): PartChoice {
  const between = (from: number, to: number): number => from + share * (to - from);
  return {
    cost: between(a.cost, b.cost),
    loss: between(a.loss, b.loss),
    stockWeeks: a.stockWeeks,
    open: a.open,
    amounts: a.amounts.map((amount, i) => between(amount, b.amounts[i] as number)),
  };
}

/** Steps needed until the loss is at most `loss`, the last one in part where it can be; undefined when out of reach. */
export function reachLoss(
  frontier: Frontier,
  loss: number,
): { readonly count: number; readonly share: number } | undefined {
  let left = frontier.start.loss - loss;
  if (left <= 0) return { count: 0, share: 0 };
  for (const [count, step] of frontier.steps.entries()) {
    if (left <= step.avoided)
      return step.divisible ? { count, share: left / step.avoided } : { count: count + 1, share: 0 };
    left -= step.avoided;
  }
  return undefined;
}

/** Steps affordable with `budget` above the cheapest plan. */
export function reachBudget(frontier: Frontier, budget: number): { readonly count: number; readonly share: number } {
  let left = budget;
  for (const [count, step] of frontier.steps.entries()) {
    if (step.cost > left) return { count, share: step.divisible ? left / step.cost : 0 };
    left -= step.cost;
  }
  return { count: frontier.steps.length, share: 0 };
}
