// Why the plan is as it is, in words: what one more unit of a capacity is worth, which limits bind, what the next cheaper
// plan gives up.
import { ModelBuilder } from "../model/build.ts";
import type { BuyerProblem, PartNeed } from "../problem/types.ts";
import { STATE } from "../solve/block.ts";
import { recogniseSourcing } from "../solve/recognise.ts";
import { Relaxation } from "../solve/relaxation.ts";
import type { FrontierStep, Frontier } from "./frontier.ts";
import type { PartChoice } from "./part-choice.ts";
import { limitsOf } from "./limits.ts";
import { addPart, type Strictness, type Weights } from "./part-model.ts";
import { percent, sellerOf } from "./schedule.ts";

export interface Binding {
  readonly partId: string;
  readonly kind: "capacity" | "origin" | "contract" | "minimumOrder" | "limit";
  readonly about: string;
  /** Money (cost, with loss at the plan's price of safety) that one more unit would save over the horizon. */
  readonly perUnit: number;
  /** What the sentence says it is worth: of one hundredth of the need, of a percentage point, of 100 points of an index. */
  readonly worth: number;
  readonly text: string;
}

/** What holds a part's plan back, worth most first. Prices are those of the linear problem with the plan's sources open. */
export function bindingsOf(
  problem: BuyerProblem,
  part: PartNeed,
  choice: PartChoice,
  weights: Weights,
  rules: Strictness,
): readonly Binding[] {
  const builder = new ModelBuilder();
  const rows = { rules, limits: "shares", cuts: [] } as const;
  const { candidates: columns } = addPart(builder, problem, part, choice.stockWeeks, weights, rows);
  const limits = limitsOf(problem, part);
  const [found] = recogniseSourcing(builder.model(), { linear: true })?.blocks ?? [];
  if (found === undefined) return [];
  const relaxation = new Relaxation(found.block);
  const place = new Map(Array.from(found.amounts, (column, at) => [column, at]));
  const state = Uint8Array.from(found.switches, () => STATE.open);
  columns.forEach(({ amounts, open }, i) => {
    const at = place.get(amounts[0]?.column ?? -1);
    if (open >= 0 && at !== undefined && choice.open[i] === 0) state[at] = STATE.closed;
  });
  if (relaxation.solve(state) === Infinity) return [];
  const { demand, groups } = relaxation.prices();
  const lot = (part.perWeek * problem.horizonWeeks) / 100;
  const some = `${Number(lot.toPrecision(2)).toLocaleString("en-GB")} ${part.unit ?? "units"}`;
  const found_: Binding[] = [];
  const money = (perUnit: number): string => {
    const value = perUnit * lot;
    return `${value >= 100 ? Math.round(value).toLocaleString("en-GB") : value.toPrecision(2)} ${problem.currency}`;
  };
  part.candidates.forEach((one, i) => {
    const last = place.get(columns[i]?.amounts.at(-1)?.column ?? -1);
    const first = place.get(columns[i]?.amounts[0]?.column ?? -1);
    if (last === undefined || first === undefined) return;
    const saves = (at: number): number => {
      const g = found.block.group[at] as number;
      return (demand + (g < 0 ? 0 : (groups[g] as number)) - (found.block.unit[at] as number)) / weights.cost;
    };
    const isFull =
      state[last] === STATE.open &&
      (relaxation.amount[last] as number) >= (found.block.capacity[last] as number) * (1 - 1e-9);
    const isOwnLimit =
      one.capacity < Math.min(limits.supplierShare ?? 1, problem.mostFromOne) * part.perWeek * problem.horizonWeeks;
    if (isFull && saves(last) > 1e-6 && isOwnLimit)
      found_.push({
        partId: part.partId,
        kind: "capacity",
        about: one.id,
        perUnit: saves(last),
        worth: saves(last) * lot,
        text: `${part.name}: ${some} more capacity at ${sellerOf(part, one)} (1 % of the need) would save ${money(saves(last))}`,
      });
    if (one.committed > 0 && saves(first) < -1e-6)
      found_.push({
        partId: part.partId,
        kind: "contract",
        about: one.id,
        perUnit: -saves(first),
        worth: -saves(first) * lot,
        text: `${part.name}: ${some} released by ${sellerOf(part, one)}'s contract before ${one.committedUntil} (1 % of the need) would save ${money(-saves(first))}`,
      });
    const least = found.block.minimum[first] as number;
    if (
      least > 0 &&
      state[first] === STATE.open &&
      (relaxation.amount[first] as number) <= least * (1 + 1e-9) &&
      saves(first) < -1e-6
    )
      found_.push({
        partId: part.partId,
        kind: "minimumOrder",
        about: one.id,
        perUnit: -saves(first),
        worth: -saves(first) * lot,
        text: `${part.name}: ${some} less in ${sellerOf(part, one)}'s minimum order (1 % of the need) would save ${money(-saves(first))}`,
      });
  });
  groups.forEach((price, g) => {
    if (price >= -1e-6) return;
    const at = found.amounts[found.block.group.findIndex((one) => one === g)];
    const origin =
      part.candidates[columns.findIndex(({ amounts }) => amounts.some(({ column }) => column === at))]?.origin ?? "?";
    found_.push({
      partId: part.partId,
      kind: "origin",
      about: origin,
      perUnit: -price / weights.cost,
      worth: (-price / weights.cost) * lot,
      text: `${part.name}: the limit of ${percent(limits.originShare ?? 1)} from ${origin} binds; one percentage point more would save ${money(-price / weights.cost)}`,
    });
  });
  return found_.toSorted((a, b) => b.perUnit - a.perUnit);
}

/** What a step of the frontier does to a part, in a sentence. */
export function stepText(problem: BuyerProblem, frontier: Frontier, step: FrontierStep): string {
  const { part, choices } = frontier.parts[step.partIndex] as Frontier["parts"][number];
  const [before, after] = [choices[step.from] as PartChoice, choices[step.from + 1] as PartChoice];
  const need = part.perWeek * problem.horizonWeeks;
  const changes = part.candidates.flatMap((one, i) => {
    const [a, b] = [(before.amounts[i] as number) / need, (after.amounts[i] as number) / need];
    return Math.abs(a - b) < 0.005 ? [] : [`${sellerOf(part, one)} ${percent(a)} → ${percent(b)}`];
  });
  if (after.stockWeeks !== before.stockWeeks)
    changes.push(`extra stock ${before.stockWeeks} → ${after.stockWeeks} weeks`);
  return `${part.name}: ${changes.join(", ")}`;
}
