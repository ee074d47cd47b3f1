// Materials that a stated one may mean though it names none: "galium", "Galliummetall". It must not read as "not gallium".
import { mayBeSlip } from "../base/edit-distance.ts";
import type { Lexicon } from "./lexicon-data.ts";
import { keysOf } from "./tokens.ts";

const NONE: readonly string[] = [];

/** Shorter terms begin many words of other things: "tin", "lead". */
const SHORTEST = 6;

/**
 * Ids of the materials that a word of `text` may be a slip for or, as German writes it, compounded with; each once. For a
 * text in which the lexicon finds no material.
 */
export function materialsLike(lexicon: Lexicon, text: string): readonly string[] {
  const found = new Set<string>();
  for (const word of keysOf(text)) {
    for (const [term, entry] of lexicon.exact) {
      if (entry.kind !== "material") continue;
      if (mayBeSlip(word, term) || (term.length >= SHORTEST && word.startsWith(term))) found.add(entry.id);
    }
  }
  return found.size === 0 ? NONE : [...found];
}
