// Which words of two names stand for one another, as typed arrays that are filled anew for each pair of names: a screen
// compares many names with one query, so nothing is allocated on the way.
import { MOST_TOKENS } from "../names/name-form.ts";

/** How the words of a pair agree. The order is the code in `Alignment.kind`. */
export const PAIR_KINDS = ["equal", "alike", "joined", "initial", "abbreviated"] as const;
export const [EQUAL, ALIKE, JOINED, INITIAL, ABBREVIATED] = [0, 1, 2, 3, 4] as const;

/** Pairs of words: words `a … aEnd` of one name stand for words `b … bEnd` of the other (ends exclusive). */
export class Alignment {
  size = 0;
  readonly kind = new Uint8Array(MOST_TOKENS);
  readonly a = new Uint8Array(MOST_TOKENS);
  readonly aEnd = new Uint8Array(MOST_TOKENS);
  readonly b = new Uint8Array(MOST_TOKENS);
  readonly bEnd = new Uint8Array(MOST_TOKENS);
  /** Evidence lost because the words are not the same. */
  readonly cost = new Float64Array(MOST_TOKENS);
  /** 1 for a word that is in a pair; what is 0 below the number of words is left over. */
  readonly usedA = new Uint8Array(MOST_TOKENS);
  readonly usedB = new Uint8Array(MOST_TOKENS);
  freeA = 0;
  freeB = 0;

  /** Forgets the pairs; the names have `a` and `b` words. */
  clear(a: number, b: number): void {
    this.size = 0;
    this.freeA = a;
    this.freeB = b;
    for (let at = 0; at < a; at++) this.usedA[at] = 0;
    for (let at = 0; at < b; at++) this.usedB[at] = 0;
  }

  /** Adds a pair and takes its words. */
  take(kind: number, a: number, aEnd: number, b: number, bEnd: number, cost: number): void {
    const at = this.size++;
    this.kind[at] = kind;
    this.a[at] = a;
    this.aEnd[at] = aEnd;
    this.b[at] = b;
    this.bEnd[at] = bEnd;
    this.cost[at] = cost;
    for (let word = a; word < aEnd; word++) this.usedA[word] = 1;
    for (let word = b; word < bEnd; word++) this.usedB[word] = 1;
    this.freeA -= aEnd - a;
    this.freeB -= bEnd - b;
  }

  /** The same for words `from … to` of the name that writes several and word `at` of the one that writes them as one. */
  takeJoined(from: number, to: number, at: number, cost: number, isManyA: boolean): void {
    if (isManyA) this.take(JOINED, from, to, at, at + 1, cost);
    else this.take(JOINED, at, at + 1, from, to, cost);
  }
}
