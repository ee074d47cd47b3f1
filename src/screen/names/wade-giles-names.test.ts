// From one system to the other and back: every syllable must find itself again.
import { expect, test } from "vitest";
import { cutPinyin, eachSyllable } from "./pinyin-syllables.ts";
import { wadeGiles } from "./wade-giles.ts";
import { isWadeGiles, pinyinOf, toWadeGiles } from "./wade-giles-names.ts";

test("every syllable is among those that its Wade-Giles may stand for", () =>
  eachSyllable((syllable) => expect(pinyinOf(wadeGiles(syllable))).toContain(syllable)));

test.each([
  [["hsieh", "chen", "hua"], true],
  [["tsai", "ming", "hsien"], true],
  [["wang", "wei"], false],
  [["hsieh", "mueller"], false],
  [["hsieh"], false],
])("%j is Wade-Giles: %s", (words, is) => expect(isWadeGiles(words)).toBe(is));

test.each([
  [
    ["xie", "zhenhua"],
    ["hsieh", "chenhua"],
  ],
  [
    ["cai", "yi"],
    ["tsai", "i"],
  ],
  [["wang", "wei"], undefined],
  [["john", "xie"], undefined],
])("%j in Wade-Giles: %j", (words, wade) => expect(toWadeGiles(words)).toEqual(wade));

test.each([
  ["zhenhua", ["zhen", "hua"]],
  ["wei", ["wei"]],
  ["smith", undefined],
])("%s cut into syllables: %j", (word, parts) => expect(cutPinyin(word)).toEqual(parts));
