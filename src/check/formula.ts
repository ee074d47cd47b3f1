// What is unknown about measures as formulas over numbered atoms: their truth while some atoms have values, and which facts
// could decide them at all.
import { not, type Truth } from "../base/logic.ts";
import type { Residual } from "./test-tree.ts";

export type Formula =
  | number
  | { readonly op: "all" | "any"; readonly children: readonly Formula[] }
  | { readonly op: "not"; readonly child: Formula };

/** A set of facts, one bit a fact. */
export type FactBits = number;

/** A set of bits holds no more facts than these. */
export const MOST_FACTS = 31;
/** Sets of more facts than these are not asked for. */
export const MOST_AT_ONCE = 3;
/** With more ways than these, listing them costs more than it saves. */
const MOST_WAYS = 200;

/** The residual with each atom's number in place of its key. */
export function formulaOf(residual: Residual, atoms: ReadonlyMap<string, number>): Formula {
  if (typeof residual === "boolean") return { op: residual ? "all" : "any", children: [] };
  if (residual.op === "atom") return atoms.get(residual.key) as number;
  if (residual.op === "not") return { op: "not", child: formulaOf(residual.child, atoms) };
  return { op: residual.op, children: residual.children.map((child) => formulaOf(child, atoms)) };
}

/** Kleene truth of a formula under values by atom number. */
export function truthUnder(formula: Formula, values: readonly Truth[]): Truth {
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

/**
 * Minimal sets of facts of which any set that settles the question holds one: a formula of the strictest rank comes true,
 * or all of it false and the next rank is settled. Necessary, not sufficient: atoms of one fact count as independent.
 * `ranked` strictest first; `factOf` atom → fact.
 */
export function waysToSettle(
  ranked: readonly { readonly formula: Formula; readonly rank: number }[],
  factOf: readonly number[],
): readonly FactBits[] {
  const [first] = ranked;
  if (!first) return [0];
  const strictest = ranked.filter(({ rank }) => rank === first.rank);
  let allFalse: readonly FactBits[] = [0];
  for (const { formula } of strictest) allFalse = together(allFalse, waysTo(false, formula, factOf));
  const below = allFalse.length === 0 ? [] : together(allFalse, waysToSettle(ranked.slice(strictest.length), factOf));
  return minimal([...below, ...strictest.flatMap(({ formula }) => waysTo(true, formula, factOf))]);
}

/** Minimal sets of facts that could make the formula `wanted`. */
function waysTo(wanted: boolean, formula: Formula, factOf: readonly number[]): readonly FactBits[] {
  if (typeof formula === "number") return [1 << (factOf[formula] as number)];
  if (formula.op === "not") return waysTo(!wanted, formula.child, factOf);
  if ((formula.op === "all") !== wanted)
    return minimal(formula.children.flatMap((child) => waysTo(wanted, child, factOf)));
  let ways: readonly FactBits[] = [0];
  for (const child of formula.children) ways = together(ways, waysTo(wanted, child, factOf));
  return ways;
}

/** Each way of one with each of the other. */
function together(one: readonly FactBits[], other: readonly FactBits[]): readonly FactBits[] {
  const both = one.flatMap((a) => other.map((b) => a | b));
  return minimal(both.filter((bits) => countOf(bits) <= MOST_AT_ONCE));
}

/** Without those that hold another. */
function minimal(ways: readonly FactBits[]): readonly FactBits[] {
  const distinct = [...new Set(ways)];
  if (distinct.length > MOST_WAYS) return [0];
  return distinct.filter((way) => !distinct.some((other) => other !== way && (other & way) === other));
}

function countOf(bits: FactBits): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
