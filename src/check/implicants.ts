// The ways in which unknown conditions can settle a question, as sets of conditions with their values: disjunctive normal
// forms, kept free of contradictions and of ways that ask for more than another one.
import type { Formula } from "./formula.ts";

/** Conditions that come true and conditions that come out false, one bit each. */
export interface Way {
  readonly yes: number;
  readonly no: number;
}

/** A way has one bit for each condition. */
export const MOST_CONDITIONS = 31;
/** More ways than these are not worked with: the caller searches instead. */
const MOST_WAYS = 600;

const ALWAYS: readonly Way[] = [{ yes: 0, no: 0 }];

/** Thrown inside, never out: the form grows beyond what is worked with. */
class TooMany extends Error {}

/**
 * Minimal ways in which the question is settled: a formula of the strictest rank comes true, or all of them come out false
 * and the next rank is settled. `ranked` strictest first, all of them above what is certain. Undefined: too many.
 */
export function settlingWays(
  ranked: readonly { readonly formula: Formula; readonly rank: number }[],
): readonly Way[] | undefined {
  try {
    return settle(ranked);
  } catch (error) {
    if (error instanceof TooMany) return undefined;
    throw error;
  }
}

function settle(ranked: readonly { readonly formula: Formula; readonly rank: number }[]): readonly Way[] {
  const [first] = ranked;
  if (!first) return ALWAYS;
  const strictest = ranked.filter(({ rank }) => rank === first.rank);
  let allFalse = ALWAYS;
  for (const { formula } of strictest) allFalse = both(allFalse, ways(formula, false));
  const below = allFalse.length === 0 ? [] : both(allFalse, settle(ranked.slice(strictest.length)));
  return smallest([...below, ...strictest.flatMap(({ formula }) => ways(formula, true))]);
}

function ways(formula: Formula, wanted: boolean): readonly Way[] {
  if (typeof formula === "number") {
    const bit = 1 << formula;
    return [wanted ? { yes: bit, no: 0 } : { yes: 0, no: bit }];
  }
  if (formula.op === "not") return ways(formula.child, !wanted);
  if ((formula.op === "all") !== wanted) return smallest(formula.children.flatMap((child) => ways(child, wanted)));
  let found = ALWAYS;
  for (const child of formula.children) found = both(found, ways(child, wanted));
  return found;
}

/** Each way of one with each of the other, where they do not contradict. */
function both(one: readonly Way[], other: readonly Way[]): readonly Way[] {
  if (one.length * other.length > MOST_WAYS * 20) throw new TooMany();
  const found: Way[] = [];
  for (const a of one) {
    for (const b of other) {
      const yes = a.yes | b.yes;
      const no = a.no | b.no;
      if ((yes & no) === 0) found.push({ yes, no });
    }
  }
  return smallest(found);
}

/** Without those that ask for all that another asks for, and more. */
function smallest(all: readonly Way[]): readonly Way[] {
  const distinct = [...new Map(all.map((way) => [way.yes * 2 ** 32 + (way.no >>> 0), way])).values()];
  if (distinct.length > MOST_WAYS * 4) throw new TooMany();
  const kept = distinct.filter(
    (way) =>
      !distinct.some(
        (other) => other !== way && (other.yes & way.yes) === other.yes && (other.no & way.no) === other.no,
      ),
  );
  if (kept.length > MOST_WAYS) throw new TooMany();
  return kept;
}
