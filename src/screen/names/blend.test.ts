// Names made of the beginnings of words, and initials.
import { beforeAll, describe, expect, test } from "vitest";
import { testLexicon } from "../testing.ts";
import { acronymParts, acronymsOf, initialsOf } from "./acronym.ts";
import { blendedWords, blendPieces } from "./blend.ts";
import { formRoles, type NameLexicon } from "./lexicon.ts";

let lexicon: NameLexicon;
beforeAll(async () => {
  lexicon = await testLexicon();
});
const pieces = (text: string, name: string): number => {
  const words = name.split(" ");
  return blendPieces(text, blendedWords(words, formRoles(lexicon, words)));
};

describe("blends", () => {
  test.each([
    ["bancafe", "banco del cafe", 2],
    ["krasfermet", "krasnaya fermentation metal works", 3],
    ["norlandair", "norland royal airlines", 2],
    ["bancafe", "banco agricola", 0],
    ["cafeban", "banco del cafe", 0],
    ["banco", "banco del cafe", 0],
  ])("%s of %s: %d words", (text, name, count) => expect(pieces(text, name)).toBe(count));
  test("many repeated letters take no time", () => {
    const started = performance.now();
    pieces("a".repeat(16), Array.from({ length: 24 }, () => "a".repeat(16)).join(" "));
    expect(performance.now() - started).toBeLessThan(100);
  });
});

describe("initials", () => {
  test.each([
    ["front for the liberation of the coast western wing", ["flcww"], ["flc", "flcw"]],
    ["advanced persistent threat 39", ["apt39"], []],
    ["two words", [], []],
  ])("of %s", (name, whole, part) => {
    const words = name.split(" ");
    const initials = initialsOf(words, formRoles(lexicon, words));
    expect(acronymsOf(initials)).toEqual(whole);
    expect(acronymParts(initials, whole)).toEqual(expect.arrayContaining(part));
  });
});
