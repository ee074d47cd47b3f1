// One-to-one alignment of the words of two names: equal and like-sounding words first, then words written together or
// apart, initials and abbreviations. What stays over on either side is what the names do not share.
import { soundDistance } from "../names/similarity.ts";
import { abbreviates, tokenCost, type ShortForms } from "../names/token-distance.ts";
import type { Token } from "../names/token.ts";
import { exactJoins, joinAlike } from "./joins.ts";

/** A name ready for comparison: tokens with their weights, in order. */
export interface WeighedName {
  readonly tokens: readonly Token[];
  readonly weights: ArrayLike<number>;
  /** Lifts names of general words; see combination.ts. */
  readonly scale: number;
}

export type PairKind = "equal" | "alike" | "joined" | "initial" | "abbreviated";

/** Words `a … aEnd` of one name stand for words `b … bEnd` of the other (ends exclusive). */
export interface AlignedPair {
  readonly kind: PairKind;
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
  readonly cost: number;
}

export interface Alignment {
  readonly pairs: readonly AlignedPair[];
  readonly restA: readonly number[];
  readonly restB: readonly number[];
}

/** Cost of word i of `a` for word j of `b`; Infinity when they are two words. */
export type CostOf = (i: number, j: number) => number;

/** Greedy by value (weight less cost), which for names as short as these is as good as exact assignment. */
export function align(a: WeighedName, b: WeighedName, costOf: CostOf, shortForms: ShortForms): Alignment {
  const edges: AlignedPair[] = [];
  const values: number[] = [];
  for (let i = 0; i < a.tokens.length; i++)
    for (let j = 0; j < b.tokens.length; j++) {
      const cost = costOf(i, j);
      if (cost === Infinity) continue;
      const value = Math.min(a.weights[i] ?? 0, b.weights[j] ?? 0) - cost;
      if (value < -1) continue;
      edges.push({ kind: cost === 0 ? "equal" : "alike", a: i, aEnd: i + 1, b: j, bEnd: j + 1, cost });
      values.push(value);
    }
  const usedA = new Uint8Array(a.tokens.length);
  const usedB = new Uint8Array(b.tokens.length);
  const pairs: AlignedPair[] = [];
  const take = (pair: AlignedPair): void => {
    usedA.fill(1, pair.a, pair.aEnd);
    usedB.fill(1, pair.b, pair.bEnd);
    pairs.push(pair);
  };
  exactJoins(a.tokens, b.tokens, usedA, usedB, (i, iEnd, j) =>
    take({ kind: "joined", a: i, aEnd: iEnd, b: j, bEnd: j + 1, cost: 0 }),
  );
  exactJoins(b.tokens, a.tokens, usedB, usedA, (j, jEnd, i) =>
    take({ kind: "joined", a: i, aEnd: i + 1, b: j, bEnd: jEnd, cost: 0 }),
  );
  if (edges.length > 0) {
    const order = edges.map((_, at) => at).sort((x, y) => compare(edges, values, x, y));
    for (const at of order) {
      const edge = edges[at] as AlignedPair;
      if (usedA[edge.a] === 0 && usedB[edge.b] === 0) take(edge);
    }
  }
  if (usedA.includes(0) && usedB.includes(0)) {
    joinAlike(a.tokens, b.tokens, usedA, usedB, shortForms, (i, iEnd, j, cost) =>
      take({ kind: "joined", a: i, aEnd: iEnd, b: j, bEnd: j + 1, cost }),
    );
    joinAlike(b.tokens, a.tokens, usedB, usedA, shortForms, (j, jEnd, i, cost) =>
      take({ kind: "joined", a: i, aEnd: i + 1, b: j, bEnd: jEnd, cost }),
    );
    shorten(a.tokens, b.tokens, usedA, usedB, take);
    respell(a.tokens, b.tokens, usedA, usedB, shortForms, take);
  }
  return { pairs, restA: zeros(usedA), restB: zeros(usedB) };
}

/** Best value first; ties by place, the same whichever side comes first. */
function compare(edges: readonly AlignedPair[], values: readonly number[], x: number, y: number): number {
  const p = edges[x] as AlignedPair;
  const q = edges[y] as AlignedPair;
  return (
    (values[y] ?? 0) - (values[x] ?? 0) ||
    Math.abs(p.a - p.b) - Math.abs(q.a - q.b) ||
    p.a + p.b - q.a - q.b ||
    p.a - q.a
  );
}

/** Free words that are further spellings of one another than an index looks for. */
function respell(
  a: readonly Token[],
  b: readonly Token[],
  usedA: Uint8Array,
  usedB: Uint8Array,
  shortForms: ShortForms,
  take: (pair: AlignedPair) => void,
): void {
  for (let i = 0; i < a.length; i++) {
    const left = a[i] as Token;
    if (usedA[i] === 1 || !mayRespell(left)) continue;
    let best = DEAREST;
    let at = -1;
    for (let j = 0; j < b.length; j++) {
      const right = b[j] as Token;
      if (usedB[j] === 1 || !mayRespell(right)) continue;
      if (Math.abs(left.text.length - right.text.length) > MOST_LONGER) continue;
      const cost = tokenCost(left, right, shortForms);
      if (cost >= best) continue;
      best = cost;
      at = j;
    }
    if (at >= 0) take({ kind: "alike", a: i, aEnd: i + 1, b: at, bEnd: at + 1, cost: best });
  }
}

const mayRespell = ({ role, writing, text }: Token): boolean =>
  role === "name" && writing === "latin" && text.length >= SHORTEST_RESPELLED;

const SHORTEST_RESPELLED = 4;
const MOST_LONGER = 4;
/** A pair at a higher cost is two words. */
const DEAREST = 4;

/** Free initials and abbreviations against free words. */
function shorten(
  a: readonly Token[],
  b: readonly Token[],
  usedA: Uint8Array,
  usedB: Uint8Array,
  take: (pair: AlignedPair) => void,
): void {
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length && usedA[i] === 0; j++) {
      if (usedB[j] === 1) continue;
      const kind = shortKind(a[i] as Token, b[j] as Token);
      if (kind !== undefined) take({ kind, a: i, aEnd: i + 1, b: j, bEnd: j + 1, cost: 0 });
    }
}

function shortKind(a: Token, b: Token): PairKind | undefined {
  if (a.writing !== "latin" || b.writing !== "latin") return undefined;
  if ((a.role === "small") !== (b.role === "small")) return isSmallSlip(a, b) ? "alike" : undefined;
  const [short, long] = a.text.length <= b.text.length ? [a, b] : [b, a];
  if (short.role === "initial") return isWord(long) && long.text.startsWith(short.text) ? "initial" : undefined;
  if (
    short.role !== "name" ||
    long.role === "legal" ||
    long.role === "patronymic" ||
    long.text.length < short.text.length + 2
  )
    return undefined;
  if (!abbreviates(short.text, long.text)) return undefined;
  if (long.role === "generic") return "abbreviated";
  // A known name that begins another is a name of its own: Harris is no short Harrison.
  return short.common === 0 && long.text.startsWith(short.text) ? "abbreviated" : undefined;
}

/** `teh`, `flr`, `abq` for a small word of the other name. */
const isSmallSlip = (a: Token, b: Token): boolean =>
  a.common + b.common === 0 &&
  a.text.length <= 4 &&
  b.text.length <= 4 &&
  a.text.length > 1 &&
  soundDistance(a.text, b.text, 1.3) <= 1.3;

const isWord = ({ role }: Token): boolean => role === "name" || role === "patronymic" || role === "initial";

function zeros(used: Uint8Array): readonly number[] {
  const rest: number[] = [];
  for (let at = 0; at < used.length; at++) if (used[at] === 0) rest.push(at);
  return rest;
}
