// How Korean syllables are spelled in Latin letters: by the Revised Romanisation, McCune-Reischauer without marks (as the North
// writes), and as passports do (Young, Hyun, Soo). Instead of a form for every spelling, a Hangul syllable keeps its
// characters and is compared with Latin letters through the table of what each part of it may be written as.
import { phonesOf } from "./phones.ts";

type Spellings = readonly (readonly [text: string, cost: number])[];

/** `"g k eu:0.15"` → spellings with their costs; a dash is nothing at all. */
const table = (line: string): readonly (readonly [string, number])[] =>
  line.split(" ").map((one) => {
    const [text = "", cost = "0"] = one.split(":");
    return [text === "-" ? "" : text, Number(cost)] as const;
  });

// In the order of Unicode's syllable block. Sources: the rules of the two romanisations, and passports' usual spellings.
const INITIAL = [
  "g k",
  "kk g k",
  "n r:.1 -:.2",
  "d t",
  "tt d t",
  "r l n:.1 -:.15 y:.3",
  "m",
  "b p v:.2",
  "pp b p",
  "s sh:.05",
  "ss s",
  "- r:.15 l:.15",
  "j ch z:.1",
  "jj j ch tch",
  "ch j:.15 tch",
  "k c:.1 q:.2",
  "t th",
  "p ph f:.1",
  "h -:.15",
].map(table);
const VOWEL = [
  "a ar:.05 ah",
  "ae ai e:.1 a:.2 ay",
  "ya ia ja:.2",
  "yae ya:.2 ye:.1",
  "eo o u e:.15 ou eu:.1 uh",
  "e ae:.1 ay:.1 ye:.1",
  "yeo yo yu you ye:.1 eo:.1 u:.3 o:.15 io:.1",
  "ye e ie yae ae:.15 ey:.1",
  "o oh ou:.1 oo:.2",
  "wa oa ua:.1",
  "wae wai oae ue:.2 wa:.2",
  "oe oi wae we oy ey:.1 o:.2",
  "yo io yeo:.15",
  "u oo woo wu ou",
  "wo weo uo wu:.15 o:.15",
  "we wae:.1 ue",
  "wi ui wee ue:.2 i:.2",
  "yu yoo you iu u:.15",
  "eu u oo:.1 eo:.1 e:.15 o:.15 i:.3",
  "ui eui i ee y:.1 eu:.2 e:.2",
  "i ee y ie:.1 yi:.05 ea:.2",
].map(table);
const NOTHING = table("-");
const [K, N, T, L, M, P, NG] = [
  "k g ck kh:.05",
  "n",
  "t d s:.2 -:.15",
  "l r:.05 ll rl:.1",
  "m",
  "p b",
  "ng ngh:.05 n:.35",
].map(table) as [Spellings, Spellings, Spellings, Spellings, Spellings, Spellings, Spellings];
const FINAL: readonly Spellings[] = [
  NOTHING,
  K,
  K,
  K,
  N,
  N,
  N,
  T,
  L,
  K,
  M,
  L,
  L,
  L,
  P,
  L,
  M,
  P,
  P,
  T,
  T,
  NG,
  T,
  T,
  K,
  T,
  P,
  NOTHING,
];

const FIRST = 0xac00;
const COUNT = 11_172;

/** Whether the text is made of Hangul syllables (its first character decides). */
export function isHangul(text: string): boolean {
  const at = text.charCodeAt(0) - FIRST;
  return at >= 0 && at < COUNT;
}

/** The parts of a text in Hangul with what each may be spelled as; what is no syllable is left out. */
function partsOf(text: string): readonly Spellings[] {
  const parts: Spellings[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) - FIRST;
    if (code < 0 || code >= COUNT) continue;
    parts.push(INITIAL[Math.floor(code / 588)] ?? NOTHING);
    parts.push(VOWEL[Math.floor((code % 588) / 28)] ?? NOTHING);
    const final = FINAL[code % 28] ?? NOTHING;
    if (final !== NOTHING) parts.push(final);
  }
  return parts;
}

const MOST_SPELLINGS = 96;

/** Plain Latin spellings of one syllable or two, the usual ones first, for lookup by letters. */
export function hangulSpellings(text: string): readonly string[] {
  let spellings = [""];
  for (const part of partsOf(text)) {
    spellings = spellings.flatMap((before) => part.map(([after]) => before + after));
    if (spellings.length > MOST_SPELLINGS) spellings.length = MOST_SPELLINGS;
  }
  return spellings;
}

const SOUNDED = new Map<Spellings, Spellings>();

/** The same in sounds, since Latin words are compared by theirs. Remembered by identity. */
function sounded(part: Spellings): Spellings {
  let known = SOUNDED.get(part);
  if (known === undefined) {
    const best = new Map<string, number>();
    for (const [text, cost] of part) {
      const sounds = phonesOf(text);
      best.set(sounds, Math.min(cost, best.get(sounds) ?? Infinity));
    }
    SOUNDED.set(part, (known = [...best]));
  }
  return known;
}

const WIDTH = 32;
const VOWELS = "aeiouwy";

/** Cost of reading the syllables as the Latin sounds: 0 for any usual spelling, about 1 for each wrong consonant. */
export function hangulDistance(text: string, phones: string): number {
  const latin = phones.slice(0, WIDTH);
  const width = latin.length;
  let before = Array.from({ length: width + 1 }, () => Infinity);
  before[0] = 0;
  insert(before, latin);
  for (const part of partsOf(text)) {
    const now = Array.from({ length: width + 1 }, () => Infinity);
    const skip = skipped(part);
    for (let at = 0; at <= width; at++) {
      const cost = before[at] ?? Infinity;
      if (cost === Infinity) continue;
      now[at] = Math.min(now[at] ?? Infinity, cost + skip);
      for (const [sounds, more] of sounded(part))
        if (latin.startsWith(sounds, at)) {
          const end = at + sounds.length;
          now[end] = Math.min(now[end] ?? Infinity, cost + more);
        }
    }
    insert(now, latin);
    before = now;
  }
  return before[width] ?? Infinity;
}

/** Foreign words are written with eu between their consonants, which nobody spells. */
function skipped(part: Spellings): number {
  if (part === VOWEL[EU]) return 0.15;
  const first = part[0]?.[0] ?? "";
  return first === "" ? 0.2 : VOWELS.includes(first.charAt(0)) ? 0.6 : 1.1;
}

const EU = 18;

/** Latin sounds that stand for nothing in the syllables. */
function insert(row: number[], latin: string): void {
  for (let at = 1; at < row.length; at++) {
    const sign = latin.charAt(at - 1);
    const cost = sign === "h" ? 0.2 : VOWELS.includes(sign) ? 0.45 : 1.1;
    row[at] = Math.min(row[at] ?? Infinity, (row[at - 1] ?? Infinity) + cost);
  }
}

/** Consonant classes of `consonantKey` that each initial may fall in. */
const INITIAL_KEYS = [
  "k",
  "k",
  "n",
  "td",
  "td",
  "rl",
  "m",
  "b",
  "b",
  "s",
  "s",
  "",
  "jS",
  "jS",
  "S",
  "k",
  "t",
  "b",
  "h",
];
const FINAL_KEYS = ",k,k,k,n,n,n,t,l,k,m,l,l,l,b,l,m,b,b,t,t,nk,t,t,k,t,b,".split(",");
const MOST_KEYS = 8;

/** Consonant keys under which Latin spellings of the syllables are found. */
export function hangulConsonantKeys(text: string): readonly string[] {
  let keys = [""];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) - FIRST;
    if (code < 0 || code >= COUNT) continue;
    const options = INITIAL_KEYS[Math.floor(code / 588)] || " ";
    const final = FINAL_KEYS[code % 28] ?? "";
    const most = keys.length * options.length > MOST_KEYS ? 1 : options.length;
    keys = keys.flatMap((key) => Array.from(options.slice(0, most), (option) => key + option.trim() + final));
  }
  return keys.map((key) => key.replace(/(.)\1+/g, "$1")).filter((key) => key !== "");
}
