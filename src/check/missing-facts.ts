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
const MAX_ATOMS = 10;

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
  const facts = [...byFact.keys()];
  const found: FactPath[][] = [];
  for (let size = 1; size <= Math.min(MAX_SET, facts.length); size++) {
    for (const set of subsets(facts, size)) {
      if (found.some((smaller) => smaller.every((fact) => set.includes(fact)))) continue;
      const keys = set.flatMap((fact) => [...(byFact.get(fact) ?? [])]);
      if (keys.length <= MAX_ATOMS && canSettle(question, settled, open, keys)) found.push(set);
    }
  }
  if (found.length === 0 && facts.length > 0) found.push(facts);
  for (const fact of orElse) if (!found.some((set) => set.includes(fact))) found.push([fact]);
  return found;
}

function canSettle(
  question: Question,
  settled: Answer,
  open: readonly OpenMeasure[],
  keys: readonly string[],
): boolean {
  for (let bits = 0; bits < 1 << keys.length; bits++) {
    const assigned = new Map(keys.map((key, i) => [key, (bits & (1 << i)) !== 0]));
    let floor = strictness(question, settled);
    let ceiling = floor;
    for (const { residual, answer } of open) {
      const truth = residualTruth(residual, assigned);
      if (truth === false) continue;
      const rank = strictness(question, answer);
      ceiling = Math.max(ceiling, rank);
      if (truth === true) floor = Math.max(floor, rank);
    }
    if (floor === ceiling) return true;
  }
  return false;
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
