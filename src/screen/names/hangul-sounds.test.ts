// Hangul syllables against the Latin spellings of both states and of passports.
import { describe, expect, test } from "vitest";
import { hangulConsonantKeys } from "./hangul-keys.ts";
import { hangulDistance, hangulSpellings, isHangul } from "./hangul-sounds.ts";
import { consonantKey, phonesOf } from "./phones.ts";

const distance = (hangul: string, latin: string): number => hangulDistance(hangul, phonesOf(latin));

describe("usual spellings cost next to nothing", () => {
  test.each([
    ["박", "park pak bak"],
    ["이", "lee yi ri rhee"],
    ["최", "choi choe"],
    ["정", "jeong jung chung jong chong"],
    ["영", "young yeong yong yung"],
    ["현", "hyun hyeon hyon"],
    ["희", "hee hui"],
    ["노", "roh no noh"],
    ["청송", "chongsong cheongsong"],
    ["룡성", "ryongsong"],
    ["동흥", "tonghung donghung dongheung"],
    ["포스코", "posco"],
    ["롯데", "lotte"],
    ["풍산", "poongsan phungsan"],
    ["천리마", "chollima cheollima"],
    ["압록강", "amnokkang amrokgang"],
    ["백마", "paengma paekma"],
    ["강릉", "gangneung kangnung"],
    ["설날", "seollal"],
  ])("%s: %s", (hangul, spellings) => {
    for (const spelling of spellings.split(" ")) expect(distance(hangul, spelling), spelling).toBeLessThan(0.5);
  });
});

test.each([
  ["박", "kim"],
  ["정", "song"],
  ["영철", "yonggil"],
  ["청송", "taesong"],
])("%s is not %s", (hangul, latin) => expect(distance(hangul, latin)).toBeGreaterThan(0.9));

test.each([
  ["한온", "hanon"],
  ["농심", "nongshim"],
  ["백호", "paekho"],
  ["평화", "pyonghwa"],
  ["심텍", "simmtech"],
  ["대덕", "daeduck"],
  ["천리마", "chollima"],
  ["압록강", "amnokkang"],
  ["독립", "tongnip"],
])("%s is looked up under the consonants of %s", (hangul, latin) => {
  expect(hangulConsonantKeys(hangul)).toContain(consonantKey(phonesOf(latin)));
});

test("keys are not many, however long the name", () =>
  expect(hangulConsonantKeys("독립천리".repeat(50)).length).toBeLessThanOrEqual(8));

test("the usual spellings come first, and are not many", () => {
  expect(hangulSpellings("김")).toContain("kim");
  expect(hangulSpellings("우")).toEqual(expect.arrayContaining(["u", "oo", "woo"]));
  expect(hangulSpellings("쩡쩡쩡쩡").length).toBeLessThanOrEqual(96);
});

test("only syllables are Hangul", () =>
  expect(["가", "힣", "a", "ㄱ", "家"].map(isHangul)).toEqual([true, true, false, false, false]));
