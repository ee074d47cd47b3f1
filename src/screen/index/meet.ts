// Which listed names a query's words lead to: postings of the rarest words first. Each name gathers what it shares with the query
// in one number, which later sieves it without looking at the name. Postings are followed only as far as names that share no more
// than the words still to come could be near enough.
import { firstBeyond, mostHeld, namesByEvidence, type Prospect, restBut } from "./prospect.ts";
import type { ScreenIndex } from "./screen-index.ts";
import { isWorthAScan } from "./token-table.ts";
import type { Unit } from "./units.ts";
import type { AskedForm, ShortName } from "./asked.ts";

/** Posting entries one name may touch; beyond it only words not yet covered by rarer ones are left out. */
const BUDGET = 40_000;
/** So many names are all looked at where the query holds a word that may be spelled as no lookup foresees, the rarest words first. */
const FEW = 48;
/** A word shared at a high cost is shared all the same. */
const LEAST_GAIN = 0.05;
/** Words not looked up are looked up after all, among names already met, where this many entries a name do for it. */
const ENTRIES_A_NAME = 24;

// What a name gathers: the value of shared words and their weight in the name, in sixteenths of a nat, each rounded up; which of
// the first units led to it, one bit each; whether something did that only comparison can judge; and whether it is known as a whole.
const A_NAT = 16;
const HELD = 11;
const FIELD = (1 << HELD) - 1;
const UNITS = 2 * HELD;
const MOST_UNITS = 8;
const ODD = 1 << (UNITS + MOST_UNITS);
const KNOWN = 1 << 31;

/** What a query's words led to. Arrays that live as long as the index. */
export interface Meeting {
  /** By name, a bit each: whether it is met; all zero between uses. So small that a processor keeps it near, as most names asked for are not met. */
  readonly isMet: Int32Array;
  /** By name that is met: its place among them. */
  readonly places: Int32Array;
  /** By place: the name, and what it gathered. */
  readonly names: Uint32Array;
  readonly gathered: Int32Array;
  /** Names below this number are lifted. */
  readonly lifted: number;
  /** Of the others, by evidence, the first that holds more; see prospect.ts. */
  readonly ends: Uint32Array;
  size: number;
  /** What words add at most whose names were not all looked up: value, weight, and the query's words they stand for. */
  lateValue: number;
  lateHeld: number;
  lateWords: number;
  /** The query's words that each unit stands for, the last for all further ones. */
  readonly unitWords: Int32Array;
  /** Postings that were not met: where each run of them begins and ends, and what it gains; written anew for each query. */
  readonly runs: number[];
  /** The units that these runs are of, written anew for each query. */
  readonly skipped: Skipped[];
  /** Posting entries looked at since the index was made; for benches. */
  entries: number;
}

export function createMeeting({ nameScale, nameInfo }: ScreenIndex): Meeting {
  const names = nameScale.length;
  let lifted = 0;
  while (lifted < names && (nameScale[lifted] as number) > 1) lifted++;
  return {
    isMet: new Int32Array((names >> 5) + 1),
    places: new Int32Array(names),
    names: new Uint32Array(names),
    gathered: new Int32Array(names),
    lifted,
    ends: namesByEvidence(nameInfo, lifted),
    size: 0,
    lateValue: 0,
    lateHeld: 0,
    lateWords: 0,
    unitWords: new Int32Array(MOST_UNITS),
    runs: [],
    skipped: [],
    entries: 0,
  };
}

/** Whether a name is to be compared whatever else is known of it, and whether only comparison can judge what led to it. */
export const isKnown = (gathered: number): boolean => gathered < 0;
export const isOdd = (gathered: number): boolean => (gathered & ODD) !== 0;

export const valueIn = (gathered: number): number => (gathered & FIELD) / A_NAT;
export const heldIn = (gathered: number): number => ((gathered >> HELD) & FIELD) / A_NAT;

/** The query's words that led to a name, as bits. */
export function wordsIn({ unitWords }: Meeting, gathered: number): number {
  let words = 0;
  for (let unit = 0; unit < MOST_UNITS; unit++)
    if ((gathered & (1 << (UNITS + unit))) !== 0) words |= unitWords[unit] as number;
  return words;
}

/** Begins a meeting with the names that are known by more than single words. */
export function meetKnown(
  meeting: Meeting,
  joined: readonly number[],
  { shortNames, wholeNames, slipNames }: AskedForm,
): void {
  meeting.size = 0;
  for (let at = 0; at < joined.length; at++) meet(meeting, joined[at] as number, ODD);
  for (let at = 0; at < shortNames.length; at++) meet(meeting, (shortNames[at] as ShortName).name, KNOWN);
  for (let at = 0; at < wholeNames.length; at++) meet(meeting, wholeNames[at] as number, KNOWN);
  for (let at = 0; at < slipNames.length; at++) meet(meeting, slipNames[at] as number, KNOWN);
}

function meet(meeting: Meeting, name: number, flag: number): void {
  const { isMet, places, names, gathered } = meeting;
  const bits = isMet[name >> 5] as number;
  if ((bits & (1 << name)) === 0) {
    isMet[name >> 5] = bits | (1 << name);
    places[name] = meeting.size;
    names[meeting.size] = name;
    gathered[meeting.size++] = flag;
  } else {
    const place = places[name] as number;
    gathered[place] = (gathered[place] as number) | flag;
  }
}

/** Meets the names that could come to what the prospect asks. */
export function meetNames(
  index: ScreenIndex,
  meeting: Meeting,
  units: readonly Unit[],
  asked: AskedForm,
  prospect: Prospect,
): void {
  const { postingStarts, nameInfo, weights } = index;
  const { lifted } = meeting;
  let restValue = 0;
  let restHeld = 0;
  for (let at = 0; at < units.length; at++) {
    const { found } = units[at] as Unit;
    restValue += found.best;
    restHeld += found.heaviest;
  }
  let budget = BUDGET;
  let few = prospect.doubted === 0 ? 0 : FEW;
  // What words add at most whose names are not all met by them. Names beyond a word's last cannot be near whatever else they hold.
  let lateValue = 0;
  let lateHeld = 0;
  let lateWords = 0;
  let beyond = 0;
  const { runs, skipped } = meeting;
  let size = 0;
  let left = 0;
  meeting.unitWords.fill(0);
  for (let at = 0; at < units.length; at++) {
    const { found, words } = units[at] as Unit;
    const { ids, values, costs } = found;
    const place = at < MOST_UNITS ? at : MOST_UNITS - 1;
    const bit = 1 << (UNITS + place);
    meeting.unitWords[place] = (meeting.unitWords[place] as number) | words;
    restValue -= found.best;
    restHeld -= found.heaviest;
    let restWords = words | lateWords;
    for (let other = at + 1; other < units.length; other++) restWords |= (units[other] as Unit).words;
    const rest = restBut(prospect, restWords);
    const isTooMuch = found.postings > budget && meeting.size > 0;
    budget -= found.postings;
    const isFew = found.postings <= few;
    few -= found.postings;
    // What the unit's best word cannot reach is not asked of each.
    const mostShare = Math.max(LEAST_GAIN, found.best) + restValue + lateValue;
    const mayReach =
      mostHeld(prospect, mostShare, found.heaviest + restHeld + lateHeld, restWords, rest) > 0 ||
      mostShare * asked.scale + prospect.whole >= prospect.least;
    const firstRun = size;
    let skippedValue = 0;
    let skippedHeld = 0;
    let unmetValue = 0;
    let unmetHeld = 0;
    for (let n = 0; n < ids.length; n++) {
      const token = ids[n] as number;
      const value = Math.max(LEAST_GAIN, values[n] as number);
      const held = weights[token] as number;
      const gain = (Math.ceil(held * A_NAT) << HELD) + Math.ceil(value * A_NAT);
      const end = postingStarts[token + 1] as number;
      let from = postingStarts[token] as number;
      if (!isTooMuch && isWorthAScan(values[n] as number, costs[n] as number)) {
        let near = 0;
        if (mayReach) {
          const share = value + restValue + lateValue;
          const most = mostHeld(prospect, share, held + restHeld + lateHeld, restWords, rest);
          const isLifted = share * asked.scale + prospect.whole >= prospect.least;
          near = most > 0 ? firstBeyond(meeting.ends, most) : isLifted ? lifted : 0;
          if (near > beyond) beyond = near;
        }
        const last = isFew ? nameInfo.length : near;
        if (last > 0) from = meetUpTo(index, meeting, from, end, last, gain, isFew ? bit | ODD : bit);
      } else {
        if (value > unmetValue) unmetValue = value;
        if (held > unmetHeld) unmetHeld = held;
      }
      if (from === end) continue;
      runs[size++] = from;
      runs[size++] = end;
      runs[size++] = gain;
      if (value > skippedValue) skippedValue = value;
      if (held > skippedHeld) skippedHeld = held;
    }
    if (size > firstRun) {
      const one = (skipped[left++] ??= { firstRun, lastRun: size, flags: bit, value: 0.1, held: 0.1, words });
      one.firstRun = firstRun;
      one.lastRun = size;
      one.flags = bit;
      one.value = skippedValue;
      one.held = skippedHeld;
      one.words = words;
    }
    if (unmetValue === 0) continue;
    lateValue += unmetValue;
    lateHeld += unmetHeld;
    lateWords |= words;
  }
  addSkipped(index, meeting, left, beyond);
}

/** Postings of a unit that were not met, by their places in `runs`, and what the unit adds at most. */
interface Skipped {
  firstRun: number;
  lastRun: number;
  flags: number;
  value: number;
  held: number;
  words: number;
}

/** Meets names below `last`; returns where it stopped. */
function meetUpTo(
  { postings }: ScreenIndex,
  meeting: Meeting,
  from: number,
  end: number,
  last: number,
  gain: number,
  flags: number,
): number {
  const { isMet, places, names, gathered } = meeting;
  let { size } = meeting;
  let entry = from;
  for (; entry < end; entry++) {
    const name = postings[entry] as number;
    if (name >= last) break;
    const bits = isMet[name >> 5] as number;
    if ((bits & (1 << name)) === 0) {
      isMet[name >> 5] = bits | (1 << name);
      places[name] = size;
      names[size] = name;
      gathered[size++] = gain | flags;
    } else {
      const place = places[name] as number;
      gathered[place] = ((gathered[place] as number) + gain) | flags;
    }
  }
  meeting.size = size;
  meeting.entries += entry - from;
  return entry;
}

/** Adds what the first `count` units skipped to the names met, all below `beyond`; what it would take too long to add is late. */
function addSkipped(index: ScreenIndex, meeting: Meeting, count: number, beyond: number): void {
  meeting.lateValue = meeting.lateHeld = meeting.lateWords = 0;
  const { runs, skipped } = meeting;
  let budget = meeting.size * ENTRIES_A_NAME;
  for (let at = 0; at < count; at++) {
    const one = skipped[at] as Skipped;
    let entries = 0;
    for (let n = one.firstRun; n < one.lastRun; n += 3)
      entries += firstFrom(index.postings, runs[n] as number, runs[n + 1] as number, beyond) - (runs[n] as number);
    if (entries <= budget) {
      budget -= entries;
      addUpTo(index, meeting, one, beyond);
      continue;
    }
    meeting.lateValue += one.value;
    meeting.lateHeld += one.held;
    meeting.lateWords |= one.words;
  }
}

/** The first place of a run of postings that holds a name from `name` on: looked for in growing steps, as it is mostly near. */
function firstFrom(postings: Uint32Array, from: number, end: number, name: number): number {
  let low = from;
  let step = 1;
  while (low + step <= end && (postings[low + step - 1] as number) < name) {
    low += step;
    step *= 2;
  }
  let high = low + step <= end ? low + step - 1 : end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postings[middle] as number) < name) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addUpTo(
  { postings }: ScreenIndex,
  meeting: Meeting,
  { firstRun, lastRun, flags }: Skipped,
  beyond: number,
): void {
  const { isMet, places, gathered, runs } = meeting;
  for (let n = firstRun; n < lastRun; n += 3) {
    const end = runs[n + 1] as number;
    const gain = runs[n + 2] as number;
    let entry = runs[n] as number;
    for (; entry < end; entry++) {
      const name = postings[entry] as number;
      if (name >= beyond) break;
      if (((isMet[name >> 5] as number) & (1 << name)) === 0) continue;
      const place = places[name] as number;
      gathered[place] = ((gathered[place] as number) + gain) | flags;
    }
    meeting.entries += entry - (runs[n] as number);
  }
}
