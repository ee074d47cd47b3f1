// How a Latin spelling sounds, roughly: digraphs become one sign, so that "Tschaikowsky" and "Chaykovskiy" come near each
// other. From the sounds come two keys: `soundKey` for Latin against Latin, `consonantKey` against scripts without vowels.

/** Signs for sounds that Latin writes with two letters: S sh, C ch, Z zh, J dj, X kh, G gh, T th, D dh. */
const TRIPLES: Readonly<Record<string, string>> = {
  sch: "S",
  tch: "C",
  dzh: "J",
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
  ij: "i",
  cc: "k",
};

const LETTERS = 26;
const A = 97;
/** Sound of each pair of letters by `26 × first + second`, and whether a letter begins a triple. */
const pairTable: (string | undefined)[] = Array.from({ length: LETTERS * LETTERS }, () => undefined);
for (const [pair, sound] of Object.entries(PAIRS))
  pairTable[(pair.charCodeAt(0) - A) * LETTERS + pair.charCodeAt(1) - A] = sound;
const tripleHeads = new Set(Object.keys(TRIPLES).map((triple) => triple.charCodeAt(0)));

/** Lower-case a-z0-9 to sounds: `"shchukin"` → `"SCukin"`. */
export function phonesOf(text: string): string {
  let out = "";
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (tripleHeads.has(code)) {
      const three = TRIPLES[text.slice(at, at + 3)];
      if (three !== undefined) {
        out += three;
        at += 3;
        continue;
      }
    }
    const next = text.charCodeAt(at + 1);
    const two = code >= A && next >= A ? pairTable[(code - A) * LETTERS + next - A] : undefined;
    if (two !== undefined) {
      out += two;
      at += 2;
      continue;
    }
    at++;
    out += singleSound(code, next) ?? text.charAt(at - 1);
  }
  return out;
}

/** x, q, c and j; c is s before e, i and y. */
function singleSound(code: number, next: number): string | undefined {
  if (code === 0x78) return "ks";
  if (code === 0x71) return "k";
  if (code === 0x63) return next === 0x65 || next === 0x69 || next === 0x79 ? "s" : "k";
  return code === 0x6a ? "J" : undefined;
}

const CODES = 128;
/** Sound class of each sign; vowels are a, i and u. */
const soundOf = Uint8Array.from({ length: CODES }, (_, code) => code);
for (const pair of ["ei", "yi", "ou", "wv", "Xh", "Gg", "Dd", "Tt", "zs", "cs", "ZJ", "CJ"])
  soundOf[pair.charCodeAt(0)] = pair.charCodeAt(1);
const isVowel = new Uint8Array(CODES);
for (const vowel of "aiu") isVowel[vowel.charCodeAt(0)] = 1;
const H = 0x68;

/** Coarse key for Latin spellings of one name: runs of vowels count once, h counts before vowels. */
export function soundKey(phones: string): string {
  let out = "";
  let last = 0;
  for (let at = 0; at < phones.length; at++) {
    const raw = phones.charCodeAt(at);
    const code = raw < CODES ? (soundOf[raw] as number) : raw;
    if (code === last || (isVowel[code] === 1 && isVowel[last] === 1)) continue;
    if (code === H && at > 0 && isVowel[soundOf[phones.charCodeAt(at + 1)] ?? 0] !== 1) continue;
    out += String.fromCharCode(code);
    last = code;
  }
  return out;
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

/** Consonants only, in classes shared with the Arabic and Hebrew letters; w, v and y count as vowels: `"muhammad"` → `"mhmd"`. */
export function consonantKey(phones: string): string {
  let out = "";
  let last = "";
  for (let at = 0; at < phones.length; at++) {
    const raw = phones.charAt(at);
    const sign = CONSONANT[raw] ?? "";
    if (sign !== "" && !(sign === last && raw === phones.charAt(at - 1)) && !(raw === "h" && at === phones.length - 1))
      out += sign;
    last = sign;
  }
  return out;
}
