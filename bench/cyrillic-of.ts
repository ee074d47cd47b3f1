// Latin spellings of Russian names back into Cyrillic by rule, one way of several: official lists hold few names in Cyrillic,
// so the way back through the screen's own reading is measured on these. Soft signs, which Latin leaves out, stay out.

const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/shch/g, "щ"],
  [/zh/g, "ж"],
  [/kh/g, "х"],
  [/ts/g, "ц"],
  [/ch/g, "ч"],
  [/sh/g, "ш"],
  [/yu/g, "ю"],
  [/ya/g, "я"],
  [/yo/g, "ё"],
  [/ye/g, "е"],
  [/[iy]y\b/g, "ий"],
  [/(?<=[aeiouеюяё])y/g, "й"],
  [/y\b/g, "ий"],
  [/ia\b/g, "ия"],
  [/x/g, "кс"],
];
const LETTERS = Object.fromEntries(
  [..."abvgdezijklmnoprstufhcyqw"].map((letter, at) => [letter, [..."абвгдезийклмнопрстуфхкыкв"][at] ?? letter]),
);
const PATRONYMIC = /\s\S+(?:ovich|evich|ovna|evna)\b/i;

/** Whether the name is written as Russian passports have it, with a patronymic. */
export const hasPatronymic = (name: string): boolean => PATRONYMIC.test(name);

/** The name in Cyrillic, with its patronymic and without. */
export function cyrillicOf(name: string): readonly string[] {
  return [name, name.replace(PATRONYMIC, "")].map((text) => {
    let cyrillic = text.toLowerCase();
    for (const [latin, letter] of GROUPS) cyrillic = cyrillic.replace(latin, letter);
    return Array.from(cyrillic, (letter) => LETTERS[letter] ?? letter).join("");
  });
}
