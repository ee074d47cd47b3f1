// How concentrated a supply is: the Herfindahl-Hirschman index, and the supply risk formula of the EU's critical raw
// materials assessment (European Commission, Methodology for establishing the EU list of critical raw materials, 2017).

/** Shares by country; they need not sum to exactly 1, as statistics are rounded. */
export type Shares = readonly (readonly [country: string, share: number])[];

/** Σ (100·share)²: 10,000 for a single producer. Other countries as one (`ZZ`) count as many small ones: as nothing. */
export function herfindahl(shares: Shares): number {
  return shares.reduce((sum, [country, share]) => (country === "ZZ" ? sum : sum + (100 * share) ** 2), 0);
}

/**
 * Σ share²·WGI·t with shares 0 … 1: concentration weighted by governance (scaled World Governance Indicator, 0 … 10,
 * higher is worse) and by the trade parameter t (1 unless restricted; 0.8 for EU members).
 */
export function weightedHerfindahl(
  shares: Shares,
  governance: (country: string) => number,
  trade: (country: string) => number,
): number {
  return shares.reduce((sum, [country, share]) => sum + share ** 2 * governance(country) * trade(country), 0);
}

export interface SupplyRiskInput {
  /** Weighted concentration of global supply and of supply to the EU. */
  readonly global: number;
  readonly toEu: number;
  /** Import reliance, end-of-life recycling input rate, substitution index: 0 … 1. */
  readonly importReliance: number;
  readonly recycling: number;
  readonly substitution: number;
}

/** SR = [HHI_GS·IR/2 + HHI_EU·(1 − IR/2)]·(1 − EoL)·SI. The Commission calls a material critical from 1 on. */
export function supplyRisk({ global, toEu, importReliance, recycling, substitution }: SupplyRiskInput): number {
  return (global * (importReliance / 2) + toEu * (1 - importReliance / 2)) * (1 - recycling) * substitution;
}

/** Thresholds of the EU's 2023 list: supply risk and economic importance. */
export const CRITICAL = { supplyRisk: 1, economicImportance: 2.8 } as const;
