// Which listed names are worth comparing with a name: postings of the rarest words first, within a budget, best bound first.
import { soundKey } from "../names/phones.ts";
import { latinToken, type Token } from "../names/token.ts";
import { LONGEST_JOINED } from "../score/align.ts";
import { tokenWeight } from "../score/weights.ts";
import { canJoin, isContent, JOINED, type ScreenIndex } from "./build.ts";
import { hashKey } from "./key-table.ts";
import type { Neighbourhood } from "./token-table.ts";

/** Posting entries one name may touch; beyond it only words not yet covered by rarer ones are left out. */
const BUDGET = 40_000;
/** Names compared in full at most. */
const MOST_COMPARED = 96;
/** Evidence that full comparison may find beyond the shared words: initials and abbreviations; or that all agrees. */
const SLACK = 0.6;
const PER_LEFT_OVER = 0.4;
const WHOLE_SLACK = 2.5;
/** Words left over on one side weigh less than this when they may still be an initial, a title or a general word. */
const LEFT_OVER = 1.6;
/** Evidence of a word that the list writes as several, before it is compared. */
const JOINED_GAIN = 5;

export interface Scratch {
  readonly gain: Float32Array;
  readonly touched: Uint32Array;
}

export function createScratch(index: ScreenIndex): Scratch {
  const names = index.nameStarts.length - 1;
  return { gain: new Float32Array(names), touched: new Uint32Array(names) };
}

/** A query's name with the neighbourhood of each of its words. */
export interface AskedName {
  readonly tokens: readonly Token[];
  readonly weights: readonly number[];
  readonly neighbours: readonly Neighbourhood[];
}

export function askName(index: ScreenIndex, tokens: readonly Token[]): AskedName {
  const total = index.nameListing.length;
  const neighbours = tokens.map((token) => index.table.neighbours(token));
  const weights = tokens.map((token) => {
    const id = index.table.idOf(token.text);
    return id === undefined ? tokenWeight(token, 0, total) : (index.weights[id] as number);
  });
  return { tokens, weights, neighbours };
}

/**
 * Names whose shared words could carry them past `least` (log-odds still to be gained from the names), best first.
 * Every name that shares a word, or a neighbour of one, within the budget is considered.
 */
export function findCandidates(
  index: ScreenIndex,
  scratch: Scratch,
  asked: AskedName,
  least: number,
): readonly number[] {
  const { gain, touched } = scratch;
  let size = 0;
  const add = (name: number, value: number): void => {
    if (gain[name] === 0) touched[size++] = name;
    gain[name] = (gain[name] as number) + value;
  };
  const units = unitsOf(index, asked).sort((a, b) => a.postings - b.postings);
  let budget = BUDGET;
  let skipped = 0;
  for (const { neighbours, postings } of units) {
    if (postings > budget && size > 0) {
      skipped += 2.5;
      continue;
    }
    budget -= postings;
    neighbours.ids.forEach((token, at) => {
      const value = Math.max(0.05, (index.weights[token] as number) - (neighbours.costs[at] as number));
      const end = index.postingStarts[token + 1] as number;
      for (let entry = index.postingStarts[token] as number; entry < end; entry++)
        add(index.postings[entry] as number, value);
    });
  }
  for (const token of asked.tokens)
    if (token.text.length >= 5 && canJoin(token))
      index.joined.find(hashKey(soundKey(token.phones), JOINED), (name) => add(name, JOINED_GAIN));
  const found: number[] = [];
  const info = asked.tokens.reduce((sum, token, at) => sum + (isContent(token) ? (asked.weights[at] as number) : 0), 0);
  for (let at = 0; at < size; at++) {
    const name = touched[at] as number;
    const shared = (gain[name] as number) * (index.nameScale[name] as number) + skipped;
    const rest = Math.min((index.nameInfo[name] as number) - shared, info * (index.nameScale[name] as number) - shared);
    if (shared + (rest < LEFT_OVER ? WHOLE_SLACK : SLACK - PER_LEFT_OVER * rest) >= least) found.push(name);
  }
  const best = found.length > MOST_COMPARED ? strongest(found, index, gain) : found;
  const order = best
    .map((name) => ({ name, value: rank(index, gain, name) }))
    .sort((a, b) => b.value - a.value || a.name - b.name);
  for (let at = 0; at < size; at++) gain[touched[at] as number] = 0;
  return order.map(({ name }) => name);
}

/** Shared evidence, less a little for each word of the listed name, so that short full matches precede long partial ones. */
function rank(index: ScreenIndex, gain: Float32Array, name: number): number {
  const length = (index.nameStarts[name + 1] as number) - (index.nameStarts[name] as number);
  return (gain[name] as number) * (index.nameScale[name] as number) - 0.35 * length;
}

function strongest(found: readonly number[], index: ScreenIndex, gain: Float32Array): readonly number[] {
  const values = Float32Array.from(found, (name) => rank(index, gain, name));
  const cut = values.slice().sort()[values.length - MOST_COMPARED] as number;
  return found.filter((_, at) => (values[at] as number) >= cut).slice(0, MOST_COMPARED * 2);
}

interface Unit {
  readonly neighbours: Neighbourhood;
  readonly postings: number;
}

/** The words themselves and, for words that a list may write together, neighbouring ones joined. */
function unitsOf(index: ScreenIndex, { tokens, neighbours }: AskedName): Unit[] {
  const units: Unit[] = [];
  const push = (found: Neighbourhood): void => {
    let postings = 0;
    for (const id of found.ids)
      postings += (index.postingStarts[id + 1] as number) - (index.postingStarts[id] as number);
    if (postings > 0) units.push({ neighbours: found, postings });
  };
  tokens.forEach((token, at) => {
    if (token.role !== "legal" && token.role !== "small" && token.role !== "initial")
      push(neighbours[at] as Neighbourhood);
  });
  for (let at = 0; at + 1 < tokens.length; at++) {
    let text = (tokens[at] as Token).text;
    if (!canJoin(tokens[at] as Token) || (tokens[at] as Token).role === "legal") continue;
    for (let other = at + 1; other < Math.min(at + 3, tokens.length); other++) {
      const token = tokens[other] as Token;
      if (!canJoin(token) || token.role === "legal") break;
      text += token.text;
      if (text.length > LONGEST_JOINED) break;
      push(index.table.neighbours(latinToken(text, "name")));
    }
  }
  return units;
}
