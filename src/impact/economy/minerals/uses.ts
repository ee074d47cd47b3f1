// From what a metal is used for to the industries that use it. Every kilogram is taken to support the same value added, so
// an industry's weight is its share of the metal's use; several industries of one use share it by their value added.
import type { EndUse, MarketFile } from "./commodity.ts";

export interface UsingIndustry {
  /** Position in the table. */
  readonly industry: number;
  readonly code: string;
  /** Share of the metal's use, 0 … 1. */
  readonly share: number;
  readonly uses: readonly string[];
}

export interface UseReading {
  readonly industries: readonly UsingIndustry[];
  /** Value added of the using industries, each use counted with its share: the yardstick of reliance. */
  readonly yardstick: number;
  /** Uses that no rule reads or no industry stands for: their loss is not counted. */
  readonly unread: readonly EndUse[];
}

/** Reads end uses by the first rule of the file whose word occurs in the use's name. */
export function readUses(
  uses: readonly EndUse[],
  rules: MarketFile["industriesOfUses"],
  codes: readonly string[],
  valueAdded: ArrayLike<number>,
): UseReading {
  const position = new Map(codes.map((code, at) => [code, at]));
  const found = new Map<number, { share: number; uses: string[] }>();
  const unread: EndUse[] = [];
  let yardstick = 0;
  for (const use of uses) {
    const rule = rules.find(({ words }) => words.some((word) => use.use.includes(word)));
    const industries = (rule?.industries ?? []).map((code) => position.get(code)).filter((at) => at !== undefined);
    const total = industries.reduce((sum, at) => sum + Math.max(0, valueAdded[at]!), 0);
    if (total === 0) {
      unread.push(use);
      continue;
    }
    const share = use.sharePct / 100;
    yardstick += share * total;
    for (const industry of industries) {
      const one = found.get(industry) ?? { share: 0, uses: [] };
      one.share += (share * Math.max(0, valueAdded[industry]!)) / total;
      one.uses.push(use.use);
      found.set(industry, one);
    }
  }
  const industries = [...found].map(([industry, { share, uses }]) => ({
    industry,
    code: codes[industry] ?? "",
    share,
    uses,
  }));
  return { industries: industries.toSorted((a, b) => a.industry - b.industry), yardstick, unread };
}
