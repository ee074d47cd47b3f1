// The report of a shock to an economy.
import type { Dependence, EconomyImpact, MarketOutcome, TableFinding, TableSource, Target } from "../impact/index.ts";

export interface AffectedIndustry {
  readonly commodity: string;
  readonly code: string;
  readonly name: string;
  /** % of the mineral's use. */
  readonly sharePct: number;
  readonly uses: readonly string[];
}

export interface ImpactEconomyReport {
  readonly scenario: {
    readonly commodity: readonly string[];
    readonly source: readonly string[];
    readonly cut: number;
    readonly target: Target;
    readonly joint: string;
    readonly horizon: string;
  };
  readonly gdp:
    | ({ readonly kind: "impact" } & Omit<EconomyImpact, "inputs" | "markets">)
    | { readonly kind: "not_available"; readonly why: string };
  readonly markets: readonly MarketOutcome[];
  readonly dependence: readonly Dependence[];
  /** Industries that use the minerals themselves, by the US classification, with their share of each mineral's use. */
  readonly affected: readonly AffectedIndustry[];
  readonly table?: {
    readonly id: string;
    readonly title: string;
    readonly source: TableSource;
    readonly findings: readonly TableFinding[];
  };
  /** With `trace`: every input of every figure with its basis and source. */
  readonly trace?: EconomyImpact["inputs"];
  readonly method: readonly string[];
}
