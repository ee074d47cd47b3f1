// What words cost that no word of the other name is a pair of: counted by role, and the least that they take from what two names
// could prove.
import { placeOf } from "../names/letter-mask.ts";
import { ROLES } from "../names/token.ts";
import { COST, WHOLE_FIRM, WHOLE_SINGLE } from "../score/weights.ts";
import type { TokenMarks } from "./token-marks.ts";

/** Least share of a contradiction's cost where two words are so unlike. */
const UNLIKE = 0.6;
export const ALMOST_LIKE = 0.3;
const SLACK = 0.4;
const PER_WEIGHT = 0.15;

const place = (role: (typeof ROLES)[number]): number => ROLES.indexOf(role);
export const NAME = place("name");

/** Words of each role that cost something when they are left over, counted in one number: so many bits a role. */
const COUNT = 6;
const MOST_COUNTED = (1 << COUNT) - 1;
const COUNTED = [NAME, place("generic"), place("place"), place("number")];
export const ONE = Int32Array.from(ROLES, (_, role) =>
  COUNTED.includes(role) ? 1 << (COUNT * COUNTED.indexOf(role)) : 0,
);
export const ONE_NAME = ONE[NAME] as number;
const countIn = (counts: number, at: number): number => (counts >> (COUNT * at)) & MOST_COUNTED;

/** The query's words in `words` (bits), counted by role. */
export function freeOf({ roles }: TokenMarks, words: number): number {
  let counts = 0;
  for (let rest = words; rest !== 0; rest &= rest - 1) counts += ONE[roles[placeOf(rest)] as number] as number;
  return counts;
}

/** Weight of the names among them. */
export function restOf({ roles, weights }: TokenMarks, words: number): number {
  let sum = 0;
  for (let rest = words; rest !== 0; rest &= rest - 1) {
    const at = placeOf(rest);
    if (roles[at] === NAME) sum += weights[at] as number;
  }
  return sum;
}

/** The least that the words left over cost; below 0 where none is, since the whole then agrees. */
export function leastCost(asked: number, listed: number, rest: number): number {
  const general =
    mayHideGeneral(asked, listed) || mayHideGeneral(listed, asked)
      ? 0
      : costOf(asked, listed, 1, COST.genericContradicts, COST.genericOmitted) +
        costOf(asked, listed, 2, COST.placeContradicts, COST.placeOmitted) +
        costOf(asked, listed, 3, COST.numberContradicts, COST.numberOmitted);
  return leastNameCost(asked, listed, rest, UNLIKE, general);
}

/** `unlike` is the least share of what contradicting names cost. */
export function leastNameCost(asked: number, listed: number, rest: number, unlike: number, general = 0): number {
  const names = costOf(asked, listed, 0, unlike * COST.nameContradicts.base, COST.nameOmitted.base);
  if (names + general === 0) return -(WHOLE_SINGLE + WHOLE_FIRM);
  return names + general + PER_WEIGHT * rest - SLACK;
}

/** A free name of one side may be a general word of the other with its neighbour: `CenterChangsha`. */
const mayHideGeneral = (names: number, general: number): boolean =>
  countIn(names, 0) !== 0 && countIn(general, 1) + countIn(general, 2) > 0;

function costOf(asked: number, listed: number, at: number, contradicts: number, omitted: number): number {
  const a = countIn(asked, at);
  const b = countIn(listed, at);
  const pairs = a < b ? a : b;
  return contradicts * pairs + omitted * (a + b - 2 * pairs);
}
