// Pinyin of characters, words and surnames, from the tables as they stand in data/lexicon/screening.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { NameWords } from "./name-words.ts";
import { pinyinTable, readPinyin } from "./pinyin.ts";

const FILE = new URL("../../../data/lexicon/screening/pinyin.yaml", import.meta.url);
const given = parse(readFileSync(FILE, "utf8")) as NameWords["pinyin"];
const table = pinyinTable(given);
const read = (text: string, isPerson = false): string => readPinyin(table, text, isPerson).join(" ");

describe("pinyin", () => {
  test.each([
    ["重工", "zhong gong"],
    ["重庆", "chong qing"],
    ["中国银行重庆市", "zhong guo yin hang chong qing shi"],
    ["五行", "wu hang"],
    ["绿", "lu"],
    ["了", "liao"],
    ["为了", "wei le"],
    ["佐々木", "zuo zuo mu"],
    ["𬭸", "lin"],
    ["x重", "x zhong"],
    ["ん", ""],
    ["", ""],
  ])("%s is read %s", (text, pinyin) => expect(read(text)).toBe(pinyin));

  test.each([
    ["单雄信", "dan xiong xin", "shan xiong xin"],
    ["解放", "jie fang", "xie fang"],
    ["尉迟恭", "wei chi gong", "yu chi gong"],
    ["王重庆", "wang chong qing", "wang zhong qing"],
  ])("%s is read %s, and as a person's name %s", (text, plain, person) => {
    expect(read(text)).toBe(plain);
    expect(read(text, true)).toBe(person);
  });

  test("a word says what its characters are read as, and a counting word gives way", () => {
    for (const text of given.words.split(" ")) {
      const [said, word = ""] = text.split(":");
      if (word !== "") expect(read(word), word).toBe(said?.replaceAll("-", " "));
    }
    expect(read("一行")).toBe("yi hang");
    expect(read("一行人")).toBe("yi xing ren");
  });

  test("every character has a syllable, however long the name", () => {
    const signs = given.signs.replaceAll(/[a-z ]/g, "");
    const all = readPinyin(table, signs);
    expect(all).toHaveLength([...signs].length);
    expect(all.every((syllable) => /^[a-z]+$/.test(syllable))).toBe(true);
  });
});
