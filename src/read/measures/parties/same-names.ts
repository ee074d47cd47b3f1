// Whether two lists of parties or countries name the same: a name in common, or a count that may be any names.
import { wordSet } from "../../grammar/word-set.ts";

/** true: share one; false: both name some and none is shared; undefined: one names none, or only counts. */
export function namesOverlap(a: readonly string[], b: readonly string[]): boolean | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.some((one) => b.includes(one))) return true;
  const [left, right] = [a.some((one) => COUNTED.test(one)), b.some((one) => COUNTED.test(one))];
  // "13 designers" and "two groups" may be counted twice over, "27 ships" and "47 people" may not; a count may be any names.
  if (left && right) return areOtherKinds(a, b) ? false : undefined;
  return left || right;
}

/** "27 ships" and "47 entities": counted things of two kinds. */
function areOtherKinds(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [kindsOf(a), kindsOf(b)];
  return x.size > 0 && y.size > 0 && [...x].every((kind) => !y.has(kind));
}

const KINDS_OF_PARTY: readonly ReadonlySet<string>[] = [
  wordSet("ships ship vessels vessel tankers tanker"),
  wordSet("individuals individual people persons person officials men women executives nationals citizens"),
  wordSet("banks bank lenders lender institutions"),
  wordSet(
    "companies company firms firm entities entity organisations organizations groups enterprises businesses makers producers designers subsidiaries",
  ),
];

function kindsOf(names: readonly string[]): ReadonlySet<number> {
  const kinds = new Set<number>();
  for (const name of names) {
    const words = wordsOf(name);
    const at = KINDS_OF_PARTY.findIndex((kind) => words.some((word) => kind.has(word)));
    if (at >= 0) kinds.add(at);
  }
  return kinds;
}

/** "28 US firms" may be any names. */
const COUNTED =
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens|several|more)\b/i;

/**
 * The parties named, each once: not "Biren" beside "Biren Technology", and a count of them beside their names only if it is of
 * more than those: "140 companies, among them Naura".
 */
export function distinctParties(names: readonly string[]): readonly string[] {
  const all = [...new Set(names)];
  const named = all.filter((one) => !COUNTED.test(one));
  const counts = all.filter((one, i) => COUNTED.test(one) && !all.slice(0, i).some((other) => isSameCount(one, other)));
  const more = named.length === 0 ? counts : counts.filter((one) => countOf(one) > named.length).slice(0, 1);
  return [...named.filter((one) => !named.some((other) => other !== one && isPartOf(one, other))), ...more];
}

/** Whether the words count parties and name none: "28 US firms". */
export function isCount(name: string): boolean {
  return COUNTED.test(name);
}

/** "Huawei" and "Huawei Technologies Co.", "YMTC" and "Yangtze Memory Technologies Corp.". */
export function isSameParty(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [ownWords(a), ownWords(b)];
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return few.length > 0 && few.every((word) => many.includes(word));
}

/** The words of a name that others do not bear. */
function ownWords(name: string): readonly string[] {
  return wordsOf(name).filter((word) => !SHARED.has(word));
}

const SHARED = wordSet(
  "inc ltd llc corp corporation co company group holdings holding technologies technology the of and limited gmbh ag plc",
);

/** The number in digits that a count begins with; 0 for one in words. */
function countOf(count: string): number {
  return Number.parseInt(count, 10) || 0;
}

/** "Eleven makers" and "eleven companies": counted twice. */
function isSameCount(a: string, b: string): boolean {
  return wordsOf(a)[0] === wordsOf(b)[0];
}

/** "Biren" of "Biren Technology", "SMIC" of "Semiconductor Manufacturing International Corp". */
function isPartOf(short: string, long: string): boolean {
  const [few, many] = [wordsOf(short), wordsOf(long)];
  if (few.length < many.length && few.every((word) => many.includes(word))) return true;
  return few.length === 1 && many.length > 2 && many.map(([first]) => first).join("") === few[0];
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
