// What one query makes of each listed word, beside what is always known of the word: sixteen bytes each, next to one another, so
// that looking at a word of a candidate costs one place in memory.
import type { Token } from "../names/token.ts";
import { type JoinedWords, lettersOfWord } from "../score/joins.ts";
import type { Neighbourhood } from "./token-table.ts";
import type { Unit } from "./units.ts";
import { foldedMask, letterMask, placeOf } from "../names/letter-mask.ts";
import { MOST_TOKENS } from "../names/name-form.ts";
import { ROLES } from "../names/token.ts";
import type { ScreenIndex } from "./screen-index.ts";

/** Places in the record of a word; the first four are valid where EPOCH, or SEEN for PAIRS, is the query's. */
export const EPOCH = 0;
/** Best evidence of any of the query's words, and these as bits (0: only joined words led here). */
export const VALUE = 1;
export const WORDS = 2;
export const SEEN = 3;
export const WEIGHT = 4;
export const MASK = 5;
/** Its role, as a place in ROLES, and above that its letters when it is joined to others. */
export const KIND = 6;
/** The query's words that it may be a pair with by its letters and its role, as bits; see reach.ts. */
export const PAIRS = 7;
/** A record begins at the word's number shifted by this. */
export const RECORD = 3;

const ROLE_BITS = 3;
export const roleIn = (kind: number): number => kind & ((1 << ROLE_BITS) - 1);
export const lettersIn = (kind: number): number => kind >> ROLE_BITS;

/** Two words that are hardly alike are no pair; left over, they contradict one another a little. */
const LEAST_VALUE = -0.7;

/** Pairs of a word of the query and a listed one that were judged, by a hash of the two; valid where the epoch is the query's. */
interface JudgedPairs {
  readonly keys: Int32Array;
  readonly epochs: Int32Array;
  /** 1 where neighbours of the query's word make the listed one; the kind of short form, and the cost as a further spelling. */
  readonly joins: Uint8Array;
  readonly kinds: Int8Array;
  readonly costs: Float64Array;
}

/** Pairs that are remembered, a power of two. */
const JUDGED = 1 << 10;

/** Arrays over one buffer, written anew for each form of a query. */
export interface TokenMarks {
  readonly ints: Int32Array;
  readonly floats: Float32Array;
  /** Roles (as places in ROLES) and weights of the query's words. */
  readonly roles: Uint8Array;
  readonly weights: Float64Array;
  /** Its words with what is asked of them when they are joined. */
  asked: JoinedWords;
  /** By asked word: its letters as bits, and how many it has when joined. */
  readonly masks: Int32Array;
  readonly letters: Uint16Array;
  readonly judged: JudgedPairs;
  epoch: number;
}

export function createMarks({ weights, tokenRole, tokenMask, tokenLetters }: ScreenIndex): TokenMarks {
  const buffer = new ArrayBuffer(weights.length << (RECORD + 2));
  const ints = new Int32Array(buffer);
  const floats = new Float32Array(buffer);
  for (let id = 0; id < weights.length; id++) {
    const record = id << RECORD;
    floats[record + WEIGHT] = weights[id] as number;
    ints[record + MASK] = foldedMask(tokenMask[id] as number);
    ints[record + KIND] = (tokenRole[id] as number) | ((tokenLetters[id] as number) << ROLE_BITS);
  }
  const masks = new Int32Array(MOST_TOKENS);
  const letters = new Uint16Array(MOST_TOKENS);
  return {
    ints,
    floats,
    roles: new Uint8Array(MOST_TOKENS),
    weights: new Float64Array(MOST_TOKENS),
    asked: { tokens: [], count: 0, masks, letters },
    masks,
    letters,
    judged: {
      keys: new Int32Array(JUDGED),
      epochs: new Int32Array(JUDGED),
      joins: new Uint8Array(JUDGED),
      kinds: new Int8Array(JUDGED),
      costs: new Float64Array(JUDGED),
    },
    epoch: 0,
  };
}

interface MarkedForm {
  readonly tokens: readonly Token[];
  readonly weights: readonly number[];
  readonly neighbours: readonly Neighbourhood[];
}

/** Forgets the last form and marks the words that the words of this one may be meant for, and those of its units. */
export function markForm(marks: TokenMarks, { tokens, weights, neighbours }: MarkedForm, units: readonly Unit[]): void {
  if (marks.epoch === 0x7fffffff) {
    for (let record = 0; record < marks.ints.length; record += 1 << RECORD)
      marks.ints[record + EPOCH] = marks.ints[record + SEEN] = 0;
    marks.judged.epochs.fill(0);
    marks.epoch = 0;
  }
  marks.epoch++;
  const { ints, floats } = marks;
  marks.asked = { tokens, count: tokens.length, masks: marks.masks, letters: marks.letters };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const own = weights[at] as number;
    marks.roles[at] = ROLES.indexOf(token.role);
    marks.weights[at] = own;
    marks.masks[at] = foldedMask(letterMask(token));
    marks.letters[at] = lettersOfWord(token);
    const { ids, values } = neighbours[at] as Neighbourhood;
    for (let n = 0; n < ids.length; n++) {
      const record = recordOf(marks, ids[n] as number);
      const value = Math.max(LEAST_VALUE, values[n] as number);
      if (ints[record + WORDS] === 0 || value > (floats[record + VALUE] as number)) floats[record + VALUE] = value;
      ints[record + WORDS] = (ints[record + WORDS] as number) | (1 << at);
    }
  }
  for (let at = 0; at < units.length; at++) {
    const { found, words } = units[at] as Unit;
    if (found === neighbours[placeOf(words)]) continue;
    for (let n = 0; n < found.ids.length; n++) recordOf(marks, found.ids[n] as number);
  }
}

function recordOf({ ints, floats, epoch }: TokenMarks, id: number): number {
  const record = id << RECORD;
  if (ints[record + EPOCH] !== epoch) {
    ints[record + EPOCH] = epoch;
    ints[record + WORDS] = 0;
    floats[record + VALUE] = 0;
  }
  return record;
}
