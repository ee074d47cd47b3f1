// Letters that readers of printed pages and fonts of screens take for others: `rn` for m, `cl` for d, a nought for o. A word that
// no list and no dictionary knows, but knows with such letters read as the others, is asked for as that word too.
import type { ScreenIndex } from "./screen-index.ts";
import { isKnown } from "./word-break.ts";

const MISREAD: readonly (readonly [as: string, read: string])[] = [
  ["rn", "m"],
  ["cl", "d"],
  ["vv", "w"],
  ["0", "o"],
  ["1", "l"],
  ["1", "i"],
  ["5", "s"],
  ["8", "b"],
  ["m", "rn"],
  ["d", "cl"],
  ["w", "vv"],
];
const SIGNS = /rn|cl|vv|[mdw]|(?<=[a-z])[0158]|[0158](?=[a-z])/;

/** Words below this many letters hold no such signs beside others, and no word of a name is longer. */
const [SHORTEST, LONGEST] = [2, 24];

/** The first known word that an unknown one is with one place, or all places of a kind, read otherwise; undefined for none. */
export function meantWord(index: ScreenIndex, word: string): string | undefined {
  if (word.length < SHORTEST || word.length > LONGEST || !SIGNS.test(word)) return undefined;
  for (const [as, read] of MISREAD) {
    let places = 0;
    for (let at = word.indexOf(as); at >= 0; at = word.indexOf(as, at + 1), places++) {
      const other = word.slice(0, at) + read + word.slice(at + as.length);
      if (isKnown(index, other)) return other;
    }
    if (places < 2) continue;
    const all = word.replaceAll(as, read);
    if (isKnown(index, all)) return all;
  }
  return undefined;
}
