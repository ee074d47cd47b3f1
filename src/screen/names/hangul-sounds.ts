// How Korean syllables are spelled in Latin letters: by the Revised Romanisation, McCune-Reischauer without marks (as the North
// writes), and as passports do (Young, Hyun, Soo). Instead of a form for every spelling, a Hangul syllable keeps its
// characters and is compared with Latin letters through the table of what each part of it may be written as.
import { Recent } from "../../base/recent.ts";
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
  "k g ck kh:.05 ch:.2",
  "n",
  "t d s:.2 -:.15",
  "l r:.05 ll rl:.1",
  "m",
  "p b",
  "ng ngh:.05 n:.35",
].map(table) as [Spellings, Spellings, Spellings, Spellings, Spellings, Spellings, Spellings];
/** Of a syllable that ends in ㄶ, as no name does: n or ng, where another script writes both alike (see kontsevich.ts). */
const N_OR_NG = table("ng n ngh:.05");
const FINAL: readonly Spellings[] = [
  NOTHING,
  K,
  K,
  K,
  N,
  N,
  N_OR_NG,
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

/** Finals as they sound before n, m and l, beside what they are: k as ng, t as n, p as m; n before l as l, and n after l. */
const [BEFORE_NASAL, N_BEFORE_L, N_AFTER_L] = [
  new Map<Spellings, Spellings>([
    [K, [...K, ["ng", 0.05]]],
    [T, [...T, ["n", 0.05]]],
    [P, [...P, ["m", 0.05]]],
  ]),
  [...N, ["l", 0.05]] as Spellings,
  [...(INITIAL[2] as Spellings), ["l", 0.05]] as Spellings,
];
const NASALS = new Set([2, 5, 6]);
const [FIRST_N, FIRST_L] = [2, 5];
/** Initials before which a final of the same sound makes one sound with it: `kk`, `nn`. */
const SAME_SOUND = new Map<Spellings, ReadonlySet<number>>([
  [K, new Set([0, 1, 15])],
  [N, new Set([2])],
  [T, new Set([3, 4, 16])],
  [M, new Set([6])],
  [P, new Set([7, 8, 17])],
]);

/** The parts of a text in Hangul with what each may be spelled as; what is no syllable is left out. */
function partsOf(text: string): readonly Spellings[] {
  const parts: Spellings[] = [];
  let end: Spellings = NOTHING;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) - FIRST;
    if (code < 0 || code >= COUNT) continue;
    const initial = Math.floor(code / 588);
    if (end !== NOTHING) parts[parts.length - 1] = finalBefore(end, initial);
    parts.push(end === L && initial === FIRST_N ? N_AFTER_L : (INITIAL[initial] ?? NOTHING));
    parts.push(VOWEL[Math.floor((code % 588) / 28)] ?? NOTHING);
    end = FINAL[code % 28] ?? NOTHING;
    if (end !== NOTHING) parts.push(end);
  }
  return parts;
}

const ONE_SOUND = new Map([...SAME_SOUND.keys()].map((final) => [final, [...final, ["", 0.05]] as Spellings]));

/** What a final may be spelled as before an initial. */
function finalBefore(final: Spellings, initial: number): Spellings {
  if (SAME_SOUND.get(final)?.has(initial) === true) return ONE_SOUND.get(final) ?? final;
  if (final === N && initial === FIRST_L) return N_BEFORE_L;
  return NASALS.has(initial) ? (BEFORE_NASAL.get(final) ?? final) : final;
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

/** A part of a syllable in sounds, since Latin words are compared by theirs. */
interface SoundedPart {
  readonly sounds: readonly string[];
  readonly costs: readonly number[];
  /** What it costs that nobody spells it. */
  readonly skip: number;
}

const SOUNDED = new Map<Spellings, SoundedPart>();

/** Remembered by identity. */
function sounded(part: Spellings): SoundedPart {
  let known = SOUNDED.get(part);
  if (known === undefined) {
    const best = new Map<string, number>();
    for (const [text, cost] of part) {
      const sounds = phonesOf(text);
      best.set(sounds, Math.min(cost, best.get(sounds) ?? Infinity));
    }
    SOUNDED.set(part, (known = { sounds: [...best.keys()], costs: [...best.values()], skip: skipped(part) }));
  }
  return known;
}

const memo = new Recent<string, readonly SoundedPart[]>(2500);

/** The parts of a text, remembered: a query's syllables are compared with many names. */
function soundedParts(text: string): readonly SoundedPart[] {
  let known = memo.get(text);
  if (known === undefined) memo.set(text, (known = partsOf(text).map(sounded)));
  return known;
}

const WIDTH = 32;
const VOWELS = "aeiouwy";
let before = new Float64Array(WIDTH + 1);
let now = new Float64Array(WIDTH + 1);
/** Cost of each Latin sound that stands for nothing in the syllables. */
const inserted = new Float64Array(WIDTH);

/**
 * Cost of reading the syllables as the Latin sounds: 0 for any usual spelling, about 1 for each wrong consonant. Gives up
 * (returns Infinity) as soon as it must exceed `limit`.
 */
export function hangulDistance(text: string, phones: string, limit = Infinity): number {
  const width = Math.min(phones.length, WIDTH);
  for (let at = 0; at < width; at++) inserted[at] = insertion(phones.charAt(at));
  before.fill(Infinity, 0, width + 1);
  before[0] = 0;
  insert(before, width);
  for (const { sounds, costs, skip } of soundedParts(text)) {
    now.fill(Infinity, 0, width + 1);
    for (let at = 0; at <= width; at++) {
      const cost = before[at] as number;
      // What has cost too much costs no less later.
      if (cost > limit) continue;
      if (cost + skip < (now[at] as number)) now[at] = cost + skip;
      for (let spelling = 0; spelling < sounds.length; spelling++) {
        const sound = sounds[spelling] as string;
        const end = at + sound.length;
        if (end > width || !phones.startsWith(sound, at)) continue;
        const reached = cost + (costs[spelling] as number);
        if (reached < (now[end] as number)) now[end] = reached;
      }
    }
    if (insert(now, width) > limit) return Infinity;
    [before, now] = [now, before];
  }
  return before[width] as number;
}

/** Foreign words are written with eu between their consonants, which nobody spells. */
function skipped(part: Spellings): number {
  if (part === VOWEL[EU]) return 0.15;
  const first = part[0]?.[0] ?? "";
  return first === "" ? 0.2 : VOWELS.includes(first.charAt(0)) ? 0.6 : 1.1;
}

const EU = 18;

const insertion = (sign: string): number => (sign === "h" ? 0.2 : VOWELS.includes(sign) ? 0.45 : 1.1);

/** Lets Latin sounds stand for nothing; returns the least cost of the row. */
function insert(row: Float64Array, width: number): number {
  let least = row[0] as number;
  for (let at = 1; at <= width; at++) {
    const cost = (row[at - 1] as number) + (inserted[at - 1] as number);
    if (cost < (row[at] as number)) row[at] = cost;
    if ((row[at] as number) < least) least = row[at] as number;
  }
  return least;
}
