// Names in Latin letters as English would spell what they sound like: each language that is written in Latin letters has spelling
// rules of its own, and a source in another language or script states what it hears (`Xuseen`: Hussein, `Ceban`: Чебан).
// Source: the alphabets of the languages, as grammars and the usual romanisation systems give them.

interface Orthography {
  /** Where it is used, ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** Letters that it alone has, of the languages here. */
  readonly letters?: RegExp;
  /** Letters without which a word is not spelled so. */
  readonly within?: RegExp;
  /** A pattern, taken at every place from left to right, and what is heard; the longest ones first. */
  readonly rules: readonly (readonly [written: string, heard: string])[];
}

const CARONS = [
  ["š", "sh"],
  ["ž", "zh"],
  ["č", "ch"],
] as const;

const SPANISH = "ES MX AR BO CL CO CR CU DO EC GQ GT HN NI PA PE PH PR PY SV UY VE".split(" ");

const ORTHOGRAPHIES: readonly Orthography[] = [
  {
    // Somali: c is the Arabic ayn, x the throaty h, long vowels are written twice.
    countries: ["SO", "DJ"],
    rules: [
      ["aa", "a"],
      ["ee", "e"],
      ["ii", "i"],
      ["oo", "o"],
      ["uu", "u"],
      ["c", ""],
      ["x", "h"],
      ["dh", "d"],
    ],
  },
  {
    // Latvian: foreign names take an ending.
    countries: ["LV"],
    letters: /[ķļņģ]/u,
    rules: [["(?<=sk)is$", "iy"], ["(?<=\\p{L}{3})(?:is|s|š)$", ""], ...CARONS, ["j", "y"], ["c", "ts"]],
  },
  {
    // Lithuanian: the same.
    countries: ["LT"],
    letters: /[ėųį]/u,
    rules: [
      ["ijus$", "iy"],
      ["ičius$", "ich"],
      ["(?<=sk)is$", "iy"],
      ["(?<=\\p{L}{3})as$", ""],
      ...CARONS,
      ["j", "y"],
      ["c", "ts"],
    ],
  },
  {
    countries: ["RO", "MD"],
    letters: /[șţță]/u,
    rules: [
      ["ch(?=[ei])", "k"],
      ["gh(?=[ei])", "g"],
      ["ci(?=[aou])", "ch"],
      ["gi(?=[aou])", "j"],
      ["c(?=[ei])", "ch"],
      ["g(?=[ei])", "j"],
      ["[șş]", "sh"],
      ["[țţ]", "ts"],
      ["j", "zh"],
    ],
  },
  {
    // Indonesian as it was spelled until 1972: j is a vowel there only where such letters show it.
    countries: ["ID"],
    within: /tj|dj|oe|sj/,
    rules: [
      ["tj", "c"],
      ["dj", "j"],
      ["sj", "sy"],
      ["nj", "ny"],
      ["ch", "kh"],
      ["oe", "u"],
      ["j", "y"],
    ],
  },
  {
    // French, as the names of its former colonies are spelled.
    countries: "ML SN CI BF NE GN TD CM CF TG BJ MR DZ MA TN DJ KM MG FR LB".split(" "),
    rules: [
      ["tch", "ch"],
      ["ch", "sh"],
      ["dj", "j"],
      ["di(?=[aoue])", "j"],
      ["ou(?=[aei])", "w"],
      ["ou", "u"],
      ["gu(?=[ei])", "g"],
      ["qu", "k"],
    ],
  },
  {
    // Given names that are hardly ever written out.
    countries: SPANISH,
    within: /^(?:ma|mª|fco|gmo|fdo)$/,
    rules: [
      ["ma|mª", "maria"],
      ["fco", "francisco"],
      ["gmo", "guillermo"],
      ["fdo", "fernando"],
    ],
  },
  {
    // The same in English.
    countries: ["US", "GB", "CA", "IE", "AU", "NZ"],
    within: /^(?:wm|chas|geo|jas|thos|jos|robt)$/,
    rules: [
      ["wm", "william"],
      ["chas", "charles"],
      ["geo", "george"],
      ["jas", "james"],
      ["thos", "thomas"],
      ["jos", "joseph"],
      ["robt", "robert"],
    ],
  },
  {
    countries: ["AZ"],
    letters: /ə/u,
    rules: [
      ["c", "j"],
      ["ç", "ch"],
      ["ş", "sh"],
      ["x", "kh"],
      ["q", "g"],
      ["j", "zh"],
    ],
  },
  {
    countries: ["TR", "CY"],
    letters: /[ığ]/u,
    rules: [
      ["c", "j"],
      ["ç", "ch"],
      ["ş", "sh"],
      ["ğ", ""],
      ["j", "zh"],
    ],
  },
  {
    countries: ["AL", "XK"],
    rules: [
      ["xh", "j"],
      ["x", "dz"],
      ["q", "ch"],
      ["ç", "ch"],
      ["c", "ts"],
      ["j", "y"],
    ],
  },
  {
    countries: ["RS", "HR", "BA", "ME", "SI", "MK"],
    letters: /[ćđ]/u,
    rules: [...CARONS, ["ć", "ch"], ["đ|dj", "dj"], ["j", "y"], ["c", "ts"]],
  },
  {
    countries: ["PL"],
    letters: /[łżśź]/u,
    rules: [
      ["sz|ś", "sh"],
      ["cz|ć", "ch"],
      ["rz|ż|ź", "zh"],
      ["ch", "kh"],
      ["c", "ts"],
      ["w", "v"],
      ["j", "y"],
      ["ó", "u"],
      ["ę", "en"],
      ["ą", "on"],
    ],
  },
  {
    countries: ["CZ", "SK"],
    letters: /[řůě]/u,
    rules: [...CARONS, ["ř", "rzh"], ["ch", "kh"], ["c", "ts"], ["j", "y"]],
  },
  {
    countries: ["HU"],
    letters: /[őű]/u,
    rules: [
      ["sz", "s"],
      ["cs", "ch"],
      ["zs", "zh"],
      ["gy", "dy"],
      ["ly", "y"],
      ["s", "sh"],
      ["c", "ts"],
      ["j", "y"],
    ],
  },
  {
    // Belarusian names as Russian has them.
    countries: ["BY"],
    rules: [
      ["(?<=\\p{L}{2})[ao][uŭ]$", "ov"],
      ["(?<=\\p{L}{2})e[uŭ]$", "ev"],
      ["(?<=[ei]n)ka$", "ko"],
      ["dz(?=[imv])", "d"],
      ["ts(?=i)", "t"],
      ["(?<=[bvdlnprstmz])ia", "e"],
      ["(?<![cskzt])h", "g"],
    ],
  },
  {
    // Ukrainian ones.
    countries: ["UA"],
    rules: [["(?<![cskzt])h", "g"]],
  },
];

const COMPILED = ORTHOGRAPHIES.map(({ rules, ...orthography }) => ({
  ...orthography,
  pattern: new RegExp(rules.map(([written]) => `(${written})`).join("|"), "gu"),
  heard: rules.map(([, heard]) => heard),
}));

const WORD = /[\p{L}\p{M}]+/gu;
const HAS_LATIN = /\p{Script=Latin}/u;

/**
 * A name as English spells what it sounds like in the languages of the countries, and in those whose letters it has; lower case, each
 * once. `heardAs("Xasan Cali", ["SO"])` → `["hasan ali"]`.
 */
export function heardAs(name: string, countries: readonly string[]): readonly string[] {
  if (!HAS_LATIN.test(name)) return NONE;
  const text = name.normalize("NFC").toLowerCase();
  const heard = new Set<string>();
  for (const orthography of COMPILED) {
    const { letters } = orthography;
    const isMeant =
      orthography.countries.some((country) => countries.includes(country)) || letters?.test(text) === true;
    if (isMeant) heard.add(text.replace(WORD, (word) => heardWord(word, orthography)));
  }
  heard.delete(text);
  return [...heard];
}

const NONE: readonly string[] = [];

function heardWord(word: string, { within, pattern, heard }: (typeof COMPILED)[number]): string {
  if (within?.test(word) === false) return word;
  return word.replace(
    pattern,
    (_, ...taken: readonly unknown[]) => heard[taken.findIndex((one) => one !== undefined)] ?? "",
  );
}
