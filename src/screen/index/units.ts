// What a query's names are looked up by: its words and, where a list may write them together, neighbouring words as one.
import { isHangul } from "../names/hangul-sounds.ts";
import { abjadToken, type Token } from "../names/token.ts";
import { LONGEST_JOINED } from "../score/joins.ts";
import type { AskedForm } from "./asked.ts";
import { canJoin } from "./name-keys.ts";
import type { ScreenIndex } from "./screen-index.ts";
import type { Neighbourhood } from "./token-table.ts";

export interface Unit {
  readonly found: Neighbourhood;
  /** Places of the query's words that it stands for, as bits. */
  readonly words: number;
}

/** Most words of a query that are joined. */
const MOST_JOINED = 3;

/** Those with the fewest names first. */
export function unitsOf(index: ScreenIndex, { tokens, neighbours }: AskedForm): readonly Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const found = neighbours[at] as Neighbourhood;
    const words = 1 << at;
    if (found.ids.length > 0 && token.role !== "legal" && token.role !== "small" && token.role !== "initial")
      addUnit(units, found, words);
    if (token.writing === "abjad") addAbjad(index, units, token, tokens[at + 1], words);
    if (!canJoin(token) || token.role === "legal") continue;
    let size = spell(token.text, 0);
    let joinedWords = words;
    for (let other = at + 1; other < Math.min(at + MOST_JOINED, tokens.length); other++) {
      const after = tokens[other] as Token;
      if (!canJoin(after) || after.role === "legal") break;
      size = spell(after.text, size);
      joinedWords |= 1 << other;
      if (size > LONGEST_JOINED) break;
      // Two known names that a list writes as one are found by the letters of the whole name.
      if (token.common > 0 && after.common > 0) continue;
      const joined = index.table.soundingLike(joinedLetters, size);
      if (joined) addUnit(units, joined, joinedWords);
    }
  }
  return units;
}

/** Letters of words written as one. */
const joinedLetters = new Uint16Array(LONGEST_JOINED);

/** Writes the letters of a word behind `size` others, as far as there is room; returns how many there are, written or not. */
function spell(text: string, size: number): number {
  const end = size + text.length;
  if (end <= LONGEST_JOINED) for (let at = 0; at < text.length; at++) joinedLetters[size + at] = text.charCodeAt(at);
  return end;
}

/** Puts a unit behind those with as few names or fewer. */
function addUnit(units: Unit[], found: Neighbourhood, words: number): void {
  const unit = { found, words };
  let to = units.push(unit) - 1;
  for (; to > 0 && (units[to - 1] as Unit).found.postings > found.postings; to--) units[to] = units[to - 1] as Unit;
  units[to] = unit;
}

/** Two words of an abjad as one, and the syllables of a Korean word. */
function addAbjad(index: ScreenIndex, units: Unit[], token: Token, next: Token | undefined, words: number): void {
  if (next?.writing === "abjad" && token.role === "name" && next.role === "name") {
    const joined = index.table.neighbours(abjadToken(token.phones + next.phones, "name"));
    addUnit(units, joined, words | (words << 1));
  }
  if (isHangul(token.phones) && token.phones.length > 1)
    for (const syllable of token.phones) addUnit(units, index.table.neighbours(abjadToken(syllable, "name")), words);
}
