// What names that share some words with a query could come to at most. A bound on the evidence in all words of a listed name is a
// bound on its number, since names are numbered by it; so most names are told hopeless by their numbers alone.
import { MOST_TOKENS } from "../names/name-form.ts";
import { isContent, isUnknownName } from "../names/roles.ts";
import type { Token } from "../names/token.ts";
import { INFO_STEP } from "./name-order.ts";

/** Evidence that full comparison may find beyond the shared words: initials and legal forms. */
const SLACK = 0.6;
/** Words left over on one side weigh less than this when they may still be an initial, a title or a general word. */
export const LEFT_OVER = 1.6;
/** … and cost this much of their weight at least. */
const PER_LEFT_OVER = 0.4;
/** What a word that nobody is known to bear counts for, left over, of what others do. */
const DOUBTED = 0.25;
const SHORT_WORD = 3;
const SHORT_SMALL = 4;
const LONG_ABJAD = 8;

/** What a query asks of names; valid until the next one's is made. */
export interface Prospect {
  /** How many words the query has, and the weight of each, 0 where nobody notices that it is missing. */
  readonly count: number;
  readonly weights: Float64Array;
  /** Words that may stand for words they are not like, as bits: initials, general words, short ones, those of other scripts. */
  readonly strays: number;
  /** Words that nobody is known to bear, as bits: likelier than others misspelled. */
  readonly doubted: number;
  /** What agreement of the whole name adds at most, and what is to be reached. */
  readonly whole: number;
  readonly least: number;
}

const noticed = new Float64Array(MOST_TOKENS);

export function prospectOf(
  tokens: readonly Token[],
  weights: readonly number[],
  whole: number,
  least: number,
): Prospect {
  let strays = 0;
  let doubted = 0;
  let unnoticed = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const weight = weights[at] as number;
    const isNoticed = isContent(token);
    const isDoubted = isUnknownName(token) || mayLackSpace(token);
    if (mayStray(token)) strays |= 1 << at;
    if (isDoubted) doubted |= 1 << at;
    if (!isNoticed) unnoticed += weight;
    noticed[at] = !isNoticed ? 0 : isDoubted ? weight * DOUBTED : weight;
  }
  return { count: tokens.length, weights: noticed, strays, doubted, whole: whole + unnoticed, least };
}

/** A long word of an abjad may be two: there, words written as one are found by their beginnings only. */
const mayLackSpace = ({ role, writing, phones }: Token): boolean =>
  role === "name" && writing === "abjad" && phones.length >= LONG_ABJAD;

function mayStray({ role, writing, text }: Token): boolean {
  if (role === "small") return text.length <= SHORT_SMALL;
  if (role === "name") return writing !== "latin" || text.length <= SHORT_WORD;
  return role === "initial" || role === "generic" || role === "place";
}

/** Weight of the query's words that are not among `words` (bits). */
export function restBut({ count, weights }: Prospect, words: number): number {
  let rest = 0;
  for (let at = 0; at < count; at++) if ((words & (1 << at)) === 0) rest += weights[at] as number;
  return rest;
}

/**
 * The most evidence that a name may hold in all its words, where it shares `value` with the query by words that hold `held` in it
 * and stand for the query's `words` (bits), the others weighing `rest`; Infinity for any, -Infinity where none could come to what is
 * asked.
 */
export function mostHeld(
  { strays, whole, least }: Prospect,
  value: number,
  held: number,
  words: number,
  rest: number,
): number {
  const isWhole = value + whole >= least;
  const isPart = value + SLACK >= least;
  if (!isWhole && !isPart) return -Infinity;
  if (isPart && value + SLACK - PER_LEFT_OVER * rest >= least) return Infinity;
  if (isWhole && rest < LEFT_OVER && (strays & ~words) !== 0) return Infinity;
  const byPart = isPart ? (value + SLACK - least) / PER_LEFT_OVER : -Infinity;
  return held + Math.max(isWhole ? LEFT_OVER : -Infinity, byPart);
}

/** Steps of evidence a nat, and how many are told apart: names hold less in all. */
const STEPS_A_NAT = 64;
const STEPS = 1 << 13;

/** By step of evidence, the first number of names that hold more; names below `lifted` are not in order and left out. */
export function namesByEvidence(nameInfo: Float32Array, lifted: number): Uint32Array {
  const ends = new Uint32Array(STEPS);
  let step = 0;
  for (let name = lifted; name < nameInfo.length; name++) {
    const bound = ((nameInfo[name] as number) - INFO_STEP) * STEPS_A_NAT;
    while (step < STEPS && step <= bound) ends[step++] = name;
  }
  return ends.fill(nameInfo.length, step);
}

/** The first number of names that hold more than `most`, or of a few that hold hardly less. */
export function firstBeyond(ends: Uint32Array, most: number): number {
  const step = Math.ceil(most * STEPS_A_NAT);
  return ends[step < STEPS ? step : STEPS - 1] as number;
}
