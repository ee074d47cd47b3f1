// The buyer's limits, part by part: which apply to a part, and which of them a way of buying breaks. Worked out from the
// amounts alone, so that it also checks what the searches find.
import type { BuyerProblem, Candidate, Limits, PartLimits, PartNeed } from "../problem/types.ts";
import { losable } from "./survival.ts";

/** What shares are added up by. */
export type Grouping = "origin" | "supplier" | "bloc";
export const GROUPINGS: readonly Grouping[] = ["origin", "supplier", "bloc"];

/** A part's amounts over the horizon, and which of its sources are open. */
export interface Bought {
  readonly amounts: Float64Array;
  readonly open: Uint8Array;
  readonly stockWeeks: number;
}

/** A limit on a share or an index is missed when it is exceeded by more than this, relatively. */
export const TOLERANCE = 1e-7;
/** A source that is counted carries at least this share of the part. */
export const COUNTED_SHARE = 0.02;

/** The limits that hold for `part`: those of the whole, what is set for the part over them. */
export function limitsOf({ limits }: BuyerProblem, part: PartNeed): PartLimits {
  const { byPart = {}, parts, ...common } = limits;
  const { originShare, blocShare, index, ...others } = common;
  const spread = {
    ...(originShare === undefined ? {} : { originShare }),
    ...(blocShare === undefined ? {} : { blocShare }),
    ...(index === undefined ? {} : { index }),
  };
  const own = parts === "materials" && part.material === undefined ? others : { ...others, ...spread };
  const set = byPart[part.partId];
  if (set === undefined) return own;
  const before: PartLimits = own;
  const merged = {
    ...before,
    ...set,
    ...(set.index === undefined ? {} : { index: { ...before.index, ...set.index } }),
  };
  return dropped(merged) as PartLimits;
}

/** Entries set to null are limits taken away. */
function dropped(record: object): object {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) =>
      value === null || value === undefined
        ? []
        : [[key, typeof value === "object" && !Array.isArray(value) ? dropped(value as object) : value]],
    ),
  );
}

export function groupOf({ blocs }: BuyerProblem, one: Candidate, by: Grouping): string {
  if (by === "supplier") return one.supplierId;
  return by === "origin" ? one.origin : (blocs[one.origin] ?? one.origin);
}

/** Largest share allowed by grouping, where one is set. */
export function shareLimit(limits: Limits, by: Grouping): number | undefined {
  if (by === "origin") return limits.originShare;
  return by === "supplier" ? limits.supplierShare : limits.blocShare;
}

/** Share of the part's need by group. */
export function sharesBy(
  problem: BuyerProblem,
  part: PartNeed,
  amounts: Float64Array,
  by: Grouping,
): ReadonlyMap<string, number> {
  const need = part.perWeek * problem.horizonWeeks;
  const shares = new Map<string, number>();
  part.candidates.forEach((one, i) => {
    const group = groupOf(problem, one, by);
    shares.set(group, (shares.get(group) ?? 0) + (amounts[i] as number) / need);
  });
  return shares;
}

/** Herfindahl-Hirschman index of shares, 0-10,000. */
export function indexOf(shares: Iterable<number>): number {
  let sum = 0;
  for (const share of shares) sum += share * share;
  return 10_000 * sum;
}

export type LimitName =
  | "originShare"
  | "supplierShare"
  | "blocShare"
  | "originIndex"
  | "supplierIndex"
  | "blocIndex"
  | "maxSuppliers"
  | "minSuppliers"
  | "leadTimeWeeks"
  | "without"
  | "survive";

/** The limits that a way of buying a part breaks. Contracts that run may break lead time and excluded origins. */
export function brokenLimits(problem: BuyerProblem, part: PartNeed, bought: Bought): readonly LimitName[] {
  const limits = limitsOf(problem, part);
  const broken: LimitName[] = [];
  for (const by of GROUPINGS) {
    const shares = [...sharesBy(problem, part, bought.amounts, by).values()];
    const most = shareLimit(limits, by);
    if (most !== undefined && Math.max(...shares) > most * (1 + TOLERANCE)) broken.push(`${by}Share`);
    const index = limits.index?.[by];
    if (index !== undefined && index !== null && indexOf(shares) > index * (1 + TOLERANCE)) broken.push(`${by}Index`);
  }
  const need = part.perWeek * problem.horizonWeeks;
  const used = part.candidates.filter(
    (_, i) => (bought.amounts[i] as number) >= COUNTED_SHARE * need * (1 - 1e-6),
  ).length;
  const any = part.candidates.filter((_, i) => (bought.amounts[i] as number) > 1e-9 * need).length;
  if (limits.maxSuppliers !== undefined && any > limits.maxSuppliers) broken.push("maxSuppliers");
  if (limits.minSuppliers !== undefined && used < limits.minSuppliers) broken.push("minSuppliers");
  const free = (i: number): number => (bought.amounts[i] as number) - (part.candidates[i]?.committed ?? 0);
  const beyond = (test: (one: Candidate) => boolean): boolean =>
    part.candidates.some((one, i) => test(one) && free(i) > 1e-6 * need);
  if (beyond((one) => limits.leadTimeWeeks !== undefined && one.leadTimeWeeks > limits.leadTimeWeeks))
    broken.push("leadTimeWeeks");
  if (beyond((one) => limits.without?.includes(one.origin) === true)) broken.push("without");
  const { survive } = limits;
  if (survive !== undefined)
    for (const lost of losable(part, survive.countries))
      if (survivalWeeks(problem, part, bought, lost) < survive.weeks * (1 - 1e-9)) {
        broken.push("survive");
        break;
      }
  return broken;
}

/** How long stock and the open sources of other origins serve a part when origins are lost. */
export function survivalWeeks(
  problem: BuyerProblem,
  part: PartNeed,
  { open, amounts, stockWeeks }: Bought,
  lost: readonly string[],
): number {
  const rate = part.candidates.reduce((sum, one, i) => {
    const inUse =
      isUsable(problem, part, one) && (open[i] === 1 || (amounts[i] as number) > 0 || (!one.isNew && one.share > 0));
    return inUse && !lost.includes(one.origin) ? sum + one.capacity / problem.horizonWeeks : sum;
  }, 0);
  const missing = part.perWeek - rate;
  return missing <= 1e-12 ? Infinity : ((part.coverWeeks + stockWeeks) * part.perWeek) / missing;
}

/** False for pairs that are prohibited, out of reach, excluded by origin, or too slow. Contracts stay until they end. */
export function isUsable(problem: BuyerProblem, part: PartNeed, one: Candidate): boolean {
  const limits = limitsOf(problem, part);
  if (one.prohibited || one.outOfReach !== undefined || limits.without?.includes(one.origin) === true) return false;
  return limits.leadTimeWeeks === undefined || one.leadTimeWeeks <= limits.leadTimeWeeks;
}
