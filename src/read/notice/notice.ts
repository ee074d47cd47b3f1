// An official notice by its own form: number, authority, legal basis, items with codes, dates, documents. Unlike news, a
// notice says all this in set places, so that a nearly complete draft can be made of it.
import type { Span } from "../document/index.ts";

export type NoticeFormId =
  | "cn_announcement"
  | "cn_announcement_en"
  | "us_federal_register"
  | "eu_official_journal"
  | "jp_ordinance";

export interface Notice {
  readonly form: NoticeFormId;
  /** Country code, or `EU`. */
  readonly imposer: string;
  /** As the notice writes it: `2023年第23号`. */
  readonly number?: Stated;
  /** `CN.MOFCOM`, the leading one first. */
  readonly authorities: readonly { readonly name: string; readonly norm: string }[];
  readonly title?: string;
  readonly legalBasis: readonly string[];
  readonly published?: Stated;
  readonly effective?: Stated;
  /** The last day, as official texts count it: inclusive. */
  readonly lastDay?: Stated;
  /** Numbers of other papers that it names, as it writes them. */
  readonly names: readonly string[];
  readonly items: readonly NoticeItem[];
  /** Whom its annex names. */
  readonly parties: readonly NoticeParty[];
  /** Where it tells how it came about, before what it does. */
  readonly recitals?: { readonly start: number; readonly end: number };
  /** Documents an applicant hands in, in the notice's words. */
  readonly documents: readonly string[];
}

/** A value with the words it was read from. */
export interface Stated {
  readonly value: string;
  readonly quote: Span;
}

export interface NoticeParty {
  readonly name: string;
  /** The name in the other script, as it stands in brackets behind: 莱多斯公司（Leidos）. */
  readonly otherName?: string;
}

export interface NoticeItem {
  readonly description: string;
  /** Control codes: `3C001.a`, ECCNs. */
  readonly codes: readonly string[];
  /** Customs codes, digits only. */
  readonly hs: readonly string[];
  readonly quote: Span;
}

/** One official form: whether a text has it, and how to read it. Both take time linear in the text. */
export interface NoticeForm {
  readonly id: NoticeFormId;
  fits(text: string): boolean;
  read(text: string): Omit<Notice, "form">;
}
