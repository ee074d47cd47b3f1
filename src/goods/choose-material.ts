// Which of the materials in a description decides: the form's own and every one named; base materials (steel, copper)
// yield to others, and what the form is made of by default counts only when nothing else is named.
import type { FormData, Lexicon } from "./lexicon-data.ts";
import type { Mention, Mentions } from "./read.ts";

export interface FoundMaterial {
  readonly id: string;
  /** The words it was read from. */
  readonly term: string;
  /** True: not named, only usual for the form. */
  readonly assumed?: true;
}

/** The material that decides, if one does; those the words leave possible beside it; all that are said to be there. */
export interface MaterialChoice {
  readonly material?: FoundMaterial;
  readonly candidates: readonly string[];
  readonly contains: readonly string[];
}

/**
 * Chooses the material. Materials named decide, base materials only where no form implies another. A form's default
 * stands as assumed, and what such goods often hold besides stays a candidate until named or excluded: a plain NdFeB
 * magnet may hold dysprosium or terbium. A collective word ("rare earth") gives its members as candidates.
 */
export function chooseMaterial(
  lexicon: Lexicon,
  { goods, absent }: Mentions,
  form: FormData | undefined,
): MaterialChoice {
  const terms = namedMaterials(lexicon, goods);
  const contains = [...terms.keys()];
  const strong = contains.filter((id) => id === form?.material || !lexicon.materials.get(id)?.common);
  const implied = impliedMaterial(lexicon, goods, absent);
  const ids = firstFilled(strong, implied ? [implied.id] : possibleMembers(lexicon, goods, absent), contains);
  const open = implied?.mayHold.some((id) => contains.includes(id)) ? [] : (implied?.mayHold ?? []);
  const candidates = [...new Set([...ids, ...open])];
  const [id, another] = ids;
  if (id === undefined || another !== undefined) return { candidates, contains };
  const named = terms.get(id);
  const material: FoundMaterial =
    named === undefined ? { id, term: implied?.term ?? id, assumed: true } : { id, term: named };
  return { material, candidates: candidates.length > 1 ? candidates : [], contains };
}

function firstFilled(...lists: readonly (readonly string[])[]): readonly string[] {
  return lists.find((list) => list.length > 0) ?? [];
}

function namedMaterials(lexicon: Lexicon, goods: readonly Mention[]): ReadonlyMap<string, string> {
  const terms = new Map<string, string>();
  for (const mention of goods) {
    if (mention.kind !== "material" && mention.kind !== "form") continue;
    const id = mention.kind === "form" ? lexicon.forms.get(mention.id)?.material : mention.id;
    if (id !== undefined && !terms.has(id)) terms.set(id, mention.term);
  }
  return terms;
}

interface Implied {
  readonly id: string;
  readonly term: string;
  readonly mayHold: readonly string[];
}

function impliedMaterial(
  lexicon: Lexicon,
  goods: readonly Mention[],
  absent: ReadonlySet<string>,
): Implied | undefined {
  for (const mention of goods) {
    const form = mention.kind === "form" ? lexicon.forms.get(mention.id) : undefined;
    if (form?.defaultMaterial === undefined) continue;
    const mayHold = (form.mayHold ?? []).filter((id) => !absent.has(id));
    return { id: form.defaultMaterial, term: mention.term, mayHold };
  }
  return undefined;
}

function possibleMembers(lexicon: Lexicon, goods: readonly Mention[], absent: ReadonlySet<string>): readonly string[] {
  const group = goods.find((mention) => mention.kind === "group");
  const members = group === undefined ? [] : (lexicon.groups.get(group.id)?.members ?? []);
  return members.filter((id) => !absent.has(id));
}
