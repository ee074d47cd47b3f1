// Latin letters with marks to plain a-z, one spelling each; umlauts lose their marks (the other spelling, "ue", is a
// near match by sound).

const SPECIAL: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ŋ: "ng",
  ə: "a",
  ʻ: "",
  ʼ: "",
  ʿ: "",
  ʾ: "",
  ɨ: "i",
  ƣ: "gh",
  ŧ: "t",
};

/** A loop, since words are short and the question is asked of every one. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

const OF_FAITH = /(?<=^.{3,})(?:[aeou]l-?d(?:in|een)|[aeou]ddd?(?:ine?|eene?))$/;

/** One spelling for names that end in `of the faith`: `"noureddine"`, `"nooraldin"` → `"noureddin"`, `"nooreddin"`. */
export function faithName(word: string): string {
  return word.length > 6 && (word.endsWith("n") || word.endsWith("ne")) ? word.replace(OF_FAITH, FAITH) : word;
}

/** What such names end in. */
export const FAITH = "eddin";

/** Lower-case Latin text without diacritics: `"Šešelj"` → `"seselj"`, `"Gülen"` → `"gulen"`. */
export function plainLatin(text: string): string {
  if (isAscii(text)) return text;
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/\P{ASCII}/gu, (sign) => SPECIAL[sign] ?? sign);
}
