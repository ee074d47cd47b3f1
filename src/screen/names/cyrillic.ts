// Cyrillic to Latin as passports and BGN/PCGN write it, by language where the letters show it. Other systems' spellings
// (ISO 9, German, French) meet this one through the sound key, so one form is enough.

const RUSSIAN: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
  // Ukrainian, Belarusian
  і: "i",
  ї: "yi",
  є: "ye",
  ґ: "g",
  ў: "u",
  // Serbian, Macedonian
  ј: "j",
  љ: "lj",
  њ: "nj",
  ћ: "c",
  ђ: "dj",
  џ: "dz",
  ѓ: "g",
  ќ: "k",
  ѕ: "dz",
  // Kazakh, Kyrgyz, Tajik, Tatar, Mongolian
  ә: "a",
  ғ: "gh",
  қ: "q",
  ң: "n",
  ө: "o",
  ұ: "u",
  ү: "u",
  һ: "h",
  ҳ: "h",
  ҷ: "j",
  ӣ: "i",
  ӯ: "u",
  җ: "j",
  ҽ: "e",
};

const UKRAINIAN: Readonly<Record<string, string>> = { ...RUSSIAN, г: "h", и: "y", й: "i" };
const SERBIAN: Readonly<Record<string, string>> = { ...RUSSIAN, ж: "z", х: "h", ц: "c", ч: "c", ш: "s" };
const BULGARIAN: Readonly<Record<string, string>> = { ...RUSSIAN, х: "h", щ: "sht", ъ: "a" };

/** Lower-case Cyrillic to Latin; letters of other scripts stay. */
export function latinOfCyrillic(text: string): string {
  const table = /[іїєґ]/.test(text)
    ? UKRAINIAN
    : /[јљњћђџ]/.test(text)
      ? SERBIAN
      : /[бвгджзклмнпрстфхцчшщ]ъ[бвгджзклмнпрстфхцчшщ]/.test(text)
        ? BULGARIAN
        : RUSSIAN;
  let out = "";
  for (const sign of text) out += table[sign] ?? sign;
  return out;
}

const GREEK_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/ου/g, "u"],
  [/αυ/g, "av"],
  [/ευ/g, "ev"],
  [/αι/g, "e"],
  [/ει|οι|υι/g, "i"],
  [/μπ/g, "b"],
  [/ντ/g, "nt"],
  [/γκ/g, "gk"],
  [/γγ/g, "ng"],
  [/τζ/g, "tz"],
];
const GREEK: Readonly<Record<string, string>> = {
  α: "a",
  β: "v",
  γ: "g",
  δ: "d",
  ε: "e",
  ζ: "z",
  η: "i",
  θ: "th",
  ι: "i",
  κ: "k",
  λ: "l",
  μ: "m",
  ν: "n",
  ξ: "x",
  ο: "o",
  π: "p",
  ρ: "r",
  σ: "s",
  ς: "s",
  τ: "t",
  υ: "y",
  φ: "f",
  χ: "ch",
  ψ: "ps",
  ω: "o",
};

/** Lower-case Greek to Latin (ELOT 743 in outline), accents dropped. */
export function latinOfGreek(text: string): string {
  let plain = text.normalize("NFD").replace(/\p{M}+/gu, "");
  for (const [pattern, latin] of GREEK_PAIRS) plain = plain.replace(pattern, latin);
  return plain.replace(/[α-ω]/g, (sign) => GREEK[sign] ?? sign);
}
