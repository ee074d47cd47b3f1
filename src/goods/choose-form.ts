// Which of the forms in a description the goods are. Calling goods a product can take them out of a control, so the
// words must say so plainly: "motor with NdFeB magnets" is a motor, "NdFeB motor magnets" are magnets.
import { FORM_KINDS, type FormData, type Lexicon } from "./lexicon-data.ts";
import type { Mention } from "./read.ts";
import { shapedId } from "./shapes.ts";
import { formWithin } from "./taxonomy.ts";

/** A chosen entry with the words it was read from, or the candidates where the words disagree. */
export type Choice =
  | { readonly kind: "one"; readonly id: string; readonly term: string }
  | { readonly kind: "several"; readonly ids: readonly string[] };

/**
 * Chooses the form. Within the first phrase that has one, the last form is the head (English and Chinese put it last),
 * so a product before another form only qualifies it. A product in the first phrase beside a substance in a later one
 * is undecided. Among the rest the most telling kind wins, then the most specific; a shape beside a substance joins it.
 */
export function chooseForm(lexicon: Lexicon, found: readonly Mention[]): Choice | undefined {
  const all = found.filter((mention) => mention.kind === "form");
  const telling = all.filter((mention) => !formOf(lexicon, mention).neutral);
  const forms = headFirst(telling.length > 0 ? telling : all, found);
  const [first] = forms;
  if (first === undefined) return undefined;
  const phrase = forms.filter((mention) => mention.phrase === first.phrase && mention.part === first.part);
  const others = forms.filter((mention) => !isProduct(lexicon, mention));
  if (isProduct(lexicon, phrase.at(-1) as Mention)) {
    const rivals = others.filter((mention) => mention.phrase !== first.phrase && isDefinite(lexicon, mention));
    return decide(lexicon, [...phrase.filter((mention) => isProduct(lexicon, mention)), ...rivals]);
  }
  return withShape(lexicon, topKind(lexicon, others), others);
}

/** Mentions of the goods themselves if any; with a family named as the goods, components are not the goods. */
function headFirst(forms: readonly Mention[], found: readonly Mention[]): readonly Mention[] {
  const heads = forms.filter((mention) => mention.part === "head");
  if (heads.length > 0) return heads;
  return found.some((mention) => mention.part === "head" && mention.kind === "family") ? [] : forms;
}

function topKind(lexicon: Lexicon, forms: readonly Mention[]): readonly Mention[] {
  const rank = (mention: Mention): number => FORM_KINDS.indexOf(formOf(lexicon, mention).kind);
  const top = Math.max(...forms.map(rank));
  return mostSpecific(
    lexicon,
    forms.filter((mention) => rank(mention) === top),
  );
}

function withShape(lexicon: Lexicon, best: readonly Mention[], forms: readonly Mention[]): Choice {
  const [only, another] = best;
  if (only === undefined || another !== undefined) return decide(lexicon, best);
  for (const shape of mostSpecific(
    lexicon,
    forms.filter((mention) => mention !== only),
  )) {
    const id = shapedId(only.id, shape.id);
    if (lexicon.forms.has(id)) return { kind: "one", id, term: `${only.term} ${shape.term}` };
  }
  return { kind: "one", id: only.id, term: only.term };
}

function decide(lexicon: Lexicon, forms: readonly Mention[]): Choice {
  const [only, ...rest] = mostSpecific(lexicon, forms);
  if (only !== undefined && rest.length === 0) return { kind: "one", id: only.id, term: only.term };
  return { kind: "several", ids: [only, ...rest].flatMap((mention) => mention?.id ?? []) };
}

function mostSpecific(lexicon: Lexicon, forms: readonly Mention[]): readonly Mention[] {
  const distinct = forms.filter((form, i) => forms.findIndex((other) => other.id === form.id) === i);
  return distinct.filter((form) => !distinct.some((other) => other !== form && formWithin(lexicon, other.id, form.id)));
}

function isProduct(lexicon: Lexicon, mention: Mention): boolean {
  return formOf(lexicon, mention).kind === "product";
}

function isDefinite(lexicon: Lexicon, mention: Mention): boolean {
  const { kind } = formOf(lexicon, mention);
  return kind === "substance" || kind === "article";
}

function formOf(lexicon: Lexicon, mention: Mention): FormData {
  return lexicon.forms.get(mention.id) as FormData;
}
