// Which of the materials in a description decides: the form's own and every one named; base materials (steel, copper)
// yield to others, and what the form is made of by default counts only when nothing else is named.
import type { Choice } from "./choose-form.ts";
import type { FormData, Lexicon } from "./lexicon.ts";
import type { Mention } from "./read.ts";

/** The material, candidates where several are named, or one that is only assumed from the form. */
export type MaterialChoice = Choice | { readonly kind: "assumed"; readonly id: string; readonly term: string };

/** Chooses the material; a collective word ("rare earth") gives its members as candidates. */
export function chooseMaterial(
  lexicon: Lexicon,
  found: readonly Mention[],
  form: FormData | undefined,
): MaterialChoice | undefined {
  const terms = new Map<string, string>();
  for (const mention of found) {
    const id = mention.kind === "form" ? lexicon.forms.get(mention.id)?.material : mention.id;
    if ((mention.kind === "material" || mention.kind === "form") && id !== undefined && !terms.has(id)) {
      terms.set(id, mention.term);
    }
  }
  const named = [...terms.keys()];
  const strong = named.filter((id) => id === form?.material || !lexicon.materials.get(id)?.common);
  const ids = strong.length > 0 ? strong : named;
  const [id, another] = ids;
  if (id !== undefined) {
    return another === undefined ? { kind: "one", id, term: terms.get(id) as string } : { kind: "several", ids };
  }
  return assumedMaterial(lexicon, found);
}

function assumedMaterial(lexicon: Lexicon, found: readonly Mention[]): MaterialChoice | undefined {
  const group = found.find((mention) => mention.kind === "group");
  if (group) return { kind: "several", ids: lexicon.groups.get(group.id)?.members ?? [] };
  for (const mention of found) {
    const id = mention.kind === "form" ? lexicon.forms.get(mention.id)?.defaultMaterial : undefined;
    if (id !== undefined) return { kind: "assumed", id, term: mention.term };
  }
  return undefined;
}
