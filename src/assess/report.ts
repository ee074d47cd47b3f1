// What assess hands back: every line with its verdict, and what the hits mean for products, customers and sourcing.
import type { Change } from "../base/answer-change.ts";
import type { IsoDate } from "../base/date.ts";
import type { FactPath } from "../base/facts.ts";
import type { Transaction } from "../base/transaction.ts";
import type { Notice, Outcome, Verdict } from "../base/verdict.ts";
import type { MovedMatches } from "./party-matches.ts";
import type { Release } from "./release.ts";
import type { Problem, TableStats } from "../portfolio/index.ts";

/** How a line stands by what is regulated, parties that nobody screened left aside; strictest first. */
export const STANDINGS = [
  "prohibited",
  "licence_required",
  "obligation",
  "undecided",
  "out_of_coverage",
  "exception_available",
  "no_control_found",
] as const;
export type Standing = (typeof STANDINGS)[number];

export interface AssessedLine {
  readonly kind: "transaction" | "supply";
  /** `transaction_id`, or `part/supplier/site` for a supply line. */
  readonly id: string;
  readonly at: { readonly file: string; readonly row: number };
  readonly itemId: string;
  readonly itemName: string;
  readonly counterparty?: { readonly id: string; readonly name: string; readonly nameLocal?: string };
  readonly from?: string;
  readonly to?: string;
  /** Own sites' countries, where it is not known which receives the line and all give the same standing. */
  readonly toAnyOf?: readonly string[];
  readonly standing: Standing;
  /** Past dealings are assessed by the law of their day and need no action now. */
  readonly past: boolean;
  /** Whether it may go: a standing leaves parties and end uses aside, so "no control found" alone is no release. */
  readonly release: Release;
  /** Questions of every kind without an answer, parties and end use included. */
  readonly openQuestions: number;
  readonly transaction: Transaction;
  readonly verdict: Verdict;
}

export interface Money {
  readonly currency: string;
  readonly amount: string;
}

export interface ProductExposure {
  readonly productId: string;
  readonly name: string;
  readonly revenuePerWeek?: Money;
  readonly marginPct?: number;
  readonly worst: Standing;
  /** Parts under it with a hit, the worst first. */
  readonly hits: readonly {
    readonly partId: string;
    readonly partName: string;
    readonly standing: Standing;
    /** Share of the part's purchases on hit lines, 0-1. */
    readonly share: number;
    /** No alternative bypasses the part. */
    readonly indispensable: boolean;
    /** Part ids from the product down to the part. */
    readonly path: readonly string[];
    readonly lines: readonly string[];
    readonly provisions: readonly string[];
  }[];
}

/** Revenue that a purchase ban or listing would take from us at one customer; a range while facts are missing. */
export interface CustomerExposure {
  readonly customerId: string;
  readonly name: string;
  readonly nameLocal?: string;
  readonly country?: string;
  readonly why: string;
  readonly measures: readonly string[];
  readonly outcome: Outcome;
  readonly missingFacts: readonly FactPath[];
  /** Per week; `low` is certain, `high` could be. Absent: the customer's revenue is not known. */
  readonly revenueAtRisk?: { readonly currency: string; readonly low: string; readonly high: string };
}

/** Herfindahl-Hirschman index 0-10,000 over shares; the unknown share counted as the leading producer's in `cautious`. */
export interface Concentration {
  readonly material: string;
  readonly parts: number;
  /** How the parts were weighted: purchases in one currency, or equally. */
  readonly weighting: "spend" | "equal";
  readonly byOrigin: readonly { readonly country: string | null; readonly share: number }[];
  readonly unknownShare: number;
  readonly leadingProducer?: { readonly country: string; readonly sharePct: number; readonly source: string };
  readonly hhi: { readonly asStated: number; readonly cautious: number };
  readonly largest: { readonly country: string; readonly share: number };
  readonly bySupplierHhi: number;
}

/** One fact worth asking for. */
export interface RankedQuestion {
  readonly fact: FactPath;
  /** Part, customer, supplier or measure it is about. */
  readonly about: string;
  readonly ask: string;
  /** Determinations this fact alone may settle, and those it settles together with others. */
  readonly settlesAlone: number;
  readonly settlesWithOthers: number;
  readonly lines: readonly string[];
  /** Counsel-first: asking may be unlawful or risky where the person asked is. */
  readonly caution?: { readonly id: string; readonly text: string; readonly resolution: string };
}

export interface ChangedLine {
  readonly id: string;
  readonly kind: AssessedLine["kind"];
  readonly itemName: string;
  readonly before: Standing;
  readonly after: Standing;
  /** Whether the line might proceed then, and may now. */
  readonly mayProceed: { readonly before: boolean; readonly after: boolean };
  /** Empty where nothing but the release, or possible matches of parties, came or went. */
  readonly changes: readonly Change[];
  readonly matches?: MovedMatches;
  /** All of it in the words of watch. */
  readonly text: string;
}

export interface AssessedCliff {
  readonly date: IsoDate;
  readonly measure: string;
  readonly text: string;
  readonly lines: readonly string[];
}

export interface Assessment {
  readonly on: IsoDate;
  readonly known: IsoDate;
  readonly since?: IsoDate;
  readonly scenario?: string;
  readonly register: Verdict["register"];
  readonly engine: string;
  readonly counts: {
    readonly transactions: Readonly<Record<Standing, number>>;
    readonly supply: Readonly<Record<Standing, number>>;
    /** Lines not past that may go, and those that may not yet. */
    readonly mayProceed: number;
    readonly held: number;
  };
  readonly lines: readonly AssessedLine[];
  readonly products: readonly ProductExposure[];
  readonly customers: readonly CustomerExposure[];
  readonly concentration: readonly Concentration[];
  readonly questions: readonly RankedQuestion[];
  readonly changes?: readonly ChangedLine[];
  readonly cliffs: readonly AssessedCliff[];
  readonly partyMatches: readonly {
    readonly line: string;
    readonly name: string;
    readonly provision: string;
    readonly list?: string;
  }[];
  readonly notices: readonly Notice[];
  readonly problems: readonly Problem[];
  readonly tables: Readonly<Partial<Record<string, TableStats>>>;
}
