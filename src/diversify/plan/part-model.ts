// One part's decision as rows and columns, in names a buyer can read: buy[…] amounts, open[…] switches, need, origin and
// survive rows. The objective is a weighted sum of cost and expected loss.
import { type ModelBuilder, type Term } from "../model/build.ts";
import { KIND } from "../model/model.ts";
import { expectedWeeks } from "../problem/events.ts";
import type { BuyerProblem, Candidate, PartNeed } from "../problem/types.ts";

/** How much a euro of cost and a euro of expected loss weigh. */
export interface Weights {
  readonly cost: number;
  readonly loss: number;
}

/** What one unit bought from each candidate is expected to lose, with `stockWeeks` of stock on top of what is there. */
export function unitLosses({ events, horizonWeeks }: BuyerProblem, part: PartNeed, stockWeeks: number): Float64Array {
  const weeks = events.map((event) => expectedWeeks(event, part.coverWeeks + stockWeeks));
  const need = part.perWeek * horizonWeeks;
  return Float64Array.from(part.candidates, ({ hits }) => {
    const lost = hits.reduce((sum, hit, k) => sum + (hit ? (weeks[k] as number) : 0), 0);
    // A line cannot lose more weeks than the horizon has.
    return (part.marginPerWeek * Math.min(lost, horizonWeeks)) / need;
  });
}

/** Cost of holding `stockWeeks` more weeks of a part over the horizon. */
export function stockCost({ carryingRate, horizonWeeks }: BuyerProblem, part: PartNeed, stockWeeks: number): number {
  const bought = part.candidates.reduce((sum, one) => sum + one.share, 0);
  const price = part.candidates.reduce(
    (sum, one) => sum + (bought > 0 ? one.share / bought : 1 / part.candidates.length) * one.price,
    0,
  );
  return carryingRate * price * part.perWeek * stockWeeks * (horizonWeeks / 52);
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

/** True when sources are counted: then moving volume is not priced, since one column must carry a source's whole amount. */
const counts = ({ limits }: BuyerProblem): boolean =>
  limits.maxSuppliers !== undefined || limits.minSuppliers !== undefined;

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
  if (counts(problem)) return 0;
  const today = one.share * part.perWeek * problem.horizonWeeks;
  const price = problem.scope === "all" ? one.landed : Math.max(one.landed, averagePrice(part));
  return problem.switching * price * Math.max(0, amount - today);
}

/**
 * The most each candidate may be given: what it can carry, within the share any one source may have, and (unless the
 * whole sourcing is up for choice) no more than today to a source that is more exposed than the part is on average.
 * Where these rules leave the need unmet they give way, the last one first.
 */
export function capsOf(problem: BuyerProblem, part: PartNeed): Float64Array {
  const { limits, horizonWeeks } = problem;
  const need = part.perWeek * horizonWeeks;
  const losses = unitLosses(problem, part, 0);
  const average = part.candidates.reduce((sum, one, i) => sum + one.share * (losses[i] as number), 0);
  const today = (one: Candidate): number => one.share * need;
  const usable = part.candidates.map((one) =>
    Math.max(isUsable(problem, one) ? Math.min(one.capacity, need) : 0, one.committed),
  );
  const shared = part.candidates.map((one, i) =>
    Math.min(usable[i] as number, Math.max(limits.supplierShare ?? 1, one.share) * need),
  );
  const held = part.candidates.map((one, i) => {
    const mayGrow = average > 0 && (losses[i] as number) <= average * (1 + 1e-9);
    return mayGrow ? (shared[i] as number) : Math.max(one.committed, Math.min(shared[i] as number, today(one)));
  });
  const rules = problem.scope === "exposure" ? [held, shared] : [shared];
  return Float64Array.from(rules.find((caps) => meets(problem, part, caps)) ?? usable);
}

function meets({ limits, horizonWeeks }: BuyerProblem, part: PartNeed, caps: readonly number[]): boolean {
  const need = part.perWeek * horizonWeeks;
  const byOrigin = new Map<string, number>();
  part.candidates.forEach(({ origin }, i) => byOrigin.set(origin, (byOrigin.get(origin) ?? 0) + (caps[i] as number)));
  const most = (limits.originShare ?? 1) * need;
  return [...byOrigin.values()].reduce((sum, amount) => sum + Math.min(amount, most), 0) >= need * (1 - 1e-12);
}

/** Adds a part's columns and rows to `builder`; the columns come back. */
export function addPart(
  builder: ModelBuilder,
  problem: BuyerProblem,
  part: PartNeed,
  stockWeeks: number,
  weights: Weights,
): PartColumns {
  const { limits } = problem;
  const need = part.perWeek * problem.horizonWeeks;
  const losses = unitLosses(problem, part, stockWeeks);
  const caps = capsOf(problem, part);
  const needsCount = counts(problem);
  const add = (name: string, cost: number, loss: number, lower: number, upper: number): AmountColumn => ({
    column: builder.addColumn(name, { cost: weights.cost * cost + weights.loss * loss, lower, upper }),
    cost,
    loss,
  });
  const candidates = part.candidates.map((one, i) => {
    const loss = losses[i] as number;
    const most = caps[i] as number;
    const today = needsCount ? most : Math.min(most, one.share * need);
    const kept = Math.min(one.committed, today);
    const hasSwitch = one.committed === 0 && (needsCount || one.qualificationCost > 0 || one.minimum > 0);
    const amounts: AmountColumn[] = [];
    if (today > 0) amounts.push(add(`buy[${one.id}]`, countedPrice(problem, part, one, false), loss, kept, today));
    if (most > today) {
      amounts.push(
        add(`more[${one.id}]`, countedPrice(problem, part, one, true), loss, one.committed - kept, most - today),
      );
    }
    const [first] = amounts;
    if (!hasSwitch || first === undefined) return { amounts, open: -1 };
    // What comes on top of today's amount costs more than that amount, so it needs no switch of its own.
    const open = builder.addColumn(`open[${one.id}]`, {
      cost: weights.cost * one.qualificationCost,
      upper: 1,
      kind: KIND.integer,
    });
    const capacity = today > 0 ? today : most;
    builder.addRow(
      `capacity[${one.id}]`,
      [
        { column: first.column, value: 1 },
        { column: open, value: -capacity },
      ],
      -Infinity,
      0,
    );
    if (one.minimum > 0)
      builder.addRow(
        `order[${one.id}]`,
        [
          { column: first.column, value: 1 },
          { column: open, value: -one.minimum },
        ],
        0,
        Infinity,
      );
    return { amounts, open };
  });
  const terms = candidates.map(({ amounts }) => amounts.map(({ column }): Term => ({ column, value: 1 })));
  builder.addRow(`need[${part.partId}]`, terms.flat(), need, need);
  addOrigins(builder, problem, part, terms, need);
  if (needsCount) {
    const switches = candidates.flatMap(({ open }): readonly Term[] => (open < 0 ? [] : [{ column: open, value: 1 }]));
    const always = candidates.filter(({ open, amounts }) => open < 0 && amounts.length > 0).length;
    const least = Math.min(limits.minSuppliers ?? 0, switches.length + always) - always;
    if (switches.length > 0)
      builder.addRow(
        `suppliers[${part.partId}]`,
        switches,
        Math.max(0, least),
        (limits.maxSuppliers ?? Infinity) - always,
      );
  }
  addSurvival(builder, problem, part, stockWeeks, candidates);
  return { candidates };
}

/** False for pairs that are prohibited, excluded by origin, or too slow. Contracts stay until they end. */
export function isUsable({ limits }: BuyerProblem, one: Candidate): boolean {
  if (one.prohibited || limits.without?.includes(one.origin) === true) return false;
  return limits.leadTimeWeeks === undefined || one.leadTimeWeeks <= limits.leadTimeWeeks;
}

function addOrigins(
  builder: ModelBuilder,
  { limits }: BuyerProblem,
  part: PartNeed,
  terms: readonly (readonly Term[])[],
  need: number,
): void {
  const { originShare } = limits;
  if (originShare === undefined) return;
  for (const origin of new Set(part.candidates.map((one) => one.origin))) {
    const own = terms.filter((_, i) => part.candidates[i]?.origin === origin).flat();
    builder.addRow(`origin[${part.partId}/${origin}]`, own, -Infinity, originShare * need);
  }
}

/** After any loss of `countries` origins, stock and what is left must serve the weeks asked for. */
function addSurvival(
  builder: ModelBuilder,
  problem: BuyerProblem,
  part: PartNeed,
  stockWeeks: number,
  columns: PartColumns["candidates"],
): void {
  const { survive } = problem.limits;
  if (survive === undefined) return;
  for (const lost of losable(part, survive.countries)) {
    const terms: Term[] = [];
    let sure = (part.coverWeeks + stockWeeks) * part.perWeek;
    part.candidates.forEach((one, i) => {
      if (lost.includes(one.origin) || !isUsable(problem, one)) return;
      const reach = (one.capacity / problem.horizonWeeks) * survive.weeks;
      const open = columns[i]?.open ?? -1;
      // A source in use without a switch is qualified; one that needs opening helps only when it is opened.
      if (open < 0) sure += reach;
      else terms.push({ column: open, value: reach });
    });
    const missing = survive.weeks * part.perWeek - sure;
    if (missing > 0) builder.addRow(`survive[${part.partId}/${lost.join("+")}]`, terms, missing, Infinity);
  }
}

/** Sets of one or two origins that a part has sources in. */
export function losable(part: PartNeed, countries: 1 | 2): readonly (readonly string[])[] {
  const origins = [...new Set(part.candidates.map(({ origin }) => origin))].toSorted();
  if (countries === 1) return origins.map((origin) => [origin]);
  return origins.flatMap((a, i) => origins.slice(i + 1).map((b) => [a, b]));
}
