// The is-a relation of forms, and the three-valued question whether goods of one form are goods of another.
import type { Truth } from "../base/logic.ts";
import { InputError } from "../errors.ts";
import type { Ancestors, FormData, Lexicon } from "./lexicon-data.ts";

/** Computes the ancestors of every form. Throws InputError for a form that is its own ancestor. */
export function ancestorsOf(forms: ReadonlyMap<string, FormData>): Ancestors {
  const done = new Map<string, ReadonlySet<string>>();
  const visit = (id: string, path: readonly string[]): ReadonlySet<string> => {
    const ready = done.get(id);
    if (ready) return ready;
    if (path.includes(id)) {
      throw new InputError(`goods lexicon: form "${id}" is its own ancestor`, "Correct the parents in data/goods.");
    }
    const all = new Set([id]);
    for (const parent of forms.get(id)?.parents ?? []) {
      for (const ancestor of visit(parent, [...path, id])) all.add(ancestor);
    }
    done.set(id, all);
    return all;
  };
  for (const id of forms.keys()) visit(id, []);
  return done;
}

/** Whether `form` is `ancestor` or a kind of it: `gallium nitride wafer` is within `gallium nitride` and `wafer`. */
export function formWithin(lexicon: Lexicon, form: string, ancestor: string): boolean {
  return lexicon.ancestors.get(form)?.has(ancestor) ?? false;
}

/**
 * Whether goods known only as `form` are goods of `wanted`: true when within it; unknown when `form` is the coarser of
 * the two, is vague (a wafer may be gallium nitride), or is not in the lexicon; else false.
 */
export function formIs(lexicon: Lexicon, form: string, wanted: string): Truth {
  if (formWithin(lexicon, form, wanted)) return true;
  const data = lexicon.forms.get(form);
  if (data === undefined || isVague(data) || formWithin(lexicon, wanted, form)) return "unknown";
  return false;
}

/** A shape or class: it does not say which substance the goods are. */
export function isVague(form: FormData): boolean {
  return form.kind === "shape" || form.kind === "class";
}
