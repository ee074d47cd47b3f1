// What the register holds besides its rules: the texts they stand in, what happened around them, how texts are related, how far the
// register reaches, and what may be unlawful to ask.
import type { IsoDate } from "../base/date.ts";
import type { Act } from "../base/transaction.ts";
import type { Question } from "../base/verdict.ts";
import type { Basis, Confidence, LocalText, Measure, Source } from "./measure.ts";

export type InstrumentKind =
  | "law"
  | "regulation"
  | "rule"
  | "announcement"
  | "order"
  | "decision"
  | "list"
  | "guidance"
  | "letter"
  | "proclamation"
  | "agreement"
  | "proposal";

export type RelationKind =
  | "respondsTo"
  | "follows"
  | "amends"
  | "suspends"
  | "prolongs"
  | "implements"
  | "supersedes"
  | "conflictsWith"
  | "relatesTo";

/** A link between two records of the timeline and who makes it: an authority's own word differs from a reporter's. */
export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly kind: RelationKind;
  readonly assertedBy: string;
  readonly source?: string;
  readonly disputed: boolean;
  readonly note?: string;
}

export interface Instrument {
  /** Canonical id, e.g. `CN:MOFCOM:2023-23`; also the stem of its measures' provisions. */
  readonly id: string;
  readonly slug: string;
  readonly jurisdiction: string;
  readonly kind: InstrumentKind;
  readonly title: LocalText;
  readonly number?: string;
  readonly authority: readonly string[];
  readonly legalBasis: readonly string[];
  readonly published: IsoDate;
  /** When the record was written or last rewritten; used in receipts and in the register's version. */
  readonly recordedAt: IsoDate;
  readonly verifiedAt?: IsoDate;
  readonly summary: string;
  readonly justification?: string;
  readonly basis: Basis;
  readonly confidence: Confidence;
  readonly draft: boolean;
  readonly sources: readonly Source[];
  readonly notes?: string;
  readonly unverified: readonly string[];
  readonly measures: readonly Measure[];
  /** File the record was compiled from, relative to data/. */
  readonly file: string;
}

/** What happened without being a rule: meetings, statements, raids, threats. PLOVER event and mode names. */
export interface TimelineEvent {
  readonly id: string;
  readonly date: string;
  readonly until?: string;
  readonly plover: string;
  readonly kind:
    | "diplomatic"
    | "statement"
    | "enforcement"
    | "investigation"
    | "threat"
    | "programme"
    | "court"
    | "other";
  readonly actors: readonly string[];
  readonly title: LocalText;
  readonly summary: string;
  readonly sources: readonly Source[];
  readonly confidence: Confidence;
  readonly draft: boolean;
  readonly file: string;
}

/** How much of a control list, programme or goods family the register holds. Outside it nothing is ever cleared. */
export interface CoverageEntry {
  readonly jurisdiction: string;
  readonly question: Question;
  readonly list: string;
  readonly edition: string;
  readonly state: "complete" | "partial" | "none";
  /** Goods families held completely although the list as a whole is not: material ids or family ids of data/goods. */
  readonly families: readonly string[];
  /** Acts of which something is held, where that is not every act: of any other, nothing found means nothing. */
  readonly acts?: readonly Act[];
  readonly verifiedAt: IsoDate;
  readonly basis: Basis;
  readonly note?: string;
}

export const ASKED = ["owners", "end_user", "supply_chain", "material_origin"] as const;
/** What a suggested question asks a party for. */
export type Asked = (typeof ASKED)[number];

/** A warning that asking a party in one of these countries may be unlawful or risky there: take counsel first. */
export interface Caution {
  readonly id: string;
  readonly applies: { readonly partyCountry: readonly string[]; readonly asking: readonly Asked[] };
  readonly text: string;
  readonly resolution: string;
  readonly from: IsoDate;
  readonly provisions: readonly string[];
  readonly sources: readonly Source[];
}

export interface Register {
  readonly version: string;
  readonly sha256: string;
  readonly compiledFrom: number;
  readonly instruments: readonly Instrument[];
  readonly events: readonly TimelineEvent[];
  readonly relations: readonly Relation[];
  readonly coverage: readonly CoverageEntry[];
  readonly cautions: readonly Caution[];
}
