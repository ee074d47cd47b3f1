// Names made of the beginnings of words: Banco Agricola del Norte is Banagri, Northern Ferrous Metals is Norfermet.
import type { FormRole } from "./lexicon.ts";

/** Letters by which a blend and the words it is made of are found. */
const HEAD = 3;
const SHORTEST = 6;
const LONGEST = 16;
const SHORTEST_PIECE = 2;
const MOST_WORDS = 8;
const FEWEST_PIECES = 2;

/** The words that a blend may be made of, of words that play these parts: small words and legal forms are passed over. */
export function blendedWords(words: readonly string[], roles: readonly FormRole[]): readonly string[] {
  const blended: string[] = [];
  for (let at = 0; at < words.length && blended.length < MOST_WORDS; at++) {
    const word = words[at] as string;
    if (word.length >= SHORTEST_PIECE && roles[at] === "telling") blended.push(word);
  }
  return blended;
}

export const mayBeBlend = (text: string): boolean => text.length >= SHORTEST && text.length <= LONGEST;

/** Beginning by which the blends of these words are looked up; undefined for a name of one word. */
export function blendHead(words: readonly string[]): string | undefined {
  const [first = "", second = ""] = words;
  if (words.length < FEWEST_PIECES) return undefined;
  return first.length >= HEAD ? first.slice(0, HEAD) : (first + second).slice(0, HEAD);
}

/** The heads under which a blend looks for its words: its own, and its first piece of two letters with any third. */
export const headOf = (text: string): string => text.slice(0, HEAD);

/** Words of which `text` holds the beginnings, in order, the first word among them; 0 where it is no such blend. */
export function blendPieces(text: string, words: readonly string[]): number {
  const seen = new Set<number>();
  let best = 0;
  const walk = (at: number, word: number, pieces: number): void => {
    if (at === text.length) {
      if (pieces > best) best = pieces;
      return;
    }
    const key = at * (MOST_WORDS + 1) + word;
    if (word >= words.length || seen.has(key)) return;
    seen.add(key);
    const next = words[word] as string;
    let length = 0;
    while (
      length < next.length &&
      at + length < text.length &&
      next.charCodeAt(length) === text.charCodeAt(at + length)
    )
      length++;
    for (let take = length; take >= SHORTEST_PIECE; take--) walk(at + take, word + 1, pieces + 1);
    if (word > 0) walk(at, word + 1, pieces);
  };
  walk(0, 0, 0);
  return best >= FEWEST_PIECES ? best : 0;
}
