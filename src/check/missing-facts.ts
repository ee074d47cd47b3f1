// Which facts to ask for: the minimal sets whose knowledge could settle a question, cheapest first.
import { cheapestFirst } from "../base/fact-cost.ts";
import type { FactPath } from "../base/facts.ts";
import { strictness, type Answer, type Question } from "../base/verdict.ts";
import { formulaOf, type Formula } from "./formula.ts";
import { settlingFacts } from "./implicants.ts";
import { atomsOf, type Residual } from "./test-tree.ts";

/** A measure that may apply: what is unknown about it and the answer it would give. */
export interface OpenMeasure {
  readonly residual: Residual;
  readonly answer: Answer;
}

/**
 * Minimal sets of facts, each of which can settle the question by itself for at least one way its conditions may turn
 * out (the prime implicants of "settled" over the unknown conditions, projected on facts), and single facts that would
 * settle a condition in another way; cheapest first. `settled` is the strictest answer already certain. Exact, except
 * where there are more facts or ways than are worked with: then some of the sets, and if none was found the union of all facts.
 */
export function missingFactSets(
  question: Question,
  settled: Answer,
  open: readonly OpenMeasure[],
): readonly (readonly FactPath[])[] {
  const { byFact, orElse } = unknownsOf(open);
  const facts = [...byFact.keys()];
  const sets = settlingSets(question, settled, open, byFact).map((set) => set.map((fact) => facts[fact] as FactPath));
  const found = sets.length === 0 && facts.length > 0 ? [facts] : sets;
  const others = [...orElse].filter((fact) => !found.some((set) => set.length === 1 && set[0] === fact));
  const minimal = found.filter((set) => set.length === 1 || !set.some((fact) => orElse.has(fact)));
  return cheapestFirst([...minimal, ...others.map((fact) => [fact])]);
}

/** By the numbers of the facts. */
function settlingSets(
  question: Question,
  settled: Answer,
  open: readonly OpenMeasure[],
  byFact: Unknowns["byFact"],
): readonly (readonly number[])[] {
  const conditions = new Map<string, number>();
  const factOf: number[] = [];
  for (const [fact, keys] of [...byFact.values()].entries()) {
    for (const key of keys) {
      conditions.set(key, factOf.length);
      factOf.push(fact);
    }
  }
  const bar = strictness(question, settled);
  const byRank = new Map<number, Formula[]>();
  for (const { residual, answer } of open) {
    const rank = strictness(question, answer);
    if (rank <= bar) continue;
    const formula = formulaOf(residual, conditions);
    const ofRank = byRank.get(rank);
    if (ofRank) ofRank.push(formula);
    else byRank.set(rank, [formula]);
  }
  const ranks = [...byRank].toSorted(([a], [b]) => b - a).map(([, formulas]) => formulas);
  return settlingFacts(ranks, factOf);
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
