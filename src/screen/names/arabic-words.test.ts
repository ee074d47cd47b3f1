// Words of Arabic firms in every spelling of one, and Arabic and Persian words of firms in translation.
import { describe, expect, test } from "vitest";
import { compareNames } from "../index.ts";
import { testLexicon } from "../testing.ts";
import { arabicSpellings } from "./arabic-words.ts";
import { readName } from "./read-name.ts";

const lexicon = await testLexicon();

test.each([
  ["صناعه", "الصناعه"],
  ["الصناعه", "للصناعه"],
  ["الصناعه", "صناعه"],
  ["تجاري", "التجاريه"],
  ["الحربيه", "حربي"],
  ["قطع غيار", "لقطع الغيار"],
  ["الاوراق الماليه", "للاوراق الماليه"],
])("%s is also written %s", (word, other) => expect(arabicSpellings(word)).toContain(other));

test.each(["بازرگاني", "پژوهش", "نفط خام ب", "oil"])("%s has no other spelling", (word) =>
  expect(arabicSpellings(word)).toEqual([]),
);

const read = (name: string): string =>
  readName(name, lexicon)[0]
    ?.tokens.map(({ text }) => text)
    .join(" ") ?? "";

test.each([
  ["شركة كابل البرز", "cable"],
  ["دانشگاه کابل", "kabul"],
  ["الشركة القابضة للصناعات الكيماوية", "chemical"],
  ["سازمان پژوهش", "research"],
])("%s holds %s", (name, word) => expect(read(name)).toContain(word));

describe("one firm", () => {
  test.each([
    ["شركة الخليج للشحن", "Gulf Freight Company"],
    ["شركة الخليج للشحن", "Al Khaleej Freight Company"],
    ["جامعة الملك سعود", "King Saud University"],
    ["صنایع کابل‌سازی تبریز", "Tabriz Cable Industries"],
  ])("%s is %s", (a, b) => expect(compareNames(a, b, lexicon).score).toBeGreaterThan(0.5));
});

test("a person who bears such a word is not translated", () =>
  expect(readName("نجم الدين شاهين", lexicon).some(({ reading }) => reading === "translated")).toBe(false));
