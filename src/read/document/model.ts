// The annotated document: what every later stage reads. Offsets are UTF-16 code units of `text`, ends exclusive.
import type { Node } from "../lexicon/node.ts";
import type { Range, Span } from "./span.ts";
import type { LexiconEntry } from "../lexicon/entry.ts";

/** What a line is. Only `title`, `standfirst`, `body`, `list`, `table` and `notice_header` are evidence; see `isEvidence`. */
export type ZoneKind =
  | "title"
  | "standfirst"
  | "dateline"
  | "caption"
  | "related"
  | "credit"
  | "bio"
  | "list"
  | "table"
  | "notice_header"
  | "heading"
  | "boilerplate"
  | "body";

export interface Zone {
  readonly kind: ZoneKind;
  readonly span: Span;
}

/** One word, number or sign. Hyphens, and dots inside abbreviations, separate or vanish: `anti-dumping` is two tokens. */
export interface Token extends Range {
  readonly index: number;
  /** Lower case, accents and dots off: `U.S.` → `us`. */
  readonly key: string;
  readonly kind: "word" | "number" | "sign";
  /** The first letter is a capital. */
  readonly capital: boolean;
  /** Every letter is a capital (two or more, or an abbreviation such as `U.S.`). */
  readonly acronym: boolean;
  /** Joined by a hyphen to the token before. */
  readonly joined: boolean;
  /** Where the lexicon goes on from here, if a term begins with it. */
  readonly lead: Node | undefined;
  /** The number of its key, 0 for one that no rule asks for: see grammar/word-set.ts. */
  readonly word: number;
}

export interface Sentence extends Range {
  readonly index: number;
  readonly zone: ZoneKind;
  readonly paragraph: number;
  /** Tokens `[firstToken, endToken)`. */
  readonly firstToken: number;
  readonly endToken: number;
  /** What its words hint at: see hints.ts. */
  readonly hints: number;
  /** The sets that its words are of: see grammar/word-set.ts. */
  readonly held: Int32Array;
  /** A word of this sentence could name a measure, an event, an enforcement act or a claim. */
  readonly triggered: boolean;
}

/** A quotation: `start` and `end` are inside the marks. `closed: false`: cut at the end of its paragraph. */
export interface Quotation extends Range {
  /** With the marks. */
  readonly outer: Range;
  readonly mark: "double" | "single";
  readonly closed: boolean;
  /** The quotation goes on in the next paragraph. */
  readonly continues: boolean;
}

/** Words of the text that a lexicon row names. */
export interface Mention extends Range {
  readonly class: string;
  readonly norm: string;
  readonly of: string | undefined;
  readonly entry: LexiconEntry;
  readonly firstToken: number;
  readonly endToken: number;
  readonly sentence: number;
}

/** `2023-05-21`, `2023-05`, `2020`, or an interval `2023-07-03/2023-07-09`. */
export interface Timex extends Span {
  readonly value: string;
  /** `text`: the words name it; `derived`: it follows from the publication date or another date. */
  readonly basis: "text" | "derived";
  readonly firstToken: number;
  readonly endToken: number;
  readonly sentence: number;
  /** E.g. a weekday that is not the weekday of the stated day. */
  readonly conflict?: string;
  /** Words before it that say how it bounds: `from`, `since`, `until`, `by`, `before`, `after`, `on`, `in`. */
  readonly relation?: string;
}

/** Something found by shape: a legal act, a goods code, money, a percentage. */
export interface Figure extends Span {
  readonly kind: "percent" | "money" | "hs" | "eccn" | "legal_act" | "cas";
  readonly firstToken: number;
  readonly endToken: number;
  readonly sentence: number;
  readonly value?: number;
  /** The upper end when two figures make a range; `upTo` when only that end is named. */
  readonly max?: number;
  readonly upTo?: boolean;
  readonly currency?: string;
  readonly norm?: string;
}

export interface Warning {
  readonly code: string;
  readonly text: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface Published {
  readonly value: string;
  /** `given` by the caller, read from `text`, or `unknown` (then no relative date is resolved). */
  readonly basis: "given" | "text" | "metadata";
}

export interface AnnotatedDocument {
  readonly text: string;
  readonly published: Published | undefined;
  readonly outlet: string | undefined;
  /** Country of the outlet, where its name or the lexicon tells one: `Viet Nam News`, `Bernama`. */
  readonly outletCountry: string | undefined;
  /** Lines that are not plain body. */
  readonly zones: readonly Zone[];
  readonly paragraphs: readonly (Range & { readonly zone: ZoneKind })[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  /** Names: countries, authorities, people, companies, lists, goods. In order, never overlapping. */
  readonly names: readonly Mention[];
  /** Cue and trigger words by class. In order; mentions of different classes may share words. */
  readonly words: readonly Mention[];
  readonly timexes: readonly Timex[];
  readonly figures: readonly Figure[];
  /** Country of the dateline's city, when there is one. */
  readonly dateline: { readonly country?: string; readonly place: string } | undefined;
  readonly warnings: readonly Warning[];
}

/** Zones whose sentences can be evidence of a measure. */
export function isEvidence(zone: ZoneKind): boolean {
  return (
    zone === "body" ||
    zone === "title" ||
    zone === "standfirst" ||
    zone === "list" ||
    zone === "table" ||
    zone === "notice_header" ||
    zone === "heading"
  );
}
