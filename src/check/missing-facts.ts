// Which facts to ask for: the minimal sets whose knowledge could settle a question, cheapest first.
import { cheapestFirst } from "../base/fact-cost.ts";
import type { FactPath } from "../base/facts.ts";
import type { Truth } from "../base/logic.ts";
import { strictness, type Answer, type Question } from "../base/verdict.ts";
import {
  formulaOf,
  MOST_AT_ONCE,
  MOST_FACTS,
  truthUnder,
  waysToSettle,
  type FactBits,
  type Formula,
} from "./formula.ts";
import { MOST_CONDITIONS, settlingWays } from "./implicants.ts";
import { atomsOf, type Residual } from "./test-tree.ts";

/** A measure that may apply: what is unknown about it and the answer it would give. */
export interface OpenMeasure {
  readonly residual: Residual;
  readonly answer: Answer;
}

/** Up to this many unknown conditions every combination is tried; beyond, a fact makes none or one of its own true. */
const EXACT_ATOMS = 10;
/** Readings of residuals after which the search stops with what it has. */
const BUDGET = 5_000;

/**
 * Minimal sets of facts, each of which can settle the question by itself for at least one way its conditions may turn
 * out (the prime implicants of "settled" over the unknown conditions, projected on facts), and single facts that would
 * settle a condition in another way; cheapest first. `settled` is the strictest answer already certain. Exact for up to 31
 * unknown conditions; where the implicants grow beyond reason, a bounded search over sets of up to three facts takes over,
 * and when none of these settles, the union of all facts is the one set.
 */
export function missingFactSets(
  question: Question,
  settled: Answer,
  open: readonly OpenMeasure[],
): readonly (readonly FactPath[])[] {
  const unknowns = unknownsOf(open);
  const { byFact, orElse } = unknowns;
  const facts = [...byFact.keys()];
  const exact = implied(question, settled, open, unknowns) ?? searched(question, settled, open, byFact);
  const found = exact.length === 0 && facts.length > 0 ? [facts] : exact;
  const others = [...orElse].filter((fact) => !found.some((set) => set.length === 1 && set[0] === fact));
  const minimal = found.filter((set) => set.length === 1 || !set.some((fact) => orElse.has(fact)));
  return cheapestFirst([...minimal, ...others.map((fact) => [fact])]);
}

/** From the prime implicants; undefined when there are too many to work with. */
function implied(
  question: Question,
  settled: Answer,
  open: readonly OpenMeasure[],
  { byFact }: Unknowns,
): readonly (readonly FactPath[])[] | undefined {
  const facts = [...byFact.keys()];
  const keys = [...byFact.values()].flatMap((of) => [...of]);
  if (keys.length > MOST_CONDITIONS || facts.length > MOST_FACTS) return undefined;
  const ways = settlingWays(rankedOf(question, settled, open, new Map(keys.map((key, at) => [key, at]))));
  if (ways === undefined) return undefined;
  const factBits = [...byFact.values()].flatMap((of, at) => [...of].map(() => 1 << at));
  const sets = ways.map(({ yes, no }) =>
    factBits.reduce((bits, bit, atom) => ((yes | no) & (1 << atom) ? bits | bit : bits), 0),
  );
  const distinct = [...new Set(sets)].filter((set) => set !== 0);
  return distinct
    .filter((set) => !distinct.some((other) => other !== set && (other & set) === other))
    .map((set) => facts.filter((_fact, at) => set & (1 << at)));
}

/** Open measures above what is certain, strictest first, over numbered conditions. */
function rankedOf(
  question: Question,
  settled: Answer,
  open: readonly OpenMeasure[],
  atoms: ReadonlyMap<string, number>,
): readonly { readonly formula: Formula; readonly rank: number }[] {
  const bar = strictness(question, settled);
  return open
    .map(({ residual, answer }) => ({ formula: formulaOf(residual, atoms), rank: strictness(question, answer) }))
    .filter(({ rank }) => rank > bar)
    .toSorted((a, b) => b.rank - a.rank);
}

/** Sets of up to three facts, tried one after another within a budget. */
function searched(
  question: Question,
  settled: Answer,
  open: readonly OpenMeasure[],
  byFact: Unknowns["byFact"],
): readonly (readonly FactPath[])[] {
  const facts = [...byFact.keys()];
  const search = new Search(question, settled, open, byFact);
  const found: FactPath[][] = [];
  for (let size = 1; size <= Math.min(MOST_AT_ONCE, facts.length) && !search.spent; size++) {
    for (const set of subsets(facts, size)) {
      if (found.some((smaller) => smaller.every((fact) => set.includes(fact)))) continue;
      if (search.canSettle(set)) found.push(set);
      if (search.spent) break;
    }
  }
  return found;
}

/** Searches done before, by what was searched. Lines of one file leave the same things open again and again. */
export type MissingFactsMemo = Map<string, readonly (readonly FactPath[])[]>;

const REMEMBERED = 500;

/** `missingFactSets`, searching each open state once; `memo` is emptied when it has grown to its bound. */
export function rememberedFactSets(
  memo: MissingFactsMemo,
  question: Question,
  settled: Answer,
  open: readonly OpenMeasure[],
): readonly (readonly FactPath[])[] {
  const key = JSON.stringify([question, settled, open]);
  const before = memo.get(key);
  if (before) return before;
  if (memo.size >= REMEMBERED) memo.clear();
  const sets = missingFactSets(question, settled, open);
  memo.set(key, sets);
  return sets;
}

interface Unknowns {
  /** Keys of the unknown conditions that each fact decides. */
  readonly byFact: ReadonlyMap<FactPath, ReadonlySet<string>>;
  /** Facts that would settle a condition in another way. */
  readonly orElse: ReadonlySet<FactPath>;
}

function unknownsOf(open: readonly OpenMeasure[]): Unknowns {
  const byFact = new Map<FactPath, Set<string>>();
  const orElse = new Set<FactPath>();
  for (const { residual } of open) {
    for (const atom of atomsOf(residual)) {
      const keys = byFact.get(atom.fact);
      if (keys) keys.add(atom.key);
      else byFact.set(atom.fact, new Set([atom.key]));
      if (atom.orElse !== undefined) orElse.add(atom.orElse);
    }
  }
  return { byFact, orElse };
}

/** Numbers of atoms with the values they take. */
type Assignment = readonly (readonly [atom: number, value: boolean])[];

/** Tries what a set of facts may turn out to be, within a budget. */
class Search {
  readonly #bar: number;
  /** Strictest first. */
  readonly #ranked: readonly { readonly formula: Formula; readonly rank: number }[];
  readonly #states: ReadonlyMap<FactPath, readonly Assignment[]>;
  readonly #values: Truth[];
  readonly #bitOf: ReadonlyMap<FactPath, FactBits>;
  /** Sets of facts without one of which nothing can be settled: a quick "no" to most sets. */
  readonly #ways: readonly FactBits[];
  #left = BUDGET;

  constructor(question: Question, settled: Answer, open: readonly OpenMeasure[], byFact: Unknowns["byFact"]) {
    const atoms = new Map([...byFact.values()].flatMap((keys) => [...keys]).map((key, at) => [key, at]));
    this.#bar = strictness(question, settled);
    this.#ranked = open
      .map(({ residual, answer }) => ({ formula: formulaOf(residual, atoms), rank: strictness(question, answer) }))
      .toSorted((a, b) => b.rank - a.rank);
    const statesOfFact = (keys: ReadonlySet<string>): readonly Assignment[] =>
      statesOf(
        [...keys].map((key) => atoms.get(key) as number),
        atoms.size <= EXACT_ATOMS,
      );
    this.#states = new Map([...byFact].map(([fact, keys]) => [fact, statesOfFact(keys)]));
    this.#values = Array.from({ length: atoms.size }, () => "unknown");
    const factOf = [...byFact.values()].flatMap((keys, fact) => [...keys].map(() => fact));
    const above = this.#ranked.filter(({ rank }) => rank > this.#bar);
    this.#bitOf = new Map([...byFact.keys()].map((fact, at) => [fact, 1 << at]));
    this.#ways = byFact.size > MOST_FACTS ? [0] : waysToSettle(above, factOf);
  }

  get spent(): boolean {
    return this.#left <= 0;
  }

  canSettle(set: readonly FactPath[]): boolean {
    const facts = set.reduce((bits, fact) => bits | (this.#bitOf.get(fact) as FactBits), 0);
    if (!this.#ways.some((way) => (way & facts) === way)) return false;
    const found = this.#try(set, 0);
    this.#values.fill("unknown");
    return found;
  }

  #try(set: readonly FactPath[], at: number): boolean {
    const fact = set[at];
    if (fact === undefined) return this.#isSettled();
    for (const state of this.#states.get(fact) ?? []) {
      for (const [atom, value] of state) this.#values[atom] = value;
      if (this.#try(set, at + 1)) return true;
      if (this.spent) return false;
    }
    return false;
  }

  /** Nothing stricter than the strictest true measure is left unknown. */
  #isSettled(): boolean {
    let open = false;
    let current = Number.POSITIVE_INFINITY;
    for (const { formula, rank } of this.#ranked) {
      if (rank <= this.#bar) break;
      if (open && rank < current) return false;
      current = rank;
      this.#left--;
      const truth = truthUnder(formula, this.#values);
      if (truth === true) return true;
      if (truth === "unknown") open = true;
    }
    return !open;
  }
}

/** Ways the conditions of one fact may turn out. */
function statesOf(atoms: readonly number[], exact: boolean): readonly Assignment[] {
  if (!exact) {
    const none = atoms.map((atom) => [atom, false] as const);
    return [none, ...atoms.map((one) => atoms.map((atom) => [atom, atom === one] as const))];
  }
  return Array.from({ length: 1 << atoms.length }, (_, bits) =>
    atoms.map((atom, i) => [atom, (bits & (1 << i)) !== 0] as const),
  );
}

function* subsets<T>(items: readonly T[], size: number, start = 0): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = start; i <= items.length - size; i++) {
    for (const rest of subsets(items, size - 1, i + 1)) yield [items[i] as T, ...rest];
  }
}
