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

const ASCII = /^\p{ASCII}*$/u;

/** Lower-case Latin text without diacritics: `"Šešelj"` → `"seselj"`, `"Gülen"` → `"gulen"`. */
export function plainLatin(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/\P{ASCII}/gu, (sign) => SPECIAL[sign] ?? sign);
}
