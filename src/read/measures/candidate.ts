// A mention of a measure in one sentence, with what the sentence says of it. Several become one measure in `merge.ts`.
import type { Figure, Timex, ZoneKind } from "../document/model.ts";
import type { PatternMatch } from "../patterns/pattern.ts";
import type { Government } from "./who/government.ts";
import type { MeasureType } from "./families.ts";

/** How far a measure has come. */
export const STATUSES = [
  "considered",
  "threatened",
  "proposed",
  "investigation",
  "announced",
  "adopted",
  "in_force",
  "amended",
  "extended",
  "suspended",
  "revoked",
  "expired",
  "denied",
] as const;

export type Status = (typeof STATUSES)[number];

/** States of what is not, or not yet, an act. */
export const PLANNED: ReadonlySet<string> = new Set([
  "considered",
  "proposed",
  "threatened",
  "investigation",
  "denied",
]);

export type Factuality = "asserted" | "reported" | "possible" | "hypothetical" | "denied";

export interface Goods {
  readonly text: string;
  readonly norm: string;
  readonly firstToken: number;
  /** Codes that the text gives. */
  readonly codes?: readonly string[];
  /** Codes of the lexicon, for the person who confirms. */
  readonly suggested?: readonly string[];
  /** Words that the lexicon does not know. */
  readonly phrase?: boolean;
  /** The company whose product it is (H20: Nvidia). */
  readonly maker?: string;
  /** "the three chemicals": stands for goods named elsewhere. */
  readonly anaphor?: boolean;
}

export interface Rate {
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  /** "%", or money by weight, volume or piece: `EUR/t`. */
  readonly unit: string;
}

export interface DateValue {
  readonly value: string;
  readonly text?: string;
  readonly basis: "text" | "derived";
  readonly conflict?: string;
}

/** An imposer named elsewhere in the text, with how far it is ahead of the next likely one, in log-odds. */
export interface LikelyImposer {
  readonly country: string;
  readonly government: Government | undefined;
  readonly lead: number;
}

export interface Candidate {
  readonly match: PatternMatch;
  readonly sentence: number;
  readonly zone: ZoneKind;
  readonly type: MeasureType;
  /** The list or instrument named, e.g. `US-ENTITY-LIST`, `US-SECTION-301`. */
  readonly list: string | undefined;
  /** Its words name an instrument that the lexicon knows. */
  readonly instrument: boolean;
  readonly direction: "restrict" | "relax";
  readonly imposer: Government | undefined;
  readonly imposers: readonly string[];
  /** The body that acts or speaks for the imposer in this sentence. */
  readonly authority: Government | undefined;
  readonly countries: readonly string[];
  readonly entities: readonly string[];
  readonly personsBound: string | undefined;
  readonly goods: readonly Goods[];
  readonly rate: Rate | undefined;
  /** The sum of trade it is on, in units of the currency: "$200bn of Chinese goods". */
  readonly worth: number | undefined;
  readonly legalBasis: readonly string[];
  readonly announced: DateValue | undefined;
  readonly effective: DateValue | undefined;
  readonly expires: DateValue | undefined;
  /** Its day in a row, with those of the others: "gallium in August and graphite in December". */
  readonly inRow?: { readonly own: DateValue; readonly others: readonly string[] };
  readonly status: Status;
  /** 2: a cue says so; 1: the verb's tense; 0: a bare noun. */
  readonly statusWeight: 0 | 1 | 2;
  readonly factuality: Factuality;
  /** The act stands in a verb, not in a noun such as "the ban". */
  readonly verbal: boolean;
  /** "the ban", "the curbs": names a measure told elsewhere. */
  readonly definite: boolean;
  /** Its sentence opens with a bare noun for an act told before: "The ban reaches …". */
  readonly goesOn: boolean;
  readonly loose: boolean;
  /** The sentence places the act well before the news. */
  readonly past: boolean;
  /** "also", "similar", "separately": beside another measure. */
  readonly additional: boolean;
  /** "a separate ban", "on top of the 25% duty": beside another measure of its kind, or what one is added to. */
  readonly besides: boolean;
  /** "is not affected", "remains in place": an act leaves it what it was. */
  readonly leftAlone: boolean;
  /** "adopted a 16th package": names measures that may be told one by one. */
  readonly ofPackage: boolean;
  /** "Exporters must apply for licences": those bound are the subject. */
  readonly bindsSubject: boolean;
  /** `provisional`, `definitive`: duties of two stages are two measures. */
  readonly stage: "provisional" | "definitive" | undefined;
  /** "decided to", "will": the act is told as coming. */
  readonly plans: boolean;
  /** It is on parties that the text named before: "goods made by the companies". */
  readonly onListed: boolean;
  readonly requirement: string | undefined;
  readonly start: number;
  readonly end: number;
  /** Who may be behind it, each with what speaks for that; for fitting the scorer. */
  readonly options: () => readonly ImposerOption[];
  /** Who is likely behind it, where its own words name nobody. */
  readonly likely: LikelyImposer | undefined;
  /** What speaks for and against its being a measure, and their weighed sum in log-odds. */
  readonly features: readonly string[];
  readonly score: number;
}

/** Told above the text: it sums up what the text tells. */
export const isHeadline = ({ zone }: Pick<Candidate, "zone">): boolean =>
  zone === "title" || zone === "heading" || zone === "standfirst";

/** What a slot finder may look at: the tokens of the sentence that belong to this match. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

export type { Figure, Timex };

export interface ImposerOption {
  readonly country: string;
  readonly features: readonly string[];
  /** Where the text names it, nearest to the candidate. */
  readonly government: Government | undefined;
}
