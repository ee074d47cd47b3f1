// When limits cannot be met: which of them, for which part, and by how much they must give. Parts do not touch each other,
// so the parts that fail, each with its least change, are together the smallest change of all.
import type { BuyerProblem, PartNeed } from "../problem/types.ts";
import { isUsable } from "./part-model.ts";

export interface Relaxation {
  readonly partId: string;
  readonly name: string;
  readonly limit:
    | "capacity"
    | "originShare"
    | "maxSuppliers"
    | "minSuppliers"
    | "leadTimeWeeks"
    | "without"
    | "prohibited"
    | "survive";
  /** The least value at which the part can be bought; absent when the limit must go for it. */
  readonly to?: number;
  readonly text: string;
}

export function relaxations(problem: BuyerProblem): readonly Relaxation[] {
  return problem.parts.flatMap((part) => [...forPart(problem, part), ...survival(problem, part)]);
}

function forPart(problem: BuyerProblem, part: PartNeed): readonly Relaxation[] {
  const { limits, horizonWeeks } = problem;
  const need = part.perWeek * horizonWeeks;
  const entry = (limit: Relaxation["limit"], text: string, to?: number): Relaxation => ({
    partId: part.partId,
    name: part.name,
    limit,
    text,
    ...(to === undefined ? {} : { to }),
  });
  const reach = (usable: (one: PartNeed["candidates"][number]) => boolean): number =>
    part.candidates.reduce((sum, one) => sum + Math.max(usable(one) ? one.capacity : 0, one.committed), 0);
  const enough = (amount: number): boolean => amount >= need * (1 - 1e-9);
  if (!enough(reach(() => true))) {
    const share = Math.round((reach(() => true) / need) * 100);
    return [
      entry(
        "capacity",
        `${part.name}: all its sources together carry ${share} % of the need; another source is needed`,
      ),
    ];
  }
  if (!enough(reach((one) => isUsable(problem, one)))) {
    const found: Relaxation[] = [];
    const slow = part.candidates.filter(
      (one) => limits.leadTimeWeeks !== undefined && one.leadTimeWeeks > limits.leadTimeWeeks,
    );
    const withSlow = slow
      .map((one) => one.leadTimeWeeks)
      .toSorted((a, b) => a - b)
      .find((weeks) =>
        enough(reach((one) => isUsable({ ...problem, limits: { ...limits, leadTimeWeeks: weeks } }, one))),
      );
    if (withSlow !== undefined)
      return [entry("leadTimeWeeks", `${part.name}: a lead time of ${withSlow} weeks must be allowed`, withSlow)];
    const isFree = (one: PartNeed["candidates"][number]): boolean =>
      !one.prohibited && (limits.leadTimeWeeks === undefined || one.leadTimeWeeks <= limits.leadTimeWeeks);
    if (enough(reach(isFree)))
      found.push(entry("without", `${part.name}: cannot be bought without ${(limits.without ?? []).join(", ")}`));
    else
      found.push(
        entry(
          "prohibited",
          `${part.name}: without the lines that are prohibited too little can be bought; a new source is needed`,
        ),
      );
    return found;
  }
  const found: Relaxation[] = [];
  const share = leastOriginShare(problem, part, need);
  if (limits.originShare !== undefined && share > limits.originShare * (1 + 1e-9))
    found.push(
      entry(
        "originShare",
        `${part.name}: at least ${Math.ceil(share * 1000) / 10} % must come from one origin (limit ${Math.round(limits.originShare * 100)} %)`,
        share,
      ),
    );
  if (limits.maxSuppliers !== undefined) {
    const sizes = part.candidates
      .filter((one) => isUsable(problem, one))
      .map((one) => one.capacity)
      .toSorted((a, b) => b - a);
    let count = 0;
    for (let sum = 0; sum < need * (1 - 1e-9) && count < sizes.length; count++) sum += sizes[count] as number;
    if (count > limits.maxSuppliers)
      found.push(entry("maxSuppliers", `${part.name}: needs at least ${count} sources`, count));
  }
  return found;
}

/** Smallest cap on any origin's share under which capacities still meet the need: filled like water, in closed form by search. */
function leastOriginShare(problem: BuyerProblem, part: PartNeed, need: number): number {
  const byOrigin = new Map<string, { capacity: number; committed: number }>();
  for (const one of part.candidates) {
    const entry = byOrigin.get(one.origin) ?? { capacity: 0, committed: 0 };
    entry.capacity += Math.max(isUsable(problem, one) ? one.capacity : 0, one.committed);
    entry.committed += one.committed;
    byOrigin.set(one.origin, entry);
  }
  const all = [...byOrigin.values()];
  const floor = Math.max(...all.map(({ committed }) => committed / need));
  const sizes = all.map(({ capacity }) => capacity / need).toSorted((a, b) => a - b);
  let [left, open] = [1, sizes.length];
  for (const size of sizes) {
    if (size * open >= left) break;
    left -= size;
    open--;
  }
  return Math.max(floor, open === 0 ? Infinity : left / open);
}

function survival(problem: BuyerProblem, part: PartNeed): readonly Relaxation[] {
  const { survive } = problem.limits;
  if (survive === undefined) return [];
  const most = Math.max(...problem.stockLevels);
  const origins = [...new Set(part.candidates.map(({ origin }) => origin))];
  const byOrigin = (lost: string): number =>
    part.candidates.reduce(
      (sum, one) => (one.origin !== lost && isUsable(problem, one) ? sum + one.capacity / problem.horizonWeeks : sum),
      0,
    );
  // With one origin lost the worst case is the largest; with two, the two largest together.
  const lost = origins.toSorted((a, b) => byOrigin(a) - byOrigin(b)).slice(0, survive.countries);
  const rate = part.candidates.reduce(
    (sum, one) =>
      !lost.includes(one.origin) && isUsable(problem, one) ? sum + one.capacity / problem.horizonWeeks : sum,
    0,
  );
  const missing = part.perWeek - rate;
  const weeks = missing <= 0 ? Infinity : ((part.coverWeeks + most) * part.perWeek) / missing;
  if (weeks >= survive.weeks) return [];
  return [
    {
      partId: part.partId,
      name: part.name,
      limit: "survive",
      to: Math.floor(weeks),
      text: `${part.name}: without ${lost.join(" and ")} all other sources and ${most} weeks of extra stock last ${Math.floor(weeks)} weeks, not ${survive.weeks}`,
    },
  ];
}
