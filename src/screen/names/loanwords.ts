// English words of firm names spelled by the sounds of another script: 트레이딩 and トレーディング are trading. Instead of a list of
// such spellings, the dictionary's own words are turned into sounds and compared consonant by consonant.
import { abjadConsonantKeys, LOOSE } from "./abjad.ts";
import { abjadDistance } from "./abjad-distance.ts";
import { consonantKey, phonesOf } from "./phones.ts";
import type { Meaning } from "./word-maps.ts";

/** Consonant key → words of the dictionary that sound so. */
export type LoanWords = ReadonlyMap<string, readonly LoanWord[]>;

interface LoanWord {
  readonly sounds: string;
  readonly meaning: Meaning;
}

const ENGLISH_WORD = /^[a-z]{5,16}$/;
const FEWEST_CONSONANTS = 3;

/** What English letters sound like where they are not read one by one. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/tech/g, "tek"],
  [/ch(?=[emr])/g, "k"],
  [/[ts]ions?\b|ssion/g, "Sn"],
  [/tures?\b/g, "Cr"],
  [/[ctx]ial/g, "Sl"],
  [/qu/g, "k"],
  [/g(?=[eiy])/g, "J"],
  [/ng\b|ng(?=s\b)/g, "n"],
];

function spoken(word: string): string {
  let sounds = word;
  for (const [letters, sound] of SPOKEN) sounds = sounds.replace(letters, sound);
  return phonesOf(sounds);
}

/** An r before a consonant or at the end, which many languages do not hear. */
const SILENT_R = /r(?![aeiouyr])/g;

/** Sounds of the words for trades, places of work and legal forms. About 10 ms: made when the first name asks for it. */
export function compileLoanWords(phrases: Iterable<readonly [word: string, meaning: Meaning]>): LoanWords {
  const words = new Map<string, LoanWord[]>();
  for (const [word, meaning] of phrases) {
    if (!ENGLISH_WORD.test(word) || (meaning.role !== "generic" && meaning.role !== "legal")) continue;
    const sounds = spoken(word);
    const heard = sounds.replace(/v/g, "b");
    for (const key of new Set(
      [sounds, heard, sounds.replace(SILENT_R, ""), heard.replace(SILENT_R, "")].map(consonantKey),
    )) {
      if (key.length < FEWEST_CONSONANTS || (key.length === FEWEST_CONSONANTS && !mayBeShort(word, meaning))) continue;
      const there = words.get(key);
      if (there === undefined) words.set(key, [{ sounds, meaning }]);
      else there.push({ sounds, meaning });
    }
  }
  return words;
}

/** Three consonants are those of words of many languages: only a concept's own word is heard in them. */
const mayBeShort = (word: string, { text }: Meaning): boolean => {
  const own = text.startsWith("=") ? text.slice(1) : text;
  return word.startsWith(own.slice(0, SAME_BEGINNING));
};
const SAME_BEGINNING = 3;

/** Every consonant must agree; vowels and an r that is not heard may differ. */
const MOST_PER_SOUND = 0.08;
const MOST_AT_ALL = 0.15;
/** Three consonants are those of many words. */
const MOST_OF_SHORT = 0.2;
/** Of two words that sound alike a firm's name rather holds a legal form: corporation, cooperation. */
const FOR_A_FORM = 0.3;

/** Meaning of the word of `fewest` consonants or more that is spelled with these codes (`hangulLoanCodes`, `kanaLoanCodes`, `latinLoanCodes`). */
export function loanMeaning(codes: string, words: LoanWords, fewest = FEWEST_CONSONANTS): Meaning | undefined {
  let best: Meaning | undefined;
  let least = Infinity;
  for (const key of abjadConsonantKeys(codes)) {
    if (key.length < fewest) continue;
    for (const { sounds, meaning } of words.get(key) ?? []) {
      const distance = abjadDistance(codes, sounds) - (meaning.role === "legal" ? FOR_A_FORM : 0);
      const most = key.length > FEWEST_CONSONANTS ? MOST_AT_ALL + MOST_PER_SOUND * sounds.length : MOST_OF_SHORT;
      if (distance > most || distance >= least) continue;
      least = distance;
      best = meaning;
    }
  }
  return best;
}

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

/** Codes of katakana in Hepburn letters: `"tekuno"` → `"^tYKnW"`; u, and o after t and d, may be nothing. */
export function kanaLoanCodes(latin: string): string {
  let codes = LOOSE;
  const sounds = latin
    .replace(/tsu/g, "cu")
    .replace(/(?<=[td])o/g, "")
    .replace(/ngu?(?=$|[sz])/g, "n")
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
