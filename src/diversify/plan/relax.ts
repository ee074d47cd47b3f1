// When limits cannot be met: which of them, for which part, and by how much they must give. Parts do not touch each other,
// so the parts that fail, each with its smallest set of limits, are together the smallest set of all.
import type { BuyerProblem, Limits, PartLimits, PartNeed } from "../problem/types.ts";
import type { GeneralSolver } from "../solve/solved.ts";
import { GROUPINGS, isUsable, type LimitName, limitsOf } from "./limits.ts";
import { PartSolver } from "./part-solver.ts";
import { type Relaxation, relaxText } from "./relax-text.ts";
import { leastIndex, leastShare, sizesBy } from "./tangent.ts";

type Override = NonNullable<Limits["byPart"]>[string];

/** The smallest sets of limits that must give for `parts`; empty when each can be bought within all of them. */
export async function relaxations(
  problem: BuyerProblem,
  parts: readonly PartNeed[],
  solver: GeneralSolver,
): Promise<readonly Relaxation[]> {
  const found: Relaxation[] = [];
  for (const part of parts) found.push(...(await forPart(problem, part, solver)));
  return found;
}

/** The problem with limits that give way as `found` says. */
export function givingWay(problem: BuyerProblem, found: readonly Relaxation[]): BuyerProblem {
  let byPart: NonNullable<Limits["byPart"]> = problem.limits.byPart ?? {};
  for (const { partId, limit, to } of found) {
    if (limit === "capacity" || limit === "prohibited") continue;
    const before: Override = byPart[partId] ?? {};
    const part = problem.parts.find((one) => one.partId === partId) as PartNeed;
    const change = changed(limitsOf(problem, part), limit, to === undefined ? null : loosened(limit, to));
    byPart = { ...byPart, [partId]: merged(before, change) };
  }
  return { ...problem, limits: { ...problem.limits, byPart } };
}

async function forPart(problem: BuyerProblem, part: PartNeed, solver: GeneralSolver): Promise<readonly Relaxation[]> {
  const fits = (limits: Override): Promise<boolean> => canBuy(withLimits(problem, part, limits), part, solver);
  const entry = (limit: Relaxation["limit"], to?: number): Relaxation => ({
    partId: part.partId,
    name: part.name,
    limit,
    ...(to === undefined ? {} : { to }),
    text: relaxText(problem, part, limit, to),
  });
  const limits = limitsOf(problem, part);
  const set = limitsSet(limits);
  if (await fits({})) return [];
  const none = Object.assign({}, ...set.map((limit) => changed(limits, limit, null))) as Override;
  if (!(await fits(none))) {
    const total = part.candidates.reduce((sum, { capacity }) => sum + capacity, 0);
    return [entry(total < part.perWeek * problem.horizonWeeks * (1 - 1e-9) ? "capacity" : "prohibited")];
  }
  for (const group of subsetsBySize(set)) {
    const open = group.reduce<Override>((all, limit) => merged(all, changed(limits, limit, null)), {});
    if (!(await fits(open))) continue;
    // One after the other each is tightened again as far as the others, as loose as they are by then, allow.
    let given = open;
    const values: Relaxation[] = [];
    for (const limit of group) {
      const to = await leastValue(problem, part, limit, (value) => fits(merged(given, changed(limits, limit, value))));
      if (to !== undefined) given = merged(given, changed(limits, limit, loosened(limit, to)));
      values.push(entry(limit, to));
    }
    return values;
  }
  return [];
}

async function canBuy(problem: BuyerProblem, part: PartNeed, solver: GeneralSolver): Promise<boolean> {
  // More stock never makes a part harder to buy, so the fullest one decides.
  const stockWeeks = Math.max(...problem.stockLevels);
  return (await new PartSolver(problem, part, stockWeeks, solver).solve({ cost: 1, loss: 0 })) !== undefined;
}

const withLimits = (problem: BuyerProblem, { partId }: PartNeed, own: Override): BuyerProblem => ({
  ...problem,
  limits: {
    ...problem.limits,
    byPart: { ...problem.limits.byPart, [partId]: merged(problem.limits.byPart?.[partId] ?? {}, own) },
  },
});

function merged(a: Override, b: Override): Override {
  return { ...a, ...b, ...(a.index || b.index ? { index: { ...a.index, ...b.index } } : {}) };
}

/** The limits that are set, those a buyer would sooner give up first. */
function limitsSet(limits: PartLimits): readonly LimitName[] {
  const { index = {} } = limits;
  const named = (["originShare", "blocShare", "supplierShare"] as const).filter((name) => limits[name] !== undefined);
  const indices = (["origin", "bloc", "supplier"] as const).flatMap((by): readonly LimitName[] =>
    index[by] === undefined || index[by] === null ? [] : [`${by}Index`],
  );
  const others = (["minSuppliers", "maxSuppliers", "survive", "leadTimeWeeks", "without"] as const).filter(
    (name) => limits[name] !== undefined,
  );
  return [...named, ...indices, ...others];
}

/** The change to `limits` that sets one of them, or takes it away. */
function changed({ survive }: PartLimits, limit: LimitName, value: number | null): Override {
  if (limit === "originIndex" || limit === "supplierIndex" || limit === "blocIndex")
    return { index: { [limit.replace("Index", "")]: value } };
  if (limit === "survive")
    return { survive: value === null ? null : { countries: survive?.countries ?? 1, weeks: value } };
  if (limit === "without") return { without: null };
  return { [limit]: value };
}

/** Rounded values must not cut off by a hair what was found to fit. */
const loosened = (limit: LimitName, to: number): number =>
  limit.endsWith("Share") || limit.endsWith("Index") ? to * (1 + 1e-6) : to;

/** Halvings of a share or an index: to a millionth. */
const HALVINGS = 24;

async function leastValue(
  problem: BuyerProblem,
  part: PartNeed,
  limit: LimitName,
  fits: (value: number) => Promise<boolean>,
): Promise<number | undefined> {
  const limits = limitsOf(problem, part);
  if (limit === "without") return undefined;
  if (limit === "leadTimeWeeks") {
    const times = [...new Set(part.candidates.map(({ leadTimeWeeks }) => leadTimeWeeks))].toSorted((a, b) => a - b);
    for (const weeks of times) if (weeks > (limits.leadTimeWeeks ?? 0) && (await fits(weeks))) return weeks;
    return undefined;
  }
  if (limit === "maxSuppliers" || limit === "minSuppliers") {
    const step = limit === "maxSuppliers" ? 1 : -1;
    for (let n = (limits[limit] ?? 0) + step; n >= 0 && n <= part.candidates.length; n += step)
      if (await fits(n)) return n;
    return undefined;
  }
  if (limit === "survive") {
    let weeks = Math.ceil(limits.survive?.weeks ?? 0) - 1;
    while (weeks > 0 && !(await fits(weeks))) weeks--;
    return weeks > 0 ? weeks : undefined;
  }
  const quick = leastByLevel(problem, part, limit);
  if (quick !== undefined && (await fits(loosened(limit, quick)))) return quick;
  let [low, high] = [quick ?? 0, limit.endsWith("Index") ? 10_000 : 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (await fits(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** What capacities and contracts alone allow: the answer where no other limit stands in the way. */
function leastByLevel(problem: BuyerProblem, part: PartNeed, limit: LimitName): number | undefined {
  const by = GROUPINGS.find((one) => limit === `${one}Share` || limit === `${one}Index`);
  if (by === undefined) return undefined;
  const able = Float64Array.from(part.candidates, (one) =>
    Math.max(one.committed, isUsable(problem, part, one) ? one.capacity : 0),
  );
  const { sizes, committed } = sizesBy(problem, part, by, able);
  const least = limit.endsWith("Index") ? leastIndex(sizes, committed) : leastShare(sizes, committed);
  return Number.isFinite(least) ? least : undefined;
}

/** Every set of limits, the smallest first. */
function subsetsBySize(set: readonly LimitName[]): readonly (readonly LimitName[])[] {
  const all: LimitName[][] = [[]];
  for (const limit of set) for (const one of all.slice()) all.push([...one, limit]);
  return all.filter(({ length }) => length > 0).toSorted((a, b) => a.length - b.length);
}
