// Which facts to ask for: the minimal sets whose knowledge could settle a question, cheapest first.
import type { FactPath } from "../base/facts.ts";
import { not, type Truth } from "../base/logic.ts";
import { strictness, type Answer, type Question } from "../base/verdict.ts";
import { atomsOf, type Residual } from "./test-tree.ts";

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

/** Numbers of atoms with the values they take. */
type Assignment = readonly (readonly [atom: number, value: boolean])[];

/** A residual over numbered atoms. */
type Formula =
  | number
  | { readonly op: "all" | "any"; readonly children: readonly Formula[] }
  | { readonly op: "not"; readonly child: Formula };

/** Tries what a set of facts may turn out to be, within a budget. */
class Search {
  readonly #bar: number;
  /** Strictest first. */
  readonly #ranked: readonly { readonly formula: Formula; readonly rank: number }[];
  readonly #states: ReadonlyMap<FactPath, readonly Assignment[]>;
  readonly #values: Truth[];
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
  }

  get spent(): boolean {
    return this.#left <= 0;
  }

  canSettle(set: readonly FactPath[]): boolean {
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

function formulaOf(residual: Residual, atoms: ReadonlyMap<string, number>): Formula {
  if (typeof residual === "boolean") return { op: residual ? "all" : "any", children: [] };
  if (residual.op === "atom") return atoms.get(residual.key) as number;
  if (residual.op === "not") return { op: "not", child: formulaOf(residual.child, atoms) };
  return { op: residual.op, children: residual.children.map((child) => formulaOf(child, atoms)) };
}

/** Kleene truth of a formula under values by atom number. */
function truthUnder(formula: Formula, values: readonly Truth[]): Truth {
  if (typeof formula === "number") return values[formula] as Truth;
  if (formula.op === "not") return not(truthUnder(formula.child, values));
  const decisive = formula.op === "any";
  let result: Truth = !decisive;
  for (const child of formula.children) {
    const truth = truthUnder(child, values);
    if (truth === decisive) return decisive;
    if (truth === "unknown") result = "unknown";
  }
  return result;
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
