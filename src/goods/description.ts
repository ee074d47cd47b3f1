// What a description says the goods are: one material, one form, one family, or candidates where the words disagree.
import { type Choice, chooseForm } from "./choose-form.ts";
import { chooseMaterial, type FoundMaterial } from "./choose-material.ts";
import type { FormData, Lexicon } from "./lexicon-data.ts";
import { type Mention, mentions } from "./read.ts";
import { isVague } from "./taxonomy.ts";

export interface FoundForm {
  readonly id: string;
  /** The words it was read from. */
  readonly term: string;
  /** True: the words name no substance (wafer, magnet), so the form settles little. */
  readonly vague: boolean;
  /** True: an assembled or deeply processed product. */
  readonly processed: boolean;
}

/** What the words leave open: entries that contradict each other, or that are all possible. */
export interface Ambiguity {
  readonly what: "material" | "form" | "family";
  readonly candidates: readonly string[];
}

export interface GoodsReading {
  /** With `assumed`, `ambiguous` lists what else the goods may be of. */
  readonly material?: FoundMaterial;
  readonly form?: FoundForm;
  readonly family?: { readonly id: string; readonly term: string };
  readonly ambiguous?: readonly Ambiguity[];
  /** Every material that the words say is in the goods; several make `material` open but are all there. */
  readonly contains?: readonly string[];
  /** Materials that the words say are not in the goods. */
  readonly absent?: readonly string[];
}

/**
 * Reads a goods description, English or Chinese. `"GaN-on-SiC wafer"` → gallium, `gallium nitride wafer`. Never guesses:
 * contradicting words go to `ambiguous`, words the lexicon lacks give nothing.
 */
export function readDescription(lexicon: Lexicon, text: string): GoodsReading {
  const found = mentions(lexicon, text);
  const form = chooseForm(lexicon, found.goods);
  const data = form?.kind === "one" ? lexicon.forms.get(form.id) : undefined;
  const { material, candidates, contains } = chooseMaterial(lexicon, found, data);
  const family = chooseFamily(found.goods, data);
  const ambiguous: Ambiguity[] = [];
  if (candidates.length > 0) ambiguous.push({ what: "material", candidates });
  if (form?.kind === "several") ambiguous.push({ what: "form", candidates: form.ids });
  if (family?.kind === "several") ambiguous.push({ what: "family", candidates: family.ids });
  const reading: { -readonly [K in keyof GoodsReading]: GoodsReading[K] } = {};
  if (material) reading.material = material;
  if (form?.kind === "one") {
    const id = refineForm(lexicon, form.id, material?.id);
    reading.form = { id, term: form.term, ...formFlags(lexicon, id) };
  }
  if (family?.kind === "one") reading.family = { id: family.id, term: family.term };
  if (ambiguous.length > 0) reading.ambiguous = ambiguous;
  if (contains.length > 0) reading.contains = contains;
  if (found.absent.size > 0) reading.absent = [...found.absent];
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
