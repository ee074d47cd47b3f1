// Whether two mentions tell of one thing: names that share their words, dates that can be one day.
import type { DateValue } from "./record.ts";

const SMALL: ReadonlySet<string> = new Set("the of and a an in to for on its s us".split(" "));

/** Words of names met before; emptied when it grows, so that no text can fill the memory. */
const wordsByName = new Map<string, ReadonlySet<string>>();
const MOST_NAMES = 2000;

function wordsOf(name: string): ReadonlySet<string> {
  const known = wordsByName.get(name);
  if (known !== undefined) return known;
  if (wordsByName.size >= MOST_NAMES) wordsByName.clear();
  const words = readWords(name);
  wordsByName.set(name, words);
  return words;
}

function readWords(name: string): ReadonlySet<string> {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "" && !SMALL.has(word)));
}

/** Half of the shorter name's words are in the other. */
export function sameName(a: string, b: string): boolean {
  const one = wordsOf(a);
  const two = wordsOf(b);
  if (one.size === 0 || two.size === 0) return a === b;
  let shared = 0;
  for (const word of one) if (two.has(word)) shared++;
  return shared / Math.min(one.size, two.size) >= 0.5;
}

/** Both unknown counts as compatible; `2023-05` and `2023-05-21` do, two different days do not. */
export function sameTime(a: DateValue | null, b: DateValue | null): boolean {
  if (a === null || b === null) return true;
  const [aFrom = "", aTo = aFrom] = bounds(a.value);
  const [bFrom = "", bTo = bFrom] = bounds(b.value);
  return aFrom <= bTo && bFrom <= aTo;
}

function bounds(value: string): readonly [string, string] {
  const [from = value, to = from] = value.split("/");
  return [from.padEnd(10, "-00"), to.length === 10 ? to : to + "-99".repeat(to.length === 7 ? 1 : 2)];
}
