// The goods lexicon: materials, forms and product families with the words for them, compiled from data/goods.
// A form tells what the goods are; it never decides a control by itself.
import { InputError } from "../errors.ts";
import { expandShapes } from "./shapes.ts";
import { type Ancestors, ancestorsOf } from "./taxonomy.ts";
import { keysOf } from "./tokens.ts";
import { addSequence, createTrie, type Trie } from "./trie.ts";

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

/** The files of data/goods, merged. */
export interface LexiconData {
  readonly materials: readonly MaterialData[];
  readonly groups: readonly MaterialGroupData[];
  readonly forms: readonly FormData[];
  readonly families: readonly FamilyData[];
  readonly connectors: readonly ConnectorData[];
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

/**
 * Compiles the lexicon. Throws InputError when the data is broken: a term in two entries, an unknown parent, material,
 * shape or family, or a form that is its own ancestor.
 */
export function compileLexicon(data: LexiconData): Lexicon {
  const materials = byId(data.materials);
  const families = byId(data.families);
  const forms = expandShapes(byId(data.forms));
  const groups = byId(data.groups);
  for (const form of forms.values()) checkForm(form, materials, families, forms);
  for (const group of groups.values()) {
    for (const member of group.members) known(materials, member, `group ${group.id}`);
  }
  const trie = createTrie<Entry>();
  const exact = new Map<string, Entry>();
  const add = (entry: Entry, terms: readonly string[]): void => {
    for (const term of terms) {
      const keys = keysOf(term);
      if (keys.length === 0) throw broken(`term "${term}" has no words`);
      const there = addSequence(trie, keys, entry);
      if (there) throw broken(`term "${term}" stands for two entries: ${nameOf(there)} and ${nameOf(entry)}`);
      exact.set(keys.join(" "), entry);
    }
  };
  const addAll = (kind: "material" | "group" | "form" | "family", rows: Iterable<Named>): void => {
    for (const { id, terms, symbols } of rows) {
      add({ kind, id }, terms);
      for (const symbol of symbols ?? []) add({ kind, id, symbol }, [symbol]);
      const key = keysOf(id).join(" ");
      if (!exact.has(key)) exact.set(key, { kind, id });
    }
  };
  addAll("material", materials.values());
  addAll("group", groups.values());
  addAll("form", forms.values());
  addAll("family", families.values());
  for (const { role, terms } of data.connectors) add({ kind: "connector", role }, terms);
  const ancestors = ancestorsOf(forms);
  return { trie, materials, groups, forms, families, ancestors, refinements: refinementsOf(forms), exact };
}

interface Named {
  readonly id: string;
  readonly terms: readonly string[];
  readonly symbols?: readonly string[] | undefined;
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const row of rows) {
    if (map.has(row.id)) throw broken(`"${row.id}" is listed twice`);
    map.set(row.id, row);
  }
  return map;
}

function checkForm(
  form: FormData,
  materials: ReadonlyMap<string, unknown>,
  families: ReadonlyMap<string, unknown>,
  forms: ReadonlyMap<string, unknown>,
): void {
  const where = `form ${form.id}`;
  for (const id of [form.material, form.defaultMaterial, ...(form.mayHold ?? [])]) if (id) known(materials, id, where);
  if (form.family) known(families, form.family, where);
  if (form.ofElement) known(forms, form.ofElement, where);
  for (const id of [...(form.parents ?? []), ...(form.shapes ?? [])]) known(forms, id, where);
}

function known(map: ReadonlyMap<string, unknown>, id: string, where: string): void {
  if (!map.has(id)) throw broken(`${where} names "${id}", which is not in the lexicon`);
}

function refinementsOf(forms: ReadonlyMap<string, FormData>): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const form of forms.values()) {
    if (form.material === undefined || form.kind !== "substance") continue;
    for (const parent of form.parents ?? []) {
      if (!forms.get(parent)?.refines) continue;
      const byMaterial = found.get(parent) ?? new Map<string, string>();
      found.set(parent, byMaterial);
      const there = byMaterial.get(form.material);
      if (there) throw broken(`${parent} of ${form.material} is both "${there}" and "${form.id}"`);
      byMaterial.set(form.material, form.id);
    }
  }
  return found;
}

function nameOf(entry: Entry): string {
  return entry.kind === "connector" ? `connector ${entry.role}` : `${entry.kind} ${entry.id}`;
}

function broken(message: string): InputError {
  return new InputError(`goods lexicon: ${message}`, "Correct the file in data/goods.");
}
