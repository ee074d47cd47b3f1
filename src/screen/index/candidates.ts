// Which listed names are worth comparing with a name: those that its words lead to, sieved by what the words could prove at most,
// roughly by the words that led to them, then word by word; the most promising first.
import type { AskedName } from "./asked-name.ts";
import {
  createMeeting,
  farthest,
  GAINS_A_NAT,
  lastLifted,
  isOneSlip,
  KNOWN,
  LEFT_OVER,
  type Meeting,
  meetKnown,
  meetNames,
  PER_LEFT_OVER,
  SLACK,
} from "./meet.ts";
import { JOINED_MOST } from "../score/name-score.ts";
import { reachOf } from "./reach.ts";
import type { ScreenIndex } from "./screen-index.ts";
import { createMarks, gainOf, markForm, type TokenMarks } from "./token-marks.ts";
import { joinedInLists } from "./whole-names.ts";

/** So many names are not worth a rough bound: a close one follows. */
const FEW = 48;
/** The most that a word of the query gives that the name writes as several; names that need it come behind all others. */
const JOINED_WORTH = JOINED_MOST + 2;
const BEHIND = 1000;
/** Less for each word of the listed name, so that short full matches precede long partial ones. */
const PER_WORD = 0.35;
/** Evidence is looked at in steps of an eighth of a nat when names are sieved. */
const STEP = 3;
const STEPS = 512;
const NOT_KNOWN = -1;

/** What lookups write to; as long as the index lives. */
export interface Scratch {
  readonly meeting: Meeting;
  readonly marks: TokenMarks;
  /** By evidence of a name: the number up to which names that have it may be near enough. */
  readonly lasts: Int32Array;
  readonly lastsLifted: Int32Array;
  /** By name: its rank, where it is a candidate. */
  readonly rank: Float32Array;
  /** Letters of each name, 255 for more. */
  readonly letterCounts: Uint8Array;
  /** Work done since the index was made, for benches. */
  readonly done: { forms: number; met: number; bounded: number; compared: number };
}

export function createScratch(index: ScreenIndex): Scratch {
  const names = index.nameListing.length;
  const letterCounts = new Uint8Array(names);
  for (let name = 0; name < names; name++) letterCounts[name] = lettersCounted(lettersIn(index, name));
  return {
    meeting: createMeeting(index),
    marks: createMarks(index),
    lasts: new Int32Array(STEPS),
    lastsLifted: new Int32Array(STEPS),
    rank: new Float32Array(names),
    letterCounts,
    done: { forms: 0, met: 0, bounded: 0, compared: 0 },
  };
}

const lettersIn = ({ letterStarts }: ScreenIndex, name: number): number =>
  (letterStarts[name + 1] as number) - (letterStarts[name] as number);
const lettersCounted = (letters: number): number => (letters < 255 ? letters : 255);

/** Names that could come to `least` (log-odds still to be gained from the names), the most promising first. */
export function findCandidates(
  index: ScreenIndex,
  scratch: Scratch,
  asked: AskedName,
  least: number,
): readonly number[] {
  const { meeting, marks, rank, done } = scratch;
  const { gains, touched } = meeting;
  const joined = joinedInLists(index, asked.tokens);
  markForm(marks, asked);
  meetKnown(meeting, joined, asked);
  meetNames(index, meeting, marks, asked, least);
  done.forms++;
  done.met += meeting.size;
  const found: number[] = [];
  const isFew = meeting.size <= FEW;
  scratch.lasts.fill(NOT_KNOWN);
  scratch.lastsLifted.fill(NOT_KNOWN);
  for (let met = 0; met < meeting.size; met++) {
    const name = touched[met] as number;
    const by = gains[name] as number;
    gains[name] = 0;
    let behind = 0;
    if (by < KNOWN) {
      if (!isFew && !mayBeNear(index, scratch, asked, name, by, least)) continue;
      done.bounded++;
      const reach = reachOf(index, marks, asked, name);
      if (reach < least) {
        if (joined.length === 0 || reach + JOINED_WORTH < least || !joined.includes(name)) continue;
        behind = BEHIND;
      }
    }
    rank[name] = rankOf(index, name, Math.max((by % KNOWN) / GAINS_A_NAT, gainOf(marks, index, name))) - behind;
    found.push(name);
  }
  if (found.length < 2) return found;
  for (const { name } of asked.shortNames) lift(index, rank, name, index.nameInfo[name] as number);
  for (const name of asked.wholeNames) lift(index, rank, name, index.nameInfo[name] as number);
  return found.sort((a, b) => (rank[b] as number) - (rank[a] as number) || a - b);
}

/** The rough bound, by the words that led to a name first; a name one letter off as a whole passes too. */
function mayBeNear(
  index: ScreenIndex,
  scratch: Scratch,
  asked: AskedName,
  name: number,
  by: number,
  least: number,
): boolean {
  const { meeting } = scratch;
  const isLifted = name < meeting.lifted;
  const lasts = isLifted ? scratch.lastsLifted : scratch.lasts;
  const step = by >> STEP < STEPS ? by >> STEP : STEPS - 1;
  let last = lasts[step] as number;
  if (last === NOT_KNOWN) {
    const most = step === STEPS - 1 ? Infinity : ((step + 1) << STEP) / GAINS_A_NAT + meeting.late;
    lasts[step] = last = isLifted
      ? lastLifted(meeting, asked, most, least)
      : farthest(index, meeting, asked, most, least);
  }
  if (name < last) {
    const known = by / GAINS_A_NAT;
    const gain = meeting.late === 0 ? known : Math.max(known, gainOf(scratch.marks, index, name));
    if (isNearEnough(index, asked, name, gain, least)) return true;
  }
  if (!asked.maySlip) return false;
  const apart = lettersCounted(asked.letters.length) - (scratch.letterCounts[name] as number);
  return apart <= 1 && apart >= -1 && isOneSlip(index, asked, name);
}

function lift({ nameScale }: ScreenIndex, rank: Float32Array, name: number, gain: number): void {
  rank[name] = (rank[name] as number) + gain * (nameScale[name] as number);
}

/** Short full matches first. */
function rankOf(index: ScreenIndex, name: number, gain: number): number {
  const length = (index.nameStarts[name + 1] as number) - (index.nameStarts[name] as number);
  return gain * (index.nameScale[name] as number) - PER_WORD * length;
}

/** Whether a name with this evidence could still pass `least`, given what of either name is left unmatched. */
function isNearEnough(
  index: ScreenIndex,
  { scale, whole, bareInfo }: AskedName,
  name: number,
  gain: number,
  least: number,
): boolean {
  const listed = index.nameScale[name] as number;
  const lift = scale < listed ? scale : listed;
  const shared = gain * lift;
  const restListed = (index.nameInfo[name] as number) - shared;
  const restAsked = bareInfo * lift - shared;
  const rest = restListed < restAsked ? restListed : restAsked;
  return shared + (rest < LEFT_OVER ? whole : SLACK - PER_LEFT_OVER * rest) >= least;
}
