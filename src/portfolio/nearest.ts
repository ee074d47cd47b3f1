// The nearest known word to a mistyped one, for "did you mean". A suggestion is shown, never applied.
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

/** Optimal string alignment distance between two words. */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(beforePrevious, j - 2) + 1);
      }
      current.push(cost);
    }
    [beforePrevious, previous] = [previous, current];
  }
  return at(previous, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
