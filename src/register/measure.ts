// Measure: one operative rule of a legal text, the smallest unit that can start, be suspended or end alone. Shape of the files in
// data/measures after schema check; the texts themselves are in instrument.ts.
import type { IsoDate, Period } from "../base/date.ts";
import type { PartyList } from "../base/party.ts";
import type { ControlList } from "../base/transaction.ts";
import type { Question, RequiredDocument, ReviewPolicy, TimeLimit } from "../base/verdict.ts";
import type { Condition } from "./condition.ts";

/**
 * What a statement rests on. `official`: the text of the act, read at its issuer or in a faithful reprint that
 * identifies it by number. Only `official` may relax or clear an answer; the others may only tighten it.
 */
export type Basis = "official" | "professional" | "press" | "assumption";
export type Confidence = "high" | "medium" | "low";

export interface Source {
  readonly url: string;
  readonly publisher: string;
  readonly date?: string;
  readonly kind: "official" | "reprint" | "professional" | "press" | "dataset";
}

export interface LocalText {
  readonly en: string;
  readonly zh?: string;
  readonly ja?: string;
  readonly ko?: string;
  readonly nl?: string;
}

export const EFFECTS = [
  "prohibit",
  "licence",
  "notify",
  "register",
  "attest",
  "report",
  "due_diligence",
  "tariff",
  "block",
  "subject",
  "not_subject",
  "classify",
  "permit",
  "inform",
] as const;

export type Effect = (typeof EFFECTS)[number];

/** One good that a measure names. `material`, `forms` and `thresholds` are joined by AND; `when` replaces them. */
export interface GoodsEntry {
  readonly id: string;
  readonly list?: ControlList;
  readonly code?: string;
  readonly description: LocalText;
  /** Material ids of data/goods. */
  readonly material?: readonly string[];
  /** Form ids of data/goods that are inside the entry. */
  readonly forms?: readonly string[];
  /** Form ids that an official text puts outside, with the provision that does. */
  readonly notForms?: { readonly forms: readonly string[]; readonly provision: string };
  readonly thresholds?: readonly Threshold[];
  readonly when?: Condition;
  readonly hs?: readonly HsScope[];
  /** Parts of this entry that no official text confirms. */
  readonly unverified?: readonly string[];
}

export interface Threshold {
  readonly attribute: string;
  readonly op: "gt" | "gte" | "lt" | "lte" | "eq";
  readonly value: number;
  readonly unit: string;
}

/** `reference` codes guide customs and never include or exclude by themselves; `definitive` codes do. */
export interface HsScope {
  readonly nomenclature: string;
  readonly role: "reference" | "definitive";
  readonly codes: readonly string[];
  /** Codes printed in the notice that cannot be right, with what they must read. */
  readonly errata?: readonly { readonly printed: string; readonly reads: string; readonly why: string }[];
}

/** A party that the instrument itself names. Only `target` parties may be matched; names from memory never. */
export interface NamedParty {
  readonly id: string;
  readonly name: string;
  readonly nameLocal?: string;
  readonly country?: string;
  readonly list?: PartyList;
  readonly kind: "target" | "protected" | "beneficiary";
  readonly listed?: Period;
  /** False: the name was not read in an official list or its reprint; shown, never matched. */
  readonly verified: boolean;
}

export interface ExceptionRule {
  readonly code: string;
  readonly title: string;
  readonly provision: string;
  readonly when: Condition;
  /** Conditions the user must meet that the engine cannot test. Any entry keeps the exception open. */
  readonly conditions?: readonly string[];
  readonly period?: Period;
  readonly basis: Basis;
}

export type EfficacyKind =
  | "suspend"
  | "prolong"
  | "revive"
  | "postpone"
  | "end"
  | "supersede"
  | "amend"
  | "not_enforced";

/** A change of a measure's efficacy by a later act. `to` is exclusive: an official "until D" is stored as D + 1. */
export interface EfficacyEvent {
  readonly kind: EfficacyKind;
  readonly from: IsoDate;
  readonly to?: IsoDate;
  /** For suspensions without a stated end: the day after which nobody may rely on them unverified. */
  readonly verifyBy?: IsoDate;
  readonly by: string;
  readonly knownFrom: IsoDate;
  readonly basis: Basis;
  readonly note?: string;
  /** Assumed by a scenario, never by a data file: it decides the days it covers, whatever is known by then. */
  readonly hypothetical?: true;
}

export interface MeasureTime {
  readonly announced: IsoDate;
  /** First day of application (half-open start). Absent: announced without a date. */
  readonly from?: IsoDate;
  /** Known exclusive end. */
  readonly to?: IsoDate;
  /** Scheduled exclusive end: past it the state is unknown until somebody verifies. */
  readonly sunset?: IsoDate;
  readonly events: readonly EfficacyEvent[];
  /** Unofficial evidence about what happens past a horizon; shown, never a status. */
  readonly evidence?: readonly { readonly text: string; readonly url: string; readonly date: string }[];
}

export interface LicenceProcedure {
  readonly authority: string;
  readonly applicant: string;
  readonly channel?: string;
  readonly types?: readonly string[];
  readonly excludedTypes?: readonly string[];
}

/** What a tariff measure takes of goods within its scope, on top of what else is due. */
export interface Duty {
  /** The goods, in words. */
  readonly what: string;
  /** Percent of the customs value, low and high: they differ where the rate depends on who or what. */
  readonly adValorem?: readonly [low: number, high: number];
  readonly specific?: { readonly amount: string; readonly currency: string; readonly unit: string };
  /** `scope`: all goods in the measure's scope pay it; `part`: only some, and which is not held beyond `hs`. */
  readonly reach: "scope" | "part";
  /** Customs codes (prefixes) that are certainly among them, where the reach is a part. */
  readonly hs?: readonly string[];
  /** Days of this rate within those of the measure. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly source: string;
}

/** A ceiling on what may pass, or may pass at a lower duty. */
export interface Quota {
  readonly what: string;
  readonly quantity: string;
  readonly unit: string;
  readonly per: "year" | "quarter" | "month";
  /** Trade in one period before the quota: without it nobody can say how much is left. */
  readonly base?: { readonly quantity: string; readonly what: string; readonly source: string };
  /** Percent of the customs value within the quota, where more may pass at the full duty. */
  readonly inside?: number;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly source: string;
}

export type JurisdictionBasis =
  | "territorial"
  | "origin"
  | "content"
  | "direct_product"
  | "nationality"
  | "listed_party";

export interface Measure {
  readonly id: string;
  readonly instrument: string;
  /** Canonical pinpoint, e.g. `CN:MOFCOM:2024-46:2`. */
  readonly provision: string;
  readonly cites: readonly string[];
  readonly title: LocalText;
  readonly jurisdiction: string;
  readonly authority: string;
  readonly question: Question;
  readonly effect: Effect;
  readonly reviewPolicy?: ReviewPolicy;
  readonly jurisdictionBasis: readonly JurisdictionBasis[];
  /** UNCTAD MAST chapter and Global Trade Alert intervention type. */
  readonly mast?: string;
  readonly gta?: string;
  readonly when: Condition;
  readonly goods: readonly GoodsEntry[];
  readonly parties: readonly NamedParty[];
  readonly exceptions: readonly ExceptionRule[];
  /** For `permit`: provisions (prefixes) whose requirements it lifts when it applies. */
  readonly defeats: readonly string[];
  readonly licence?: LicenceProcedure;
  readonly documents?: readonly (readonly RequiredDocument[])[];
  readonly timeLimit?: TimeLimit;
  readonly declarations: readonly string[];
  readonly penalties?: string;
  readonly redFlags: readonly {
    readonly code: string;
    readonly text: string;
    readonly resolution?: string;
    readonly when: Condition;
  }[];
  readonly conflictsWith: readonly { readonly measure: string; readonly says: string }[];
  readonly informal: boolean;
  readonly time: MeasureTime;
  readonly knownFrom: IsoDate;
  readonly backfilled: boolean;
  readonly recordedAt: IsoDate;
  readonly verifiedAt?: IsoDate;
  readonly verifyBy?: IsoDate;
  readonly basis: Basis;
  readonly confidence: Confidence;
  /** Drafts are shown and linked, never applied. */
  readonly draft: boolean;
  readonly notes?: string;
  /** Added or replaced by a scenario. */
  readonly hypothetical?: true;
  readonly duties?: readonly Duty[];
  readonly quotas?: readonly Quota[];
  /** Other figures the record gives, in words. Information only. */
  readonly figures: readonly { readonly text: string; readonly source: string }[];
}
