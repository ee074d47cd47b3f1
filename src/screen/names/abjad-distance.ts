// How far codes of an Arabic, Persian or Hebrew word are from the sounds of a Latin one, and what the letters alone say of that.
import { LOOSE } from "./abjad.ts";
import { bits, maskOf } from "./letter-mask.ts";

/** The Latin sounds that agree with a code; every other one counts as an error. */
const AGREES: Readonly<Record<string, string>> = {
  A: "aeiou",
  W: "ouwv",
  Y: "iye",
  // Y at the end, `موسى` is Musa, and in English words of other scripts.
  I: "iyea",
  E: "aeiou",
  O: "aeht",
  b: "bpv",
  p: "pbf",
  t: "tTd",
  "1": "Tts",
  J: "JgZCy",
  C: "CJS",
  h: "hX",
  X: "XhkCG",
  d: "dtD",
  "2": "Dzd",
  r: "r",
  z: "zs",
  Z: "ZJz",
  s: "szc",
  S: "SCs",
  "3": "dzD",
  G: "Gg",
  f: "fpv",
  q: "kgGCX",
  k: "kgC",
  g: "gkJ",
  v: "vw",
  l: "l",
  m: "m",
  n: "n",
  c: "csz",
  L: "lr",
  K: "kgC",
  P: "fpv",
  Q: "SsCkz",
};

/** By code of a consonant: the Latin sounds that agree with it, as bits by the last five of their own codes. */
const agreeing = new Int32Array(128);
for (const [code, sounds] of Object.entries(AGREES))
  if (!"AWYIEO".includes(code))
    for (const sound of sounds) agreeing[code.charCodeAt(0)] = (agreeing[code.charCodeAt(0)] ?? 0) | bitOf(sound);

function bitOf(sound: string): number {
  return 1 << (sound.charCodeAt(0) & 31);
}

const bitsOf = (sounds: string): number => [...sounds].reduce((bits, sound) => bits | bitOf(sound), 0);
/** Letters that together make sounds which are not their own. */
const MADE = [
  ["ph", "f"],
  ["kh", "x"],
  ["ts", "c"],
  ["tz", "c"],
  ["dzh", "j"],
  ["c", "ksz"],
  ["x", "ks"],
  ["q", "k"],
].map(([letters = "", sounds = ""]) => ({ letters: bitsOf(letters), sounds: bitsOf(sounds) }));

/** The sounds, as bits, that letters of words (as `maskOf` has them) may make. */
export function soundsIn(letters: number): number {
  const own = (letters & LETTERS_MASK) << 1;
  let sounds = own;
  for (let at = 0; at < MADE.length; at++) {
    const made = MADE[at] as (typeof MADE)[number];
    if ((own & made.letters) === made.letters) sounds |= made.sounds;
  }
  return sounds;
}
const LETTERS_MASK = (1 << 26) - 1;

/** Consonants of the codes that none of the sounds agrees with; each costs about 1 in `abjadDistance`. */
export function strangeCodes(codes: string, sounds: number): number {
  let strange = 0;
  for (let at = 0; at < codes.length; at++) {
    const code = codes.charCodeAt(at) & 127;
    const agrees = agreeing[code] as number;
    if (agrees === 0 || (agrees & sounds) !== 0 || (at > 0 && codes.charCodeAt(at - 1) === code)) continue;
    if (code !== FINAL_H || at < codes.length - 1) strange++;
  }
  return strange;
}
const FINAL_H = 0x68;

/** The cost up to which codes and Latin sounds are one word. */
export const abjadLimit = (codes: string): number => 0.3 + 0.13 * codes.length;

/**
 * Whether a word of so many of these letters (as `maskOf` has them) can be within `abjadLimit` of the codes: every consonant of the
 * codes that no sound of the word agrees with costs about 1, and so does every sound of the word that agrees with no code.
 */
export function mayBeHeard(codes: string, letters: number, length: number): boolean {
  if (codes.length > WIDTH || length > WIDTH) return true;
  const limit = abjadLimit(codes);
  if (unheardSounds(codes, letters) * STRANGE > limit) return false;
  return strangeCodes(codes, soundsIn(letters)) * STRANGE <= limit;
}

/** Letters that make a consonant of their own whatever stands beside them; an l may be an article's, which is not heard. */
const STEADY = "bfmnrv";
/** Letters that make one of these consonants, or with another letter of these one together. */
const SHIFTING = { d: "dDJz", t: "tTcC", k: "kX", g: "gG", p: "pf", s: "sScC", z: "zZJcsC" };
const TOGETHER = 2;
const SOUNDS = { ...Object.fromEntries([...STEADY].map((letter) => [letter, letter])), ...SHIFTING };
const steady = letterBits(STEADY);
const shifting = letterBits(Object.keys(SHIFTING).join(""));

/** By code, the letters of both that may make what agrees with it, as bits; a loose word leaves out an r. */
const heard = new Int32Array(128);
for (const [code, agrees] of Object.entries({ ...AGREES, [LOOSE]: "r" }))
  for (const [letter, sounds] of Object.entries({ ...SOUNDS }))
    if ([...sounds].some((sound) => agrees.includes(sound)))
      heard[code.charCodeAt(0)] = (heard[code.charCodeAt(0)] as number) | letterBits(letter);

/** How many consonants words of these letters (as `maskOf` has them) hold at least that agree with none of the codes; each costs about 1 in `abjadDistance`. */
export function unheardSounds(codes: string, letters: number): number {
  let unheard = letters;
  for (let at = 0; at < codes.length; at++) unheard &= ~(heard[codes.charCodeAt(at) & 127] as number);
  return bits(unheard & steady) + Math.ceil(bits(unheard & shifting) / TOGETHER);
}

function letterBits(letters: string): number {
  let mask = 0;
  for (const letter of letters) if (letter >= "a" && letter <= "z") mask |= maskOf(letter);
  return mask;
}

const WIDTH = 32;
const CODES = 128;
const VOWELS = "aeiouwy";
const row = new Float32Array(WIDTH + 1);
const inserted = new Float64Array(WIDTH);
const signs = new Uint8Array(WIDTH);
/** Cost of a Latin sound for a code, by `128 × code + sound`: the first that a code agrees with costs nothing. */
const swapCost = new Float64Array(CODES * CODES).fill(1.3);
for (const [code, agrees] of Object.entries(AGREES))
  [...agrees].forEach((sign, at) => {
    swapCost[code.charCodeAt(0) * CODES + sign.charCodeAt(0)] = at === 0 ? 0 : 0.12;
  });

/** What a consonant that is not heard costs. */
const STRANGE = 1.1;
const ARTICLE = /^[ae]l[^aeiou]/;
const VOWEL = 0.07;
const SEAT = 0.12;
const LONG = 0.9;
const Y = 0x59;
const WIDE_Y = 0x49;
/** By sound, what it costs that it stands for no code; by code, that it is not heard: both but for what stands beside them. */
const insertCost = new Float64Array(CODES).fill(STRANGE);
const skipCost = new Float64Array(CODES).fill(STRANGE);
for (const vowel of VOWELS) insertCost[vowel.charCodeAt(0)] = VOWEL;
for (const sign of "AEO") skipCost[sign.charCodeAt(0)] = SEAT;
for (const sign of "WY") skipCost[sign.charCodeAt(0)] = 0.35;

/** The codes that were read last, made ready: one word is compared with many. By code, where its row of `swapCost` begins and what it costs that it is not heard. */
let readyFor = "";
let isLoose = false;
let size = 0;
const bases = new Uint16Array(WIDTH);
const skips = new Float64Array(WIDTH);

function makeReady(given: string): void {
  readyFor = given;
  isLoose = given.startsWith(LOOSE);
  const codes = isLoose ? given.slice(1) : given;
  size = Math.min(codes.length, WIDTH);
  for (let i = 0; i < size; i++) {
    const isWide = codes.charCodeAt(i) === Y && (isLoose || i === codes.length - 1);
    bases[i] = (isWide ? WIDE_Y : codes.charCodeAt(i) & (CODES - 1)) * CODES;
    skips[i] = skipped(codes, i, isLoose);
  }
}

/**
 * Cost of reading `codes` as the Latin sounds `phones`: 0 agrees letter by letter, about 1 for each wrong consonant. Gives up
 * (Infinity) as soon as it must exceed `limit`.
 */
export function abjadDistance(codes: string, phones: string, limit = Infinity): number {
  if (codes !== readyFor) makeReady(codes);
  const from = phones.length > 6 && mayBeArticle(phones) && ARTICLE.test(phones) ? 2 : 0;
  const latin = from === 0 && phones.length <= WIDTH ? phones : phones.slice(from, from + WIDTH);
  const width = latin.length;
  row[0] = 0;
  for (let j = 1; j <= width; j++) {
    signs[j - 1] = latin.charCodeAt(j - 1) & (CODES - 1);
    const cost = insertion(latin, j - 1, isLoose);
    inserted[j - 1] = cost;
    row[j] = (row[j - 1] as number) + cost;
  }
  for (let i = 0; i < size; i++) {
    const base = bases[i] as number;
    const skip = skips[i] as number;
    let diagonal = row[0] as number;
    let left = (row[0] = Math.fround(diagonal + skip));
    let least = left;
    for (let j = 1; j <= width; j++) {
      const above = row[j] as number;
      let cost = diagonal + (swapCost[base + (signs[j - 1] as number)] as number);
      if (above + skip < cost) cost = above + skip;
      const across = left + (inserted[j - 1] as number);
      if (across < cost) cost = across;
      left = row[j] = Math.fround(cost);
      if (left < least) least = left;
      diagonal = above;
    }
    if (least > limit) return Infinity;
  }
  return row[width] as number;
}

/** Spares most words the pattern. */
const mayBeArticle = (phones: string): boolean => phones.charCodeAt(1) === L;

const isVowelAt = (codes: string, at: number): boolean => "AWYEO".includes(codes.charAt(at));
const isBetweenConsonants = (codes: string, at: number): boolean =>
  at > 0 && at < codes.length - 1 && !isVowelAt(codes, at - 1) && !isVowelAt(codes, at + 1);

/** A vowel sign may be silent, though not at the beginning, nor the long one within `حسين`, which is no Hasan; a letter written twice may be heard once. */
function skipped(codes: string, at: number, isLoose: boolean): number {
  const code = codes.charCodeAt(at) & (CODES - 1);
  if (at > 0 && code === codes.charCodeAt(at - 1)) return 0.05;
  if (code === FINAL_H && at === codes.length - 1) return 0.1;
  if (code === Y && !isLoose && isBetweenConsonants(codes, at)) return LONG;
  const cost = skipCost[code] as number;
  return at === 0 && cost === SEAT && !"AWY".includes(codes.charAt(1)) ? 0.45 : cost;
}

/** A Latin vowel that the script leaves out costs next to nothing, a doubled consonant little. */
function insertion(latin: string, at: number, isLoose: boolean): number {
  const code = latin.charCodeAt(at) & (CODES - 1);
  if (isLoose && (code === R || code === L) && !VOWELS.includes(latin.charAt(at + 1) || "_")) return 0.35;
  const cost = insertCost[code] as number;
  if (cost === VOWEL) return cost;
  if (at > 0 && code === latin.charCodeAt(at - 1)) return 0.05;
  return code === FINAL_H && at === latin.length - 1 ? 0.1 : cost;
}

const [R, L] = [0x72, 0x6c];
