// From an alignment to evidence: the sum of what agrees, less what is missing, less what contradicts. The same parts, named,
// are the explanation; they add up to the log-odds exactly.
import { MOST_TOKENS } from "../names/name-form.ts";
import { soundDistance } from "../names/similarity.ts";
import { isFirmWord } from "../names/roles.ts";
import { ROLES, type Token } from "../names/token.ts";
import { RELATED } from "../names/token-distance.ts";
import type { WeighedName } from "./align.ts";
import { ABBREVIATED, ALIKE, type Alignment, INITIAL, JOINED, PAIR_KINDS } from "./alignment.ts";
import type { Part } from "./evidence.ts";
import { isFatherForSon, isOutOfOrder } from "./order.ts";
import { dearer, isMoreThanASlip, otherWords, sharePatronymic } from "./other-words.ts";
import {
  COST,
  SIDE_BY_SIDE,
  WHOLE,
  WHOLE_BUT_PATRONYMIC,
  WHOLE_BY_INITIAL,
  WHOLE_FIRM,
  WHOLE_SINGLE,
} from "./weights.ts";

/** Evidence that nothing but words common to many firms or one title agrees: no hit, whatever else. */
const GENERIC_ONLY = -6;
/** Costs above this are slips, below it spellings. */
const SLIP = 0.9;

/** Where names are compared: in a search, or of two parties side by side, in one script or two. */
type Side = "search" | "pair" | "translated pair";

/**
 * Log-odds from the names alone. `parts` collects the explanation where one is wanted. `a` is the query's name; a `pair` is of
 * two parties put side by side, whose names are in one script or two.
 */
export function nameScore(
  a: WeighedName,
  b: WeighedName,
  pairs: Alignment,
  parts?: Part[],
  side: Side = "search",
): number {
  const isPair = side !== "search";
  const scale = Math.min(a.scale, b.scale);
  const { translated, besideName, alone } = SIDE_BY_SIDE.related;
  const related = side === "translated pair" ? translated : scale > 1 ? alone : besideName;
  let sum = 0;
  let telling = 0;
  let general = 0;
  let slips = 0;
  let isFirm = false;
  let isPartial = false;
  for (let at = 0; at < pairs.size; at++) {
    const kind = pairs.kind[at] as number;
    const cost = pairs.cost[at] as number;
    const i = pairs.a[at] as number;
    const iEnd = pairs.aEnd[at] as number;
    const j = pairs.b[at] as number;
    const jEnd = pairs.bEnd[at] as number;
    const left = a.tokens[i] as Token;
    const right = b.tokens[j] as Token;
    const other = isPair && kind === ALIKE ? otherWords(left, right, cost, related) : 0;
    const ours = total(a.weights, i, iEnd);
    const theirs = total(b.weights, j, jEnd);
    // By consonants alone many words make one: what they are made to is all that agrees.
    // A name that people bear is worth what it is, however it is written.
    const isKnown = (iEnd - i === 1 && left.common > 0) || (jEnd - j === 1 && right.common > 0);
    const isMeant = side === "translated pair" && (isGeneral(left) || isGeneral(right));
    const isLeast = kind === JOINED && (isKnown || isMeant || left.writing !== right.writing);
    const most = isLeast ? Math.min(ours, theirs) : Infinity;
    const value = pairValue(kind, cost, Math.min(ours, most), Math.min(theirs, most), scale) - other;
    sum += value;
    if (cost > SLIP) slips++;
    if (kind !== INITIAL && hasTelling(a, i, iEnd) && hasTelling(b, j, jEnd)) telling++;
    else if (isGeneral(left) || isGeneral(right)) general += Math.max(iEnd - i, jEnd - j);
    if (isFirmPair(left, right)) isFirm = true;
    if (kind === INITIAL || (kind === ALIKE && cost >= RELATED && isGeneral(left))) isPartial = true;
    parts?.push({
      kind: "name",
      what: PAIR_KINDS[kind] as string,
      left: words(a, i, iEnd),
      right: words(b, j, jEnd),
      weight: value,
    });
  }
  if (telling === 0 && general < 2)
    sum += note(parts, isPair ? -SIDE_BY_SIDE.genericOnly : GENERIC_ONLY, "no telling word agrees");
  if (isPair && isMoreThanASlip(pairs) && sharePatronymic(a.tokens, pairs))
    sum += note(parts, -SIDE_BY_SIDE.otherSurname, "another surname beside a patronymic");
  if (slips > 1) sum += note(parts, -COST.furtherSlip * (slips - 1), "more than one word only alike");
  if (isOutOfOrder(pairs)) {
    const isFather = isFatherForSon(a.tokens, b.tokens, pairs);
    sum += note(parts, isFather ? -COST.fatherForSon : -COST.order, isFather ? "father for son" : "other order");
  }
  const over = leftOver(a, b, pairs);
  if (isWhole(over)) {
    const single = Math.max(contentCount(a.tokens), contentCount(b.tokens)) === 1;
    const isShorter = (over & PATRONYMIC) !== 0;
    const whole = (single ? wholeSingle(pairs) : WHOLE) * (isPartial ? WHOLE_BY_INITIAL : 1);
    const weight = whole - (isShorter ? WHOLE_BUT_PATRONYMIC : 0) + (isFirm ? WHOLE_FIRM : 0);
    return sum + note(parts, weight, isShorter ? "whole but for the patronymic" : "whole name agrees");
  }
  if (isPair && sum > SIDE_BY_SIDE.besideOther && CONTRADICTING.some((both) => (over & both) === both))
    sum += note(parts, SIDE_BY_SIDE.besideOther - sum, "beside a name that differs");
  for (const role of JUDGED)
    if ((over & bothOf(role)) !== 0) sum = restCost(role, a, b, pairs, scale, sum, parts, side);
  if (isPair && OTHER_INITIAL.some((both) => (over & both) === both))
    sum += note(parts, -COST.initialContradicts, "an initial of another patronymic");
  return isPair ? sum + ownWords(a, b, pairs, parts) : sum;
}

const OWN = ["name", "generic", "place"] as const;

/** Where what is left over of each name plays another part in it: such words contradict one another too. */
function ownWords(a: WeighedName, b: WeighedName, { usedA, usedB }: Alignment, parts: Part[] | undefined): number {
  let left = 0;
  let right = 0;
  for (const role of OWN) {
    const more = ofRole(a, usedA, role, restA) - ofRole(b, usedB, role, restB);
    if (more > 0) left += more;
    else right -= more;
  }
  const both = Math.min(left, right);
  return both === 0 ? 0 : note(parts, -SIDE_BY_SIDE.ownWords * both, "each has words of its own");
}

/** A lone word more than one slip away from the other is a weak hold. */
const wholeSingle = (pairs: Alignment): number =>
  isMoreThanASlip(pairs) ? WHOLE_SINGLE - COST.singleFar : WHOLE_SINGLE;

/** Returns the weight after it is written down. */
function note(parts: Part[] | undefined, weight: number, what: string, left = "", right = ""): number {
  if (weight !== 0) parts?.push({ kind: "name", what, left, right, weight });
  return weight;
}

/** The most that agreement of every word of a name is worth beside the words themselves. */
export function mostWhole(tokens: readonly Token[]): number {
  return (contentCount(tokens) === 1 ? WHOLE_SINGLE : WHOLE) + (tokens.some(mayBeFirmWord) ? WHOLE_FIRM : 0);
}

const mayBeFirmWord = (token: Token): boolean => isFirmWord(token) || token.near !== undefined;
/** Both say that it is a firm; one of them may be misspelled. */
const isFirmPair = (a: Token, b: Token): boolean =>
  isFirmWord(a) ? isFirmWord(b) || b.near === a.text : isFirmWord(b) && a.near === b.text;
const isGeneral = ({ role }: Token): boolean => role === "generic" || role === "place";

function hasTelling({ tokens }: WeighedName, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.role === "name" || tokens[at]?.role === "number") return true;
  return false;
}

/** Canonical words of legal forms begin so; a slip of one is a legal form too. */
const LEGAL_SIGN = "=";

function contentCount(tokens: readonly Token[]): number {
  let count = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { role, near } = tokens[at] as Token;
    if (role !== "small" && role !== "legal" && near?.startsWith(LEGAL_SIGN) !== true) count++;
  }
  return count;
}

/** The words as a reader may see them: without the signs that mark canonical forms. */
function words({ tokens }: WeighedName, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at++) text += (at > from ? " " : "") + shownWord((tokens[at] as Token).text);
  return text;
}

const shownWord = (text: string): string => (text.startsWith("=") || text.startsWith("~") ? text.slice(1) : text);

/** Evidence of a pair of this kind and cost; `left` and `right` are the weights of its words in all. */
export function pairValue(kind: number, cost: number, left: number, right: number, scale: number): number {
  const least = left < right ? left : right;
  if (kind === INITIAL) return Math.min(least, INITIAL_MOST);
  if (kind === JOINED) return Math.min(Math.max(left, right), JOINED_MOST) * scale - cost - COST.joined;
  const value = (least > GENERAL_MOST ? least : least * scale) - cost;
  return kind === ABBREVIATED ? value * 0.6 - COST.abbreviated * 0.5 : value;
}

const INITIAL_MOST = 0.6;
/** A word that is worth more than this is rare enough by itself. */
const GENERAL_MOST = 3;
/** Words written together are one unknown word on one side, so its rarity says nothing; theirs does, up to this. */
export const JOINED_MOST = 8;

function total(weights: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += weights[at] ?? 0;
  return sum;
}

const JUDGED = ["name", "number", "generic", "place", "patronymic", "initial", "legal"] as const;
type Judged = (typeof JUDGED)[number];

/** One bit a role for words left over in `a`, and one for those in `b`. */
const ROLE_BIT = Object.fromEntries(ROLES.map((role, at) => [role, 1 << at])) as Readonly<
  Record<Token["role"], number>
>;
const IN_B = ROLES.length;
const bothOf = (role: Judged): number => ROLE_BIT[role] | (ROLE_BIT[role] << IN_B);
/** Words of these roles left over on both sides are another party's. */
const CONTRADICTING = [bothOf("name"), bothOf("number"), bothOf("generic"), bothOf("place")];
const PATRONYMIC = bothOf("patronymic");
/** An initial in one and a patronymic in the other that begins otherwise: `V.`, `Yuryevna`. */
const OTHER_INITIAL = [
  ROLE_BIT.initial | (ROLE_BIT.patronymic << IN_B),
  ROLE_BIT.patronymic | (ROLE_BIT.initial << IN_B),
];
/** Titles, legal forms and a patronymic on one side may be left over where all that tells is matched. */
const SPARE = bothOf("legal") | PATRONYMIC | ROLE_BIT.small | (ROLE_BIT.small << IN_B);

const isWhole = (over: number): boolean => (over & ~SPARE) === 0 && (over & PATRONYMIC) !== PATRONYMIC;

/** The roles of the words that are in no pair, as bits. */
function leftOver(a: WeighedName, b: WeighedName, { usedA, usedB }: Alignment): number {
  let over = 0;
  for (let at = 0; at < a.tokens.length; at++) if (usedA[at] === 0) over |= ROLE_BIT[(a.tokens[at] as Token).role];
  for (let at = 0; at < b.tokens.length; at++)
    if (usedB[at] === 0) over |= ROLE_BIT[(b.tokens[at] as Token).role] << IN_B;
  return over;
}

const restA = new Uint8Array(MOST_TOKENS);
const restB = new Uint8Array(MOST_TOKENS);

/** Left-over words of one role: those on both sides contradict one another, the others are omissions. Returns the new sum. */
function restCost(
  role: Judged,
  a: WeighedName,
  b: WeighedName,
  { usedA, usedB }: Alignment,
  scale: number,
  before: number,
  parts: Part[] | undefined,
  side: Side,
): number {
  const isPair = side !== "search";
  const left = ofRole(a, usedA, role, restA);
  const right = ofRole(b, usedB, role, restB);
  const pairs = Math.min(left, right);
  const share = isPair ? omittedShare(role, a, b, side) : 1;
  let sum = before;
  for (let at = 0; at < pairs; at++) {
    const i = restA[at] as number;
    const j = restB[at] as number;
    const weight = -contradiction(role, a, b, i, j, scale, isPair);
    sum += parts ? note(parts, weight, "differs", words(a, i, i + 1), words(b, j, j + 1)) : weight;
  }
  for (let at = pairs; at < left; at++) {
    const i = restA[at] as number;
    const weight = -omission(role, a.weights[i] ?? 0, scale) * share;
    sum += parts ? note(parts, weight, "not in the listed name", words(a, i, i + 1)) : weight;
  }
  for (let at = pairs; at < right; at++) {
    const j = restB[at] as number;
    const weight = -omission(role, b.weights[j] ?? 0, scale) * share;
    sum += parts ? note(parts, weight, "only in the listed name", "", words(b, j, j + 1)) : weight;
  }
  return sum;
}

/** Words that firms leave out tell them apart; people leave out what they please. */
function omittedShare(role: Judged, a: WeighedName, b: WeighedName, side: Side): number {
  const { omitted } = SIDE_BY_SIDE;
  if (role === "generic" || role === "place") return side === "translated pair" ? omitted.translated : omitted.trade;
  const isFirm = role === "number" && (a.tokens.some(isFirmWord) || b.tokens.some(isFirmWord));
  if (role !== "name") return isFirm ? omitted.number : omitted.other;
  return a.tokens.some(isFirmWord) || b.tokens.some(isFirmWord) ? omitted.firm : omitted.name;
}

/** Writes the places of free words of the role into `places` and returns how many there are. */
function ofRole({ tokens }: WeighedName, used: Uint8Array, role: Judged, places: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < tokens.length; at++)
    if (used[at] === 0 && (tokens[at] as Token).role === role) places[count++] = at;
  return count;
}

function contradiction(
  role: Judged,
  a: WeighedName,
  b: WeighedName,
  i: number,
  j: number,
  scale: number,
  isPair: boolean,
): number {
  if (role === "name") {
    const [left, right] = [a.tokens[i] as Token, b.tokens[j] as Token];
    const weight = Math.min(a.weights[i] ?? 0, b.weights[j] ?? 0);
    const most = COST.nameContradicts.base + COST.nameContradicts.perWeight * weight;
    return (isPair ? most + dearer(left, right, weight) : most) * unlikeness(left, right);
  }
  if (role === "generic") return (COST.genericContradicts + (isPair ? SIDE_BY_SIDE.generic : 0)) * Math.min(scale, 1.6);
  if (role === "place") return COST.placeContradicts + (isPair ? SIDE_BY_SIDE.place : 0);
  if (role === "number") return COST.numberContradicts;
  if (role === "patronymic") {
    const least = isPair ? LEAST_UNLIKE : 0;
    return COST.patronymicContradicts * Math.max(least, unlikeness(a.tokens[i] as Token, b.tokens[j] as Token));
  }
  return role === "initial" ? COST.initialContradicts : COST.legalContradicts;
}

/** Patronymics are made of known names, so that two which are alike, Grigoryevich and Georgievich, are two. */
const LEAST_UNLIKE = 0.85;

/** 1 for two plainly different words, down to .4 for a near miss: a slip is likelier than another party. */
function unlikeness(a: Token, b: Token): number {
  if (a.writing !== "latin" || b.writing !== "latin") return 1;
  const length = Math.max(a.phones.length, b.phones.length, 3);
  const distance = soundDistance(a.phones, b.phones, length * 0.5);
  return Math.min(1, 0.3 + (1.4 * distance) / length);
}

function omission(role: Judged, weight: number, scale: number): number {
  if (role === "name") return COST.nameOmitted.base + COST.nameOmitted.perWeight * weight;
  if (role === "generic") return COST.genericOmitted * Math.min(scale, 2);
  if (role === "place") return COST.placeOmitted * Math.min(scale, 2);
  if (role === "number") return COST.numberOmitted;
  if (role === "patronymic") return COST.patronymicOmitted;
  return role === "initial" ? COST.initialOmitted : 0;
}
