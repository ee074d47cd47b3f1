// Chinese names in Cyrillic letters, which Russian spells by one system: Цзиньпин is Jinping. Source: the table of Palladius
// (Kafarov), in which `нь` is n and `н` is ng.
import { eachSyllable } from "./pinyin-syllables.ts";

/** Initials of pinyin in Cyrillic, the longest first. */
const INITIALS: readonly (readonly [pinyin: string, cyrillic: string])[] = [
  ["zh", "чж"],
  ["ch", "ч"],
  ["sh", "ш"],
  ["b", "б"],
  ["p", "п"],
  ["m", "м"],
  ["f", "ф"],
  ["d", "д"],
  ["t", "т"],
  ["n", "н"],
  ["l", "л"],
  ["g", "г"],
  ["k", "к"],
  ["h", "х"],
  ["j", "цз"],
  ["q", "ц"],
  ["x", "с"],
  ["r", "ж"],
  ["z", "цз"],
  ["c", "ц"],
  ["s", "с"],
];

/** Finals of pinyin, several spellings where texts have several. */
const FINALS: Readonly<Record<string, string>> = {
  a: "а",
  ai: "ай",
  an: "ань",
  ang: "ан",
  ao: "ао",
  e: "э",
  ei: "эй",
  en: "энь",
  eng: "эн",
  er: "эр",
  i: "и",
  ia: "я",
  ian: "янь",
  iang: "ян",
  iao: "яо",
  ie: "е",
  in: "инь",
  ing: "ин",
  iong: "юн",
  iu: "ю",
  o: "о",
  ong: "ун",
  ou: "оу",
  u: "у",
  ua: "уа",
  uai: "уай",
  uan: "уань",
  uang: "уан",
  ue: "юэ",
  ui: "уй уэй",
  un: "унь",
  uo: "о",
  // As they stand after y.
  ya: "я",
  yan: "янь",
  yang: "ян",
  yao: "яо",
  ye: "е",
  yi: "и",
  yin: "инь",
  ying: "ин",
  yo: "йо",
  yong: "юн",
  you: "ю",
  yu: "юй",
  yuan: "юань",
  yue: "юэ",
  yun: "юнь",
  wa: "ва",
  wai: "вай",
  wan: "вань",
  wang: "ван",
  wei: "вэй",
  wen: "вэнь",
  weng: "вэн",
  wo: "во",
  wu: "у",
};
/** After j, q and x pinyin's u is ü, and after z, c and s its i is no i. */
const FRONT: Readonly<Record<string, string>> = { u: "юй", uan: "юань", un: "юнь" };
const FRONT_INITIALS = new Set(["j", "q", "x"]);
const BACK_INITIALS = new Set(["z", "c", "s"]);

const LONGEST = 6;
/** Groups of letters by which a word is seen to be Chinese and no word of Russian. */
const TELLING = /чж|цз|юй|юэ|уэй|[бвгджзклмнпрстфхцчшщ]э|нь[бвгджзклмнпрстфхцчшщ]/u;
const MOST_SYLLABLES = 3;
/** Before these an ng has a hard sign: Хунин is Huning, Хунъин Hongying. */
const VOWEL = /^[аеиоуыэюя]/u;

let syllables: ReadonlyMap<string, string> | undefined;

function spellings(): ReadonlyMap<string, string> {
  const table = new Map<string, string>([
    ["люй", "lu"],
    ["нюй", "nu"],
  ]);
  eachSyllable((pinyin) => {
    const [initial, letters] = INITIALS.find(([text]) => pinyin.startsWith(text)) ?? ["", ""];
    const final = pinyin.slice(initial.length);
    const written = finalOf(initial, final);
    for (const one of written?.split(" ") ?? []) if (!table.has(letters + one)) table.set(letters + one, pinyin);
  });
  return table;
}

function finalOf(initial: string, final: string): string | undefined {
  if (FRONT_INITIALS.has(initial) && final in FRONT) return FRONT[final];
  return BACK_INITIALS.has(initial) && final === "i" ? "ы" : FINALS[final];
}

/** The syllables of pinyin that a lower-case word in Cyrillic spells, three at most, the first as long as may be; undefined for other words. */
export function pinyinOfCyrillic(word: string, most = MOST_SYLLABLES): readonly string[] | undefined {
  syllables ??= spellings();
  for (let length = Math.min(word.length, LONGEST); length > 0; length--) {
    const syllable = syllables.get(word.slice(0, length));
    if (syllable === undefined) continue;
    if (length === word.length) return [syllable];
    const after = word.slice(length);
    if (most === 1 || (word.charAt(length - 1) === "н" && VOWEL.test(after))) continue;
    const rest = pinyinOfCyrillic(after.replace(/^ъ/u, ""), most - 1);
    if (rest !== undefined) return [syllable, ...rest];
  }
  return undefined;
}

/** Whether a word has letters together that are seldom so but in Chinese names. */
export const looksChinese = (word: string): boolean => TELLING.test(word);
