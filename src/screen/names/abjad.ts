// Arabic, Persian and Hebrew words: letters to sound codes with the Latin sounds each may stand for. Short vowels are not
// written, so these words meet Latin ones through consonants first and through `abjadDistance` after.
import { consonantKey } from "./phones.ts";

/** Letter → code. Codes: capitals A W Y long vowels, E ayin or hamza (may be silent), O final h/t; the rest as in phones. */
const LETTERS: Readonly<Record<string, string>> = {
  ا: "A",
  أ: "A",
  إ: "A",
  آ: "A",
  ٱ: "A",
  ى: "A",
  ب: "b",
  پ: "p",
  ت: "t",
  ث: "1",
  ج: "J",
  چ: "C",
  ح: "h",
  خ: "X",
  د: "d",
  ذ: "2",
  ر: "r",
  ز: "z",
  ژ: "Z",
  س: "s",
  ش: "S",
  ص: "s",
  ض: "3",
  ط: "t",
  ظ: "3",
  ع: "E",
  غ: "G",
  ف: "f",
  ق: "q",
  ك: "k",
  ک: "k",
  گ: "g",
  ڤ: "v",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  ھ: "h",
  ہ: "h",
  ة: "O",
  و: "W",
  ؤ: "W",
  ي: "Y",
  ی: "Y",
  ئ: "Y",
  ے: "Y",
  ء: "",
  ٹ: "t",
  ڈ: "d",
  ڑ: "r",
  ں: "n",
  ړ: "r",
  ښ: "X",
  ډ: "d",
  ټ: "t",
  ځ: "z",
  څ: "s",
  ې: "Y",
  ۍ: "Y",
  א: "A",
  ב: "b",
  ג: "g",
  ד: "d",
  ה: "h",
  ו: "W",
  ז: "z",
  ח: "X",
  ט: "t",
  י: "Y",
  כ: "k",
  ך: "X",
  ל: "l",
  מ: "m",
  ם: "m",
  נ: "n",
  ן: "n",
  ס: "s",
  ע: "E",
  פ: "p",
  ף: "f",
  צ: "c",
  ץ: "c",
  ק: "q",
  ר: "r",
  ש: "S",
  ת: "t",
};

/** Letters only, one shape for each: what dictionary keys and codes are made of. Hamza seats, final forms and marks go. */
export function plainAbjad(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\p{M}\u0640\u05f3\u05f4]+/gu, "")
    .replace(/[ىیےئ]/g, "ي")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ة/g, "ه")
    .replace(/[کڪ]/g, "ك")
    .replace(/ؤ/g, "و")
    .replace(/ء/g, "");
}

const ARTICLE = "ال";

/** Codes of one word, without the Arabic article: `"الحسن"` → `"hsn"`. */
export function abjadCodes(word: string): string {
  let out = "";
  for (const sign of word) out += LETTERS[sign] ?? "";
  return out.length > 4 && word.startsWith(ARTICLE) ? out.slice(ARTICLE.length) : out;
}

/** Consonant keys under which a word may be found: ambiguous letters give up to four. */
export function abjadConsonantKeys(codes: string): readonly string[] {
  const bare = codes
    .replace(LOOSE, "")
    .replace(/(.)\1+/g, "$1")
    .replace(/h$/, "")
    .replace(/[AWYEO]/g, "")
    .replace(/q/g, "k");
  let keys = [""];
  for (const sign of bare) {
    const options: readonly string[] =
      sign === "1"
        ? ["t", "s"]
        : sign === "2" || sign === "3"
          ? ["d", "s"]
          : sign === "L"
            ? ["l", "r"]
            : sign === "Q"
              ? ["S", "s"]
              : sign === "K"
                ? ["k"]
                : sign === "P"
                  ? ["f", "b"]
                  : [consonantKey(`${sign}a`)];
    keys =
      keys.length > 2
        ? keys.map((key) => key + (options[0] ?? ""))
        : keys.flatMap((key) => options.map((one) => key + one));
  }
  return keys.filter((key) => key !== "");
}

/** Marks codes of a Chinese transcription, which leaves out an r or l before another consonant. */
export const LOOSE = "^";
