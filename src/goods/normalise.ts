// What a user wrote in `item.material` or `item.form`, as the lexicon's own ids.
import { type FoundForm, formFlags, readDescription, refineForm } from "./description.ts";
import type { Lexicon } from "./lexicon-data.ts";
import { keysOf } from "./tokens.ts";

/** The material id, or undefined when the text names none or several. `"Ga metal"` and `"镓"` are `gallium`. */
export function normaliseMaterial(lexicon: Lexicon, text: string): string | undefined {
  const exact = lexicon.exact.get(keysOf(text).join(" "));
  if (exact?.kind === "material") return exact.id;
  return readDescription(lexicon, text).material?.id;
}

/**
 * The form, or undefined when the text names none or several. A known material makes a class precise: `"oxide"` with
 * gallium is `gallium oxide`.
 */
export function normaliseForm(lexicon: Lexicon, text: string, material?: string): Omit<FoundForm, "term"> | undefined {
  const exact = lexicon.exact.get(keysOf(text).join(" "));
  const id = exact?.kind === "form" ? exact.id : readDescription(lexicon, text).form?.id;
  if (id === undefined) return undefined;
  const precise = refineForm(lexicon, id, material);
  return { id: precise, ...formFlags(lexicon, precise) };
}
