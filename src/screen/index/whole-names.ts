// Listed names found by a key of the whole name: the same letters, the same words in any order, words written as one, initials,
// beginnings of words.
import { acronymsOf, FEWEST_WORDS, initialsOf, LONGEST_ACRONYM, SHORTEST_ACRONYM } from "../names/acronym.ts";
import { blendedWords, blendHead, blendPieces, headOf, mayBeBlend } from "../names/blend.ts";
import { type FormRole, formRoles } from "../names/lexicon.ts";
import { plainLatin } from "../names/latin.ts";
import { isPinyin } from "../names/pinyin-syllables.ts";
import { isFirmWord } from "../names/roles.ts";
import { splitWords } from "../names/split-words.ts";
import type { Token } from "../names/token.ts";
import { acronymScore, blendScore, type Letters, slipsApart } from "../score/letters.ts";
import { COST } from "../score/weights.ts";
import { listedText } from "./bearers.ts";
import { wordColumn } from "./column.ts";
import { hashKey } from "./hash.ts";
import {
  ACRONYM,
  ACRONYM_PART,
  addSlipKeys,
  addWholeKeys,
  BLEND,
  JOINED,
  SHORTEST_SLIP,
  soundHash,
} from "./name-keys.ts";
import type { ScreenIndex } from "./screen-index.ts";
import type { Neighbourhood } from "./token-table.ts";
import type { AskedForm, ShortName } from "./asked.ts";

const SHORTEST_JOINED = 5;
const NONE: readonly number[] = [];

/** Names that hold one of the words as several. */
export function joinedInLists(index: ScreenIndex, { tokens, neighbours }: AskedForm): readonly number[] {
  let names = NONE;
  for (let at = 0; at < tokens.length; at++) {
    const { role, writing, text } = tokens[at] as Token;
    if (role !== "name" || writing !== "latin" || text.length < SHORTEST_JOINED) continue;
    const found = neighbours[at] as Neighbourhood;
    const joined = (found.joined ??= joinedAs(index, text));
    if (joined.length > 0) names = names.length === 0 ? joined : [...names, ...joined];
  }
  return names;
}

function joinedAs({ joined }: ScreenIndex, text: string): readonly number[] {
  const names: number[] = [];
  joined.collect(soundHash(text, JOINED), names);
  return names.length === 0 ? NONE : names;
}

/** Names with the same letters or the same words as the query's. */
export function wholeInLists(index: ScreenIndex, words: readonly string[]): readonly number[] {
  found.length = keys.length = 0;
  addWholeKeys(words, keys);
  index.joined.collectAll(keys, found);
  return found.length === 0 ? NONE : Array.from(found.finish());
}

const keys = wordColumn(64);
const found = wordColumn(64);

/** Names one letter apart as a whole, in a word that by itself may lead nowhere: "Wi Huang". */
export function slipsInLists(
  { joined, letters: listed, letterStarts }: ScreenIndex,
  letters: Letters,
): readonly number[] {
  if (letters.length < SHORTEST_SLIP - 1) return NONE;
  found.length = keys.length = 0;
  for (let length = Math.max(SHORTEST_SLIP, letters.length - 1); length <= letters.length + 1; length++)
    addSlipKeys(letters, length, keys);
  joined.collectAll(keys, found);
  if (found.length === 0) return NONE;
  const names: number[] = [];
  for (let at = 0; at < found.length; at++) {
    const name = found.items[at] as number;
    if (slipsApart(letters, listed, letterStarts[name], letterStarts[name + 1]) === 1 && !names.includes(name))
      names.push(name);
  }
  return names;
}

const NO_SHORT: readonly ShortName[] = [];

/** Names that the query's is an acronym or a blend of, and names that are the acronym of the query's, whose words play these `roles`. */
export function shortNamesInLists(
  index: ScreenIndex,
  tokens: readonly Token[],
  words: readonly string[],
  roles: readonly FormRole[],
): readonly ShortName[] {
  const first = tokens[0];
  if (first === undefined) return NO_SHORT;
  const { isOne, isOfForm, isPerson, isKnown } = partsOf(tokens);
  const mayBeShort =
    isOne && first.role === "name" && (first.common === 0 || (first.common === 1 && isPinyin(first.text)));
  let found = mayBeShort ? longerNames(index, first.text, isOfForm) : NO_SHORT;
  if (words.length < FEWEST_WORDS || (isPerson && isKnown)) return found;
  const shorts = acronymsOf(initialsOf(words, roles));
  for (let place = 0; place < shorts.length; place++) {
    const short = shorts[place] as string;
    const id = index.table.idOf(short);
    if (id === undefined) continue;
    const logit = acronymScore(short.length) - (isPerson ? COST.acronymPart : 0);
    for (let at = index.postingStarts[id] as number; at < (index.postingStarts[id + 1] as number); at++) {
      const name = index.postings[at] as number;
      if (isAlone(index, name)) found = withShort(found, name, "acronym", logit);
    }
  }
  return found;
}

/** Names of which a name of one word is short; `isOfForm` where only legal forms stand beside it. */
function longerNames(index: ScreenIndex, text: string, isOfForm: boolean): readonly ShortName[] {
  let found = NO_SHORT;
  if (isAcronym(text)) {
    const score = acronymScore(text.length);
    index.joined.each(hashKey(text, ACRONYM), (name) => {
      found = withShort(found, name, "acronym", score);
    });
    index.joined.each(hashKey(text, ACRONYM_PART), (name) => {
      found = withShort(found, name, "beginning of the acronym", score - COST.acronymPart);
    });
  }
  if (isOfForm && mayBeBlend(text) && !isListed(index, text))
    index.joined.each(hashKey(headOf(text), BLEND), (name) => {
      const pieces = isHidden(index, text, name) ? piecesIn(index, text, name) : 0;
      if (pieces > 0) found = withShort(found, name, "beginnings of the words", blendScore(text.length, pieces));
    });
  return found;
}

/** The names with one more, unless it is among them. */
const withShort = (
  found: readonly ShortName[],
  name: number,
  what: ShortName["what"],
  logit: number,
): readonly ShortName[] => (found.some((one) => one.name === name) ? found : [...found, { name, what, logit }]);

interface Parts {
  /** Behind the first word are legal forms only, or these and places. */
  readonly isOfForm: boolean;
  readonly isOne: boolean;
  /** No word is a firm's, and there is no place but beside names that people bear. */
  readonly isPerson: boolean;
  /** All words are names that people bear, or places. */
  readonly isKnown: boolean;
}

/** The parts that the words of a name play together. */
function partsOf(tokens: readonly Token[]): Parts {
  let [isOfForm, isOne, isKnown, isFirm, isOfPlace, isBorne] = [true, true, true, false, false, false];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const isPlace = token.role === "place";
    if (at > 0 && token.role !== "legal") {
      isOfForm = false;
      if (!isPlace) isOne = false;
    }
    if (token.common > 0) isBorne = true;
    else if (!isPlace) isKnown = false;
    if (isPlace) isOfPlace = true;
    else if (isFirmWord(token)) isFirm = true;
  }
  return { isOfForm, isOne, isPerson: !isFirm && (!isOfPlace || isBorne), isKnown };
}

const isAcronym = (text: string): boolean => text.length >= SHORTEST_ACRONYM && text.length <= LONGEST_ACRONYM;
const isListed = (index: ScreenIndex, text: string): boolean => index.table.idOf(text) !== undefined;

/** Whether the letters of `text` stand in the listed name in this order: spares most names the reading. */
function isHidden(index: ScreenIndex, text: string, name: number): boolean {
  const end = index.letterStarts[name + 1] as number;
  let at = index.letterStarts[name] as number;
  for (let letter = 0; letter < text.length; letter++) {
    const code = text.charCodeAt(letter);
    while (at < end && index.letters[at] !== code) at++;
    if (at++ >= end) return false;
  }
  return true;
}

function piecesIn(index: ScreenIndex, text: string, name: number): number {
  const listed = listedText(index, index.bearerStarts[name] as number);
  const all = splitWords(listed).map((word) => plainLatin(word.text));
  const words = blendedWords(all, formRoles(index.lexicon, all));
  return blendPieces(text, words) || blendPieces(text, words.slice(1));
}

const NO_HEADS: readonly string[] = [];

/** Heads under which the blends of a listed name are found: of its first word, and of its second, before which a trade may stand. */
export function blendHeads(words: readonly string[], roles: readonly FormRole[]): readonly string[] {
  const blended = blendedWords(words, roles);
  const first = blendHead(blended);
  if (first === undefined) return NO_HEADS;
  const second = blendHead(blended.slice(1));
  return second === undefined || second === first ? [first] : [first, second];
}

/** Whether a listed name is one word, but for legal forms. */
function isAlone(index: ScreenIndex, name: number): boolean {
  let count = 0;
  for (let at = index.nameStarts[name] as number; at < (index.nameStarts[name + 1] as number); at++)
    if (index.table.tokens.at(index.nameTokens[at] as number).role !== "legal") count++;
  return count === 1;
}
