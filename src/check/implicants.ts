// The facts with which unknown conditions can settle a question, as disjunctive normal forms over facts. A condition that no
// way of settling could need both true and false counts as its fact alone, for it contradicts nothing; the others keep their
// values. What asks for all the facts of a way already found is dropped at once, so that forms stay small.
import type { Formula } from "./formula.ts";

/**
 * Something that settles a question or a part of it: the facts it takes, the first 31 of them and the others one bit each, and
 * the conditions with values of their own that come true and that come out false.
 */
interface Way {
  readonly facts: number;
  readonly others: number;
  readonly yes: number;
  readonly no: number;
}

const WORD = 31;
/** No more facts are worked with. */
const MOST_FACTS = 2 * WORD;
/** More ways than these are not worked with. */
const MOST_WAYS = 600;

const ALWAYS: readonly Way[] = [{ facts: 0, others: 0, yes: 0, no: 0 }];

/** Thrown inside, never out: the form grows beyond what is worked with. */
class TooMany extends Error {}

/**
 * Minimal sets of facts, by number, with which the question can be settled: a formula of the strictest rank comes true, or all
 * of them come out false and the next rank is settled. `ranks`: the formulas of one rank each, strictest first, all of them
 * above what is certain; `factOf` condition → fact. Where there are too many to work with, those found until then.
 */
export function settlingFacts(
  ranks: readonly (readonly Formula[])[],
  factOf: readonly number[],
): readonly (readonly number[])[] {
  const valued = contradictable(ranks, factOf.length);
  if (valued.size > WORD || factOf.some((fact) => fact >= MOST_FACTS)) return [];
  const settling = new Settling(factOf, valued);
  try {
    settling.read(ranks);
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
  }
  return settling.found.map(factsOf);
}

const TRUE = 1;
const FALSE = 2;

/** Conditions that some way of settling could need both true and false, numbered. */
function contradictable(ranks: readonly (readonly Formula[])[], conditions: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const collect = (needed: Uint8Array): void => {
    for (const [condition, values] of needed.entries())
      if (values === (TRUE | FALSE) && !found.has(condition)) found.set(condition, found.size);
  };
  const stricterFalse = new Uint8Array(conditions);
  for (const formulas of ranks) {
    for (const formula of formulas) {
      const needed = stricterFalse.slice();
      markNeeded(formula, true, needed);
      collect(needed);
    }
    for (const formula of formulas) markNeeded(formula, false, stricterFalse);
  }
  collect(stricterFalse);
  return found;
}

/** Marks the values by which conditions can make the formula `wanted`. */
function markNeeded(formula: Formula, wanted: boolean, needed: Uint8Array): void {
  if (typeof formula === "number") needed[formula] = (needed[formula] as number) | (wanted ? TRUE : FALSE);
  else if (formula.op === "not") markNeeded(formula.child, !wanted, needed);
  else for (const child of formula.children) markNeeded(child, wanted, needed);
}

class Settling {
  readonly #factOf: readonly number[];
  readonly #valued: ReadonlyMap<number, number>;
  /** Facts that settle the question, without values. */
  found: readonly Way[] = [];

  constructor(factOf: readonly number[], valued: ReadonlyMap<number, number>) {
    this.#factOf = factOf;
    this.#valued = valued;
  }

  read(ranks: readonly (readonly Formula[])[]): void {
    let stricterFalse = ALWAYS;
    for (const formulas of ranks) {
      for (const formula of formulas) this.#settle(this.#both(stricterFalse, this.#ways(formula, true)));
      for (const formula of formulas) stricterFalse = this.#both(stricterFalse, this.#ways(formula, false));
      if (stricterFalse.length === 0) break;
    }
    this.#settle(stricterFalse);
  }

  #settle(ways: readonly Way[]): void {
    for (const { facts, others } of ways) {
      const one: Way = { facts, others, yes: 0, no: 0 };
      if ((facts === 0 && others === 0) || isCovered(one, this.found)) continue;
      this.found = [...this.found.filter((other) => !isWithin(one, other)), one];
    }
  }

  #ways(formula: Formula, wanted: boolean): readonly Way[] {
    if (typeof formula === "number") {
      const way = this.#wayOf(formula, wanted);
      return isCovered(way, this.found) ? [] : [way];
    }
    if (formula.op === "not") return this.#ways(formula.child, !wanted);
    const parts = formula.children.map((child) => this.#ways(child, wanted));
    if ((formula.op === "all") !== wanted) return smallest(parts.flat());
    return parts.reduce((found, ways) => this.#both(found, ways), ALWAYS);
  }

  #wayOf(condition: number, wanted: boolean): Way {
    const fact = this.#factOf[condition] as number;
    const value = this.#valued.get(condition);
    const bit = value === undefined ? 0 : 1 << value;
    return {
      facts: fact < WORD ? 1 << fact : 0,
      others: fact < WORD ? 0 : 1 << (fact - WORD),
      yes: wanted ? bit : 0,
      no: wanted ? 0 : bit,
    };
  }

  /** Each way of one with each of the other, where they do not contradict and could lead to something smaller. */
  #both(one: readonly Way[], other: readonly Way[]): readonly Way[] {
    if (one === ALWAYS) return other;
    if (one.length * other.length > MOST_WAYS * 20) throw new TooMany();
    const both: Way[] = [];
    for (const a of one) {
      for (const b of other) {
        const yes = a.yes | b.yes;
        const no = a.no | b.no;
        if ((yes & no) !== 0) continue;
        const way = { facts: a.facts | b.facts, others: a.others | b.others, yes, no };
        if (!isCovered(way, this.found)) both.push(way);
      }
    }
    return smallest(both);
  }
}

/** Without those that ask for all that another asks for. */
function smallest(all: readonly Way[]): readonly Way[] {
  if (all.length < 2) return all;
  const kept: Way[] = [];
  for (const way of all.toSorted((a, b) => sizeOf(a) - sizeOf(b))) {
    if (isCovered(way, kept)) continue;
    if (kept.length === MOST_WAYS) throw new TooMany();
    kept.push(way);
  }
  return kept;
}

/** Some of the ways asks for nothing that this one does not. */
function isCovered(way: Way, by: readonly Way[]): boolean {
  for (const one of by) if (isWithin(one, way)) return true;
  return false;
}

function isWithin(one: Way, way: Way): boolean {
  return (
    (one.facts & ~way.facts) === 0 &&
    (one.others & ~way.others) === 0 &&
    (one.yes & ~way.yes) === 0 &&
    (one.no & ~way.no) === 0
  );
}

function sizeOf({ facts, others, yes, no }: Way): number {
  return bitsIn(facts) + bitsIn(others) + bitsIn(yes) + bitsIn(no);
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function factsOf({ facts, others }: Way): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < WORD; at++) {
    if (facts & (1 << at)) found.push(at);
    if (others & (1 << at)) found.push(WORD + at);
  }
  return found.toSorted((a, b) => a - b);
}
