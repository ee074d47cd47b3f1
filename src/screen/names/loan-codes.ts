// Codes of words that may spell English ones by the sounds of another script, for `LoanWords.meaningOf`.
import { LOOSE } from "./abjad.ts";

// In the order of Unicode's syllable block; vowels by the class they fall in, eu is nobody's.
const FIRST = 0xac00;
const VOWEL_CODES = [
  "A",
  "Y",
  "A",
  "Y",
  "A",
  "Y",
  "A",
  "Y",
  "W",
  "WA",
  "WY",
  "WY",
  "W",
  "W",
  "WA",
  "WY",
  "WY",
  "W",
  "",
  "Y",
  "Y",
];
const INITIAL_CODES = ["K", "K", "n", "d", "d", "L", "m", "b", "b", "s", "s", "", "J", "J", "C", "K", "t", "P", "h"];
const FINAL_CODES = ",K,K,K,n,n,n,t,L,K,m,L,L,L,b,L,m,b,b,t,t,n,t,t,K,t,b,".split(",");
const EU = 18;
const [S, SS, J, CH] = [9, 10, 12, 14];
/** Before these s may sound as sh: ya, yae, yeo, ye, yo, wi, yu, i. */
const SOFT_VOWELS = new Set([2, 3, 6, 7, 12, 16, 17, 20]);

/** Codes of Hangul that spells a foreign word: `"테크"` → `"^tYK"`. What is no syllable is left out. */
export function hangulLoanCodes(run: string): string {
  let codes = LOOSE;
  for (let at = 0; at < run.length; at++) {
    const code = run.charCodeAt(at) - FIRST;
    if (code < 0 || code >= 11_172) continue;
    const initial = Math.floor(code / 588);
    const vowel = Math.floor((code % 588) / 28);
    const isOpenEu = vowel === EU && code % 28 === 0;
    const isSoft = SOFT_VOWELS.has(vowel);
    // 즈 and 츠 are the s and ts at the end of plurals.
    codes +=
      isOpenEu && initial === J
        ? "z"
        : isOpenEu && initial === CH
          ? "c"
          : isSoft && (initial === S || initial === SS)
            ? "Q"
            : (INITIAL_CODES[initial] ?? "");
    codes += (VOWEL_CODES[vowel] ?? "") + (FINAL_CODES[code % 28] ?? "");
  }
  return codes;
}

/** Syllables that no word of Chinese or Korean origin has: open ones with eu or eo, ㅋ at the beginning, and such as 션 and 테. */
const FOREIGN_SYLLABLES =
  /[스트크프드브르즈츠너더러머버터퍼커케코키카캐콘컴쿠클킨팅딩링닝테텍텔티디팩페포션셔쉬셰웨웍넷셀엘에]/;

export const spellsForeignWord = (run: string): boolean => FOREIGN_SYLLABLES.test(run);

const KANA_CODES: Readonly<Record<string, string>> = {
  k: "K",
  g: "K",
  s: "s",
  z: "z",
  t: "t",
  d: "d",
  n: "n",
  h: "h",
  f: "P",
  b: "b",
  p: "P",
  m: "m",
  r: "L",
  j: "J",
  v: "v",
  a: "A",
  i: "Y",
  e: "Y",
  o: "W",
};

/** Codes of katakana in Hepburn letters: `"tekuno"` → `"^tYKnW"`; u, and o after t and d, may be nothing; n before b and p is m mostly. */
export function kanaLoanCodes(latin: string): string {
  let codes = LOOSE;
  const sounds = latin
    .replace(/tsu/g, "cu")
    .replace(/(?<=[td])o/g, "")
    .replace(/ngu?(?=$|[sz])/g, "n")
    .replace(/n(?=[bmp])/g, "m")
    .replace(/sh/g, "Q")
    .replace(/t?ch/g, "C")
    .replace(/(.)\1/g, "$1");
  for (const sign of sounds) codes += "CcQ".includes(sign) ? sign : (KANA_CODES[sign] ?? "");
  return codes;
}

const LATIN_CODES: Readonly<Record<string, string>> = { a: "A", e: "Y", i: "Y", y: "Y", o: "W", u: "W", w: "W" };

/** Codes of a word in Latin sounds (see phones.ts), as another alphabet spells it: `"treidin"` → `"trAYdYn"`. */
export function latinLoanCodes(phones: string): string {
  let codes = "";
  for (const sign of phones.replace(/ng(?=$|s)/g, "n")) codes += LATIN_CODES[sign] ?? sign;
  return codes;
}
