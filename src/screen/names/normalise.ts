// From whatever bytes a user sends to clean text: width, direction marks, look-alike letters, length. Linear time.
import { scriptOf } from "./script.ts";

/** Names beyond this many characters are cut: no list holds longer ones, and work stays bounded. */
export const LONGEST_NAME = 400;

/** Controls, soft hyphens, zero-width and direction marks, variation selectors, tags: invisible, so never part of a name. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Variation_Selector}\u{34f}]/gu;
const SPACES = /\s+/g;

/** Cyrillic and Greek letters that look like Latin ones. Used only inside words that also hold Latin letters. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  у: "y",
  х: "x",
  і: "i",
  ј: "j",
  ѕ: "s",
  к: "k",
  м: "m",
  т: "t",
  н: "h",
  в: "b",
  ԁ: "d",
  ɡ: "g",
  ո: "n",
  ѵ: "v",
  ԝ: "w",
  α: "a",
  ο: "o",
  ν: "v",
  ρ: "p",
  τ: "t",
  υ: "u",
  ι: "i",
  κ: "k",
  ε: "e",
  η: "n",
};

const ASCII = /^[\x20-\x7e]*$/;
const MIXED_WORD = /\p{L}+/gu;

/**
 * Clean text in lower case, NFKC, without invisible characters; letters that imitate Latin ones inside a Latin word are
 * read as Latin (`"РUTIN"` with a Cyrillic Р is `"putin"`).
 */
export function cleanName(text: string): string {
  // A copy: a slice, and whatever is remembered of it, would keep the whole text.
  const cut = text.length > LONGEST_NAME ? Array.from(text.slice(0, LONGEST_NAME)).join("") : text;
  if (ASCII.test(cut) || isPlain(cut)) return cut.toLowerCase();
  const plain = cut
    .replace(SPACES, " ")
    .replace(INVISIBLE, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\u0307/g, "");
  return plain.replace(MIXED_WORD, unmask);
}

/**
 * Whether a text is nothing but plain letters, ASCII signs and single spaces, none of which another could be meant for: then there
 * is nothing to clean, as in most names and nearly all words of the tables that are not Latin.
 */
function isPlain(text: string): boolean {
  let last = SPACE;
  let isLatin = false;
  let isCyrillic = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE ? last === SPACE : code < 0x20) return false;
    last = code;
    if (code < 0x7f) isLatin ||= (code | SMALL) >= 0x61 && (code | SMALL) <= 0x7a;
    else if (isMarkedLatin(code)) isLatin = true;
    else if (code >= 0x400 && code <= 0x45f) isCyrillic = true;
    else if (!isPlainSign(code)) return false;
  }
  return !isLatin || !isCyrillic;
}

const SPACE = 0x20;

const SMALL = 0x20;

/** Latin letters with marks that are one sign, in capitals too: all but İ, and those that stand for two. */
export const isMarkedLatin = (code: number): boolean =>
  code >= 0xc0 &&
  code <= 0x17e &&
  code !== 0x130 &&
  code !== 0x132 &&
  code !== 0x133 &&
  code !== 0x13f &&
  code !== 0x140 &&
  code !== 0x149;

const isPlainSign = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0x30a1 && code <= 0x30fa) ||
  (code >= 0x3041 && code <= 0x3094) ||
  (code >= 0x621 && code <= 0x64a && code !== 0x640);

function unmask(word: string): string {
  let latin = 0;
  let other = 0;
  for (const sign of word) {
    const script = scriptOf(sign.codePointAt(0) ?? 0);
    if (script === "latin") latin++;
    else if (LOOK_ALIKE[sign] !== undefined) other++;
    else if (script !== "none") return word;
  }
  return latin === 0 || other === 0 ? word : word.replace(/\P{ASCII}/gu, (sign) => LOOK_ALIKE[sign] ?? sign);
}
