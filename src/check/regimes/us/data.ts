// Shapes of the United States tables: the Commerce Control List's licence requirement rows, the Country Chart, and the
// foreign direct product rules. Built by scripts/compile-us-ear.ts, read as they lie in data/control-lists.
import type { IsoDate } from "../../../base/date.ts";
import type { Condition } from "../../../register/index.ts";

/** Where and when a table was read, and for which days it may be used. */
export interface UsEdition {
  readonly sources: readonly { readonly what: string; readonly edition: IsoDate; readonly url: string }[];
  /** First day the table is known to describe. Earlier days are not answered from it. */
  readonly heldFrom: IsoDate;
  /** The newest edition read. */
  readonly edition: IsoDate;
  /** After this day the table counts as stale until a newer edition is read. */
  readonly verifyBy: IsoDate;
}

/** Destinations of a row that names no column of the Country Chart. */
export interface UsDestinations {
  readonly label: string;
  /** Every destination, save these. */
  readonly allBut?: readonly string[];
  /** Country codes and groups. */
  readonly in?: readonly string[];
  /** Groups whose members `in` does not reach (countries in `always` stay). */
  readonly not?: readonly string[];
  readonly always?: readonly string[];
}

/** A way out of a line that has to be stated: a named fact, the value that takes the act out, and why. */
export interface UsExclusion {
  readonly fact: string;
  readonly is: boolean;
  /** The provision that leaves such acts out. */
  readonly provision: string;
  readonly says: string;
}

/**
 * One line of an entry's licence requirements. Absent `in`: the entire entry. `if` is what no paragraph decides. `about`
 * is the item that a technology or software belongs to.
 */
export interface UsRow {
  readonly reason: string;
  readonly in?: readonly string[];
  readonly except?: readonly string[];
  readonly about?: {
    readonly codes?: readonly string[];
    readonly except?: readonly string[];
    readonly reason?: string;
  };
  /** Meets or exceeds the parameters of one of these entries. */
  readonly meets?: readonly string[];
  readonly if?: Condition;
  /** The line controls all of its items, and leaves out acts of which the user states one of these: silence leaves it standing. */
  readonly unless?: readonly UsExclusion[];
  readonly column?: string;
  /** Key of `destinations`. */
  readonly to?: string;
  readonly cites?: readonly string[];
  /** The footnote of the Country Chart that states the requirement. */
  readonly footnote?: number;
}

/** A licence exception that an entry's list-based section offers. */
export interface UsOffer {
  readonly code: string;
  /** LVS: the limit in US dollars for one order. */
  readonly limit?: string;
  /** Paragraphs offered, and paragraphs left out. */
  readonly in?: readonly string[];
  readonly except?: readonly string[];
  /** Reasons for control: an item controlled for one of them is left out. */
  readonly notFor?: readonly string[];
  /** The entry offers it for part of its items only, in these words, which a person has to read. */
  readonly partly?: string;
}

export interface UsEntry {
  readonly reasons: readonly string[];
  readonly rows: readonly UsRow[];
  /** Technology and software: the entries that the heading lets its items be about; absent where it does not say. */
  readonly related?: readonly string[];
  /** Paragraphs of these that the heading leaves out. */
  readonly unrelated?: readonly string[];
  /** What lies directly under the entry or a paragraph of it, where the list of its items is held. */
  readonly parts?: Readonly<Record<string, readonly string[]>>;
  readonly offers?: readonly UsOffer[];
  /** Country groups for which STA may not be used for any item of the entry. */
  readonly staBarred?: readonly ("A5" | "A6")[];
  /** Special conditions for STA that concern some of the entry's items, in the list's words. */
  readonly staLimited?: string;
  /** `itar`: the State Department's list governs. `see`: the entry only points to others. `reserved`: 0Y521. */
  readonly status?: "itar" | "see" | "reserved";
  readonly see?: readonly string[];
}

export interface UsCcl extends UsEdition {
  readonly destinations: Readonly<Record<string, UsDestinations>>;
  readonly entries: Readonly<Record<string, UsEntry>>;
}

export interface UsChart extends UsEdition {
  /** Every column of the chart, e.g. `NS1`; one that no country marks (AT 1) stands for rows that part 746 governs. */
  readonly columns: readonly string[];
  /** Country code → marked columns. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
  /** Destinations without a row of their own that the EAR itself assigns to one. */
  readonly inherits: Readonly<Record<string, { readonly row: string; readonly from?: IsoDate }>>;
  /** Rows left empty because another part governs the destination. */
  readonly governedBy: Readonly<Record<string, string>>;
}

/** One foreign direct product rule of 15 CFR 734.9. */
export interface UsDirectProductRule {
  readonly id: string;
  readonly paragraph: string;
  readonly title: string;
  readonly from: IsoDate;
  /** Entries of US technology or software, or a class of them. */
  readonly inputs: readonly string[] | "ns" | "600-series" | "9x515" | "any-listed";
  /** Entries of the foreign-made item, or a class of them. */
  readonly items:
    | readonly string[]
    | "any"
    | "listed"
    | "ns"
    | "600-series"
    | "9x515"
    | "categories-3-9"
    | "advanced-computing";
  readonly reach: {
    readonly world?: true;
    readonly to?: readonly string[];
    readonly footnote?: number;
    readonly endUse?: { readonly category: readonly string[]; readonly to: readonly string[] };
  };
  readonly cites: readonly string[];
  readonly note?: string;
}

export interface UsEarData {
  readonly ccl: UsCcl;
  readonly chart: UsChart;
  readonly directProduct: { readonly rules: readonly UsDirectProductRule[] };
}
