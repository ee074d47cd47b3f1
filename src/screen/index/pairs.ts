// Which word of a query may be a pair with which word of a listed name though no lookup led from one to the other: a further spelling,
// a short form, or words written as one. Errs on the high side.
import { MOST_TOKENS } from "../names/name-form.ts";
import { ROLES, type Token } from "../names/token.ts";
import { ANY, mayBeOne } from "../names/letter-mask.ts";
import { respellCost, shortKind } from "../score/align.ts";
import { ALIKE } from "../score/alignment.ts";
import { mayBeSpelled } from "../names/token-distance.ts";
import { joinsTo, mayJoinAcross } from "../score/joins.ts";
import { pairValue } from "../score/name-score.ts";
import type { ScreenIndex } from "./screen-index.ts";
import { KIND, lettersIn, MASK, PAIRS, RECORD, roleIn, SEEN, type TokenMarks, WEIGHT } from "./token-marks.ts";

const place = (role: (typeof ROLES)[number]): number => ROLES.indexOf(role);
const [NAME, GENERIC, INITIAL, PATRONYMIC] = [
  place("name"),
  place("generic"),
  place("initial"),
  place("patronymic"),
] as const;

/** The query's words that a listed word may be a pair with, as bits; found once a query. */
export function pairsOf(index: ScreenIndex, marks: TokenMarks, record: number): number {
  const { ints, epoch, roles, masks, asked } = marks;
  if (ints[record + SEEN] === epoch) return ints[record + PAIRS] as number;
  const listed = roleIn(ints[record + KIND] as number);
  const there = ints[record + MASK] as number;
  let pairs = 0;
  for (let at = 0; at < asked.count; at++) {
    const role = roles[at] as number;
    if (role !== NAME && role !== GENERIC && role !== INITIAL) continue;
    const mask = masks[at] as number;
    if (!mayBePair(role, mask, listed, there)) continue;
    if ((mask === ANY || there === ANY) && !mayBePairAcross(index, marks, at, record)) continue;
    pairs |= 1 << at;
  }
  ints[record + SEEN] = epoch;
  return (ints[record + PAIRS] = pairs);
}

/** What the letters and the parts of two words allow: see `pairWorth`. */
function mayBePair(role: number, mask: number, listed: number, there: number): boolean {
  const mayStand = listed === INITIAL || listed === PATRONYMIC;
  if (role === INITIAL || mayStand)
    return (mayStand || listed === NAME) && ((mask & ~there) === 0 || (there & ~mask) === 0);
  if (role === NAME) return listed === NAME ? mayBeOne(mask, there) : listed === GENERIC && (mask & ~there) === 0;
  return listed === NAME && (there & ~mask) === 0;
}

/** What the scripts of two words allow, not both of them Latin: those of two scripts meet only where names are written as one word. */
function mayBePairAcross({ table }: ScreenIndex, marks: TokenMarks, at: number, record: number): boolean {
  const left = marks.asked.tokens[at] as Token;
  const there = marks.ints[record + MASK] as number;
  const kind = marks.ints[record + KIND] as number;
  const right = there === ANY ? table.tokens.at(record >> RECORD) : undefined;
  if (left.writing === right?.writing) return true;
  if (marks.roles[at] !== NAME || roleIn(kind) !== NAME) return false;
  const own = marks.letters[at] as number;
  const theirs = lettersIn(kind);
  if (left.writing === "latin")
    return right?.writing === "abjad" && mayJoinAcross(right, theirs, marks.masks[at] as number, own);
  return left.writing === "abjad" && right === undefined && mayJoinAcross(left, own, there, theirs);
}

/** The listed name's words, filled when the first pair of it is looked at: `count` is 0 until then. */
const listedWords = {
  tokens: [] as Token[],
  count: 0,
  masks: new Int32Array(MOST_TOKENS),
  letters: new Uint16Array(MOST_TOKENS),
};

/** To be called before the pairs of another name are looked at. */
export function forgetListed(): void {
  listedWords.count = 0;
}

function fillListed({ table, nameTokens }: ScreenIndex, { ints }: TokenMarks, start: number, end: number): void {
  for (let word = start; word < end; word++) {
    const token = nameTokens[word] as number;
    listedWords.tokens[word - start] = table.tokens.at(token);
    listedWords.masks[word - start] = ints[(token << RECORD) + MASK] as number;
    listedWords.letters[word - start] = lettersIn(ints[(token << RECORD) + KIND] as number);
  }
  listedWords.count = end - start;
}

/** What is known of a word of the query and a listed word whatever name that stands in, found once a query; returns its place. */
function judge(index: ScreenIndex, marks: TokenMarks, at: number, token: number): number {
  const { judged, asked, epoch } = marks;
  const key = token * MOST_TOKENS + at;
  const slot = (Math.imul(key, 0x9e3779b1) >>> 16) & (judged.keys.length - 1);
  if (judged.keys[slot] === key && judged.epochs[slot] === epoch) return slot;
  const { shortForms } = index.lexicon;
  const left = asked.tokens[at] as Token;
  const right = index.table.tokens.at(token);
  const mask = marks.ints[(token << RECORD) + MASK] as number;
  const letters = lettersIn(marks.ints[(token << RECORD) + KIND] as number);
  const mayJoin = asked.count > 1 && left.role === "name" && right.role === "name";
  judged.keys[slot] = key;
  judged.epochs[slot] = epoch;
  const isJoined = mayJoin && joinsTo(asked, at, right, mask, letters, shortForms);
  judged.joins[slot] = isJoined ? 1 : 0;
  if (isJoined) return slot;
  judged.kinds[slot] = shortKind(left, right);
  judged.costs[slot] = mayBeSpelled(left, right, marks.masks[at] as number, mask)
    ? respellCost(left, right, shortForms)
    : Infinity;
  return slot;
}

/** The most that the query's word `at` and the listed word in place `other` give as a pair; Infinity where they may be joined to neighbours; -Infinity for two words. */
export function pairWorth(
  index: ScreenIndex,
  marks: TokenMarks,
  at: number,
  start: number,
  end: number,
  other: number,
  scale: number,
): number {
  const { judged } = marks;
  const token = index.nameTokens[other] as number;
  const record = token << RECORD;
  const slot = judge(index, marks, at, token);
  if (judged.joins[slot] === 1) return Infinity;
  const role = roleIn(marks.ints[record + KIND] as number);
  if (end - start > 1 && role === NAME && marks.roles[at] === NAME) {
    if (listedWords.count === 0) fillListed(index, marks, start, end);
    const left = marks.asked.tokens[at] as Token;
    const mask = marks.masks[at] as number;
    const letters = marks.letters[at] as number;
    if (joinsTo(listedWords, other - start, left, mask, letters, index.lexicon.shortForms)) return Infinity;
  }
  const kind = judged.kinds[slot] as number;
  const cost = judged.costs[slot] as number;
  if (kind < 0 && cost === Infinity) return -Infinity;
  const own = marks.weights[at] as number;
  const theirs = marks.floats[record + WEIGHT] as number;
  const short = kind < 0 ? -Infinity : pairValue(kind, 0, own, theirs, scale);
  return cost === Infinity ? short : Math.max(short, pairValue(ALIKE, cost, own, theirs, scale));
}
