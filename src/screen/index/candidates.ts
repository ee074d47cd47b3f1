// Which listed names are worth comparing with a name: those that its words lead to, sieved by what the words could prove at most,
// roughly by the words that led to them, then word by word; the most promising first.
import { JOINED_MOST } from "../score/name-score.ts";
import type { AskedForm } from "./asked.ts";
import { createMeeting, heldIn, isKnown, isOdd, type Meeting, meetKnown, meetNames, valueIn, wordsIn } from "./meet.ts";
import { firstBeyond, mostHeld, type Prospect, prospectOf, restBut } from "./prospect.ts";
import { reachOf } from "./reach.ts";
import type { ScreenIndex } from "./screen-index.ts";
import { createMarks, markForm, RECORD, type TokenMarks } from "./token-marks.ts";
import { unitsOf } from "./units.ts";
import { joinedInLists } from "./whole-names.ts";

/** The most that a word of the query gives that the name writes as several; names that need it come behind all others. */
const JOINED_WORTH = JOINED_MOST + 2;
const BEHIND = 1000;
/** Less for each word of the listed name, so that short full matches precede long partial ones. */
const PER_WORD = 0.35;
/** Sums of shared words for which the sieve is remembered within a query. */
const REMEMBERED = 256;

/** What lookups write to; as long as the index lives. */
export interface Scratch {
  readonly meeting: Meeting;
  readonly marks: TokenMarks;
  /** What names gathered, and the number up to which names that did may be near enough. */
  readonly sums: Int32Array;
  readonly lasts: Int32Array;
  /** Names that may be near enough, a batch at a time: their places in the meeting and where their words begin. */
  readonly near: Uint32Array;
  readonly starts: Uint32Array;
  /** By name, where it is a candidate: its rank, and the most log-odds that comparing could give (or hardly less). */
  readonly rank: Float32Array;
  readonly most: Float32Array;
  /** Work done since the index was made, for benches. */
  readonly done: { forms: number; met: number; bounded: number; compared: number };
  ahead: number;
}

export function createScratch(index: ScreenIndex): Scratch {
  const names = index.nameReading.length;
  return {
    meeting: createMeeting(index),
    marks: createMarks(index),
    sums: new Int32Array(REMEMBERED),
    lasts: new Int32Array(REMEMBERED),
    near: new Uint32Array(BATCH),
    starts: new Uint32Array(BATCH),
    rank: new Float32Array(names),
    most: new Float32Array(names),
    done: { forms: 0, met: 0, bounded: 0, compared: 0 },
    ahead: 0,
  };
}

const NO_NAMES: readonly number[] = [];
/** Names of which the words are looked at together. */
const BATCH = 256;

/** Names that could come to `least` (log-odds still to be gained from the names), the most promising first. */
export function findCandidates(
  index: ScreenIndex,
  scratch: Scratch,
  asked: AskedForm,
  least: number,
): readonly number[] {
  const { meeting, marks, rank, most, done } = scratch;
  const prospect = prospectOf(asked.tokens, asked.weights, asked.whole, least);
  const joined = joinedInLists(index, asked);
  meetKnown(meeting, joined, asked);
  const units = unitsOf(index, asked);
  meetNames(index, meeting, units, asked, prospect);
  done.forms++;
  done.met += meeting.size;
  if (meeting.size === 0) return NO_NAMES;
  markForm(marks, asked, units);
  scratch.sums.fill(0);
  const found: number[] = [];
  for (let from = 0; from < meeting.size; from += BATCH) {
    const count = sieve(index, scratch, asked, prospect, from, Math.min(from + BATCH, meeting.size));
    scratch.ahead = readAhead(index, scratch, count);
    for (let at = 0; at < count; at++) {
      const place = scratch.near[at] as number;
      const name = meeting.names[place] as number;
      const sum = meeting.gathered[place] as number;
      let behind = 0;
      let reach = Infinity;
      if (!isKnown(sum)) {
        done.bounded++;
        reach = reachOf(index, marks, name, scaleOf(index, meeting, asked, name));
        if (joined.includes(name)) {
          if (reach + JOINED_WORTH < least) continue;
          if (reach < least) behind = BEHIND;
          reach += JOINED_WORTH;
        } else if (reach < least) continue;
      }
      most[name] = mayBeWhole(index, asked, name) ? Infinity : reach;
      rank[name] = rankOf(index, name, valueIn(sum)) - behind;
      found.push(name);
    }
  }
  if (found.length < 2) return found;
  for (const { name } of asked.shortNames) lift(index, rank, name, index.nameInfo[name] as number);
  for (const name of asked.slipNames) lift(index, rank, name, index.nameInfo[name] as number);
  for (const name of asked.wholeNames) lift(index, rank, name, index.nameInfo[name] as number);
  return found.sort((a, b) => (rank[b] as number) - (rank[a] as number) || a - b);
}

/** Whether both names may be the same but for one letter, which is judged by itself. */
function mayBeWhole({ letterStarts }: ScreenIndex, { letters }: AskedForm, name: number): boolean {
  const more = (letterStarts[name + 1] as number) - (letterStarts[name] as number) - letters.length;
  return letters.length > 0 && more >= -1 && more <= 1;
}

/** Writes the places of names that may be near enough to `near`, forgets what names were met there, and returns how many may be. */
function sieve(
  index: ScreenIndex,
  scratch: Scratch,
  asked: AskedForm,
  prospect: Prospect,
  from: number,
  to: number,
): number {
  const { meeting, near } = scratch;
  const { names, gathered, isMet } = meeting;
  let count = 0;
  for (let place = from; place < to; place++) {
    const name = names[place] as number;
    const sum = gathered[place] as number;
    isMet[name >> 5] = 0;
    if (isKnown(sum) || isOdd(sum) || mayBeNear(index, scratch, asked, prospect, name, sum)) near[count++] = place;
  }
  return count;
}

/**
 * Reads the first word of each name once: a processor waits for many places in memory at once where none depends on another. The sum
 * of what was read only keeps the reading from being left out.
 */
function readAhead(
  { nameStarts, nameTokens }: ScreenIndex,
  { meeting, near, starts, marks }: Scratch,
  count: number,
): number {
  const { names } = meeting;
  const { ints } = marks;
  for (let at = 0; at < count; at++) starts[at] = nameStarts[names[near[at] as number] as number] as number;
  let sum = 0;
  for (let at = 0; at < count; at++) sum ^= ints[(nameTokens[starts[at] as number] as number) << RECORD] as number;
  return sum;
}

/** The rough bound, by the words that led to a name. */
function mayBeNear(
  index: ScreenIndex,
  { meeting, sums, lasts }: Scratch,
  asked: AskedForm,
  prospect: Prospect,
  name: number,
  sum: number,
): boolean {
  const isLifted = name < meeting.lifted;
  if (isLifted) return isLiftedNear(index, meeting, asked, prospect, name, sum);
  const slot = (Math.imul(sum, 0x9e3779b1) >>> 24) & (REMEMBERED - 1);
  if (sums[slot] !== sum) {
    sums[slot] = sum;
    const value = valueIn(sum) + meeting.lateValue;
    const held = heldIn(sum) + meeting.lateHeld;
    const words = wordsIn(meeting, sum) | meeting.lateWords;
    const most = mostHeld(prospect, value, held, words, restBut(prospect, words));
    lasts[slot] = most > 0 ? firstBeyond(meeting.ends, most) : 0;
  }
  return name < (lasts[slot] as number);
}

/** The same for names of general words only, whose words count for more where the query's do. */
function isLiftedNear(
  { nameScale, nameInfo }: ScreenIndex,
  meeting: Meeting,
  { scale }: AskedForm,
  prospect: Prospect,
  name: number,
  sum: number,
): boolean {
  const listed = nameScale[name] as number;
  const lift = scale < listed ? scale : listed;
  const value = (valueIn(sum) + meeting.lateValue) * lift;
  if (value + prospect.whole < prospect.least) return false;
  const held = heldIn(sum) + meeting.lateHeld;
  const words = wordsIn(meeting, sum) | meeting.lateWords;
  const most = mostHeld(prospect, value, held, words, restBut(prospect, words));
  return (nameInfo[name] as number) / listed <= most;
}

/** What lifts both names; 1 for nearly all. */
function scaleOf({ nameScale }: ScreenIndex, { lifted }: Meeting, { scale }: AskedForm, name: number): number {
  if (name >= lifted || scale === 1) return 1;
  const listed = nameScale[name] as number;
  return scale < listed ? scale : listed;
}

function lift({ nameScale }: ScreenIndex, rank: Float32Array, name: number, gain: number): void {
  rank[name] = (rank[name] as number) + gain * (nameScale[name] as number);
}

/** Short full matches first. */
function rankOf(index: ScreenIndex, name: number, gain: number): number {
  const length = (index.nameStarts[name + 1] as number) - (index.nameStarts[name] as number);
  return gain * (index.nameScale[name] as number) - PER_WORD * length;
}
