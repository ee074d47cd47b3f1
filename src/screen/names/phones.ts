// How a Latin spelling sounds, roughly: digraphs become one sign, so that "Tschaikowsky" and "Chaykovskiy" come near each
// other. From the sounds come two keys: `soundKey` for Latin against Latin, `consonantKey` against scripts without vowels.

/** Signs for sounds that Latin writes with two letters: S sh, C ch, Z zh, J dj, X kh, G gh, T th, D dh. */
const TRIPLES: Readonly<Record<string, string>> = {
  sch: "S",
  tch: "C",
  dzh: "J",
  dza: "dza",
  tsh: "C",
  chr: "kr",
  que: "ke",
  qui: "ki",
  ics: "iks",
};
const PAIRS: Readonly<Record<string, string>> = {
  sh: "S",
  ch: "C",
  zh: "Z",
  dj: "J",
  dz: "z",
  kh: "X",
  gh: "G",
  th: "T",
  dh: "D",
  ph: "f",
  ck: "k",
  ts: "c",
  tz: "c",
  sz: "s",
  cz: "C",
  ou: "u",
  oo: "u",
  ee: "i",
  rh: "r",
  wh: "w",
  cs: "C",
  ss: "s",
  ll: "l",
  mm: "m",
  nn: "n",
  tt: "t",
  dd: "d",
  rr: "r",
  bb: "b",
  ff: "f",
  zz: "z",
  pp: "p",
  kk: "k",
  gg: "g",
  aa: "a",
  ii: "i",
  yy: "i",
  uu: "u",
  iy: "i",
  yi: "i",
  ij: "i",
  cc: "k",
};

const LETTERS = 26;
const A = 97;
const letterAt = (text: string, at: number): number => text.charCodeAt(at) - A;
const isLetter = (letter: number): boolean => letter >= 0 && letter < LETTERS;

/** Code of the sound of each pair of letters by `26 × first + second`, 0 for none, marked where triples begin with the pair; and these. */
const pairSound = new Uint8Array(LETTERS * LETTERS);
const BEGINS_TRIPLE = 0x80;
const triplesOf: (readonly Triple[] | undefined)[] = Array.from({ length: LETTERS * LETTERS });

interface Triple {
  readonly third: number;
  readonly sound: string;
}

for (const [pair, sound] of Object.entries(PAIRS))
  pairSound[letterAt(pair, 0) * LETTERS + letterAt(pair, 1)] = sound.charCodeAt(0);
for (const [triple, sound] of Object.entries(TRIPLES)) {
  const pair = letterAt(triple, 0) * LETTERS + letterAt(triple, 1);
  triplesOf[pair] = [...(triplesOf[pair] ?? []), { third: triple.charCodeAt(2), sound }];
  pairSound[pair] = (pairSound[pair] as number) | BEGINS_TRIPLE;
}

/** The sound of three letters that begin with the pair; undefined where they have none of their own. */
function tripleSound(pair: number, third: number): string | undefined {
  const triples = triplesOf[pair];
  if (triples === undefined) return undefined;
  for (let at = 0; at < triples.length; at++) {
    const triple = triples[at] as Triple;
    if (triple.third === third) return triple.sound;
  }
  return undefined;
}

/** Most sounds of a word that are looked at, and a place to put them. */
export const MOST_SOUNDS = 1024;
const soundCodes = new Uint16Array(MOST_SOUNDS);
const LONGEST_SOUND = 3;

const written = new Uint16Array(MOST_SOUNDS);

/** Writes the sounds of lower-case a-z0-9 into `out`, a code each, and returns how many there are. */
export function soundsInto(text: string, out: Uint16Array): number {
  const size = Math.min(text.length, MOST_SOUNDS);
  for (let at = 0; at < size; at++) written[at] = text.charCodeAt(at);
  return soundsOfCodes(written, size, out);
}

/** The same for the codes of letters. */
export function soundsOfCodes(codes: Uint16Array, length: number, out: Uint16Array): number {
  let size = 0;
  for (let at = 0; at < length && size + LONGEST_SOUND <= out.length;) {
    const code = codes[at] as number;
    const first = code - A;
    const second = at + 1 < length ? (codes[at + 1] as number) - A : -1;
    if (isLetter(first) && isLetter(second)) {
      const pair = first * LETTERS + second;
      const sound = pairSound[pair] as number;
      if (sound >= BEGINS_TRIPLE && at + 2 < length) {
        const three = tripleSound(pair, codes[at + 2] as number);
        if (three !== undefined) {
          for (let sign = 0; sign < three.length; sign++) out[size++] = three.charCodeAt(sign);
          at += 3;
          continue;
        }
      }
      const two = sound & ~BEGINS_TRIPLE;
      if (two !== 0) {
        out[size++] = two;
        at += 2;
        continue;
      }
    }
    at++;
    if (code === 0x78) {
      out[size++] = 0x6b;
      out[size++] = 0x73;
    } else out[size++] = singleSound(code, second + A);
  }
  return size;
}

/** q, c and j; c is s before e, i and y. */
function singleSound(code: number, next: number): number {
  if (code === 0x71) return 0x6b;
  if (code === 0x63) return next === 0x65 || next === 0x69 || next === 0x79 ? 0x73 : 0x6b;
  return code === 0x6a ? 0x4a : code;
}

/** Lower-case a-z0-9 to sounds: `"shchukin"` → `"SCukin"`. */
export function phonesOf(text: string): string {
  const size = soundsInto(text, soundCodes);
  return isWritten(text, soundCodes, size) ? text : textOfCodes(soundCodes, size);
}

/** Whether the codes are those of the text: then it need not be made anew. */
function isWritten(text: string, codes: Uint16Array, size: number): boolean {
  if (size !== text.length) return false;
  for (let at = 0; at < size; at++) if (codes[at] !== text.charCodeAt(at)) return false;
  return true;
}

/** The text of the first `size` codes. */
export const textOfCodes = (codes: Uint16Array, size: number): string =>
  String.fromCharCode.apply(null, codes.subarray(0, size) as unknown as number[]);

const CODES = 128;
/** Sound class of each sign; vowels are a, i and u. */
const soundOf = Uint8Array.from({ length: CODES }, (_, code) => code);
for (const pair of ["ei", "yi", "ou", "wv", "Xh", "Gg", "Dd", "Tt", "zs", "cs", "ZJ", "CJ"])
  soundOf[pair.charCodeAt(0)] = pair.charCodeAt(1);
const isFoldedVowel = (code: number): boolean => code === 0x61 || code === 0x69 || code === 0x75;
const H = 0x68;

/** Coarse key for Latin spellings of one name: runs of vowels count once, h counts before vowels. */
export function soundKey(phones: string): string {
  const size = Math.min(phones.length, MOST_SOUNDS);
  for (let at = 0; at < size; at++) soundCodes[at] = phones.charCodeAt(at);
  return textOfCodes(soundCodes, foldSounds(soundCodes, size));
}

/** The same in place, over the codes of sounds; returns how many signs the key has. */
export function foldSounds(codes: Uint16Array, size: number): number {
  let kept = 0;
  let last = 0;
  let isAfterVowel = false;
  for (let at = 0; at < size; at++) {
    const raw = codes[at] as number;
    const code = raw < CODES ? (soundOf[raw] as number) : raw;
    const isVowel = isFoldedVowel(code);
    if (code === last || (isVowel && isAfterVowel)) continue;
    if (code === H && at > 0 && (at + 1 >= size || !isFoldedVowel(soundOf[codes[at + 1] as number] ?? 0))) continue;
    codes[kept++] = code;
    last = code;
    isAfterVowel = isVowel;
  }
  return kept;
}

const CONSONANT: Readonly<Record<string, string>> = {
  b: "b",
  p: "b",
  f: "f",
  t: "t",
  T: "t",
  d: "d",
  D: "d",
  k: "k",
  g: "k",
  G: "k",
  C: "S",
  S: "S",
  J: "j",
  Z: "j",
  X: "h",
  h: "h",
  s: "s",
  z: "s",
  c: "s",
  l: "l",
  m: "m",
  n: "n",
  r: "r",
};

/** By sound, the code of its class; 0 for what is no consonant. */
const classOf = new Uint8Array(CODES);
for (const [sound, sign] of Object.entries(CONSONANT)) classOf[sound.charCodeAt(0)] = sign.charCodeAt(0);

/** Consonants only, in classes shared with the Arabic and Hebrew letters; w, v and y count as vowels: `"muhammad"` → `"mhmd"`. */
export function consonantKey(phones: string): string {
  const end = Math.min(phones.length, MOST_SOUNDS);
  let size = 0;
  let last = 0;
  for (let at = 0; at < end; at++) {
    const sound = phones.charCodeAt(at);
    const isDoubled = sound === last;
    last = sound;
    if (sound >= CODES || isDoubled || (sound === H && at === end - 1)) continue;
    const code = classOf[sound] as number;
    if (code !== 0) soundCodes[size++] = code;
  }
  return textOfCodes(soundCodes, size);
}
