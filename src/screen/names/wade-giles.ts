// Pinyin syllables in Wade-Giles without marks, as older documents and Taiwanese passports spell them: "Hsiao", "Chiang",
// "Tsai". Source: the correspondence tables of the two systems.

const INITIALS: readonly (readonly [pinyin: string, wade: string])[] = [
  ["zh", "ch"],
  ["ch", "ch"],
  ["sh", "sh"],
  ["b", "p"],
  ["p", "p"],
  ["d", "t"],
  ["t", "t"],
  ["g", "k"],
  ["k", "k"],
  ["j", "ch"],
  ["q", "ch"],
  ["x", "hs"],
  ["z", "ts"],
  ["c", "ts"],
  ["r", "j"],
  ["m", "m"],
  ["f", "f"],
  ["n", "n"],
  ["l", "l"],
  ["h", "h"],
  ["s", "s"],
  ["w", "w"],
  ["y", "y"],
];

const WHOLE: Readonly<Record<string, string>> = {
  zhi: "chih",
  chi: "chih",
  shi: "shih",
  ri: "jih",
  zi: "tzu",
  ci: "tzu",
  si: "ssu",
  er: "erh",
  yi: "i",
  you: "yu",
  yan: "yen",
  ye: "yeh",
  ju: "chu",
  qu: "chu",
  xu: "hsu",
  yong: "yung",
  ge: "ko",
  ke: "ko",
  he: "ho",
  e: "o",
  xi: "hsi",
  xiong: "hsiung",
};

const FINALS: Readonly<Record<string, string>> = {
  ong: "ung",
  ian: "ien",
  ie: "ieh",
  ue: "ueh",
  uo: "o",
  ui: "ui",
  iu: "iu",
  i: "i",
  er: "erh",
  e: "e",
  iong: "iung",
  ve: "ueh",
  v: "u",
};

/** `"xiao"` → `"hsiao"`; a syllable that is no pinyin stays. */
export function wadeGiles(syllable: string): string {
  const whole = WHOLE[syllable];
  if (whole !== undefined) return whole;
  const initial = INITIALS.find(([pinyin]) => syllable.startsWith(pinyin));
  if (initial === undefined) return syllable;
  const final = syllable.slice(initial[0].length);
  if (final === "ui" && (initial[0] === "g" || initial[0] === "k")) return `${initial[1]}uei`;
  if (final === "uo" && ["g", "k", "h", "sh"].includes(initial[0])) return `${initial[1]}uo`;
  return initial[1] + (FINALS[final] ?? final);
}
