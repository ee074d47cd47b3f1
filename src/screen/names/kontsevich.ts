// Korean names in Cyrillic letters, as Russian spells them, in Hangul, whose spellings in Latin are known (see hangul-sounds.ts):
// Чхве Рён Хэ is 최 룡 해. Source: the table of Kontsevich, and what newspapers write instead (е for ё, дж for a voiced чж).
// Cyrillic tells less than Hangul: of ㅓ and ㅗ it makes one letter, of a final n and ng another.

/** In the order of Unicode's syllable block; a plain consonant is voiced within a word. */
const INITIALS = [
  "к г",
  "кк",
  "н",
  "т д",
  "тт",
  "р л",
  "м",
  "п б",
  "пп",
  "с",
  "сс",
  "",
  "ч чж дж",
  "чч",
  "чх цх",
  "кх",
  "тх",
  "пх",
  "х",
];
/** Of the vowels that one letter may stand for, the one whose Latin spellings are those of all. */
const VOWELS: Readonly<Record<string, number>> = {
  а: 0,
  э: 1,
  я: 2,
  йя: 3,
  о: 4,
  ё: 6,
  е: 6,
  ва: 9,
  вэ: 10,
  ве: 11,
  у: 13,
  во: 14,
  ви: 16,
  ю: 17,
  ы: 18,
  ый: 19,
  и: 20,
};
const FINALS: Readonly<Record<string, number>> = {
  к: 1,
  нъ: 4,
  н: 6,
  т: 7,
  ль: 8,
  л: 8,
  р: 8,
  м: 16,
  п: 17,
  нг: 21,
};

const FIRST = 0xac00;
/** After h, и may be ㅢ as well: Чхве Сон Хи is Choe Son Hui. */
const [H, I, UI] = [18, 20, 19];

const initialOf = new Map(INITIALS.flatMap((line, at) => line.split(" ").map((letters) => [letters, at] as const)));
/** Letters that may stand together, the longest first. */
const oneOf = (letters: Iterable<string>): string =>
  [...letters]
    .filter((one) => one !== "")
    .sort((a, b) => b.length - a.length)
    .join("|");
const SYLLABLE = `(${oneOf(initialOf.keys())})?(${oneOf(Object.keys(VOWELS))})`;
/** A consonant between vowels begins the second syllable. */
const END = `(${oneOf(Object.keys(FINALS))})?`;
const ONE = new RegExp(`^${SYLLABLE}${END}$`, "u");
const TWO = new RegExp(`^${SYLLABLE}${END}?${SYLLABLE}${END}$`, "u");

function syllable(initial = "", vowel = "", final = ""): string {
  const first = initialOf.get(initial) ?? 0;
  const middle = VOWELS[vowel] ?? 0;
  return String.fromCharCode(
    FIRST + (first * 21 + (first === H && middle === I ? UI : middle)) * 28 + (FINALS[final] ?? 0),
  );
}

const SURNAME_AND_GIVEN = 3;
/** Of two words the first must be a surname. */
const SURNAMES = new Set(
  (
    "ким пак ли ри чхве цой чон чжон чан кан чо юн лим им хан о со син квон хван ан сон рю хон ю чу мун ян пэ пэк пек хо нам сим но ха " +
    "мин чин ом вон чхон пан кон хён хам ём ку ки мён тэн тян"
  ).split(" "),
);

/** The Hangul of a Korean surname and given name, a syllable a word or the given name in one; undefined for other names. In lower case. */
export function hangulOfCyrillic(words: readonly string[]): readonly string[] | undefined {
  if (words.length === SURNAME_AND_GIVEN) {
    const found = words.map((word) => ONE.exec(word));
    return found.every((one) => one !== null) ? found.map((one) => syllable(one[1], one[2], one[3])) : undefined;
  }
  const [surname = "", given = ""] = words;
  if (words.length !== 2 || !SURNAMES.has(surname)) return undefined;
  const [one, two] = [ONE.exec(surname), TWO.exec(given)];
  if (one === null || two === null) return undefined;
  return [syllable(one[1], one[2], one[3]), syllable(two[1], two[2], two[3]), syllable(two[4], two[5], two[6])];
}
