import { expect, test } from "vitest";
import { abjadDistance, abjadLimit, mayBeHeard, unheardSounds } from "./abjad-distance.ts";
import { abjadCodes } from "./abjad.ts";
import { maskOf } from "./letter-mask.ts";
import { phonesOf } from "./phones.ts";

const ARABIC = "محمد الحسن خالد جمهوری طیب شرکت غازي ثريا ذوالفقار قاسم چمن پرویز گلبدین صالح یوسف ولي".split(" ");
const LATIN = "muhammad hassan khalid jomhuri tayyeb sherkat ghazi thuraya zulfiqar qasim chaman parviz".split(" ");
const MORE = "gulbuddin saleh yousef wali tschaikowsky xavier phillips dzhokhar quentin schmidt czajka".split(" ");

test("letters that cannot be heard as the codes are always too far from them", () => {
  const pairs = ARABIC.flatMap((word) => [...LATIN, ...MORE].map((latin) => [abjadCodes(word), latin] as const));
  const unheard = pairs.filter(([codes, latin]) => !mayBeHeard(codes, maskOf(latin), latin.length));
  expect(unheard.length).toBeGreaterThan(pairs.length / 2);
  for (const [codes, latin] of unheard)
    expect(abjadDistance(codes, phonesOf(latin)), `${codes} ${latin}`).toBeGreaterThan(abjadLimit(codes));
});

test("each sound that no code agrees with costs about 1, and none is counted where all are heard", () => {
  const pairs = ARABIC.flatMap((word) =>
    [...LATIN, ...MORE, "dzud", "tsatz", "gaspik"].map((latin) => [word, latin] as const),
  );
  for (const [word, latin] of pairs) {
    const codes = abjadCodes(word);
    const unheard = unheardSounds(codes, maskOf(latin));
    expect(abjadDistance(codes, phonesOf(latin)), `${word} ${latin}`).toBeGreaterThanOrEqual(unheard);
  }
});

test.each([
  ["محمد", "muhammad", 0],
  ["محمد", "muhandad", 1],
  ["خالد", "bafir", 3],
  ["قاسم", "qarsub", 2],
])("%s leaves of %s %i sounds unheard at least", (word, latin, unheard) => {
  expect(unheardSounds(abjadCodes(word), maskOf(latin))).toBe(unheard);
});

test.each([
  ["محمد", "muhammad"],
  ["خالد", "khalid"],
  ["قاسم", "qasim"],
  ["گلبدین", "gulbuddin"],
])("%s may be heard as %s", (word, latin) => {
  expect(mayBeHeard(abjadCodes(word), maskOf(latin), latin.length)).toBe(true);
});
