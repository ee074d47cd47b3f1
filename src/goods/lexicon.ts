// The goods lexicon: materials, forms and product families with the words for them, compiled from data/goods.
// A form tells what the goods are; it never decides a control by itself.
import { InputError } from "../errors.ts";
import { expandShapes } from "./shapes.ts";
import { ancestorsOf } from "./taxonomy.ts";
import type { Entry, FormData, Lexicon, LexiconData } from "./lexicon-data.ts";
import { keysOf } from "./tokens.ts";
import { addSequence, createTrie } from "./trie.ts";

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
