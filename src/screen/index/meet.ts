// Which listed names a query's words lead to: postings of the rarest words first, each name marked with the words it was met by.
// Words that could not carry a name alone are not looked up; they count for names that others led to.
import type { AskedName } from "./asked-name.ts";
import { unitsOf } from "./asked-name.ts";
import { INFO_STEP } from "./name-order.ts";
import type { ScreenIndex } from "./screen-index.ts";
import { addGain, type TokenMarks } from "./token-marks.ts";
import { isWorthAScan, type Neighbourhood } from "./token-table.ts";
import { slipsApart } from "../score/letters.ts";
import type { ShortName } from "./whole-names.ts";

/** Posting entries one name may touch; beyond it only words not yet covered by rarer ones are left out. */
const BUDGET = 40_000;
/** Posting entries touched whatever they promise: in short lists every word is common, and bounds by rarity say little. */
const THOROUGH = 2_000;
/** Evidence that full comparison may find beyond the shared words: initials and abbreviations; or that all agrees. */
export const SLACK = 0.6;
/** Words left over on one side weigh less than this when they may still be an initial, a title or a general word. */
export const LEFT_OVER = 1.6;
export const PER_LEFT_OVER = 0.4;
/** A word shared at a high cost is shared all the same. */
const LEAST_GAIN = 0.05;

/** Evidence is counted in whole numbers, so many to a nat, rounded up. */
export const GAINS_A_NAT = 64;
const inGains = (value: number): number => Math.ceil(value * GAINS_A_NAT);
/** A name that is met though no word led to it has this; one that is known as a whole has more than any sum. */
const MET_ONLY = 1;
export const KNOWN = 1 << 15;
/** Evidence of a word that the list writes as several, before it is compared. */
const JOINED_GAIN = 5 * GAINS_A_NAT;
/** Words not looked up are looked up after all, among names already met, where this many entries a name do for it. */
const ENTRIES_A_NAME = 8;

/** What a query's words led to. Arrays that live as long as the index. */
export interface Meeting {
  /** By name: evidence of the words that led to it; all zero between uses. */
  readonly gains: Uint16Array;
  readonly touched: Uint32Array;
  /** Names below this number are lifted. */
  readonly lifted: number;
  /** The least evidence of any of them. */
  readonly leastLifted: number;
  size: number;
  /** The most that words add whose names were not looked up; `gains` is short of it. */
  late: number;
  /** Posting entries looked at since the index was made; for benches. */
  entries: number;
}

export function createMeeting({ nameScale, nameInfo }: ScreenIndex): Meeting {
  const names = nameScale.length;
  let lifted = 0;
  while (lifted < names && (nameScale[lifted] as number) > 1) lifted++;
  return {
    gains: new Uint16Array(names),
    touched: new Uint32Array(names),
    lifted,
    leastLifted: nameInfo.subarray(0, lifted).reduce((a, b) => Math.min(a, b), Infinity),
    size: 0,
    late: 0,
    entries: 0,
  };
}

/** Begins a meeting with the names that are known by more than single words. */
export function meetKnown(meeting: Meeting, joined: readonly number[], { shortNames, wholeNames }: AskedName): void {
  meeting.size = 0;
  const { gains, touched } = meeting;
  const meet = (name: number, gain: number): void => {
    const before = gains[name] as number;
    if (before === 0) touched[meeting.size++] = name;
    if (before < KNOWN) gains[name] = before + gain;
  };
  for (let at = 0; at < joined.length; at++) meet(joined[at] as number, JOINED_GAIN);
  for (let at = 0; at < shortNames.length; at++) meet((shortNames[at] as ShortName).name, KNOWN);
  for (let at = 0; at < wholeNames.length; at++) meet(wholeNames[at] as number, KNOWN);
}

/**
 * Meets the names; `least` is what names have to come to. Once the words still to
 * come could not carry a name alone, they only add to names already met.
 */
export function meetNames(
  index: ScreenIndex,
  meeting: Meeting,
  marks: TokenMarks,
  asked: AskedName,
  least: number,
): void {
  const { whole, scale, bareInfo } = asked;
  const laterIds: number[] = [];
  const laterValues: number[] = [];
  let late = 0;
  const units = unitsOf(index, asked).sort((a, b) => b.best - a.best || a.postings - b.postings);
  let remaining = 0;
  for (let at = 0; at < units.length; at++) remaining += (units[at] as Neighbourhood).best;
  let budget = BUDGET;
  let free = THOROUGH;
  let at = 0;
  for (; at < units.length; at++) {
    const unit = units[at] as Neighbourhood;
    const mayBeWhole = at === 0 || late > 0;
    const isFree = unit.postings <= free;
    if (isFree) free -= unit.postings;
    else if ((remaining + late) * scale + (mayBeWhole ? whole : SLACK) < least) break;
    if (unit.postings > budget && meeting.size > 0) break;
    budget -= unit.postings;
    remaining -= unit.best;
    let skipped = 0;
    for (let n = 0; n < unit.ids.length; n++) {
      const token = unit.ids[n] as number;
      const value = gainBy(index, token, unit.costs[n] as number);
      addGain(marks, token, value);
      // The most that a name first met here can share, not lifted. Where that is too little but for a whole name, and the
      // query would have more left over than a whole name may, only names that hold little else are met, and names that are
      // lifted with it.
      const share = value + remaining + late;
      const isPartial = share + SLACK < least && bareInfo - share >= LEFT_OVER;
      const isShort = scale === 1 ? isPartial : isPartial || share + whole < least;
      if (isFree || !(isShort || share * scale + whole < least)) {
        meetAll(index, meeting, token, inGains(value));
        continue;
      }
      // Nobody else is found by this word and those to come alone.
      laterIds.push(token);
      laterValues.push(value);
      if (value > skipped) skipped = value;
      if (isShort && (share + whole >= least || scale > 1 || asked.maySlip))
        meetShort(index, meeting, asked, token, share + LEFT_OVER);
    }
    const { allIds, allCosts } = unit;
    for (let n = 0; n < allIds.length; n++) {
      const token = allIds[n] as number;
      const cost = allCosts[n] as number;
      if (isWorthAScan((index.weights[token] as number) - cost, cost)) continue;
      const value = gainBy(index, token, cost);
      addGain(marks, token, value);
      laterIds.push(token);
      laterValues.push(value);
      if (value > skipped) skipped = value;
    }
    late += skipped;
  }
  late += remaining;
  for (; at < units.length; at++) {
    const { allIds, allCosts } = units[at] as Neighbourhood;
    for (let n = 0; n < allIds.length; n++) {
      const token = allIds[n] as number;
      const value = gainBy(index, token, allCosts[n] as number);
      addGain(marks, token, value);
      laterIds.push(token);
      laterValues.push(value);
    }
  }
  meeting.late = late > 0 && addLater(index, meeting, laterIds, laterValues) ? 0 : late;
}

/** Adds words to names already met by their postings; false where these are too many for it. */
function addLater(
  { postings, postingStarts }: ScreenIndex,
  meeting: Meeting,
  ids: readonly number[],
  values: readonly number[],
): boolean {
  let entries = 0;
  for (let n = 0; n < ids.length; n++)
    entries += (postingStarts[(ids[n] as number) + 1] as number) - (postingStarts[ids[n] as number] as number);
  if (entries > meeting.size * ENTRIES_A_NAME) return false;
  meeting.entries += entries;
  const { gains } = meeting;
  for (let n = 0; n < ids.length; n++) {
    const gain = inGains(values[n] as number);
    const end = postingStarts[(ids[n] as number) + 1] as number;
    for (let entry = postingStarts[ids[n] as number] as number; entry < end; entry++) {
      const name = postings[entry] as number;
      const before = gains[name] as number;
      if (before !== 0) gains[name] = before + gain;
    }
  }
  return true;
}

function gainBy(index: ScreenIndex, token: number, cost: number): number {
  const value = (index.weights[token] as number) - cost;
  return value > LEAST_GAIN ? value : LEAST_GAIN;
}

function meetAll({ postings, postingStarts }: ScreenIndex, meeting: Meeting, token: number, gain: number): void {
  const { gains, touched } = meeting;
  let { size } = meeting;
  const from = postingStarts[token] as number;
  const end = postingStarts[token + 1] as number;
  meeting.entries += end - from;
  for (let entry = from; entry < end; entry++) {
    const name = postings[entry] as number;
    const before = gains[name] as number;
    if (before === 0) touched[size++] = name;
    gains[name] = before + gain;
  }
  meeting.size = size;
}

/** The number up to which names that share this much with the query could come to `least`, whatever else they hold; lifted ones aside. */
export function farthest(
  { nameInfo }: ScreenIndex,
  { lifted }: Meeting,
  { whole, bareInfo }: AskedName,
  shared: number,
  least: number,
): number {
  let rest = -Infinity;
  if (shared + whole >= least) rest = LEFT_OVER;
  if (shared + SLACK >= least) rest = Math.max(rest, (shared + SLACK - least) / PER_LEFT_OVER);
  if (rest === -Infinity) return lifted;
  if (bareInfo - shared <= rest) return nameInfo.length;
  const most = shared + rest + INFO_STEP;
  let low = lifted;
  let high = nameInfo.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nameInfo[middle] as number) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same for lifted names, all or none: these hold `leastLifted` at least, which the query's lift makes of their words. */
export function lastLifted(
  { lifted, leastLifted }: Meeting,
  { whole, scale, bareInfo }: AskedName,
  words: number,
  least: number,
): number {
  const shared = words * scale;
  const rest = scale > 1 ? 0 : Math.min(leastLifted - shared, bareInfo - shared);
  return shared + (rest < LEFT_OVER ? whole : SLACK - PER_LEFT_OVER * rest) >= least ? lifted : 0;
}

/** Meets the names of a token whose evidence is below `enough` in all, and lifted ones where the query is lifted too or one slip away. */
function meetShort(index: ScreenIndex, meeting: Meeting, asked: AskedName, token: number, enough: number): void {
  const end = index.postingStarts[token + 1] as number;
  for (let entry = index.postingStarts[token] as number; entry < end; entry++) {
    const name = index.postings[entry] as number;
    meeting.entries++;
    const isLifted = (index.nameScale[name] as number) > 1;
    if ((index.nameInfo[name] as number) >= enough + INFO_STEP) {
      if (!isLifted) break;
      if (asked.scale === 1 && !isOneSlip(index, asked, name)) continue;
    }
    if (meeting.gains[name] !== 0) continue;
    meeting.gains[name] = MET_ONLY;
    meeting.touched[meeting.size++] = name;
  }
}

/** One letter apart as a whole, in a word that by itself leads nowhere: "Wi Huang". */
export function isOneSlip(index: ScreenIndex, { maySlip: slips, letters }: AskedName, name: number): boolean {
  if (!slips) return false;
  return slipsApart(letters, index.letters, index.letterStarts[name], index.letterStarts[name + 1]) < 2;
}
