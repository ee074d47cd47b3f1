// One reading of a query's name as it is looked up: its words with what they could be meant for, weighed by the index.
import { isContent, isUnknownName, maySlip } from "../names/roles.ts";
import { isHangul } from "../names/hangul-sounds.ts";
import type { NameForm } from "../names/name-form.ts";
import { abjadToken, type Token } from "../names/token.ts";
import { LONGEST_JOINED } from "../score/joins.ts";
import { combinationScale } from "../score/combination.ts";
import { lettersOf, type Letters } from "../score/letters.ts";
import { mostWhole } from "../score/name-score.ts";
import { tokenWeight } from "../score/weights.ts";
import { canJoin } from "./name-keys.ts";
import type { ScreenIndex } from "./screen-index.ts";
import { letterMask } from "../names/letter-mask.ts";
import type { Neighbourhood } from "./token-table.ts";
import { type ShortName, shortNamesInLists, wholeInLists } from "./whole-names.ts";

/** What agreement of the whole name is worth at least, where only initials may be left over. */
const LEAST_WHOLE = 2.5;

/** A query's name with the neighbourhood of each of its words. */
export interface AskedName {
  readonly tokens: readonly Token[];
  readonly weights: readonly number[];
  readonly neighbours: readonly Neighbourhood[];
  /** Lifts names of general words; see combination.ts. */
  readonly scale: number;
  /** The most that it tells when every word agrees, beyond what the words tell. */
  readonly whole: number;
  readonly letters: Letters;
  /** A word is no name that is known, or there are three of them: one letter may be a slip. */
  readonly maySlip: boolean;
  /** A word is one that no list holds and nobody is known to bear. */
  readonly isUnknown: boolean;
  /** Evidence in all words that tell, and the same lifted. */
  readonly bareInfo: number;
  readonly info: number;
  readonly masks: readonly number[];
  /** Listed names with the same letters or the same words in any order. */
  readonly wholeNames: readonly number[];
  /** Listed names of which this is the acronym or a blend, or that are the acronym of this. */
  readonly shortNames: readonly ShortName[];
}

export function askName(index: ScreenIndex, { tokens, words = [] }: NameForm): AskedName {
  const total = index.nameListing.length;
  const neighbours = tokens.map((token) => index.table.neighbours(token));
  const weights = tokens.map((token, at) => {
    const id = neighbours[at]?.id;
    return id === undefined ? tokenWeight(token, 0, total) : (index.weights[id] as number);
  });
  const scale = combinationScale(tokens, weights);
  const bareInfo = infoOf(tokens, weights);
  return {
    tokens,
    weights,
    neighbours,
    scale,
    bareInfo,
    info: bareInfo * scale,
    whole: Math.max(LEAST_WHOLE, mostWhole(tokens)),
    letters: lettersOf(words),
    maySlip: maySlip(tokens),
    isUnknown: tokens.some((token, at) => isUnknownName(token) && neighbours[at]?.id === undefined),
    masks: tokens.map(letterMask),
    wholeNames: wholeInLists(index, words),
    shortNames: shortNamesInLists(index, tokens, words),
  };
}

/** Evidence in all words of the query that tell. */
function infoOf(tokens: readonly Token[], weights: readonly number[]): number {
  let info = 0;
  for (let at = 0; at < tokens.length; at++) if (isContent(tokens[at] as Token)) info += weights[at] as number;
  return info;
}

/** The words themselves and, for words that a list may write together, neighbouring ones joined. */
export function unitsOf(index: ScreenIndex, { tokens, neighbours }: AskedName): Neighbourhood[] {
  const units: Neighbourhood[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const found = neighbours[at] as Neighbourhood;
    if (found.allIds.length > 0 && token.role !== "legal" && token.role !== "small" && token.role !== "initial")
      units.push(found);
    const next = tokens[at + 1];
    if (token.writing === "abjad" && next?.writing === "abjad" && token.role === "name" && next.role === "name")
      units.push(index.table.neighbours(abjadToken(token.phones + next.phones, "name")));
    if (token.writing === "abjad" && isHangul(token.phones) && token.phones.length > 1)
      for (const syllable of token.phones) units.push(index.table.neighbours(abjadToken(syllable, "name")));
    if (!canJoin(token) || token.role === "legal") continue;
    let text = token.text;
    for (let other = at + 1; other < Math.min(at + 3, tokens.length); other++) {
      const after = tokens[other] as Token;
      if (!canJoin(after) || after.role === "legal") break;
      text += after.text;
      if (text.length > LONGEST_JOINED) break;
      // Two known names that a list writes as one are found by the letters of the whole name.
      if (token.common > 0 && after.common > 0) continue;
      const joined = index.table.soundingLike(text);
      if (joined) units.push(joined);
    }
  }
  return units;
}
