// What a description says the goods are: one material, one form, one family, or candidates where the words disagree.
import { type Choice, chooseForm } from "./choose-form.ts";
import { chooseMaterial } from "./choose-material.ts";
import type { FormData, Lexicon } from "./lexicon.ts";
import { type Mention, mentions } from "./read.ts";
import { isVague } from "./taxonomy.ts";

export interface FoundMaterial {
  readonly id: string;
  /** The words it was read from. */
  readonly term: string;
  /** True: not named, only usual for the form. A plain NdFeB magnet is neodymium, and may hold dysprosium as well. */
  readonly assumed?: true;
}

export interface FoundForm {
  readonly id: string;
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
  readonly material?: FoundMaterial;
  readonly form?: FoundForm;
  readonly family?: { readonly id: string; readonly term: string };
  readonly ambiguous?: readonly Ambiguity[];
}

/**
 * Reads a goods description, English or Chinese. `"GaN-on-SiC wafer"` → gallium, `gallium nitride wafer`. Never guesses:
 * contradicting words go to `ambiguous`, words the lexicon lacks give nothing.
 */
export function readDescription(lexicon: Lexicon, text: string): GoodsReading {
  const found = mentions(lexicon, text);
  if (found.length === 0) return {};
  const form = chooseForm(lexicon, found);
  const data = form?.kind === "one" ? lexicon.forms.get(form.id) : undefined;
  const material = chooseMaterial(lexicon, found, data);
  const family = chooseFamily(found, data);
  const ambiguous: Ambiguity[] = [];
  if (material?.kind === "several") ambiguous.push({ what: "material", candidates: material.ids });
  if (form?.kind === "several") ambiguous.push({ what: "form", candidates: form.ids });
  if (family?.kind === "several") ambiguous.push({ what: "family", candidates: family.ids });
  const reading: { -readonly [K in keyof GoodsReading]: GoodsReading[K] } = {};
  if (material && material.kind !== "several") {
    const { id, term } = material;
    reading.material = material.kind === "assumed" ? { id, term, assumed: true } : { id, term };
  }
  if (form?.kind === "one") {
    const id = refineForm(lexicon, form.id, reading.material?.id);
    reading.form = { id, term: form.term, ...formFlags(lexicon, id) };
  }
  if (family?.kind === "one") reading.family = { id: family.id, term: family.term };
  if (ambiguous.length > 0) reading.ambiguous = ambiguous;
  return reading;
}

/** The flags that callers decide by. */
export function formFlags(lexicon: Lexicon, id: string): Pick<FoundForm, "vague" | "processed"> {
  const form = lexicon.forms.get(id) as FormData;
  return { vague: isVague(form), processed: form.kind === "product" };
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

function chooseFamily(found: readonly Mention[], form: FormData | undefined): Choice | undefined {
  if (form?.family !== undefined) return { kind: "one", id: form.family, term: form.id };
  const families = found.filter((mention) => mention.kind === "family" && mention.part === "head");
  const ids = [...new Set(families.map((mention) => mention.id))];
  const [first] = families;
  if (first === undefined) return undefined;
  return ids.length > 1 ? { kind: "several", ids } : { kind: "one", id: first.id, term: first.term };
}
