// Sound keys, distances and abbreviations: which spellings meet and which must not.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { abjadCodes, abjadConsonantKeys, plainAbjad } from "./abjad.ts";
import { abjadDistance } from "./abjad-distance.ts";
import { consonantKey, phonesOf, soundKey } from "./phones.ts";
import { chineseNumber } from "./segment.ts";
import { distanceLimit, soundDistance } from "./similarity.ts";
import { abbreviates, tokenCost } from "./token-distance.ts";
import { latinToken } from "./token.ts";
import { wadeGiles } from "./wade-giles.ts";

const cost = (a: string, b: string): number => tokenCost(latinToken(a, "name"), latinToken(b, "name"), new Map());

describe("one name, several spellings", () => {
  test.each([
    ["mohammed", "muhamad"],
    ["tschaikowsky", "chaykovskiy"],
    ["qadhafi", "gaddafi"],
    ["hussein", "husain"],
    ["yevgeniy", "evgeny"],
    ["zhirinovskii", "jirinovski"],
    ["aleksandr", "alexander"],
    ["petroff", "petrov"],
  ])("%s is %s", (a, b) => expect(cost(a, b)).toBeLessThan(2.6));

  test.each([
    ["hassan", "hamdan"],
    ["ivan", "igor"],
    ["orion", "pribor"],
    ["kim", "lee"],
  ])("%s is not %s", (a, b) => expect(cost(a, b)).toBeGreaterThan(1.5));
});

test.each([
  ["محمد", "muhammad"],
  ["القذافي", "gaddafi"],
  ["خامنئي", "khamenei"],
  ["يوسف", "youssef"],
  ["سليماني", "soleimani"],
  ["נתניהו", "netanyahu"],
])("%s reads as %s: keys meet and letters agree", (word, latin) => {
  const codes = abjadCodes(plainAbjad(word));
  const phones = phonesOf(latin);
  expect(abjadConsonantKeys(codes)).toContain(consonantKey(phones));
  expect(abjadDistance(codes, phones)).toBeLessThan(0.8);
});

test("حسن is nearer to Hassan than to Hussein, and far from Khalid", () => {
  const codes = abjadCodes(plainAbjad("حسن"));
  const to = (latin: string): number => abjadDistance(codes, phonesOf(latin));
  expect(to("hassan")).toBeLessThan(to("hussein"));
  expect(to("khalid")).toBeGreaterThan(1);
});

test.each([
  ["xiao", "hsiao"],
  ["jiang", "chiang"],
  ["zhou", "chou"],
  ["cai", "tsai"],
  ["guo", "kuo"],
  ["si", "ssu"],
])("pinyin %s is %s in Wade-Giles", (pinyin, wade) => expect(wadeGiles(pinyin)).toBe(wade));

test.each([
  ["十三", 13],
  ["五〇一", 501],
  ["二百零六", 206],
  ["二十", 20],
])("%s is %i", (text, number) => expect(chineseNumber(text)).toBe(number));

test.each([
  ["comm", "communication", true],
  ["grp", "group", true],
  ["srvcs", "services", true],
  ["intl", "international", true],
  ["corp", "company", false],
  ["an", "ankara", false],
  ["star", "strategic", false],
])("%s abbreviates %s: %s", (short, long, expected) => expect(abbreviates(short, long)).toBe(expected));

describe("properties", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnoprstuvyzXSC"), minLength: 1, maxLength: 14 });
  test("the distance is symmetric and zero for the same word", () =>
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(soundDistance(a, b, 99)).toBeCloseTo(soundDistance(b, a, 99), 4);
        expect(soundDistance(a, a, 99)).toBe(0);
      }),
    ));
  test("giving up early never hides a pair within the limit", () =>
    fc.assert(
      fc.property(word, word, (a, b) => {
        const limit = distanceLimit(a.length, b.length);
        const full = soundDistance(a, b, 99);
        if (full <= limit) expect(soundDistance(a, b, limit)).toBeCloseTo(full, 4);
        else expect(soundDistance(a, b, limit)).toBeGreaterThan(limit);
      }),
    ));
  test("sound keys have no runs of vowels", () =>
    fc.assert(
      fc.property(word, (text) => {
        expect(soundKey(phonesOf(text.toLowerCase()))).not.toMatch(/[aiu]{2}/);
      }),
    ));
});
