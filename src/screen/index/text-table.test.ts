// Texts by number and numbers by text, as built and as viewed.
import { assert, constantFrom, nat, property, string, uniqueArray } from "fast-check";
import { expect, test } from "vitest";
import { TextTable, TextTableBuilder } from "./text-table.ts";

test("numbers texts in the order in which they are met and finds them again", () =>
  assert(
    property(uniqueArray(string({ unit: "binary" }), { maxLength: 200 }), string(), (texts, other) => {
      const builder = new TextTableBuilder();
      for (const text of [...texts, ...texts]) builder.numberOf(text);
      const table = builder.finish();
      expect(table.size).toBe(texts.length);
      texts.forEach((text, number) => {
        expect(table.numberOf(text)).toBe(number);
        expect(table.at(number)).toBe(text);
      });
      expect(table.has(other)).toBe(texts.includes(other));
    }),
  ));

test("finds the longest text that a word begins with", () =>
  assert(
    property(
      uniqueArray(string({ unit: constantFrom("a", "b"), minLength: 1, maxLength: 6 }), { maxLength: 40 }),
      string({ unit: constantFrom("a", "b"), maxLength: 8 }),
      nat(4),
      nat(8),
      (texts, word, least, to) => {
        const part = word.slice(0, to);
        const longest = texts
          .filter((text) => part.startsWith(text) && text.length >= least)
          .reduce((best, text) => (text.length > best.length ? text : best), "");
        const table = TextTable.of(texts);
        const found = table.prefixOf(`b${word}`, least, 1, 1 + part.length);
        expect(found < 0 ? "" : table.at(found)).toBe(longest);
      },
    ),
  ));
