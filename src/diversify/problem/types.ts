// The buyer's problem as plain data: what each part needs, who could supply it on what terms, and which events take it away.
import type { IsoDate } from "../../base/date.ts";
import type { AssumptionValues, EventOutcome, LineShock } from "../../impact/index.ts";
import type { Portfolio } from "../../portfolio/index.ts";
import type { Assumption } from "./assumption.ts";

export interface RowRef {
  readonly file: string;
  readonly row: number;
}

/** What `check` said of one supply line on the day, in the words this verb needs. */
export interface Ruling {
  readonly row: number;
  readonly standing: "prohibited" | "licence_required" | "undecided" | "other";
  /** Item controls that hold or may hold, by issuer. */
  readonly controls: readonly {
    readonly jurisdiction: string;
    readonly authority: string;
    /** `out_of_coverage`: we do not hold the list; it counts where its issuer controls or leads the same material. */
    readonly outcome: "prohibited" | "licence_required" | "indeterminate" | "out_of_coverage";
    readonly reviewPolicy?: string;
    readonly provisions: readonly string[];
  }[];
  readonly upcoming: readonly { readonly measure: string; readonly from: IsoDate }[];
  readonly suspended: readonly { readonly measure: string; readonly until?: IsoDate; readonly jurisdiction?: string }[];
}

/** One way to buy a part. Money in the problem's currency, amounts in the part's unit over the horizon. */
export interface Candidate {
  readonly id: string;
  readonly at: RowRef;
  readonly supplierId: string;
  readonly supplier: string;
  readonly siteId?: string;
  readonly country?: string;
  /** Where the controlled material comes from; the leading producer when nobody knows. */
  readonly origin: string;
  readonly originKnown: boolean;
  /** Share of the part's purchases today, 0-1. */
  readonly share: number;
  readonly price: number;
  readonly freight: number;
  readonly duty: number;
  /** Measures and rates behind the duty, or who stated it. */
  readonly dutyFrom?: readonly string[];
  /** price + freight + duty, a unit. */
  readonly landed: number;
  readonly capacity: number;
  readonly minimum: number;
  /** Amount committed by contract (take or pay) within the horizon. */
  readonly committed: number;
  readonly committedUntil?: IsoDate;
  /** One-off; 0 for a source in use. */
  readonly qualificationCost: number;
  readonly qualificationWeeks: number;
  readonly leadTimeWeeks: number;
  readonly isNew: boolean;
  readonly prohibited: boolean;
  /** Why a new source is no help within the horizon, as a question. */
  readonly outOfReach?: string;
  readonly ruling?: Ruling["standing"];
  /** Weeks it delivers nothing, by event and outcome: parallel to the problem's events and their outcomes. */
  readonly lostWeeks: readonly (readonly number[])[];
}

export interface PartNeed {
  readonly partId: string;
  readonly name: string;
  readonly material?: string;
  readonly at?: RowRef;
  readonly unit?: string;
  readonly perWeek: number;
  /** Weeks that stock on hand lasts. */
  readonly coverWeeks: number;
  /** Margin a week of the products that stop without the part. */
  readonly marginPerWeek: number;
  /** By level of extra stock: margin lost in all when nothing comes for the first t weeks, t = 0 … horizon; see stop-costs. */
  readonly stopCost: readonly { readonly stockWeeks: number; readonly lost: Float64Array }[];
  readonly products: readonly {
    readonly productId: string;
    readonly name: string;
    readonly dependence: number;
    readonly marginPerWeek: number;
  }[];
  readonly candidates: readonly Candidate[];
}

/** `inForce` applies with probability 1; its loss follows refusal and delay. `unsettled`: check could not decide. */
export interface RiskEvent {
  readonly id: string;
  readonly kind: "inForce" | "unsettled" | "announced" | "suspended" | "threatened" | "user";
  readonly text: string;
  readonly provisions: readonly string[];
  readonly probability: number;
  /** Who grants the permits: those of one authority go well or badly together. */
  readonly authority?: string;
  /** Given that it happens: the ways it may turn out, slices from 0 to 1. */
  readonly outcomes: readonly EventOutcome[];
  /** What it does to supply lines, in the terms of the impact model; lines by their number there. */
  readonly shocks: readonly LineShock[];
  /** Rows of the supply table that it hits itself. */
  readonly rows: readonly number[];
}

/** What the impact model needs to judge a plan. */
export interface CompanyBasis {
  readonly portfolio: Portfolio;
  /** Leading producer by material: where material of unstated origin is taken to come from. */
  readonly leaders: Readonly<Record<string, string>>;
  readonly assume: AssumptionValues;
  /** Shocks of the measures and the scenario as `impact company` has them, before they spread. */
  readonly direct: readonly LineShock[];
  /** Margin a week of each product, in the problem's currency and the portfolio's order. */
  readonly margins: readonly number[];
}

/** Largest Herfindahl-Hirschman index of a part's amounts, 0-10,000. */
export interface IndexLimits {
  readonly origin?: number | null;
  readonly supplier?: number | null;
  readonly bloc?: number | null;
}

export interface PartLimits {
  /** Largest share of a part from one origin of its material, from one supplier, from one bloc of origins, 0-1. */
  readonly originShare?: number;
  readonly supplierShare?: number;
  readonly blocShare?: number;
  readonly index?: IndexLimits;
  readonly maxSuppliers?: number;
  readonly minSuppliers?: number;
  readonly leadTimeWeeks?: number;
  /** No purchase from these countries of origin. */
  readonly without?: readonly string[];
  /** After the loss of any `countries` origins, what is left and the stock must serve `weeks` weeks. */
  readonly survive?: { readonly countries: 1 | 2; readonly weeks: number };
}

export interface Limits extends PartLimits {
  /** `materials`: shares and indices by origin and bloc hold only for parts with a traced material. */
  readonly parts?: "all" | "materials";
  /** Part → limits of its own; null takes one away. */
  readonly byPart?: Readonly<Record<string, { readonly [Name in keyof PartLimits]?: PartLimits[Name] | null }>>;
}

export interface BuyerProblem {
  readonly on: IsoDate;
  readonly currency: string;
  readonly horizonWeeks: number;
  readonly parts: readonly PartNeed[];
  readonly events: readonly RiskEvent[];
  readonly company: CompanyBasis;
  /** Bloc of the origins that belong to one; an origin without an entry stands alone. */
  readonly blocs: Readonly<Record<string, string>>;
  readonly limits: Limits;
  /** No source is given more than this share, or than it has today, where the limits say nothing: gives way. */
  readonly mostFromOne: number;
  /** `exposure`: change only what lowers exposure; `all`: every part may be bought anew. */
  readonly scope: "exposure" | "all";
  /** Extra weeks of stock to weigh against new sources. */
  readonly stockLevels: readonly number[];
  readonly carryingRate: number;
  /** Cost of keeping an extra stock of a part at all, a year, whatever its size. */
  readonly stockKeeping: number;
  /** Cost of moving volume to another source, as a share of the value moved. */
  readonly switching: number;
  readonly assumptions: readonly Assumption[];
  /** Facts worth asking for: each would replace an assumption or bring a part into the plan. */
  readonly questions: readonly { readonly about: string; readonly ask: string; readonly at?: RowRef }[];
  /** Parts that could not be planned, with the reason. */
  readonly leftOut: readonly { readonly partId: string; readonly name: string; readonly why: string }[];
  /** Products whose margin is not known: what they lose is in no lost margin and no exposure. */
  readonly noMargin: readonly { readonly productId: string; readonly name: string }[];
}

/** What the user may set. */
export interface DiversifyRequest {
  readonly horizonWeeks?: number;
  readonly currency?: string;
  /** Units of the currency for one unit of another. */
  readonly rates?: Readonly<Record<string, number>>;
  /** Event id → probability within the horizon. */
  readonly probabilities?: Readonly<Record<string, number>>;
  /** Event id → share of applications refused; event id → weeks that licences take. */
  readonly refusals?: Readonly<Record<string, number>>;
  readonly delayWeeks?: Readonly<
    Record<string, number | { readonly low: number; readonly typical: number; readonly high: number }>
  >;
  /** In-force event id → weeks that a permit may take before a running order is late. */
  readonly plannedWeeks?: Readonly<Record<string, number>>;
  /** The impact model's assumptions, by id. */
  readonly assume?: AssumptionValues;
  /** Duty by part id or country of dispatch, in percent of price. */
  readonly dutyPct?: Readonly<Record<string, number>>;
  readonly limits?: Limits;
  /** Limits that cannot hold for a part give way for it, by the least that lets it be bought, and the answer says so. */
  readonly giveWay?: boolean;
  readonly stockLevels?: readonly number[];
  readonly switching?: number;
  /** Cost of keeping an extra stock of a part at all, a year, in the currency of the answer. */
  readonly stockKeeping?: number;
  readonly carryingRate?: number;
  /** Default `exposure`: parts that no event hits stay as they are, and no more exposed source is given more. */
  readonly scope?: BuyerProblem["scope"];
  /**
   * What the plan shown in detail is to reach: expected lost margin as a share of today's (0.5 halves it); or the mean of the
   * worst 5 % of outcomes as a share of today's; or a budget above today's cost, in percent.
   */
  readonly target?: { readonly loss?: number; readonly tail?: number; readonly budgetPct?: number };
}
