// Names in scripts that put spaces between words: Latin, Cyrillic, Greek, Arabic, Hebrew and, by way of a general table,
// all the others. One form a name; dictionary phrases become their concept.
import { isKoreanName } from "./korean-latin.ts";
import type { NameLexicon } from "./lexicon.ts";
import { FAITH } from "./latin.ts";
import { changedToken, latinToken, type Role, type Token, tokenOfEach } from "./token.ts";
import { type KeyedWord, keyedWord, keyWords, type Word } from "./keyed-word.ts";
import type { Meaning } from "./word-maps.ts";
import { loanToken, meaningTokens, nameToken, unknownToken, unknownWord } from "./words.ts";

const isPersonal = ({ role, common }: Token): boolean => role === "initial" || role === "small" || common > 0;
const NUMBER_SIGN = new Set(["no", "nr", "num", "number", "№", "n"]);
const ARTICLE = /^(?:a[ldnrstz]|e[ldnrstz]|u[lrdnsz]|ash|esh|ush)$/;
/** Particles that are names of their own in East Asia: small only in longer names. */
const AMBIGUOUS_SMALL = new Set(
  "ан ад ас ар ат аз an des por para pour du da di la le lo do den in on ad ed as at zu wa to de ben bin".split(" "),
);
const PATRONYMIC =
  /(?:ovich|evich|avich|iivich|auna|euna|ovych|evych|yovych|ovitch|evitch|ovic|evic|ovna|evna|ivna|ichna|inichna|ilyich|uly|ugli|oglu|ogly|kyzy|qizi|gizi)$/;
/** Letters with points between them make one word from this many on: `T.M.G.`; `J. R.` are initials. */
const ACRONYM = 3;

/** How words of firms and places are taken: for what they mean, by their letters, or as words of English spelled by their sounds. */
type Manner = "meant" | "spelled" | "heard";

/** Tokens of a run of spaced words. `count` is the number of words of the whole name. */
export function readSpaced(
  given: readonly Word[],
  lexicon: NameLexicon,
  count: number,
  manner: Manner = "meant",
): readonly Token[] {
  const words = joinTails(keyWords(given, lexicon), lexicon);
  const isKorean = isKoreanName(words);
  const tokens: Token[] = [];
  for (let at = 0; at < words.length;) {
    const length = phraseLength(words, at, lexicon);
    const heard = manner === "heard" ? lexicon.brands.get((words[at] as KeyedWord).key) : undefined;
    if (heard !== undefined) {
      for (const token of meaningTokens(heard, lexicon)) tokens.push(token);
      at++;
      continue;
    }
    const meaning = length > 1 ? lexicon.phrases.get(phraseOf(words, at, length)) : (words[at] as KeyedWord).meaning;
    const counted = at > 0 && at + 1 === words.length ? (words[at] as KeyedWord).counted : undefined;
    if (counted !== undefined && !tokens.every(isPersonal)) {
      tokens.push(latinToken(counted, "number"));
      break;
    }
    const isMeant = meaning !== undefined && isTranslated(meaning);
    if (isMeant && (manner === "spelled" || (length === 1 && isBrand(words, at, lexicon))))
      at += readName(words, at, lexicon, tokens);
    else if (meaning && !isKorean && (length > 1 || standsAlone(meaning, words, at, count))) {
      for (const token of meaningTokens(meaning, lexicon)) tokens.push(token);
      at += length;
    } else at += readName(words, at, lexicon, tokens);
  }
  const isFirm = tokens.some(({ role }) => role === "legal" || role === "generic");
  const isCyrillic = isFirm && manner !== "heard" && given.every(({ script }) => script === "cyrillic");
  if (isFirm) countOrdinals(tokens);
  return markPatronymic(isCyrillic ? tokenOfEach(tokens, (one) => loanToken(one, lexicon)) : tokens);
}

const ORDINALS = ["", "", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** Roman numerals by what they count. */
export const ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/** `Second Radio Plant` is Radio Plant No. 2, `Orion Fund II LP` the second of its kind. */
function countOrdinals(tokens: Token[]): void {
  const last = tokens.findLastIndex(({ role }) => role !== "legal");
  const roman = last > 0 ? ROMAN.indexOf((tokens[last] as Token).text) : -1;
  if (roman > 0) tokens[last] = latinToken(String(roman), "number");
  for (let at = 0; at < tokens.length; at++) {
    const { role, text } = tokens[at] as Token;
    const ordinal = role === "name" ? ORDINALS.indexOf(text) : -1;
    if (ordinal > 0) tokens[at] = latinToken(String(ordinal), "number");
  }
}

/** Of a name of one word beside its legal form only the dictionary's very words are meant: `Stankoprom` is a firm and no tool. */
const isBrand = (words: readonly KeyedWord[], at: number, lexicon: NameLexicon): boolean =>
  !lexicon.phrases.has((words[at] as KeyedWord).key) && isOneWord(words, lexicon);

/** Whether a name is one word, but for legal forms. */
function isOneWord(words: readonly KeyedWord[], lexicon: NameLexicon): boolean {
  let count = 0;
  for (let at = 0; at < words.length && count < 2;) {
    const length = phraseLength(words, at, lexicon);
    const meaning = length > 1 ? lexicon.phrases.get(phraseOf(words, at, length)) : (words[at] as KeyedWord).meaning;
    if (meaning?.role !== "legal") count += length;
    at += length;
  }
  return count === 1;
}

/** Whether a word counts by what it means, which in a person's name it may not: `المصري` is Egyptian or al-Masri. */
export const isTranslated = ({ role }: { readonly role: Role }): boolean => role === "generic" || role === "place";

const SHORTEST_HEAD = 2;
const LONGER_HEAD = 3;
const OF = /^[aeou][ld]$/;
const ARABIC_FAITH = "الدين";
const ARABIC_FAITH_JOINED = "دين";

function joinTails(words: readonly KeyedWord[], lexicon: NameLexicon): readonly KeyedWord[] {
  if (!words.some(({ isTail, isFaith }) => isTail || isFaith)) return words;
  const joined: KeyedWord[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const head = joined.at(-2);
    if (head !== undefined && head.key.length >= LONGER_HEAD && word.isFaith && OF.test(before?.key ?? "")) {
      joined.splice(-2, 2, keyedWord(head.text + FAITH, head.key + FAITH, word.script, lexicon));
      continue;
    }
    const isTail = before !== undefined && word.isTail && before.script === word.script;
    if (isTail && !before.isServant && before.key.length >= SHORTEST_HEAD)
      joined.splice(-1, 1, keyedWord(before.text + word.text, before.key + tailOf(word), word.script, lexicon));
    else joined.push(word);
  }
  return joined;
}

/** The article of `الدين` is not heard after a name: Nureddin. */
const tailOf = ({ key }: KeyedWord): string => (key === ARABIC_FAITH ? ARABIC_FAITH_JOINED : key);

/** Reads what is no dictionary word at `at`; returns how many words it took. */
function readName(words: readonly KeyedWord[], at: number, lexicon: NameLexicon, tokens: Token[]): number {
  const word = words[at] as KeyedWord;
  const next = words[at + 1];
  if (word.isServant && next !== undefined) {
    const skip = word.script === "latin" && ARTICLE.test(next.key) && words[at + 2] !== undefined ? 2 : 1;
    const bearer = words[at + skip] as KeyedWord;
    const servant = servantOf(word);
    const joined = unknownToken(servant + bearer.text, servant + bearer.key, bearer.script, lexicon);
    tokens.push(joined.common === 0 && lexicon.common.has(bearer.key) ? changedToken(joined, { common: 1 }) : joined);
    return skip + 1;
  }
  const letters = lettersFrom(words, at);
  if (letters >= ACRONYM) {
    const text = words.slice(at, at + letters).map(({ key }) => key);
    tokens.push(nameToken(text.join(""), lexicon));
    return letters;
  }
  const ending = at > 0 && next === undefined ? word.ending : undefined;
  if (ending !== undefined) tokens.push(latinToken(ending, "number"));
  else if (word.number !== undefined) tokens.push(latinToken(word.number, "number"));
  else if (next?.number === undefined || !NUMBER_SIGN.has(word.key)) tokens.push(unknownWord(word, lexicon));
  return 1;
}

const servantOf = ({ script, key }: KeyedWord): string =>
  script === "latin" ? "abdul" : script === "cyrillic" ? "абдул" : key;

function lettersFrom(words: readonly KeyedWord[], at: number): number {
  let end = at;
  while (words[end]?.script === "latin" && words[end]?.key.length === 1 && (words[end]?.key ?? "") >= "a") end++;
  return end - at;
}

/** Words from `at` on that are one phrase of the dictionary; 1 where there is none. */
function phraseLength(words: readonly KeyedWord[], at: number, { phrases }: NameLexicon): number {
  const { room } = words[at] as KeyedWord;
  for (let length = Math.min(room, words.length - at); length > 1; length--)
    if (phrases.has(phraseOf(words, at, length))) return length;
  return 1;
}

function phraseOf(words: readonly KeyedWord[], at: number, length: number): string {
  let key = (words[at] as KeyedWord).key;
  for (let next = at + 1; next < at + length; next++) key += ` ${(words[next] as KeyedWord).key}`;
  return key;
}

const SHORT_LEGAL = 3;

/**
 * Whether a single dictionary word is meant as such: a particle that is also a name only in a longer one, a legal form of
 * two or three letters only at the beginning or the end (`BAH AG MOUSSA` is no Aktiengesellschaft).
 */
function standsAlone({ role }: Meaning, words: readonly KeyedWord[], at: number, count: number): boolean {
  const { key, script } = words[at] as KeyedWord;
  if (role === "small" && key.length === 1 && script === "latin" && isInitialAt(words, at)) return false;
  if (role === "small") return count >= 3 || !AMBIGUOUS_SMALL.has(key);
  if (role !== "legal" || script !== "latin" || key.length > SHORT_LEGAL || at === 0) return true;
  for (let next = at + 1; next < words.length; next++) {
    const after = (words[next] as KeyedWord).meaning?.role;
    if (after !== "legal" && after !== "small") return false;
  }
  return true;
}

/** `B. L. Kagan`: a letter that begins the name or stands before another is an initial, not short for a particle. */
const isInitialAt = (words: readonly KeyedWord[], at: number): boolean => at === 0 || words[at + 1]?.key.length === 1;

const SHORTEST_PATRONYMIC = 6;
/** Last letters of the endings of `PATRONYMIC`. */
const PATRONYMIC_ENDS = "hcayui";

const mayBePatronymic = ({ role, writing, text }: Token): boolean =>
  role === "name" &&
  writing === "latin" &&
  text.length >= SHORTEST_PATRONYMIC &&
  PATRONYMIC_ENDS.includes(text.charAt(text.length - 1));

/** In a name of three or more, one word with a patronymic's ending is one; with two of them, the one that is not first. */
function markPatronymic(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length < 3) return tokens;
  if (!tokens.some(mayBePatronymic)) return tokens;
  const names = tokens.filter(({ role }) => role === "name");
  if (names.length < 3) return tokens;
  const found = names.filter((token) => mayBePatronymic(token) && PATRONYMIC.test(token.text));
  const chosen = found.length > 1 && found[0] === names[0] ? found[1] : found[0];
  if (chosen === undefined || (found.length === 1 && chosen === names[0])) return tokens;
  return tokenOfEach(tokens, (token) => (token === chosen ? changedToken(token, { role: "patronymic" }) : token));
}
