// The consonants of Hangul syllables as keys under which Latin spellings of them are looked up; see hangul-sounds.ts for the
// spellings themselves.

/** Unicode's block of syllables: the first, how many, how many an initial and a vowel. */
const [FIRST, COUNT, OF_INITIAL, OF_VOWEL] = [0xac00, 11_172, 588, 28];

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
const S = 9;
/** Vowels before which s may be spelled sh: ya, yae, yeo, ye, yo, wi, yu, i. */
const SOFT_VOWELS = new Set([2, 3, 6, 7, 12, 16, 17, 20]);
/** ㄶ, see hangul-sounds.ts. */
const N_OR_NG = 6;
/** The end of English tech. */
const TECH = "텍";

/** Consonant keys under which Latin spellings of the syllables are found. Only consonants that meet without a vowel count once. */
export function hangulConsonantKeys(text: string): readonly string[] {
  let keys = [""];
  let end = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) - FIRST;
    if (code < 0 || code >= COUNT) continue;
    const initial = Math.floor(code / OF_INITIAL);
    const usual = INITIAL_KEYS[initial] ?? "";
    const isSoft = initial === S && SOFT_VOWELS.has(Math.floor((code % OF_INITIAL) / OF_VOWEL));
    const options = [...(isSoft ? `${usual}S` : usual)].map((option) => (option === end ? "" : option));
    if (options.length === 0) options.push("");
    const met = end === "" ? [] : keys.flatMap((key) => metKeys(key, end, usual));
    const final = FINAL_KEYS[code % OF_VOWEL] ?? "";
    const other = code % OF_VOWEL === N_OR_NG ? "nk" : text.charAt(at) === TECH ? "S" : undefined;
    const finals = other === undefined ? [final] : [final, other];
    const both = options.flatMap((option) => finals.map((one) => option + one));
    const most = keys.length * both.length > MOST_KEYS ? 1 : both.length;
    keys = [
      ...keys.flatMap((key) => both.slice(0, most).map((one) => key + one)),
      ...met.flatMap((key) => finals.map((one) => key + one)),
    ].slice(0, MOST_KEYS);
    end = final.slice(-1);
  }
  return [...new Set(keys)].filter((key) => key !== "");
}

/** Before n, m and l. */
const NASAL_KEYS: Readonly<Record<string, string>> = { k: "nk", t: "n", b: "m" };

/** A key that ends in the consonant `end` and goes on with another initial, where the two make other sounds: kh, gh, ng n, m n, ll. */
function metKeys(key: string, end: string, initial: string): readonly string[] {
  const before = key.slice(0, -1);
  if (initial === "h") return end === "k" ? [key.endsWith("nk") ? key : `${before}h`] : [];
  if (initial === "rl" && (end === "n" || end === "l")) return [`${key.endsWith("n") ? before : key}l`];
  if (!"n m rl".includes(initial) || initial === "") return [];
  const nasal = key.endsWith("nk") ? key : before + (NASAL_KEYS[end] ?? end);
  return [nasal + (initial === "rl" ? "n" : initial)];
}
