// Which facts to ask for: the minimal sets whose knowledge could settle a question, cheapest first.
import type { FactPath } from "../base/facts.ts";
import { strictness, type Answer, type Question } from "../base/verdict.ts";
import { atomsOf, residualTruth, type Residual } from "./test-tree.ts";

/** A measure that may apply: what is unknown about it and the answer it would give. */
export interface OpenMeasure {
  readonly residual: Residual;
  readonly answer: Answer;
}

const MAX_SET = 3;
/** Up to this many unknown conditions every combination is tried; beyond, a fact makes none or one of its own true. */
const EXACT_ATOMS = 10;
/** Readings of residuals after which the search stops with what it has. */
const BUDGET = 20_000;

/**
 * Minimal sets of facts, each of which can settle the question by itself for at least one way its conditions may turn
 * out (the prime implicants of "settled" over the unknown conditions, projected on facts). A single fact comes before
 * a pair. `settled` is the strictest answer already certain. Returns the union when no set of up to three settles.
 */
export function missingFactSets(
  question: Question,
  settled: Answer,
  open: readonly OpenMeasure[],
): readonly (readonly FactPath[])[] {
  const { byFact, orElse } = unknownsOf(open);
  const facts = [...byFact.keys()];
  const search = new Search(question, settled, open, byFact);
  const found: FactPath[][] = [];
  for (let size = 1; size <= Math.min(MAX_SET, facts.length) && !search.spent; size++) {
    for (const set of subsets(facts, size)) {
      if (found.some((smaller) => smaller.every((fact) => set.includes(fact)))) continue;
      if (search.canSettle(set)) found.push(set);
      if (search.spent) break;
    }
  }
  if (found.length === 0 && facts.length > 0) found.push(facts);
  for (const fact of orElse) if (!found.some((set) => set.includes(fact))) found.push([fact]);
  return found;
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

type Assignment = readonly (readonly [key: string, value: boolean])[];

/** Tries what a set of facts may turn out to be, within a budget. */
class Search {
  readonly #bar: number;
  readonly #ranked: readonly { readonly residual: Residual; readonly rank: number }[];
  readonly #states: ReadonlyMap<FactPath, readonly Assignment[]>;
  #left = BUDGET;

  constructor(question: Question, settled: Answer, open: readonly OpenMeasure[], byFact: Unknowns["byFact"]) {
    this.#bar = strictness(question, settled);
    this.#ranked = open.map(({ residual, answer }) => ({ residual, rank: strictness(question, answer) }));
    const atoms = [...byFact.values()].reduce((sum, keys) => sum + keys.size, 0);
    this.#states = new Map([...byFact].map(([fact, keys]) => [fact, statesOf([...keys], atoms <= EXACT_ATOMS)]));
  }

  get spent(): boolean {
    return this.#left <= 0;
  }

  canSettle(set: readonly FactPath[]): boolean {
    return this.#try(set, 0, new Map());
  }

  #try(set: readonly FactPath[], at: number, assigned: Map<string, boolean>): boolean {
    const fact = set[at];
    if (fact === undefined) return this.#isSettled(assigned);
    for (const state of this.#states.get(fact) ?? []) {
      for (const [key, value] of state) assigned.set(key, value);
      if (this.#try(set, at + 1, assigned)) return true;
      if (this.spent) return false;
    }
    for (const key of (this.#states.get(fact)?.[0] ?? []).map(([name]) => name)) assigned.delete(key);
    return false;
  }

  #isSettled(assigned: ReadonlyMap<string, boolean>): boolean {
    let floor = this.#bar;
    let ceiling = this.#bar;
    for (const { residual, rank } of this.#ranked) {
      if (rank <= floor) continue;
      this.#left--;
      const truth = residualTruth(residual, assigned);
      if (truth === true) floor = Math.max(floor, rank);
      if (truth !== false) ceiling = Math.max(ceiling, rank);
    }
    return floor === ceiling;
  }
}

/** Ways the conditions of one fact may turn out. */
function statesOf(keys: readonly string[], exact: boolean): readonly Assignment[] {
  if (!exact) {
    const none = keys.map((key) => [key, false] as const);
    return [none, ...keys.map((one) => keys.map((key) => [key, key === one] as const))];
  }
  return Array.from({ length: 1 << keys.length }, (_, bits) => keys.map((key, i) => [key, (bits & (1 << i)) !== 0] as const));
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
