// Names of East Asia, and English words of firms, in Cyrillic letters. Russian spells them by tables of its own, from which the usual
// Latin spelling follows by no letter: Чжан Сюэлян is Zhang Xueliang, Чан Сон Тхэк Jang Song Thaek, Чайна China. They are read by these
// tables beside letter by letter.
import { hangulOfCyrillic } from "./kontsevich.ts";
import { keyWords, type Word } from "./keyed-word.ts";
import type { NameLexicon } from "./lexicon.ts";
import type { NameForm } from "./name-form.ts";
import { looksChinese, pinyinOfCyrillic } from "./palladius.ts";
import { readSpaced } from "./read-spaced.ts";
import { isFirmWord } from "./roles.ts";
import { abjadToken } from "./token.ts";
import { toWadeGiles } from "./wade-giles-names.ts";

/** Forms of a name in Cyrillic as its bearers would write it, and of a firm's in Arabic letters in translation; none for most names. */
export function readRespelled(words: readonly Word[], lexicon: NameLexicon): readonly NameForm[] {
  if (words.every(({ script }) => script === "arabic")) return readTranslated(words, lexicon);
  if (!words.every(({ script }) => script === "cyrillic")) return NONE;
  return [...readChinese(words, lexicon), ...readKorean(words), ...readEnglish(words, lexicon)];
}

const NONE: readonly NameForm[] = [];

function readKorean(words: readonly Word[]): readonly NameForm[] {
  const syllables = hangulOfCyrillic(words.map(({ text }) => text));
  return syllables === undefined
    ? NONE
    : [{ reading: "hangul", tokens: syllables.map((syllable) => abjadToken(syllable, "name")) }];
}

/** Not of people: where a word is a name that many bear, the others are no words either (`Иван Сокол`). */
function readEnglish(words: readonly Word[], lexicon: NameLexicon): readonly NameForm[] {
  const others = words.filter(({ text }) => !lexicon.brands.has(text));
  if (others.length === words.length) return NONE;
  const isPerson = readSpaced(others, lexicon, words.length).some(({ role, common }) => role === "name" && common > 0);
  return isPerson ? NONE : [{ reading: "translated", tokens: readSpaced(words, lexicon, words.length, "heard") }];
}

/** `شركة الخليج للشحن`: Gulf Shipping as well as Khalij; only where other words say that it is a firm. */
function readTranslated(words: readonly Word[], lexicon: NameLexicon): readonly NameForm[] {
  const keys = keyWords(words, lexicon);
  const others = words.filter((_, at) => !lexicon.brands.has(keys[at]?.key ?? ""));
  if (others.length === words.length || others.length === 0) return NONE;
  if (!readSpaced(others, lexicon, words.length).some(isFirmWord)) return NONE;
  return [{ reading: "translated", tokens: readSpaced(words, lexicon, words.length, "heard") }];
}

const MOST_WORDS_OF_A_PERSON = 3;

/** A surname and a given name of Chinese syllables; of firms the words that look Chinese. */
function readChinese(words: readonly Word[], lexicon: NameLexicon): readonly NameForm[] {
  const spelled = words.map(({ text }) => pinyinOfCyrillic(text));
  const isPerson =
    words.length > 1 &&
    words.length <= MOST_WORDS_OF_A_PERSON &&
    spelled[0]?.length === 1 &&
    spelled.every((syllables) => syllables !== undefined);
  const read = words.map((word, at): Word => {
    const pinyin = isPerson || looksChinese(word.text) ? spelled[at]?.join("") : undefined;
    return pinyin === undefined ? word : { text: pinyin, plain: pinyin, script: "latin" };
  });
  if (read.every((word, at) => word === words[at])) return NONE;
  const form: NameForm = { reading: "pinyin", tokens: readSpaced(read, lexicon, read.length) };
  const wade = isPerson ? toWadeGiles(read.map(({ plain }) => plain)) : undefined;
  if (wade === undefined) return [form];
  const taiwanese = wade.map((text): Word => ({ text, plain: text, script: "latin" }));
  return [form, { reading: "wade-giles", tokens: readSpaced(taiwanese, lexicon, taiwanese.length) }];
}
