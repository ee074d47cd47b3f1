// A substance times its shapes: `gallium nitride` traded as wafer and powder gives `gallium nitride wafer` and so on,
// each within both parents.
import type { FormData } from "./lexicon-data.ts";

/** The id of a substance in a shape. */
export function shapedId(form: string, shape: string): string {
  return `${form} ${shape}`;
}

/** Adds one form for each listed shape, unless a form of that id is already described. */
export function expandShapes(forms: ReadonlyMap<string, FormData>): ReadonlyMap<string, FormData> {
  const all = new Map(forms);
  for (const form of forms.values()) {
    for (const shape of form.shapes ?? []) {
      const id = shapedId(form.id, shape);
      if (all.has(id)) continue;
      const { material, defaultMaterial, mayHold, kind, family } = form;
      all.set(id, { id, kind, terms: [], parents: [form.id, shape], material, defaultMaterial, mayHold, family });
    }
  }
  return all;
}
