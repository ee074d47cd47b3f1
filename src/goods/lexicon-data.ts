// The lexicon of goods, as it is written and as it is compiled.
import type { Trie } from "./trie.ts";

/** Each form's ancestors, itself included. */
export type Ancestors = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * What a form says about the goods, most telling last: a `shape` (wafer, powder) names no substance, a `class` (oxide,
 * magnet) only a kind of it, a `substance` is one, an `article` is a simple product that control lists name, a `product`
 * is assembled or deeply processed.
 */
export const FORM_KINDS = ["shape", "class", "substance", "article", "product"] as const;

export type FormKind = (typeof FORM_KINDS)[number];

export interface MaterialData {
  readonly id: string;
  readonly terms: readonly string[];
  /** Short terms that count only in this case: Tb, never TB. */
  readonly symbols?: readonly string[] | undefined;
  /** A base material (steel, copper) that yields to any other material named beside it. */
  readonly common?: true | undefined;
  /** A chemical element, so that an ingot of it is metal. */
  readonly element?: true | undefined;
}

/** A collective word such as "rare earth": without a member named, any of them is possible. */
export interface MaterialGroupData {
  readonly id: string;
  readonly terms: readonly string[];
  readonly members: readonly string[];
}

export interface FormData {
  readonly id: string;
  readonly kind: FormKind;
  readonly terms: readonly string[];
  /** Short terms that count only in this case: GaP, never gap. */
  readonly symbols?: readonly string[] | undefined;
  /** The material that the form always is. */
  readonly material?: string | undefined;
  /** The material when the text names no other: a plain NdFeB magnet is neodymium. */
  readonly defaultMaterial?: string | undefined;
  /** What such goods often hold beside the default, so that it is open until the words exclude it. */
  readonly mayHold?: readonly string[] | undefined;
  readonly parents?: readonly string[] | undefined;
  readonly family?: string | undefined;
  /** Shapes it is traded in; each makes a form of its own, e.g. `gallium nitride wafer`. */
  readonly shapes?: readonly string[] | undefined;
  /** The form that this shape of a bare element is: an ingot of tungsten is `metal ingot`. */
  readonly ofElement?: string | undefined;
  /** A class that is one substance once the material is known: `oxide` of gallium is `gallium oxide`. */
  readonly refines?: true | undefined;
  /** Says nothing beside another form: a metal sample is metal. */
  readonly neutral?: true | undefined;
}

export interface FamilyData {
  readonly id: string;
  readonly terms: readonly string[];
}

/** Words that change how the following words are read; see `read.ts`. */
export const CONNECTOR_ROLES = [
  "component",
  "head",
  "purpose",
  "substrate",
  "negates",
  "negates_adjacent",
  "negates_previous",
  "list",
] as const;

export type ConnectorRole = (typeof CONNECTOR_ROLES)[number];

export interface ConnectorData {
  readonly role: ConnectorRole;
  readonly terms: readonly string[];
}

/** The files of data/goods, merged. */
export interface LexiconData {
  readonly materials: readonly MaterialData[];
  readonly groups: readonly MaterialGroupData[];
  readonly forms: readonly FormData[];
  readonly families: readonly FamilyData[];
  readonly connectors: readonly ConnectorData[];
}

export type Entry =
  | { readonly kind: "material" | "group" | "form" | "family"; readonly id: string; readonly symbol?: string }
  | { readonly kind: "connector"; readonly role: ConnectorRole };

/** The compiled lexicon. */
export interface Lexicon {
  readonly trie: Trie<Entry>;
  readonly materials: ReadonlyMap<string, MaterialData>;
  readonly groups: ReadonlyMap<string, MaterialGroupData>;
  readonly forms: ReadonlyMap<string, FormData>;
  readonly families: ReadonlyMap<string, FamilyData>;
  /** Each form's ancestors, itself included. */
  readonly ancestors: Ancestors;
  /** Forms that a class becomes with a material: `oxide` + gallium → `gallium oxide`. */
  readonly refinements: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Exact ids and terms, for what a user wrote in a field. */
  readonly exact: ReadonlyMap<string, Entry>;
}
