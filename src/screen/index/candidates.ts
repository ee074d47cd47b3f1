// Which listed names are worth comparing with a name: postings of the rarest words first, within a budget, best bound first.
import { isContent, isUnknownName, maySlip } from "../names/roles.ts";
import { isHangul } from "../names/hangul-sounds.ts";
import type { NameForm } from "../names/name-form.ts";
import { abjadToken, type Token } from "../names/token.ts";
import { LONGEST_JOINED } from "../score/joins.ts";
import { combinationScale } from "../score/combination.ts";
import { lettersOf, slipsApart, type Letters } from "../score/letters.ts";
import { mostWhole } from "../score/name-score.ts";
import { tokenWeight } from "../score/weights.ts";
import { canJoin } from "./name-keys.ts";
import type { ScreenIndex } from "./screen-index.ts";
import { letterMask } from "./letter-mask.ts";
import { INFO_STEP } from "./postings.ts";
import { isWorthAScan, type Neighbourhood } from "./token-table.ts";
import { joinedInLists, type ShortName, shortNamesInLists, wholeInLists } from "./whole-names.ts";

/** Posting entries one name may touch; beyond it only words not yet covered by rarer ones are left out. */
const BUDGET = 40_000;
/** Posting entries touched whatever they promise: in short lists every word is common, and bounds by rarity say little. */
const THOROUGH = 2_000;
/** So many names are not worth a rough bound: a close one follows. */
const FEW = 48;
/** Evidence that full comparison may find beyond the shared words: initials and abbreviations; or that all agrees. */
const SLACK = 0.6;
const PER_LEFT_OVER = 0.4;
/** The same where only initials may be left over. */
const LEAST_WHOLE = 2.5;
/** Words left over on one side weigh less than this when they may still be an initial, a title or a general word. */
const LEFT_OVER = 1.6;
/** Evidence of a word that the list writes as several, before it is compared. */
const JOINED_GAIN = 5;
/** A word shared at a high cost is shared all the same. */
const LEAST_GAIN = 0.05;

export interface Scratch {
  readonly gain: Float32Array;
  readonly touched: Uint32Array;
  /** By token: what it adds to names already met; all zero between uses. */
  readonly extra: Float32Array;
  /** The tokens of which `extra` is not zero. */
  readonly late: Uint32Array;
}

export function createScratch(index: ScreenIndex): Scratch {
  const names = index.nameStarts.length - 1;
  return {
    gain: new Float32Array(names),
    touched: new Uint32Array(names),
    extra: new Float32Array(index.weights.length),
    late: new Uint32Array(index.weights.length),
  };
}

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
  /** Evidence in all words that tell, lifted. */
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
  return {
    tokens,
    weights,
    neighbours,
    scale,
    info: infoOf(tokens, weights) * scale,
    whole: Math.max(LEAST_WHOLE, mostWhole(tokens)),
    letters: lettersOf(words),
    maySlip: maySlip(tokens),
    isUnknown: tokens.some((token, at) => isUnknownName(token) && neighbours[at]?.id === undefined),
    masks: tokens.map(letterMask),
    wholeNames: wholeInLists(index, words),
    shortNames: shortNamesInLists(index, tokens, words),
  };
}

/**
 * Names whose shared words could carry them past `least` (log-odds still to be gained from the names), best first. Rare
 * words first: once the words still to come could not carry a name alone, they only add to names already met.
 */
export function findCandidates(
  index: ScreenIndex,
  scratch: Scratch,
  asked: AskedName,
  least: number,
): readonly number[] {
  const { gain, touched, extra, late } = scratch;
  const { whole } = asked;
  let size = 0;
  let lateSize = 0;
  let lateMost = 0;
  const add = (name: number, value: number): void => {
    if (gain[name] === 0) touched[size++] = name;
    gain[name] = (gain[name] as number) + value;
  };
  const addLate = (token: number, value: number): void => {
    if (extra[token] === 0) late[lateSize++] = token;
    extra[token] = (extra[token] as number) + value;
  };
  for (const name of joinedInLists(index, asked.tokens)) add(name, JOINED_GAIN);
  for (const { name } of asked.shortNames) add(name, index.nameInfo[name] as number);
  for (const name of asked.wholeNames) add(name, index.nameInfo[name] as number);
  const info = infoOf(asked.tokens, asked.weights);
  const units = unitsOf(index, asked).sort((a, b) => b.best - a.best || a.postings - b.postings);
  let remaining = 0;
  for (const { best } of units) remaining += best;
  let budget = BUDGET;
  let free = THOROUGH;
  let at = 0;
  for (; at < units.length; at++) {
    const unit = units[at] as Neighbourhood;
    const mayBeWhole = at === 0 || lateMost > 0;
    const isFree = unit.postings <= free;
    if (isFree) free -= unit.postings;
    else if ((remaining + lateMost) * asked.scale + (mayBeWhole ? whole : SLACK) < least) break;
    if (unit.postings > budget && size > 0) break;
    budget -= unit.postings;
    remaining -= unit.best;
    let skipped = 0;
    for (let n = 0; n < unit.ids.length; n++) {
      const token = unit.ids[n] as number;
      const value = Math.max(LEAST_GAIN, (index.weights[token] as number) - (unit.costs[n] as number));
      // The most that a name first met here can share, not lifted. Where that is too little but for a whole name, and the
      // query would have more left over than a whole name may, only names that hold little else are met, and names that are
      // lifted with it.
      const most = value + remaining + lateMost;
      const isPartial = most + SLACK < least && info - most >= LEFT_OVER;
      const isShort = asked.scale === 1 ? isPartial : isPartial || most + whole < least;
      if (!isFree && (isShort || most * asked.scale + whole < least)) {
        // Nobody else is found by this word and those to come alone: it only adds to names already met.
        addLate(token, value);
        if (value > skipped) skipped = value;
        if (isShort && (most + whole >= least || asked.scale > 1 || asked.maySlip))
          size = meetShort(index, scratch, asked, token, most + LEFT_OVER, size);
        continue;
      }
      const end = index.postingStarts[token + 1] as number;
      for (let entry = index.postingStarts[token] as number; entry < end; entry++) {
        const name = index.postings[entry] as number;
        const before = gain[name] as number;
        if (before === 0) touched[size++] = name;
        gain[name] = before + value;
      }
    }
    const { allIds, allCosts } = unit;
    for (let n = 0; n < allIds.length; n++) {
      const token = allIds[n] as number;
      const cost = allCosts[n] as number;
      const value = (index.weights[token] as number) - cost;
      if (isWorthAScan(value, cost)) continue;
      addLate(token, Math.max(LEAST_GAIN, value));
      if (value > skipped) skipped = value;
    }
    lateMost += skipped;
  }
  lateMost += remaining;
  for (; at < units.length; at++) {
    const { allIds, allCosts } = units[at] as Neighbourhood;
    for (let n = 0; n < allIds.length; n++) {
      const token = allIds[n] as number;
      addLate(token, Math.max(LEAST_GAIN, (index.weights[token] as number) - (allCosts[n] as number)));
    }
  }
  if (lateSize > 0) addToMet(index, scratch, size, lateSize, (least - whole) / asked.scale - lateMost);
  const found = withinReach(index, scratch, size, asked, info, least);
  const best = bestOf(index, gain, found);
  for (let met = 0; met < size; met++) gain[touched[met] as number] = 0;
  return best;
}

/** Marks a name as met before its evidence is added; too small to change a sum. */
const MET = 1e-40;

/**
 * Meets the names of a token whose evidence is below `enough` in all, and lifted ones where the query is lifted too or one slip
 * away; returns how many names are met now.
 */
function meetShort(
  index: ScreenIndex,
  { gain, touched }: Scratch,
  asked: AskedName,
  token: number,
  enough: number,
  before: number,
): number {
  let size = before;
  const end = index.postingStarts[token + 1] as number;
  for (let entry = index.postingStarts[token] as number; entry < end; entry++) {
    const name = index.postings[entry] as number;
    const isLifted = (index.nameScale[name] as number) > 1;
    if ((index.nameInfo[name] as number) >= enough + INFO_STEP) {
      if (!isLifted) break;
      if (asked.scale === 1 && !isOneSlip(index, asked, name)) continue;
    }
    if (gain[name] !== 0) continue;
    gain[name] = MET;
    touched[size++] = name;
  }
  return size;
}

/** Evidence in all words of the query that tell. */
function infoOf(tokens: readonly Token[], weights: readonly number[]): number {
  let info = 0;
  for (let at = 0; at < tokens.length; at++) if (isContent(tokens[at] as Token)) info += weights[at] as number;
  return info;
}

/** Evidence of further words for names already met, by looking at their words; those that have less than `enough` are past help. */
function addToMet(
  index: ScreenIndex,
  { gain, touched, extra, late }: Scratch,
  size: number,
  lateSize: number,
  enough: number,
): void {
  for (let met = 0; met < size; met++) {
    const name = touched[met] as number;
    if ((gain[name] as number) < enough) continue;
    const end = index.nameStarts[name + 1] as number;
    for (let entry = index.nameStarts[name] as number; entry < end; entry++) {
      const more = extra[index.nameTokens[entry] as number] as number;
      if (more > 0) gain[name] = (gain[name] as number) + more;
    }
  }
  for (let at = 0; at < lateSize; at++) extra[late[at] as number] = 0;
}

/** The names met that could still pass `least`, given what of either name is left unmatched. */
function withinReach(
  index: ScreenIndex,
  { gain, touched }: Scratch,
  size: number,
  asked: AskedName,
  info: number,
  least: number,
): number[] {
  const { scale, whole } = asked;
  if (size <= FEW) return [...touched.subarray(0, size)];
  const found: number[] = [];
  for (let met = 0; met < size; met++) {
    const name = touched[met] as number;
    const lift = Math.min(scale, index.nameScale[name] as number);
    const shared = (gain[name] as number) * lift;
    const rest = Math.min((index.nameInfo[name] as number) - shared, info * lift - shared);
    const isNear = shared + (rest < LEFT_OVER ? whole : SLACK - PER_LEFT_OVER * rest) >= least;
    if (isNear || isOneSlip(index, asked, name)) found.push(name);
  }
  return found;
}

/** One letter apart as a whole, in a word that by itself leads nowhere: "Wi Huang". */
function isOneSlip(index: ScreenIndex, { maySlip: slips, letters }: AskedName, name: number): boolean {
  if (!slips) return false;
  return slipsApart(letters, index.letters, index.letterStarts[name], index.letterStarts[name + 1]) < 2;
}

/** The names worth most first; of two alike the one listed first. Sorts `found` in place and leaves the ranks in `gain`. */
function bestOf(index: ScreenIndex, gain: Float32Array, found: number[]): readonly number[] {
  if (found.length < 2) return found;
  for (const name of found) {
    const length = (index.nameStarts[name + 1] as number) - (index.nameStarts[name] as number);
    gain[name] = (gain[name] as number) * (index.nameScale[name] as number) - PER_WORD * length;
  }
  return found.sort((a, b) => (gain[b] as number) - (gain[a] as number) || a - b);
}

/** Less for each word of the listed name, so that short full matches precede long partial ones. */
const PER_WORD = 0.35;

/** The words themselves and, for words that a list may write together, neighbouring ones joined. */
function unitsOf(index: ScreenIndex, { tokens, neighbours }: AskedName): Neighbourhood[] {
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
