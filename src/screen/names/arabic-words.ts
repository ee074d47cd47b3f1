// Arabic words of firms as their names write them: with the article, joined to `and` and `for`, and as adjectives of either gender. The
// tables hold one of these spellings; the others follow from it: صناعة, الصناعة, للصناعة, والصناعة.

const ARTICLE = "ال";
const AND = "و";
const FOR = "ل";
/** `li` and the article are written as one. */
const FOR_THE = "لل";

const DEFINITE = /^ال(?=\p{Script=Arabic}{3})/u;
const LETTERS = /^[\u0621-\u064a ]+$/;
/** Letters of Persian, whose words take no article. */
const FOREIGN = /[پچژگ]/u;
const SHORTEST = 3;
/** Adjectives made of a noun, in the masculine and the feminine: تجاري, تجارية. */
const MASCULINE = /^(.{3,}ي)$/u;
const FEMININE = /^(.{3,}ي)ه$/u;

/** All spellings of a word or a phrase in dictionary letters that follow from one of them; the one given is not among them. */
export function arabicSpellings(key: string): readonly string[] {
  if (!LETTERS.test(key) || FOREIGN.test(key)) return [];
  const words = key.split(" ");
  if (words.some((word) => word.length < SHORTEST)) return [];
  const spellings = words.length === 1 ? wordSpellings(key) : phraseSpellings(words);
  return [...new Set(spellings)].filter((one) => one !== key);
}

function wordSpellings(word: string): readonly string[] {
  const bare = word.replace(DEFINITE, "");
  const feminine = FEMININE.exec(bare);
  const other = feminine?.[1] ?? (MASCULINE.test(bare) ? `${bare}ه` : undefined);
  return [bare, ...(other === undefined ? [] : [other])].flatMap((one) => [one, ...joined(one)]);
}

/** A noun with its adjective or its owner: the article stands before all, or before all but the first. */
function phraseSpellings(words: readonly string[]): readonly string[] {
  const [first = "", ...rest] = words.map((word) => word.replace(DEFINITE, ""));
  const after = (head: string, some: readonly string[]): string => [head, ...some].join(" ");
  const known = rest.map((word) => ARTICLE + word);
  return [
    after(first, rest),
    after(first, known),
    after(FOR + first, known),
    after(AND + first, known),
    ...joined(first).map((head) => after(head, known)),
  ];
}

/** A short word behind one letter may be another word. */
const SHORTEST_BARE = 4;

const joined = (bare: string): readonly string[] => [
  ARTICLE + bare,
  FOR_THE + bare,
  AND + ARTICLE + bare,
  ...(bare.length < SHORTEST_BARE ? [] : [FOR + bare, AND + bare]),
];
