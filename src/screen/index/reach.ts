// How much the names of a query and of a list could prove at most: what spares most candidates the comparison word by word. Errs
// on the high side: whatever may still be another spelling, a short form or a joined word is counted as one.
import { MOST_TOKENS } from "../names/name-form.ts";
import { bits, placeOf } from "../names/letter-mask.ts";
import { ALMOST_LIKE, freeOf, leastCost, leastNameCost, NAME, ONE, ONE_NAME, restOf } from "./left-over.ts";
import { forgetListed, pairsOf, pairWorth } from "./pairs.ts";
import type { ScreenIndex } from "./screen-index.ts";
import { EPOCH, KIND, PAIRS, RECORD, roleIn, type TokenMarks, VALUE, WEIGHT, WORDS } from "./token-marks.ts";

/** The most that comparing could give; Infinity where it must be compared to know. `marks` are those of the form, `scale` lifts both names. */
export function reachOf(index: ScreenIndex, marks: TokenMarks, name: number, scale: number): number {
  const { ints, floats, epoch } = marks;
  const { nameTokens } = index;
  const start = index.nameStarts[name] as number;
  const end = index.nameStarts[name + 1] as number;
  let shared = 0;
  let met = 0;
  let metListed = 0;
  let free = 0;
  let rest = 0;
  let possible = 0;
  for (let at = start; at < end; at++) {
    const record = (nameTokens[at] as number) << RECORD;
    if (ints[record + EPOCH] === epoch) {
      const words = ints[record + WORDS] as number;
      // Words of the query led here only as one.
      if (words === 0) return Infinity;
      shared += floats[record + VALUE] as number;
      met |= words;
      metListed++;
      continue;
    }
    const role = roleIn(ints[record + KIND] as number);
    free += ONE[role] as number;
    if (role === NAME) rest += floats[record + WEIGHT] as number;
    possible |= pairsOf(index, marks, record);
  }
  const all = (1 << marks.asked.count) - 1;
  // Where one word meets two, one of the two is free after all.
  if (metListed !== bits(met)) return reachOfMany(index, marks, start, end, shared * scale, met, metListed, scale);
  const open = all & ~met;
  if ((possible & open) === 0) return shared * scale - leastCost(freeOf(marks, open), free, rest + restOf(marks, open));
  return shared * scale + reachOfPairs(index, marks, start, end, open, free, rest, scale);
}

/** What pairs of free words give at most, less what the others cost at least. */
function reachOfPairs(
  index: ScreenIndex,
  marks: TokenMarks,
  start: number,
  end: number,
  open: number,
  free: number,
  rest: number,
  scale: number,
): number {
  const { ints, floats, epoch } = marks;
  let gain = 0;
  let paired = 0;
  let single = open;
  let listed = free;
  let left = rest;
  forgetListed();
  for (let other = start; other < end; other++) {
    const record = (index.nameTokens[other] as number) << RECORD;
    if (ints[record + EPOCH] === epoch) continue;
    let isPaired = false;
    for (let words = (ints[record + PAIRS] as number) & open; words !== 0; words &= words - 1) {
      const at = placeOf(words);
      const worth = pairWorth(index, marks, at, start, end, other, scale);
      if (worth === Infinity) return Infinity;
      if (worth === -Infinity) continue;
      isPaired = true;
      if (((single >> at) & 1) === 1) best[at] = 0;
      single &= ~(1 << at);
      paired |= 1 << at;
      if (worth > (best[at] as number)) best[at] = worth;
    }
    if (!isPaired) continue;
    const role = roleIn(ints[record + KIND] as number);
    listed -= ONE[role] as number;
    if (role === NAME) left -= floats[record + WEIGHT] as number;
  }
  for (let words = paired; words !== 0; words &= words - 1) gain += best[placeOf(words)] as number;
  return gain - leastCost(freeOf(marks, single), listed, left + restOf(marks, single));
}

/** What each word of the query gives at most in a pair. */
const best = new Float64Array(MOST_TOKENS);

/** The same where words of one name meet several of the other: each word of the listed name counts for the best that it could be. */
function reachOfMany(
  index: ScreenIndex,
  marks: TokenMarks,
  start: number,
  end: number,
  shared: number,
  met: number,
  metListed: number,
  scale: number,
): number {
  const { ints, floats, epoch } = marks;
  let most = shared;
  let single = ((1 << marks.asked.count) - 1) & ~met;
  let free = 0;
  let left = 0;
  let isMetOnly = true;
  forgetListed();
  for (let other = start; other < end; other++) {
    const record = (index.nameTokens[other] as number) << RECORD;
    const isMet = ints[record + EPOCH] === epoch;
    const value = isMet ? (floats[record + VALUE] as number) * scale : 0;
    let gain = -Infinity;
    const others = pairsOf(index, marks, record) & ~(isMet ? (ints[record + WORDS] as number) : 0);
    for (let words = others; words !== 0; words &= words - 1) {
      const at = placeOf(words);
      const worth = pairWorth(index, marks, at, start, end, other, scale);
      if (worth === Infinity) return Infinity;
      if (worth === -Infinity) continue;
      single &= ~(1 << at);
      if (worth > gain) gain = worth;
      if (isMet || ((met >> at) & 1) === 1) isMetOnly = false;
    }
    if (gain > value) most += gain - value;
    if (isMet || gain !== -Infinity) continue;
    const role = roleIn(ints[record + KIND] as number);
    free += ONE[role] as number;
    if (role === NAME) left += floats[record + WEIGHT] as number;
  }
  let asked = freeOf(marks, single);
  // `Mario Mario` meets one Mario: one of the two is left over.
  const over = bits(met) - metListed;
  if (isMetOnly && over > 0 && areNamesIn(marks, met)) asked += over * ONE_NAME;
  return most - leastNameCost(asked, free, left + restOf(marks, single), ALMOST_LIKE);
}

function areNamesIn({ roles }: TokenMarks, words: number): boolean {
  for (let rest = words; rest !== 0; rest &= rest - 1) if (roles[placeOf(rest)] !== NAME) return false;
  return true;
}
