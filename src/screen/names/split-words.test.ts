import * as fc from "fast-check";
import { expect, it } from "vitest";
import { splitWords } from "./split-words.ts";

const SIGNS = "aZé ÉßøłŁžŽıŻ×÷'`-.,(9";
const INVISIBLE = "\u200b";

/** Without what words remember from other tests. */
const cut = (name: string): readonly object[] =>
  splitWords(name).map(({ text, plain, script }) => ({ text, plain, script }));

it("a Latin name is cut in one pass as it is when it must be cleaned first", () => {
  const name = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 24 });
  fc.assert(
    fc.property(name, (text) => {
      expect(cut(text)).toEqual(cut(text + INVISIBLE));
    }),
  );
});

it.each([
  ["José O'Neill-Żółć", ["jose", "oneill", "zolc"]],
  ["ÇELİK 2×4", ["celik", "2", "4"]],
])("%s is cut into %j", (name, words) => {
  expect(splitWords(name).map(({ plain }) => plain)).toEqual(words);
});
