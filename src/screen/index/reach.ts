// How much the names of a query and of a list could prove at most, from token numbers alone: what spares most candidates the
// comparison word by word. Errs on the high side: whatever may still be another spelling, a short form or a joined word is let
// through.
import { MOST_TOKENS } from "../names/name-form.ts";
import { mayStandFor } from "../score/align.ts";
import { lettersOfWord, mayJoinTo } from "../score/joins.ts";
import { type Letters, slipsApart } from "../score/letters.ts";
import { COST, WHOLE_FIRM, WHOLE_SINGLE } from "../score/weights.ts";
import type { Token } from "../names/token.ts";
import { bits, mayBeOne } from "./letter-mask.ts";
import { type ScreenIndex, TOKEN_KIND } from "./screen-index.ts";
import type { Neighbourhood } from "./token-table.ts";

/** Least share of a contradiction's cost where two words are so unlike. */
const UNLIKE = 0.6;
const SLACK = 0.4;

/** What is looked up for one form of a query; made anew for each, over arrays that live as long as the index. */
export interface Reach {
  /** By token number: best evidence of any of the query's words, valid where `stamp` is `epoch`. */
  readonly value: Float32Array;
  readonly words: Uint32Array;
  readonly stamp: Uint32Array;
  /** Letters of the query's words when they are joined. */
  readonly letters: Uint16Array;
  epoch: number;
}

export function createReach(tokens: number): Reach {
  return {
    value: new Float32Array(tokens),
    words: new Uint32Array(tokens),
    stamp: new Uint32Array(tokens),
    letters: new Uint16Array(MOST_TOKENS),
    epoch: 0,
  };
}

export interface ReachOf {
  readonly tokens: readonly Token[];
  readonly weights: ArrayLike<number>;
  readonly neighbours: readonly Neighbourhood[];
  readonly scale: number;
  readonly letters: Letters;
  readonly masks: readonly number[];
}

/** Writes the query's words into the arrays. */
export function prepareReach(reach: Reach, { tokens, neighbours, weights }: ReachOf, listed: Float32Array): void {
  if (reach.epoch === 0xffffffff) reach.stamp.fill((reach.epoch = 0));
  const epoch = ++reach.epoch;
  for (let at = 0; at < tokens.length; at++) reach.letters[at] = lettersOfWord(tokens[at] as Token);
  for (let at = 0; at < neighbours.length && at < 32; at++) {
    const { allIds, allCosts } = neighbours[at] as Neighbourhood;
    const own = weights[at] as number;
    for (let n = 0; n < allIds.length; n++) {
      const id = allIds[n] as number;
      const weight = listed[id] as number;
      const value = (own < weight ? own : weight) - (allCosts[n] as number);
      if (reach.stamp[id] !== epoch) {
        reach.stamp[id] = epoch;
        reach.value[id] = value;
        reach.words[id] = 1 << at;
      } else {
        if (value > (reach.value[id] as number)) reach.value[id] = value;
        reach.words[id] = (reach.words[id] as number) | (1 << at);
      }
    }
  }
}

/** The most that comparing could give; Infinity where it must be compared to know. */
export function reachOf(index: ScreenIndex, reach: Reach, form: ReachOf, name: number): number {
  const { tokens, weights, masks } = form;
  const start = index.nameStarts[name] as number;
  const end = index.nameStarts[name + 1] as number;
  const epoch = reach.epoch;
  let shared = 0;
  let met = 0;
  let metListed = 0;
  let restListed = 0;
  let countListed = 0;
  for (let at = start; at < end; at++) {
    const id = index.nameTokens[at] as number;
    if (reach.stamp[id] === epoch) {
      shared += reach.value[id] as number;
      met |= reach.words[id] as number;
      metListed++;
    } else if (index.tokenKind[id] === TOKEN_KIND.name) {
      restListed += index.weights[id] as number;
      countListed++;
    }
  }
  // Where one word meets two, one of the two is free after all.
  const isOneToOne = metListed === bits(met);
  let restAsked = 0;
  let countAsked = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { role } = tokens[at] as Token;
    const isMet = (met & (1 << at)) !== 0;
    if (!isMet && role === "name") {
      restAsked += weights[at] as number;
      countAsked++;
    }
    if ((isMet && isOneToOne) || (role !== "name" && role !== "generic" && role !== "initial")) continue;
    const mask = masks[at] as number;
    for (let other = start; other < end; other++) {
      const id = index.nameTokens[other] as number;
      if (isOneToOne && reach.stamp[id] === epoch) continue;
      const mayPair = mayBePair(role, mask, index.tokenKind[id] as number, index.tokenMask[id] as number);
      if (mayPair && mayAgree(index, reach, form, at, start, end, other)) return Infinity;
    }
  }
  const scale = form.scale < (index.nameScale[name] as number) ? form.scale : (index.nameScale[name] as number);
  const most = shared * scale;
  const from = index.letterStarts[name] as number;
  if (slipsApart(form.letters, index.letters, from, index.letterStarts[name + 1]) < 2) return Infinity;
  if (countAsked === 0 && countListed === 0) return most + WHOLE_SINGLE + WHOLE_FIRM;
  const pairs = countAsked < countListed ? countAsked : countListed;
  const { nameContradicts, nameOmitted } = COST;
  const omitted = countAsked + countListed - 2 * pairs;
  return (
    most + SLACK - UNLIKE * nameContradicts.base * pairs - nameOmitted.base * omitted - 0.15 * (restAsked + restListed)
  );
}

/** What the letters and the parts of two words allow: see `mayAgree`. */
function mayBePair(role: Token["role"], mask: number, kind: number, there: number): boolean {
  if (role === "initial" || kind === TOKEN_KIND.initial)
    return kind !== TOKEN_KIND.other && kind !== TOKEN_KIND.concept && ((mask & ~there) === 0 || (there & ~mask) === 0);
  if (role === "name")
    return kind === TOKEN_KIND.name ? mayBeOne(mask, there) : kind === TOKEN_KIND.concept && (mask & ~there) === 0;
  return kind === TOKEN_KIND.name && (there & ~mask) === 0;
}

const listedLetters = new Uint16Array(MOST_TOKENS);

/** Whether the query's word `at` and the listed word in place `other` may be paired, alone or joined to neighbours. */
function mayAgree(
  { table, nameTokens, lexicon }: ScreenIndex,
  { letters }: Reach,
  { tokens }: ReachOf,
  at: number,
  start: number,
  end: number,
  other: number,
): boolean {
  const asked = tokens[at] as Token;
  const listed = table.tokens[nameTokens[other] as number] as Token;
  if (mayStandFor(asked, listed, lexicon.shortForms)) return true;
  if (asked.role !== "name" || listed.role !== "name") return false;
  if (tokens.length > 1 && mayJoinTo(letters, tokens.length, at, lettersOfWord(listed))) return true;
  if (end - start < 2) return false;
  for (let word = start; word < end; word++)
    listedLetters[word - start] = lettersOfWord(table.tokens[nameTokens[word] as number] as Token);
  return mayJoinTo(listedLetters, end - start, other - start, letters[at] as number);
}
