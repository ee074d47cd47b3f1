// One part's decision as rows and columns, in names a buyer can read: buy[…] amounts, open[…] switches, need, origin and
// survive rows. The objective is a weighted sum of cost and exposure.
import { chanceOf } from "../../impact/index.ts";
import { type ModelBuilder, type Term } from "../model/build.ts";
import { KIND } from "../model/model.ts";
import type { BuyerProblem, Candidate, PartLimits, PartNeed } from "../problem/types.ts";
import { COUNTED_SHARE, type Grouping, groupOf, GROUPINGS, isUsable, limitsOf, shareLimit } from "./limits.ts";
import { losable } from "./survival.ts";

/** How much a euro of cost and a euro of exposure weigh. */
export interface Weights {
  readonly cost: number;
  readonly loss: number;
}

/**
 * What one unit bought from each candidate is expected to lose, with `stockWeeks` of stock on top of what is there: the
 * weeks its line is out in each outcome of each event, at what a stop of so many weeks costs. Charged to the unit as if
 * the whole part came from the line, so that help from other sources is not counted.
 */
export function unitLosses(problem: BuyerProblem, part: PartNeed, stockWeeks: number): Float64Array {
  const ofEvents = known.get(problem.events) ?? new WeakMap<PartNeed, Map<number, Float64Array>>();
  known.set(problem.events, ofEvents);
  const ofPart = ofEvents.get(part) ?? new Map<number, Float64Array>();
  ofEvents.set(part, ofPart);
  const there = ofPart.get(stockWeeks);
  if (there !== undefined) return there;
  const losses = workedOut(problem, part, stockWeeks);
  ofPart.set(stockWeeks, losses);
  return losses;
}

/** Asked for at every weight that is tried, and the same while the events are. */
const known = new WeakMap<BuyerProblem["events"], WeakMap<PartNeed, Map<number, Float64Array>>>();

function workedOut({ events, horizonWeeks }: BuyerProblem, part: PartNeed, stockWeeks: number): Float64Array {
  const need = part.perWeek * horizonWeeks;
  const table = part.stopCost.find((one) => one.stockWeeks === stockWeeks)?.lost ?? new Float64Array(1);
  const most = table.at(-1) ?? 0;
  return Float64Array.from(part.candidates, ({ lostWeeks }) => {
    let lost = 0;
    for (const [k, { probability, outcomes }] of events.entries())
      for (const [o, weeks] of (lostWeeks[k] ?? []).entries()) {
        const outcome = outcomes[o];
        if (weeks > 0 && outcome !== undefined) lost += probability * chanceOf(outcome) * costOf(table, weeks);
      }
    // The events together cannot take more than the horizon holds.
    return Math.min(lost, most) / need;
  });
}

/** Between whole weeks the table is straight. */
function costOf(table: Float64Array, weeks: number): number {
  const low = Math.min(table.length - 1, Math.floor(weeks));
  const high = Math.min(table.length - 1, low + 1);
  const [a, b] = [table[low] as number, table[high] as number];
  return a + (b - a) * (weeks - low);
}

/** Cost of holding `stockWeeks` more weeks of a part over the horizon. */
export function stockCost(
  { carryingRate, stockKeeping, horizonWeeks }: BuyerProblem,
  part: PartNeed,
  stockWeeks: number,
): number {
  const bought = part.candidates.reduce((sum, one) => sum + one.share, 0);
  const price = part.candidates.reduce(
    (sum, one) => sum + (bought > 0 ? one.share / bought : 1 / part.candidates.length) * one.price,
    0,
  );
  if (stockWeeks === 0) return 0;
  return (carryingRate * price * part.perWeek * stockWeeks + stockKeeping) * (horizonWeeks / 52);
}

/** A column of the model that carries amounts of a candidate, with what a unit costs and is expected to lose. */
export interface AmountColumn {
  readonly column: number;
  readonly cost: number;
  readonly loss: number;
}

export interface PartColumns {
  /** For each candidate its amounts (what it has today, and more) and its switch, -1 without one. */
  readonly candidates: readonly { readonly amounts: readonly AmountColumn[]; readonly open: number }[];
}

/**
 * What a unit counts for in the plan's cost. With the whole sourcing up for choice: its landed price. Else every source in
 * use counts at today's average and a dearer one at its own price, so that a plan is never chosen for savings that have
 * nothing to do with exposure; what is really paid is reported beside it.
 */
export function countedPrice(problem: BuyerProblem, part: PartNeed, one: Candidate, isMore: boolean): number {
  const moving = isMore ? 1 + problem.switching : 1;
  if (problem.scope === "all") return one.landed * moving;
  const average = averagePrice(part);
  return isMore ? Math.max(one.landed, average) * moving : average;
}

/** Landed price of today's mix; of all sources alike when nobody supplies the part today. */
export function averagePrice({ candidates }: PartNeed): number {
  const bought = candidates.reduce((sum, { share }) => sum + share, 0);
  return candidates.reduce(
    (sum, one) => sum + (bought > 0 ? one.share / bought : 1 / candidates.length) * one.landed,
    0,
  );
}

/** Cost of moving volume to a source beyond what it has today. */
export function movingCost(problem: BuyerProblem, part: PartNeed, one: Candidate, amount: number): number {
  const today = one.share * part.perWeek * problem.horizonWeeks;
  const price = problem.scope === "all" ? one.landed : Math.max(one.landed, averagePrice(part));
  return problem.switching * price * Math.max(0, amount - today);
}

/**
 * How strictly the rules of the house hold, which are no limits of the buyer's: 0 all of them; 1 a source more exposed
 * than the part on average may grow too; 2 any source may have more than the usual most. The strictest under which the
 * part can be bought is taken.
 */
export type Strictness = 0 | 1 | 2;

/** The most each candidate may be given: what it can carry, within the limits on one source and the rules of the house. */
export function capsOf(problem: BuyerProblem, part: PartNeed, rules: Strictness): Float64Array {
  const { horizonWeeks, scope, mostFromOne } = problem;
  const need = part.perWeek * horizonWeeks;
  const { supplierShare = 1 } = limitsOf(problem, part);
  const losses = unitLosses(problem, part, 0);
  const average = part.candidates.reduce((sum, one, i) => sum + one.share * (losses[i] as number), 0);
  return Float64Array.from(part.candidates, (one, i) => {
    const able = isUsable(problem, part, one) ? Math.min(one.capacity, need) : 0;
    const usual = rules === 2 ? 1 : Math.max(mostFromOne, one.share);
    const most = Math.min(able, Math.min(supplierShare, usual) * need);
    const mayGrow = scope === "all" || rules > 0 || (average > 0 && (losses[i] as number) <= average * (1 + 1e-9));
    return Math.max(one.committed, mayGrow ? most : Math.min(most, one.share * need));
  });
}

/** A tangent of the index: `at` holds the shares by group where it touches. Holds for every plan within the limit. */
export interface Cut {
  readonly by: Grouping;
  readonly at: ReadonlyMap<string, number>;
}

export interface PartRows {
  readonly rules: Strictness;
  /** `shares`: need and origins alone, which leaves a block that is searched directly; `all`: every limit. */
  readonly limits: "shares" | "all";
  readonly cuts: readonly Cut[];
}

/** Adds a part's columns and rows to `builder`; the columns come back. */
export function addPart(
  builder: ModelBuilder,
  problem: BuyerProblem,
  part: PartNeed,
  stockWeeks: number,
  weights: Weights,
  rows: PartRows,
): PartColumns {
  const limits = limitsOf(problem, part);
  const need = part.perWeek * problem.horizonWeeks;
  const losses = unitLosses(problem, part, stockWeeks);
  const caps = capsOf(problem, part, rows.rules);
  const isCounted = rows.limits === "all" && countsSources(limits);
  const add = (name: string, cost: number, loss: number, lower: number, upper: number): AmountColumn => ({
    column: builder.addColumn(name, { cost: weights.cost * cost + weights.loss * loss, lower, upper }),
    cost,
    loss,
  });
  const names = uniqueNames(part);
  const candidates = part.candidates.map((one, i) => {
    const loss = losses[i] as number;
    const most = caps[i] as number;
    const today = Math.min(most, one.share * need);
    const kept = Math.min(one.committed, today);
    const least = Math.max(one.minimum, limits.minSuppliers === undefined || !isCounted ? 0 : COUNTED_SHARE * need);
    // A source that only stands by must be known to be ready, whatever that costs.
    const standsBy = rows.limits === "all" && limits.survive !== undefined && one.isNew;
    const hasSwitch = one.committed === 0 && (isCounted || standsBy || one.qualificationCost > 0 || one.minimum > 0);
    const amounts: AmountColumn[] = [];
    const name = names[i] as string;
    if (today > 0) amounts.push(add(`buy[${name}]`, countedPrice(problem, part, one, false), loss, kept, today));
    if (most > today) {
      amounts.push(
        add(
          `more[${name}]`,
          countedPrice(problem, part, one, true),
          loss,
          Math.min(one.committed - kept, most - today),
          most - today,
        ),
      );
    }
    const [first, more] = amounts;
    if (!hasSwitch || first === undefined) return { amounts, open: -1 };
    const open = builder.addColumn(`open[${name}]`, {
      cost: weights.cost * one.qualificationCost,
      upper: 1,
      kind: KIND.integer,
    });
    const tie = (row: string, column: number, factor: number, low: number, high: number): void => {
      builder.addRow(
        `${row}[${name}]`,
        [
          { column, value: 1 },
          { column: open, value: -factor },
        ],
        low,
        high,
      );
    };
    tie("capacity", first.column, today > 0 ? today : most, -Infinity, 0);
    if (least > 0) tie("order", first.column, Math.min(least, today > 0 ? today : most), 0, Infinity);
    // What comes on top of today's amount costs more than that amount: only a minimum order could make it come alone.
    if (more !== undefined && rows.limits === "all") tie("also", more.column, most - today, -Infinity, 0);
    return { amounts, open };
  });
  const terms = candidates.map(({ amounts }) => amounts.map(({ column }): Term => ({ column, value: 1 })));
  builder.addRow(`need[${part.partId}]`, terms.flat(), need, need);
  addShares(builder, problem, part, terms, rows.limits === "all" ? GROUPINGS : ["origin"]);
  if (rows.limits === "shares") return { candidates };
  for (const [n, cut] of rows.cuts.entries()) addCut(builder, problem, part, terms, cut, n);
  if (isCounted) {
    const switches = candidates.flatMap(({ open }): readonly Term[] => (open < 0 ? [] : [{ column: open, value: 1 }]));
    const always = candidates.filter(({ open, amounts }) => open < 0 && amounts.length > 0).length;
    const [low, high] = [(limits.minSuppliers ?? 0) - always, (limits.maxSuppliers ?? Infinity) - always];
    builder.addRow(`suppliers[${part.partId}]`, switches, Math.max(0, low), high);
  }
  addSurvival(builder, problem, part, stockWeeks, candidates);
  return { candidates };
}

export const countsSources = ({ maxSuppliers, minSuppliers }: PartLimits): boolean =>
  maxSuppliers !== undefined || minSuppliers !== undefined;

/** Ids of the candidates; rows that state the same source twice are told apart by their row. */
function uniqueNames({ candidates }: PartNeed): readonly string[] {
  const seen = new Map<string, number>();
  for (const { id } of candidates) seen.set(id, (seen.get(id) ?? 0) + 1);
  return candidates.map(({ id, at }) => ((seen.get(id) ?? 0) > 1 ? `${id}#${at.row}` : id));
}

function addShares(
  builder: ModelBuilder,
  problem: BuyerProblem,
  part: PartNeed,
  terms: readonly (readonly Term[])[],
  groupings: readonly Grouping[],
): void {
  const need = part.perWeek * problem.horizonWeeks;
  const limits = limitsOf(problem, part);
  for (const by of groupings) {
    const most = shareLimit(limits, by);
    if (most === undefined) continue;
    for (const group of new Set(part.candidates.map((one) => groupOf(problem, one, by)))) {
      const own = terms.filter((_, i) => groupOf(problem, part.candidates[i] as Candidate, by) === group);
      // One source alone is capped by its bounds; a bloc of one origin by the origin's row where that is as strict.
      if (by === "supplier" && own.length === 1) continue;
      builder.addRow(`${by}[${part.partId}/${group}]`, own.flat(), -Infinity, most * need);
    }
  }
}

/** `Σ 2·t_g·share_g <= limit + Σ t_g²`: true wherever `Σ share_g² <= limit`, since no square of a distance is negative. */
function addCut(
  builder: ModelBuilder,
  problem: BuyerProblem,
  part: PartNeed,
  terms: readonly (readonly Term[])[],
  { by, at }: Cut,
  n: number,
): void {
  const need = part.perWeek * problem.horizonWeeks;
  const limit = limitsOf(problem, part).index?.[by];
  if (limit === undefined || limit === null) return;
  const own = terms.flatMap((columns, i) => {
    const touch = at.get(groupOf(problem, part.candidates[i] as Candidate, by)) ?? 0;
    return touch > 0 ? columns.map(({ column }): Term => ({ column, value: 2 * touch })) : [];
  });
  let squares = 0;
  for (const touch of at.values()) squares += touch * touch;
  // A hair more than computed, so that rounding never cuts a plan off.
  builder.addRow(`index[${part.partId}/${by}/${n}]`, own, -Infinity, need * (limit / 10_000 + squares) * (1 + 1e-15));
}

/** After any loss of `countries` origins, stock and what is left must serve the weeks asked for. */
function addSurvival(
  builder: ModelBuilder,
  problem: BuyerProblem,
  part: PartNeed,
  stockWeeks: number,
  columns: PartColumns["candidates"],
): void {
  const { survive } = limitsOf(problem, part);
  if (survive === undefined) return;
  for (const lost of losable(part, survive.countries)) {
    const terms: Term[] = [];
    let sure = (part.coverWeeks + stockWeeks) * part.perWeek;
    part.candidates.forEach((one, i) => {
      if (lost.includes(one.origin) || !isUsable(problem, part, one)) return;
      const reach = (one.capacity / problem.horizonWeeks) * survive.weeks;
      const open = columns[i]?.open ?? -1;
      // A source in use is qualified; another helps only when it is opened, and not at all where it may not be.
      if (!one.isNew && one.share > 0) sure += reach;
      else if (open >= 0) terms.push({ column: open, value: reach });
    });
    const missing = survive.weeks * part.perWeek - sure;
    if (missing > 1e-9 * part.perWeek)
      builder.addRow(`survive[${part.partId}/${lost.join("+")}]`, terms, missing, Infinity);
  }
}
