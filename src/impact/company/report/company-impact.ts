// What impact says of a company: by product the weeks, the money and the way from the measure, and everything it rests on.
import type { IsoDate } from "../../../base/date.ts";
import type { Assumption } from "../network/assumption.ts";
import type { Chokepoint } from "../network/chokepoints.ts";
import type { LicenceExperience } from "../shock/licence-experience.ts";
import type { Because, LineShock } from "../shock/shock.ts";
import type { LicenceUse } from "../shock/licences-held.ts";
import type { StatedRate } from "../money.ts";
import type { CostReport } from "./costs.ts";

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
  /** For customers in China: whether it operates critical information infrastructure. */
  readonly ciiOperator?: boolean | "unknown";
  /** Over the horizon; `low` is certain, `high` could be. Absent: the customer's revenue is not known. */
  readonly revenue?: { readonly currency: string; readonly low: number; readonly high: number };
  /** The same as a share of what all customers dealt with in that currency bring over the horizon, 0-1. */
  readonly share?: { readonly low: number; readonly high: number };
  /** A week's loss from each week on which it changes. */
  readonly profile: readonly {
    readonly week: number;
    readonly from: IsoDate;
    readonly low: number;
    readonly high: number;
  }[];
  readonly endUses: readonly EndUseShare[];
}

export interface Mitigation {
  readonly itemId: string;
  readonly name: string;
  /** The course of events it is worth that in. */
  readonly inCase: "refused" | "worst";
  /** What amounts are in: a currency, or `weeks of demand` where no product has a value. */
  readonly unit: string;
  /** Margin (else revenue) that one more unit in stock saves. */
  readonly perUnit: number;
  /** The same for a day and for a week of today's use. */
  readonly perDayOfStock: number;
  readonly perWeekOfStock: number;
  /** The last at the low and high end of the stated rates, where those have a range. */
  readonly range?: readonly [low: number, high: number];
  readonly weeksInStock: number;
  readonly secondSource: {
    /** What one more unit in every week saves, from the first day and from `afterWeeks` on. */
    readonly perUnitAWeek: number;
    readonly afterWeeks: number;
    readonly perUnitAWeekAfter: number;
    /** The same for a tenth of today's use. */
    readonly tenthOfUse: number;
    readonly tenthOfUseAfter: number;
  };
  /** All of it in a sentence. */
  readonly says: string;
}

/** One programme of the best response: what it maximised and how. */
export interface ResponseShown {
  readonly unit: string;
  readonly inCase: "refused" | "worst";
  readonly products: readonly string[];
  readonly rates: readonly ({ readonly currency: string } & StatedRate)[];
  readonly served: number;
  /** What a full horizon would bring. */
  readonly whole: number;
  readonly periods: number;
  /** False: periods that differ were merged, so the loss is a lower bound. */
  readonly exact: boolean;
}

export interface SiteExposure {
  readonly siteId: string;
  readonly supplierName: string;
  /** Stated time to recover. */
  readonly recoverWeeks: number;
  /** First week in which a product is short if the site never comes back; null: not within the horizon. */
  readonly surviveWeeks: number | null;
  readonly lostMargin: readonly { readonly currency: string; readonly amount: number }[];
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
  /** Names of products whose revenue or currency is not known: they are in no total. */
  readonly inNoTotal: readonly string[];
  readonly products: readonly ProductImpact[];
  readonly customers: readonly CustomerImpact[];
  readonly chokepoints: readonly Chokepoint[];
  readonly mitigations: readonly Mitigation[];
  readonly exposures: readonly SiteExposure[];
  /** What duties and raised prices add, by measure, line, product and week. */
  readonly costs: CostReport;
  readonly bestResponses: readonly ResponseShown[];
  /** Currencies without a stated rate: the best response keeps them apart. */
  readonly ratesMissing: readonly string[];
  /** Licences held that were drawn on. */
  readonly licencesHeld: readonly LicenceUse[];
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

/** One figure of the report, by its place in it. */
export interface FigureSource {
  /**
   * `products.P1`, `totals.EUR`, `customers.C1`, `chokepoints.country CN`, `mitigations.I1`, `exposures.S1`, `costs.us-301`,
   * `costs total.EUR`.
   */
  readonly figure: string;
  /** `supply.csv:12`. */
  readonly rows: readonly string[];
  /** Figures it is made of. */
  readonly of: readonly string[];
}

/** A part of the dealings with a customer, by what they are for. */
export interface EndUseShare {
  /** As the transactions have it; `not stated` where they are silent. */
  readonly endUse: string;
  /** Share of the recorded value, 0-1; undefined where values are missing. */
  readonly share?: number;
  /** Share of the revenue of this part that is hit for certain, and that could be, from the first day on which any is. */
  readonly low: number;
  readonly high: number;
}
