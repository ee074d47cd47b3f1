// The buyer's problem as plain data: what each part needs, who could supply it on what terms, and which events take it away.
import type { IsoDate } from "../../base/date.ts";
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
    readonly outcome: "prohibited" | "licence_required" | "indeterminate";
    readonly reviewPolicy?: string;
    readonly provisions: readonly string[];
  }[];
  readonly upcoming: readonly { readonly measure: string; readonly from: IsoDate }[];
  readonly suspended: readonly { readonly measure: string; readonly until?: IsoDate }[];
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
  readonly ruling?: Ruling["standing"];
  /** Expected lost weeks by event, before stock: parallel to the problem's events; 0 = not hit. */
  readonly hits: readonly boolean[];
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
  /** Given that it happens: probability that supply stops for `stopWeeks`, else it is `delayWeeks` late. */
  readonly refusal: number;
  readonly stopWeeks: number;
  readonly delayWeeks: number;
  /** Share of a hit line's supply that is lost, 0-1. */
  readonly severity: number;
}

export interface Limits {
  /** Largest share of a part from one origin of its material, 0-1. */
  readonly originShare?: number;
  /** Largest share of a part from one source, 0-1; a source that has more today may keep it. */
  readonly supplierShare?: number;
  readonly maxSuppliers?: number;
  readonly minSuppliers?: number;
  readonly leadTimeWeeks?: number;
  /** No purchase from these countries of origin. */
  readonly without?: readonly string[];
  /** After the loss of any `countries` origins, what is left and the stock must serve `weeks` weeks. */
  readonly survive?: { readonly countries: 1 | 2; readonly weeks: number };
}

export interface BuyerProblem {
  readonly on: IsoDate;
  readonly currency: string;
  readonly horizonWeeks: number;
  readonly parts: readonly PartNeed[];
  readonly events: readonly RiskEvent[];
  /** Bloc of the origins that belong to one; an origin without an entry stands alone. */
  readonly blocs: Readonly<Record<string, string>>;
  readonly limits: Limits;
  /** `exposure`: change only what lowers exposure; `all`: every part may be bought anew. */
  readonly scope: "exposure" | "all";
  /** Extra weeks of stock to weigh against new sources. */
  readonly stockLevels: readonly number[];
  readonly carryingRate: number;
  /** Cost of moving volume to another source, as a share of the value moved. */
  readonly switching: number;
  readonly assumptions: readonly Assumption[];
  /** Facts worth asking for: each would replace an assumption or bring a part into the plan. */
  readonly questions: readonly { readonly about: string; readonly ask: string; readonly at?: RowRef }[];
  /** Parts that could not be planned, with the reason. */
  readonly leftOut: readonly { readonly partId: string; readonly name: string; readonly why: string }[];
}

/** What the user may set. */
export interface DiversifyRequest {
  readonly horizonWeeks?: number;
  readonly currency?: string;
  /** Units of the currency for one unit of another. */
  readonly rates?: Readonly<Record<string, number>>;
  /** Event id → probability within the horizon. */
  readonly probabilities?: Readonly<Record<string, number>>;
  /** Duty by part id or country of dispatch, in percent of price. */
  readonly dutyPct?: Readonly<Record<string, number>>;
  readonly limits?: Limits;
  readonly stockLevels?: readonly number[];
  readonly switching?: number;
  /** Default `exposure`: parts that no event hits stay as they are, and no more exposed source is given more. */
  readonly scope?: BuyerProblem["scope"];
  /**
   * What the plan shown in detail is to reach: expected loss as a share of today's (0.5 halves it); or the mean of the
   * worst 5 % of outcomes as a share of today's; or a budget above today's cost, in percent.
   */
  readonly target?: { readonly loss?: number; readonly tail?: number; readonly budgetPct?: number };
}
