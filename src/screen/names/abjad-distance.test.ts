import { expect, test } from "vitest";
import { abjadDistance, abjadLimit, mayBeHeard } from "./abjad-distance.ts";
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

test.each([
  ["محمد", "muhammad"],
  ["خالد", "khalid"],
  ["قاسم", "qasim"],
  ["گلبدین", "gulbuddin"],
])("%s may be heard as %s", (word, latin) => {
  expect(mayBeHeard(abjadCodes(word), maskOf(latin), latin.length)).toBe(true);
});
