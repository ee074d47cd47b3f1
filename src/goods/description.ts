// What a description says the goods are: one material, one form, one family, or candidates where the words disagree.
import { FORM_KINDS, type FormData, type Lexicon } from "./lexicon.ts";
import { type Mention, mentions } from "./read.ts";
import { shapedId } from "./shapes.ts";
import { formWithin, isVague } from "./taxonomy.ts";

export interface FoundForm {
  readonly id: string;
  /** The words it was read from. */
  readonly term: string;
  /** True: the words name no substance (wafer, magnet), so the form settles little. */
  readonly vague: boolean;
  /** True: an assembled or deeply processed product. */
  readonly processed: boolean;
}

/** Words that lead to several entries of which none is within another. */
export interface Ambiguity {
  readonly what: "material" | "form" | "family";
  readonly candidates: readonly string[];
}

export interface GoodsReading {
  readonly material?: { readonly id: string; readonly term: string };
  readonly form?: FoundForm;
  readonly family?: { readonly id: string; readonly term: string };
  readonly ambiguous?: readonly Ambiguity[];
}

type Choice = { readonly id: string; readonly term: string } | readonly string[] | undefined;

/**
 * Reads a goods description, English or Chinese. `"GaN-on-SiC wafer"` → gallium, `gallium nitride wafer`. Never guesses:
 * contradicting words go to `ambiguous`, words the lexicon lacks give nothing.
 */
export function readDescription(lexicon: Lexicon, text: string): GoodsReading {
  const found = mentions(lexicon, text);
  if (found.length === 0) return {};
  const form = chooseForm(lexicon, found);
  const single = isCandidates(form) ? undefined : form;
  const material = chooseMaterial(lexicon, found, single && lexicon.forms.get(single.id));
  const family = chooseFamily(lexicon, found, single && lexicon.forms.get(single.id));
  const ambiguous: Ambiguity[] = [];
  if (isCandidates(material)) ambiguous.push({ what: "material", candidates: material });
  if (isCandidates(form)) ambiguous.push({ what: "form", candidates: form });
  if (isCandidates(family)) ambiguous.push({ what: "family", candidates: family });
  const refined = single && refineForm(lexicon, single.id, isCandidates(material) ? undefined : material?.id);
  return {
    ...(material && !isCandidates(material) ? { material } : {}),
    ...(single && refined ? { form: describeForm(lexicon, refined, single.term) } : {}),
    ...(family && !isCandidates(family) ? { family } : {}),
    ...(ambiguous.length > 0 ? { ambiguous } : {}),
  };
}

/** The form with the flags callers decide by. */
export function describeForm(lexicon: Lexicon, id: string, term: string): FoundForm {
  const form = lexicon.forms.get(id) as FormData;
  return { id, term, vague: isVague(form), processed: form.kind === "product" };
}

/**
 * The more precise form that a known material makes of a class or shape: `oxide` of gallium is `gallium oxide`, an
 * `ingot` of tungsten is `metal ingot`. Otherwise the form itself.
 */
export function refineForm(lexicon: Lexicon, form: string, material: string | undefined): string {
  if (material === undefined) return form;
  const refined = lexicon.refinements.get(form)?.get(material);
  if (refined !== undefined) return refined;
  const ofElement = lexicon.forms.get(form)?.ofElement;
  return ofElement !== undefined && lexicon.materials.get(material)?.element ? ofElement : form;
}

function isCandidates(choice: Choice): choice is readonly string[] {
  return Array.isArray(choice);
}

/** The most telling kind present wins, then the most specific of it; a shape beside a substance joins it. */
function chooseForm(lexicon: Lexicon, found: readonly Mention[]): Choice {
  const forms = headFirst(found.filter((mention) => mention.kind === "form"));
  if (forms.length === 0) return undefined;
  const rank = (mention: Mention): number => FORM_KINDS.indexOf((lexicon.forms.get(mention.id) as FormData).kind);
  const top = Math.max(...forms.map(rank));
  const best = mostSpecific(
    lexicon,
    forms.filter((mention) => rank(mention) === top),
  );
  const [first, second] = best;
  if (first === undefined || second !== undefined) return best.map((mention) => mention.id);
  const shapes = mostSpecific(
    lexicon,
    forms.filter((mention) => mention !== first),
  );
  for (const shape of shapes) {
    const id = shapedId(first.id, shape.id);
    if (lexicon.forms.has(id)) return { id, term: `${first.term} ${shape.term}` };
  }
  return first;
}

function mostSpecific(lexicon: Lexicon, forms: readonly Mention[]): readonly Mention[] {
  const distinct = forms.filter((form, i) => forms.findIndex((other) => other.id === form.id) === i);
  return distinct.filter((form) => !distinct.some((other) => other !== form && formWithin(lexicon, other.id, form.id)));
}

function headFirst(found: readonly Mention[]): readonly Mention[] {
  const heads = found.filter((mention) => mention.part === "head");
  return heads.length > 0 ? heads : found;
}

/**
 * The form's own material and every material named; base materials yield to others; a form's default and a collective
 * word ("rare earth") count only when nothing else is named.
 */
function chooseMaterial(lexicon: Lexicon, found: readonly Mention[], form: FormData | undefined): Choice {
  const terms = new Map<string, string>();
  const note = (id: string | undefined, term: string): void => {
    if (id !== undefined && !terms.has(id)) terms.set(id, term);
  };
  for (const mention of found) {
    if (mention.kind === "material") note(mention.id, mention.term);
    if (mention.kind === "form") note(lexicon.forms.get(mention.id)?.material, mention.term);
  }
  const isCommon = (id: string): boolean => lexicon.materials.get(id)?.common === true && id !== form?.material;
  const named = [...terms.keys()];
  const strong = named.filter((id) => !isCommon(id));
  if (strong.length > 0 || named.length > 0) {
    const ids = strong.length > 0 ? strong : named;
    return ids.length === 1 ? { id: ids[0] as string, term: terms.get(ids[0] as string) as string } : ids;
  }
  for (const mention of found) {
    if (mention.kind === "form") note(lexicon.forms.get(mention.id)?.defaultMaterial, mention.term);
  }
  const [fallback, another] = [...terms];
  if (fallback) return another ? [...terms.keys()] : { id: fallback[0], term: fallback[1] };
  const group = found.find((mention) => mention.kind === "group");
  return group && lexicon.groups.get(group.id)?.members;
}

function chooseFamily(lexicon: Lexicon, found: readonly Mention[], form: FormData | undefined): Choice {
  if (form?.family !== undefined) return { id: form.family, term: form.id };
  const families = headFirst(found.filter((mention) => mention.kind === "family"));
  const ids = [...new Set(families.map((mention) => mention.id))];
  if (ids.length > 1) return ids;
  return families[0] && { id: families[0].id, term: families[0].term };
}
