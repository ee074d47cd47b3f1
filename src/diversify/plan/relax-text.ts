// A limit that must give, as a sentence for the buyer.
import type { BuyerProblem, PartNeed } from "../problem/types.ts";
import { type LimitName, limitsOf } from "./limits.ts";

const GROUPS = { origin: "origin", supplier: "supplier", bloc: "bloc" } as const;

export function relaxText(problem: BuyerProblem, part: PartNeed, limit: Relaxation["limit"], to?: number): string {
  const limits = limitsOf(problem, part);
  const { name } = part;
  const need = part.perWeek * problem.horizonWeeks;
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  if (limit === "capacity") {
    const share = part.candidates.reduce((sum, { capacity }) => sum + capacity, 0) / need;
    return `${name}: all its sources together carry ${percent(share)} of the need; another source is needed`;
  }
  if (limit === "prohibited")
    return `${name}: without the lines that are prohibited too little can be bought; a new source is needed`;
  if (limit === "without") return `${name}: cannot be bought without ${(limits.without ?? []).join(", ")}`;
  if (limit === "leadTimeWeeks")
    return to === undefined
      ? `${name}: no lead time is short enough`
      : `${name}: a lead time of ${to} weeks must be allowed (limit ${limits.leadTimeWeeks})`;
  if (limit === "maxSuppliers") return `${name}: needs at least ${to ?? "more"} sources (limit ${limits.maxSuppliers})`;
  if (limit === "minSuppliers")
    return `${name}: at most ${to ?? 0} sources can be had (asked for ${limits.minSuppliers})`;
  if (limit === "survive") {
    const { countries = 1, weeks = 0 } = limits.survive ?? {};
    const lost = countries === 1 ? "any one origin" : "any two origins";
    return `${name}: without ${lost} all other sources and ${Math.max(...problem.stockLevels)} weeks of extra stock last ${to ?? 0} weeks, not ${weeks}`;
  }
  for (const by of Object.values(GROUPS)) {
    const one = by === "supplier" ? "one supplier" : `one ${by}`;
    const share = by === "origin" ? limits.originShare : by === "supplier" ? limits.supplierShare : limits.blocShare;
    if (limit === `${by}Share`)
      return `${name}: at least ${Math.ceil((to ?? 1) * 1000 - 1e-6) / 10} % must come from ${one} (limit ${percent(share ?? 1)})`;
    if (limit === `${by}Index`)
      return `${name}: its index by ${by} cannot be below ${Math.ceil((to ?? 10_000) - 1e-3)} (limit ${limits.index?.[by]})`;
  }
  return `${name}: ${limit} must give`;
}

export interface Relaxation {
  readonly partId: string;
  readonly name: string;
  /** `capacity`, `prohibited`: no limit of the buyer's stands in the way; another source is needed. */
  readonly limit: LimitName | "capacity" | "prohibited";
  /** The least value at which the part can be bought; absent when the limit must go for it. */
  readonly to?: number;
  readonly text: string;
}
