// Names of Arabic and Persian in either script: what one writes and the other leaves out, words written as one, bynames.
import { describe, expect, test } from "vitest";
import { compareNames } from "../index.ts";
import { testLexicon } from "../testing.ts";

const lexicon = await testLexicon();
const score = (a: string, b: string): number => compareNames(a, b, lexicon).score;

describe("one name", () => {
  test.each([
    ["محمد حسین کریمی", "Mohammad Hossein Karimi"],
    ["موسى الربيعي", "Musa al-Rabi'i"],
    ["فضل الله محمدزاده", "Fazlollah Mohammadzadeh"],
    ["نور الدين بوعلام", "Nur al-Din Bu Allam"],
    ["Abu Bakr Mohammed al-Jabouri", "Abubakar Muhammad Jabburi"],
    ["أبو حمزة", "Abu Hamza"],
  ])("%s is %s", (a, b) => expect(score(a, b)).toBeGreaterThan(0.5));
});

describe("two names", () => {
  test.each([
    ["محمد حسین کریمی", "Mohammad Hasan Karimi"],
    ["أبو زيد الحسيني", "Abu Zaid al-Hassani"],
    ["Abu Hamza", "Abu Hamza al-Masri"],
    ["Abu Ali Salem", "Abdali Selim"],
  ])("%s is not %s", (a, b) => expect(score(a, b)).toBeLessThan(0.5));
});
