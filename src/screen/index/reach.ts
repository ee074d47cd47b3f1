// How much the names of a query and of a list could prove at most, from token numbers alone: what spares most candidates the
// comparison word by word. Errs on the high side: whatever might still be another spelling is let through.
import { type Letters, slipsApart } from "../score/letters.ts";
import { COST, WHOLE_FIRM, WHOLE_SINGLE } from "../score/weights.ts";
import type { Token } from "../names/token.ts";
import { mayBeOne } from "./letter-mask.ts";
import type { ScreenIndex } from "./screen-index.ts";
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
  epoch: number;
}

export function createReach(tokens: number): Reach {
  return { value: new Float32Array(tokens), words: new Uint32Array(tokens), stamp: new Uint32Array(tokens), epoch: 0 };
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
export function prepareReach(reach: Reach, { neighbours, weights }: ReachOf, listed: Float32Array): void {
  if (reach.epoch === 0xffffffff) reach.stamp.fill((reach.epoch = 0));
  const epoch = ++reach.epoch;
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
  let restListed = 0;
  let countListed = 0;
  for (let at = start; at < end; at++) {
    const id = index.nameTokens[at] as number;
    if (reach.stamp[id] === epoch) {
      shared += reach.value[id] as number;
      met |= reach.words[id] as number;
    } else if (index.tokenIsName[id] === 1) {
      restListed += index.weights[id] as number;
      countListed++;
    }
  }
  let restAsked = 0;
  let countAsked = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { role } = tokens[at] as Token;
    if ((met & (1 << at)) !== 0 || (role !== "name" && role !== "generic")) continue;
    if (role === "name") {
      restAsked += weights[at] as number;
      countAsked++;
    }
    const mask = masks[at] as number;
    for (let other = start; other < end; other++) {
      const id = index.nameTokens[other] as number;
      const kind = index.tokenIsName[id] as number;
      if (kind === 0 || reach.stamp[id] === epoch) continue;
      const there = index.tokenMask[id] as number;
      if (
        role === "name"
          ? kind === 1
            ? mayBeOne(mask, there)
            : (mask & ~there) === 0
          : kind === 1 && (there & ~mask) === 0
      )
        return Infinity;
    }
  }
  const scale = form.scale < (index.nameScale[name] as number) ? form.scale : (index.nameScale[name] as number);
  const most = shared * scale;
  if (countAsked === 0 && countListed === 0) return most + WHOLE_SINGLE + WHOLE_FIRM;
  const from = index.letterStarts[name] as number;
  if (slipsApart(form.letters, index.letters, from, index.letterStarts[name + 1]) < 2) return Infinity;
  const pairs = countAsked < countListed ? countAsked : countListed;
  const { nameContradicts, nameOmitted } = COST;
  const omitted = countAsked + countListed - 2 * pairs;
  return (
    most + SLACK - UNLIKE * nameContradicts.base * pairs - nameOmitted.base * omitted - 0.15 * (restAsked + restListed)
  );
}
