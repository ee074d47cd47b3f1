import { describe, expect, test } from "vitest";
import { compareNames } from "../index.ts";
import { testLexicon } from "../testing.ts";
import { hangulOfCyrillic } from "./kontsevich.ts";
import { pinyinOfCyrillic } from "./palladius.ts";
import { readName } from "./read-name.ts";

const lexicon = await testLexicon();

describe("Chinese words in Cyrillic", () => {
  test.each([
    ["цзиньпин", "jin ping"],
    ["сюэлян", "xue liang"],
    ["хунин", "hu ning"],
    ["хунъин", "hong ying"],
    ["хуэйнин", "hui ning"],
    ["цзычэн", "zi cheng"],
    ["юань", "yuan"],
    ["люйцюань", "lu quan"],
  ])("%s is %s", (word, syllables) => expect(pinyinOfCyrillic(word)?.join(" ")).toBe(syllables));

  test.each(["наталья", "банк", "антон", "вика", ""])("%s is none", (word) =>
    expect(pinyinOfCyrillic(word)).toBeUndefined(),
  );
});

describe("Korean names in Cyrillic", () => {
  test.each([
    ["чхве рён хэ", 3],
    ["ким ё чжон", 3],
    ["пак кынхе", 3],
    ["ли джэмён", 3],
  ])("%s is of %d syllables", (words, count) => expect(hangulOfCyrillic(words.split(" "))).toHaveLength(count));

  test.each(["иван петров сидоров", "анна ким", "ким", "ким сергей"])("%s is none", (words) =>
    expect(hangulOfCyrillic(words.split(" "))).toBeUndefined(),
  );
});

test.each([
  ["Чан Сон Тхэк", "Jang Song Thaek"],
  ["Чан Сон Тхэк", "Chang Sung-taek"],
  ["Ким Ё Чжон", "Kim Yo Jong"],
  ["Пак Кынхе", "Park Geun-hye"],
  ["Чжан Сюэлян", "Zhang Xueliang"],
  ["Сунь Ли", "Sun Li"],
  ["Цай Инвэнь", "Tsai Ing-wen"],
])("%s may be %s", (cyrillic, latin) => expect(compareNames(cyrillic, latin, lexicon).score).toBeGreaterThan(0.5));

test.each([
  ["Чан Сон Тхэк", "Jang Song Min"],
  ["Чжан Сюэлян", "Zhang Xuefeng"],
  ["Сунь Ли", "Song Li"],
  ["Иван Ли", "Wang Li"],
])("%s is not %s", (cyrillic, latin) => expect(compareNames(cyrillic, latin, lexicon).score).toBeLessThan(0.5));

test("a firm's Chinese words are read so and its others as before", () => {
  const texts = readName("Чжухай Чжэньжун Трейдинг ООО", lexicon).map(({ tokens }) => tokens.map(({ text }) => text));
  expect(texts).toContainEqual(["zhuhai", "zhenrong", "trading", "=limited"]);
});

describe("English words in Cyrillic", () => {
  test.each([
    ["Чайна Кемикал", "China Chemical"],
    ["Касатка Энерджи", "Kasatka Energy"],
    ["Уайт Хорс Шиппинг", "White Horse Shipping"],
    ["Вестерн Диджитал", "Western Digital"],
  ])("%s is %s", (a, b) => expect(compareNames(a, b, lexicon).score).toBeGreaterThan(0.5));

  test("a person's name is read as before", () =>
    expect(readName("Иван Петров", lexicon)).toHaveLength(readName("Ivan Petrov", lexicon).length));
});
