// One-to-one alignment of the words of two names: equal and like-sounding words first, then words written together or
// apart, initials and abbreviations. What stays over on either side is what the names do not share.
import { MOST_TOKENS } from "../names/name-form.ts";
import { soundDistance } from "../names/similarity.ts";
import { abbreviates, tokenCost, type ShortForms } from "../names/token-distance.ts";
import type { Token } from "../names/token.ts";
import { ABBREVIATED, ALIKE, Alignment, EQUAL, INITIAL } from "./alignment.ts";
import { exactJoins, joinAlike } from "./joins.ts";

/** A name ready for comparison: tokens with their weights, in order. */
export interface WeighedName {
  readonly tokens: readonly Token[];
  readonly weights: ArrayLike<number>;
  /** Lifts names of general words; see combination.ts. */
  readonly scale: number;
}

/** Cost of word i of `a` for word j of `b`; Infinity when they are two words. */
export type CostOf = (i: number, j: number) => number;

const alignment = new Alignment();

/** Possible pairs of single words and what each is worth. */
const edgeA = new Uint8Array(MOST_TOKENS * MOST_TOKENS);
const edgeB = new Uint8Array(MOST_TOKENS * MOST_TOKENS);
const edgeCost = new Float64Array(MOST_TOKENS * MOST_TOKENS);
const edgeValue = new Float64Array(MOST_TOKENS * MOST_TOKENS);

/**
 * Greedy by value (weight less cost), which for names as short as these is as good as exact assignment. The result is valid
 * until the next call.
 */
export function align(a: WeighedName, b: WeighedName, costOf: CostOf, shortForms: ShortForms): Alignment {
  alignment.clear(a.tokens.length, b.tokens.length);
  const edges = findEdges(a, b, costOf);
  exactJoins(a.tokens, b.tokens, alignment, true);
  exactJoins(b.tokens, a.tokens, alignment, false);
  takeBest(edges);
  if (alignment.freeA > 0 && alignment.freeB > 0) {
    joinAlike(a.tokens, b.tokens, alignment, true, shortForms);
    joinAlike(b.tokens, a.tokens, alignment, false, shortForms);
    shorten(a.tokens, b.tokens);
    respell(a.tokens, b.tokens, shortForms);
  }
  return alignment;
}

/** A pair worth less than this is none. */
const LEAST_VALUE = -1;

function findEdges(a: WeighedName, b: WeighedName, costOf: CostOf): number {
  let size = 0;
  for (let i = 0; i < a.tokens.length; i++)
    for (let j = 0; j < b.tokens.length; j++) {
      const cost = costOf(i, j);
      if (cost === Infinity) continue;
      const left = a.weights[i] ?? 0;
      const right = b.weights[j] ?? 0;
      const value = (left < right ? left : right) - cost;
      if (value < LEAST_VALUE) continue;
      edgeA[size] = i;
      edgeB[size] = j;
      edgeCost[size] = cost;
      edgeValue[size++] = value;
    }
  return size;
}

/** Takes the best pair of free words again and again. */
function takeBest(edges: number): void {
  const { usedA, usedB } = alignment;
  for (;;) {
    let best = -1;
    for (let edge = 0; edge < edges; edge++) {
      if (usedA[edgeA[edge] as number] === 1 || usedB[edgeB[edge] as number] === 1) continue;
      if (best < 0 || precedes(edge, best)) best = edge;
    }
    if (best < 0) return;
    const i = edgeA[best] as number;
    const j = edgeB[best] as number;
    const cost = edgeCost[best] as number;
    alignment.take(cost === 0 ? EQUAL : ALIKE, i, i + 1, j, j + 1, cost);
  }
}

/** Best value first; ties by place, the same whichever side comes first. */
function precedes(x: number, y: number): boolean {
  const value = (edgeValue[x] as number) - (edgeValue[y] as number);
  if (value !== 0) return value > 0;
  const xa = edgeA[x] as number;
  const xb = edgeB[x] as number;
  const ya = edgeA[y] as number;
  const yb = edgeB[y] as number;
  const apart = Math.abs(xa - xb) - Math.abs(ya - yb) || xa + xb - ya - yb || xa - ya;
  return apart < 0;
}

/** Free words that are further spellings of one another than an index looks for. */
function respell(a: readonly Token[], b: readonly Token[], shortForms: ShortForms): void {
  const { usedA, usedB } = alignment;
  for (let i = 0; i < a.length; i++) {
    const left = a[i] as Token;
    if (usedA[i] === 1 || !mayRespell(left)) continue;
    let best = DEAREST;
    let at = -1;
    for (let j = 0; j < b.length; j++) {
      const right = b[j] as Token;
      if (usedB[j] === 1 || !areRespellable(left, right)) continue;
      const cost = tokenCost(left, right, shortForms);
      if (cost >= best) continue;
      best = cost;
      at = j;
    }
    if (at >= 0) alignment.take(ALIKE, i, i + 1, at, at + 1, best);
  }
}

const mayRespell = ({ role, writing, text }: Token): boolean =>
  role === "name" && writing === "latin" && text.length >= SHORTEST_RESPELLED;
const areRespellable = (a: Token, b: Token): boolean =>
  mayRespell(a) && mayRespell(b) && Math.abs(a.text.length - b.text.length) <= MOST_LONGER;

/** Cost of a free word for another as a further spelling; Infinity where they are two words. */
export function respellCost(a: Token, b: Token, shortForms: ShortForms): number {
  if (!areRespellable(a, b)) return Infinity;
  const cost = tokenCost(a, b, shortForms);
  return cost < DEAREST ? cost : Infinity;
}

const SHORTEST_RESPELLED = 4;
const MOST_LONGER = 4;
/** A pair at a higher cost is two words. */
const DEAREST = 4;

/** Free initials and abbreviations against free words. */
function shorten(a: readonly Token[], b: readonly Token[]): void {
  const { usedA, usedB } = alignment;
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length && usedA[i] === 0; j++) {
      if (usedB[j] === 1) continue;
      const kind = shortKind(a[i] as Token, b[j] as Token);
      if (kind >= 0) alignment.take(kind, i, i + 1, j, j + 1, 0);
    }
}

const NO_PAIR = -1;

/** Kind of the pair that a short word and a long one make; below 0 for none. */
export function shortKind(a: Token, b: Token): number {
  if (a.writing !== "latin" || b.writing !== "latin") return NO_PAIR;
  if ((a.role === "small") !== (b.role === "small")) return isSmallSlip(a, b) ? ALIKE : NO_PAIR;
  const isOrdered = a.text.length <= b.text.length;
  const short = isOrdered ? a : b;
  const long = isOrdered ? b : a;
  if (short.role === "initial") return isWord(long) && long.text.startsWith(short.text) ? INITIAL : NO_PAIR;
  if (
    short.role !== "name" ||
    long.role === "legal" ||
    long.role === "patronymic" ||
    long.text.length < short.text.length + 2
  )
    return NO_PAIR;
  if (!abbreviates(short.text, long.text)) return NO_PAIR;
  if (long.role === "generic") return ABBREVIATED;
  // A known name that begins another is a name of its own: Harris is no short Harrison, nor Drozd a short Drozdov.
  if (short.common > 0 || !long.text.startsWith(short.text)) return NO_PAIR;
  return FAMILY_ENDING.test(long.text.slice(short.text.length)) ? NO_PAIR : ABBREVIATED;
}

/** What makes a family's name of another. */
const FAMILY_ENDING =
  /^(?:[oe]va?|ina?|[ei]nko|ko|[iy]?uk|ch[ue]k|sk[iy]y?|skaya|[iy]?an|dze|shvili|i[ck]|ich|ovi[ct]h?|son|sen|sson|ez|es|oglu|zadeh?|pour|i|zai|oo|u|a)$/;

/** `teh`, `flr`, `abq` for a small word of the other name. */
const isSmallSlip = (a: Token, b: Token): boolean =>
  a.common + b.common === 0 &&
  a.text.length <= 4 &&
  b.text.length <= 4 &&
  a.text.length > 1 &&
  soundDistance(a.text, b.text, 1.3) <= 1.3;

const isWord = ({ role }: Token): boolean => role === "name" || role === "patronymic" || role === "initial";
