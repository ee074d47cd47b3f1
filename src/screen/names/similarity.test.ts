import { expect, test } from "vitest";
import { foldedMask, maskOf } from "./letter-mask.ts";
import { phonesOf } from "./phones.ts";
import { leastDistance, soundDistance } from "./similarity.ts";
import { mayBeSpelled, tokenCost } from "./token-distance.ts";
import { latinToken } from "./token.ts";

const NAMES = (
  "mohammed muhamad ali alli reza liza lisa boris borys vera wera wladimir vladimir anna hanna bella pella marr mann nann " +
  "kohler koehler schmidt smith phillips filip ivanov iwanow barbara varvara chrysler rhone whitman xavier llewellyn nam ram 1am lam"
).split(" ");
const PAIRS = NAMES.flatMap((a) => NAMES.map((b) => [a, b] as const));
const letters = (text: string): number => foldedMask(maskOf(text));

test("letters are never further apart than the words and their sounds", () => {
  for (const [a, b] of PAIRS) {
    const least = leastDistance(letters(a), letters(b));
    expect(soundDistance(a, b, Infinity), `${a} ${b}`).toBeGreaterThanOrEqual(least);
    expect(soundDistance(phonesOf(a), phonesOf(b), Infinity), `sounds of ${a} ${b}`).toBeGreaterThanOrEqual(least);
  }
});

test.each([0, 1] as const)("words whose letters are too far apart are two words (common: %s)", (common) => {
  const pairs = PAIRS.map(([a, b]) => [latinToken(a, "name", common), latinToken(b, "name", common)] as const);
  const apart = pairs.filter(([a, b]) => !mayBeSpelled(a, b, letters(a.text), letters(b.text)));
  expect(apart.length).toBeGreaterThan(pairs.length / 4);
  for (const [a, b] of apart) expect(tokenCost(a, b, new Map()), `${a.text} ${b.text}`).toBe(Infinity);
});

test.each([
  ["marr", "mann", 0.7],
  ["bella", "pella", 0.5],
  ["liza", "lisa", 0],
  ["wera", "vera", 0],
  ["1am", "lam", 0],
])("%s and %s are at least %f apart by their letters", (a, b, least) => {
  expect(leastDistance(letters(a), letters(b))).toBeCloseTo(least, 3);
});
