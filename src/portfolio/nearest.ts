// The nearest known word to a mistyped one, for "did you mean". A suggestion is shown, never applied.
import { editDistance } from "../base/edit-distance.ts";
import { normaliseText } from "../base/text.ts";

/**
 * The candidate with the fewest edits (insert, delete, replace, swap of neighbours), at most a third of the word's
 * length and one for short words; undefined when none is that near or two are equally near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const asked = normaliseText(word);
  const limit = Math.max(1, Math.floor(asked.length / 3));
  let best: string | undefined;
  let distance = limit + 1;
  for (const candidate of candidates) {
    const key = normaliseText(candidate);
    if (Math.abs(key.length - asked.length) > limit) continue;
    const edits = editDistance(asked, key);
    if (edits < distance) [best, distance] = [candidate, edits];
    else if (edits === distance) best = undefined;
  }
  return best;
}
