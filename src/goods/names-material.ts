// Whether a stated material that the lexicon does not know names one at all, so that it is another than those it knows.
import { isComparable } from "../base/scripts.ts";
import { saysNotKnown } from "../base/says-not-known.ts";
import { readDescription } from "./description.ts";
import type { Lexicon } from "./lexicon-data.ts";

/** The lexicon's terms are Latin and Chinese: of a word in another script it cannot say that it is none of them. */
const TERMS = ["gallium", "镓"];

/**
 * "nylon" and "木材" name another material. "n/a", a CAS number, "галлий" and what tells only the form ("metal", "alloy") name
 * none that could be told apart.
 */
export function namesMaterial(lexicon: Lexicon, text: string): boolean {
  if (saysNotKnown(text) || CAS_NUMBER.test(text) || !isComparable(text, TERMS)) return false;
  const form = lexicon.forms.get(readDescription(lexicon, text).form?.id ?? "");
  return form === undefined || form.kind === "product" || form.material !== undefined;
}

const CAS_NUMBER = /\b\d{2,7}-\d{2}-\d\b/;
