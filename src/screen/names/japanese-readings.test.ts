import { expect, test } from "vitest";
import { testLexicon } from "../testing.ts";
import { japanesePerson, japaneseReadings, mayBeJapanese } from "./japanese-readings.ts";

const lexicon = await testLexicon();

test.each([
  ["日东", "nitto"],
  ["凸版", "toppan"],
  ["学校", "gakko"],
  ["一成", "issei"],
  ["电工", "denko"],
  ["古河", "furukawa"],
  ["古川工业", "furukawakogyo"],
])("%s may be read %s", (run, reading) => expect(japaneseReadings(run, lexicon)).toContain(reading));

test("a sign of no table leaves a run unread", () => expect(japaneseReadings("鑫鑫", lexicon)).toEqual([]));

test.each([
  ["三菱重工業株式会社", true],
  ["浜松", true],
  ["東レ", true],
  ["深圳市华光技术有限公司", false],
  ["國家科學院", false],
  ["昭和電工", true],
  ["東京計器", true],
  ["日本触媒", true],
  ["台達電子工業股份有限公司", false],
  ["上海电工", false],
])("%s may be Japanese: %s", (name, isSo) => expect(mayBeJapanese(name)).toBe(isSo));

test("a name of three signs is a Chinese person's unless it begins with a Japanese surname", () => {
  expect(japanesePerson("孙正义", lexicon)).toEqual([]);
  expect(japanesePerson("铃木正", lexicon)[0]?.[0]).toBe("suzuki");
});
