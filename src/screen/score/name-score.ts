// From an alignment to evidence: the sum of what agrees, less what is missing, less what contradicts. The same parts, named,
// are the explanation; they add up to the log-odds exactly.
import { soundDistance } from "../names/similarity.ts";
import type { Role, Token } from "../names/token.ts";
import { RELATED } from "../names/token-distance.ts";
import type { Alignment, AlignedPair, WeighedName } from "./align.ts";
import type { Part } from "./evidence.ts";
import { COST, WHOLE, WHOLE_BUT_PATRONYMIC, WHOLE_BY_INITIAL, WHOLE_FIRM, WHOLE_SINGLE } from "./weights.ts";

/** Evidence that nothing but words common to many firms or one title agrees: no hit, whatever else. */
const GENERIC_ONLY = -12;
/** Costs above this are slips, below it spellings. */
const SLIP = 0.9;

/** Log-odds from the names alone. `parts` collects the explanation where one is wanted. `a` is the query's name. */
export function nameScore(a: WeighedName, b: WeighedName, alignment: Alignment, parts?: Part[]): number {
  const scale = Math.min(a.scale, b.scale);
  let sum = 0;
  let telling = 0;
  let general = 0;
  let slips = 0;
  for (const pair of alignment.pairs) {
    const value = pairValue(a, b, pair, scale);
    sum += value;
    if (pair.cost > SLIP) slips++;
    const left = tellingWords(a, pair.a, pair.aEnd);
    const right = tellingWords(b, pair.b, pair.bEnd);
    if (pair.kind !== "initial" && left > 0 && right > 0) telling++;
    else if (isGeneral(a.tokens[pair.a] as Token) || isGeneral(b.tokens[pair.b] as Token))
      general += Math.max(pair.aEnd - pair.a, pair.bEnd - pair.b);
    if (parts)
      parts.push({
        kind: "name",
        what: pair.kind,
        left: words(a, pair.a, pair.aEnd),
        right: words(b, pair.b, pair.bEnd),
        weight: value,
      });
  }
  const add = (weight: number, what: string, i = -1, j = -1): void => {
    if (weight === 0) return;
    sum += weight;
    parts?.push({
      kind: "name",
      what,
      left: i < 0 ? "" : words(a, i, i + 1),
      right: j < 0 ? "" : words(b, j, j + 1),
      weight,
    });
  };
  if (telling === 0 && general < 2) add(GENERIC_ONLY, "no telling word agrees");
  if (slips > 1) add(-COST.furtherSlip * (slips - 1), "more than one word only alike");
  if (isOutOfOrder(alignment.pairs)) add(-COST.order, "other order");
  const differ = hasRole(a, alignment.restA, "patronymic") && hasRole(b, alignment.restB, "patronymic");
  if (!differ && isWhole(a, alignment.restA) && isWhole(b, alignment.restB)) {
    const isFirm = alignment.pairs.some((pair) => isFirmPair(a.tokens[pair.a] as Token, b.tokens[pair.b] as Token));
    const isRelated = alignment.pairs.some(
      ({ kind, cost, a: at }) => kind === "alike" && cost >= RELATED && isGeneral(a.tokens[at] as Token),
    );
    const single = Math.max(contentCount(a), contentCount(b)) === 1;
    const share = isRelated || alignment.pairs.some(({ kind }) => kind === "initial") ? WHOLE_BY_INITIAL : 1;
    const isShorter = hasRole(a, alignment.restA, "patronymic") || hasRole(b, alignment.restB, "patronymic");
    const whole = (single ? WHOLE_SINGLE : WHOLE) * share - (isShorter ? WHOLE_BUT_PATRONYMIC : 0);
    add(whole + (isFirm ? WHOLE_FIRM : 0), isShorter ? "whole but for the patronymic" : "whole name agrees");
  } else for (const role of JUDGED) restCost(role, a, b, alignment, scale, add);
  return sum;
}

const isFirmWord = ({ role }: Token): boolean => role === "generic" || role === "legal";
/** Both say that it is a firm; one of them may be misspelled. */
const isFirmPair = (a: Token, b: Token): boolean =>
  isFirmWord(a) ? isFirmWord(b) || b.near === a.text : isFirmWord(b) && a.near === b.text;
const isGeneral = ({ role }: Token): boolean => role === "generic" || role === "place";

function tellingWords({ tokens }: WeighedName, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (tokens[at]?.role === "name" || tokens[at]?.role === "number") count++;
  return count;
}

const isContent = ({ role }: Token): boolean => role !== "small" && role !== "legal";
const contentCount = ({ tokens }: WeighedName): number =>
  tokens.reduce((count, token) => count + (isContent(token) ? 1 : 0), 0);
/** The words as a reader may see them: without the signs that mark canonical forms. */
const words = ({ tokens }: WeighedName, from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text.replace(/^[=~]/, ""))
    .join(" ");

function pairValue(
  a: WeighedName,
  b: WeighedName,
  { kind, a: i, aEnd, b: j, bEnd, cost }: AlignedPair,
  scale: number,
): number {
  const left = total(a.weights, i, aEnd);
  const right = total(b.weights, j, bEnd);
  if (kind === "initial") return Math.min(left, right, 0.6);
  const value = Math.min(left, right) * scale - cost;
  if (kind === "joined") return Math.min(Math.max(left, right), JOINED_MOST) * scale - cost - COST.joined;
  return kind === "abbreviated" ? value * 0.6 - COST.abbreviated * 0.5 : value;
}

/** Words written together are one unknown word on one side, so its rarity says nothing; theirs does, up to this. */
const JOINED_MOST = 8;

function total(weights: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += weights[at] ?? 0;
  return sum;
}

const hasRole = ({ tokens }: WeighedName, rest: readonly number[], role: Role): boolean =>
  rest.some((at) => tokens[at]?.role === role);

/** All that tells is matched: only titles, legal forms, initials and a patronymic may be left over. */
function isWhole({ tokens }: WeighedName, rest: readonly number[]): boolean {
  return rest.every((at) => {
    const { role } = tokens[at] as Token;
    return role === "small" || role === "legal" || role === "patronymic";
  });
}

function isOutOfOrder(pairs: readonly AlignedPair[]): boolean {
  for (let x = 0; x < pairs.length; x++)
    for (let y = x + 1; y < pairs.length; y++) {
      const p = pairs[x] as AlignedPair;
      const q = pairs[y] as AlignedPair;
      if (p.a < q.a !== p.b < q.b) return true;
    }
  return false;
}

const JUDGED = ["name", "number", "generic", "place", "patronymic", "initial", "legal"] as const;
type Judged = (typeof JUDGED)[number];
type Add = (weight: number, what: string, i?: number, j?: number) => void;

/** Left-over words of one role: those on both sides contradict one another, the others are omissions. */
function restCost(
  role: Judged,
  a: WeighedName,
  b: WeighedName,
  { restA, restB }: Alignment,
  scale: number,
  add: Add,
): void {
  const left = ofRole(a, restA, role);
  const right = ofRole(b, restB, role);
  const pairs = Math.min(left.length, right.length);
  for (let at = 0; at < pairs; at++) {
    const i = left[at] as number;
    const j = right[at] as number;
    add(-contradiction(role, a, b, i, j, scale), "differs", i, j);
  }
  for (const i of left.slice(pairs)) add(-omission(role, a.weights[i] ?? 0, scale), "not in the listed name", i);
  for (const j of right.slice(pairs)) add(-omission(role, b.weights[j] ?? 0, scale), "only in the listed name", -1, j);
}

const NONE: readonly number[] = [];

function ofRole({ tokens }: WeighedName, rest: readonly number[], role: Judged): readonly number[] {
  let found: number[] | undefined;
  for (const at of rest) if ((tokens[at] as Token).role === role) (found ??= []).push(at);
  return found ?? NONE;
}

function contradiction(role: Judged, a: WeighedName, b: WeighedName, i: number, j: number, scale: number): number {
  if (role === "name") {
    const weight = Math.min(a.weights[i] ?? 0, b.weights[j] ?? 0);
    return (
      (COST.nameContradicts.base + COST.nameContradicts.perWeight * weight) *
      unlikeness(a.tokens[i] as Token, b.tokens[j] as Token)
    );
  }
  if (role === "generic") return COST.genericContradicts * Math.min(scale, 1.6);
  if (role === "place") return COST.placeContradicts;
  if (role === "number") return COST.numberContradicts;
  if (role === "patronymic") return COST.patronymicContradicts * unlikeness(a.tokens[i] as Token, b.tokens[j] as Token);
  return role === "initial" ? COST.initialContradicts : COST.legalContradicts;
}

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
