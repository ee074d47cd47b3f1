// Kana to Latin by Hepburn, long vowels short, as Japanese firms and passports usually spell them.

const ROWS: Readonly<Record<string, string>> = {
  あ: "a",
  い: "i",
  う: "u",
  え: "e",
  お: "o",
  か: "ka",
  き: "ki",
  く: "ku",
  け: "ke",
  こ: "ko",
  さ: "sa",
  し: "shi",
  す: "su",
  せ: "se",
  そ: "so",
  た: "ta",
  ち: "chi",
  つ: "tsu",
  て: "te",
  と: "to",
  な: "na",
  に: "ni",
  ぬ: "nu",
  ね: "ne",
  の: "no",
  は: "ha",
  ひ: "hi",
  ふ: "fu",
  へ: "he",
  ほ: "ho",
  ま: "ma",
  み: "mi",
  む: "mu",
  め: "me",
  も: "mo",
  や: "ya",
  ゆ: "yu",
  よ: "yo",
  ら: "ra",
  り: "ri",
  る: "ru",
  れ: "re",
  ろ: "ro",
  わ: "wa",
  ゐ: "i",
  ゑ: "e",
  を: "o",
  ん: "n",
  が: "ga",
  ぎ: "gi",
  ぐ: "gu",
  げ: "ge",
  ご: "go",
  ざ: "za",
  じ: "ji",
  ず: "zu",
  ぜ: "ze",
  ぞ: "zo",
  だ: "da",
  ぢ: "ji",
  づ: "zu",
  で: "de",
  ど: "do",
  ば: "ba",
  び: "bi",
  ぶ: "bu",
  べ: "be",
  ぼ: "bo",
  ぱ: "pa",
  ぴ: "pi",
  ぷ: "pu",
  ぺ: "pe",
  ぽ: "po",
  ゔ: "vu",
};
const SMALL: Readonly<Record<string, string>> = {
  ゃ: "ya",
  ゅ: "yu",
  ょ: "yo",
  ぁ: "a",
  ぃ: "i",
  ぅ: "u",
  ぇ: "e",
  ぉ: "o",
};

/** One run of hiragana or katakana: `"トウキョウ"` → `"tokyo"`. */
export function latinOfKana(run: string): string {
  let out = "";
  let double = false;
  for (const raw of run) {
    const code = raw.codePointAt(0) ?? 0;
    const sign = code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : raw;
    if (sign === "っ") {
      double = true;
      continue;
    }
    if (sign === "ー") continue;
    const small = SMALL[sign];
    if (small !== undefined) {
      const stem = out.replace(/[aiueo]$/, "");
      out = /(?:sh|ch|j)$/.test(stem) ? stem + small.replace("y", "") : stem + small;
      continue;
    }
    const latin = ROWS[sign] ?? "";
    out += (double ? (latin.startsWith("ch") ? "t" : latin.charAt(0)) : "") + latin;
    double = false;
  }
  return out.replace(/oo|ou/g, "o").replace(/uu/g, "u");
}
