// What impact says of a company: by product the weeks, the money and the way from the measure, and everything it rests on.
import type { IsoDate } from "../../../base/date.ts";
import type { Assumption } from "../network/assumption.ts";
import type { Chokepoint } from "../network/chokepoints.ts";
import type { LicenceExperience } from "../shock/licence-experience.ts";
import type { FigureSource } from "./sources.ts";
import type { Because, LineShock } from "../shock/shock.ts";

/** One course of events: licences come after the typical delay, are all refused, or everything open goes wrong too. */
export interface CaseResult {
  /** First week short and first week stopped; null: not within the horizon. */
  readonly shortFrom: number | null;
  readonly stopsFrom: number | null;
  readonly lostUnits: number;
  readonly lostRevenue?: number;
  readonly lostMargin?: number;
  /** Share of the demand lost in each week, 0-1. */
  readonly lost: readonly number[];
}

export interface Quantiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly mean: number;
}

export interface ProductImpact {
  readonly productId: string;
  readonly name: string;
  readonly demandPerWeek: number;
  readonly revenuePerWeek?: number;
  readonly marginPerWeek?: number;
  readonly currency?: string;
  readonly granted: CaseResult;
  readonly refused: CaseResult;
  readonly worst: CaseResult;
  readonly band: {
    /** By week. */
    readonly lost: {
      readonly p10: readonly number[];
      readonly p50: readonly number[];
      readonly p90: readonly number[];
      readonly mean: readonly number[];
    };
    readonly lostRevenue?: Quantiles;
    readonly lostMargin?: Quantiles;
    /** Share of the runs in which it is short, and stops. */
    readonly shortIn: number;
    readonly stopsIn: number;
  };
  /** Weeks until it runs dry if what is hit never comes back and nothing replaces it (L1); null: never. */
  readonly runsDry: number | null;
  /**
   * How many ways of buying must fail together to stop it, at most: of what shares a source this may count it twice; null:
   * none that is known.
   */
  readonly fewestFailures: number | null;
  /** From the measure up to the product. */
  readonly path: readonly PathStep[];
  /** Units that even the best use of what is left cannot serve, licences refused. */
  readonly unavoidableUnits?: number;
}

export interface PathStep {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly string[];
}

export interface ShownShock extends Omit<LineShock, "line" | "draw"> {
  readonly lineId: string;
  readonly partId: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly country?: string;
  readonly row: string;
  readonly fromDate: IsoDate;
}

export interface CustomerImpact {
  readonly customerId: string;
  readonly name: string;
  readonly why: string;
  readonly measures: readonly string[];
  readonly missingFacts: readonly string[];
  /** Over the horizon; `low` is certain, `high` could be. Absent: the customer's revenue is not known. */
  readonly revenue?: { readonly currency: string; readonly low: number; readonly high: number };
}

export interface Mitigation {
  readonly itemId: string;
  readonly name: string;
  /** The course of events it is worth that in. */
  readonly inCase: "refused" | "worst";
  /** Margin (else revenue) that one more unit saves, each product counted in its own currency. */
  readonly perUnit: number;
  /** The same for stock of one more week's use. */
  readonly perWeekOfStock: number;
  readonly weeksInStock: number;
}

export interface SiteExposure {
  readonly siteId: string;
  readonly supplierName: string;
  readonly recoverWeeks: number;
  readonly lostMargin: number;
  /** Share of the worst site's, 0-1. */
  readonly riskExposureIndex: number;
}

/** Totals over all products, by currency: amounts of different currencies are never added. */
export interface CurrencyTotal {
  readonly currency: string;
  readonly revenue: { readonly granted: number; readonly refused: number; readonly worst: number } & Quantiles;
  readonly margin: { readonly granted: number; readonly refused: number; readonly worst: number } & Quantiles;
}

export interface CompanyImpact {
  readonly start: IsoDate;
  readonly weeks: number;
  readonly seed: number;
  readonly runs: number;
  readonly scenario?: string;
  readonly network: { readonly items: number; readonly lines: number; readonly arcs: number; readonly circles: number };
  readonly measures: readonly (Because & {
    readonly lines: number;
    readonly from: IsoDate;
    readonly kinds: readonly string[];
  })[];
  readonly totals: readonly CurrencyTotal[];
  readonly products: readonly ProductImpact[];
  readonly customers: readonly CustomerImpact[];
  readonly chokepoints: readonly Chokepoint[];
  readonly mitigations: readonly Mitigation[];
  readonly exposures: readonly SiteExposure[];
  /** Extra cost a week while prices are raised. */
  readonly extraCost: readonly { readonly currency: string; readonly perWeek: number }[];
  readonly shocks: readonly ShownShock[];
  /** Lines that trade under a licence already, and lines no answer is held for. */
  readonly running: number;
  readonly outOfCoverage: number;
  readonly assumptions: readonly Assumption[];
  readonly experience: readonly LicenceExperience[];
  readonly notices: readonly string[];
  readonly inputs: {
    readonly register: { readonly version: string; readonly sha256: string };
    readonly engine: string;
    readonly rows: readonly string[];
    readonly method: readonly string[];
    /** What each figure above rests on. */
    readonly figures: readonly FigureSource[];
  };
}
