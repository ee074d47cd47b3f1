// Names in scripts that put spaces between words: Latin, Cyrillic, Greek, Arabic, Hebrew and, by way of a general table,
// all the others. One form a name; dictionary phrases become their concept.
import { abjadCodes, plainAbjad } from "./abjad.ts";
import { latinOfCyrillic, latinOfGreek } from "./cyrillic.ts";
import { plainLatin } from "./latin.ts";
import { byStem, type Meaning, type NameLexicon } from "./lexicon.ts";
import { slipOf } from "./slips.ts";
import type { Script } from "./script.ts";
import { abjadToken, latinToken, type Role, type Token } from "./token.ts";

/** One word with its script, as `splitWords` cuts it. */
export interface Word {
  readonly text: string;
  readonly script: Script;
}

const NUMBER = /^(\d+)(?:st|nd|rd|th|go|ya|y|i|й|я|е|го)?$/;
const NUMBER_SIGN = new Set(["no", "nr", "num", "number", "№", "n"]);
const SERVANT = /^abd(?:[aeu]l|o[l]|u[rnsz]|a[rl]|ou?l)?$/;
const ARTICLE = /^(?:a[ldnrstz]|e[ldnrstz]|u[lrdnsz]|ash|esh|ush)$/;
/** Particles that are names of their own in East Asia: small only in longer names. */
const AMBIGUOUS_SMALL = new Set("an du da di la le lo do den in on ad ed as at zu wa to de ben bin".split(" "));
const PATRONYMIC =
  /(?:ovich|evich|ovych|evych|yovych|ovitch|evitch|ovic|evic|ovna|evna|ivna|ichna|inichna|ilyich|uly|ugli|oglu|ogly|kyzy|qizi|gizi)$/;

/** Tokens of a run of spaced words. `count` is the number of words of the whole name. */
export function readSpaced(words: readonly Word[], lexicon: NameLexicon, count: number): readonly Token[] {
  const keys = words.map(keyOf);
  const tokens: Token[] = [];
  for (let at = 0; at < keys.length;) {
    const { meaning, length } = longestPhrase(keys, at, lexicon);
    const key = keys[at] ?? "";
    if (meaning && !(length === 1 && meaning.role === "small" && count < 3 && AMBIGUOUS_SMALL.has(key))) {
      for (const part of meaning.text.split(" ")) tokens.push(latinToken(part, meaning.role));
      at += length;
      continue;
    }
    const word = words[at] as Word;
    const next = words[at + 1];
    if (isServant(word, key) && next !== undefined) {
      const skip = word.script === "latin" && ARTICLE.test(keys[at + 1] ?? "") && words[at + 2] !== undefined ? 2 : 1;
      tokens.push(wordToken({ ...word, text: servant(word) + (words[at + skip]?.text ?? "") }, lexicon));
      at += skip + 1;
      continue;
    }
    const number = NUMBER.exec(key);
    if (number) tokens.push(latinToken(String(Number(number[1])).slice(0, 12), "number"));
    else if (!(NUMBER_SIGN.has(key) && NUMBER.test(keys[at + 1] ?? "")))
      tokens.push(...unknownWord(word, key, lexicon));
    at++;
  }
  return markPatronymic(tokens);
}

const isServant = ({ script }: Word, key: string): boolean =>
  script === "latin"
    ? SERVANT.test(key)
    : script === "cyrillic"
      ? /^абд(?:ул|ель|уль|аль|ал)?$/.test(key)
      : key === "عبد";
const servant = ({ script, text }: Word): string =>
  script === "latin" ? "abdul" : script === "cyrillic" ? "абдул" : text;

/** The word as dictionary keys have it: its own script, plain. */
function keyOf({ text, script }: Word): string {
  if (script === "latin") return plainLatin(text);
  return script === "arabic" || script === "hebrew" ? plainAbjad(text) : text;
}

function longestPhrase(
  keys: readonly string[],
  at: number,
  lexicon: NameLexicon,
): { readonly meaning?: Meaning; readonly length: number } {
  const first = keys[at] ?? "";
  const room = lexicon.phraseHeads.get(first) ?? 1;
  for (let length = Math.min(room, keys.length - at); length > 1; length--) {
    const meaning = lexicon.phrases.get(keys.slice(at, at + length).join(" "));
    if (meaning) return { meaning, length };
  }
  const meaning = wordMeaning(first, lexicon);
  return meaning ? { meaning, length: 1 } : NO_PHRASE;
}

const NO_PHRASE = { length: 1 } as const;
const MEMO = 100_000;

/** Meaning of a single word: itself, by its stem, or without the Arabic article. Remembered. */
function wordMeaning(word: string, lexicon: NameLexicon): Meaning | undefined {
  const known = lexicon.meanings.get(word);
  if (known !== undefined) return known ?? undefined;
  const bare = word.startsWith("ال") ? word.slice(2) : word;
  const meaning =
    lexicon.phrases.get(word) ?? byStem(lexicon, word) ?? lexicon.phrases.get(bare) ?? byStem(lexicon, bare);
  if (lexicon.meanings.size >= MEMO) lexicon.meanings.clear();
  lexicon.meanings.set(word, meaning ?? null);
  return meaning;
}

/** Tokens of a word without a meaning. Remembered for Latin ones, the many. */
function unknownWord(word: Word, key: string, lexicon: NameLexicon): readonly Token[] {
  if (word.script !== "latin") return [wordToken(word, lexicon)];
  const known = lexicon.words.get(key);
  if (known !== undefined) return known;
  const tokens = splitTail(word, key, lexicon);
  if (lexicon.words.size >= MEMO) lexicon.words.clear();
  lexicon.words.set(key, tokens);
  return tokens;
}

/** A word that the dictionary does not know: a name, an initial, or a number with letters. */
function wordToken({ text, script }: Word, lexicon: NameLexicon): Token {
  if (script === "arabic" || script === "hebrew") return abjadToken(abjadCodes(plainAbjad(text)), "name");
  const latin = romanise(text, script, lexicon).replace(/[^a-z0-9]/g, "");
  const role: Role = latin.length === 1 ? (latin >= "a" ? "initial" : "number") : "name";
  const token = latinToken(latin, role, lexicon.common.get(latin) ?? 0);
  if (token.common > 0 || role !== "name") return token;
  const near = slipOf(lexicon.slips, latin);
  return near === undefined ? token : { ...token, near: near.text };
}

/** `"tradingcorporation"`, `"tamascompany"`: a missing space before a word that only firms bear. */
function splitTail(word: Word, key: string, lexicon: NameLexicon): readonly Token[] {
  if (key.length < 7) return [wordToken(word, lexicon)];
  for (let cut = 3; cut <= key.length - 3; cut++) {
    const tail = key.slice(cut);
    if (tail.length < 7 && !SHORT_TAILS.has(tail)) continue;
    const meaning = lexicon.phrases.get(tail);
    if (meaning === undefined || (meaning.role !== "generic" && meaning.role !== "legal")) continue;
    return [
      ...readSpaced([{ text: key.slice(0, cut), script: "latin" }], lexicon, 9),
      latinToken(meaning.text, meaning.role),
    ];
  }
  return [wordToken(word, lexicon)];
}

const SHORT_TAILS = new Set(["ltd", "llc", "corp", "group", "trading"]);

function romanise(text: string, script: Script, { readers }: NameLexicon): string {
  if (script === "latin") return plainLatin(text);
  if (script === "cyrillic") return latinOfCyrillic(text);
  if (script === "greek") return latinOfGreek(text);
  return readers.ascii(text).toLowerCase();
}

/** In a name of three or more, one word with a patronymic's ending is one; with two of them, the one that is not first. */
function markPatronymic(tokens: readonly Token[]): readonly Token[] {
  const names = tokens.filter(({ role }) => role === "name");
  if (names.length < 3) return tokens;
  const found = names.filter(({ text, writing }) => writing === "latin" && text.length > 5 && PATRONYMIC.test(text));
  const chosen = found.length > 1 && found[0] === names[0] ? found[1] : found[0];
  if (chosen === undefined || (found.length === 1 && chosen === names[0])) return tokens;
  return tokens.map((token) => (token === chosen ? { ...token, role: "patronymic" } : token));
}
